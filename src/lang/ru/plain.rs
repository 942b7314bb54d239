//! Страница простыми словами.

use crate::lang::plain::PlainSentences;

pub(super) const PLAIN: PlainSentences = PlainSentences {
    here: "курсор здесь",
    taken: "выбрано",
    marked: "отмечено",
    placed: "поставлено",
    lifted: "переносится",
    firm: "прочно помнится",
    met: "пройдено",
    unmet: "ещё не спрашивали",
    used: "использовано",
    next: "сейчас выбирается пара",
    left: |minutes, seconds| format!("осталось {minutes} мин {seconds} с"),
    at_end: "Сейчас: сдача работы",
    empty: "пусто",
    hidden: |letters| format!("набрано цифр: {letters}"),
    task: |number| format!("Сейчас задание {number}"),
    answered: |numbers| format!("С ответом: {numbers}"),
    open: |numbers| format!("Без ответа: {numbers}"),
    right: |numbers| format!("Верно: {numbers}"),
    wrong: |numbers| format!("Неверно или частично верно: {numbers}"),
    flagged: |numbers| format!("С флажком: {numbers}"),
    can: "Действия",
};
