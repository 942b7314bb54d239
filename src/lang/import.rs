//! `alash import`: whose results a file holds.

/// What keeps a file from being taken in.
#[derive(Debug)]
pub(crate) struct ImportSentences {
    pub(crate) needs_file: &'static str,
    pub(crate) taken: fn(name: &str) -> String,
    pub(crate) several: &'static str,
    pub(crate) claimed: fn(name: &str) -> String,
}
