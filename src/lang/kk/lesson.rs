//! Тақырып мәтіні.

use crate::lang::lesson::LessonSentences;

pub(super) const LESSON: LessonSentences = LessonSentences {
    title: "Тақырып мәтіні",
    questions_next: "Енді осы абзац бойынша сұрақтар беріледі.",
    something_new: "Жаңа материал",
};
