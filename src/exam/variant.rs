//! A paper for the neighbour's desk: the same tasks in another order, their options in other places.

use rand::seq::SliceRandom;

use super::draw::Drawn;
use crate::bank::Bank;
use crate::content::Id;
use crate::dice::Dice;
use crate::log::Seat;

/// A variant of a paper. Parts stay in their order; within a part tasks change places, those on one passage among
/// themselves, and passages with each other.
#[must_use]
pub(crate) fn variant(bank: &Bank, drawn: &Drawn, dice: &mut Dice) -> Vec<Seat> {
    let mut seats = drawn.seats.iter();
    let mut variant = Vec::new();
    for count in &drawn.counts {
        let part = seats.by_ref().take(usize::try_from(*count).unwrap_or(usize::MAX));
        let mut groups: Vec<(Option<&Id>, Vec<&Seat>)> = Vec::new();
        for seat in part {
            let passage = bank.question(&seat.question).and_then(|question| question.passage.as_ref());
            match groups.iter_mut().find(|(other, _)| passage.is_some() && *other == passage) {
                Some((_, group)) => group.push(seat),
                None => groups.push((passage, vec![seat])),
            }
        }
        groups.shuffle(dice);
        for (_, mut group) in groups {
            group.shuffle(dice);
            for seat in group {
                let Some(question) = bank.question(&seat.question) else { continue };
                let showing = question.rearranged(&seat.showing, dice);
                variant.push(Seat { showing, ..seat.clone() });
            }
        }
    }
    (0..).zip(&mut variant).for_each(|(number, seat)| seat.number = number);
    variant
}
