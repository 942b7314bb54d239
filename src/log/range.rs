//! The range of every field of every record. What lies outside was written by no program: it is damaged, whatever its
//! checksum says, and no fold ever meets it.

use std::fmt::Display;
use std::ops::RangeInclusive;

use super::{Aim, AimedForm, Answer, Did, Entry, ExamOutcome, Paper, Record, Remark, Says, Seat, SessionStart, Step};
use crate::clock::{DAY, Moment, TIMES};
use crate::form::{Part, Profile};
use crate::question::{Evidence, Given, Showing};

/// Minutes ahead of UTC.
const OFFSET: RangeInclusive<i64> = -1439..=1439;
/// Minutes of an evening, or of a paper.
const MINUTES: RangeInclusive<i64> = 1..=600;
/// Days, numbered from 1970-01-01, of the years that times may bear.
const DAYS: RangeInclusive<i64> = TIMES.start.0 / DAY.0..=TIMES.end.0 / DAY.0;
/// Points, of a task as of a paper.
const POINTS: RangeInclusive<i64> = 0..=10_000;
/// Numbers of seats, and of tasks.
const SEATS: RangeInclusive<i64> = 0..=9_999;
/// Milliseconds on a paper's clock: it may have been left open for years.
const ELAPSED: RangeInclusive<i64> = 0..=TIMES.end.0 - TIMES.start.0;
/// Milliseconds of one day that an evening takes.
const BUDGET: RangeInclusive<i64> = 0..=30 * DAY.0;
/// Seconds of one answer: on a paper they are gathered.
const SECONDS: RangeInclusive<f64> = 0.0..=1e8;
/// A share.
const SHARE: RangeInclusive<f64> = 0.0..=1.0;
/// Seats drawn at once.
const MEMBERS: usize = 10_000;
/// Parts of a paper.
const PARTS: usize = 100;
/// Rows of one showing.
const ROWS: usize = 100;
/// Characters of an id that a bank gives: a stem, where it gives none.
const ID: usize = 2_000;
/// Characters of what a student types.
const TYPED: usize = 10_000;
/// Characters of a version.
const VERSION: usize = 40;

/// A field outside its range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outside {
    /// The field, as records write it.
    pub(crate) field: &'static str,
    /// What stands there, cut where it is long.
    pub(crate) value: String,
    /// What may stand there: `1–600`; empty where a number does not say it.
    pub(crate) range: String,
}

type Within = Result<(), Outside>;

fn outside(field: &'static str, value: impl Display, range: String) -> Within {
    let value = crate::clean::line(&value.to_string()).chars().take(40).collect();
    Err(Outside { field, value, range })
}

fn number(field: &'static str, value: impl Into<i64>, range: &RangeInclusive<i64>) -> Within {
    let value = value.into();
    if range.contains(&value) { Ok(()) } else { outside(field, value, format!("{}–{}", range.start(), range.end())) }
}

fn real(field: &'static str, value: f64, range: &RangeInclusive<f64>) -> Within {
    if range.contains(&value) { Ok(()) } else { outside(field, value, format!("{}–{}", range.start(), range.end())) }
}

fn length(field: &'static str, length: usize, most: usize) -> Within {
    if length <= most { Ok(()) } else { outside(field, length, format!("0–{most}")) }
}

/// An id that a bank gives.
fn id(field: &'static str, id: &str) -> Within {
    let is_one = !id.is_empty() && id.len() <= ID * 4 && id.chars().count() <= ID && !id.chars().any(char::is_control);
    if is_one { Ok(()) } else { outside(field, id, String::new()) }
}

/// An id that a store gives, to an entry or a student.
fn made(field: &'static str, id: &str) -> Within {
    if is_made(id) { Ok(()) } else { outside(field, id, String::new()) }
}

/// Whether an id has the shape of those that a store gives: a UUID, as this program writes it.
#[must_use]
pub(crate) fn is_made(id: &str) -> bool {
    let hyphens = [8, 13, 18, 23];
    id.len() == 36
        && id.bytes().enumerate().all(|(place, byte)| {
            if hyphens.contains(&place) { byte == b'-' } else { matches!(byte, b'0'..=b'9' | b'a'..=b'f') }
        })
}

/// Whether an entry may bear a time, in milliseconds since 1970-01-01 UTC.
#[must_use]
pub(crate) fn is_time(time: Moment) -> bool {
    TIMES.contains(&time)
}

impl Entry {
    /// Whether every field lies within its range.
    ///
    /// # Errors
    /// The first that does not.
    pub(crate) fn within(&self) -> Within {
        made("id", &self.id)?;
        let times = TIMES.start.0..=TIMES.end.0 - 1;
        number("time", self.time, &times)?;
        // A dead battery shows 1970; what a clock showed is kept as it was.
        self.clock.map_or(Ok(()), |clock| number("clock", clock, &(0..=*times.end())))?;
        number("offset", self.offset, &OFFSET)?;
        length("version", self.version.chars().count(), VERSION)?;
        self.record.within()
    }
}

