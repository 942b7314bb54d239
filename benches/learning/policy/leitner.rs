//! Five boxes (Leitner 1972): a right answer moves an item up, a wrong one back to the first; box n is due every 2^n
//! days. What is due comes first, the lowest box before the others, then new items; then the longest not seen.

use super::{Policy, Step};

const BOXES: u32 = 5;

pub struct Leitner {
    /// Box and day last seen, by item.
    items: Vec<Option<(u32, f64)>>,
}

impl Leitner {
    pub fn new(items: usize) -> Self {
        Self { items: vec![None; items] }
    }
}

impl Policy for Leitner {
    fn next(&mut self, today: f64) -> Step {
        let due = |(level, last): (u32, f64)| today.floor() - last.floor() >= f64::from(1_u32 << level);
        let seen = || self.items.iter().enumerate().filter_map(|(item, state)| Some((item, (*state)?)));
        let first = seen().filter(|(_, state)| due(*state)).min_by_key(|(_, (level, last))| (*level, (last * 1e5) as i64));
        let new = || self.items.iter().position(Option::is_none);
        let oldest = || seen().min_by(|a, b| a.1.1.total_cmp(&b.1.1)).map(|(item, _)| item);
        Step::Ask(first.map(|(item, _)| item).or_else(new).or_else(oldest).expect("an item"))
    }
    fn saw(&mut self, item: usize, at: f64, right: bool) {
        let level = match self.items[item] {
            Some((level, _)) if right => (level + 1).min(BOXES - 1),
            _ => 0,
        };
        self.items[item] = Some((level, at));
    }
}
