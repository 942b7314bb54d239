//! Time as the core sees it: always handed in, never asked for.

use std::time::Duration;

/// Milliseconds of a day.
pub const DAY: i64 = 24 * 60 * 60 * 1000;
/// A day of learning lasts from 04:00 to 04:00 local time: who revises at midnight still revises today.
const DAY_BEGINS: i64 = 4 * 60 * 60 * 1000;

/// No clock is right that shows a time before this program was written: 2026-11-01, in milliseconds since 1970.
pub const EARLIEST: i64 = 1_793_491_200_000;
/// The times that records may bear, in milliseconds since 1970: the years 2000 to 2099.
pub const TIMES: std::ops::Range<i64> = 946_684_800_000..4_102_444_800_000;

/// The moment at which an event arrives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Now {
    /// What the clock shows: milliseconds since 1970-01-01 UTC. It may be wrong.
    pub clock: i64,
    /// Minutes that local time is ahead of UTC.
    pub offset: i32,
    /// Time since the program began, from a clock that never goes back.
    pub monotonic: Duration,
    /// The same with the time that the machine slept.
    pub boottime: Duration,
}

impl Now {
    /// The day of learning, numbered from 1970-01-01.
    #[must_use]
    pub fn day(self) -> i64 {
        day(self.clock, self.offset)
    }
}

/// The number of the day of learning that a moment belongs to, in the local time of `offset` minutes ahead of UTC.
#[must_use]
pub fn day(time: i64, offset: i32) -> i64 {
    time.saturating_add(i64::from(offset) * 60_000).saturating_sub(DAY_BEGINS).div_euclid(DAY)
}

/// The moment at which an hour (0 to 23) of a day number strikes, in the local time of `offset` minutes ahead of UTC.
#[must_use]
pub fn moment(day: i64, hour: i64, offset: i32) -> i64 {
    day.saturating_mul(DAY).saturating_add(hour * 60 * 60 * 1000 - i64::from(offset) * 60_000)
}

/// Days from one moment to another, 0 where the clock went back.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "milliseconds of some centuries")]
pub fn days_between(from: i64, to: i64) -> f64 {
    to.saturating_sub(from).max(0) as f64 / DAY as f64
}

/// Year, month (1 to 12) and day of a day number.
#[must_use]
pub fn date(day: i64) -> (i16, i8, i8) {
    let start = jiff::civil::date(1970, 1, 1);
    let date = start.checked_add(jiff::Span::new().try_days(day).unwrap_or_default()).unwrap_or(start);
    (date.year(), date.month(), date.day())
}

/// The day number of a date (month and day from 1); a day the month does not have is its last one.
#[must_use]
pub fn day_of((year, month, day): (i16, i8, i8)) -> i64 {
    let Ok(first) = jiff::civil::Date::new(year, month.clamp(1, 12), 1) else { return 0 };
    let date = jiff::civil::Date::new(year, first.month(), day.clamp(1, first.days_in_month())).unwrap_or(first);
    let since = date.since((jiff::Unit::Day, jiff::civil::date(1970, 1, 1)));
    since.map_or(0, |span| i64::from(span.get_days()))
}

/// How many days a month has.
#[must_use]
pub fn days_in((year, month): (i16, i8)) -> i8 {
    jiff::civil::Date::new(year, month.clamp(1, 12), 1).map_or(31, jiff::civil::Date::days_in_month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_at_four_in_local_time() {
        let five = 5 * 60; // Kazakhstan, minutes ahead of UTC
        let midnight_utc = 20_000 * DAY;
        // 23:59 UTC on the eve is 04:59 in Kazakhstan: already the new day; 22:59 UTC is 03:59: still the old one.
        assert_eq!(day(midnight_utc - 60_000, five), 20_000);
        assert_eq!(day(midnight_utc - 61 * 60_000, five), 19_999);
    }

    #[test]
    fn days_have_dates() {
        assert_eq!(date(0), (1970, 1, 1));
        assert_eq!(date(20_000), (2024, 10, 4));
        assert_eq!(day_of((2024, 10, 4)), 20_000);
        assert_eq!(date(day_of((2027, 2, 31))), (2027, 2, 28));
    }
}
