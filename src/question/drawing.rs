//! Drawing from a pool: what several kinds do alike.

use rand::seq::{IndexedRandom as _, SliceRandom as _};

use crate::content::{Id, Item};
use crate::dice::Dice;

/// Draws `count` of the items (all, if there are fewer), in an order of their own.
pub(super) fn some<'i>(items: &'i [Item], count: usize, dice: &mut Dice) -> Vec<&'i Item> {
    items.sample(dice, count).collect()
}

/// Shuffles a column so that it never stands as it should: a student has to touch it.
pub(super) fn disarranged(right: &[Id], dice: &mut Dice) -> Vec<Id> {
    let mut rows = right.to_vec();
    if rows.len() > 1 {
        while rows == right {
            rows.shuffle(dice);
        }
    }
    rows
}

/// The ids of items in their order, as a [`super::pool::Pool::key`] has them.
pub(super) fn ids(items: &[Item]) -> String {
    items.iter().map(|item| item.id.as_str()).collect::<Vec<_>>().join(",")
}
