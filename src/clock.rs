//! Time as the core sees it: always handed in, never asked for.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Range, Sub};
use std::time::Duration;

use serde::{Deserialize, Serialize};

/// A point in time: milliseconds since 1970-01-01 UTC. Arithmetic stops at the ends of its range.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub i64);

/// A span of time in milliseconds, of either sign. Arithmetic stops at the ends of its range.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Millis(pub i64);

/// A day of learning, numbered from 1970-01-01. It lasts from 04:00 to 04:00 local time: who revises at midnight still revises
/// today.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(pub i64);

/// A second.
pub(crate) const SECOND: Millis = Millis(1000);
/// A minute.
pub const MINUTE: Millis = Millis(60 * SECOND.0);
/// An hour.
pub const HOUR: Millis = Millis(60 * MINUTE.0);
/// A day.
pub const DAY: Millis = Millis(24 * HOUR.0);
/// After midnight, when a day of learning begins.
const DAY_BEGINS: Millis = Millis(4 * HOUR.0);

/// No clock is right that shows a time before this program was written: 2026-11-01.
pub const EARLIEST: Moment = Moment(1_793_491_200_000);
/// The times that records may bear: the years 2000 to 2099.
pub(crate) const TIMES: Range<Moment> = Moment(946_684_800_000)..Moment(4_102_444_800_000);

impl Moment {
    /// The day of learning it belongs to, in the local time of `offset` minutes ahead of UTC.
    #[must_use]
    pub fn day(self, offset: i32) -> Day {
        Day((self + MINUTE * i64::from(offset) - DAY_BEGINS).0.div_euclid(DAY.0))
    }
}

impl Millis {
    /// The span in whole milliseconds; one too long to be told counts as none.
    #[must_use]
    pub fn of(duration: Duration) -> Self {
        Self(i64::try_from(duration.as_millis()).unwrap_or(0))
    }

    /// How far it is from nothing.
    #[must_use]
    pub(crate) fn abs(self) -> Self {
        Self(self.0.saturating_abs())
    }

    /// The minutes it takes up, one that is begun counted as a whole one; 0 for a span back.
    #[must_use]
    pub(crate) fn minutes(self) -> u32 {
        u32::try_from((self.max(Self(0)) + MINUTE - Self(1)).0 / MINUTE.0).unwrap_or(0)
    }

    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "milliseconds of some centuries")]
    pub(crate) fn seconds(self) -> f64 {
        self.0 as f64 / SECOND.0 as f64
    }
}

impl Day {
    /// The moment at which an hour of the day strikes, given as the time since midnight, in the local time of `offset` minutes
    /// ahead of UTC.
    #[must_use]
    pub fn at(self, hour: Millis, offset: i32) -> Moment {
        Moment(self.0.saturating_mul(DAY.0)) + (hour - MINUTE * i64::from(offset))
    }

    /// The days from this one to the last one.
    pub(crate) fn to(self, last: Self) -> impl DoubleEndedIterator<Item = Self> + Clone {
        (self.0..=last.0).map(Self)
    }

    /// Year, month (1 to 12) and day.
    #[must_use]
    pub fn date(self) -> (i16, i8, i8) {
        let start = jiff::civil::date(1970, 1, 1);
        let date = start.checked_add(jiff::Span::new().try_days(self.0).unwrap_or_default()).unwrap_or(start);
        (date.year(), date.month(), date.day())
    }

    /// The day of the week, from 0 for Monday.
    #[must_use]
    pub(crate) fn weekday(self) -> usize {
        // 1970-01-01 was a Thursday.
        usize::try_from((self.0 + 3).rem_euclid(7)).unwrap_or(0)
    }

    /// The day of a date (month and day from 1); a day the month does not have is its last one.
    #[must_use]
    pub(crate) fn of((year, month, day): (i16, i8, i8)) -> Self {
        let Ok(first) = jiff::civil::Date::new(year, month.clamp(1, 12), 1) else { return Self(0) };
        let date = jiff::civil::Date::new(year, first.month(), day.clamp(1, first.days_in_month())).unwrap_or(first);
        let since = date.since((jiff::Unit::Day, jiff::civil::date(1970, 1, 1)));
        Self(since.map_or(0, |span| i64::from(span.get_days())))
    }
}

