//! The text of the lesson.

use crate::lang::lesson::LessonSentences;

pub(super) const LESSON: LessonSentences = LessonSentences {
    title: "Lesson",
    questions_next: "Questions on this paragraph come among the next ones.",
    something_new: "Something new",
};
