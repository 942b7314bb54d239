//! Before a mock exam.

use crate::form::{ClockRule, Partial};
use crate::lang::mock::MockSentences;

pub(super) const MOCK: MockSentences = MockSentences {
    title: "Mock exam",
    go_on: |task, minutes| format!("Go on with the exam: task {task}, {minutes} min left"),
    give_up: "Give this exam up",
    give_up_sure: "Give this exam up? The choices made will not count.",
    form: |tasks, points, minutes, year| {
        let form = format!("{tasks} tasks, {points} points, {minutes} minutes");
        year.map_or(form.clone(), |year| format!("{form} (the form of {year})"))
    },
    part: |tasks, kind, passages, points| {
        let texts = passages.map_or_else(String::new, |passages| format!(" (texts: {passages})"));
        format!("{tasks} × {kind}{texts}, points each: {points}")
    },
    partial: |partial| match partial {
        Partial::None => "",
        Partial::Share => "partly right ones by their share, in whole points",
        Partial::OneError => "half of it with one error",
    },
    clock: |rule| match rule {
        ClockRule::Runs => "The clock runs on, also when you leave.",
        ClockRule::Waits => "The clock waits when you leave.",
    },
    unsure: "Unconfirmed: ",
    earlier: "Earlier attempts",
    keep: "No, keep it",
    give_up_now: "Yes, give it up",
};
