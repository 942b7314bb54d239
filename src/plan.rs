//! Which questions come next: an evening of the plan (`evening`), or a set drawn at once for practice.

pub(crate) mod clicking;
pub mod evening;
pub(crate) mod meeting;
pub(crate) mod sections;
pub mod situation;
pub mod today;
pub(crate) mod tonight;
pub(crate) mod wording;

use std::collections::{HashMap, HashSet};

use rand::seq::SliceRandom;

use crate::bank::{Bank, ParagraphAt, QuestionAt, SectionAt};
use crate::clock::{DAY, Now};
use crate::content::Id;
use crate::dice::Dice;
use crate::memory::Memory;
use crate::question::Question;

/// What a session draws from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Everything.
    All,
    /// One section, by its place in the lesson.
    Section(SectionAt),
    /// The questions of one paragraph.
    Paragraph(ParagraphAt),
    /// One passage with questions on it.
    Reading,
    /// These questions, by their places in the bank: what was missed on a paper.
    These(Vec<QuestionAt>),
}

/// Up to `count` questions: facts never asked before those asked, then what is remembered worst; no fact twice while
/// there are others, and in an order of their own.
#[must_use]
pub fn next<'b>(
    bank: &'b Bank,
    memory: &Memory,
    scope: &Scope,
    (count, now): (usize, Now),
    dice: &mut Dice,
) -> Vec<&'b Question> {
    match scope {
        Scope::Reading => return reading(bank, memory, count, dice),
        Scope::These(places) => return places.iter().filter_map(|place| bank.question_at(*place)).collect(),
        Scope::All | Scope::Section(_) | Scope::Paragraph(_) => {}
    }
    let open = bank.each_question().filter(|(place, _)| memory.is_open(bank, *place));
    let mut pool: Vec<(QuestionAt, &Question)> = open.filter(|(_, question)| is_in(bank, scope, question)).collect();
    // Shuffled first: the sort below keeps the order of equals, so chance decides among them.
    pool.shuffle(dice);
    // By tomorrow's recall: a moment after the answer everything is remembered.
    let tomorrow = now.clock + DAY;
    let rank = |question: &Question| {
        let fact = bank.fact_place(&question.fact).filter(|fact| memory.trace(*fact).is_some());
        #[expect(clippy::cast_possible_truncation, reason = "a chance of 0 to 1 in thousandths")]
        fact.map_or(-1, |fact| (memory.retrievability(fact, tomorrow) * 1000.0) as i64)
    };
    pool.sort_by_cached_key(|(place, question)| (rank(question), memory.asked(*place)));
    let mut facts = HashSet::new();
    let (mut first, second): (Vec<_>, Vec<_>) = pool.into_iter().partition(|(_, one)| facts.insert(&one.fact));
    first.extend(second);
    first.truncate(count);
    first.shuffle(dice);
    first.into_iter().map(|(_, question)| question).collect()
}

/// Up to `count` questions on the passage read longest ago, or never: on different facts, those never asked first, in
/// the order of the bank.
fn reading<'b>(bank: &'b Bank, memory: &Memory, count: usize, dice: &mut Dice) -> Vec<&'b Question> {
    let mut sets: HashMap<&Id, Vec<(QuestionAt, &Question)>> = HashMap::new();
    for (place, question) in bank.each_question() {
        if let Some(passage) = question.passage.as_ref().filter(|_| memory.is_open(bank, place)) {
            sets.entry(passage).or_default().push((place, question));
        }
    }
    let in_order = bank.passages.iter().filter_map(|passage| sets.remove(&passage.id));
    let mut sets: Vec<Vec<(QuestionAt, &Question)>> = in_order.collect();
    sets.shuffle(dice);
    let read = |set: &Vec<(QuestionAt, &Question)>| set.iter().map(|(place, _)| memory.asked(*place)).max();
    let Some(mut set) = sets.into_iter().min_by_key(read) else { return Vec::new() };
    set.shuffle(dice);
    set.sort_by_key(|(place, _)| memory.asked(*place));
    let mut facts = HashSet::new();
    set.retain(|(_, question)| facts.insert(&question.fact));
    set.truncate(count);
    set.sort_by_key(|(place, _)| *place);
    set.into_iter().map(|(_, question)| question).collect()
}

/// Whether a question belongs to what a session draws from. Questions on a passage come with it, never alone.
fn is_in(bank: &Bank, scope: &Scope, question: &Question) -> bool {
    question.passage.is_none()
        && match scope {
            Scope::All => true,
            Scope::Section(section) => bank.section_of(question) == Some(*section),
            Scope::Paragraph(paragraph) => bank.paragraph_of(question) == Some(*paragraph),
            Scope::Reading | Scope::These(_) => false,
        }
}
