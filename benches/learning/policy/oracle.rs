//! Sees the true memory: asks the item whose next one to four answers add most true recall on exam day per answer. A
//! strong reference, no proven bound.

use super::{Policy, Step};
use crate::student::Student;
use crate::truth::Truth;

const BLOCK: usize = 4;

pub struct Oracle {
    exam: f64,
    /// Gain per answer by item, as long as nothing happened to it tonight.
    gains: Vec<f64>,
    answered: Option<usize>,
    day: f64,
}

impl Oracle {
    pub fn new(items: usize, exam: f64) -> Self {
        Self { exam, gains: vec![0.0; items], answered: None, day: -1.0 }
    }

    /// The true gain per answer of asking an item now, and tomorrow again, up to [`BLOCK`] times.
    fn gain(&self, truth: &Truth, item: usize, at: f64) -> f64 {
        let before = truth.recall(item, self.exam);
        let days = (self.exam - at).floor().max(0.0) as usize;
        let mut best = f64::NEG_INFINITY;
        for answers in 1..=BLOCK.min(days + 1) {
            // Spread over what is left.
            let gap = if answers == 1 { 0.0 } else { days as f64 / (answers - 1) as f64 };
            let after = expected(truth, item, at, gap, answers, self.exam);
            best = best.max((after - before) / answers as f64);
        }
        best
    }
}

/// Expected recall at the exam after so many answers: each is recalled or not by its true chance.
fn expected(truth: &Truth, item: usize, at: f64, gap: f64, answers: usize, exam: f64) -> f64 {
    if answers == 0 {
        return truth.recall(item, exam);
    }
    let p = truth.recall(item, at);
    let branch = |recalled: bool| {
        let mut next = truth.of_item(item);
        next.study(0, at, recalled);
        expected(&next, 0, at + gap, gap, answers - 1, exam)
    };
    match p {
        p if p > 0.999 => branch(true),
        p if p < 0.001 => branch(false),
        p => p * branch(true) + (1.0 - p) * branch(false),
    }
}

impl Policy for Oracle {
    fn peek(&mut self, student: &Student, today: f64, _left: usize) {
        if self.day < today.floor() {
            self.day = today.floor();
            self.gains = (0..self.gains.len()).map(|item| self.gain(&student.truth, item, today)).collect();
        } else if let Some(item) = self.answered {
            self.gains[item] = self.gain(&student.truth, item, today);
        }
    }
    fn next(&mut self, _today: f64) -> Step {
        let best = self.gains.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1));
        Step::Ask(best.expect("an item").0)
    }
    fn saw(&mut self, item: usize, _at: f64, _right: bool) {
        self.answered = Some(item);
    }
}
