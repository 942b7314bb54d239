//! Home: how much is left for today, how near the exam is, and what can be done.

/// What can be done, and how things stand.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct HomeSentences {
    pub away: fn(days: i64, remembered: usize, met: usize) -> String,
    pub clock: fn(shown: &str, counted: &str) -> String,
    pub enough: &'static str,
    pub evening: &'static str,
    pub go_on: &'static str,
    pub left: fn(minutes: u32) -> String,
    pub more: &'static str,
    pub no_exam: &'static str,
    pub outcome: &'static str,
    pub rest: fn(date: &str, minutes: u32) -> String,
    pub target: fn(points: u32) -> String,
    pub unknown: fn(missing: usize) -> String,
    pub start: &'static str,
    pub practice: &'static str,
    pub resume: fn(next: usize, all: usize) -> String,
    pub resume_extra: &'static str,
    pub reading: &'static str,
    pub lesson: &'static str,
    pub odd: fn(count: usize, latest: &str, today: &str) -> String,
    pub hours: &'static str,
}
