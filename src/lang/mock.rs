//! Before a mock exam: its form, its clock, and one that was begun.

use crate::form::{ClockRule, Partial};

/// The form of a paper, and the ways into it and out of it.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct MockSentences {
    pub title: &'static str,
    pub go_on: fn(task: usize, minutes: u32) -> String,
    pub give_up: &'static str,
    pub give_up_sure: &'static str,
    pub form: fn(tasks: u32, points: u32, minutes: u32, year: Option<u64>) -> String,
    pub part: fn(tasks: u32, kind: &str, passages: Option<u32>, points: u32) -> String,
    pub partial: fn(partial: Partial) -> &'static str,
    pub clock: fn(rule: ClockRule) -> &'static str,
    pub unsure: &'static str,
    pub earlier: &'static str,
    pub keep: &'static str,
    pub give_up_now: &'static str,
}
