//! Карта и лента времени.

use crate::lang::picture::PictureSentences;

pub(super) const PICTURE: PictureSentences = PictureSentences {
    map_walk: "Выберите отметку: здесь появится, где она.",
    map_about: "Отметки приблизительны.",
    marks_say: |firm, met, unmet| format!("{firm} прочно помнится, {met} пройдено, {unmet} ещё не спрашивали"),
    days_say: |worked, exam| format!("{worked} день с занятием, {exam} экзамен"),
    timeline_right: "верно",
    timeline_yours: "у вас",
    timeline_about: "В длинной части виден каждый день, по краям время сжато.",
};
