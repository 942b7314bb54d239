//! The result of a mock exam.

use crate::lang::format::range;
use crate::lang::result::ResultSentences;

pub(super) const RESULT: ResultSentences = ResultSentences {
    title: "Mock exam result",
    sections: "Sections",
    points: |points, of| format!("{points} of {of} points"),
    line: |line, passed| format!("The pass line is {line}: {}", if passed { "reached" } else { "not reached" }),
    fresh: |points, of| {
        format!("Points on tasks never seen before: {points} / {of}. This figure tells more of what is known.")
    },
    all_fresh: "Every task was new.",
    none_fresh: "Every task had been seen before: the points may be above what is known.",
    forecast: |low, high| format!("Forecast before it: {}", range(&low, &high)),
    time: |minutes, of, open| {
        let open = if open > 0 { format!(", left open: {open}") } else { String::new() };
        format!("Time: {minutes} / {of} min{open}")
    },
    practise: |count| format!("Practise what was missed: {count}"),
    home: "Home",
    analysis: "of these, analysis",
    kinds: "Kinds of task",
    others: "Other attempts of this form",
    other_window: "This paper was handed in from another window: this is its result.",
};
