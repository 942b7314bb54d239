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
    again: |count| format!("Работа над ошибками: {}", counted(count, "вопрос", "вопроса", "вопросов")),
    begins: |section| format!("начать раздел {}", quoted(section, QUOTES)),
    firm: |count, is_exam_set| {
        let when = if is_exam_set { "на экзамене" } else { "через 30 дней" };
        format!("Из сегодняшних фактов {when} должно вспомниться: {count}.")
    },
    first: |count, right, just_read| {
        let read = if just_read > 0 {
            format!(" (из них сразу после чтения: {just_read})")
        } else {
            String::new()
        };
        format!("Новых фактов: {count}, с первого раза верно: {right}{read}.")
    },
    first_note: "Первые ответы в счёт не идут: это знакомство.",
    goes_on: |section| format!("продолжить раздел {}", quoted(section, QUOTES)),
    misses: |count| format!("повторить {}", counted(count, "ошибку", "ошибки", "ошибок")),
    repeated: |right, all| format!("Повторений: {all}, верно: {right}."),
    tomorrow: |parts, minutes| format!("Завтра: {parts}, примерно {minutes} мин."),
};
