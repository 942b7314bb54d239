//! The command alash check.

use super::grammar::counted;
use crate::lang::check::CheckSentences;

pub(super) const CHECK: CheckSentences = CheckSentences {
    error: "error",
    advice: "advice",
    summary: |file, errors, advice| match (errors, advice) {
        (0, 0) => format!("{file}: nothing found"),
        _ => format!(
            "{file}: {}, {}",
            counted(errors, "error", "errors"),
            counted(advice, "piece of advice", "pieces of advice")
        ),
    },
    questions: "Questions",
    practice: "for practice",
    exam: "kept for exams",
    analysis: "that ask more than to remember",
    passages: |questions, passages, kept| {
        format!("on passages: {questions} ({}, {kept} kept for exams)", counted(passages, "passage", "passages"))
    },
    facts: |facts, asked, both_ways| {
        format!("Facts: {facts}; asked {asked}; in practice both recognised and recalled {both_ways}")
    },
    section: |facts, questions| {
        format!("{}, {}", counted(facts, "fact", "facts"), counted(questions, "question", "questions"))
    },
    table_fact: "fact",
    table_exam: "exam",
    table_elsewhere: "Outside the sections",
    table_reading: "reading",
};
