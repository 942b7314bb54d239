//! What is shown, made once as long as nothing happens.

use std::sync::Arc;

use crate::document::Document;
use crate::document::name::Name;
use crate::page::{Page, Scroll, Surface};

/// What is shown: what is said, and how that is laid out for the window.
#[derive(Debug)]
pub(super) struct ShownPage {
    pub(super) document: Document<Name>,
    pub(super) page: Page,
    pub(super) surface: Surface,
}

/// All that a frame is drawn from: two that are equal look alike.
#[derive(Clone, Debug)]
pub struct Sight {
    pub(super) shown: Arc<ShownPage>,
    pub(super) scroll: Scroll,
    pub(super) lit: Option<usize>,
    pub(super) note: Option<String>,
}

impl PartialEq for Sight {
    fn eq(&self, other: &Self) -> bool {
        let same = |one: &ShownPage, other: &ShownPage| one.surface == other.surface && one.document == other.document;
        (Arc::ptr_eq(&self.shown, &other.shown) || same(&self.shown, &other.shown))
            && (self.scroll, self.lit, &self.note) == (other.scroll, other.lit, &other.note)
    }
}
