//! Настройки.

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
    month: "Месяц экзамена",
    no_exam: "не задан",
    no_target: "не задана",
    signs: "Простые знаки",
    signs_are: |ascii| if ascii { "да: > * . #".to_owned() } else { "нет: ▸ ● ○ ━".to_owned() },
    student: "Ученик",
    target: "Цель, баллы",
    usual: "Это расчёт для обычного ученика: ваш прогноз уточнится после повторений в следующие дни.",
};
