//! Which question of a fact is asked: to be recognised while it is weak, and recalled as its memory grows stable; what else
//! is wanted of it, the evening says.

use rand::RngExt as _;

use crate::bank::{Bank, FactAt};
use crate::dice::Dice;
use crate::memory::Memory;
use crate::question::Question;

/// From this stability (days) on a fact is to be brought to mind, not only recognised.
const STABLE: f32 = 3.0;

/// What is wanted of a question beside its fact.
pub(crate) trait Wants {
    /// Whether it may be asked at all.
    fn allows(&self, question: &Question) -> bool;

    /// What speaks against asking it now.
    fn faults(&self, fact: FactAt, question: &Question) -> Faults;

    /// Whether it is of a sort that it is time for.
    fn prefers(&self, fact: FactAt, question: &Question) -> bool;

    /// Whether it is of a kind that is to be asked now, whatever is known of the fact; nothing where that decides.
    fn leans_to(&self, question: &Question) -> Option<bool>;
}

/// What speaks against asking a question now, the gravest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Faults {
    /// It asks of something beside its fact that nobody has shown yet.
    pub(crate) examines: bool,
    /// There were enough of its kind.
    pub(crate) monotonous: bool,
    /// What was just on the screen gives it away.
    pub(crate) given_away: bool,
}

impl Faults {
    /// Whether nothing speaks against it.
    pub(crate) fn is_none(self) -> bool {
        self == Self::default()
    }
}

/// Whether a fact is stable enough to be brought to mind.
#[must_use]
pub(crate) fn is_stable(memory: &Memory, fact: FactAt) -> bool {
    let trace = memory.trace(fact);
    trace.is_some_and(|trace| !trace.missed && trace.state.is_some_and(|state| state.stability >= STABLE))
}

/// The question to ask on a fact, with what speaks against it: one that nothing speaks against; where the fact was missed,
/// one in other words than the last; then one of a sort that it is time for; then one that suits what is known of it; among those one on which it can be told from
/// what it is confused with; then the one asked longest ago. Nothing where there is none that may be asked.
#[must_use]
pub(crate) fn question<'b>(
    bank: &'b Bank,
    memory: &Memory,
    fact: FactAt,
    wants: &impl Wants,
    dice: &mut Dice,
) -> Option<(&'b Question, Faults)> {
    let confused = memory.confusions().of(fact);
    let tells_apart = |question: &Question| {
        let facts = question.kind.items().filter_map(|item| bank.fact_place(item.fact.as_ref()?));
        facts.into_iter().any(|other| confused.contains(&other))
    };
    let stable = is_stable(memory, fact);
    let suits = |question: &Question| wants.leans_to(question).unwrap_or_else(|| question.kind.is_recall() == stable);
    let is_missed = memory.trace(fact).is_some_and(|trace| trace.missed_on.is_some());
    let last = bank.asking(fact).iter().map(|place| memory.asked(*place)).max().filter(|_| is_missed);
    let open = bank.asking(fact).iter().filter(|place| memory.is_open(bank, **place));
    let ranked = open.filter_map(|place| {
        let question = bank.question_at(*place).filter(|question| wants.allows(question))?;
        let (faults, asked) = (wants.faults(fact, question), memory.asked(*place));
        let rank = (
            faults,
            Some(asked) == last,
            !wants.prefers(fact, question),
            !suits(question),
            !tells_apart(question),
            asked,
            dice.random::<u32>(),
        );
        Some((rank, question, faults))
    });
    ranked.min_by_key(|(rank, ..)| *rank).map(|(_, question, faults)| (question, faults))
}
