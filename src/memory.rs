//! What a student remembers of each fact: one FSRS state a fact, folded from the log of answers. The log is the truth;
//! this is a cache of it that can be made anew at any time, with equal values.
//!
//! FSRS-6 is the `fsrs` crate's (Ye and others, "Free Spaced Repetition Scheduler"): *stability* is the number of days
//! after which the chance of recall (*retrievability*) has fallen to 0.9, *difficulty* runs from 1 to 10.

pub mod aim;
mod confusion;
mod curve;
pub mod gain;
mod pace;
mod response;

use std::collections::HashSet;

pub(crate) use confusion::Confusions;
pub use curve::Curve;
use curve::mixed;
pub use pace::{Pace, reading};
pub use response::{Rating, Response};

use crate::bank::{Bank, Fact, FactAt, QuestionAt};
use crate::clock::{Day, Moment, Now, days_between};
use crate::log::{AnswerMode, Answered, Log, ParagraphShown};
use fsrs::MemoryState;

/// The memory of a student for the facts of a bank, by the facts' places in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Memory {
    curve: Curve,
    traces: Vec<Option<Trace>>,
    prior: Prior,
    retests: Vec<Retest>,
    confusions: Confusions,
    pace: Pace,
    /// For each question, by its place in the bank: the number of the answer it was given last, from 1; else 0.
    asked: Vec<u32>,
    /// Questions that have stood on an exam paper.
    on_papers: HashSet<QuestionAt>,
    /// Answers of the log that are folded in, and marks on them.
    folded: (usize, usize),
}

/// What is left of a fact that was met.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trace {
    /// Stability in days, difficulty 1 to 10; nothing where every answer was given with the text open.
    pub state: Option<MemoryState>,
    /// When it was last asked, in milliseconds since 1970-01-01 UTC.
    pub(crate) last: Moment,
    /// The day of learning on which it was last asked.
    pub(crate) day: Day,
    /// How often it was asked.
    pub(crate) answers: u32,
    /// Whether it was missed when it was last asked.
    pub missed: bool,
    /// The day on which it was missed last, until it is known on a later one.
    pub missed_on: Option<Day>,
    /// The last day on which it was asked with a miss of an earlier day still open.
    pub(crate) returned_on: Option<Day>,
}

/// A fact asked again on a later day: what a forecast is measured by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Retest {
    /// Days since it was asked before.
    pub(crate) elapsed: f64,
    /// Its memory before this answer.
    pub(crate) state: MemoryState,
    /// How often it had been asked before.
    pub(crate) answers: u32,
    /// Whether it was known.
    pub(crate) right: bool,
    /// The chance of getting it right by guessing, 0 to 1.
    pub(crate) guess: f64,
}

/// An answer that takes more than to remember moves the memory of its facts by this share of the way.
const ANALYSIS: f32 = 0.5;

/// How often a fact is known before it was ever asked: a Beta(1, 3) belief, moved by first answers, except those whose
/// paragraph had just been read.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Prior {
    /// First answers, each counted by how likely it was knowledge and not luck.
    known: f64,
    /// All first answers.
    all: f64,
}

impl Prior {
    /// The mean of the belief, 0 to 1.
    #[must_use]
    pub(crate) fn mean(self) -> f64 {
        (1.0 + self.known) / (4.0 + self.all)
    }
}

/// Whether a fact's paragraph was read before an answer.
fn was_read(log: &Log, fact: &Fact, given: &Answered) -> bool {
    let read = |shown: &ParagraphShown| shown.time <= given.time && !shown.skipped;
    log.shown(&given.answer.bank).any(|shown| read(shown) && Some(&shown.paragraph) == fact.lesson.as_ref())
}

impl Memory {
    /// The fold of a whole log.
    #[must_use]
    pub fn of(bank: &Bank, log: &Log) -> Self {
        let mut memory = Self::default();
        memory.follow(bank, log);
        memory
    }

    /// An empty memory for `facts` facts.
    #[must_use]
    pub fn new(facts: usize) -> Self {
        Self { traces: vec![None; facts], ..Self::default() }
    }

