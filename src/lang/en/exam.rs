//! During a mock exam.

use crate::form::Relaxed;
use crate::lang::exam::ExamSentences;

pub(super) const EXAM: ExamSentences = ExamSentences {
    relaxed: |relaxed| match relaxed {
        Relaxed::Proportion => "The sections are not quite in proportion: there were too few questions.",
        Relaxed::Unseen => "Some tasks were seen before: there were not enough new ones.",
        Relaxed::Facts => "One fact is asked in two tasks: there were too few questions.",
        Relaxed::Count => "The bank has too few questions for this form: there are fewer tasks.",
    },
    hand_in: "Hand in",
    five_minutes: "5 minutes left",
    one_minute: "1 minute left",
    answered: |answered, all| format!("Tasks answered: {answered} / {all}"),
    open: |numbers| format!("Not answered: {numbers}"),
    flagged: |numbers| format!("Flagged: {numbers}"),
    no_way_back: "Once it is handed in, answers cannot be changed.",
    go_back: "Back to the tasks",
    hand_in_now: "Hand the paper in",
    signs: |full, empty, flag| format!("{full} answered   {empty} not answered   {flag} flagged"),
    given_up: "This exam was given up in another window",
    clock_set: "The computer's clock was set: exam time is not affected",
};
