//! ACT-R's declarative memory with activation-dependent decay: Pavlik and Anderson 2005, equations 1 to 5. Time out of a
//! session passes at a fraction of its speed.

use rand::Rng;

use super::normal;

/// Decay of a trace: intercept a, and scale c of the activation at its making.
const INTERCEPT: f64 = 0.177;
const SCALE: f64 = 0.217;
/// Noise of recall.
const NOISE: f64 = 0.255;
/// How fast time passes out of a session, and seconds of a day.
const OUTSIDE: f64 = 0.025;
const DAY: f64 = 86_400.0;

#[derive(Clone, Debug)]
pub struct ActR {
    threshold: f64,
    items: Vec<f64>,
    /// For each item, when a trace was made (days) and its decay.
    traces: Vec<Vec<(f64, f64)>>,
}

impl ActR {
    pub fn new(items: usize, dice: &mut impl Rng) -> Self {
        // Easier than in the paper (there −0.704, for pairs of words of a foreign tongue).
        let threshold = normal(-1.32, 0.2, dice);
        Self {
            threshold,
            items: (0..items).map(|_| normal(0.0, 0.2, dice)).collect(),
            traces: vec![Vec::new(); items],
        }
    }

    fn activation(&self, item: usize, at: f64) -> f64 {
        let sum: f64 = self.traces[item]
            .iter()
            .map(|(made, decay)| ((at - made).max(0.0) * DAY * OUTSIDE).max(1.0).powf(-decay))
            .sum();
        sum.ln()
    }

    pub fn of_item(&self, item: usize) -> Self {
        Self { threshold: self.threshold, items: vec![self.items[item]], traces: vec![self.traces[item].clone()] }
    }

    pub fn recall(&self, item: usize, at: f64) -> f64 {
        if self.traces[item].is_empty() {
            return 0.0;
        }
        let above = self.activation(item, at) + self.items[item] - self.threshold;
        1.0 / (1.0 + (-above / NOISE).exp())
    }

    pub fn study(&mut self, item: usize, at: f64) {
        let activation = if self.traces[item].is_empty() { f64::NEG_INFINITY } else { self.activation(item, at) };
        self.traces[item].push((at, SCALE * activation.exp() + INTERCEPT));
    }
}
