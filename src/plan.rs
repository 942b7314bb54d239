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
}

/// Up to `count` questions: facts never asked before those asked, then what was remembered worst and longest ago; no
/// fact twice while there are others, and in an order of their own.
#[must_use]
pub fn next<'b>(bank: &'b Bank, log: &Log, scope: &Scope, count: usize, dice: &mut Dice) -> Vec<&'b Question> {
    let mut pool: Vec<&Question> = bank.questions.iter().filter(|question| is_in(bank, log, scope, question)).collect();
    // Shuffled first: the sort below keeps the order of equals, so chance decides among them.
    pool.shuffle(dice);
    let last = last_credit(bank, log);
    let rank = |question: &Question| match last.get(&question.fact) {
        None => (0, 0),
        #[expect(clippy::cast_possible_truncation, reason = "a credit of 0 to 1 in hundredths")]
        Some((credit, place)) => (1 + (credit * 100.0) as i64, *place),
    };
    let seen: HashMap<&Id, usize> =
        log.of_bank(&bank.id).enumerate().map(|(n, a)| (&a.answer.question, n + 1)).collect();
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

fn is_in(bank: &Bank, log: &Log, scope: &Scope, question: &Question) -> bool {
    // Kept for papers until it has stood on one, so that a mock measures knowledge and not wording.
    let on_paper = |given: &crate::log::Answered| {
        given.answer.mode == Mode::Exam && bank.question(&given.answer.question).is_some_and(|q| q.id == question.id)
    };
    if question.exam && !log.of_bank(&bank.id).any(on_paper) {
        return false;
    }
    match scope {
        Scope::All => true,
        Scope::Section(section) => bank.section_of(question) == Some(*section),
        Scope::Paragraph(section, paragraph) => bank.paragraph_of(question) == Some((*section, *paragraph)),
    }
}
