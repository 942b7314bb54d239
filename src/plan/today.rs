//! What the plan says of today: how long still, how it stands with the exam, and when enough is enough.

use super::evening::MISSES;
use super::sections;
use super::situation::Situation;
use crate::bank::{Bank, FactAt, SectionAt};
use crate::clock::{DAY, Day, HOUR, MINUTE, Millis, Now};
use crate::forecast::{self, Budget, Forecast};
use crate::form::blueprint::Blueprint;
use crate::log::{Aim, AnswerMode, Log, SessionState};
use crate::memory::aim::Ahead;
use crate::memory::gain::Asked;
use crate::memory::{self, Memory};

/// Who goes on after the evening's end goes on for so many minutes.
const MORE: i64 = 5;
/// An evening that adds less than one point of a hundred to the mean recall on exam day can be left out.
const POINT: f64 = 0.01;
/// Less than half a task of a paper counts no more.
const TASK: f64 = 0.5;
/// Days between the evenings of who has learnt the topic.
const WEEK: i64 = 7;
/// After so many days without an answer one is told how it stands.
const AWAY: i64 = 3;
/// From so many days before the exam on there is a last sheet.
const EVE: i64 = 2;
/// After so many answers the exam's day is asked for.
const ASKED_AFTER: usize = 5;
/// And where it was left open, on the so-manieth evening after.
const ASKED_AGAIN: usize = 3;

/// Today, as the plan sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Today {
    /// The way ahead.
    pub(crate) ahead: Ahead,
    /// The points the student wants.
    pub(crate) target: Option<u32>,
    /// Milliseconds spent today.
    pub(crate) spent: Millis,
    /// Points on exam day if the evenings ahead are used.
    pub(crate) forecast: Forecast,
    /// The chance of recall of each fact on exam day if nothing more is done, by its place.
    pub(crate) stopped: Vec<f64>,
    /// What the exam asks.
    pub(crate) paper: Blueprint,
    /// Whether the topic is learnt: what the evenings ahead would add counts no more.
    pub(crate) is_learnt: bool,
    /// When to come again, if today is enough.
    pub(crate) rest: Option<Rest>,
    /// How long it was, if it was long.
    pub(crate) away: Option<Away>,
    /// The day of an exam that has passed and was not asked about.
    pub(crate) over: Option<Day>,
}

/// Today is enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rest {
    /// The next short repetition: its day, numbered from 1970-01-01, and its minutes. None comes on the eve of the exam.
    pub(crate) next: Option<(Day, u32)>,
}

/// A long absence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Away {
    /// Days since the last answer.
    pub(crate) days: i64,
    /// Facts that are thought to be remembered still, of those met.
    pub(crate) remembered: usize,
    /// Facts met.
    pub(crate) met: usize,
}

impl Today {
    /// Today for a student.
    #[must_use]
    pub fn of(of: Situation) -> Self {
        let Situation { bank, log, now, .. } = of;
        let (aim, ahead) = (of.aim(), of.ahead());
        let paper = of.blueprint(&aim);
        let spent = log.spent(now.day());
        let (forecast, stopped) = (outlook(of, &aim), forecast::expected(of.memory, ahead.until));
        let is_learnt = is_learnt(of, &paper, &forecast);
        let rest = rest(of, ahead, &paper, spent);
        let rest = if is_learnt { weekly(of, ahead, rest) } else { rest };
        let over = aim.exam.filter(|day| *day < now.day() && log.outcome(&bank.id, *day).is_none());
        Self {
            ahead,
            target: aim.target,
            spent,
            forecast,
            stopped,
            paper,
            is_learnt,
            rest,
            away: away(of.memory, now),
            over,
        }
    }

    /// Whole minutes of today that are left, a begun one counted.
    #[must_use]
    pub(crate) fn left(&self) -> u32 {
        let left = MINUTE * i64::from(self.ahead.minutes) - self.spent;
        left.minutes()
    }

    /// Whether the exam is so near that the last sheet is what helps most.
    #[must_use]
    pub(crate) fn is_eve(&self) -> bool {
        self.ahead.exam.is_some_and(|days| days <= EVE)
    }
}

