//! What evenings to come would lead to: the plan played forward, with answers drawn by what is thought of the student.

use crate::question::evidence::{Whole, share};
use rand::{RngExt as _, SeedableRng as _};

use super::fit::Hypothesis;
use super::{Fit, Forecast, NEEDED, PointModel};
use crate::clock::{HOUR, Millis, Now};
use crate::dice::Dice;
use crate::memory::aim::Ahead;
use crate::memory::gain::{Asked, gain};
use crate::memory::{Memory, Rating, Response};

/// Students played for one outlook.
const PLAYED: u32 = 6;
/// Facts that stand for all of a larger bank.
const ENOUGH: usize = 300;
/// The hour of an evening's session.
const EVENING: Millis = Millis(19 * HOUR.0);

/// Seconds to be spent, and how long an answer takes.
#[derive(Clone, Copy, Debug)]
pub struct Budget {
    /// Seconds of an evening.
    pub evening: f64,
    /// Seconds already spent today.
    pub spent: f64,
    /// Seconds of reading before all facts are introduced.
    pub reading: f64,
}

/// The forecast if every evening to come is used.
#[must_use]
pub fn outlook(memory: &Memory, ahead: Ahead, now: Now, budget: Budget, paper: PointModel) -> Forecast {
    let fit = Fit::of(memory.retests());
    let sample = memory.sample(ENOUGH);
    let share = share(sample.facts(), Whole(memory.facts()));
    let played = fit.selection(PLAYED).zip(0..).map(|(hypothesis, seed)| {
        let mut dice = Dice::seed_from_u64(seed);
        let mut learner = Learner { memory: sample.clone(), hypothesis, reading: budget.reading * share };
        for evening in 0..i64::from(ahead.evenings) {
            let (day, seconds) = (now.day() + evening, budget.evening - if evening == 0 { budget.spent } else { 0.0 });
            let at = day.at(EVENING, now.offset).max(now.clock);
            learner.evening(Asked { day, now: at, until: ahead.until }, seconds * share, &mut dice);
        }
        (1.0 / f64::from(PLAYED), hypothesis.retrievabilities(&learner.memory, ahead.until))
    });
    Forecast::mixed(&played.collect::<Vec<_>>(), paper, NEEDED.saturating_sub(memory.retests().len()))
}

/// What an evening at the moment `at` of a day would add to the mean recall at `until` (0 to 1), and how many answers
/// bring nearly all of it.
#[must_use]
pub fn worth(memory: &Memory, when: Asked, seconds: f64) -> (f64, usize) {
    let sample = memory.sample(ENOUGH);
    let share = share(sample.facts(), Whole(memory.facts()));
    let gains = sample.all().map(|fact| gain(&sample, fact, when).max(0.0));
    let mut gains: Vec<f64> = gains.collect();
    gains.sort_by(|a, b| b.total_cmp(a));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "answers of an evening")]
    let answers = (seconds.max(0.0) * share / memory.pace().mean()) as usize;
    gains.truncate(answers);
    let whole: f64 = gains.iter().sum();
    let mut sum = 0.0;
    let needed = gains
        .iter()
        .take_while(|gain| {
            let more = sum < 0.9 * whole;
            sum += **gain;
            more
        })
        .count();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "answers")]
    let needed = if share > 0.0 { (needed as f64 / share).ceil() as usize } else { 0 };
    (crate::question::evidence::ratio(whole, sample.facts()), needed)
}

/// A student played forward.
struct Learner {
    memory: Memory,
    hypothesis: Hypothesis,
    /// Seconds of reading before all facts are introduced.
    reading: f64,
}

impl Learner {
    fn evening(&mut self, when: Asked, seconds: f64, dice: &mut Dice) {
        let pace = self.memory.pace().mean();
        #[expect(clippy::cast_precision_loss, reason = "facts of a topic")]
        let new = (self.memory.facts() - self.memory.met()).max(1) as f64;
        let read = self.reading / new;
        let mut gains: Vec<f64> = self.memory.all().map(|fact| gain(&self.memory, fact, when)).collect();
        let mut left = seconds;
        while left >= pace {
            let best = self.memory.all().zip(&gains).max_by(|a, b| a.1.total_cmp(b.1));
            let Some((fact, _)) = best.filter(|(_, gain)| **gain > 0.0) else { break };
            if self.memory.trace(fact).is_none() {
                left -= read;
                self.reading -= read;
            }
            left -= pace;
            let known = dice.random::<f64>() < self.hypothesis.chance(&self.memory, fact, when.now);
            let outcome = if known { Rating::Recalled } else { Rating::Missed };
            self.memory.learn(&Response { fact, time: when.now, day: when.day, outcome, guess: 0.0, is_read: true });
            if let Some(gain) = gains.get_mut(fact.0) {
                // Once an evening is enough: within a day an answer adds little.
                *gain = f64::NEG_INFINITY;
            }
        }
    }
}
