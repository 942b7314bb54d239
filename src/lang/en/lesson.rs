//! The text of the lesson.

use crate::lang::lesson::LessonSentences;

pub(super) const LESSON: LessonSentences = LessonSentences {
    title: "Lesson",
    questions_next: "Questions on this paragraph come next.",
    something_new: "Something new",
};
