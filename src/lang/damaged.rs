//! The answers' file is damaged or missing: going back to a backup.

/// What is wrong with the file, and what going back means.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct DamagedSentences {
    pub title: &'static str,
    pub file: fn(file: &str) -> String,
    pub missing: fn(file: &str) -> String,
    pub done: &'static str,
    pub none: &'static str,
    pub what_happens: &'static str,
}
