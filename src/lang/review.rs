//! An answer beside the right one, after a question and after an exam.

/// What the marks beside the rows of an answer mean.
#[derive(Debug)]
pub struct ReviewSentences {
    pub(crate) title: &'static str,
    pub(crate) points: fn(points: u32, of: u32) -> String,
    pub(crate) left_open: &'static str,
    pub(crate) passage: &'static str,
    pub(crate) right: &'static str,
    pub answer: &'static str,
    pub(crate) yours: &'static str,
    pub(crate) extra: &'static str,
    pub(crate) in_place: &'static str,
    pub(crate) missed: &'static str,
    pub(crate) misplaced: fn(given: &str) -> String,
}
