//! The sheet for the eve of the exam, on the screen and as a file.

/// The sheet's headings.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct BriefSentences {
    pub title: &'static str,
    pub confused: &'static str,
    pub weak: &'static str,
    pub written: fn(file: &str) -> String,
}
