//! The rule of greatest gain alone, without the tutor around it: drawn among the best eight, not asked within five.

use alash::bank::FactAt;
use alash::clock::{Day, Moment};
use alash::dice::Dice;
use alash::memory::Memory;
use alash::memory::gain::{Asked, gain};
use rand::SeedableRng as _;
use rand::seq::IndexedRandom as _;

use super::recent::Recent;
use super::{Policy, Step, Task, believed};
use crate::student::GUESSES;

/// See the module.
pub struct GreatestGain {
    memory: Memory,
    /// How often each item was answered: its two questions are asked in turn.
    answers: Vec<usize>,
    until: Moment,
    recent: Recent,
    dice: Dice,
}

impl GreatestGain {
    /// For one student.
    pub fn new(task: &Task) -> Self {
        Self {
            memory: Memory::new(task.items),
            answers: vec![0; task.items],
            until: believed::moment(task.exam),
            recent: Recent::default(),
            dice: Dice::seed_from_u64(task.seed),
        }
    }
}

impl Policy for GreatestGain {
    fn next(&mut self, today: f64) -> Step {
        let when = Asked { day: Day(today.floor() as i64), now: believed::moment(today), until: self.until };
        let items = (0..self.memory.facts()).filter(|item| !self.recent.has(*item));
        let mut gains: Vec<(f64, usize)> = items.map(|item| (gain(&self.memory, FactAt(item), when), item)).collect();
        gains.sort_by(|a, b| b.0.total_cmp(&a.0));
        gains.truncate(8);
        gains.choose(&mut self.dice).map_or(Step::Rest, |(_, item)| Step::Ask(*item))
    }

    fn saw(&mut self, item: usize, at: f64, right: bool) {
        self.recent.add(item);
        let guess = GUESSES[self.answers[item] % GUESSES.len()];
        self.answers[item] += 1;
        self.memory.learn(&believed::response(item, at, right, guess));
    }
}
