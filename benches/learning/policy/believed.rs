//! What a scheduler believes of memory: the tutor's own FSRS-6 with default parameters, which sees right and wrong only.

use alash::bank::FactAt;
use alash::clock::{DAY, Day, Moment};
use alash::memory::{Memory, Rating, Response};

/// A time in days as the memory counts it.
pub fn moment(at: f64) -> Moment {
    Moment((at * DAY.0 as f64) as i64)
}

/// An answer as the memory takes it; `guess` is the chance of luck that is allowed for.
pub fn response(item: usize, at: f64, right: bool, guess: f64) -> Response {
    let outcome = if right { Rating::Recalled } else { Rating::Missed };
    let (time, day) = (moment(at), Day(at.floor() as i64));
    Response { fact: FactAt(item), time, day, outcome, guess, is_read: false, is_analysis: false }
}

/// Believed recall of a seen item; nothing of one never asked.
pub fn recall(memory: &Memory, item: usize, at: f64) -> Option<f64> {
    memory.trace(FactAt(item)).map(|_| memory.retrievability(FactAt(item), moment(at)))
}
