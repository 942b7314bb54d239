//! Күндер мен айлар.

use crate::lang::format::{Date, Quotes};

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

/// The ending of a count of some of them: 16-сы, 9-ы, 7-сі.
pub(super) fn of_them(count: usize) -> String {
    let ending = match (count % 100, count % 10) {
        (_, 6) | (20, _) => "сы",
        (_, 2 | 7) => "сі",
        (_, 9) | (10 | 30 | 40 | 60 | 90, _) => "ы",
        _ => "і",
    };
    format!("{count}-{ending}")
}

/// A range of points as some of them: 15–17-сі.
pub(super) fn part_of(low: usize, high: usize) -> String {
    if low == high { of_them(high) } else { format!("{low}–{}", of_them(high)) }
}

/// What stands around a title.
pub(super) const QUOTES: Quotes = Quotes { outer: ('«', '»'), inner: ('„', '“') };
