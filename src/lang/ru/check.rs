//! Команда alash check.

use crate::lang::check::CheckSentences;

pub(super) const CHECK: CheckSentences = CheckSentences {
    error: "ошибка",
    advice: "совет",
    summary: |file, errors, advice| match (errors, advice) {
        (0, 0) => format!("{file}: ни ошибок, ни советов"),
        _ => format!("{file}: ошибок {errors}, советов {advice}"),
    },
    questions: "Вопросы",
    practice: "для упражнений",
    exam: "оставлено для экзамена",
    analysis: "требуют больше, чем вспомнить",
    passages: |questions, passages, kept| {
        format!("к текстам для чтения: {questions} (текстов {passages}, из них для экзамена {kept})")
    },
    facts: |facts, asked, both_ways| {
        format!("Факты: {facts}; спрашивается {asked}; в упражнениях и узнаётся, и вспоминается {both_ways}")
    },
    section: |facts, questions| format!("фактов {facts}, вопросов {questions}"),
    table_fact: "факт",
    table_exam: "экзамен",
    table_elsewhere: "Вне разделов",
    table_reading: "чтение",
};
