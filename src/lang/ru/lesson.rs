//! Текст темы.

use crate::lang::lesson::LessonSentences;

pub(super) const LESSON: LessonSentences = LessonSentences {
    title: "Текст темы",
    questions_next: "Дальше – вопросы по этому абзацу.",
    something_new: "Новый материал",
};
