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
    again: |count| format!("The {count} missed, again now"),
    begins: |section| format!("{} begins", quoted(section, QUOTES)),
    firm: |count| format!("Of what was asked today, firm on exam day: {count}."),
    first: |count, right, just_read| {
        let read = if just_read > 0 { format!(" (just after reading: {just_read})") } else { String::new() };
        format!("New facts: {count}, right at once: {right}{read}.")
    },
    first_note: "First answers do not count: they are an introduction.",
    goes_on: |section| format!("{} goes on", quoted(section, QUOTES)),
    misses: |count| if count == 1 { "1 miss".to_owned() } else { format!("{count} misses") },
    repeated: |right, all| format!("Repetitions: {all}, right: {right}."),
    tomorrow: |parts, minutes| format!("Tomorrow: {parts}, about {minutes} minutes."),
};
