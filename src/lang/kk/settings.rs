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
    month: "Айы",
    no_exam: "емтихан тапсырмаймын",
    no_target: "белгіленбеген",
    signs: "Қарапайым белгілер",
    signs_are: |ascii| if ascii { "иә: > * . #".to_owned() } else { "жоқ: ▸ ● ○ ━".to_owned() },
    student: "Оқушы",
    target: "Мақсат, ұпай",
    usual: "Бұл – орташа оқушыға арналған жуық шама: сіздің болжамыңыз кейінгі күндері қайталағаннан соң шығады.",
    asks_at_once: "бірден сұралады",
    days_left: "Қашан",
    even: "Бұл үлгі бойынша тақырыптың жартысынан азы ғана сұралады, сондықтан барлық факт бірдей маңызды саналады.",
    form: "Емтихан үлгісі",
    form_gone: |id| format!("{id} (файлы жоқ)"),
    in_days: |days| if days == 1 { "ертең".to_owned() } else { format!("{days} күннен кейін") },
    minutes_between: |first, last| format!("{} минут", range(&first, &last)),
    never_asked: |count| format!("Бұл үлгі бойынша {count} факт сұралмайды: олар басқаларынан кейін беріледі."),
    no_form: "үлгі жоқ",
    no_map: "Бұл үлгіде карта тапсырмасы жоқ: картаға қатысты сұрақтар басқаларынан кейін, бір сабақта ең көбі екеу беріледі.",
    not_yet: "әлі белгісіз",
    reading: "Жаңа факт",
    reads: "алдымен абзацы",
    too_wide: "әзірге белгісіз",
};
