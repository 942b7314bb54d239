//! Progress.

use super::grammar::counted;
use crate::lang::format::range;
use crate::lang::progress::ProgressSentences;

pub(super) const PROGRESS: ProgressSentences = ProgressSentences {
    title: "Progress",
    answers: "Answers a day",
    accuracy: "Share of right ones (first answers left out)",
    hardest: "The hardest facts (missed / asked)",
    mocks: |target| match target {
        Some(points) => format!("Mock exams, target: {points}"),
        None => "Mock exams".to_owned(),
    },
    row: "Days",
    worked: |worked, all| format!("Days with a lesson: {worked} of {all}"),
    exam_day: |date| format!("Exam: {date}"),
    none_repeated: "nothing repeated",
    today: "today",
    confused: "Facts mixed up",
    if_kept: "if the plan is kept",
    if_stopped: "with no more repetition",
    met: |met, all| format!("Facts met: {met} / {all}"),
    outcome: |points, forecast| match forecast {
        Some((low, high)) => format!("At the exam: {points}, the forecast was {}.", range(&low, &high)),
        None => format!("At the exam: {points}."),
    },
    empty: "No answers yet. Scores appear here after the first questions.",
    columns: "The percentage shows how much you remember today; beside it, right answers / all answers.",
    all: |right, all, first, first_right| {
        format!("Right in all: {right} / {all}. First answers: {first}, right {first_right}; they do not count.")
    },
    unknown: |missing| format!("The forecast is not known yet: {missing} more repetitions on later days are needed"),
    vanished: |count| {
        format!(
            "{} to questions that are no longer in the bank. They stay in the record of answers.",
            counted(count, "answer", "answers")
        )
    },
};
