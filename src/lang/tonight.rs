//! The end of an evening.

/// What the evening brought, and what comes tomorrow.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct TonightSentences {
    pub title: &'static str,
    pub confused: &'static str,
    pub done: fn(answers: usize, minutes: i64) -> String,
    pub mended: fn(asked: usize, right: usize) -> String,
    pub not_confused: &'static str,
    pub nothing_to_mend: &'static str,
    pub score: fn(right: usize, all: usize, first: usize) -> String,
    pub tomorrow: fn(minutes: u32, section: &str) -> String,
}