    /// A memory for playing ahead: of so many facts at most an even selection, and nothing that only the past needs.
    #[must_use]
    pub(crate) fn sample(&self, most: usize) -> Self {
        let step = self.traces.len().div_ceil(most.max(1)).max(1);
        let traces = self.traces.iter().step_by(step).copied().collect();
        Self { curve: self.curve.clone(), traces, prior: self.prior, pace: self.pace, ..Self::default() }
    }

    /// Takes in what the log has got since the last time. A mark on an old answer («I guessed») changes the past: then
    /// everything is folded anew.
    pub fn follow(&mut self, bank: &Bank, log: &Log) {
        let grown = self.folded.1 == log.marks() && self.folded.0 <= log.answers().len();
        if !grown || self.traces.len() != bank.facts.len() {
            *self = Self { asked: vec![0; bank.questions.len()], ..Self::new(bank.facts.len()) };
            self.folded.1 = log.marks();
        }
        let papers = log.sessions(&bank.id).filter(|kept| kept.begun.mode == AnswerMode::Exam && kept.closed);
        let stood = papers.flat_map(|kept| &kept.begun.seats).filter_map(|seat| bank.question_place(&seat.question));
        self.on_papers = stood.collect();
        let called = log.called(&bank.id);
        for given in log.answers().iter().skip(self.folded.0) {
            self.folded.0 += 1;
            if given.answer.bank == called {
                self.take(bank, log, given);
            }
        }
    }

    fn take(&mut self, bank: &Bank, log: &Log, given: &Answered) {
        let answer = &given.answer;
        // The extra round repeats what was answered minutes ago: it moves nothing.
        if answer.mode == AnswerMode::Again {
            return;
        }
        let question = bank.question_place(&answer.question);
        if let Some(asked) = question.and_then(|question| self.asked.get_mut(question.0)) {
            *asked = u32::try_from(self.folded.0).unwrap_or(u32::MAX);
        }
        self.pace.add(answer);
        // A claimed answer waits for its teacher.
        if log.is_claimed(&given.id) {
            return;
        }
        let day = given.time.day(given.offset);
        let is_analysis = bank.question(&answer.question).is_some_and(|question| question.skill.is_analysis());
        for evidence in &answer.evidence {
            if let Some(fact) = bank.fact_place(&evidence.fact) {
                let outcome = Rating::of(log, given, evidence);
                let is_read = bank.fact_at(fact).is_some_and(|one| was_read(log, one, given));
                let guess = evidence.guess;
                self.learn(&Response { fact, time: given.time, day, outcome, guess, is_read, is_analysis });
                if outcome == Rating::Recalled {
                    self.confusions.known(fact);
                }
            }
        }
        let asked = answer.evidence.first().and_then(|evidence| bank.fact_place(&evidence.fact));
        for other in answer.confused.iter().filter_map(|id| bank.fact_place(id)) {
            if let Some(fact) = asked {
                self.confusions.confused(fact, other);
            }
        }
    }

