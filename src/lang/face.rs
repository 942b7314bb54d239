//! A question as it is shown: what is to be done with it.

/// One line for each kind of question, and what stands around an answer.
#[derive(Debug)]
pub struct FaceSentences {
    pub(crate) pick: &'static str,
    pub mark: &'static str,
    pub(crate) order: &'static str,
    pub(crate) pair: &'static str,
    pub(crate) write: &'static str,
    pub(crate) number: &'static str,
    pub your_answer: &'static str,
    pub(crate) point: &'static str,
    pub(crate) name: &'static str,
    pub(crate) marked_place: fn(situation: &str) -> String,
}
