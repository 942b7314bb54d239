//! How the exam went.

use crate::lang::format::range;
use crate::lang::outcome::OutcomeSentences;

pub(super) const OUTCOME: OutcomeSentences = OutcomeSentences {
    title: "How the exam went",
    ask: "How many points did the history exam bring?",
    forecast: |low, high| format!("The forecast on this topic was {}.", range(&low, &high)),
    no_forecast: "There was no forecast yet.",
    points: |points, of| format!("{points} / {of}"),
    why: "Optional. It shows how good the forecast was, and stays on this computer.",
};