impl Record {
    /// Whether every field lies within its range.
    ///
    /// # Errors
    /// The first that does not.
    pub(crate) fn within(&self) -> Within {
        match self {
            Self::Session(begun) => begun.within(),
            Self::Seats { session, seats: list } => id("session", session).and_then(|()| seats(list)),
            Self::Answer(answer) => answer.within(),
            Self::Mark(Remark { answer, says }) => {
                id("answer", answer)?;
                if let Says::Fault { line } = says { length("line", line.chars().count(), TYPED) } else { Ok(()) }
            }
            Self::Step(step) => step.within(),
            Self::Close { session, given_up: _ } => id("session", session),
            Self::Aim { bank, aim } => id("bank", bank).and_then(|()| aim.within()),
            Self::Read { bank, paragraph, skipped: _ } => id("bank", bank).and_then(|()| id("paragraph", paragraph)),
            Self::Outcome { bank, outcome } => id("bank", bank).and_then(|()| outcome.within()),
            Self::Language { lang: _ } | Self::Signs { ascii: _ } | Self::Ground { light: _ } => Ok(()),
            Self::Renamed { bank, formerly, same: _ } => id("bank", bank).and_then(|()| id("formerly", formerly)),
        }
    }
}

fn forecast(range: Option<(u32, u32)>) -> Within {
    let Some((low, high)) = range else { return Ok(()) };
    number("forecast", low, &POINTS)?;
    number("forecast", high, &(i64::from(low)..=*POINTS.end()))
}

impl Aim {
    fn within(&self) -> Within {
        self.exam.map_or(Ok(()), |day| number("exam", day, &DAYS))?;
        number("minutes", self.minutes, &MINUTES)?;
        self.target.map_or(Ok(()), |points| number("target", points, &POINTS))?;
        let Some(AimedForm { id: form, parts }) = &self.form else { return Ok(()) };
        id("form", form)?;
        length("parts", parts.len(), PARTS)?;
        parts.iter().try_for_each(Part::within)
    }
}

impl ExamOutcome {
    fn within(&self) -> Within {
        number("exam", self.exam, &DAYS)?;
        self.points.map_or(Ok(()), |points| number("points", points, &POINTS))?;
        forecast(self.forecast)
    }
}

impl SessionStart {
    fn within(&self) -> Within {
        id("bank", &self.bank)?;
        self.section.as_ref().map_or(Ok(()), |section| id("section", section))?;
        seats(&self.seats)?;
        self.budget.map_or(Ok(()), |budget| number("budget", budget, &BUDGET))?;
        self.paper.as_ref().map_or(Ok(()), |paper| paper.within())
    }
}

impl Paper {
    fn within(&self) -> Within {
        self.profile.within()?;
        length("counts", self.counts.len(), PARTS)?;
        self.counts.iter().try_for_each(|count| number("counts", *count, &SEATS))?;
        length("relaxed", self.relaxed.len(), PARTS)?;
        // Any seed is one.
        forecast(self.forecast)
    }
}

impl Profile {
    fn within(&self) -> Within {
        id("profile", &self.id)?;
        self.year.map_or(Ok(()), |year| number("year", i64::try_from(year).unwrap_or(i64::MAX), &(0..=9_999)))?;
        number("minutes", self.minutes, &MINUTES)?;
        self.line.map_or(Ok(()), |line| number("line", line, &POINTS))?;
        length("parts", self.parts.len(), PARTS)?;
        self.parts.iter().try_for_each(Part::within)
    }
}

impl Part {
    fn within(&self) -> Within {
        number("count", self.count, &(1..=100))?;
        self.analysis.map_or(Ok(()), |analysis| number("analysis", analysis, &(0..=100)))?;
        self.passages.map_or(Ok(()), |passages| number("passages", passages, &(1..=100)))?;
        number("points", self.points, &(0..=100))
    }
}

fn seats(seats: &[Seat]) -> Within {
    length("seats", seats.len(), MEMBERS)?;
    seats.iter().try_for_each(|seat| {
        number("number", seat.number, &SEATS)?;
        id("question", &seat.question)?;
        seat.showing.within()
    })
}

impl Showing {
    fn within(&self) -> Within {
        length("fixed", self.fixed.len(), ROWS)?;
        length("rows", self.rows.len(), ROWS)?;
        self.fixed.iter().chain(&self.rows).try_for_each(|row| id("rows", row))
    }
}

impl Given {
    fn within(&self) -> Within {
        match self {
            Self::Unknown => Ok(()),
            Self::Picked(ids) => {
                length("picked", ids.len(), ROWS)?;
                ids.iter().try_for_each(|one| id("picked", one))
            }
            Self::Typed(text) => length("typed", text.chars().count(), TYPED),
        }
    }
}

impl Step {
    fn within(&self) -> Within {
        id("session", &self.session)?;
        number("seat", self.seat, &SEATS)?;
        number("elapsed", self.elapsed, &ELAPSED)?;
        if let Did::Chose { given: Some(given) } = &self.did { given.within() } else { Ok(()) }
    }
}

impl Answer {
    fn within(&self) -> Within {
        id("bank", &self.bank)?;
        id("question", &self.question)?;
        id("revision", &self.revision)?;
        id("session", &self.session)?;
        number("seat", self.seat, &SEATS)?;
        self.showing.within()?;
        self.given.within()?;
        real("credit", self.credit, &SHARE)?;
        length("evidence", self.evidence.len(), ROWS)?;
        self.evidence.iter().try_for_each(Evidence::within)?;
        length("confused", self.confused.len(), ROWS)?;
        self.confused.iter().try_for_each(|fact| id("confused", fact))?;
        real("seconds", self.seconds, &SECONDS)
    }
}

impl Evidence {
    fn within(&self) -> Within {
        id("fact", &self.fact)?;
        real("credit", self.credit, &SHARE)?;
        real("guess", self.guess, &SHARE)
    }
}
