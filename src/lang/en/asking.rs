//! Before an answer is taken.

use super::grammar::counted;
use crate::lang::asking::AskingSentences;

pub(super) const ASKING: AskingSentences = AskingSentences {
    nothing_picked: "Nothing is chosen yet. Press a digit or ↑↓; if you do not know, press 0.",
    nothing_marked: "Nothing is marked yet. Press digits; if you do not know, press 0.",
    nothing_arranged: "The order is as it was. Press digits, or Space and then ↑↓; if you do not know, press 0.",
    nothing_typed: "Nothing is typed yet. If you do not know, press Enter once more.",
    incomplete: "The answer is incomplete. Type it in full; left so, it earns half a point.",
    ambiguous: "The answer is ambiguous: it could also be another name. Type it more exactly; left so, it is wrong.",
    extra_round: "once more",
    extra_begins: "An extra round: what was missed, once more. It does not count.",
    skipped: |count| {
        format!("Skipped: {} no longer in the bank.", counted(count, "question that is", "questions that are"))
    },
    left: |minutes| format!("{minutes} min left"),
};
