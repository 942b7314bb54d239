//! Бет қарапайым сөзбен.

use crate::lang::plain::PlainSentences;

pub(super) const PLAIN: PlainSentences = PlainSentences {
    here: "осында",
    taken: "таңдалды",
    marked: "белгіленді",
    placed: "қойылды",
    lifted: "жылжытылып жатыр",
    remembered: "есте",
    fading: "ұмытылып барады",
    not_yet: "әлі жатталмаған",
    empty: "бос",
    hidden: |letters| format!("терілген таңба: {letters}"),
    task: |number| format!("Қазіргі тапсырма: {number}"),
    answered: |numbers| format!("Жауап берілгені: {numbers}"),
    open: |numbers| format!("Жауапсызы: {numbers}"),
    right: |numbers| format!("Дұрысы: {numbers}"),
    wrong: |numbers| format!("Толық дұрыс емесі: {numbers}"),
    flagged: |numbers| format!("Жалауша қойылғаны: {numbers}"),
    can: "Әрекеттер",
};
