//! After an answer.

use crate::lang::feedback::FeedbackSentences;

pub(super) const FEEDBACK: FeedbackSentences = FeedbackSentences {
    said_first: "A first answer on this fact: it does not count.",
    right: "Right",
    accepted: "Right. The usual name is below",
    typo: "Right, with a small slip in the spelling",
    second: "Right at the second try: counts ¾",
    partial: "Partly right",
    incomplete: "Incomplete: half a point",
    wrong: "Not right",
    unknown: "The answer is this",
    said_guessed: "Noted that it was a guess.",
    said_claimed: "Your answer is kept: it has no score until a teacher has looked at it.",
    said_fault: "Your report is kept with the answer.",
};
