//! `alash check`: counts of a bank, and its table of facts.

/// The summary under the findings, and heads of the table.
#[derive(Debug)]
pub(crate) struct CheckSentences {
    pub(crate) error: &'static str,
    pub(crate) advice: &'static str,
    pub(crate) summary: fn(file: &str, errors: usize, advice: usize) -> String,
    pub(crate) questions: &'static str,
    pub(crate) practice: &'static str,
    pub(crate) exam: &'static str,
    pub(crate) analysis: &'static str,
    pub(crate) passages: fn(questions: usize, passages: usize, kept: usize) -> String,
    pub(crate) facts: fn(facts: usize, asked: usize, both_ways: usize) -> String,
    pub(crate) section: fn(facts: usize, questions: usize) -> String,
    pub(crate) table_fact: &'static str,
    pub(crate) table_exam: &'static str,
    pub(crate) table_elsewhere: &'static str,
    pub(crate) table_reading: &'static str,
}
