//! Home.

use super::grammar::QUOTES;
use crate::lang::format::quoted;
use crate::lang::home::HomeSentences;

pub(super) const HOME: HomeSentences = HomeSentences {
    away: |days, remembered, met| {
        format!(
            "Your last lesson was {days} days ago. Of the {met} facts you have studied, you remember about {remembered}."
        )
    },
    clock: |shown, counted| {
        format!(
            "This computer's clock is behind: {shown}. The day is counted from the last answer: {counted}. Set the clock."
        )
    },
    enough: "Enough for today",
    evening: "Today's lesson",
    go_on: "Go on with today's lesson",
    left: |minutes| format!("Today: about {minutes} min"),
    more: "5 minutes more",
    no_exam: "No exam day is set",
    outcome: "The exam is over: how did it go?",
    rest: |date, minutes| format!("Next repetition: {date}, about {minutes} min"),
    target: |points, of| format!(", target: {points} / {of}"),
    learnt: "You know this topic: one evening a week is enough",
    map: "Map",
    timeline: "Timeline",
    weak: "Weakest sections",
    not_asked: "not asked yet",
    start: "Begin",
    practice: "Practice: 10 questions",
    resume: |what, next, all| match what {
        Some(what) => format!("Go on: {}, from question {next} of {all}", quoted(what, QUOTES)),
        None => format!("Go on: from question {next} of {all}"),
    },
    resume_extra: "Go on: the extra round",
    reading: "Reading: a text and 5 questions",
    lesson: "Read the topic",
    odd: |count, latest, today| {
        format!("Records with a wrong date: {count} (the latest {latest}). By this computer's clock today is {today}.")
    },
    hours: "The last records are some hours later than this computer's clock; they keep their order.",
};
