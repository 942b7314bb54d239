//! After an answer: the verdict, and what the student said of it.

/// Verdicts, and what is kept with an answer.
#[derive(Debug)]
pub struct FeedbackSentences {
    pub said_first: &'static str,
    pub right: &'static str,
    pub(crate) accepted: &'static str,
    pub(crate) typo: &'static str,
    /// After the spelling was asked for once more.
    pub(crate) second: &'static str,
    pub(crate) partial: &'static str,
    pub(crate) incomplete: &'static str,
    pub wrong: &'static str,
    pub(crate) unknown: &'static str,
    pub said_guessed: &'static str,
    pub said_claimed: &'static str,
    pub said_fault: &'static str,
}
