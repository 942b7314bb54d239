//! What is to be expected on exam day: the facts remembered, and the points of one paper as a range.
//!
//! FSRS's usual parameters choose what to ask; to predict, its forgetting curve is fitted to the student's own re-tests
//! on later days. The fit is Bayesian: a grid of hypotheses, each weighed by how well it foretold what came.

mod fit;
mod outlook;
mod paper;

pub(crate) use crate::clock::Moment;
use fit::Fit;
pub use outlook::{Budget, outlook, worth};
pub use paper::{Points, points};

use crate::form::blueprint::Blueprint;
use crate::memory::Memory;

/// Re-tests on a later day that make a forecast known.
pub const NEEDED: usize = 40;

/// In a bank of more facts than this so many hypotheses stand for all.
const LARGE: usize = 300;
const SELECTED: u32 = 32;
/// A range wider than so many points of so many tells nothing.
const WIDEST: (usize, usize) = (6, 20);

/// A forecast for one student and one day.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    /// The mean chance of recall over all facts, each as often as the exam asks it, 0 to 1.
    pub recall: f64,
    /// The chance of recall of each fact by its place, 0 to 1.
    facts: Vec<f64>,
    /// The points of one paper, its luck included.
    pub points: Points,
    /// Re-tests on a later day that are still missing until the forecast is known; 0 when it is.
    pub missing: usize,
    /// Where evenings were played ahead: what they add to that recall.
    pub(crate) adds: f64,
    /// Where evenings were played ahead: after how many of them, today’s where it has time left, it will be known.
    pub(crate) known_after: Option<u32>,
}

impl Forecast {
    /// The forecast for the moment `until`, if nothing more is learnt.
    #[must_use]
    pub fn of(memory: &Memory, until: Moment, paper: &Blueprint) -> Self {
        let fit = Fit::of(memory.retests());
        let chances =
            fit.hypotheses().map(|hypothesis| (hypothesis.weight, hypothesis.retrievabilities(memory, until)));
        Self::mixed(&chances.collect::<Vec<_>>(), paper, missing(memory), paper::TAIL)
    }

    /// The chance of recall of each fact by its place, 0 to 1.
    #[must_use]
    pub fn facts(&self) -> &[f64] {
        &self.facts
    }

    /// The range of points, where it is known, and narrow enough to tell anything.
    #[must_use]
    pub(crate) fn known(&self) -> Option<(usize, usize)> {
        self.said().filter(|_| self.missing == 0)
    }

    /// The range of points, where it is narrow enough to tell anything: of the usual student, where nothing is known.
    #[must_use]
    pub(crate) fn said(&self) -> Option<(usize, usize)> {
        let (low, high) = self.points.range;
        (WIDEST.1 * (high - low) <= WIDEST.0 * self.points.of).then_some((low, high))
    }

    /// The forecast over hypotheses, each with its weight and the chances of recall by fact.
    #[must_use]
    pub(crate) fn mixed(chances: &[(f64, Vec<f64>)], paper: &Blueprint, missing: usize, tail: f64) -> Self {
        let mut facts = vec![0.0; chances.first().map_or(0, |(_, recalls)| recalls.len())];
        for (weight, recalls) in chances {
            facts.iter_mut().zip(recalls).for_each(|(sum, recall)| *sum += weight * recall);
        }
        let recall = paper.mean(&facts);
        Self { recall, facts, points: paper::within(paper, chances, tail), missing, adds: 0.0, known_after: None }
    }
}

/// The chance of recall of each fact at the moment `until`, if nothing more is learnt, by its place (0 to 1): what
/// [`Forecast::of`] says of them. In a large bank some hypotheses stand for all.
#[must_use]
pub fn expected(memory: &Memory, until: Moment) -> Vec<f64> {
    let fit = Fit::of(memory.retests());
    let mut facts = vec![0.0; memory.facts()];
    let mut add = |weight: f64, recalls: Vec<f64>| {
        facts.iter_mut().zip(recalls).for_each(|(sum, recall)| *sum += weight * recall);
    };
    if memory.facts() > LARGE {
        let chosen = fit.selection(SELECTED);
        chosen.for_each(|one| add(1.0 / f64::from(SELECTED), one.retrievabilities(memory, until)));
    } else {
        fit.hypotheses().for_each(|one| add(one.weight, one.retrievabilities(memory, until)));
    }
    facts
}

/// Re-tests that are missing until a forecast is known.
fn missing(memory: &Memory) -> usize {
    NEEDED.saturating_sub(memory.retests().len())
}
