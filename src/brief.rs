//! The eve of the exam on one sheet: what the student is likeliest to have forgotten, then what there is to look up.

use crate::bank::FactAt;
use crate::plan::situation::Situation;

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
    /// The sheet of a student for the exam ahead. What its form never asks does not stand on it.
    #[must_use]
    pub(crate) fn of(of: Situation) -> Self {
        let Situation { bank, memory, .. } = of;
        let (until, paper) = (of.ahead().until, of.blueprint(&of.aim()));
        let is_weak = |fact: &FactAt| memory.retrievability(*fact, until) < STRONG;
        let mut weak: Vec<FactAt> = paper.facts().filter(is_weak).collect();
        // What the exam is likeliest to ask and the student to have forgotten.
        let kept = |fact: FactAt| 1.0 - paper.weight(fact) * (1.0 - memory.retrievability(fact, until));
        let rank = |fact: &FactAt| (memory.trace(*fact).is_none(), kept(*fact));
        weak.sort_by(|a, b| rank(a).partial_cmp(&rank(b)).unwrap_or(std::cmp::Ordering::Equal));
        weak.truncate(WEAK);
        let pages = bank.reference.iter().enumerate().filter(|(_, page)| page.brief).map(|(place, _)| place).collect();
        let mut confused = memory.confusions().open();
        confused.retain(|(one, other)| paper.asks(*one) && paper.asks(*other));
        confused.truncate(PAIRS);
        Self { weak, confused, pages }
    }
}
