//! What evenings to come would lead to: the plan played forward, with answers drawn by what is thought of the student.

use crate::form::blueprint::Blueprint;
use crate::question::evidence::{Whole, ratio, share};
use rand::{RngExt as _, SeedableRng as _};

use super::fit::Hypothesis;
use super::{Fit, Forecast, missing};
use crate::clock::{HOUR, Millis, Now};
use crate::dice::Dice;
use crate::memory::aim::Ahead;
use crate::memory::gain::{Asked, gain};
use crate::memory::{Memory, Rating, Response};

/// Students played for one outlook.
const PLAYED: u32 = 6;
/// Facts that stand for all of a larger bank.
const ENOUGH: usize = 300;
/// The share of papers that may lie beyond either end of the range of an outlook: what is to come is less certain than six
/// played students show.
const TAIL: f64 = 0.16;
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
pub fn outlook(memory: &Memory, ahead: Ahead, now: Now, budget: Budget, paper: &Blueprint) -> Forecast {
    let fit = Fit::ahead(memory.retests());
    let (sample, paper) = (memory.sample(ENOUGH), &paper.sample(ENOUGH));
    let share = share(sample.facts(), Whole(memory.facts()));
    let missing = missing(memory);
    // An evening whose time has passed is none that one waits for.
    let first = u32::from(budget.spent < budget.evening);
    let (mut known_after, mut adds): (Vec<Option<u32>>, f64) = (Vec::new(), 0.0);
    let played: Vec<(f64, Vec<f64>)> = fit
        .selection(PLAYED)
        .zip(0..)
        .map(|(hypothesis, seed)| {
            let mut dice = Dice::seed_from_u64(seed);
            let mut learner = Learner { memory: sample.clone(), hypothesis, paper, reading: budget.reading * share };
            let mut known = None;
            for evening in 0..ahead.evenings {
                let seconds = budget.evening - if evening == 0 { budget.spent } else { 0.0 };
                let day = now.day() + i64::from(evening);
                let at = day.at(EVENING, now.offset).max(now.clock);
                learner.evening(Asked { day, now: at, until: ahead.until }, seconds * share, &mut dice);
                let retests = whole(learner.memory.retests().len(), share);
                known = known.or((retests >= missing).then_some(evening + first));
            }
            known_after.push(known);
            let then = hypothesis.retrievabilities(&learner.memory, ahead.until);
            let without = hypothesis.retrievabilities(&sample, ahead.until);
            adds += (paper.mean(&then) - paper.mean(&without)) / f64::from(PLAYED);
            (1.0 / f64::from(PLAYED), then)
        })
        .collect();
    known_after.sort_by_key(|evening| evening.unwrap_or(u32::MAX));
    let known_after = known_after.get(known_after.len() / 2).copied().flatten().filter(|_| missing > 0);
    Forecast { adds, known_after, ..Forecast::mixed(&played, paper, missing, TAIL) }
}

/// What a count in a sample that is this share (0 to 1) of the whole stands for.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "answers")]
fn whole(count: usize, share: f64) -> usize {
    if share > 0.0 { (count as f64 / share).ceil() as usize } else { 0 }
}

/// What an evening at the moment `at` of a day would add to the mean recall at `until` (0 to 1), each fact as often as the
/// exam asks it, and how many answers bring nearly all of it.
#[must_use]
pub fn worth(memory: &Memory, when: Asked, seconds: f64, paper: &Blueprint) -> (f64, usize) {
    let (sample, paper) = (memory.sample(ENOUGH), paper.sample(ENOUGH));
    let share = share(sample.facts(), Whole(memory.facts()));
    let gains = sample.all().map(|fact| (paper.weight(fact) * gain(&sample, fact, when)).max(0.0));
    let mut gains: Vec<f64> = gains.collect();
    gains.sort_by(|a, b| b.total_cmp(a));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "answers of an evening")]
    let answers = (seconds.max(0.0) * share / memory.pace().mean()) as usize;
    gains.truncate(answers);
    let all: f64 = gains.iter().sum();
    let mut sum = 0.0;
    let needed = gains
        .iter()
        .take_while(|gain| {
            let more = sum < 0.9 * all;
            sum += **gain;
            more
        })
        .count();
    (ratio(all, sample.facts()), whole(needed, share))
}

/// A student played forward.
struct Learner<'p> {
    memory: Memory,
    hypothesis: Hypothesis,
    /// What the exam asks.
    paper: &'p Blueprint,
    /// Seconds of reading before all facts are introduced.
    reading: f64,
}

impl Learner<'_> {
    fn evening(&mut self, when: Asked, seconds: f64, dice: &mut Dice) {
        let pace = self.memory.pace().mean();
        #[expect(clippy::cast_precision_loss, reason = "facts of a topic")]
        let new = (self.memory.facts() - self.memory.met()).max(1) as f64;
        let read = self.reading / new;
        let weighed = |fact| self.paper.weight(fact) * gain(&self.memory, fact, when);
        let mut gains: Vec<f64> = self.memory.all().map(weighed).collect();
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
            let (time, day) = (when.now, when.day);
            let response = Response { fact, time, day, outcome, guess: 0.0, is_read: true, is_analysis: false };
            self.memory.learn(&response);
            if let Some(gain) = gains.get_mut(fact.0) {
                // Once an evening is enough: within a day an answer adds little.
                *gain = f64::NEG_INFINITY;
            }
        }
    }
}
