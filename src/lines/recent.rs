//! What was said on the last pages, so that it is not said again so soon.

use std::collections::HashMap;

/// What is secondary is not said again within so many pages.
const PAGES: usize = 12;

/// Texts, and the page on which each was said last.
#[derive(Clone, Debug, Default)]
pub(super) struct Recent {
    page: usize,
    said: HashMap<String, usize>,
}

impl Recent {
    /// Another page is told.
    pub(super) fn turn(&mut self) {
        self.page += 1;
        let page = self.page;
        self.said.retain(|_, at| page - *at <= PAGES);
    }

    /// How many pages were told.
    #[must_use]
    pub(super) fn pages(&self) -> usize {
        self.page
    }

    /// Notes that a text was said on this page.
    pub(super) fn note(&mut self, text: &str) {
        self.said.insert(text.to_owned(), self.page);
    }

    /// Whether it was said not long ago.
    #[must_use]
    pub(super) fn has(&self, text: &str) -> bool {
        self.said.contains_key(text)
    }

    /// Whether it was said on the page before this one.
    #[must_use]
    pub(super) fn was_just_said(&self, text: &str) -> bool {
        self.said.get(text).is_some_and(|at| at + 1 == self.page)
    }
}
