//! Бірнеше экранға ортақ сөздер.

use super::grammar::{QUOTES, date, day, month, part_of, weekday};
use crate::lang::format::list;
use crate::lang::words::WordsSentences;
use crate::question::KindName;

pub(super) const WORDS: WordsSentences = WordsSentences {
    language: "қазақша",
    date,
    day,
    days_to_exam: |days| match days {
        0 => "Емтихан бүгін".to_owned(),
        1 => "Емтихан ертең".to_owned(),
        _ => format!("Емтиханға {days} күн қалды"),
    },
    forecast: |low, high, of, are_tasks| {
        let what = if are_tasks { "тапсырманың" } else { "ұпайдың" };
        format!("осы тақырыптағы {of} {what} шамамен {}", part_of(low, high))
    },
    foretold: "Болжам",
    one_task: "Нағыз емтиханда бұл тақырыптан шамамен бір тапсырма келеді.",
    retold: "мазмұны баяндалған",
    sections: "Бөлімдер",
    standing: |firm, met, unmet| format!("{firm} берік есте, {met} өтілген, {unmet} әлі сұралмаған"),
    kind: |kind, reading| match kind {
        _ if reading => "мәтін бойынша",
        KindName::Choice => "бір дұрыс жауап",
        KindName::Select => "бірнеше дұрыс жауап",
        KindName::Order => "ретімен қою",
        KindName::Match => "сәйкестендіру",
        KindName::Blank => "жауабын жазу",
        KindName::Place => "картадан табу",
    },
    minutes: |minutes| format!("{minutes} минут"),
    month,
    unmet: |sections| {
        let ending = if sections.len() == 1 { "" } else { "дер" };
        format!("Әлі сұралмаған бөлім{ending}: {}.", list(sections, QUOTES))
    },
    unknown: |evenings| match evenings {
        Some(1) => "Болжам тағы бір сабақтан кейін шығады".to_owned(),
        Some(evenings) => format!("Болжам {evenings} сабақтан кейін шығады"),
        None => "Болжам әзірге белгісіз".to_owned(),
    },
    weekday,
};
