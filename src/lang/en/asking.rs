//! Before an answer is taken.

use super::grammar::counted;
use crate::lang::asking::AskingSentences;

pub(super) const ASKING: AskingSentences = AskingSentences {
    nothing_picked: "Nothing is chosen yet. Choose one; if you do not know, choose “I do not know”.",
    nothing_marked: "Nothing is marked yet. Mark the right answers; if you do not know, choose “I do not know”.",
    nothing_arranged: "Nothing has been moved yet. Put the lines in order; if you do not know, choose “I do not know”.",
    pairs_missing: "Choose a pair for each line; if you do not know, choose “I do not know”.",
    nothing_typed: "Nothing is typed yet. If you leave it empty and answer once more, it counts as “I do not know”.",
    incomplete: "The answer is incomplete. Type it in full; left so, it earns half a point.",
    asks_at_once: "New facts are now asked at once, without their paragraph. Settings can change it.",
    reads_first: "From now on the paragraph of a new fact is shown first.",
    hasty: "The last five answers took less than a second each",
    hasty_remedy: "Answers given without reading leave nothing to remember. Go on without hurry, or end the evening here. This remark is kept nowhere.",
    cold: "There is no time for every paragraph: one an evening is shown, other new facts are asked at once.",
    spelling: "Check the spelling and mend it. Left so, it may count as wrong.",
    number: "A number is wanted here, in digits or in words.",
    extra_round: "once more",
    extra_begins: "An extra round: what was missed, once more. It does not count.",
    skipped: |count| {
        format!("Skipped: {} no longer in the bank.", counted(count, "question that is", "questions that are"))
    },
    left: |minutes| format!("{minutes} min left"),
};
