//! Home: how much is left for today, how near the exam is, and what can be done.

/// What can be done, and how things stand.
#[derive(Debug)]
pub struct HomeSentences {
    pub(crate) away: fn(days: i64, remembered: usize, met: usize) -> String,
    pub(crate) clock: fn(shown: &str, counted: &str) -> String,
    pub enough: &'static str,
    pub evening: &'static str,
    pub go_on: &'static str,
    pub left: fn(minutes: u32) -> String,
    pub more: &'static str,
    pub no_exam: &'static str,
    pub outcome: &'static str,
    pub(crate) rest: fn(date: &str, minutes: u32) -> String,
    pub(crate) target: fn(points: u32, of: usize) -> String,
    pub(crate) learnt: &'static str,
    pub(crate) map: &'static str,
    pub(crate) timeline: &'static str,
    pub(crate) weak: &'static str,
    pub(crate) not_asked: &'static str,
    pub start: &'static str,
    pub practice: &'static str,
    pub resume: fn(what: Option<&str>, next: usize, all: usize) -> String,
    pub(crate) resume_extra: &'static str,
    pub reading: &'static str,
    pub(crate) lesson: &'static str,
    pub(crate) odd: fn(count: usize, latest: &str, today: &str) -> String,
    pub(crate) hours: &'static str,
}
