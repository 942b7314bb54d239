//! What an answer says about what its student remembers.

use serde::{Deserialize, Serialize};

use crate::content::Id;

/// One answer's word on one fact.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// The fact it bears on.
    pub fact: Id,
    /// 0 to 1.
    pub credit: f64,
    /// The chance of full credit by guessing, 0 to 1.
    pub guess: f64,
}

/// Members of a showing gathered by the fact they bear on (their own, else the question's `whole`), in order of first
/// appearance; the numbers are places in `facts`.
#[must_use]
pub(crate) fn by_fact<'a>(whole: &'a Id, facts: impl Iterator<Item = Option<&'a Id>>) -> Vec<(&'a Id, Vec<usize>)> {
    let mut groups: Vec<(&Id, Vec<usize>)> = Vec::new();
    for (place, fact) in facts.enumerate() {
        let fact = fact.unwrap_or(whole);
        match groups.iter_mut().find(|(other, _)| *other == fact) {
            Some((_, places)) => places.push(place),
            None => groups.push((fact, vec![place])),
        }
    }
    groups
}

/// `sum / count`, 0 where there is nothing to share.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "no count here comes near 2^52")]
pub(crate) fn ratio(sum: f64, count: usize) -> f64 {
    if count == 0 { 0.0 } else { sum / count as f64 }
}

/// How many there are in all, where some of them are counted.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Whole(pub(crate) usize);

/// A part of a whole as a share, 0 where there is nothing to share.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "no count here comes near 2^52")]
pub(crate) fn share(part: usize, whole: Whole) -> f64 {
    ratio(part as f64, whole.0)
}

/// The chance that a random arrangement of n puts k given members in their places: (n − k)! / n!.
#[must_use]
pub(crate) fn chance_of_places(given: usize, all: Whole) -> f64 {
    (all.0.saturating_sub(given) + 1..=all.0).map(|left| share(1, Whole(left))).product()
}
