//! New items first, then the lowest recall by FSRS.

use alash::memory::Memory;

use super::{Policy, Step, Task, believed, smallest};

/// See the module.
pub struct LowestRecall {
    memory: Memory,
}

impl LowestRecall {
    /// For one student.
    pub fn new(task: &Task) -> Self {
        Self { memory: Memory::new(task.items) }
    }
}

impl Policy for LowestRecall {
    fn next(&mut self, today: f64) -> Step {
        let recall = |item: usize| believed::recall(&self.memory, item, today).unwrap_or(-1.0);
        Step::Ask(smallest(0..self.memory.facts(), recall).unwrap_or(0))
    }

    fn saw(&mut self, item: usize, at: f64, right: bool) {
        self.memory.learn(&believed::response(item, at, right, 0.0));
    }
}
