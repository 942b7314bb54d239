//! Сынақ кезінде.

use crate::form::Relaxed;
use crate::lang::exam::ExamSentences;

pub(super) const EXAM: ExamSentences = ExamSentences {
    relaxed: |relaxed| match relaxed {
        Relaxed::Proportion => "Бөлімдердің үлесі дәл сақталмады: сұрақ жетпеді.",
        Relaxed::Unseen => "Бұрын көрілген тапсырмалар да бар: жаңасы жетпеді.",
        Relaxed::Facts => "Бір факт екі тапсырмада сұралады: сұрақ жетпеді.",
        Relaxed::Count => "Банктегі сұрақтар бұл үлгіге жетпеді: тапсырма саны азайды.",
    },
    hand_in: "Тапсыру",
    five_minutes: "5 минут қалды",
    one_minute: "1 минут қалды",
    answered: |answered, all| format!("Жауап берілген тапсырма: {answered} / {all}"),
    open: |numbers| format!("Жауапсыз қалғаны: {numbers}"),
    flagged: |numbers| format!("Жалауша қойылғаны: {numbers}"),
    no_way_back: "Тапсырған соң жауаптарды өзгертуге болмайды.",
    go_back: "Тапсырмаларға оралу",
    hand_in_now: "Жұмысты тапсыру",
    signs: |full, empty, flag| format!("{full} жауап берілген   {empty} жауапсыз   {flag} жалауша"),
    given_up: "Бұл сынақтан басқа терезеде бас тартылған",
    clock_set: "Компьютер сағаты өзгертілді: сынақ уақытына әсері жоқ",
};