    /// Takes in one answer's word on one fact.
    pub fn learn(&mut self, response: &Response) {
        let Response { fact, time, day, outcome, guess, is_read, is_analysis } = *response;
        let Some(slot) = self.traces.get_mut(fact.0) else { return };
        let before = *slot;
        let state = before.and_then(|trace| trace.state);
        let elapsed = before.map_or(0.0, |trace| days_between(trace.last, time));
        let p = state.map_or_else(|| self.prior.mean(), |state| self.curve.retrievability(state, elapsed));
        // A clock that went back between two machines is no negative time.
        let days = before.map_or(0, |trace| u32::try_from(day - trace.day).unwrap_or(0));
        let weight = match outcome {
            // With the text open a right answer tells nothing of memory.
            Rating::Read => None,
            Rating::Missed => Some(0.0),
            Rating::Partly => Some(1.0),
            Rating::Recalled => Some(p / (p + (1.0 - p) * guess)),
        };
        if let (Some(state), Some(_), true) = (state, weight, days > 0) {
            let right = outcome != Rating::Missed;
            let answers = before.map_or(0, |trace| trace.answers);
            self.retests.push(Retest { elapsed, state, answers, right, guess });
        }
        if let (None, Some(known), false) = (state, weight, is_read || is_analysis) {
            self.prior.known += known;
            self.prior.all += 1.0;
        }
        let after = weight.map(|known| self.curve.blended(state, days, outcome, known));
        let next = match (state, after) {
            (Some(before), Some(after)) if is_analysis => Some(mixed(after, before, ANALYSIS)),
            _ => after.or(state),
        };
        let answers = before.map_or(0, |trace| trace.answers) + 1;
        let missed = outcome == Rating::Missed;
        let open = before.and_then(|trace| trace.missed_on);
        let returns = open.is_some_and(|missed_on| missed_on < day);
        let returned_on = if returns { Some(day) } else { before.and_then(|trace| trace.returned_on) };
        let missed_on = match outcome {
            Rating::Missed => Some(day),
            Rating::Recalled if returns => None,
            Rating::Recalled | Rating::Partly | Rating::Read => open,
        };
        *slot = Some(Trace { state: next, last: time, day, answers, missed, missed_on, returned_on });
    }

    /// What is left of a fact; nothing if it was never met.
    #[must_use]
    pub fn trace(&self, fact: FactAt) -> Option<&Trace> {
        self.traces.get(fact.0)?.as_ref()
    }

    /// The places of all facts.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = FactAt> + use<> {
        (0..self.traces.len()).map(FactAt)
    }

    /// How many facts there are.
    #[must_use]
    pub fn facts(&self) -> usize {
        self.traces.len()
    }

    /// How many of them were ever asked.
    #[must_use]
    pub fn met(&self) -> usize {
        self.traces.iter().flatten().count()
    }

    /// The chance (0 to 1) that a fact is remembered at a moment, without anything happening until then.
    #[must_use]
    pub fn retrievability(&self, fact: FactAt, time: Moment) -> f64 {
        match self.trace(fact) {
            Some(Trace { state: Some(state), last, .. }) => {
                self.curve.retrievability(*state, days_between(*last, time))
            }
            _ => self.prior.mean(),
        }
    }

    /// How often a fact is known that was never asked.
    #[must_use]
    pub fn prior(&self) -> f64 {
        self.prior.mean()
    }

    /// The forgetting curve with the usual student's parameters.
    #[must_use]
    pub(crate) fn curve(&self) -> &Curve {
        &self.curve
    }

    /// Answers that re-tested a fact on a later day, in order.
    #[must_use]
    pub(crate) fn retests(&self) -> &[Retest] {
        &self.retests
    }

    /// Facts taken for each other.
    #[must_use]
    pub fn confusions(&self) -> &Confusions {
        &self.confusions
    }

    /// How long answers take.
    #[must_use]
    pub(crate) fn pace(&self) -> &Pace {
        &self.pace
    }

    /// The number of the answer that a question, by its place in the bank, was given last, from 1; 0 if it never was.
    #[must_use]
    pub(crate) fn asked(&self, question: QuestionAt) -> u32 {
        self.asked.get(question.0).copied().unwrap_or(0)
    }

    /// Whether a question may be practised: what is kept for papers only after it has stood on one, so that a mock
    /// measures knowledge and not wording.
    #[must_use]
    pub fn is_open(&self, bank: &Bank, question: QuestionAt) -> bool {
        bank.question_at(question).is_some_and(|one| !one.exam || self.on_papers.contains(&question))
    }

    /// Whether a question was ever answered, or stood on a paper.
    #[must_use]
    pub(crate) fn is_seen(&self, question: QuestionAt) -> bool {
        self.asked(question) > 0 || self.on_papers.contains(&question)
    }

    /// Days from the last asking of a fact to now; nothing if it was never asked.
    #[must_use]
    pub(crate) fn last_seen(&self, fact: FactAt, now: Now) -> Option<i64> {
        Some((now.day() - self.trace(fact)?.day).max(0))
    }
}
