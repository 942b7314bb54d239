//! An answer beside the right one, after a question and after an exam.

/// What the marks beside the rows of an answer mean.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct ReviewSentences {
    pub title: &'static str,
    pub left_open: &'static str,
    pub passage: &'static str,
    pub right: &'static str,
    pub answer: &'static str,
    pub yours: &'static str,
    pub extra: &'static str,
    pub in_place: &'static str,
    pub missed: &'static str,
    pub misplaced: fn(given: &str) -> String,
}
