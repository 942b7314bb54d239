//! Files, the answers that are kept, and their backups: what `trouble.rs` has as data, in sentences.

use crate::log::range::Outside;
use crate::trouble::{Cause, Notice, Offer, Restored, Trouble};

/// A sentence for each thing that can go wrong with a file.
#[derive(Debug)]
pub(crate) struct FilesSentences {
    pub(crate) damaged_records: fn(count: usize) -> String,
    pub(crate) newer_records: fn(count: usize) -> String,
    pub(crate) cause: fn(cause: Cause) -> String,
    pub(crate) trouble: fn(trouble: &Trouble) -> String,
    pub(crate) notice: fn(notice: &Notice) -> String,
    pub(crate) offer: fn(offer: &Offer) -> Vec<String>,
    pub(crate) restored: fn(restored: &Restored) -> Vec<String>,
    pub(crate) outside: fn(outside: &Outside) -> String,
}
