//! The end of a practice session.

use crate::lang::summary::SummarySentences;

pub(super) const SUMMARY: SummarySentences = SummarySentences {
    title: "Result",
    again: |right, all| format!("{right} of the {all} missed are right now"),
    again_note: "This round changes neither score nor forecast nor today's minutes: the missed come back on the next evenings.",
    score: |right, answers| format!("Fully right answers: {right} / {answers}"),
    minutes: |minutes| format!("Time: {minutes} {}", if minutes == 1 { "minute" } else { "minutes" }),
    missed: "To look at again",
    first: |first, right| format!("First answers: {first}, right {right}. They do not count."),
    sections: "An answer counts in every section it bears on.",
};
