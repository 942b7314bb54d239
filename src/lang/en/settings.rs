//! Settings.

use crate::lang::format::range;
use crate::lang::settings::SettingsSentences;

pub(super) const SETTINGS: SettingsSentences = SettingsSentences {
    title: "Settings",
    ask: "If you know the day of the exam, revision is planned for it. It can be changed later in Settings.",
    day: "Day of the exam",
    lead: |low, high, of| format!("{} / {of}", range(&low, &high)),
    leads: "Points to expect on this topic on exam day, learning every day:",
    leads_month: "Points to expect on this topic in 30 days, learning every day:",
    language: "Language",
    ground: "Background",
    ground_is: |light| match light {
        None => "same as the terminal",
        Some(false) => "dark",
        Some(true) => "light",
    },
    minutes: "A day",
    month: "Month",
    no_exam: "no exam",
    no_target: "not set",
    signs: "Simple signs",
    signs_are: |ascii| if ascii { "yes: > * . #".to_owned() } else { "no: ▸ ● ○ ━".to_owned() },
    student: "Student",
    target: "Target, points",
    usual: "This is for a usual student: your own forecast needs repetitions on later days.",
    asks_at_once: "asked at once",
    days_left: "When",
    even: "This form can ask less than half of the topic, so all facts count alike.",
    form: "Form of the exam",
    form_gone: |id| format!("{id} (its file is gone)"),
    in_days: |days| if days == 1 { "tomorrow".to_owned() } else { format!("in {days} days") },
    minutes_between: |first, last| format!("{} minutes", range(&first, &last)),
    never_asked: |count| format!("Facts this form never asks: {count}. They come after the rest."),
    no_form: "no form",
    no_map: "This form has no map tasks: map questions come after the rest, two an evening at most.",
    not_yet: "not known yet",
    reading: "A new fact",
    reads: "its paragraph first",
    too_wide: "not known yet",
};
