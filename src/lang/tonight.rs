//! The end of an evening.

/// What the evening brought, and what comes tomorrow.
#[derive(Debug)]
pub struct TonightSentences {
    pub title: &'static str,
    pub(crate) confused: &'static str,
    pub(crate) done: fn(answers: usize, minutes: i64) -> String,
    pub mended: fn(asked: usize, right: usize) -> String,
    pub again: fn(count: usize) -> String,
    pub(crate) begins: fn(section: &str) -> String,
    pub(crate) firm: fn(count: usize, is_exam_set: bool) -> String,
    pub first: fn(count: usize, right: usize, just_read: usize) -> String,
    pub(crate) first_note: &'static str,
    pub(crate) goes_on: fn(section: &str) -> String,
    pub(crate) misses: fn(count: usize) -> String,
    pub(crate) repeated: fn(right: usize, all: usize) -> String,
    pub(crate) tomorrow: fn(parts: &str, minutes: u32) -> String,
}
