//! Mozer, Pashler, Cepeda, Lindsey & Vul (2009), "Predicting the optimal spacing of study: a multiscale context model of
//! memory", simplified: traces with different time constants, each of which learns only what the faster ones have lost.

use super::Truth;
use crate::draw::factor;
use rand::rngs::ChaCha8Rng;

/// Number of traces per item (the paper uses 100 with a finer grid of time constants).
const TRACES: usize = 6;

/// Free numbers of this truth.
#[derive(Clone, Copy, Debug)]
pub struct Nature {
    /// Time constant of the fastest trace (days), `mu`.
    pub fastest: f64,
    /// Ratio of neighbouring time constants, `nu`.
    pub ratio: f64,
    /// Weight of a trace relative to the next faster one, `xi`.
    pub weight_ratio: f64,
    /// Learning rate of a failed answer with its feedback (the paper's 1).
    pub failed_rate: f64,
    /// Learning rate of a successful recall (the paper's 9 for its finer traces).
    pub recalled_rate: f64,
    /// Spread (SD of the logarithm) of time constants between students.
    pub student_spread: f64,
    /// Spread (SD of the logarithm) of the learning rates between one student's items.
    pub item_spread: f64,
}

impl Default for Nature {
    fn default() -> Self {
        Self {
            fastest: 0.15,
            ratio: 5.4,
            weight_ratio: 0.89,
            failed_rate: 0.675,
            recalled_rate: 2.48,
            student_spread: 0.16,
            item_spread: 0.49,
        }
    }
}

/// One item's traces at the time of its last study.
#[derive(Clone, Copy, Debug)]
struct Item {
    /// Multiplies both learning rates.
    ease: f64,
    /// Time of the last study (days).
    at: f64,
    traces: [f64; TRACES],
}

/// A memory that follows the multiscale context model.
#[derive(Clone, Debug)]
pub struct Memory {
    failed_rate: f64,
    recalled_rate: f64,
    /// Time constants (days), fastest first.
    constants: [f64; TRACES],
    weights: [f64; TRACES],
    items: Vec<Item>,
}

impl Memory {
    /// An empty memory with this student's time constants.
    #[must_use]
    pub fn new(nature: &Nature, items: usize, random: &mut ChaCha8Rng) -> Self {
        let mut constants = [nature.fastest * factor(random, nature.student_spread); TRACES];
        let mut weights = [1.0; TRACES];
        for index in 1..TRACES {
            constants[index] = constants[index - 1] * nature.ratio;
            weights[index] = weights[index - 1] * nature.weight_ratio;
        }
        let item =
            |random: &mut ChaCha8Rng| Item { ease: factor(random, nature.item_spread), at: 0.0, traces: [0.0; TRACES] };
        Self {
            failed_rate: nature.failed_rate,
            recalled_rate: nature.recalled_rate,
            constants,
            weights,
            items: (0..items).map(|_| item(random)).collect(),
        }
    }

    /// The traces of `item` as they have leaked until `at`.
    fn leaked(&self, item: usize, at: f64) -> [f64; TRACES] {
        let Item { at: last, mut traces, .. } = self.items[item];
        for (trace, constant) in traces.iter_mut().zip(self.constants) {
            *trace *= (-(at - last).max(0.0) / constant).exp();
        }
        traces
    }

    /// Weighted mean of the fastest traces up to each one: `s_i` of the paper; the last is the strength of the memory.
    fn means(&self, traces: &[f64; TRACES]) -> [f64; TRACES] {
        let (mut sum, mut weight_sum) = (0.0, 0.0);
        let mut means = [0.0; TRACES];
        for index in 0..TRACES {
            sum += self.weights[index] * traces[index];
            weight_sum += self.weights[index];
            means[index] = sum / weight_sum;
        }
        means
    }

    /// Every trace moves by `rate` times what the traces up to it still lack.
    fn learn(&mut self, item: usize, at: f64, rate: f64) {
        let mut traces = self.leaked(item, at);
        let means = self.means(&traces);
        let rate = rate * self.items[item].ease;
        for (trace, mean) in traces.iter_mut().zip(means) {
            *trace += rate * (1.0 - mean).max(0.0);
        }
        self.items[item].traces = traces;
        self.items[item].at = at;
    }
}

impl Truth for Memory {
    fn recall(&self, item: usize, at: f64) -> f64 {
        self.means(&self.leaked(item, at))[TRACES - 1].clamp(0.0, 1.0)
    }

    fn study(&mut self, item: usize, at: f64, recalled: bool) {
        self.learn(item, at, if recalled { self.recalled_rate } else { self.failed_rate });
    }

    fn single(&self, item: usize) -> Self {
        Self { items: vec![self.items[item]], ..self.copy_without_items() }
    }
}

impl Memory {
    /// The student's parameters alone.
    const fn copy_without_items(&self) -> Self {
        Self {
            failed_rate: self.failed_rate,
            recalled_rate: self.recalled_rate,
            constants: self.constants,
            weights: self.weights,
            items: Vec::new(),
        }
    }
}
