//! Before an answer is taken.

use super::grammar::counted;
use crate::lang::asking::AskingSentences;

pub(super) const ASKING: AskingSentences = AskingSentences {
    nothing_picked: "Nothing is chosen yet. Choose one; if you do not know, choose “I do not know”.",
    nothing_marked: "Nothing is marked yet. Mark what is right; if you do not know, choose “I do not know”.",
    nothing_arranged: "The order is as it was. Put it in order; if you do not know, choose “I do not know”.",
    pairs_missing: "Choose a pair for each line; if you do not know, choose “I do not know”.",
    nothing_typed: "Nothing is typed yet. To answer so once more means “I do not know”.",
    incomplete: "The answer is incomplete. Type it in full; left so, it earns half a point.",
    ambiguous: "The answer is ambiguous: it could also be another name. Type it more exactly; left so, it is wrong.",
    extra_round: "once more",
    extra_begins: "An extra round: what was missed, once more. It does not count.",
    skipped: |count| {
        format!("Skipped: {} no longer in the bank.", counted(count, "question that is", "questions that are"))
    },
    left: |minutes| format!("{minutes} min left"),
};
