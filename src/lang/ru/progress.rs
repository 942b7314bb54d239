//! Успехи.

use super::grammar::counted;
use crate::lang::format::range;
use crate::lang::progress::ProgressSentences;

pub(super) const PROGRESS: ProgressSentences = ProgressSentences {
    title: "Успехи",
    answers: "Ответов за день",
    accuracy: "Доля верных (без первых ответов)",
    hardest: "Самые трудные факты (ошибок / спрошено)",
    mocks: |target| match target {
        Some(points) => format!("Пробные экзамены, цель: {points}"),
        None => "Пробные экзамены".to_owned(),
    },
    row: "Дни",
    worked: |worked, all| format!("Дней с занятиями: {worked} из {all}"),
    exam_day: |date| format!("Экзамен: {date}"),
    none_repeated: "повторений не было",
    today: "сегодня",
    confused: "Что путается",
    if_kept: "Если заниматься по плану",
    if_stopped: "Если больше не повторять",
    met: |met, all| format!("Пройдено фактов: {met} / {all}"),
    outcome: |points, forecast| match forecast {
        Some((low, high)) => format!("На экзамене: {points}, прогноз был {}.", range(&low, &high)),
        None => format!("На экзамене: {points}."),
    },
    empty: "Ответов ещё нет. После первых вопросов здесь появятся баллы.",
    columns: "Числа: пройдено / всего фактов; рядом – верно / всего повторений.",
    all: |right, all| format!("Повторения: верно {right} / {all}."),
    analysis: |right, all| format!("Анализ: верно {right} / {all}."),
    first: |first, right, just_read| {
        let read = if just_read > 0 {
            format!(" (из них сразу после чтения: {just_read})")
        } else {
            String::new()
        };
        format!("Первые ответы: {first}, с первого раза верно {right}{read}; в счёт не идут.")
    },
    section: |met, all, expected, is_exam_set| {
        if met == 0 {
            return format!("По этому разделу ещё не спрашивали, всего фактов: {all}.");
        }
        let then = if is_exam_set { "на экзамене" } else { "через 30 дней" };
        format!("Пройдено фактов: {met} / {all}; без повторения {then} вспомнится примерно {expected} из {all}.")
    },
    vanished: |count| {
        format!(
            "{} на вопросы, которых больше нет в банке. Они остаются в журнале ответов.",
            counted(count, "ответ", "ответа", "ответов")
        )
    },
};
