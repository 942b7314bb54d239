//! Күндер мен айлар.

use crate::lang::format::Date;

const MONTHS: [&str; 12] = [
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
];

pub(super) fn month(month: (i16, i8)) -> String {
    let (year, month) = month;
    let month = usize::try_from(month).ok().and_then(|month| MONTHS.get(month.checked_sub(1)?)).unwrap_or(&"");
    format!("{year}\u{a0}ж. {month}")
}

pub(super) fn date(date: Date) -> String {
    let (year, ..) = date;
    format!("{year}\u{a0}ж. {}", day(date))
}

/// The day and the month, never parted.
pub(super) fn day(date: Date) -> String {
    let (_, month, day) = date;
    let month = usize::try_from(month).ok().and_then(|month| MONTHS.get(month.checked_sub(1)?)).unwrap_or(&"");
    format!("{day}\u{a0}{month}")
}

const WEEKDAYS: [&str; 7] = ["дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі"];

/// The day of the week, from 0 for Monday.
pub(super) fn weekday(day: usize) -> &'static str {
    WEEKDAYS.get(day).copied().unwrap_or_default()
}
