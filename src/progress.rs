//! Scores: folds over the log of answers.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::Serialize;

use crate::bank::{Bank, Fact, Id};
use crate::clock;
use crate::log::{Answered, Log, Mode};
use crate::question::Question;

/// How many answers, how many of them entirely right, and their mean credit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Score {
    /// Every answer but those of an extra round.
    pub answers: usize,
    /// Answers with credit 1.
    pub right: usize,
    /// Mean credit, 0 to 1, of the answers that are settled; nothing where there is none.
    pub credit: Option<f64>,
    /// Answers whose students hold them to be right too: they wait for a teacher.
    pub claimed: usize,
    #[serde(skip)]
    sum: f64,
}

impl Score {
    /// Counts an answer.
    pub fn add(&mut self, log: &Log, given: &Answered) {
        if given.answer.mode == Mode::Again {
            return;
        }
        self.answers += 1;
        if log.is_claimed(&given.id) {
            self.claimed += 1;
            return;
        }
        self.right += usize::from(given.answer.credit >= 1.0);
        self.sum += given.answer.credit;
        self.credit = Some(crate::question::evidence::ratio(self.sum, self.answers - self.claimed));
    }

    /// The score of some answers.
    #[must_use]
    pub fn of<'l>(log: &Log, answers: impl Iterator<Item = &'l Answered>) -> Self {
        let mut score = Self::default();
        for given in answers {
            score.add(log, given);
        }
        score
    }
}

/// A section's figures.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SectionScore {
    /// The section's id.
    pub id: Id,
    /// Its title in the language asked for.
    pub title: String,
    /// Its score.
    #[serde(flatten)]
    pub score: Score,
}

/// A day's figures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DayScore {
    /// The day of learning, numbered from 1970-01-01.
    pub day: i64,
    /// Its score.
    pub score: Score,
}

/// A student's figures on one bank.
#[derive(Clone, Debug)]
pub struct Progress {
    /// Over everything.
    pub all: Score,
    /// By section, in the order of the lesson.
    pub sections: Vec<Score>,
    /// Answers to questions that are no longer in the bank.
    pub vanished: usize,
    /// By day, oldest first; days without an answer are left out.
    pub days: Vec<DayScore>,
}

impl Progress {
    /// The fold of a student's log.
    #[must_use]
    pub fn of(bank: &Bank, log: &Log) -> Self {
        let mut progress = Self {
            all: Score::default(),
            sections: vec![Score::default(); bank.lesson.len()],
            vanished: 0,
            days: Vec::new(),
        };
        let mut days: BTreeMap<i64, Score> = BTreeMap::new();
        for given in log.of_bank(&bank.id) {
            progress.all.add(log, given);
            days.entry(clock::day(given.time, given.offset)).or_default().add(log, given);
            if let Some(score) = section(bank, given).and_then(|section| progress.sections.get_mut(section)) {
                score.add(log, given);
            }
            progress.vanished += usize::from(bank.question(&given.answer.question).is_none());
        }
        progress.days = days.into_iter().map(|(day, score)| DayScore { day, score }).collect();
        progress.days.retain(|day| day.score.answers > 0);
        progress
    }
}

/// The section an answer belongs to: its question's, and where that has left the bank, its fact's; the only one there is.
#[must_use]
pub fn section(bank: &Bank, given: &Answered) -> Option<usize> {
    if bank.lesson.len() == 1 {
        return Some(0);
    }
    match bank.question(&given.answer.question) {
        Some(question) => bank.section_of(question),
        None => given.answer.evidence.iter().find_map(|evidence| bank.section_of_fact(bank.fact(&evidence.fact)?)),
    }
}

/// How well each section stands: the mean, over its facts, of the credit last earned for the fact (0 for one never
/// asked). 0 to 1.
#[must_use]
pub fn standing(bank: &Bank, log: &Log) -> Vec<f64> {
    let mut last: HashMap<&str, f64> = HashMap::new();
    for given in log.counted(&bank.id).filter(|given| !log.is_claimed(&given.id)) {
        for evidence in &given.answer.evidence {
            if let Some(fact) = bank.fact(&evidence.fact) {
                last.insert(&fact.id, evidence.credit);
            }
        }
    }
    let facts_of = |question: &Question| {
        let own: Vec<Id> = question.kind.asked().into_iter().filter_map(|item| item.fact.clone()).collect();
        std::iter::once(question.fact.clone()).chain(own)
    };
    let asked: HashSet<Id> = bank.questions.iter().flat_map(facts_of).collect();
    let mut sums = vec![(0.0, 0); bank.lesson.len()];
    for fact in bank.facts.iter().filter(|fact: &&Fact| asked.contains(&fact.id)) {
        if let Some((sum, count)) = bank.section_of_fact(fact).and_then(|section| sums.get_mut(section)) {
            *sum += last.get(fact.id.as_str()).copied().unwrap_or(0.0);
            *count += 1;
        }
    }
    sums.into_iter()
        .map(|(sum, count)| if count == 0 { 0.0 } else { crate::question::evidence::ratio(sum, count) })
        .collect()
}
