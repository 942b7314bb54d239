//! The sheet for the eve of the exam.

use crate::lang::brief::BriefSentences;

pub(super) const BRIEF: BriefSentences = BriefSentences {
    title: "On the eve of the exam",
    confused: "Do not take one for the other",
    weak: "To look at first",
    written: |file| format!("Wrote {file}. Open it in a browser and print it on one page"),
};
