//! The short line that answers a key, and a window in which nothing fits.

/// Notes of a few words.
#[derive(Debug)]
pub struct NotesSentences {
    pub(crate) keeping: &'static str,
    pub no_key: &'static str,
    pub digits: &'static str,
    pub(crate) full: &'static str,
    pub(crate) no_paste: &'static str,
    pub no_questions: &'static str,
    pub(crate) too_small: &'static str,
    pub(crate) passing: &'static str,
}
