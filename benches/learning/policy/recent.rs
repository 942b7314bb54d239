//! The items asked last, which are not asked again at once.

use std::collections::VecDeque;

/// How many answers must pass before an item is asked again.
const GAP: usize = 5;

/// The last few items asked.
#[derive(Clone, Debug, Default)]
pub struct Recent {
    items: VecDeque<usize>,
}

impl Recent {
    /// Notes that `item` was asked.
    pub fn add(&mut self, item: usize) {
        self.items.push_back(item);
        if self.items.len() > GAP {
            self.items.pop_front();
        }
    }

    /// True if `item` was among the last few.
    #[must_use]
    pub fn has(&self, item: usize) -> bool {
        self.items.contains(&item)
    }
}
