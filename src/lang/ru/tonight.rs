//! Конец занятия.

use super::grammar::QUOTES;
use super::grammar::counted;
use crate::lang::format::quoted;
use crate::lang::tonight::TonightSentences;

pub(super) const TONIGHT: TonightSentences = TonightSentences {
    title: "Занятие закончено",
    confused: "Пока путается:",
    done: |answers, minutes| format!("Ответов: {answers}, минут: {minutes}"),
    mended: |asked, right| format!("Из прошлых ошибок сегодня повторено: {asked}, верно {right}."),
    again: |count| format!("Ошибки ({count}) ещё раз сейчас"),
    begins: |section| format!("начнётся {}", quoted(section, QUOTES)),
    firm: |count| format!("Из спрошенного сегодня вспомнится на экзамене: {count}."),
    first: |count, right, just_read| {
        let read =
            if just_read > 0 { format!(" (сразу после чтения: {just_read})") } else { String::new() };
        format!("Новых фактов: {count}, сразу верно: {right}{read}.")
    },
    first_note: "Первые ответы в счёт не идут: это знакомство.",
    goes_on: |section| format!("продолжится {}", quoted(section, QUOTES)),
    misses: |count| counted(count, "ошибка", "ошибки", "ошибок"),
    repeated: |right, all| format!("Повторений: {all}, верно: {right}."),
    tomorrow: |parts, minutes| format!("Завтра: {parts}, примерно {minutes} мин."),
};
