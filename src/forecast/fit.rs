//! How fast a student forgets, compared with the usual one: two parameters, fitted to re-tests on later days.

use fsrs::MemoryState;
use rand::RngExt as _;

use crate::clock::days_between;
use crate::memory::{Memory, Retest};
use crate::question::Dice;

/// How much longer (or shorter) than the usual student's memories last: factors on every stability.
const SPEEDS: [f64; 11] = [0.03, 0.06, 0.125, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0];
/// How the curve bends: FSRS-6's decay, its usual value second.
const DECAYS: [f64; 4] = [0.08, 0.154, 0.3, 0.5];
/// How far students differ in speed before anything is known of one: the standard deviation of ln(speed).
const SPREAD: f64 = 1.0;
/// How often a known answer is given wrongly.
const SLIP: f64 = 0.03;

/// A forgetting curve that may be the student's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hypothesis {
    speed: f64,
    decay: f64,
    /// How likely it is, 0 to 1; all of a fit add up to 1.
    pub weight: f64,
}

impl Hypothesis {
    /// The chance of recall, 0 to 1, `days` after an answer that left the memory in this state: FSRS-6's curve
    /// (1 + f·t/S)^−d with f such that it is 0.9 at t = S, and S multiplied by the student's speed.
    #[must_use]
    pub fn recall(&self, state: MemoryState, days: f64) -> f64 {
        let factor = 0.9_f64.powf(-1.0 / self.decay) - 1.0;
        (1.0 + factor * days / (f64::from(state.stability) * self.speed)).powf(-self.decay)
    }

    /// The chance (0 to 1) that a fact is remembered at a moment.
    #[must_use]
    pub fn chance(&self, memory: &Memory, fact: usize, time: i64) -> f64 {
        match memory.trace(fact).and_then(|trace| Some((trace.state?, trace.last))) {
            Some((state, last)) => self.recall(state, days_between(last, time)),
            None => memory.prior(),
        }
    }

    /// The same for every fact.
    #[must_use]
    pub fn recalls(&self, memory: &Memory, time: i64) -> Vec<f64> {
        (0..memory.facts()).map(|fact| self.chance(memory, fact, time)).collect()
    }

    /// The chance of what came of a re-test.
    fn likelihood(&self, retest: &Retest) -> f64 {
        let recall = self.recall(retest.state, retest.elapsed);
        let right = recall * (1.0 - SLIP) + (1.0 - recall) * retest.guess;
        if retest.right { right } else { 1.0 - right }
    }
}

/// The hypotheses with the weight that a student's re-tests give them.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    hypotheses: Vec<Hypothesis>,
}

impl Fit {
    /// The fit to some re-tests; to none, it is what is believed beforehand.
    #[must_use]
    pub fn of(retests: &[Retest]) -> Self {
        let all = SPEEDS.iter().flat_map(|speed| DECAYS.iter().map(move |decay| (*speed, *decay)));
        let mut hypotheses: Vec<Hypothesis> = all
            .map(|(speed, decay)| {
                let mut hypothesis = Hypothesis { speed, decay, weight: 0.0 };
                let usual = (decay / DECAYS[1]).ln();
                let before = -0.5 * ((speed.ln() / SPREAD).powi(2) + usual.powi(2));
                let seen: f64 = retests.iter().map(|retest| hypothesis.likelihood(retest).max(1e-9).ln()).sum();
                hypothesis.weight = before + seen;
                hypothesis
            })
            .collect();
        // Logarithms of hundreds of answers: the greatest is taken out before they are undone.
        let greatest = hypotheses.iter().map(|one| one.weight).fold(f64::NEG_INFINITY, f64::max);
        for one in &mut hypotheses {
            one.weight = (one.weight - greatest).exp();
        }
        let sum: f64 = hypotheses.iter().map(|one| one.weight).sum();
        for one in &mut hypotheses {
            one.weight /= sum;
        }
        hypotheses.retain(|one| one.weight > 1e-6);
        Self { hypotheses }
    }

    /// One hypothesis, drawn by their weights.
    #[must_use]
    pub fn draw(&self, dice: &mut Dice) -> Hypothesis {
        let mut left: f64 = dice.random();
        let reached = self.hypotheses.iter().find(|one| {
            left -= one.weight;
            left <= 0.0
        });
        let usual = Hypothesis { speed: 1.0, decay: DECAYS[1], weight: 1.0 };
        reached.or(self.hypotheses.last()).copied().unwrap_or(usual)
    }

    /// Every hypothesis that is worth a thought.
    pub fn hypotheses(&self) -> impl Iterator<Item = &Hypothesis> {
        self.hypotheses.iter()
    }
}
