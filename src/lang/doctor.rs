//! `alash doctor`: whether what is kept is sound, and what to do.

use crate::trouble::Held;

/// A line for each thing that is looked at.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct DoctorSentences {
    pub title: fn(version: &str, folder: &str) -> String,
    pub well: &'static str,
    pub not_well: &'static str,
    pub nothing: &'static str,
    pub file: fn(held: &Held, newest: &str, kilobytes: u64) -> String,
    pub sound: &'static str,
    pub unsound: fn(count: usize) -> String,
    pub rows: &'static str,
    pub damaged: fn(count: usize) -> String,
    pub row: fn(row: i64, why: &str) -> String,
    pub backup: fn(file: &str, held: &Held, newest: &str) -> String,
    pub bad_backup: fn(file: &str, why: &str) -> String,
    pub no_backup: &'static str,
    pub aside: fn(file: &str) -> String,
    pub cut_log: &'static str,
    pub log: &'static str,
    pub held: &'static str,
    pub free: &'static str,
    pub read_only: &'static str,
    pub writable: &'static str,
    pub open: fn(folder: &str) -> String,
    pub space: fn(megabytes: u64) -> String,
    pub clock: fn(today: &str) -> String,
    pub clock_wrong: fn(today: &str) -> String,
    pub clock_behind: fn(today: &str, newest: &str) -> String,
    pub damage_column: &'static str,
    pub damage_sum: &'static str,
    pub damage_record: &'static str,
    pub damage_orphan: &'static str,
}
