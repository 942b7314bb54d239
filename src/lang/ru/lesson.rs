//! Текст темы.

use crate::lang::lesson::Lesson;

pub(super) const LESSON: Lesson = Lesson {
    title: "Текст темы",
    questions_next: "Дальше – вопросы по этому абзацу.",
    something_new: "Новый материал",
};
