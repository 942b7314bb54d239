//! Files, the answers that are kept, and their backups: what `trouble.rs` has as data, in sentences.

use crate::log::range::Outside;
use crate::trouble::{Cause, Notice, Offer, Restored, Trouble};

/// A sentence for each thing that can go wrong with a file.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct FilesSentences {
    pub damaged_records: fn(count: usize) -> String,
    pub newer_records: fn(count: usize) -> String,
    pub cause: fn(cause: Cause) -> String,
    pub trouble: fn(trouble: &Trouble) -> String,
    pub notice: fn(notice: &Notice) -> String,
    pub offer: fn(offer: &Offer) -> Vec<String>,
    pub restored: fn(restored: &Restored) -> Vec<String>,
    pub outside: fn(outside: &Outside) -> String,
}
