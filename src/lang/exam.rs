//! While an exam paper is worked at, up to handing it in.

use crate::form::Relaxed;

/// The time left, tasks left open, and handing in.
#[derive(Debug)]
pub struct ExamSentences {
    pub(crate) relaxed: fn(relaxed: Relaxed) -> &'static str,
    pub(crate) hand_in: &'static str,
    pub five_minutes: &'static str,
    pub one_minute: &'static str,
    pub(crate) answered: fn(answered: usize, all: usize) -> String,
    pub(crate) open: fn(numbers: &str) -> String,
    pub(crate) flagged: fn(numbers: &str) -> String,
    pub(crate) no_way_back: &'static str,
    pub(crate) go_back: &'static str,
    pub(crate) hand_in_now: &'static str,
    pub(crate) signs: fn(full: &str, empty: &str, flag: &str) -> String,
    pub(crate) given_up: &'static str,
    pub(crate) clock_set: &'static str,
}
