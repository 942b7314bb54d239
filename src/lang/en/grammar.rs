//! Numbers and dates.

use crate::lang::format::{Date, Quotes};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

pub(super) fn month(month: (i16, i8)) -> String {
    let (year, month) = month;
    let month = usize::try_from(month).ok().and_then(|month| MONTHS.get(month.checked_sub(1)?)).unwrap_or(&"");
    format!("{month} {year}")
}

pub(super) fn date(date: Date) -> String {
    let (year, ..) = date;
    format!("{} {year}", day(date))
}

/// The day and the month, never parted.
pub(super) fn day(date: Date) -> String {
    let (_, month, day) = date;
    let month = usize::try_from(month).ok().and_then(|month| MONTHS.get(month.checked_sub(1)?)).unwrap_or(&"");
    format!("{day}\u{a0}{month}")
}

pub(super) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The day of the week, from 0 for Monday.
pub(super) fn weekday(day: usize) -> &'static str {
    WEEKDAYS.get(day).copied().unwrap_or_default()
}

/// What stands around a title.
pub(super) const QUOTES: Quotes = Quotes { outer: ('“', '”'), inner: ('‘', '’') };
