//! Until when there is something to remember, and how much time is left to learn it.

use crate::clock::{Day, HOUR, Millis, Moment, Now};
use crate::log::Aim;

/// Days ahead that a student without an exam learns for.
pub(crate) const HORIZON: i64 = 30;
/// Evenings that are played ahead at the most: an exam further off is no nearer for counting them all.
const FURTHEST: i64 = 400;
/// Exams begin in the morning.
const MORNING: Millis = Millis(9 * HOUR.0);
/// Minutes an evening that can be chosen.
pub(crate) const MINUTES: [u32; 4] = [5, 10, 15, 20];

/// What the evenings lead to, seen from now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ahead {
    /// The moment for which is learnt, in milliseconds since 1970-01-01 UTC; never in the past.
    pub(crate) until: Moment,
    /// Days from today to the exam, if there is one ahead; 0 on its day.
    pub(crate) exam: Option<i64>,
    /// Evenings left, today's among them; no more than `FURTHEST` are counted.
    pub(crate) evenings: u32,
    /// Minutes an evening.
    pub(crate) minutes: u32,
}

/// The moment at which the exam of a day begins.
#[must_use]
pub(crate) fn morning(day: Day, offset: i32) -> Moment {
    day.at(MORNING, offset)
}

impl Ahead {
    /// The way to an aim. An exam whose day has passed is none.
    #[must_use]
    pub fn to(aim: &Aim, now: Now) -> Self {
        let today = now.day();
        let exam = aim.exam.map(|day| day - today).filter(|days| *days >= 0);
        let last = today + exam.unwrap_or(HORIZON);
        let until = morning(last, now.offset).max(now.clock);
        let evenings = u32::try_from(exam.unwrap_or(HORIZON).min(FURTHEST)).unwrap_or(0);
        Self { until, exam, evenings, minutes: aim.minutes }
    }

    /// Seconds there were to learn in when the aim was set, on a day before today or today.
    #[must_use]
    pub(crate) fn seconds_from(&self, set: Day, today: Day) -> f64 {
        // Without an exam the horizon goes along with the days.
        let gone = if self.exam.is_some() { u32::try_from(today - set).unwrap_or(0) } else { 0 };
        60.0 * f64::from(self.evenings + gone) * f64::from(self.minutes)
    }

    /// Seconds left to learn in, if no evening is left out and nothing was done today.
    #[must_use]
    pub(crate) fn seconds(&self) -> f64 {
        60.0 * f64::from(self.evenings) * f64::from(self.minutes)
    }
}
