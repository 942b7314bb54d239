//! The end of an evening.

/// What the evening brought, and what comes tomorrow.
#[derive(Debug)]
pub struct TonightSentences {
    pub title: &'static str,
    pub(crate) confused: &'static str,
    pub(crate) done: fn(answers: usize, minutes: i64) -> String,
    pub mended: fn(asked: usize, right: usize) -> String,
    pub not_confused: &'static str,
    pub nothing_to_mend: &'static str,
    pub(crate) score: fn(right: usize, all: usize, first: usize) -> String,
    pub(crate) tomorrow: fn(minutes: u32, section: &str) -> String,
}
