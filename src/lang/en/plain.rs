//! A page in plain words.

use crate::lang::plain::PlainSentences;

pub(super) const PLAIN: PlainSentences = PlainSentences {
    here: "here",
    taken: "chosen",
    marked: "marked",
    placed: "in place",
    lifted: "being moved",
    remembered: "remembered",
    fading: "fading",
    not_yet: "not learnt yet",
    empty: "empty",
    hidden: |letters| format!("signs typed: {letters}"),
    task: |number| format!("Now at task {number}"),
    answered: |numbers| format!("Answered: {numbers}"),
    open: |numbers| format!("Open: {numbers}"),
    right: |numbers| format!("Right: {numbers}"),
    wrong: |numbers| format!("Not entirely right: {numbers}"),
    flagged: |numbers| format!("Flagged: {numbers}"),
    can: "What can be done",
};
