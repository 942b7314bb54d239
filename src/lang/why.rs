//! Why a question is asked now.

/// The reasons of the plan, in the student's words.
#[derive(Debug)]
pub struct WhySentences {
    pub(crate) title: &'static str,
    pub(crate) confused: &'static str,
    pub(crate) exam: fn(percent: u32) -> String,
    pub(crate) how: &'static str,
    pub last: fn(days: i64) -> String,
    pub missed: &'static str,
    pub(crate) month: fn(percent: u32) -> String,
    pub new: &'static str,
    pub(crate) today: fn(percent: u32) -> String,
}
