//! A bank that seems to have had another name: is it the same?

/// The question, and the two answers to it.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct RenamedSentences {
    pub ask: fn(count: usize, date: &str) -> String,
    pub what: &'static str,
    pub same: &'static str,
    pub other: &'static str,
}
