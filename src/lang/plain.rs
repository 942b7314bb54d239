//! A page in plain words: what signs and places say on a screen.

/// How things stand, in a word or two each.
#[derive(Debug)]
pub(crate) struct PlainSentences {
    pub(crate) here: &'static str,
    pub(crate) taken: &'static str,
    pub(crate) marked: &'static str,
    pub(crate) placed: &'static str,
    pub(crate) lifted: &'static str,
    pub(crate) firm: &'static str,
    pub(crate) met: &'static str,
    pub(crate) unmet: &'static str,
    pub(crate) used: &'static str,
    pub(crate) next: &'static str,
    pub(crate) left: fn(minutes: i64, seconds: i64) -> String,
    pub(crate) at_end: &'static str,
    pub(crate) empty: &'static str,
    pub(crate) hidden: fn(letters: usize) -> String,
    pub(crate) task: fn(number: &str) -> String,
    pub(crate) answered: fn(numbers: &str) -> String,
    pub(crate) open: fn(numbers: &str) -> String,
    pub(crate) right: fn(numbers: &str) -> String,
    pub(crate) wrong: fn(numbers: &str) -> String,
    pub(crate) flagged: fn(numbers: &str) -> String,
    pub(crate) can: &'static str,
}
