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
pub use paper::{PointModel, Points};

use crate::memory::Memory;

/// Re-tests on a later day that make a forecast known.
pub const NEEDED: usize = 40;

/// A forecast for one student and one day.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    /// The mean chance of recall over all facts, 0 to 1.
    pub recall: f64,
    /// The points of one paper, its luck included.
    pub points: Points,
    /// Re-tests on a later day that are still missing until the forecast is known; 0 when it is.
    pub missing: usize,
}

impl Forecast {
    /// The forecast for the moment `until`, if nothing more is learnt.
    #[must_use]
    pub fn of(memory: &Memory, until: Moment, paper: PointModel) -> Self {
        let fit = Fit::of(memory.retests());
        let chances =
            fit.hypotheses().map(|hypothesis| (hypothesis.weight, hypothesis.retrievabilities(memory, until)));
        Self::mixed(&chances.collect::<Vec<_>>(), paper, NEEDED.saturating_sub(memory.retests().len()))
    }

    /// The forecast over hypotheses, each with its weight and the chances of recall by fact.
    #[must_use]
    pub(crate) fn mixed(chances: &[(f64, Vec<f64>)], paper: PointModel, missing: usize) -> Self {
        let mean = |recalls: &[f64]| crate::question::evidence::ratio(recalls.iter().sum(), recalls.len());
        let recall = chances.iter().map(|(weight, recalls)| weight * mean(recalls)).sum();
        Self { recall, points: paper.points(chances), missing }
    }
}
