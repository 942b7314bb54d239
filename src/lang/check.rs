//! `alash check`: counts of a bank, and its table of facts.

/// The summary under the findings, and heads of the table.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct CheckSentences {
    pub error: &'static str,
    pub advice: &'static str,
    pub summary: fn(file: &str, errors: usize, advice: usize) -> String,
    pub questions: &'static str,
    pub practice: &'static str,
    pub exam: &'static str,
    pub passages: fn(questions: usize, passages: usize, kept: usize) -> String,
    pub facts: fn(facts: usize, asked: usize, both_ways: usize) -> String,
    pub section: fn(facts: usize, questions: usize) -> String,
    pub table_fact: &'static str,
    pub table_exam: &'static str,
    pub table_elsewhere: &'static str,
    pub table_reading: &'static str,
}
