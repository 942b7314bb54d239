//! Қысқа ескертулер.

use crate::lang::notes::NotesSentences;

pub(super) const NOTES: NotesSentences = NotesSentences {
    keeping: "Сақталып жатыр …",
    no_key: "Бұл перне мұнда қолданылмайды",
    digits: "Мұнда тек цифр жазылады",
    full: "Бұдан артық сыймайды",
    no_paste: "Мұнда мәтін кірістіруге болмайды",
    no_questions: "Мұнда сұрақ жоқ",
    too_small: "Кемінде 40×12 керек",
    passing: "Мұнда ештеңе сақталмайды",
};
