//! What is found in a bank: errors, which keep it from being asked, and advice.

use crate::check::Advice;
use crate::source::flaw::Fault;

/// A sentence for each finding, and its place.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct FindingsSentences {
    pub flaws: fn(file: &str, count: usize) -> String,
    pub at: fn(line: usize, column: usize, owner: Option<&str>, language: Option<&str>) -> String,
    pub fault: fn(fault: &Fault) -> String,
    pub advice: fn(advice: &Advice) -> String,
}
