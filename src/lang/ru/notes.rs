//! Короткие замечания.

use crate::lang::notes::NotesSentences;

pub(super) const NOTES: NotesSentences = NotesSentences {
    keeping: "Сохраняется …",
    no_key: "Эта клавиша здесь не действует",
    digits: "Здесь пишутся только цифры",
    full: "Больше не помещается",
    no_paste: "Сюда текст не вставляется",
    no_questions: "Здесь нет вопросов",
    too_small: "Окно нужно от 40×12",
    passing: "Здесь ничего не сохраняется",
};
