//! Бет қарапайым сөзбен.

use crate::lang::plain::PlainSentences;

pub(super) const PLAIN: PlainSentences = PlainSentences {
    here: "меңзер осында",
    taken: "таңдалды",
    marked: "белгіленді",
    placed: "қойылды",
    lifted: "жылжытылып жатыр",
    firm: "берік есте",
    met: "өтілген",
    unmet: "әлі сұралмаған",
    used: "қолданылды",
    next: "жұбы қазір таңдалады",
    left: |minutes, seconds| format!("{minutes} минут {seconds} секунд қалды"),
    at_end: "Қазір: жұмысты тапсыру беті",
    empty: "бос",
    hidden: |letters| format!("терілген цифр саны: {letters}"),
    task: |number| format!("Қазіргі тапсырма: {number}"),
    answered: |numbers| format!("Жауап берілгені: {numbers}"),
    open: |numbers| format!("Жауапсызы: {numbers}"),
    right: |numbers| format!("Дұрысы: {numbers}"),
    wrong: |numbers| format!("Қате не жартылай дұрысы: {numbers}"),
    flagged: |numbers| format!("Жалауша қойылғаны: {numbers}"),
    can: "Әрекеттер",
};
