//! `alash doctor`: whether what is kept is sound, and what to do.

use crate::trouble::Held;

/// A line for each thing that is looked at.
#[derive(Debug)]
pub(crate) struct DoctorSentences {
    pub(crate) title: fn(version: &str, folder: &str) -> String,
    pub(crate) well: &'static str,
    pub(crate) not_well: &'static str,
    pub(crate) nothing: &'static str,
    pub(crate) file: fn(held: &Held, newest: &str, kilobytes: u64) -> String,
    pub(crate) sound: &'static str,
    pub(crate) unsound: fn(count: usize) -> String,
    pub(crate) rows: &'static str,
    pub(crate) damaged: fn(count: usize) -> String,
    pub(crate) row: fn(row: i64, why: &str) -> String,
    pub(crate) backup: fn(file: &str, held: &Held, newest: &str) -> String,
    pub(crate) bad_backup: fn(file: &str, why: &str) -> String,
    pub(crate) no_backup: &'static str,
    pub(crate) aside: fn(file: &str) -> String,
    pub(crate) cut_log: &'static str,
    pub(crate) log: &'static str,
    pub(crate) held: &'static str,
    pub(crate) free: &'static str,
    pub(crate) read_only: &'static str,
    pub(crate) writable: &'static str,
    pub(crate) open: fn(folder: &str) -> String,
    pub(crate) space: fn(megabytes: u64) -> String,
    pub(crate) clock: fn(today: &str) -> String,
    pub(crate) clock_wrong: fn(today: &str) -> String,
    pub(crate) clock_behind: fn(today: &str, newest: &str) -> String,
    pub(crate) damage_column: &'static str,
    pub(crate) damage_sum: &'static str,
    pub(crate) damage_record: &'static str,
    pub(crate) damage_orphan: &'static str,
}
