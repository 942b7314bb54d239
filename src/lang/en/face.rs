//! A question as it is shown.

use crate::lang::face::FaceSentences;

pub(super) const FACE: FaceSentences = FaceSentences {
    pick: "Choose one answer.",
    mark: "Mark every right answer.",
    order: "Put them in order, from the earliest to the latest.",
    pair: "Choose for each line the number that goes with it.",
    write: "Type the answer.",
    number: "Type the number.",
    your_answer: "Answer:",
    point: "Choose where it is.",
    name: "Choose the name of the marked place.",
    marked_place: |situation| format!("The marked place: {situation}"),
};
