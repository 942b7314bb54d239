//! Results taken along and brought, on the screen and by `alash import`.

use crate::log::{Brought, Parted};

/// What was carried, and why something was not.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct CarrySentences {
    pub taken: fn(file: &str, records: usize) -> String,
    pub brought: fn(brought: &Brought) -> String,
    pub not_results: &'static str,
    pub newer: &'static str,
    pub forgotten: &'static str,
    pub fuller: &'static str,
    pub other: fn(name: &str) -> String,
    pub several: &'static str,
    pub unreadable: fn(why: &str) -> String,
    pub which: fn(files: &str) -> String,
    pub unwritable: fn(why: &str) -> String,
    pub parted: fn(parted: &Parted) -> String,
    pub nothing_to_part: &'static str,
    pub exists: &'static str,
}
