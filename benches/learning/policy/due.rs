//! What schedulers with due dates share: which item is next, given when each is due.

use super::recent::Recent;
use super::{day_of, smallest};

/// After a wrong answer a relearning scheduler asks again after this (days): ten minutes.
pub const RELEARN: f64 = 10.0 / (24.0 * 60.0);

/// When a seen item was asked and when it is due again (days).
#[derive(Clone, Copy, Debug)]
struct Entry {
    asked: f64,
    due: f64,
}

/// Due times of all items; unseen items have none.
#[derive(Clone, Debug)]
pub struct DueList {
    entries: Vec<Option<Entry>>,
    recent: Recent,
}

impl DueList {
    /// Nothing seen yet.
    #[must_use]
    pub fn new(items: usize) -> Self {
        Self { entries: vec![None; items], recent: Recent::default() }
    }

    /// `item` was asked at `asked` and is due again at `due` (days).
    pub fn put(&mut self, item: usize, asked: f64, due: f64) {
        self.entries[item] = Some(Entry { asked, due });
        self.recent.add(item);
    }

    /// First unseen item.
    #[must_use]
    pub fn new_item(&self) -> Option<usize> {
        self.entries.iter().position(Option::is_none)
    }

    /// Items due at time `now` (days).
    pub fn due(&self, now: f64) -> impl Iterator<Item = usize> {
        self.seen().filter(move |&item| self.entries[item].is_some_and(|entry| entry.due <= now))
    }

    /// The next item at time `now` (days): due ones by due time, then new ones by number, then the one due soonest,
    /// if possible one not yet asked today.
    #[must_use]
    pub fn next(&self, now: f64) -> usize {
        let due_time = |item: usize| self.entries[item].map_or(f64::INFINITY, |entry| entry.due);
        let earlier = |item: &usize| self.entries[*item].is_some_and(|entry| day_of(entry.asked) < day_of(now));
        smallest(self.due(now), due_time)
            .or_else(|| self.new_item())
            .or_else(|| smallest(self.seen().filter(earlier), due_time))
            .or_else(|| smallest(self.seen(), due_time))
            .unwrap_or(0)
    }

    /// Seen items but for the last few.
    fn seen(&self) -> impl Iterator<Item = usize> {
        (0..self.entries.len()).filter(|&item| self.entries[item].is_some() && !self.recent.has(item))
    }
}
