//! The text of the lesson.

use crate::lang::lesson::Lesson;

pub(super) const LESSON: Lesson = Lesson {
    title: "Lesson",
    questions_next: "Questions on this paragraph come next.",
    something_new: "Something new",
};
