//! New items first, then the lowest recall by FSRS; and the bare rule of greatest gain, without the tutor around it.

use alash::clock;
use alash::memory::{Memory, Outcome, Response};
use alash::plan::gain::gain;
use alash::question::Dice;
use rand::seq::IndexedRandom as _;

use super::{Policy, Step};

const DAY: f64 = 24.0 * 60.0 * 60.0 * 1000.0;

fn response(fact: usize, at: f64, right: bool, guess: f64) -> Response {
    let outcome = if right { Outcome::Recalled } else { Outcome::Missed };
    Response { fact, time: (at * DAY) as i64, day: at.floor() as i64, outcome, guess }
}

pub struct Lowest {
    memory: Memory,
}

impl Lowest {
    pub fn new(items: usize) -> Self {
        Self { memory: Memory::new(items) }
    }
}

impl Policy for Lowest {
    fn next(&mut self, today: f64) -> Step {
        let items = 0..self.memory.facts();
        let new = items.clone().find(|item| self.memory.trace(*item).is_none());
        let recall = |item: &usize| self.memory.recall(*item, (today * DAY) as i64);
        let lowest = || items.clone().min_by(|a, b| recall(a).total_cmp(&recall(b)));
        Step::Ask(new.or_else(lowest).expect("an item"))
    }
    fn saw(&mut self, item: usize, at: f64, right: bool) {
        self.memory.learn(&response(item, at, right, 0.0));
    }
}

pub struct Greedy {
    memory: Memory,
    guess: Vec<f64>,
    days: usize,
    dice: Dice,
    last: Vec<usize>,
}

impl Greedy {
    pub fn new(guess: Vec<f64>, days: usize, dice: Dice) -> Self {
        Self { memory: Memory::new(guess.len()), guess, days, dice, last: Vec::new() }
    }
}

impl Policy for Greedy {
    fn next(&mut self, today: f64) -> Step {
        let until = clock::moment(self.days as i64 - 1, 14, 0);
        let recent = &self.last[self.last.len().saturating_sub(5)..];
        let items = (0..self.memory.facts()).filter(|item| !recent.contains(item));
        let when = (today.floor() as i64, (today * DAY) as i64, until);
        let mut gains: Vec<(f64, usize)> = items.map(|item| (gain(&self.memory, item, when), item)).collect();
        gains.sort_by(|a, b| b.0.total_cmp(&a.0));
        gains.truncate(8);
        Step::Ask(gains.choose(&mut self.dice).expect("an item").1)
    }
    fn saw(&mut self, item: usize, at: f64, right: bool) {
        self.last.push(item);
        self.memory.learn(&response(item, at, right, self.guess[item]));
    }
}
