//! Карта мен уақыт жолағы.

use crate::lang::picture::PictureSentences;

pub(super) const PICTURE: PictureSentences = PictureSentences {
    map_walk: "Белгіні таңдаңыз: оның қай жер екені осында жазылады.",
    map_about: "Белгілер шамамен қойылған.",
    marks_say: |firm, met, unmet| format!("{firm} берік есте, {met} өтілген, {unmet} әлі сұралмаған"),
    days_say: |worked, exam| format!("{worked} сабақ болған күн, {exam} емтихан"),
    timeline_right: "дұрысы",
    timeline_yours: "сіздікі",
    timeline_about: "Ұзын бөлікте әр күн бөлек көрсетілген, шеттегі уақыт қысқартылған.",
};
