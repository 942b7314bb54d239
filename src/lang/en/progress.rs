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
    if_kept: "If the plan is kept",
    if_stopped: "With no more repetition",
    met: |met, all| format!("Facts met: {met} / {all}"),
    outcome: |points, forecast| match forecast {
        Some((low, high)) => format!("At the exam: {points}, the forecast was {}.", range(&low, &high)),
        None => format!("At the exam: {points}."),
    },
    empty: "No answers yet. Scores appear here after the first questions.",
    columns: "The numbers are facts met / all facts; beside them, right / all repetitions.",
    all: |right, all| format!("Repetitions: {right} / {all} right."),
    analysis: |right, all| format!("Analysis: {right} / {all} right."),
    first: |first, right, just_read| {
        let read = if just_read > 0 { format!(" ({just_read} of them just after reading)") } else { String::new() };
        format!("First answers: {first}, right at once {right}{read}; they do not count.")
    },
    section: |met, all, expected, is_exam_set| {
        if met == 0 {
            return format!("Nothing of this section was asked yet; facts: {all}.");
        }
        let then = if is_exam_set { "on exam day" } else { "in 30 days" };
        format!("Facts met: {met} / {all}; without repeating, about {expected} of {all} will be remembered {then}.")
    },
    vanished: |count| {
        format!(
            "{} to questions that are no longer in the bank. They stay in the record of answers.",
            counted(count, "answer", "answers")
        )
    },
};
