//! The text of the lesson, read at will or shown a paragraph at a time before its questions.

/// Titles over the text.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct LessonSentences {
    pub title: &'static str,
    pub questions_next: &'static str,
    pub something_new: &'static str,
}
