//! Текст темы.

use crate::lang::lesson::LessonSentences;

pub(super) const LESSON: LessonSentences = LessonSentences {
    title: "Текст темы",
    questions_next: "Вопросы по этому абзацу будут среди следующих.",
    something_new: "Новый материал",
};
