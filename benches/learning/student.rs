//! One simulated student: a true memory, plus guessing and slips, of which a tutor sees only right and wrong.

use crate::draw::{generator, happens};
use crate::truth::{Kind, Nature, Truth, World};
use rand::{RngExt, rngs::ChaCha8Rng};

/// Chance of giving a wrong answer although the right one was recalled.
pub const SLIP: f64 = 0.03;

/// Chances of answering without knowing: one of four, and typed. Each item has a question of either kind.
pub const GUESSES: [f64; 2] = [0.25, 0.0];

/// What a student learned before the first session.
#[derive(Clone, Copy, Debug)]
pub struct Past {
    /// Fewest studies of an item that counts as known beforehand.
    pub fewest_studies: usize,
    /// Most studies of such an item.
    pub most_studies: usize,
    /// Latest of these studies (days before the first session).
    pub latest: f64,
    /// Earliest of these studies (days before the first session).
    pub earliest: f64,
}

impl Default for Past {
    fn default() -> Self {
        Self { fewest_studies: 2, most_studies: 6, latest: 5.0, earliest: 90.0 }
    }
}

/// A student who has not yet had a session.
#[derive(Debug)]
pub struct Student {
    world: World,
    /// How often each item was answered.
    answers: Vec<usize>,
    luck: ChaCha8Rng,
    /// Of its own, so that reading moves no other luck.
    reads: ChaCha8Rng,
}

impl Student {
    /// The student number `seed` with the calibrated nature.
    #[must_use]
    pub fn new(kind: Kind, items: usize, seed: u64) -> Self {
        Self::with_nature(kind, &Nature::default(), &Past::default(), items, seed)
    }

    /// The same with other free numbers, for calibrating them.
    #[must_use]
    pub fn with_nature(kind: Kind, nature: &Nature, past: &Past, items: usize, seed: u64) -> Self {
        let mut random = generator(seed, 0);
        let mut world = World::new(kind, nature, items, &mut random);
        let known_share = random.random_range(0.1..0.4);
        for item in 0..items {
            if happens(&mut random, known_share) {
                learn_before(&mut world, item, past, &mut random);
            }
        }
        Self { world, answers: vec![0; items], luck: generator(seed, 1), reads: generator(seed, 4) }
    }

    /// Answers `item` at time `at` (days) by one of its two questions in turn, sees the feedback and learns from both.
    /// True if the answer was right.
    pub fn answer(&mut self, item: usize, at: f64) -> bool {
        let guess = GUESSES[self.answers[item] % GUESSES.len()];
        self.answer_as(item, at, guess)
    }

    /// The same by the question that is guessed with this chance.
    pub fn answer_as(&mut self, item: usize, at: f64, guess: f64) -> bool {
        self.answers[item] += 1;
        let recalled = happens(&mut self.luck, self.world.recall(item, at));
        // One draw either way, so that the luck of later answers does not depend on this one.
        let right = if recalled { !happens(&mut self.luck, SLIP) } else { happens(&mut self.luck, guess) };
        self.world.study(item, at, recalled);
        right
    }

    /// Reads the paragraph about `item`: with this chance it is known at once, and remembered as one success.
    pub fn read(&mut self, item: usize, at: f64, chance: f64) {
        if happens(&mut self.reads, chance) {
            self.world.study(item, at, true);
        }
    }

    /// True probability of recalling `item` at `at` (days), without guessing.
    #[must_use]
    pub fn recall(&self, item: usize, at: f64) -> f64 {
        self.world.recall(item, at)
    }

    /// Mean of [`Student::recall`] over all items.
    #[must_use]
    #[allow(clippy::cast_precision_loss)]
    pub fn mean_recall(&self, at: f64) -> f64 {
        let items = self.answers.len();
        (0..items).map(|item| self.recall(item, at)).sum::<f64>() / items as f64
    }

    /// The true memory, for the oracle only.
    #[must_use]
    pub const fn world(&self) -> &World {
        &self.world
    }
}

/// Lets `item` be learned at random times in the past, with random success.
fn learn_before(world: &mut World, item: usize, past: &Past, random: &mut ChaCha8Rng) {
    let studies = random.random_range(past.fewest_studies..=past.most_studies);
    let mut times: Vec<f64> = (0..studies).map(|_| -random.random_range(past.latest..past.earliest)).collect();
    times.sort_by(f64::total_cmp);
    for at in times {
        let recalled = happens(random, world.recall(item, at));
        world.study(item, at, recalled);
    }
}
