//! Ways to choose the next question that see only answers, and one that sees the truth.

mod due;
mod lowest;
mod leitner;
mod oracle;
mod plain;
mod sm2;

pub use due::Due;
pub use leitner::Leitner;
pub use lowest::{Greedy, Lowest};
pub use oracle::Oracle;
pub use plain::{Random, RoundRobin};
pub use sm2::Sm2;

use crate::student::Student;

/// What an evening does next.
pub enum Step {
    /// Ask an item.
    Ask(usize),
    /// Read about some items, at the price of so many answers.
    Read { items: Vec<usize>, answers: f64 },
    /// Nothing more tonight.
    Rest,
}

/// A way to choose.
pub trait Policy {
    /// An evening begins.
    fn begin(&mut self, _day: usize) {}
    /// What comes next, at a time in days since the first evening.
    fn next(&mut self, today: f64) -> Step;
    /// An item was answered.
    fn saw(&mut self, item: usize, at: f64, right: bool);
    /// For the oracle alone: the truth.
    fn peek(&mut self, _student: &Student, _today: f64, _left: usize) {}
}
