//! Any item, drawn uniformly.

use super::{Policy, Step, Task};
use crate::draw::generator;
use rand::{RngExt, rngs::ChaCha8Rng};

/// See the module.
#[derive(Debug)]
pub struct Random {
    items: usize,
    random: ChaCha8Rng,
}

impl Random {
    /// For one student.
    #[must_use]
    pub fn new(task: &Task) -> Self {
        Self { items: task.items, random: generator(task.seed, 3) }
    }
}

impl Policy for Random {
    fn next(&mut self, _today: f64) -> Step {
        Step::Ask(self.random.random_range(0..self.items))
    }

    fn saw(&mut self, _item: usize, _at: f64, _right: bool) {}
}
