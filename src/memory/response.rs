//! An answer's word on one fact, as memory takes it.

use crate::bank::FactAt;
use crate::clock::{Day, Moment};
use crate::log::{Answered, Log, Says};
use crate::question::Evidence;

/// From this credit on, an answer that is not entirely right is still a pass: one swap among four, a surname without its
/// first name.
const PASS: f64 = 0.5;

/// One answer's word on one fact.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Response {
    /// The fact's place in the bank.
    pub fact: FactAt,
    /// When, in milliseconds since 1970-01-01 UTC.
    pub time: Moment,
    /// The day of learning.
    pub day: Day,
    /// What came of it.
    pub outcome: Rating,
    /// The chance of getting it right by guessing, 0 to 1.
    pub guess: f64,
    /// Whether its paragraph was read before: a first answer then tells nothing of what was known beforehand.
    pub is_read: bool,
    /// Whether more was asked than to remember: it says half as much of memory.
    pub is_analysis: bool,
}

/// What came of an answer, for memory. There is no "easy": slow typists and lucky clicks would fake it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rating {
    /// Right.
    Recalled,
    /// Nearly right, where something had to be brought to mind.
    Partly,
    /// Wrong, not known, or said to be a guess.
    Missed,
    /// Right with the text open: it tells nothing.
    Read,
}

impl Rating {
    /// What an answer of the log says of one of its facts.
    #[must_use]
    pub(crate) fn of(log: &Log, given: &Answered, evidence: &Evidence) -> Self {
        let answer = &given.answer;
        let outcome = if evidence.credit >= 1.0 {
            Self::Recalled
        } else if answer.kind.is_recall() && evidence.credit >= PASS {
            Self::Partly
        } else {
            // One mark too many among six is an error of its own.
            return Self::Missed;
        };
        if log.said(&given.id).contains(&Says::Guessed) {
            Self::Missed
        } else if answer.lesson_open {
            Self::Read
        } else {
            outcome
        }
    }

    /// FSRS's rating: 1 again, 2 hard (a pass), 3 good.
    #[must_use]
    pub(crate) fn rating(self) -> u32 {
        match self {
            Self::Missed => 1,
            Self::Partly => 2,
            Self::Recalled | Self::Read => 3,
        }
    }
}
