//! While an exam paper is worked at, up to handing it in.

use crate::form::Relaxed;

/// The time left, tasks left open, and handing in.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct ExamSentences {
    pub relaxed: fn(relaxed: Relaxed) -> &'static str,
    pub hand_in: &'static str,
    pub five_minutes: &'static str,
    pub one_minute: &'static str,
    pub answered: fn(answered: usize, all: usize) -> String,
    pub open: fn(numbers: &str) -> String,
    pub flagged: fn(numbers: &str) -> String,
    pub no_way_back: &'static str,
    pub go_back: &'static str,
    pub hand_in_now: &'static str,
    pub signs: fn(full: &str, empty: &str, flag: &str) -> String,
    pub given_up: &'static str,
    pub clock_set: &'static str,
}
