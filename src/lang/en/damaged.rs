//! When the answers' file is damaged.

use crate::lang::damaged::DamagedSentences;

pub(super) const DAMAGED: DamagedSentences = DamagedSentences {
    title: "The answers' file",
    file: |file| format!("{file} is damaged: the answers in it cannot be read in full."),
    missing: |file| format!("{file} is missing or empty, but answers were kept here before."),
    done: "The answers' file is restored",
    none: "There is no backup to go back to, and nothing in the file itself can be read. Leave the file as it is and show it to the teacher.",
    what_happens: "The damaged file is not deleted: it is set aside in a folder. Nobody who was forgotten comes back.",
};
