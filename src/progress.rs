//! Scores: folds over the log of answers.

pub(crate) mod figures;

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::Serialize;

use crate::bank::{Bank, FactAt, SectionAt};
use crate::clock::{Day, Moment, Now};
use crate::content::Id;
use crate::exam::{self, Marks, Scored};
use crate::form::blueprint::Blueprint;
use crate::log::{AnswerMode, Answered, Log};
use crate::memory::Memory;
use crate::plan::situation::Situation;
use crate::question::evidence::{Whole, ratio, share};

/// Facts that are named as hard.
pub(crate) const HARDEST: usize = 5;
/// Pairs of facts taken for each other that are named, the most frequent.
pub(crate) const PAIRS: usize = 6;

/// How many answers, how many of them entirely right, and their mean credit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Score {
    /// Every answer but those of an extra round.
    pub answers: usize,
    /// First answers to a fact among them: an introduction, no score.
    pub first: usize,
    /// First answers with credit 1.
    pub first_right: usize,
    /// Those of them whose paragraph had just been read.
    pub first_just_read: usize,
    /// Other answers with credit 1.
    pub right: usize,
    /// Mean credit, 0 to 1, of the answers that are settled and no first ones; nothing where there is none.
    pub credit: Option<f64>,
    /// Answers whose students hold them to be right too: they wait for a teacher.
    pub(crate) claimed: usize,
    #[serde(skip)]
    sum: f64,
}

impl Score {
    /// How many answers make the score: all but first and claimed ones.
    #[must_use]
    pub(crate) fn settled(&self) -> usize {
        self.answers - self.claimed - self.first
    }
}

impl Score {
    /// Counts an answer with the credit it earned.
    pub(crate) fn add(&mut self, log: &Log, given: &Answered, credit: f64) {
        if given.answer.mode == AnswerMode::Again {
            return;
        }
        self.answers += 1;
        if log.is_claimed(&given.id) {
            self.claimed += 1;
        } else if given.first {
            self.first += 1;
            self.first_right += usize::from(credit >= 1.0);
            self.first_just_read += usize::from(credit >= 1.0 && given.answer.just_read);
        } else {
            self.right += usize::from(credit >= 1.0);
            self.sum += credit;
            self.credit = Some(ratio(self.sum, self.answers - self.claimed - self.first));
        }
    }

    /// The score of some answers as a whole.
    #[must_use]
    pub(crate) fn of<'l>(log: &Log, answers: impl Iterator<Item = &'l Answered>) -> Self {
        let mut score = Self::default();
        for given in answers {
            score.add(log, given, given.answer.credit);
        }
        score
    }

    /// The score of some answers in each section of a bank: an answer counts in every section on whose facts it bore.
    #[must_use]
    pub(crate) fn by_section<'l>(bank: &Bank, log: &Log, answers: impl Iterator<Item = &'l Answered>) -> Vec<Self> {
        let mut scores = vec![Self::default(); bank.lesson.len()];
        for given in answers {
            for (section, credit) in sections(bank, given) {
                if let Some(score) = scores.get_mut(section.0) {
                    score.add(log, given, credit);
                }
            }
        }
        scores
    }
}

/// A section's figures.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct SectionScore {
    /// The section's id.
    pub(crate) id: Id,
    /// Its title in the language asked for.
    pub(crate) title: String,
    #[serde(flatten)]
    pub(crate) score: Score,
}

/// A day's figures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DayScore {
    /// The day of learning, numbered from 1970-01-01.
    pub(crate) day: Day,
    pub(crate) score: Score,
}

/// A student's figures on one bank.
#[derive(Clone, Debug)]
pub struct Progress {
    /// Over everything.
    pub all: Score,
    /// By section, in the order of the lesson.
    pub sections: Vec<Score>,
    /// Of questions that ask more than to remember.
    pub analysis: Score,
    /// Answers to questions that are no longer in the bank.
    pub(crate) vanished: usize,
    /// By day, oldest first; days without an answer are left out.
    pub days: Vec<DayScore>,
}

