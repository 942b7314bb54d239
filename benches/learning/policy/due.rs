//! FSRS with due dates, as flashcard programs have it: an item is due when its recall has fallen to 0.9.

use fsrs::{FSRS, FSRSItem, FSRSReview, MemoryState};

use super::{Policy, Step};

pub struct Due {
    fsrs: FSRS,
    /// Whether new items go before due ones.
    new_first: bool,
    /// Memory, when last seen, and the day it is due.
    items: Vec<Option<(MemoryState, f64, f64)>>,
}

impl Due {
    pub fn new(items: usize, new_first: bool) -> Self {
        Self { fsrs: FSRS::default(), new_first, items: vec![None; items] }
    }
}

impl Policy for Due {
    fn next(&mut self, today: f64) -> Step {
        let seen = || self.items.iter().enumerate().filter_map(|(item, state)| Some((item, (*state)?)));
        // The relatively most overdue first.
        let late = |(state, last, _): (MemoryState, f64, f64)| (today - last) / f64::from(state.stability);
        let due = seen().filter(|(_, state)| state.2 <= today.floor()).max_by(|a, b| late(a.1).total_cmp(&late(b.1)));
        let due = due.map(|(item, _)| item);
        let new = self.items.iter().position(Option::is_none);
        let latest = || seen().max_by(|a, b| late(a.1).total_cmp(&late(b.1))).map(|(item, _)| item);
        let next = if self.new_first { new.or(due) } else { due.or(new) };
        Step::Ask(next.or_else(latest).expect("an item"))
    }
    fn saw(&mut self, item: usize, at: f64, right: bool) {
        let before = self.items[item];
        let days = before.map_or(0, |(_, last, _)| (at.floor() - last.floor()) as u32);
        let review = FSRSReview { rating: if right { 3 } else { 1 }, delta_t: days };
        let state = self.fsrs.memory_state(FSRSItem { reviews: vec![review] }, before.map(|(state, ..)| state));
        let state = state.expect("a finite state");
        let interval = f64::from(state.stability).round().max(1.0);
        self.items[item] = Some((state, at, at.floor() + interval));
    }
}
