//! Басты бет.

use super::grammar::QUOTES;
use crate::lang::format::quoted;
use crate::lang::home::HomeSentences;

pub(super) const HOME: HomeSentences = HomeSentences {
    away: |days, remembered, met| {
        format!("Соңғы сабақтан бері {days} күн өтті. Өтілген {met} фактінің шамамен {remembered} фактісі әлі есте.")
    },
    clock: |shown, counted| {
        format!(
            "Компьютердің сағаты кейін қалып тұр: {shown}. Күн соңғы жауаптан бастап есептеледі: {counted}. Сағатты түзетіңіз."
        )
    },
    enough: "Бүгінге жеткілікті",
    evening: "Бүгінгі сабақ",
    go_on: "Жалғастыру: бүгінгі сабақ",
    left: |minutes| format!("Бүгін: шамамен {minutes} минут"),
    more: "Тағы 5 минут жаттығу",
    no_exam: "Емтихан күні белгіленбеген",
    outcome: "Емтихан өтті: нәтижесі қандай?",
    rest: |date, minutes| format!("Келесі қайталау: {date}, шамамен {minutes} минут"),
    target: |points, of| format!(", мақсат: {points} / {of}"),
    learnt: "Тақырып меңгерілді: аптасына бір сабақ жеткілікті",
    map: "Карта",
    timeline: "Оқиғалар желісі",
    weak: "Ең әлсіз бөлімдер",
    not_asked: "әлі сұралмаған",
    start: "Бастау",
    practice: "Жаттығу: 10 сұрақ",
    resume: |what, next, all| match what {
        Some(what) => format!("Жалғастыру: {}, {all} сұрақтың {next}-сұрағынан", quoted(what, QUOTES)),
        None => format!("Жалғастыру: {all} сұрақтың {next}-сұрағынан"),
    },
    resume_extra: "Жалғастыру: қатемен жұмыс",
    reading: "Мәтінмен жұмыс: 5 сұрақ",
    lesson: "Тақырыпты оқу",
    odd: |count, latest, today| {
        format!("Күні қате жазба: {count} (соңғысы – {latest}). Компьютердің сағаты бойынша бүгін – {today}.")
    },
    hours: "Соңғы жазбаларда компьютердегі қазіргі уақыттан бірнеше сағат кейінгі уақыт тұр; жазбалардың реті өзгермейді.",
};