impl Progress {
    /// The fold of a student's log.
    #[must_use]
    pub fn of(bank: &Bank, log: &Log) -> Self {
        let asks_more = |given: &&Answered| {
            bank.question(&given.answer.question).is_some_and(|question| question.skill.is_analysis())
        };
        let mut progress = Self {
            analysis: Score::of(log, log.of_bank(&bank.id).filter(asks_more)),
            all: Score::of(log, log.of_bank(&bank.id)),
            sections: Score::by_section(bank, log, log.of_bank(&bank.id)),
            vanished: 0,
            days: Vec::new(),
        };
        let mut days: BTreeMap<Day, Score> = BTreeMap::new();
        for given in log.of_bank(&bank.id) {
            let day = days.entry(given.time.day(given.offset)).or_default();
            day.add(log, given, given.answer.credit);
            progress.vanished += usize::from(bank.question(&given.answer.question).is_none());
        }
        progress.days = days.into_iter().map(|(day, score)| DayScore { day, score }).collect();
        progress.days.retain(|day| day.score.answers > 0);
        progress
    }
}

/// A fact that is often missed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Hard {
    /// Its place in the bank.
    pub(crate) fact: FactAt,
    /// How often it was asked, the first time left out.
    pub(crate) asked: usize,
    /// How often of those it was not entirely known.
    pub(crate) missed: usize,
}

/// The facts that were missed most, by their share of misses, the worst first. What was missed once proves nothing.
#[must_use]
pub(crate) fn hardest(bank: &Bank, log: &Log, most: usize) -> Vec<Hard> {
    const TWICE: usize = 2;
    let mut sums: HashMap<FactAt, (usize, usize)> = HashMap::new();
    let settled = log.counted(&bank.id).filter(|given| !log.is_claimed(&given.id));
    for evidence in settled.flat_map(|given| &given.answer.evidence) {
        if let Some(fact) = bank.fact_place(&evidence.fact) {
            let (asked, missed) = sums.entry(fact).or_default();
            // The first answer to a fact is an introduction.
            if *asked > 0 {
                *missed += usize::from(evidence.credit < 1.0);
            }
            *asked += 1;
        }
    }
    let hard = sums.into_iter().map(|(fact, (asked, missed))| Hard { fact, asked: asked - 1, missed });
    let mut hard: Vec<Hard> = hard.filter(|hard| hard.missed >= TWICE).collect();
    let of = |hard: &Hard| share(hard.missed, Whole(hard.asked));
    hard.sort_by(|a, b| of(b).total_cmp(&of(a)).then(b.missed.cmp(&a.missed)).then(a.fact.cmp(&b.fact)));
    hard.truncate(most);
    hard
}

/// What became today of the facts that were wrong on the last day before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mended {
    /// How many were asked again.
    pub(crate) asked: usize,
    /// How many of these were right.
    pub(crate) right: usize,
}

/// What became of the misses of the last day before today; nothing where there were none.
#[must_use]
pub(crate) fn mended(bank: &Bank, log: &Log, now: Now) -> Option<Mended> {
    let day = |given: &Answered| given.time.day(given.offset);
    let today = now.day();
    let counted = || log.counted(&bank.id);
    let last = counted().map(day).filter(|day| *day < today).max()?;
    let of_day = |wanted: Day| counted().filter(move |given| day(given) == wanted && !log.is_claimed(&given.id));
    let evidence = |wanted: Day| of_day(wanted).flat_map(|given| &given.answer.evidence);
    let wrong: HashSet<&Id> = evidence(last).filter(|one| one.credit < 1.0).map(|one| &one.fact).collect();
    let asked: HashSet<&Id> = evidence(today).map(|one| &one.fact).collect();
    let right: HashSet<&Id> = evidence(today).filter(|one| one.credit >= 1.0).map(|one| &one.fact).collect();
    let mended = Mended { asked: wrong.intersection(&asked).count(), right: wrong.intersection(&right).count() };
    (!wrong.is_empty()).then_some(mended)
}

/// An exam that was sat.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Mock {
    /// The form's id.
    pub(crate) profile: Id,
    /// The day of learning on which it was begun, numbered from 1970-01-01.
    pub(crate) day: Day,
    /// All points.
    #[serde(flatten)]
    pub(crate) marks: Marks,
    /// The points of tasks that were new.
    pub(crate) fresh: Marks,
    /// Whether the pass line was reached, where there is one.
    pub(crate) passed: Option<bool>,
}

