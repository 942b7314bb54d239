//! Sees the true memory. While the budget still allows every item another round later, it asks where an answer now adds
//! most to what those rounds will bring anyway; after that, the item with the largest true gain per answer over blocks of
//! 1 to 4 answers, massed or spaced. A strong reference, not a proven bound: it does not plan the whole course.

use super::{Policy, Step, Task, smallest};
use crate::student::Student;
use crate::truth::{Truth, World};
use std::{cell::RefCell, rc::Rc};

/// Longest block (answers).
const LONGEST: u32 = 4;
/// Most later rounds looked at.
pub const MOST_ROUNDS: u32 = 3;

/// See the module.
#[derive(Clone, Debug)]
pub struct Oracle {
    exam: f64,
    per_day: usize,
    /// Most later rounds looked at; with none it goes by blocks only.
    most_rounds: u32,
    student: Rc<RefCell<Student>>,
    /// Value of asking each item now, computed on first need in an evening.
    gains: Vec<Option<f64>>,
    /// Whole rounds over all items that the rest of the budget allows, as of the last look.
    rounds: u32,
}

impl Oracle {
    /// For one student.
    #[must_use]
    pub fn new(task: &Task, most_rounds: u32) -> Self {
        Self {
            exam: task.exam,
            per_day: task.per_day,
            most_rounds,
            student: Rc::clone(&task.student),
            gains: vec![None; task.items],
            rounds: 0,
        }
    }

    /// Whole rounds that the budget after this answer allows, up to as many as it looks at.
    #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn rounds_left(&self, now: f64) -> u32 {
        let evenings = (self.exam - now).floor();
        // Rounds of this evening do not count: a second answer within it teaches little.
        let answers = evenings * self.per_day as f64;
        ((answers / self.gains.len() as f64).floor() as u32).min(self.most_rounds)
    }

    /// What asking `item` now is worth.
    fn gain(&self, item: usize, now: f64) -> f64 {
        let world = self.student.borrow().world().single(item);
        if self.rounds == 0 {
            return self.block_gain(&world, now);
        }
        let gap = ((self.exam - now).floor() / f64::from(self.rounds + 1)).floor().max(1.0);
        let with = self.expected(world.clone(), now, self.rounds + 1, gap);
        with - self.expected(world, now + gap, self.rounds, gap)
    }

    /// Largest expected gain per answer over all block lengths and gaps: now at once, or from now on at whole days.
    fn block_gain(&self, world: &World, now: f64) -> f64 {
        let before = world.recall(0, self.exam);
        let mut best = self.expected(world.clone(), now, 1, 0.0) - before;
        let left = (self.exam - now).floor();
        for length in 2..=LONGEST {
            let even = (left / f64::from(length - 1)).floor();
            let fits = |gap: f64| gap * f64::from(length - 1) <= left;
            let gaps = [0.0, 1.0, even];
            for (index, &gap) in gaps.iter().enumerate() {
                if fits(gap) && !gaps[..index].contains(&gap) {
                    let gain = self.expected(world.clone(), now, length, gap) - before;
                    best = best.max(gain / f64::from(length));
                }
            }
        }
        best
    }

    /// Expected recall at the exam after `answers` more answers, the first now, the others `gap` days apart.
    fn expected(&self, mut world: World, now: f64, answers: u32, gap: f64) -> f64 {
        if answers == 0 {
            return world.recall(0, self.exam);
        }
        let recall = world.recall(0, now);
        let mut recalled = 0.0;
        if recall > 0.0 {
            let mut after = world.clone();
            after.study(0, now, true);
            recalled = self.expected(after, now + gap, answers - 1, gap);
        }
        if recall >= 1.0 {
            return recalled;
        }
        world.study(0, now, false);
        recall * recalled + (1.0 - recall) * self.expected(world, now + gap, answers - 1, gap)
    }
}

impl Policy for Oracle {
    fn begin(&mut self, _day: usize) {
        self.gains.fill(None);
    }

    fn next(&mut self, today: f64) -> Step {
        let rounds = self.rounds_left(today);
        if rounds != self.rounds {
            self.rounds = rounds;
            self.gains.fill(None);
        }
        for item in 0..self.gains.len() {
            if self.gains[item].is_none() {
                self.gains[item] = Some(self.gain(item, today));
            }
        }
        Step::Ask(smallest(0..self.gains.len(), |item| -self.gains[item].unwrap_or(0.0)).unwrap_or(0))
    }

    fn saw(&mut self, item: usize, _at: f64, _right: bool) {
        self.gains[item] = None;
    }
}
