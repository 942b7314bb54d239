//! The aim being set: the day of the exam, its form, the minutes, the target; by steps, numbers also typed.

use crate::bank::FactAt;
use crate::clock::Day;
use crate::log::{Aim, AimedForm};
use crate::memory::aim::MINUTES;
use crate::question::KindName;
use crate::view::Context;

/// Days ahead that an exam can be set for.
const FURTHEST: i64 = 366;
/// Days in which every day of the month comes once.
const TWO_MONTHS: i64 = 62;

/// What can be set of an aim, from the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AimRow {
    Day,
    Month,
    /// In how many days.
    In,
    Minutes,
    Target,
    Form,
    Reading,
}

impl AimRow {
    pub(super) const ALL: [Self; 7] =
        [Self::Day, Self::Month, Self::In, Self::Minutes, Self::Target, Self::Form, Self::Reading];

    /// Whether its value is a number that can be typed.
    #[must_use]
    pub(super) fn is_typed(self) -> bool {
        match self {
            Self::Day | Self::Month | Self::In | Self::Minutes | Self::Target => true,
            Self::Form | Self::Reading => false,
        }
    }

    /// Whether there is something to set only where there is a day.
    #[must_use]
    pub(super) fn needs_day(self) -> bool {
        matches!(self, Self::Month | Self::In)
    }

    #[must_use]
    pub(super) fn label(self, cx: &Context) -> &'static str {
        let m = cx.m();
        match self {
            Self::Day => m.settings.day,
            Self::Month => m.settings.month,
            Self::In => m.settings.days_left,
            Self::Minutes => m.settings.minutes,
            Self::Target => m.settings.target,
            Self::Form => m.settings.form,
            Self::Reading => m.settings.reading,
        }
    }
}

/// An aim being set.
#[derive(Clone, Debug)]
pub(super) struct AimEditor {
    pub(super) aim: Aim,
    /// The number that was typed on the present row so far.
    typed: u32,
}

impl AimEditor {
    /// The aim as it is; an exam that has passed is none.
    #[must_use]
    pub(super) fn new(cx: &Context) -> Self {
        let mut aim = cx.situation().aim();
        aim.exam = aim.exam.filter(|day| *day >= cx.now.day());
        Self { aim, typed: 0 }
    }

    /// Another row is come to, or stepped on this one: what is typed from here on is a new number.
    pub(super) fn leave(&mut self) {
        self.typed = 0;
    }

    /// The value after that of a row, or the one before.
    pub(super) fn step(&mut self, row: AimRow, more: bool, cx: &Context) {
        match row {
            AimRow::Day | AimRow::In => self.step_day(more, cx),
            AimRow::Month => self.step_month(more, cx),
            AimRow::Minutes => {
                let place = MINUTES.iter().position(|minutes| *minutes == self.aim.minutes).unwrap_or(2);
                let place = if more { place + 1 } else { place.saturating_sub(1) };
                self.aim.minutes = MINUTES.get(place).copied().unwrap_or(self.aim.minutes);
            }
            AimRow::Target => self.step_target(more, cx),
            AimRow::Form => self.step_form(more, cx),
            AimRow::Reading => self.aim.asks_at_once = !self.aim.asks_at_once,
        }
    }

    /// Sets the day of the exam: not before tomorrow, and not in too many months.
    fn set_exam(&mut self, day: Day, cx: &Context) {
        let tomorrow = cx.now.day() + 1;
        self.aim.exam = Some(day.max(tomorrow).min(cx.now.day() + FURTHEST));
        self.aim.no_exam = false;
    }

    /// The day before or after. Before tomorrow lies that it is not known yet, and before that that there is none.
    fn step_day(&mut self, more: bool, cx: &Context) {
        let tomorrow = cx.now.day() + 1;
        match (self.aim.exam, more) {
            (Some(exam), true) => self.set_exam(exam + 1, cx),
            (Some(exam), false) if exam > tomorrow => self.set_exam(exam - 1, cx),
            (Some(_), false) => (self.aim.exam, self.aim.no_exam) = (None, false),
            (None, true) if self.aim.no_exam => self.aim.no_exam = false,
            (None, true) => self.set_exam(tomorrow, cx),
            (None, false) => self.aim.no_exam = true,
        }
    }

    /// The same day of the month before or after.
    fn step_month(&mut self, more: bool, cx: &Context) {
        let Some((year, month, day)) = self.aim.exam.map(Day::date) else { return };
        let months = i16::from(month) - 1 + if more { 1 } else { -1 };
        let (year, month) = (year + months.div_euclid(12), months.rem_euclid(12) + 1);
        self.set_exam(Day::of((year, i8::try_from(month).unwrap_or(1), day)), cx);
    }

    fn step_target(&mut self, more: bool, cx: &Context) {
        let most = self.points(cx);
        self.aim.target = match self.aim.target {
            // Three quarters of the points are a target that most have.
            None => Some((most * 3).div_ceil(4)),
            Some(wanted) if more => Some((wanted + 1).min(most)),
            Some(wanted) => Some(wanted.saturating_sub(1)).filter(|wanted| *wanted > 0),
        };
    }

