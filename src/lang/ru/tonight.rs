//! Конец занятия.

use crate::lang::tonight::TonightSentences;

pub(super) const TONIGHT: TonightSentences = TonightSentences {
    title: "Занятие закончено",
    confused: "Пока путается:",
    done: |answers, minutes| format!("Ответов: {answers}, минут: {minutes}"),
    mended: |asked, right| format!("Из прошлых ошибок сегодня повторено: {asked}, верно {right}."),
    not_confused: "Ничего не путается.",
    nothing_to_mend: "С прошлого раза исправлять нечего.",
    score: |right, all, first| format!("Повторений: {all}, верно {right}. Первых ответов: {first}."),
    tomorrow: |minutes, section| format!("Завтра: примерно {minutes} мин, первый раздел – «{section}»."),
};
