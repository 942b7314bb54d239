//! Настройки.

use super::grammar::counted_days;
use crate::lang::format::range;
use crate::lang::settings::SettingsSentences;

pub(super) const SETTINGS: SettingsSentences = SettingsSentences {
    title: "Настройки",
    ask: "Если день экзамена известен, занятия планируются с его учётом. Позже его можно изменить в «Настройках».",
    day: "День экзамена",
    lead: |low, high, of| format!("{} / {of}", range(&low, &high)),
    leads: "Баллы по этой теме в день экзамена при ежедневных занятиях:",
    leads_month: "Баллы по этой теме через 30 дней при ежедневных занятиях:",
    language: "Язык",
    ground: "Фон экрана",
    ground_is: |light| match light {
        None => "как в терминале",
        Some(false) => "тёмный",
        Some(true) => "светлый",
    },
    minutes: "В день",
    month: "Месяц",
    no_exam: "экзамена не будет",
    no_target: "не задана",
    signs: "Простые знаки",
    signs_are: |ascii| if ascii { "да: > * . #".to_owned() } else { "нет: ▸ ● ○ ━".to_owned() },
    student: "Ученик",
    target: "Цель, баллы",
    usual: "Это расчёт для обычного ученика: ваш прогноз уточнится после повторений в следующие дни.",
    asks_at_once: "спрашивать сразу",
    days_left: "Когда",
    even: "По этому образцу спрашивается меньше половины темы, поэтому все факты считаются одинаково важными.",
    form: "Образец экзамена",
    form_gone: |id| format!("{id} (файла нет)"),
    in_days: |days| if days == 1 { "завтра".to_owned() } else { format!("через {}", counted_days(days)) },
    minutes_between: |first, last| format!("{} мин", range(&first, &last)),
    never_asked: |count| {
        format!("Фактов, о которых по этому образцу не спрашивают: {count}. Они идут после остальных.")
    },
    no_form: "образца нет",
    no_map: "В этом образце нет заданий по карте: вопросы по карте идут после остальных, не больше двух за занятие.",
    not_yet: "пока неизвестен",
    reading: "Новый факт",
    reads: "сначала абзац",
    too_wide: "пока неизвестно",
};
