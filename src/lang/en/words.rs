//! Words that several screens share.

use super::grammar::{QUOTES, date, day, month, weekday};
use crate::lang::format::{list, range};
use crate::lang::words::WordsSentences;
use crate::question::KindName;

pub(super) const WORDS: WordsSentences = WordsSentences {
    language: "English",
    date,
    day,
    days_to_exam: |days| match days {
        0 => "The exam is today".to_owned(),
        1 => "The exam is tomorrow".to_owned(),
        _ => format!("{days} days to the exam"),
    },
    forecast: |low, high, of, are_tasks| {
        let what = if are_tasks { "tasks" } else { "points" };
        format!("about {} of {of} {what} on this topic", range(&low, &high))
    },
    foretold: "Forecast",
    one_task: "The real exam has about one task on this topic.",
    retold: "retold",
    sections: "Sections",
    standing: |firm, met, unmet| format!("{firm} firm, {met} met, {unmet} not asked yet"),
    kind: |kind, reading| match kind {
        _ if reading => "on a text",
        KindName::Choice => "one right answer",
        KindName::Select => "several right answers",
        KindName::Order => "order in time",
        KindName::Match => "pairs",
        KindName::Blank => "typed answer",
        KindName::Place => "place on the map",
    },
    minutes: |minutes| format!("{minutes} min"),
    month,
    unmet: |sections| {
        let which = if sections.len() == 1 { "Section" } else { "Sections" };
        format!("{which} not asked yet: {}.", list(sections, QUOTES))
    },
    unknown: |evenings| match evenings {
        Some(1) => "A forecast comes after one more evening".to_owned(),
        Some(evenings) => format!("A forecast comes after {evenings} evenings"),
        None => "No forecast yet".to_owned(),
    },
    weekday,
};
