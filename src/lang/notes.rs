//! The short line that answers a key, and a window in which nothing fits.

/// Notes of a few words.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct NotesSentences {
    pub keeping: &'static str,
    pub no_key: &'static str,
    pub digits: &'static str,
    pub full: &'static str,
    pub no_paste: &'static str,
    pub no_questions: &'static str,
    pub too_small: &'static str,
    pub passing: &'static str,
}
