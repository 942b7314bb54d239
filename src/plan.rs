//! Which questions come next.

use std::collections::{HashMap, HashSet};

use rand::seq::SliceRandom;

use crate::bank::{Bank, Id};
use crate::log::{Log, Mode};
use crate::question::{Dice, Question};

/// Questions of a reading set that are asked together.
pub const SET: usize = 5;

/// What a session draws from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Everything.
    All,
    /// One section, by its place in the lesson.
    Section(usize),
    /// The questions of one paragraph: section and place in it.
    Paragraph(usize, usize),
    /// One passage with questions on it.
    Reading,
}

/// Up to `count` questions: facts never asked before those asked, then what was remembered worst and longest ago; no
/// fact twice while there are others, and in an order of their own.
#[must_use]
pub fn next<'b>(bank: &'b Bank, log: &Log, scope: &Scope, count: usize, dice: &mut Dice) -> Vec<&'b Question> {
    if *scope == Scope::Reading {
        return reading(bank, log, count, dice);
    }
    let mut pool: Vec<&Question> = bank.questions.iter().filter(|question| is_in(bank, scope, question)).collect();
    let open = is_open(bank, log);
    pool.retain(|question| open(question));
    // Shuffled first: the sort below keeps the order of equals, so chance decides among them.
    pool.shuffle(dice);
    let last = last_credit(bank, log);
    let rank = |question: &Question| match last.get(&question.fact) {
        None => (0, 0),
        #[expect(clippy::cast_possible_truncation, reason = "a credit of 0 to 1 in hundredths")]
        Some((credit, place)) => (1 + (credit * 100.0) as i64, *place),
    };
    let seen = last_seen(bank, log);
    pool.sort_by_key(|question| (rank(question), seen.get(&question.id).copied().unwrap_or(0)));
    let mut facts = HashSet::new();
    let (mut first, second): (Vec<_>, Vec<_>) = pool.into_iter().partition(|question| facts.insert(&question.fact));
    first.extend(second);
    first.truncate(count);
    first.shuffle(dice);
    first
}

/// The credit last earned for each fact, with the number of the answer that earned it.
fn last_credit(bank: &Bank, log: &Log) -> HashMap<Id, (f64, usize)> {
    let mut last = HashMap::new();
    for (place, given) in log.counted(&bank.id).enumerate() {
        for evidence in &given.answer.evidence {
            let fact = bank.fact(&evidence.fact).map_or_else(|| evidence.fact.clone(), |fact| fact.id.clone());
            last.insert(fact, (evidence.credit, place));
        }
    }
    last
}

/// Up to `count` questions on the passage read longest ago, or never: on different facts, those never asked first, in
/// the order of the bank.
fn reading<'b>(bank: &'b Bank, log: &Log, count: usize, dice: &mut Dice) -> Vec<&'b Question> {
    let (open, seen) = (is_open(bank, log), last_seen(bank, log));
    let last = |question: &Question| seen.get(&question.id).copied().unwrap_or(0);
    let mut sets: Vec<Vec<&Question>> = Vec::new();
    for passage in &bank.passages {
        let on_it = bank.questions.iter().filter(|question| question.passage.as_ref() == Some(&passage.id));
        sets.push(on_it.filter(|question| open(question)).collect());
    }
    sets.retain(|set| !set.is_empty());
    sets.shuffle(dice);
    let read = |set: &Vec<&Question>| set.iter().map(|question| last(question)).max();
    let Some(mut set) = sets.into_iter().min_by_key(read) else { return Vec::new() };
    let order: HashMap<&Id, usize> = set.iter().enumerate().map(|(place, question)| (&question.id, place)).collect();
    set.shuffle(dice);
    set.sort_by_key(|question| last(question));
    let mut facts = HashSet::new();
    set.retain(|question| facts.insert(&question.fact));
    set.truncate(count);
    set.sort_by_key(|question| order.get(&question.id).copied());
    set
}

/// For each question asked before, the number of the answer that was given to it last, from 1.
fn last_seen<'l>(bank: &'l Bank, log: &'l Log) -> HashMap<&'l Id, usize> {
    log.of_bank(&bank.id).enumerate().map(|(number, given)| (&given.answer.question, number + 1)).collect()
}

/// Whether a question may be drawn: what is kept for papers only after it has stood on one, so that a mock measures
/// knowledge and not wording.
fn is_open<'b>(bank: &'b Bank, log: &Log) -> impl Fn(&Question) -> bool + use<'b> {
    let on_papers: HashSet<&Id> = log
        .of_bank(&bank.id)
        .filter(|given| given.answer.mode == Mode::Exam)
        .filter_map(|given| bank.question(&given.answer.question))
        .map(|question| &question.id)
        .collect();
    move |question| !question.exam || on_papers.contains(&question.id)
}

/// Whether a question belongs to what a session draws from. Questions on a passage come with it, never alone.
fn is_in(bank: &Bank, scope: &Scope, question: &Question) -> bool {
    question.passage.is_none()
        && match scope {
            Scope::All => true,
            Scope::Section(section) => bank.section_of(question) == Some(*section),
            Scope::Paragraph(section, paragraph) => bank.paragraph_of(question) == Some((*section, *paragraph)),
            Scope::Reading => false,
        }
}
