//! The answers' file is damaged or missing: going back to a backup.

/// What is wrong with the file, and what going back means.
#[derive(Debug)]
pub(crate) struct DamagedSentences {
    pub(crate) title: &'static str,
    pub(crate) file: fn(file: &str) -> String,
    pub(crate) missing: fn(file: &str) -> String,
    pub(crate) done: &'static str,
    pub(crate) none: &'static str,
    pub(crate) what_happens: &'static str,
}
