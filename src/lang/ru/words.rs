//! Слова, общие для нескольких экранов.

use super::grammar::{counted_days, date, day, month, weekday};
use crate::lang::format::range;
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
    forecast: |low, high, of| format!("прогноз по этой теме: {} / {of}", range(&low, &high)),
    sections: "Разделы",
    standing: |remembered, fading, not_yet| {
        format!("{remembered} помнится, {fading} забывается, {not_yet} ещё не выучено")
    },
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
    weekday,
};
