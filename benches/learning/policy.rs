//! Tutors: each decides what to ask next from what it saw.

pub mod believed;
pub mod due;
pub mod fsrs_due;
pub mod greatest_gain;
pub mod leitner;
pub mod lowest_recall;
pub mod oracle;
pub mod random;
pub mod recent;
pub mod round_robin;
pub mod sm2;
pub mod trained;

use crate::student::Student;
use std::{cell::RefCell, rc::Rc};

/// What to do next in an evening.
#[derive(Clone, Debug)]
pub enum Step {
    /// Ask this item by one of its two questions in turn; costs one answer.
    Ask(usize),
    /// Ask this item by a question that is guessed with this chance (0 to 1); costs the same.
    AskAs(usize, f64),
    /// Read a paragraph that holds the answers to these items; costs `answers` answers of the evening's budget.
    Read {
        /// Items the paragraph teaches.
        items: Vec<usize>,
        /// Cost in answers.
        answers: f64,
    },
    /// Nothing more this evening.
    Rest,
}

/// A tutor of one student for one course.
pub trait Policy {
    /// A session starts on this day.
    fn begin(&mut self, _day: usize) {}

    /// What to do now, at time `today` (days).
    fn next(&mut self, today: f64) -> Step;

    /// The student answered `item` at time `at` (days).
    fn saw(&mut self, item: usize, at: f64, right: bool);

    /// Before the evening of this day, if every evening to come is used: the same as [`Policy::forecast`].
    fn outlook(&self, _day: usize) -> Option<(f64, (usize, usize))> {
        None
    }

    /// On the eve of the exam: the mean recall to be expected (0 to 1), and the least and the most points of a paper.
    fn forecast(&self) -> Option<(f64, (usize, usize))> {
        None
    }
}

/// What a policy may know at the start. Only the oracle may use `student`.
#[derive(Clone, Debug)]
pub struct Task {
    /// Number of items.
    pub items: usize,
    /// Answers per session.
    pub per_day: usize,
    /// Days with a session.
    pub days: usize,
    /// Time of the exam (days).
    pub exam: f64,
    /// For the policy's own draws.
    pub seed: u64,
    /// The student, for the oracle.
    pub student: Rc<RefCell<Student>>,
}

/// The day (number) of a time in days.
#[must_use]
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub fn day_of(at: f64) -> u32 {
    at.max(0.0) as u32
}

/// The item with the smallest key among the candidates; of equal ones the first.
pub fn smallest(candidates: impl Iterator<Item = usize>, key: impl Fn(usize) -> f64) -> Option<usize> {
    let keyed = candidates.map(|item| (key(item), item));
    keyed.min_by(|left, right| left.0.total_cmp(&right.0)).map(|(_, item)| item)
}
