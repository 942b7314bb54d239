//! A simulated student: a true memory, guessing, slips, and what was known before.

use rand::{RngExt as _, SeedableRng};
use alash::question::Dice;

use crate::truth::{Kind, Truth};

/// A known answer given wrongly.
const SLIP: f64 = 0.03;
/// Of all items: the share that can be guessed at 1/4, and at 1/20.
const OF_FOUR: f64 = 0.4;
const OF_TWENTY: f64 = 0.2;
/// The share of items met at some time before the first evening.
const BEFORE: std::ops::Range<f64> = 0.1..0.4;

/// Someone who learns.
pub struct Student {
    pub truth: Truth,
    pub guess: Vec<f64>,
    pub dice: Dice,
}

impl Student {
    pub fn new(kind: Kind, items: usize, seed: u64) -> Self {
        let mut dice = Dice::seed_from_u64(seed);
        let mut truth = Truth::new(kind, items, &mut dice);
        let share = dice.random_range(BEFORE);
        for item in 0..items {
            if dice.random::<f64>() < share {
                // Learnt at school: some lessons, weeks ago.
                let first = dice.random_range(10.0..60.0);
                for lesson in 0..dice.random_range(1..4) {
                    let at = -first * (1.0 - 0.3 * f64::from(lesson));
                    let recalled = dice.random::<f64>() < truth.recall(item, at);
                    truth.study(item, at, recalled);
                }
            }
        }
        let guess = (0..items).map(|_| match dice.random::<f64>() {
            chance if chance < OF_FOUR => 0.25,
            chance if chance < OF_FOUR + OF_TWENTY => 0.05,
            _ => 0.0,
        });
        let guess = guess.collect();
        Self { truth, guess, dice }
    }

    /// Answers an item, is told the answer, and has learnt of it.
    pub fn answer(&mut self, item: usize, at: f64) -> bool {
        let recalled = self.dice.random::<f64>() < self.truth.recall(item, at);
        let right = if recalled { self.dice.random::<f64>() >= SLIP } else { self.dice.random::<f64>() < self.guess[item] };
        self.truth.study(item, at, recalled);
        right
    }

    /// Mean chance of recall over all items, guessing left out.
    pub fn mean_recall(&self, at: f64) -> f64 {
        let items = self.guess.len();
        (0..items).map(|item| self.truth.recall(item, at)).sum::<f64>() / items as f64
    }
}
