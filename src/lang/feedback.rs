//! After an answer: the verdict, and what the student said of it.

/// Verdicts, and what is kept with an answer.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct FeedbackSentences {
    pub said_first: &'static str,
    pub right: &'static str,
    pub accepted: &'static str,
    pub typo: &'static str,
    pub partial: &'static str,
    pub incomplete: &'static str,
    pub wrong: &'static str,
    pub unknown: &'static str,
    pub said_guessed: &'static str,
    pub said_claimed: &'static str,
    pub said_fault: &'static str,
}
