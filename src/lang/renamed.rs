//! A bank that seems to have had another name: is it the same?

/// The question, and the two answers to it.
#[derive(Debug)]
pub(crate) struct RenamedSentences {
    pub(crate) ask: fn(count: usize, date: &str) -> String,
    pub(crate) what: &'static str,
    pub(crate) same: &'static str,
    pub(crate) other: &'static str,
}
