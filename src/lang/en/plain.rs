//! A page in plain words.

use crate::lang::plain::PlainSentences;

pub(super) const PLAIN: PlainSentences = PlainSentences {
    here: "cursor here",
    taken: "chosen",
    marked: "marked",
    placed: "put",
    lifted: "being moved",
    firm: "firm",
    met: "met",
    unmet: "not asked yet",
    used: "used",
    next: "its pair is chosen now",
    left: |minutes, seconds| format!("{minutes} min {seconds} s left"),
    at_end: "Now at the hand-in page",
    empty: "empty",
    hidden: |letters| format!("digits typed: {letters}"),
    task: |number| format!("Now at task {number}"),
    answered: |numbers| format!("Answered: {numbers}"),
    open: |numbers| format!("Not answered: {numbers}"),
    right: |numbers| format!("Right: {numbers}"),
    wrong: |numbers| format!("Wrong or only partly right: {numbers}"),
    flagged: |numbers| format!("Flagged: {numbers}"),
    can: "Actions",
};
