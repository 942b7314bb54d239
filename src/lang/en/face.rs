//! A question as it is shown.

use crate::lang::face::FaceSentences;

pub(super) const FACE: FaceSentences = FaceSentences {
    pick: "Choose one answer.",
    mark: "Mark every right answer.",
    order: "Put them from the earliest to the latest: for example, 3 1 4 2.",
    pair: "Put the match beside each row on the left: for example, 3 1 4 2.",
    write: "Type the answer.",
    number: "Type the number.",
    your_answer: "Answer:",
    point: "Point at the place on the map: with a digit or the arrows.",
    point_in_list: "Instead of a map it says where each lies. Choose the right one.",
    name: "Choose the name of the marked place.",
    marked_place: |situation| format!("The marked place: {situation}"),
};
