//! Тақырып мәтіні.

use crate::lang::lesson::Lesson;

pub(super) const LESSON: Lesson = Lesson {
    title: "Тақырып мәтіні",
    questions_next: "Енді осы абзац бойынша сұрақтар беріледі.",
    something_new: "Жаңа материал",
};
