//! The map and the timeline.

use crate::lang::picture::PictureSentences;

pub(super) const PICTURE: PictureSentences = PictureSentences {
    map_walk: "Choose a mark: where it is will be said here.",
    map_about: "The marks are approximate.",
    marks_say: |firm, met, unmet| format!("{firm} firm, {met} met, {unmet} not asked yet"),
    days_say: |worked, exam| format!("{worked} a day of work, {exam} the exam"),
    timeline_right: "right",
    timeline_yours: "yours",
    timeline_about: "The long part shows every day, the ends press time together.",
};
