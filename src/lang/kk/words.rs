//! Бірнеше экранға ортақ сөздер.

use super::grammar::{date, day, month, weekday};
use crate::lang::format::range;
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
    forecast: |low, high, of| format!("осы тақырып бойынша болжам: {} / {of}", range(&low, &high)),
    sections: "Бөлімдер",
    standing: |remembered, fading, not_yet| {
        format!("{remembered} есте, {fading} ұмытылып барады, {not_yet} әлі жатталмаған")
    },
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
    weekday,
};
