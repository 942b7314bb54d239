//! FSRS-6 as the truth: the tutor's own theory, but with weights and item difficulties the tutor does not know.

use super::Truth;
use crate::draw::{factor, normal};
use fsrs::{DEFAULT_PARAMETERS, FSRS, MemoryState, current_retrievability};
use rand::rngs::ChaCha8Rng;

/// Free numbers of this truth.
#[derive(Clone, Copy, Debug)]
pub struct Nature {
    /// Median of the student's factor on the four initial stabilities (1 = FSRS defaults).
    pub first_stability: f64,
    /// Spread (SD of the logarithm) of that factor between students.
    pub first_stability_spread: f64,
    /// Spread (SD of the logarithm) of each other weight, the decay included.
    pub weight_spread: f64,
    /// SD of an item's difficulty around the default (points on FSRS's scale of 1 to 10).
    pub difficulty_spread: f64,
    /// Spread (SD of the logarithm) between items of the stability after their first study.
    pub item_spread: f64,
}

impl Default for Nature {
    fn default() -> Self {
        Self {
            first_stability: 0.85,
            first_stability_spread: 0.27,
            weight_spread: 0.08,
            difficulty_spread: 1.6,
            item_spread: 1.0,
        }
    }
}

/// One item: how it differs from the average one, and the state since its first study.
#[derive(Clone, Copy, Debug)]
struct Item {
    /// Added to FSRS's initial difficulty.
    difficulty_shift: f32,
    /// Multiplies FSRS's initial stability.
    stability_factor: f32,
    /// State and time (days) of the last study.
    state: Option<(MemoryState, f64)>,
}

/// A memory that follows FSRS-6.
#[derive(Clone, Debug)]
pub struct Memory {
    model: FSRS,
    decay: f32,
    items: Vec<Item>,
}

impl Memory {
    /// An empty memory with this student's weights.
    ///
    /// # Panics
    /// Never: `FSRS::new` clips every finite weight into its range.
    #[must_use]
    #[allow(clippy::cast_possible_truncation)]
    pub fn new(nature: &Nature, items: usize, random: &mut ChaCha8Rng) -> Self {
        let speed = nature.first_stability * factor(random, nature.first_stability_spread);
        let mut weights = DEFAULT_PARAMETERS;
        for (index, weight) in weights.iter_mut().enumerate() {
            *weight *= if index < 4 { speed } else { factor(random, nature.weight_spread) } as f32;
        }
        // The crate's own limits, needed here because the forgetting curve takes the decay separately.
        let decay = weights[20].clamp(0.1, 0.8);
        weights[20] = decay;
        let item = |random: &mut ChaCha8Rng| Item {
            difficulty_shift: (nature.difficulty_spread * normal(random)) as f32,
            stability_factor: factor(random, nature.item_spread) as f32,
            state: None,
        };
        Self {
            model: FSRS::new(&weights).expect("finite weights are clipped into range"),
            decay,
            items: (0..items).map(|_| item(random)).collect(),
        }
    }

    /// State after studying `item` at `at`, as FSRS's Good (`recalled`) or Again.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn after(&self, item: usize, at: f64, recalled: bool) -> MemoryState {
        let item = &self.items[item];
        // The crate counts whole days; 0 chooses its same-day formula.
        let days = item.state.map_or(0, |(_, last)| (at - last).max(0.0).round() as u32);
        let next = self.model.next_states(item.state.map(|(state, _)| state), 0.9, days).expect("states stay finite");
        let mut state = if recalled { next.good.memory } else { next.again.memory };
        if item.state.is_none() {
            state.stability = (state.stability * item.stability_factor).max(0.001);
            state.difficulty = (state.difficulty + item.difficulty_shift).clamp(1.0, 10.0);
        }
        state
    }
}

impl Truth for Memory {
    #[allow(clippy::cast_possible_truncation)]
    fn recall(&self, item: usize, at: f64) -> f64 {
        self.items[item].state.map_or(0.0, |(state, last)| {
            f64::from(current_retrievability(state, (at - last).max(0.0) as f32, self.decay))
        })
    }

    fn study(&mut self, item: usize, at: f64, recalled: bool) {
        self.items[item].state = Some((self.after(item, at, recalled), at));
    }

    fn single(&self, item: usize) -> Self {
        Self { model: self.model.clone(), decay: self.decay, items: vec![self.items[item]] }
    }
}
