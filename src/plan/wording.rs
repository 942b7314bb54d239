//! Which question of a fact is asked: to be recognised while it is weak, to be recalled as its memory grows stable, and
//! as the exam asks when the exam is near.

use rand::RngExt as _;

use crate::bank::{Bank, FactAt};
use crate::dice::Dice;
use crate::memory::Memory;
use crate::question::Question;

/// From this stability (days) on a fact is to be brought to mind, not only recognised.
const STABLE: f32 = 3.0;
/// So many days before the exam questions are the exam's own: one answer of four.
const NEAR: i64 = 3;

/// Whether a fact is to be brought to mind by now.
#[must_use]
pub(crate) fn recalls(memory: &Memory, fact: FactAt, exam: Option<i64>) -> bool {
    !is_near(exam) && is_stable(memory, fact)
}

fn is_near(exam: Option<i64>) -> bool {
    exam.is_some_and(|days| days <= NEAR)
}

fn is_stable(memory: &Memory, fact: FactAt) -> bool {
    let trace = memory.trace(fact);
    trace.is_some_and(|trace| !trace.missed && trace.state.is_some_and(|state| state.stability >= STABLE))
}

/// Whether a question suits what is known of a fact.
fn suits(question: &Question, memory: &Memory, fact: FactAt, exam: Option<i64>) -> bool {
    match &question.kind {
        kind if is_near(exam) => kind.name().is_exams_own(),
        kind => kind.is_recall() == is_stable(memory, fact),
    }
}

/// The question to ask on a fact: one that asks nothing beside it that is not `known_of` yet, then one that suits, among
/// those one on which it can be told from what it is confused with, then the one asked longest ago. Nothing where
/// practice has no question on it.
#[must_use]
pub(crate) fn question<'b>(
    bank: &'b Bank,
    memory: &Memory,
    (fact, exam): (FactAt, Option<i64>),
    known_of: impl Fn(FactAt) -> bool,
    dice: &mut Dice,
) -> Option<&'b Question> {
    let confused = memory.confusions().of(fact);
    let tells_apart = |question: &Question| {
        let facts = question.kind.items().filter_map(|item| bank.fact_place(item.fact.as_ref()?));
        facts.into_iter().any(|other| confused.contains(&other))
    };
    let examines = |question: &Question| {
        let mut facts = question.asks().filter_map(|id| bank.fact_place(id));
        facts.any(|other| other != fact && !known_of(other))
    };
    let open = bank.asking(fact).iter().filter(|place| memory.is_open(bank, **place));
    let ranked = open.filter_map(|place| {
        let question = bank.question_at(*place)?;
        let suits = suits(question, memory, fact, exam);
        Some((
            (examines(question), !suits, !tells_apart(question), memory.asked(*place), dice.random::<u32>()),
            question,
        ))
    });
    ranked.min_by_key(|(rank, _)| *rank).map(|(_, question)| question)
}
