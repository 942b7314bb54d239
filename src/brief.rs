//! The eve of the exam on one sheet: what the student is likeliest to have forgotten, then what there is to look up.

use crate::bank::{Bank, FactAt};
use crate::clock::Moment;
use crate::memory::Memory;

/// Facts of the student's own on the sheet, at most.
const WEAK: usize = 12;
/// Pairs of facts taken for each other, at most.
const PAIRS: usize = 6;
/// A fact thought to be remembered at least so well (0 to 1) on exam day is not weak.
const STRONG: f64 = 0.9;

/// The sheet, by places in the bank.
#[derive(Clone, Debug)]
pub(crate) struct Brief {
    /// Facts likeliest to be forgotten on exam day, the weakest first; those never met come last.
    pub(crate) weak: Vec<FactAt>,
    /// Facts taken for each other.
    pub(crate) confused: Vec<(FactAt, FactAt)>,
    /// Pages to look things up in that belong on the sheet, by their places.
    pub(crate) pages: Vec<usize>,
}

impl Brief {
    /// The sheet of a student for the exam at a moment (milliseconds since 1970-01-01 UTC).
    #[must_use]
    pub(crate) fn of(bank: &Bank, memory: &Memory, until: Moment) -> Self {
        let mut weak: Vec<FactAt> = memory.all().filter(|fact| memory.retrievability(*fact, until) < STRONG).collect();
        let rank = |fact: &FactAt| (memory.trace(*fact).is_none(), memory.retrievability(*fact, until));
        weak.sort_by(|a, b| rank(a).partial_cmp(&rank(b)).unwrap_or(std::cmp::Ordering::Equal));
        weak.truncate(WEAK);
        let pages = bank.reference.iter().enumerate().filter(|(_, page)| page.brief).map(|(place, _)| place).collect();
        let mut confused = memory.confusions().open();
        confused.truncate(PAIRS);
        Self { weak, confused, pages }
    }
}
