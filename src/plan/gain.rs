//! What asking a fact now adds to what is remembered on exam day.

use fsrs::MemoryState;

use crate::clock::days_between;
use crate::memory::{Memory, Outcome};

/// The chance of recall on exam day that asking a fact now adds to that of not asking it again, −1 to 1:
/// p · R(until, after a right answer) + (1 − p) · R(until, after a wrong one) − R(until), where p is the chance of recall
/// now. Greedy gain per cost: Eglington and Pavlik 2020, for one deadline.
#[must_use]
pub fn gain(memory: &Memory, fact: usize, (today, now, until): (i64, i64, i64)) -> f64 {
    let curve = memory.curve();
    let trace = memory.trace(fact);
    let state: Option<MemoryState> = trace.and_then(|trace| trace.state);
    let days = trace.map_or(0, |trace| u32::try_from(today - trace.day).unwrap_or(0));
    let ahead = days_between(now, until);
    let p = memory.recall(fact, now);
    let right = curve.recall(curve.after(state, days, Outcome::Recalled), ahead);
    let wrong = curve.recall(curve.after(state, days, Outcome::Missed), ahead);
    p * right + (1.0 - p) * wrong - memory.recall(fact, until)
}
