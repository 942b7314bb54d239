//! While a question is being answered: an answer that is empty or doubtful, the extra round, the time left.

/// What is said before an answer is taken.
#[derive(Debug)]
pub struct AskingSentences {
    pub nothing_picked: &'static str,
    pub nothing_marked: &'static str,
    pub nothing_arranged: &'static str,
    pub pairs_missing: &'static str,
    pub nothing_typed: &'static str,
    pub incomplete: &'static str,
    pub(crate) asks_at_once: &'static str,
    pub reads_first: &'static str,
    pub hasty: &'static str,
    pub(crate) hasty_remedy: &'static str,
    pub cold: &'static str,
    pub(crate) spelling: &'static str,
    /// Words were typed where a number is asked for.
    pub(crate) number: &'static str,
    pub(crate) extra_round: &'static str,
    pub(crate) extra_begins: &'static str,
    pub skipped: fn(count: usize) -> String,
    pub(crate) left: fn(minutes: u32) -> String,
}
