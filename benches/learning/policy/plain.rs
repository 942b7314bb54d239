//! By chance, and in turn.

use alash::question::Dice;
use rand::RngExt as _;

use super::{Policy, Step};

/// Any item.
pub struct Random {
    pub items: usize,
    pub dice: Dice,
}

impl Policy for Random {
    fn next(&mut self, _today: f64) -> Step {
        Step::Ask(self.dice.random_range(0..self.items))
    }
    fn saw(&mut self, _item: usize, _at: f64, _right: bool) {}
}

/// Item after item, and from the beginning again.
pub struct RoundRobin {
    pub items: usize,
    pub next: usize,
}

impl Policy for RoundRobin {
    fn next(&mut self, _today: f64) -> Step {
        self.next += 1;
        Step::Ask((self.next - 1) % self.items)
    }
    fn saw(&mut self, _item: usize, _at: f64, _right: bool) {}
}
