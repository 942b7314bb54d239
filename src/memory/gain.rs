//! What asking a fact now adds to what is remembered on exam day.

use crate::bank::FactAt;
use crate::clock::{Day, Moment, days_between};
use crate::memory::{Memory, Rating};

/// When a fact may be asked, and until when it is to be remembered.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// The day of learning.
    pub day: Day,
    /// The moment.
    pub now: Moment,
    /// The moment for which is learnt.
    pub until: Moment,
}

/// The chance of recall on exam day that asking a fact now adds to that of not asking it again, −1 to 1:
/// p · R(until, after a right answer) + (1 − p) · R(until, after a wrong one) − R(until), where p is the chance of recall
/// now. Greedy gain per cost: Eglington and Pavlik 2020, for one deadline.
///
/// What was known before a fact was first asked stays known, asked or not: there an answer only adds where it teaches,
/// (1 − p) · R(until, after a wrong one). Otherwise who knows much beforehand would never be asked the rest.
#[must_use]
pub fn gain(memory: &Memory, fact: FactAt, Asked { day, now, until }: Asked) -> f64 {
    let curve = memory.curve();
    let days = memory.trace(fact).map_or(0, |trace| u32::try_from(day - trace.day).unwrap_or(0));
    let state = memory.trace(fact).and_then(|trace| trace.state);
    let then = |outcome| curve.retrievability(curve.after(state, days, outcome), days_between(now, until));
    let p = memory.retrievability(fact, now);
    let taught = (1.0 - p) * then(Rating::Missed);
    match state {
        None => taught,
        Some(_) => p * then(Rating::Recalled) + taught - memory.retrievability(fact, until),
    }
}
