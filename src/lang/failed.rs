//! An answer that could not be kept, or answers that could not be read: what happened, and what to do.

/// What failed, and the remedy.
#[derive(Debug)]
pub struct FailedSentences {
    pub keeping: &'static str,
    pub(crate) what_to_do: &'static str,
    pub(crate) reading: &'static str,
    pub(crate) reading_what_to_do: &'static str,
    pub(crate) replaced: &'static str,
    pub(crate) damaged: &'static str,
}
