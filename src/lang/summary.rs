//! The end of a practice session.

/// What the session brought.
#[derive(Debug)]
pub struct SummarySentences {
    pub title: &'static str,
    pub again: fn(right: usize, all: usize) -> String,
    pub(crate) again_note: &'static str,
    pub(crate) score: fn(right: usize, answers: usize) -> String,
    pub(crate) minutes: fn(minutes: u64) -> String,
    pub(crate) missed: &'static str,
    pub(crate) first: fn(first: usize, right: usize) -> String,
    pub(crate) sections: &'static str,
}
