//! What a simulated student truly remembers. Three different theories, so that no tutor is measured only against its own.

pub mod act_r;
pub mod fsrs;
pub mod mcm;

use rand::rngs::ChaCha8Rng;

/// The true memory of one student.
pub trait Truth {
    /// Probability (0..=1, no guessing) of recalling `item` at time `at` (days).
    fn recall(&self, item: usize, at: f64) -> f64;

    /// An answer to `item` at time `at` (days) together with its feedback.
    /// `recalled`: it was truly recalled (a lucky guess is not).
    fn study(&mut self, item: usize, at: f64, recalled: bool);

    /// A copy that knows `item` only, as its item 0: cheap to clone for looking ahead.
    #[must_use]
    fn single(&self, item: usize) -> Self
    where
        Self: Sized;
}

/// Which theory a student's memory follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// FSRS-6 with the student's own weights.
    Fsrs,
    /// Pavlik & Anderson's ACT-R.
    ActR,
    /// Mozer's multiscale context model, simplified.
    Mcm,
}

impl Kind {
    /// All theories, in the order of the reports.
    pub const ALL: [Self; 3] = [Self::Fsrs, Self::ActR, Self::Mcm];
}

/// The free numbers of all three theories (see each for meaning and unit).
#[derive(Clone, Copy, Debug, Default)]
pub struct Nature {
    /// For [`Kind::Fsrs`].
    pub fsrs: fsrs::Nature,
    /// For [`Kind::ActR`].
    pub act_r: act_r::Nature,
    /// For [`Kind::Mcm`].
    pub mcm: mcm::Nature,
}

/// One student's memory under one of the theories. Clone it to look ahead.
#[derive(Clone, Debug)]
pub enum World {
    /// See [`fsrs::Memory`].
    Fsrs(fsrs::Memory),
    /// See [`act_r::Memory`].
    ActR(act_r::Memory),
    /// See [`mcm::Memory`].
    Mcm(mcm::Memory),
}

impl World {
    /// An empty memory for `items` items, with this student's own parameters drawn from `random`.
    #[must_use]
    pub fn new(kind: Kind, nature: &Nature, items: usize, random: &mut ChaCha8Rng) -> Self {
        match kind {
            Kind::Fsrs => Self::Fsrs(fsrs::Memory::new(&nature.fsrs, items, random)),
            Kind::ActR => Self::ActR(act_r::Memory::new(&nature.act_r, items, random)),
            Kind::Mcm => Self::Mcm(mcm::Memory::new(&nature.mcm, items, random)),
        }
    }
}

impl Truth for World {
    fn recall(&self, item: usize, at: f64) -> f64 {
        match self {
            Self::Fsrs(memory) => memory.recall(item, at),
            Self::ActR(memory) => memory.recall(item, at),
            Self::Mcm(memory) => memory.recall(item, at),
        }
    }

    fn study(&mut self, item: usize, at: f64, recalled: bool) {
        match self {
            Self::Fsrs(memory) => memory.study(item, at, recalled),
            Self::ActR(memory) => memory.study(item, at, recalled),
            Self::Mcm(memory) => memory.study(item, at, recalled),
        }
    }

    fn single(&self, item: usize) -> Self {
        match self {
            Self::Fsrs(memory) => Self::Fsrs(memory.single(item)),
            Self::ActR(memory) => Self::ActR(memory.single(item)),
            Self::Mcm(memory) => Self::Mcm(memory.single(item)),
        }
    }
}
