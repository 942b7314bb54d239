//! How a student forgets, compared with the usual one: four parameters, fitted to re-tests on later days.

use crate::bank::FactAt;
use crate::clock::{Moment, days_between};
use crate::forecast::paper::SLIP;
use crate::memory::{Memory, Retest};
use crate::question::evidence::ratio;
use fsrs::MemoryState;

/// How much longer (or shorter) than the usual student's memories last: factors on every stability.
const SPEEDS: [f64; 8] = [0.06, 0.125, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0];
/// How the curve bends: FSRS-6's decay, its usual value second.
const DECAYS: [f64; 4] = [0.1, 0.154, 0.25, 0.4];
/// How much more each further answer adds than FSRS says, wrong ones too: stabilities grow with this power of the number
/// of answers.
const GROWTHS: [f64; 4] = [0.0, 0.5, 1.0, 1.5];
/// What the curve misses altogether: shifts of ln(recall / (1 − recall)).
const SHIFTS: [f64; 5] = [-0.8, -0.4, 0.0, 0.4, 0.8];
/// What is believed before anything is known of a student: the likeliest value, and how far students differ (standard
/// deviations of ln(speed), ln(decay), growth and shift).
const SPEED: (f64, f64) = (1.0, 1.0);
const DECAY: (f64, f64) = (0.154, 0.7);
const GROWTH: (f64, f64) = (0.5, 0.5);
const SHIFT: (f64, f64) = (0.0, 0.4);
/// How much of its weight an answer keeps: answers of one evening, and of one fact, are not independent.
const TEMPER: f64 = 0.5;
/// Looking ahead, all of them together weigh no more than so many that are independent.
const AHEAD: f64 = 16.0;
/// A hypothesis so many times less likely than the best changes nothing.
const NEGLIGIBLE: f64 = 1e-3;
/// The newest re-tests are enough to tell.
const NEWEST: usize = 600;

/// A forgetting curve that may be the student's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Hypothesis {
    speed: f64,
    decay: f64,
    growth: f64,
    /// The factor on the odds of recall.
    odds: f64,
    /// 0.9^(−1/decay) − 1.
    factor: f64,
    /// How likely it is, 0 to 1; all of a fit add up to 1.
    pub(crate) weight: f64,
}

impl Hypothesis {
    fn new(speed: f64, decay: f64, growth: f64, shift: f64) -> Self {
        let far = |value: f64, (usual, spread): (f64, f64)| ((value - usual) / spread).powi(2);
        let log = |value: f64, (usual, spread): (f64, f64)| ((value / usual).ln() / spread).powi(2);
        let belief = log(speed, SPEED) + log(decay, DECAY) + far(growth, GROWTH) + far(shift, SHIFT);
        let factor = 0.9_f64.powf(-1.0 / decay) - 1.0;
        Self { speed, decay, growth, odds: shift.exp(), factor, weight: -0.5 * belief }
    }

    /// The chance of recall, 0 to 1, `days` after the last of some answers, which left the memory in this state: FSRS-6's
    /// curve (1 + f·t/S)^−d with f such that it is 0.9 at t = S, with S multiplied by the student's speed and by the
    /// growth, and the odds shifted.
    #[must_use]
    pub(crate) fn retrievability(&self, state: MemoryState, answers: u32, days: f64) -> f64 {
        let lasting = self.speed * f64::from(answers.max(1)).powf(self.growth);
        let curve = (1.0 + self.factor * days / (f64::from(state.stability) * lasting)).powf(-self.decay);
        curve * self.odds / (1.0 - curve + curve * self.odds)
    }

    /// The chance (0 to 1) that a fact is remembered at a moment.
    #[must_use]
    pub(crate) fn chance(&self, memory: &Memory, fact: FactAt, time: Moment) -> f64 {
        match memory.trace(fact).and_then(|trace| Some((trace.state?, trace))) {
            Some((state, trace)) => self.retrievability(state, trace.answers, days_between(trace.last, time)),
            None => memory.prior(),
        }
    }

    /// The same for every fact.
    #[must_use]
    pub(crate) fn retrievabilities(&self, memory: &Memory, time: Moment) -> Vec<f64> {
        memory.all().map(|fact| self.chance(memory, fact, time)).collect()
    }

    /// The chance of what came of a re-test.
    fn likelihood(&self, retest: &Retest) -> f64 {
        let recall = self.retrievability(retest.state, retest.answers, retest.elapsed);
        let right = recall * (1.0 - SLIP) + (1.0 - recall) * retest.guess;
        if retest.right { right } else { 1.0 - right }
    }
}

/// The hypotheses with the weight that a student's re-tests give them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Fit {
    hypotheses: Vec<Hypothesis>,
}

impl Fit {
    /// The fit to some re-tests; to none, it is what is believed beforehand.
    #[must_use]
    pub(crate) fn of(retests: &[Retest]) -> Self {
        Self::tempered(retests, TEMPER)
    }

    /// The fit for looking ahead: what many answers say of how a student forgets now says less of how they will after further
    /// weeks of learning.
    #[must_use]
    pub(crate) fn ahead(retests: &[Retest]) -> Self {
        Self::tempered(retests, TEMPER.min(ratio(AHEAD, retests.len().clamp(1, NEWEST))))
    }

    /// The fit in which each answer keeps this share (0 to 1) of its weight.
    fn tempered(retests: &[Retest], temper: f64) -> Self {
        let newest = retests.get(retests.len().saturating_sub(NEWEST)..).unwrap_or_default();
        let all = SPEEDS.into_iter().flat_map(|speed| DECAYS.map(|decay| (speed, decay)));
        let all = all.flat_map(|(speed, decay)| GROWTHS.map(|growth| (speed, decay, growth)));
        let all =
            all.flat_map(|(speed, decay, growth)| SHIFTS.map(|shift| Hypothesis::new(speed, decay, growth, shift)));
        let mut hypotheses: Vec<Hypothesis> = all.collect();
        for one in &mut hypotheses {
            let seen: f64 = newest.iter().map(|retest| one.likelihood(retest).max(1e-9).ln()).sum();
            one.weight += temper * seen;
        }
        // Logarithms of hundreds of answers: the greatest is taken out before they are undone.
        let greatest = hypotheses.iter().map(|one| one.weight).fold(f64::NEG_INFINITY, f64::max);
        for one in &mut hypotheses {
            one.weight = (one.weight - greatest).exp();
        }
        hypotheses.retain(|one| one.weight > NEGLIGIBLE);
        let sum: f64 = hypotheses.iter().map(|one| one.weight).sum();
        for one in &mut hypotheses {
            one.weight /= sum;
        }
        Self { hypotheses }
    }

    /// So many hypotheses that stand for all: evenly spaced by weight, the same each time.
    pub(crate) fn selection(&self, count: u32) -> impl Iterator<Item = Hypothesis> {
        (0..count).map(move |number| self.at((f64::from(number) + 0.5) / f64::from(count)))
    }

    /// The hypothesis that is reached when this share (0 to 1) of all the weight is passed.
    fn at(&self, share: f64) -> Hypothesis {
        let mut left = share;
        let reached = self.hypotheses.iter().find(|one| {
            left -= one.weight;
            left <= 0.0
        });
        let usual = Hypothesis::new(SPEED.0, DECAY.0, GROWTH.0, SHIFT.0);
        reached.or(self.hypotheses.last()).copied().unwrap_or(usual)
    }

    /// Every hypothesis that is worth a thought.
    pub(crate) fn hypotheses(&self) -> impl Iterator<Item = &Hypothesis> {
        self.hypotheses.iter()
    }
}
