//! Ответ рядом с верным.

use crate::lang::review::ReviewSentences;

pub(super) const REVIEW: ReviewSentences = ReviewSentences {
    title: "Разобрать ответы",
    points: |points, of| format!("баллы: {points} / {of}"),
    left_open: "Осталось без ответа.",
    passage: "Текст для чтения",
    right: "верно",
    answer: "верный ответ",
    yours: "ваш ответ",
    extra: "отмечено лишнее",
    in_place: "на месте",
    missed: "не отмечено",
    misplaced: |given| format!("место здесь; у вас: {given}"),
};
