//! What a scheduler believes of memory: the tutor's own FSRS-6 with default parameters, which sees right and wrong only.

use alash::memory::{Memory, Outcome, Response};

/// Milliseconds of a day.
const DAY: f64 = 24.0 * 60.0 * 60.0 * 1000.0;

/// A time in days as the memory counts it.
pub fn milliseconds(at: f64) -> i64 {
    (at * DAY) as i64
}

/// An answer as the memory takes it; `guess` is the chance of luck that is allowed for.
pub fn response(item: usize, at: f64, right: bool, guess: f64) -> Response {
    let outcome = if right { Outcome::Recalled } else { Outcome::Missed };
    Response { fact: item, time: milliseconds(at), day: at.floor() as i64, outcome, guess, is_read: false }
}

/// Believed recall of a seen item; nothing of one never asked.
pub fn recall(memory: &Memory, item: usize, at: f64) -> Option<f64> {
    memory.trace(item).map(|_| memory.recall(item, milliseconds(at)))
}
