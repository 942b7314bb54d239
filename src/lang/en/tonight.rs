//! The end of an evening.

use super::grammar::counted;
use crate::lang::tonight::TonightSentences;

pub(super) const TONIGHT: TonightSentences = TonightSentences {
    title: "Today's lesson is over",
    confused: "Facts still mixed up:",
    done: |answers, minutes| format!("{}, {minutes} min", counted(answers, "answer", "answers")),
    mended: |asked, right| format!("Asked again from last time's misses: {asked}, right {right}."),
    not_confused: "No facts are mixed up.",
    nothing_to_mend: "There was nothing to mend from last time.",
    score: |right, all, first| format!("Repeated: {all}, right {right}. First answers: {first}."),
    tomorrow: |minutes, section| format!("Tomorrow: about {minutes} min, beginning with “{section}”."),
};
