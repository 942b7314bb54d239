//! Страница простыми словами.

use crate::lang::plain::PlainSentences;

pub(super) const PLAIN: PlainSentences = PlainSentences {
    here: "здесь",
    taken: "выбрано",
    marked: "отмечено",
    placed: "на месте",
    lifted: "переносится",
    remembered: "помнится",
    fading: "забывается",
    not_yet: "ещё не выучено",
    empty: "пусто",
    hidden: |letters| format!("набрано знаков: {letters}"),
    task: |number| format!("Сейчас задание: {number}"),
    answered: |numbers| format!("С ответом: {numbers}"),
    open: |numbers| format!("Без ответа: {numbers}"),
    right: |numbers| format!("Верно: {numbers}"),
    wrong: |numbers| format!("Не совсем верно: {numbers}"),
    flagged: |numbers| format!("С флажком: {numbers}"),
    can: "Действия",
};
