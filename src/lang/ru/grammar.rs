//! Числа и даты.

use crate::lang::format::{Date, Quotes};

const MONTHS: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

const MONTHS_ALONE: [&str; 12] = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
];

pub(super) fn counted_tasks(count: u32) -> String {
    format!("{count} {}", plural(u64::from(count), "задание", "задания", "заданий"))
}

pub(super) fn points_of(count: u32) -> String {
    format!("{count} {}", plural(u64::from(count), "балл", "балла", "баллов"))
}

/// In the dative: по 1 баллу, по 2 балла.
pub(super) fn points_each(count: u32) -> String {
    format!("{count} {}", plural(u64::from(count), "баллу", "балла", "баллов"))
}

pub(super) fn counted_evenings(count: u32) -> String {
    format!("{count} {}", plural(u64::from(count), "занятие", "занятия", "занятий"))
}

pub(super) fn counted_days(days: i64) -> String {
    counted(usize::try_from(days).unwrap_or(0), "день", "дня", "дней")
}

pub(super) fn month(month: (i16, i8)) -> String {
    let (year, month) = month;
    let month = usize::try_from(month).ok().and_then(|month| MONTHS_ALONE.get(month.checked_sub(1)?)).unwrap_or(&"");
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

/// The form of a noun after a whole number: 1 вопрос, 2 вопроса, 5 вопросов.
pub(super) fn plural(count: u64, one: &'static str, few: &'static str, many: &'static str) -> &'static str {
    match (count % 100, count % 10) {
        (11..=14, _) => many,
        (_, 1) => one,
        (_, 2..=4) => few,
        _ => many,
    }
}

pub(super) fn counted(count: usize, one: &'static str, few: &'static str, many: &'static str) -> String {
    format!("{count} {}", plural(count as u64, one, few, many))
}

const WEEKDAYS: [&str; 7] = ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"];

/// The day of the week, from 0 for Monday.
pub(super) fn weekday(day: usize) -> &'static str {
    WEEKDAYS.get(day).copied().unwrap_or_default()
}

/// What stands around a title.
pub(super) const QUOTES: Quotes = Quotes { outer: ('«', '»'), inner: ('„', '“') };
