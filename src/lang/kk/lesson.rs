//! Тақырып мәтіні.

use crate::lang::lesson::LessonSentences;

pub(super) const LESSON: LessonSentences = LessonSentences {
    title: "Тақырып мәтіні",
    questions_next: "Осы абзац бойынша сұрақтар алда басқаларымен аралас беріледі.",
    something_new: "Жаңа материал",
};
