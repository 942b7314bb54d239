//! Dates, amounts and a few phrases that several screens share.

use crate::lang::Date;
use crate::question::KindName;

/// What is said in more than one place.
#[derive(Debug)]
pub struct WordsSentences {
    pub(crate) language: &'static str,
    pub(crate) date: fn(date: Date) -> String,
    pub(crate) day: fn(date: Date) -> String,
    pub(crate) days_to_exam: fn(days: i64) -> String,
    pub(crate) forecast: fn(low: usize, high: usize, of: usize, are_tasks: bool) -> String,
    pub(crate) foretold: &'static str,
    pub(crate) one_task: &'static str,
    pub(crate) retold: &'static str,
    pub(crate) sections: &'static str,
    pub(crate) standing: fn(firm: &str, met: &str, unmet: &str) -> String,
    pub(crate) kind: fn(kind: KindName, reading: bool) -> &'static str,
    pub(crate) minutes: fn(minutes: u32) -> String,
    pub(crate) month: fn(month: (i16, i8)) -> String,
    pub(crate) unmet: fn(sections: &[&str]) -> String,
    pub unknown: fn(evenings: Option<u32>) -> String,
    pub(crate) weekday: fn(day: usize) -> &'static str,
}