impl Add<Millis> for Moment {
    type Output = Moment;

    fn add(self, other: Millis) -> Moment {
        Moment(self.0.saturating_add(other.0))
    }
}

impl Sub<Millis> for Moment {
    type Output = Moment;

    fn sub(self, other: Millis) -> Moment {
        Moment(self.0.saturating_sub(other.0))
    }
}

impl Sub<Moment> for Moment {
    type Output = Millis;

    fn sub(self, other: Moment) -> Millis {
        Millis(self.0.saturating_sub(other.0))
    }
}

impl Add<Millis> for Millis {
    type Output = Millis;

    fn add(self, other: Millis) -> Millis {
        Millis(self.0.saturating_add(other.0))
    }
}

impl Sub<Millis> for Millis {
    type Output = Millis;

    fn sub(self, other: Millis) -> Millis {
        Millis(self.0.saturating_sub(other.0))
    }
}

impl Mul<i64> for Millis {
    type Output = Millis;

    fn mul(self, other: i64) -> Millis {
        Millis(self.0.saturating_mul(other))
    }
}

impl Add<i64> for Day {
    type Output = Day;

    fn add(self, other: i64) -> Day {
        Day(self.0.saturating_add(other))
    }
}

impl Sub<i64> for Day {
    type Output = Day;

    fn sub(self, other: i64) -> Day {
        Day(self.0.saturating_sub(other))
    }
}

impl Sub<Day> for Day {
    type Output = i64;

    fn sub(self, other: Day) -> i64 {
        self.0.saturating_sub(other.0)
    }
}

impl Mul<Millis> for i64 {
    type Output = Millis;

    fn mul(self, span: Millis) -> Millis {
        span * self
    }
}

impl From<Moment> for i64 {
    fn from(moment: Moment) -> Self {
        moment.0
    }
}

impl From<Millis> for i64 {
    fn from(span: Millis) -> Self {
        span.0
    }
}

impl From<Day> for i64 {
    fn from(day: Day) -> Self {
        day.0
    }
}

impl AddAssign<Self> for Millis {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl AddAssign<Millis> for Moment {
    fn add_assign(&mut self, other: Millis) {
        *self = *self + other;
    }
}

impl Sum for Millis {
    fn sum<I: Iterator<Item = Self>>(spans: I) -> Self {
        spans.fold(Self(0), Add::add)
    }
}

/// The moment at which an event arrives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Now {
    /// What the clock shows. It may be wrong.
    pub clock: Moment,
    /// Minutes that local time is ahead of UTC.
    pub offset: i32,
    /// Time since the program began, from a clock that never goes back.
    pub monotonic: Duration,
    /// The same with the time that the machine slept.
    pub boottime: Duration,
}

impl Now {
    /// The day of learning.
    #[must_use]
    pub fn day(self) -> Day {
        self.clock.day(self.offset)
    }
}

/// Days from one moment to another, 0 where the clock went back.
#[must_use]
pub(crate) fn days_between(from: Moment, to: Moment) -> f64 {
    (to - from).max(Millis(0)).seconds() / DAY.seconds()
}

/// How many days a month has.
#[must_use]
pub(crate) fn days_in((year, month): (i16, i8)) -> i8 {
    jiff::civil::Date::new(year, month.clamp(1, 12), 1).map_or(31, jiff::civil::Date::days_in_month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_at_four_in_local_time() {
        let five = 5 * 60; // Kazakhstan, minutes ahead of UTC
        let midnight_utc = Moment(20_000 * DAY.0);
        // 23:59 UTC on the eve is 04:59 in Kazakhstan: already the new day; 22:59 UTC is 03:59: still the old one.
        assert_eq!((midnight_utc - MINUTE).day(five), Day(20_000));
        assert_eq!((midnight_utc - MINUTE * 61).day(five), Day(19_999));
        assert_eq!(Day(20_000).at(HOUR * 9, five).day(five), Day(20_000));
    }

    #[test]
    fn days_have_dates() {
        assert_eq!(Day(0).date(), (1970, 1, 1));
        assert_eq!(Day(20_000).date(), (2024, 10, 4));
        assert_eq!(Day::of((2024, 10, 4)), Day(20_000));
        assert_eq!(Day::of((2027, 2, 31)).date(), (2027, 2, 28));
    }
}
