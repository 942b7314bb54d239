//! An answer that could not be kept, or answers that could not be read: what happened, and what to do.

/// What failed, and the remedy.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct FailedSentences {
    pub keeping: &'static str,
    pub what_to_do: &'static str,
    pub reading: &'static str,
    pub reading_what_to_do: &'static str,
    pub replaced: &'static str,
    pub damaged: &'static str,
}
