//! FSRS-6 with defaults, used as Anki does: an item is due when recall has sunk to 0.9 (at least the next day);
//! after a wrong answer it returns in ten minutes. Of due items the least remembered comes first.

use super::due::{DueList, RELEARN};
use super::{Policy, Step, Task, believed, day_of, smallest};
use alash::bank::FactAt;
use alash::memory::Memory;

/// Whether new items wait for due reviews or the other way round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Due reviews before new items.
    ReviewsFirst,
    /// New items before due reviews.
    NewFirst,
}

/// See the module.
#[derive(Clone, Debug)]
pub struct FsrsDue {
    order: Order,
    memory: Memory,
    list: DueList,
    /// Believed recall today, by whole days: 1 for what was already asked today or never.
    recalls: Vec<f64>,
}

impl FsrsDue {
    /// For one student.
    #[must_use]
    pub fn new(task: &Task, order: Order) -> Self {
        Self { order, memory: Memory::new(task.items), list: DueList::new(task.items), recalls: vec![1.0; task.items] }
    }
}

impl Policy for FsrsDue {
    #[allow(clippy::cast_precision_loss)]
    fn begin(&mut self, day: usize) {
        for item in 0..self.recalls.len() {
            self.recalls[item] = believed::recall(&self.memory, item, day as f64).unwrap_or(1.0);
        }
    }

    fn next(&mut self, today: f64) -> Step {
        let new = self.list.new_item();
        let due = || smallest(self.list.due(today), |item| self.recalls[item]);
        let chosen = match self.order {
            Order::ReviewsFirst => due().or(new),
            Order::NewFirst => new.or_else(due),
        };
        let least = || smallest(0..self.recalls.len(), |item| self.recalls[item]);
        Step::Ask(chosen.or_else(least).unwrap_or(0))
    }

    fn saw(&mut self, item: usize, at: f64, right: bool) {
        self.memory.learn(&believed::response(item, at, right, 0.0));
        let stability =
            self.memory.trace(FactAt(item)).and_then(|trace| trace.state).map_or(1.0, |state| state.stability);
        self.recalls[item] = 1.0;
        // At a desired retention of 0.9 the interval is the stability itself.
        let interval = f64::from(stability).round().max(1.0);
        self.list.put(item, at, if right { f64::from(day_of(at)) + interval } else { at + RELEARN });
    }
}
