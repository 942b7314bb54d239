//! The sheet for the eve of the exam, on the screen and as a file.

/// The sheet's headings.
#[derive(Debug)]
pub struct BriefSentences {
    pub title: &'static str,
    pub(crate) confused: &'static str,
    pub weak: &'static str,
    pub(crate) written: fn(file: &str) -> String,
}