    fn step_form(&mut self, more: bool, cx: &Context) {
        let here = cx.situation().form(&self.aim).and_then(|form| cx.profiles.iter().position(|one| one.id == form.id));
        let count = cx.profiles.len();
        let next = cx.profiles.get((here.unwrap_or(0) + if more { 1 } else { count.saturating_sub(1) }) % count.max(1));
        self.aim.form = next.map(|form| AimedForm { id: form.id.clone(), parts: form.parts.clone() });
        let most = self.points(cx);
        self.aim.target = self.aim.target.map(|wanted| wanted.min(most));
    }

    /// Takes a digit that is typed: the value is what was typed since the row was come to, as far as it can be one.
    pub(super) fn digit(&mut self, row: AimRow, digit: u32, cx: &Context) {
        let longer = self.typed.saturating_mul(10).saturating_add(digit);
        // What can be no value of the row begins anew with the last digit.
        self.typed = if self.take(row, longer, cx) {
            longer
        } else {
            self.take(row, digit, cx);
            digit
        };
    }

    /// Takes a number for the value of the row; whether it can be one.
    fn take(&mut self, row: AimRow, number: u32, cx: &Context) -> bool {
        let (today, tomorrow) = (cx.now.day(), cx.now.day() + 1);
        match row {
            // The next day of that number in a month.
            AimRow::Day => {
                let is_it = |day: &Day| u32::try_from(day.date().2) == Ok(number);
                let next = tomorrow.to(today + TWO_MONTHS).find(is_it);
                next.is_some_and(|day| {
                    self.set_exam(day, cx);
                    true
                })
            }
            AimRow::Month => {
                let Some((.., day)) = self.aim.exam.map(Day::date).filter(|_| (1..=12).contains(&number)) else {
                    return false;
                };
                let month = i8::try_from(number).unwrap_or(1);
                let years = [today.date().0, today.date().0 + 1];
                let next = years.into_iter().map(|year| Day::of((year, month, day))).find(|day| *day >= tomorrow);
                if let Some(day) = next {
                    self.set_exam(day, cx);
                }
                next.is_some()
            }
            AimRow::In => {
                let is_one = i64::from(number) <= FURTHEST && number > 0;
                if is_one {
                    self.set_exam(today + i64::from(number), cx);
                }
                is_one
            }
            AimRow::Minutes => {
                let begins = |minutes: &&u32| minutes.to_string().starts_with(&number.to_string());
                let found = MINUTES.iter().find(|minutes| **minutes == number).or_else(|| MINUTES.iter().find(begins));
                self.aim.minutes = found.copied().unwrap_or(self.aim.minutes);
                found.is_some()
            }
            AimRow::Target => {
                let is_one = number <= self.points(cx);
                if is_one {
                    self.aim.target = Some(number).filter(|wanted| *wanted > 0);
                }
                is_one
            }
            AimRow::Form | AimRow::Reading => false,
        }
    }

    /// Points of the exam that is prepared for.
    fn points(&self, cx: &Context) -> u32 {
        u32::try_from(cx.situation().blueprint(&self.aim).points()).unwrap_or(u32::MAX)
    }

    #[must_use]
    pub(super) fn value(&self, row: AimRow, cx: &Context) -> String {
        let m = cx.m();
        let exam = self.aim.exam;
        match row {
            AimRow::Day => exam.map_or_else(
                || if self.aim.no_exam { m.settings.no_exam } else { m.settings.not_yet }.to_owned(),
                |day| format!("{}, {}", (m.words.day)(day.date()), (m.words.weekday)(day.weekday())),
            ),
            AimRow::Month => {
                exam.map(Day::date).map_or_else(String::new, |(year, month, _)| (m.words.month)((year, month)))
            }
            AimRow::In => exam.map_or_else(String::new, |day| (m.settings.in_days)(day - cx.now.day())),
            AimRow::Minutes => (m.words.minutes)(self.aim.minutes),
            AimRow::Target => {
                let of = self.points(cx);
                self.aim.target.map_or_else(|| m.settings.no_target.to_owned(), |points| format!("{points} / {of}"))
            }
            AimRow::Form => match (cx.situation().form(&self.aim), &self.aim.form) {
                (Some(form), _) => form.name.get(cx.lang.code()).to_owned(),
                (None, Some(form)) => (m.settings.form_gone)(&form.id),
                (None, None) => m.settings.no_form.to_owned(),
            },
            AimRow::Reading => {
                if self.aim.asks_at_once { m.settings.asks_at_once } else { m.settings.reads }.to_owned()
            }
        }
    }

    /// What is to be known of the form: that it asks too little, or never a map; nothing where it asks everything.
    #[must_use]
    pub(super) fn of_form(&self, cx: &Context) -> Option<String> {
        let m = cx.m();
        let paper = cx.situation().blueprint(&self.aim);
        let is_map = |fact: &FactAt| {
            let mut questions = cx.bank.asking(*fact).iter().filter_map(|place| cx.bank.question_at(*place));
            questions.all(|question| question.kind.name() == KindName::Place)
        };
        match paper.unasked() {
            _ if paper.is_even() && cx.situation().form(&self.aim).is_some() => Some(m.settings.even.to_owned()),
            [] => None,
            unasked if unasked.iter().all(is_map) => Some(m.settings.no_map.to_owned()),
            unasked => Some((m.settings.never_asked)(unasked.len())),
        }
    }
}
