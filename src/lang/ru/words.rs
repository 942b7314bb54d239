//! Слова, общие для нескольких экранов.

use super::grammar::{QUOTES, counted_days, counted_evenings, date, day, month, weekday};
use crate::lang::format::{list, range};
use crate::lang::words::WordsSentences;
use crate::question::KindName;

pub(super) const WORDS: WordsSentences = WordsSentences {
    language: "по-русски",
    date,
    day,
    days_to_exam: |days| match days {
        0 => "Экзамен сегодня".to_owned(),
        1 => "Экзамен завтра".to_owned(),
        _ => format!("До экзамена {}", counted_days(days)),
    },
    forecast: |low, high, of, are_tasks| {
        let what = if are_tasks { "заданий" } else { "баллов" };
        format!("по этой теме примерно {} из {of} {what}", range(&low, &high))
    },
    one_task: "На настоящем экзамене по этой теме бывает около одного задания.",
    sections: "Разделы",
    standing: |firm, met, unmet| format!("{firm} вспомнится на экзамене, {met} знакомо, {unmet} ещё не спрашивали"),
    kind: |kind, reading| match kind {
        _ if reading => "по тексту",
        KindName::Choice => "один верный ответ",
        KindName::Select => "несколько верных ответов",
        KindName::Order => "порядок событий",
        KindName::Match => "соответствия",
        KindName::Blank => "свой ответ",
        KindName::Place => "место на карте",
    },
    minutes: |minutes| format!("{minutes} мин"),
    month,
    unmet: |sections| format!("Ещё не спрашивали: {}.", list(sections, QUOTES)),
    unknown: |evenings| match evenings {
        Some(1) => "прогноз появится после сегодняшнего занятия".to_owned(),
        Some(evenings) => {
            format!("прогноз появится через {}", counted_evenings(evenings))
        }
        None => "прогноз пока неизвестен".to_owned(),
    },
    weekday,
};
