//! While a question is being answered: an answer that is empty or doubtful, the extra round, the time left.

/// What is said before an answer is taken.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct AskingSentences {
    pub nothing_picked: &'static str,
    pub nothing_marked: &'static str,
    pub nothing_arranged: &'static str,
    pub nothing_typed: &'static str,
    pub incomplete: &'static str,
    pub ambiguous: &'static str,
    pub extra_round: &'static str,
    pub extra_begins: &'static str,
    pub skipped: fn(count: usize) -> String,
    pub left: fn(minutes: u32) -> String,
}
