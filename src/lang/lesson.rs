//! The text of the lesson, read at will or shown a paragraph at a time before its questions.

/// Titles over the text.
#[derive(Debug)]
pub struct LessonSentences {
    pub(crate) title: &'static str,
    pub(crate) questions_next: &'static str,
    pub something_new: &'static str,
}
