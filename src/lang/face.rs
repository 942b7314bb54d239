//! A question as it is shown: what is to be done with it.

/// One line for each kind of question, and what stands around an answer.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct FaceSentences {
    pub pick: &'static str,
    pub mark: &'static str,
    pub order: &'static str,
    pub pair: &'static str,
    pub write: &'static str,
    pub number: &'static str,
    pub your_answer: &'static str,
    pub point: &'static str,
    pub point_in_list: &'static str,
    pub name: &'static str,
    pub marked_place: fn(situation: &str) -> String,
}
