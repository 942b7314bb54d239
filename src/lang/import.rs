//! `alash import`: whose results a file holds.

/// What keeps a file from being taken in.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct ImportSentences {
    pub needs_file: &'static str,
    pub taken: fn(name: &str) -> String,
    pub several: &'static str,
    pub claimed: fn(name: &str) -> String,
}
