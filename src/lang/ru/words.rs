//! Слова, общие для нескольких экранов.

use super::grammar::{QUOTES, counted_days, counted_evenings, date, day, month, plural, weekday};
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
        let of_what = if are_tasks { ["задания", "заданий"] } else { ["балла", "баллов"] };
        let [one, many] = of_what;
        let what = plural(of as u64, one, many, many);
        format!("по этой теме примерно {} из {of} {what}", range(&low, &high))
    },
    foretold: "Прогноз",
    one_task: "На настоящем экзамене по этой теме обычно бывает примерно одно задание.",
    retold: "в изложении",
    sections: "Разделы",
    standing: |firm, met, unmet| format!("{firm} прочно помнится, {met} пройдено, {unmet} ещё не спрашивали"),
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
    unmet: |sections| {
        let which = if sections.len() == 1 {
            "Раздел, по которому"
        } else {
            "Разделы, по которым"
        };
        format!("{which} ещё не спрашивали: {}.", list(sections, QUOTES))
    },
    unknown: |evenings| match evenings {
        Some(1) => "Прогноз появится ещё через одно занятие".to_owned(),
        Some(evenings) => {
            format!("Прогноз появится через {}", counted_evenings(evenings))
        }
        None => "Прогноз пока неизвестен".to_owned(),
    },
    weekday,
};
