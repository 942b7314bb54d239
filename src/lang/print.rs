//! `alash exam --print`: variants of a paper, and their keys.

/// What stands on the paper, and that it was written.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct PrintSentences {
    pub written: fn(file: &str, variants: usize, seed: u64) -> String,
    pub long: &'static str,
    pub variant: fn(number: usize) -> String,
    pub name: &'static str,
    pub class: &'static str,
    pub date: &'static str,
    pub how: &'static str,
    pub mark: &'static str,
    pub order: &'static str,
    pub pair: &'static str,
    pub write: &'static str,
    pub keys: &'static str,
    pub again: fn(seed: u64) -> String,
}
