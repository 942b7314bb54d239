//! The end of an evening.

use super::grammar::QUOTES;
use super::grammar::counted;
use crate::lang::format::quoted;
use crate::lang::tonight::TonightSentences;

pub(super) const TONIGHT: TonightSentences = TonightSentences {
    title: "Today's lesson is over",
    confused: "Facts still mixed up:",
    done: |answers, minutes| format!("{}, {minutes} min", counted(answers, "answer", "answers")),
    mended: |asked, right| format!("Asked again from last time's misses: {asked}, right {right}."),
    again: |count| format!("The missed again: {}", counted(count, "question", "questions")),
    begins: |section| format!("begin {}", quoted(section, QUOTES)),
    firm: |count, is_exam_set| {
        let when = if is_exam_set { "on exam day" } else { "in 30 days" };
        format!("Of today's facts you should remember {when}: {count}.")
    },
    first: |count, right, just_read| {
        let read = if just_read > 0 { format!(" ({just_read} of them just after reading)") } else { String::new() };
        format!("New facts: {count}, right at once: {right}{read}.")
    },
    first_note: "First answers do not count: they are an introduction.",
    goes_on: |section| format!("go on with {}", quoted(section, QUOTES)),
    misses: |count| format!("{} again", counted(count, "miss", "misses")),
    repeated: |right, all| format!("Repetitions: {all}, right: {right}."),
    tomorrow: |parts, minutes| format!("Tomorrow: {parts}, about {minutes} minutes."),
};
