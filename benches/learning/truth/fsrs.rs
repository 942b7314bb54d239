//! FSRS-6 with weights of the student's own, and items harder or easier than the usual one.

use fsrs::{DEFAULT_PARAMETERS, FSRS, FSRSItem, FSRSReview, MemoryState, current_retrievability};
use rand::Rng;

use super::normal;

#[derive(Clone, Debug)]
pub struct Fsrs {
    model: FSRS,
    decay: f32,
    /// What an item adds to the difficulty of every answer, and the factor on its stabilities.
    items: Vec<f32>,
    states: Vec<Option<(MemoryState, f64)>>,
}

impl Fsrs {
    pub fn new(items: usize, dice: &mut impl Rng) -> Self {
        let mut weights = DEFAULT_PARAMETERS;
        // Students differ in how long anything lasts, and in how much a repetition adds.
        let lasting = normal(-0.9, 0.6, dice).exp() as f32;
        weights[..4].iter_mut().for_each(|weight| *weight *= lasting);
        weights[8] += normal(0.0, 0.25, dice) as f32;
        weights[11] *= normal(0.0, 0.2, dice).exp() as f32;
        weights[20] *= normal(0.0, 0.3, dice).exp() as f32;
        let decay = weights[20].clamp(0.1, 0.8);
        weights[20] = decay;
        let model = FSRS::new(&weights).expect("sound weights");
        let items = (0..items).map(|_| normal(0.0, 1.5, dice) as f32).collect::<Vec<_>>();
        Self { model, decay, states: vec![None; items.len()], items }
    }

    pub fn of_item(&self, item: usize) -> Self {
        Self { model: self.model.clone(), decay: self.decay, items: vec![self.items[item]], states: vec![self.states[item]] }
    }

    pub fn recall(&self, item: usize, at: f64) -> f64 {
        self.states[item]
            .map_or(0.0, |(state, last)| f64::from(current_retrievability(state, (at - last).max(0.0) as f32, self.decay)))
    }

    pub fn study(&mut self, item: usize, at: f64, recalled: bool) {
        let (before, days) = match self.states[item] {
            Some((state, last)) => (Some(state), (at.floor() - last.floor()).max(0.0) as u32),
            None => (None, 0),
        };
        let review = FSRSReview { rating: if recalled { 3 } else { 1 }, delta_t: days };
        let mut state = self.model.memory_state(FSRSItem { reviews: vec![review] }, before).expect("a finite state");
        if before.is_none() {
            state.difficulty = (state.difficulty + self.items[item]).clamp(1.0, 10.0);
            state.stability *= (-0.25 * self.items[item]).exp();
        }
        self.states[item] = Some((state, at));
    }
}
