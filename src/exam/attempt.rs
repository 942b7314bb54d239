//! The work at a paper: a fold of the steps that were kept, so that a killed program comes back to the same question with
//! the same choices.

use crate::clock::{MINUTE, Millis, Moment};
use std::collections::{HashMap, HashSet};

use crate::bank::Bank;
use crate::content::Id;
use crate::form::ClockRule;
use crate::language::Lang;
use crate::log::timing::is_believable;
use crate::log::{Answer, AnswerMode, Did, Log, Paper, Record, Seat, SessionState, Step, Stepped};
use crate::question::{Given, Judged, Try};
use crate::session::Session;

/// A pause (milliseconds of the paper's clock) longer than this was not spent on a task.
const AWAY: Millis = Millis(5 * MINUTE.0);

/// A paper under way.
#[derive(Clone, Debug)]
pub struct Attempt {
    /// The session's entry.
    pub(crate) id: Id,
    /// What is to be known of the paper.
    pub(crate) paper: Paper,
    /// Its tasks, those whose question has left the bank left out.
    pub seats: Vec<Seat>,
    /// Where one is: a place in `seats`, or their number where the paper is handed in.
    pub place: usize,
    /// Milliseconds gone by on its clock, as last noted.
    pub elapsed: Millis,
    /// What the machine's clock showed then, in milliseconds since 1970-01-01 UTC.
    pub(crate) noted: Moment,
    /// Places one has turned to.
    pub(crate) visited: HashSet<usize>,
    drafts: HashMap<u32, Given>,
    flags: HashSet<u32>,
    /// Milliseconds spent by seat.
    spent: HashMap<u32, Millis>,
    /// Whether the paper was put aside at the last step.
    left: bool,
}

impl Attempt {
    /// A paper as its entries tell it; nothing if the session is none.
    #[must_use]
    pub fn of(bank: &Bank, log: &Log, kept: &SessionState) -> Option<Self> {
        let paper = kept.begun.paper.as_deref()?.clone();
        let seats = Session::of(bank, log, kept).into_seats();
        let mut attempt = Self {
            id: kept.id.clone(),
            paper,
            seats,
            place: 0,
            elapsed: Millis(0),
            noted: kept.clock,
            visited: HashSet::from([0]),
            drafts: HashMap::new(),
            flags: HashSet::new(),
            spent: HashMap::new(),
            left: false,
        };
        for Stepped { clock, step } in log.steps(&kept.id) {
            attempt.take(step, *clock);
        }
        Some(attempt)
    }

    /// Takes in a step that was done when the machine's clock showed `clock`.
    pub(crate) fn take(&mut self, step: &Step, clock: Moment) {
        let pause = (step.elapsed - self.elapsed).max(Millis(0));
        self.noted = clock;
        if let Some(seat) = self.seats.get(self.place).filter(|_| !self.left && pause <= AWAY) {
            *self.spent.entry(seat.number).or_default() += pause;
        }
        self.elapsed = self.elapsed.max(step.elapsed);
        self.left = matches!(step.did, Did::Left);
        let place = self.seats.iter().position(|seat| seat.number == step.seat);
        self.place = place.unwrap_or(self.seats.len());
        self.visited.insert(self.place);
        match &step.did {
            Did::Chose { given: Some(given) } => _ = self.drafts.insert(step.seat, given.clone()),
            Did::Chose { given: None } => _ = self.drafts.remove(&step.seat),
            Did::Flagged { on: true } => _ = self.flags.insert(step.seat),
            Did::Flagged { on: false } => _ = self.flags.remove(&step.seat),
            Did::Came | Did::Stayed | Did::Left => {}
        }
    }

    /// A step to be kept, done at a place when so many milliseconds had gone by.
    #[must_use]
    pub(crate) fn step(&self, place: usize, elapsed: Millis, did: Did) -> Record {
        let after_all = self.seats.iter().map(|seat| seat.number + 1).max().unwrap_or(0);
        let seat = self.seats.get(place).map_or(after_all, |seat| seat.number);
        Record::Step(Step { session: self.id.clone(), seat, elapsed, did })
    }

    /// The task one is at; nothing where the paper is handed in.
    #[must_use]
    pub fn seat(&self) -> Option<&Seat> {
        self.seats.get(self.place)
    }

    /// The choice at a place.
    #[must_use]
    pub fn draft(&self, place: usize) -> Option<&Given> {
        self.drafts.get(&self.seats.get(place)?.number)
    }

    /// Whether there is a flag at a place.
    #[must_use]
    pub(crate) fn is_flagged(&self, place: usize) -> bool {
        self.seats.get(place).is_some_and(|seat| self.flags.contains(&seat.number))
    }

    /// The places without a choice.
    pub fn open(&self) -> impl Iterator<Item = usize> {
        (0..self.seats.len()).filter(|place| self.draft(*place).is_none())
    }

    /// The places with a flag.
    pub(crate) fn flagged(&self) -> impl Iterator<Item = usize> {
        (0..self.seats.len()).filter(|place| self.is_flagged(*place))
    }

    /// Milliseconds gone by on the paper's clock when the machine's shows `clock`, nobody having worked at it since the
    /// last step: that is all that the machine's clock, which can be set, is asked for.
    #[must_use]
    pub fn elapsed_at(&self, clock: Moment) -> Millis {
        match self.paper.profile.clock {
            // Between a clock that cannot be right and one that can nothing is known.
            ClockRule::Runs if is_believable(clock) == is_believable(self.noted) => {
                self.elapsed + (clock - self.noted).max(Millis(0))
            }
            ClockRule::Runs | ClockRule::Waits => self.elapsed,
        }
    }

    /// Whether the time is up when so much of it has gone by.
    #[must_use]
    pub(crate) fn is_over(&self, elapsed: Millis) -> bool {
        elapsed >= self.paper.profile.time()
    }

    /// What is kept when the paper is handed in, so many milliseconds having gone by on its clock: an answer for each
    /// choice, and the end.
    #[must_use]
    pub fn hand_in(&self, bank: &Bank, lang: Lang, elapsed: Millis) -> Vec<Record> {
        let noted = self.step(self.place, elapsed, Did::Stayed);
        let answers = self.seats.iter().filter_map(|seat| {
            let (given, question) = (self.drafts.get(&seat.number)?, bank.question(&seat.question)?);
            // Nothing is asked on in an exam.
            let Judged::Graded(grade) = question.judge(&seat.showing, given, Try::Only, bank.lexicon()) else {
                return None;
            };
            let spent = self.spent.get(&seat.number).copied().unwrap_or_default();
            Some(Record::Answer(Box::new(Answer {
                bank: bank.id.clone(),
                question: question.id.clone(),
                revision: question.revision.clone(),
                kind: question.kind.name(),
                session: self.id.clone(),
                seat: seat.number,
                mode: AnswerMode::Exam,
                lang,
                showing: seat.showing.clone(),
                given: given.clone(),
                verdict: grade.verdict,
                credit: grade.credit,
                evidence: grade.evidence,
                confused: grade.confused,
                lesson_open: false,
                just_read: false,
                seconds: (spent.seconds() * 100.0).round() / 100.0,
            })))
        });
        [noted]
            .into_iter()
            .chain(answers)
            .chain([Record::Close { session: self.id.clone(), given_up: false }])
            .collect()
    }
}
