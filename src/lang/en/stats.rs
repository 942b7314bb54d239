//! The command alash stats.

use crate::lang::stats::StatsSentences;

pub(super) const STATS: StatsSentences = StatsSentences {
    title: |name| format!("Student: {name}"),
    renamed: "It seems that this bank had another name before: open it in the program, and earlier answers can be counted",
    firm: |met, firm| format!("met {met}, firm {firm}"),
    target: |points| format!("Target: {points}"),
    line: |right, answers, percent| format!("right {right} / {answers}, average score {percent}"),
};
