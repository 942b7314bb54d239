//! `alash exam --print`: variants of a paper, and their keys.

/// What stands on the paper, and that it was written.
#[derive(Debug)]
pub(crate) struct PrintSentences {
    pub(crate) written: fn(file: &str, variants: usize, seed: u64) -> String,
    pub(crate) long: &'static str,
    pub(crate) variant: fn(number: usize) -> String,
    pub(crate) name: &'static str,
    pub(crate) class: &'static str,
    pub(crate) date: &'static str,
    pub(crate) how: &'static str,
    pub(crate) mark: &'static str,
    pub(crate) order: &'static str,
    pub(crate) pair: &'static str,
    pub(crate) write: &'static str,
    pub(crate) keys: &'static str,
    pub(crate) again: fn(seed: u64) -> String,
}