/// The exams that were sat, in order.
#[must_use]
pub fn mocks(bank: &Bank, log: &Log) -> Vec<Mock> {
    let scored = exam::handed_in(bank, log).filter_map(|kept| Scored::of(bank, log, kept));
    let mock = |scored: Scored| Mock {
        day: scored.begun.day(scored.offset),
        marks: scored.all(),
        fresh: scored.fresh(),
        passed: scored.is_passed(),
        profile: scored.paper.profile.id,
    };
    scored.map(mock).collect()
}

/// The sections on whose facts an answer bore, each with the mean credit it earned there (0 to 1). Evidence is read, so
/// that an answer whose question has left the bank still counts where its facts are.
#[must_use]
pub(crate) fn sections(bank: &Bank, given: &Answered) -> Vec<(SectionAt, f64)> {
    if bank.lesson.len() == 1 {
        return vec![(SectionAt(0), given.answer.credit)];
    }
    let mut sums: BTreeMap<SectionAt, (f64, usize)> = BTreeMap::new();
    for evidence in &given.answer.evidence {
        if let Some(section) = bank.fact(&evidence.fact).and_then(|fact| bank.section_of_fact(fact)) {
            let (sum, count) = sums.entry(section).or_default();
            (*sum, *count) = (*sum + evidence.credit, *count + 1);
        }
    }
    match sums.keys().collect::<Vec<_>>().as_slice() {
        [only] => vec![(**only, given.answer.credit)],
        _ => sums.into_iter().map(|(section, (sum, count))| (section, ratio(sum, count))).collect(),
    }
}

/// How a section stands, in shares of what the exam asks of it: each fact as often as it is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Standing {
    /// Asked at least once.
    pub met: f64,
    /// Of that, what is expected to be remembered on exam day, if nothing more is done.
    pub firm: f64,
    /// What is expected to be remembered then of all of it: also what may be known that was never asked.
    pub expected: f64,
    /// How often the exam asks the section, of all that it asks.
    pub weight: f64,
    /// Facts that were asked, and all that the exam asks.
    pub facts: (usize, usize),
}

/// How well one fact is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hold {
    /// Thought to be remembered on exam day.
    Firm,
    /// Met, and likely to be forgotten by then.
    Met,
    /// Never asked.
    Unmet,
}

/// A fact counts as firm from this chance of recall on (0 to 1): then about as many are as the section's share says.
const FIRM: f64 = 0.75;

/// How a fact, by its place in the bank, will stand at a moment if nothing more is done.
#[must_use]
pub(crate) fn hold(memory: &Memory, fact: FactAt, until: Moment) -> Hold {
    match memory.trace(fact) {
        Some(_) if memory.retrievability(fact, until) >= FIRM => Hold::Firm,
        Some(_) => Hold::Met,
        None => Hold::Unmet,
    }
}

/// How each section stands, by the chance of recall of each fact on exam day if nothing more is done: what is expected of each, as often as the
/// exam asks it, adds up to what the forecast expects of all.
#[must_use]
pub fn standing(of: Situation, paper: &Blueprint, stopped: &[f64]) -> Vec<Standing> {
    let Situation { bank, memory, .. } = of;
    let mut sums = vec![Standing::default(); bank.lesson.len()];
    let mut all = 0.0;
    for fact in paper.facts() {
        let section = bank.fact_at(fact).and_then(|fact| bank.section_of_fact(fact));
        let Some(sum) = section.and_then(|section| sums.get_mut(section.0)) else { continue };
        let (weight, recall) = (paper.weight(fact), stopped.get(fact.0).copied().unwrap_or(0.0));
        all += weight;
        sum.weight += weight;
        sum.expected += weight * recall;
        sum.facts.1 += 1;
        if memory.trace(fact).is_some() {
            sum.met += weight;
            sum.firm += weight * recall;
            sum.facts.0 += 1;
        }
    }
    for sum in sums.iter_mut().filter(|sum| sum.weight > 0.0) {
        let weight = sum.weight;
        *sum = Standing {
            met: sum.met / weight,
            firm: sum.firm / weight,
            expected: sum.expected / weight,
            weight: weight / all,
            ..*sum
        };
    }
    sums
}
