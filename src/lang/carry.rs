//! Results taken along and brought, on the screen and by `alash import`.

use crate::log::{Brought, Parted};

/// What was carried, and why something was not.
#[derive(Debug)]
pub(crate) struct CarrySentences {
    pub(crate) taken: fn(file: &str, records: usize) -> String,
    pub(crate) brought: fn(brought: &Brought) -> String,
    pub(crate) not_results: &'static str,
    pub(crate) newer: &'static str,
    pub(crate) forgotten: &'static str,
    pub(crate) fuller: &'static str,
    pub(crate) other: fn(name: &str) -> String,
    pub(crate) several: &'static str,
    pub(crate) unreadable: fn(why: &str) -> String,
    pub(crate) which: fn(files: &str) -> String,
    pub(crate) unwritable: fn(why: &str) -> String,
    pub(crate) parted: fn(parted: &Parted) -> String,
    pub(crate) nothing_to_part: &'static str,
    pub(crate) exists: &'static str,
}