/// Whether everything the exam asks was met, and all the evenings ahead would add nothing that counts on a paper.
fn is_learnt(of: Situation, paper: &Blueprint, kept: &Forecast) -> bool {
    let is_met = |fact: FactAt| of.memory.trace(fact).is_some();
    #[expect(clippy::cast_precision_loss, reason = "tasks of a paper")]
    let tasks = kept.adds * paper.tasks() as f64;
    kept.missing == 0 && paper.facts().all(is_met) && tasks < TASK
}

/// One evening a week: of what is learnt nothing more is needed. Nothing where that evening has come.
fn weekly(of: Situation, ahead: Ahead, rest: Option<Rest>) -> Option<Rest> {
    let today = of.now.day();
    let before = of.log.days(&of.bank.id, today + 1).next().unwrap_or(today);
    let last = today + i64::from(ahead.evenings) - 1;
    let next = (before + WEEK).min(last.max(today));
    let minutes = rest.and_then(|rest| rest.next).map_or(ahead.minutes, |(_, minutes)| minutes);
    if next > today { Some(Rest { next: Some((next, minutes)) }) } else { rest }
}

/// Whether an evening from inside has come to where Home would say that it is enough: all that the exam asks was met, and
/// another evening would add too little.
#[must_use]
pub(crate) fn is_enough(of: Situation) -> bool {
    !adds(of, of.ahead(), &of.blueprint(&of.aim()), of.now.day())
}

/// Whether an evening on a day would add enough to what this paper asks: something new, or a point of a hundred.
fn adds(of: Situation, ahead: Ahead, paper: &Blueprint, day: Day) -> bool {
    paper.facts().any(|fact| of.memory.trace(fact).is_none()) || worth(of, ahead, paper, day).0 >= POINT
}

/// What an evening on a day would add to the mean recall on exam day (0 to 1), and how many answers bring nearly all of it.
fn worth(of: Situation, ahead: Ahead, paper: &Blueprint, day: Day) -> (f64, usize) {
    let Situation { memory, now, .. } = of;
    let at = if day == now.day() { now.clock } else { day.at(HOUR * 19, now.offset) };
    let when = Asked { day, now: at, until: ahead.until.max(at) };
    forecast::worth(memory, when, 60.0 * f64::from(ahead.minutes), paper)
}

/// The forecast for an aim, if the evenings to it are used.
#[must_use]
pub fn outlook(of: Situation, aim: &Aim) -> Forecast {
    let Situation { bank, log, memory, now, .. } = of;
    let read = |id: &str| log.shown(&bank.id).any(|shown| shown.paragraph == id);
    let paragraphs = bank.lesson.iter().flat_map(|section| &section.paragraphs);
    let unread = paragraphs.filter(|paragraph| !aim.asks_at_once && !read(&paragraph.id));
    let reading = unread.map(|paragraph| memory::reading(paragraph.text.original())).sum();
    let budget = Budget { evening: 60.0 * f64::from(aim.minutes), spent: log.spent(now.day()).seconds(), reading };
    forecast::outlook(memory, Ahead::to(aim, now), now, budget, &of.blueprint(aim))
}

/// When to come again, if today is enough: its minutes are used up, or another evening would add too little to what this
/// paper asks. Milliseconds were `spent` today.
#[must_use]
pub fn rest(of: Situation, ahead: Ahead, paper: &Blueprint, spent: Millis) -> Option<Rest> {
    let Situation { memory, now, .. } = of;
    if !is_done(ahead.minutes, spent) && adds(of, ahead, paper, now.day()) {
        return None;
    }
    // The last evening before the exam repeats something in any case.
    let last = now.day() + i64::from(ahead.evenings) - 1;
    let days = (now.day() + 1).to(last);
    let day = days.clone().find(|day| adds(of, ahead, paper, *day)).or(days.last());
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "minutes")]
    let minutes = |day: Day| (worth(of, ahead, paper, day).1 as f64 * memory.pace().mean() / 60.0).ceil() as u32;
    Some(Rest { next: day.map(|day| (day, minutes(day).clamp(1, ahead.minutes.max(1)))) })
}

