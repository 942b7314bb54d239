//! Pavlik & Anderson (2005), "Practice and forgetting effects on vocabulary memory": every study leaves a trace that
//! fades as a power of its age, and fades the faster the more active the memory was when the trace was laid.

use super::Truth;
use crate::draw::normal;
use rand::rngs::ChaCha8Rng;

/// Seconds in a day.
const DAY: f64 = 86_400.0;
/// So much of a trace's age (seconds) counts in full, as the rest of its session; the time after it is slowed.
/// P&A count by sessions; a fixed length keeps the age growing with time for every trace.
const SESSION: f64 = 600.0;
/// Youngest age of a trace (seconds), as the power law has no value at age 0.
const YOUNGEST: f64 = 5.0;

/// Free numbers of this truth.
#[derive(Clone, Copy, Debug)]
pub struct Nature {
    /// Decay intercept `a`: decay of a trace laid on an empty memory (P&A: 0.177).
    pub intercept: f64,
    /// Decay scale `c`: how much activation at study adds to the decay (P&A: 0.217).
    pub scale: f64,
    /// Recall threshold `tau` on activation (P&A: -0.704; lower = easier).
    pub threshold: f64,
    /// Noise `s` of the logistic (P&A: 0.255).
    pub noise: f64,
    /// Seconds of forgetting per second between sessions, `h` (P&A: 0.025).
    pub between: f64,
    /// SD of the threshold between students.
    pub student_spread: f64,
    /// SD of the threshold between one student's items.
    pub item_spread: f64,
    /// Weight of the trace of a failed answer's feedback relative to a successful recall's.
    pub failed_weight: f64,
}

impl Default for Nature {
    fn default() -> Self {
        Self {
            intercept: 0.205,
            scale: 0.17,
            threshold: -1.28,
            noise: 0.38,
            between: 0.026,
            student_spread: 0.08,
            item_spread: 0.05,
            failed_weight: 0.85,
        }
    }
}

/// What one study left behind.
#[derive(Clone, Copy, Debug)]
struct Trace {
    /// Time of the study (days).
    at: f64,
    /// Exponent of its power law.
    decay: f64,
    /// Strength relative to a successful recall.
    weight: f64,
}

/// One item's traces and its own threshold.
#[derive(Clone, Debug)]
struct Item {
    threshold: f64,
    traces: Vec<Trace>,
}

/// A memory that follows ACT-R.
#[derive(Clone, Debug)]
pub struct Memory {
    nature: Nature,
    items: Vec<Item>,
}

impl Memory {
    /// An empty memory with this student's thresholds.
    #[must_use]
    pub fn new(nature: &Nature, items: usize, random: &mut ChaCha8Rng) -> Self {
        let student = nature.threshold + nature.student_spread * normal(random);
        let item = |random: &mut ChaCha8Rng| Item {
            threshold: student + nature.item_spread * normal(random),
            traces: Vec::new(),
        };
        Self { nature: *nature, items: (0..items).map(|_| item(random)).collect() }
    }

    /// `exp(m)` of P&A's activation `m = ln(sum of weight * age^-decay)`; 0 without traces.
    fn strength(&self, item: usize, at: f64) -> f64 {
        let fade = |trace: &Trace| trace.weight * self.age(trace.at, at).powf(-trace.decay);
        self.items[item].traces.iter().map(fade).sum()
    }

    /// Age in seconds of what happened at `from`, as P&A count it: time between sessions runs slower.
    fn age(&self, from: f64, to: f64) -> f64 {
        let seconds = (to - from) * DAY;
        let within = seconds.clamp(YOUNGEST, SESSION);
        within + self.nature.between * (seconds - SESSION).max(0.0)
    }

    /// Adds the trace of a study of this weight.
    fn trace(&mut self, item: usize, at: f64, weight: f64) {
        let decay = self.nature.scale * self.strength(item, at) + self.nature.intercept;
        self.items[item].traces.push(Trace { at, decay, weight });
    }
}

impl Truth for Memory {
    fn recall(&self, item: usize, at: f64) -> f64 {
        let strength = self.strength(item, at);
        if strength <= 0.0 {
            return 0.0;
        }
        1.0 / (1.0 + ((self.items[item].threshold - strength.ln()) / self.nature.noise).exp())
    }

    fn study(&mut self, item: usize, at: f64, recalled: bool) {
        self.trace(item, at, if recalled { 1.0 } else { self.nature.failed_weight });
    }

    fn single(&self, item: usize) -> Self {
        Self { nature: self.nature, items: vec![self.items[item].clone()] }
    }
}
