//! The map and the timeline.

use crate::lang::picture::PictureSentences;

pub(super) const PICTURE: PictureSentences = PictureSentences {
    map_walk: "Choose a mark: where it is will be said here.",
    map_about: "The marks are approximate.",
    marks_say: |full, fading, empty| format!("{full} remembered, {fading} fading, {empty} not learnt yet"),
    days_say: |worked, exam| format!("{worked} a day of work, {exam} the exam"),
    timeline_right: "right",
    timeline_yours: "yours",
    timeline_about: "The long part shows every day, the ends press time together.",
};
