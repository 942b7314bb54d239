//! Үлгерім.

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
    if_kept: "жоспар бойынша оқығанда",
    if_stopped: "енді қайталанбаса",
    met: |met, all| format!("Өтілген фактілер: {met} / {all}"),
    outcome: |points, forecast| match forecast {
        Some((low, high)) => format!("Емтиханда: {points}, болжам {} болатын.", range(&low, &high)),
        None => format!("Емтиханда: {points}."),
    },
    empty: "Әлі жауап жоқ. Алғашқы сұрақтардан кейін ұпайлар осында шығады.",
    columns: "Пайыз – бүгін есте бары; қасында – дұрыс / барлық жауап.",
    all: |right, all, first, first_right| {
        format!("Барлығы: дұрысы {right} / {all}. Алғашқы жауап: {first}, дұрысы {first_right}; ұпайға қосылмайды.")
    },
    unknown: |missing| format!("Болжам әзірге белгісіз: ертеңнен бастап тағы {missing} қайталау керек"),
    vanished: |count| format!("Банкте жоқ сұрақтарға берілген жауап: {count}. Олар жауаптар журналында қала береді."),
};
