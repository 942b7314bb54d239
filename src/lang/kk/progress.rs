//! Үлгерім.

use super::grammar::of_them;
use crate::lang::format::range;
use crate::lang::progress::ProgressSentences;

pub(super) const PROGRESS: ProgressSentences = ProgressSentences {
    title: "Үлгерім",
    answers: "Күн сайынғы жауап саны",
    accuracy: "Дұрыс жауаптың үлесі (алғашқы жауаптарсыз)",
    hardest: "Ең қиын фактілер (қате / сұралған)",
    mocks: |target| match target {
        Some(points) => format!("Байқау сынақтары, мақсат: {points}"),
        None => "Байқау сынақтары".to_owned(),
    },
    row: "Күндер",
    worked: |worked, all| format!("Сабақ болған күн саны: {worked} / {all}"),
    exam_day: |date| format!("Емтихан: {date}"),
    none_repeated: "қайталау болған жоқ",
    today: "бүгін",
    confused: "Шатасатын фактілер",
    if_kept: "Жоспар бойынша оқығанда",
    if_stopped: "Енді қайталамасаңыз",
    met: |met, all| format!("Өтілген фактілер: {met} / {all}"),
    outcome: |points, forecast| match forecast {
        Some((low, high)) => format!("Емтиханда: {points}, болжам {} болатын.", range(&low, &high)),
        None => format!("Емтиханда: {points}."),
    },
    empty: "Әлі жауап жоқ. Алғашқы сұрақтардан кейін ұпайлар осында шығады.",
    columns: "Сандар: өтілген / барлық факт; қасында – дұрысы / барлық қайталау.",
    all: |right, all| format!("Қайталау: дұрысы {right} / {all}."),
    analysis: |right, all| format!("Талдау: {right} / {all} дұрыс."),
    first: |first, right, just_read| {
        let read = match just_read {
            0 => String::new(),
            _ => format!(" (оның {} – абзацын жаңа ғана оқығанда)", of_them(just_read)),
        };
        format!("Алғашқы жауап: {first}, бірден дұрысы {right}{read}; ұпайға қосылмайды.")
    },
    section: |met, all, expected, is_exam_set| {
        let then = if is_exam_set { "емтихан күні" } else { "30 күннен кейін" };
        match (met, expected) {
            (0, _) => format!("Бұл бөлім әлі сұралған жоқ: барлығы {all} факт."),
            (_, 0) => format!("Өтілген факт: {met} / {all}; енді қайталамасаңыз, {then} ештеңе есте қалмауы мүмкін."),
            _ => format!(
                "Өтілген факт: {met} / {all}; енді қайталамасаңыз, {then} {all} фактінің шамамен {} есте болады.",
                of_them(expected)
            ),
        }
    },
    vanished: |count| format!("Банкте жоқ сұрақтарға берілген жауап: {count}. Олар жауаптар журналында қала береді."),
};
