//! Баптаулар.

use crate::lang::format::range;
use crate::lang::settings::SettingsSentences;

pub(super) const SETTINGS: SettingsSentences = SettingsSentences {
    title: "Баптаулар",
    ask: "Емтихан күні белгілі болса, дайындық соған қарай жоспарланады. Кейін «Баптаулар» бөлімінде өзгертуге болады.",
    day: "Емтихан күні",
    lead: |low, high, of| format!("{} / {of}", range(&low, &high)),
    leads: "Күн сайын оқығанда емтихан күні осы тақырып бойынша күтілетін ұпай:",
    leads_month: "Күн сайын оқығанда 30 күннен кейін осы тақырып бойынша күтілетін ұпай:",
    language: "Тіл",
    ground: "Экранның фоны",
    ground_is: |light| match light {
        None => "терминалдағыдай",
        Some(false) => "қою түсті",
        Some(true) => "ашық түсті",
    },
    minutes: "Күніне",
    month: "Емтихан айы",
    no_exam: "белгіленбеген",
    no_target: "белгіленбеген",
    signs: "Қарапайым белгілер",
    signs_are: |ascii| if ascii { "иә: > * . #".to_owned() } else { "жоқ: ▸ ● ○ ━".to_owned() },
    student: "Оқушы",
    target: "Мақсат, ұпай",
    usual: "Бұл – орташа оқушыға арналған жуық шама: сіздің болжамыңыз кейінгі күндері қайталағаннан соң шығады.",
};
