//! После ответа.

use crate::lang::feedback::FeedbackSentences;

pub(super) const FEEDBACK: FeedbackSentences = FeedbackSentences {
    said_first: "Это первый ответ по этому факту: в счёт не идёт.",
    right: "Верно",
    accepted: "Верно. Основное название ниже",
    typo: "Верно, в написании небольшая ошибка",
    second: "Со второго раза верно: засчитано на ¾",
    partial: "Верно частично",
    incomplete: "Неполно: половина балла",
    wrong: "Неверно",
    unknown: "Ответ такой",
    said_guessed: "Учтено, что ответ угадан.",
    said_claimed: "Ответ сохранён: пока учитель его не посмотрит, балл не считается.",
    said_fault: "Сообщение сохранено вместе с ответом.",
};
