//! The end of a practice session.

/// What the session brought.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct SummarySentences {
    pub title: &'static str,
    pub score: fn(right: usize, answers: usize) -> String,
    pub minutes: fn(minutes: u64) -> String,
    pub missed: &'static str,
    pub first: fn(first: usize, right: usize) -> String,
    pub sections: &'static str,
}
