//! An answer beside the right one.

use crate::lang::review::ReviewSentences;

pub(super) const REVIEW: ReviewSentences = ReviewSentences {
    title: "Go through the answers",
    points: |points, of| format!("points: {points} / {of}"),
    left_open: "Left open.",
    passage: "The text",
    right: "right",
    answer: "the right answer",
    yours: "your answer",
    extra: "marked, and wrong",
    in_place: "in its place",
    missed: "not marked",
    misplaced: |given| format!("belongs here; yours: {given}"),
};
