//! What is found in a bank: errors, which keep it from being asked, and advice.

use crate::check::Advice;
use crate::source::flaw::Fault;

/// A sentence for each finding, and its place.
#[derive(Debug)]
pub struct FindingsSentences {
    pub(crate) flaws: fn(file: &str, count: usize) -> String,
    pub(crate) at: fn(line: usize, column: usize, owner: Option<&str>, language: Option<&str>) -> String,
    pub fault: fn(fault: &Fault) -> String,
    pub advice: fn(advice: &Advice) -> String,
}
