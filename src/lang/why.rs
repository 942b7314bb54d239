//! Why a question is asked now.

/// The reasons of the plan, in the student's words.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct WhySentences {
    pub title: &'static str,
    pub confused: &'static str,
    pub exam: fn(percent: u32) -> String,
    pub how: &'static str,
    pub last: fn(days: i64) -> String,
    pub missed: &'static str,
    pub month: fn(percent: u32) -> String,
    pub new: &'static str,
    pub today: fn(percent: u32) -> String,
}
