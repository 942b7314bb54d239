//! What really goes on in a simulated head: three memories, none of them the tutor's own model.

mod act_r;
mod fsrs;
mod mcm;

use rand::{Rng, RngExt as _};

/// The kinds of memory, a hundred students of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// FSRS-6 with a student's own weights and harder and easier items.
    Fsrs,
    /// Power-law traces whose decay depends on how active the memory was (Pavlik and Anderson 2005).
    ActR,
    /// Leaky traces of many time scales (after Mozer and others 2009, simplified).
    Mcm,
}

impl Kind {
    pub const ALL: [Self; 3] = [Self::Fsrs, Self::ActR, Self::Mcm];
}

/// The memory of one student for all items.
#[derive(Clone, Debug)]
pub enum Truth {
    Fsrs(fsrs::Fsrs),
    ActR(act_r::ActR),
    Mcm(mcm::Mcm),
}

impl Truth {
    pub fn new(kind: Kind, items: usize, dice: &mut impl Rng) -> Self {
        match kind {
            Kind::Fsrs => Self::Fsrs(fsrs::Fsrs::new(items, dice)),
            Kind::ActR => Self::ActR(act_r::ActR::new(items, dice)),
            Kind::Mcm => Self::Mcm(mcm::Mcm::new(items, dice)),
        }
    }

    /// The chance of recall, 0 to 1, at a time in days since the first evening.
    pub fn recall(&self, item: usize, at: f64) -> f64 {
        match self {
            Self::Fsrs(truth) => truth.recall(item, at),
            Self::ActR(truth) => truth.recall(item, at),
            Self::Mcm(truth) => truth.recall(item, at),
        }
    }

    /// The same memory with one item only: cheap to copy, to think ahead with.
    pub fn of_item(&self, item: usize) -> Self {
        match self {
            Self::Fsrs(truth) => Self::Fsrs(truth.of_item(item)),
            Self::ActR(truth) => Self::ActR(truth.of_item(item)),
            Self::Mcm(truth) => Self::Mcm(truth.of_item(item)),
        }
    }

    /// An answer with its feedback; `recalled` says whether it was remembered and not guessed.
    pub fn study(&mut self, item: usize, at: f64, recalled: bool) {
        match self {
            Self::Fsrs(truth) => truth.study(item, at, recalled),
            Self::ActR(truth) => truth.study(item, at),
            Self::Mcm(truth) => truth.study(item, at, recalled),
        }
    }
}

/// A draw from the normal distribution (Box and Muller 1958).
pub fn normal(mean: f64, deviation: f64, dice: &mut impl Rng) -> f64 {
    let (one, other): (f64, f64) = (dice.random::<f64>().max(1e-12), dice.random());
    mean + deviation * (-2.0 * one.ln()).sqrt() * (std::f64::consts::TAU * other).cos()
}
