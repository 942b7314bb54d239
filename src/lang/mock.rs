//! Before a mock exam: its form, its clock, and one that was begun.

use crate::form::{ClockRule, Partial};

/// The form of a paper, and the ways into it and out of it.
#[derive(Debug)]
pub struct MockSentences {
    pub title: &'static str,
    pub(crate) go_on: fn(task: usize, minutes: u32) -> String,
    pub(crate) give_up: &'static str,
    pub(crate) give_up_sure: &'static str,
    pub(crate) form: fn(tasks: u32, points: u32, minutes: u32, year: Option<u64>) -> String,
    pub(crate) part: fn(tasks: u32, kind: &str, passages: Option<u32>, points: u32) -> String,
    pub(crate) partial: fn(partial: Partial) -> &'static str,
    pub(crate) clock: fn(rule: ClockRule) -> &'static str,
    pub(crate) unsure: &'static str,
    pub(crate) earlier: &'static str,
    pub(crate) keep: &'static str,
    pub(crate) give_up_now: &'static str,
}
