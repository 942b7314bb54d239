//! When something happened, as far as it is known.

use crate::clock::{self, Day};
use crate::source::Expected;
use crate::source::read::{Object, Reader};

/// A day, a month, a year, or from one to another: the first and the last day, numbered from 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// The first day it can have been.
    pub(crate) first: Day,
    /// The last day it can have been; not before the first.
    pub(crate) last: Day,
}

impl When {
    /// Reads `1918-03-21`, `1918-03`, `1918`, or two of them with a slash between (ISO 8601). Nothing where it is no date.
    #[must_use]
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (from, to) = text.split_once('/').unwrap_or((text, text));
        let when = Self { first: span(from)?.0, last: span(to)?.1 };
        (when.first <= when.last).then_some(when)
    }

    /// The day in the middle.
    #[must_use]
    pub(crate) fn middle(self) -> Day {
        self.first + (self.last - self.first) / 2
    }
}

/// The first and the last day of a day, a month or a year.
fn span(text: &str) -> Option<(Day, Day)> {
    let mut parts = text.split('-');
    let year: i16 = number(parts.next()?, 4)?;
    let month = parts.next().map(|month| number(month, 2));
    let day = parts.next().map(|day| number(day, 2));
    if parts.next().is_some() {
        return None;
    }
    let (first, last) = match (month, day) {
        (None, _) => ((year, 1, 1), (year, 12, 31)),
        (Some(month), None) => ((year, month?, 1), (year, month?, clock::days_in((year, month?)))),
        (Some(month), Some(day)) => ((year, month?, day?), (year, month?, day?)),
    };
    // A day or a month that the calendar does not have comes back as another.
    let is_there = |date| Day::of(date).date() == date;
    (is_there(first) && is_there(last)).then(|| (Day::of(first), Day::of(last)))
}

/// A number of so many digits.
fn number<T: std::str::FromStr>(text: &str, digits: usize) -> Option<T> {
    (text.len() == digits && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

impl<'a> Reader<'a> {
    /// When something happened, if the key is there.
    pub(crate) fn when(&mut self, object: &mut Object<'a>, key: &'static str) -> Option<When> {
        let part = object.take(key)?;
        let text = self.string(part, key)?;
        let when = When::parse(&text);
        if when.is_none() {
            self.wrong_type(part, key, Expected::When);
        }
        when
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_months_years_and_spans_are_read() {
        let days = |text: &str| When::parse(text).map(|when| (when.first.date(), when.last.date()));
        assert_eq!(days("1918-03-21"), Some(((1918, 3, 21), (1918, 3, 21))));
        assert_eq!(days("1918-03-19/1918-03-20"), Some(((1918, 3, 19), (1918, 3, 20))));
        assert_eq!(days("1917-09/1917-11"), Some(((1917, 9, 1), (1917, 11, 30))));
        assert_eq!(days("1929"), Some(((1929, 1, 1), (1929, 12, 31))));
        for wrong in
            ["", "21.03.1918", "1918-3-21", "1918-13", "1918-02-30", "1918-03-21/1918-03-20", "1918-03-21-1", "18"]
        {
            assert_eq!(days(wrong), None, "{wrong}");
        }
    }
}
