//! Тақырып мәтіні.

use crate::lang::lesson::LessonSentences;

pub(super) const LESSON: LessonSentences = LessonSentences {
    title: "Тақырып мәтіні",
    questions_next: "Бұл абзац бойынша сұрақтар алдағы сұрақтардың арасында беріледі.",
    something_new: "Жаңа материал",
};
