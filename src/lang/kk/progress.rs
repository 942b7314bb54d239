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
    if_kept: "жоспар бойынша оқығанда",
    if_stopped: "енді қайталанбаса",
    met: |met, all| format!("Өтілген фактілер: {met} / {all}"),
    outcome: |points, forecast| match forecast {
        Some((low, high)) => format!("Емтиханда: {points}, болжам {} болатын.", range(&low, &high)),
        None => format!("Емтиханда: {points}."),
    },
    empty: "Әлі жауап жоқ. Алғашқы сұрақтардан кейін ұпайлар осында шығады.",
    columns: "Сан – таныс / барлық факт; қасында – дұрыс / барлық жауап.",
    all: |right, all| format!("Қайталау: дұрысы {right} / {all}."),
    first: |first, right, just_read| {
        format!(
            "Алғашқы жауап: {first}, бірден дұрысы {right} (мәтінін жаңа ғана оқығаннан кейін: {just_read}); ұпайға қосылмайды."
        )
    },
    section: |met, all, expected| {
        format!("Таныс факт: {met} / {all}; енді қайталанбаса, емтихан күні шамамен {} есте болады.", of_them(expected))
    },
    vanished: |count| format!("Банкте жоқ сұрақтарға берілген жауап: {count}. Олар жауаптар журналында қала береді."),
};