fn away(memory: &Memory, now: Now) -> Option<Away> {
    let facts = || memory.all().filter(|fact| memory.trace(*fact).is_some());
    let last = facts().filter_map(|fact| memory.last_seen(fact, now)).min()?;
    let remembered: f64 = facts().map(|fact| memory.retrievability(fact, now.clock)).sum();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "facts of a topic")]
    let remembered = remembered.round() as usize;
    (last >= AWAY).then(|| Away { days: last, remembered, met: memory.met() })
}

/// The evening begun today and not ended, if there is one.
#[must_use]
pub(crate) fn begun<'l>(bank: &'l Bank, log: &'l Log, now: Now) -> Option<&'l SessionState> {
    let today = |kept: &&SessionState| kept.time.day(kept.offset) >= now.day();
    let open = |kept: &&SessionState| kept.begun.mode == AnswerMode::Evening && !kept.closed;
    log.sessions(&bank.id).rev().take_while(today).find(open)
}

/// The milliseconds spent today at which an evening begun now ends: the minutes chosen are a ceiling, but who wants to go
/// on may.
#[must_use]
pub(crate) fn budget(of: Situation) -> Millis {
    let minutes = of.aim().minutes;
    let spent = of.log.spent(of.now.day());
    if is_done(minutes, spent) || is_enough(of) { spent + MINUTE * MORE } else { MINUTE * i64::from(minutes) }
}

/// Whether an evening was begun although it was enough: then only its minutes end it.
#[must_use]
pub(crate) fn is_more(of: Situation, budget: Millis) -> bool {
    budget != MINUTE * i64::from(of.aim().minutes)
}

/// Whether the minutes of an evening are used up, but for a rest in which no question fits.
fn is_done(minutes: u32, spent: Millis) -> bool {
    spent + MINUTE > MINUTE * i64::from(minutes)
}

/// Whether it is time to ask for the day of the exam: not before a student has seen what this is, and where it was left
/// open, no sooner than on the third evening after.
#[must_use]
pub(crate) fn asks_for_aim(of: Situation) -> bool {
    let Situation { bank, log, now, .. } = of;
    let today = now.day();
    let has_answered = |day: Option<Day>| {
        let mut of_day =
            log.of_bank(&bank.id).rev().take_while(|given| day.is_none_or(|day| given.time.day(given.offset) == day));
        of_day.nth(ASKED_AFTER - 1).is_some()
    };
    match log.aim(&bank.id) {
        None => has_answered(None),
        Some(aim) if aim.exam.is_some() || aim.no_exam => false,
        Some(_) => {
            let since = log.days(&bank.id, today).take_while(|day| *day > of.aimed_on()).count();
            has_answered(Some(today)) && since + 1 >= ASKED_AGAIN
        }
    }
}

/// What tomorrow begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tomorrow {
    /// Misses that come back: a third of the evening holds no more.
    pub(crate) misses: usize,
    /// The section that is begun.
    pub(crate) begins: Option<SectionAt>,
    /// The section that is gone on with, where none is begun.
    pub(crate) goes_on: Option<SectionAt>,
}

impl Tomorrow {
    /// Tomorrow after what was done today.
    #[must_use]
    pub(crate) fn of(of: Situation, paper: &Blueprint) -> Self {
        let Situation { bank, memory, .. } = of;
        let open = paper.facts().filter(|fact| memory.trace(*fact).is_some_and(|trace| trace.missed_on.is_some()));
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "answers of an evening")]
        let answers = (60.0 * f64::from(of.ahead().minutes) / memory.pace().mean()) as usize;
        let section = |fact: FactAt| bank.section_of_fact(bank.fact_at(fact)?);
        let next = paper.facts().filter(|fact| memory.trace(*fact).is_none()).filter_map(section).min();
        let unmet = sections::unmet(of, paper);
        let begins = next.filter(|section| unmet.contains(section));
        let weakest = || {
            let tomorrow = of.now.clock + DAY;
            let recall = |fact: &FactAt| memory.retrievability(*fact, tomorrow);
            paper.facts().min_by(|a, b| recall(a).total_cmp(&recall(b))).and_then(section)
        };
        Self {
            misses: open.count().min(answers / MISSES),
            begins,
            goes_on: next.or_else(weakest).filter(|_| begins.is_none()),
        }
    }
}
