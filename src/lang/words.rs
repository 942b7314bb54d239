//! Dates, amounts and a few phrases that several screens share.

use crate::lang::Date;
use crate::question::KindName;

/// What is said in more than one place.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct WordsSentences {
    pub language: &'static str,
    pub date: fn(date: Date) -> String,
    pub day: fn(date: Date) -> String,
    pub days_to_exam: fn(days: i64) -> String,
    pub forecast: fn(low: usize, high: usize, of: usize) -> String,
    pub standing: fn(remembered: &str, fading: &str, not_yet: &str) -> String,
    pub kind: fn(kind: KindName, reading: bool) -> &'static str,
    pub minutes: fn(minutes: u32) -> String,
    pub month: fn(month: (i16, i8)) -> String,
}
