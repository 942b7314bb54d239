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
    month: "Month of the exam",
    no_exam: "not set",
    no_target: "not set",
    signs: "Simple signs",
    signs_are: |ascii| if ascii { "yes: > * . #".to_owned() } else { "no: ▸ ● ○ ━".to_owned() },
    student: "Student",
    target: "Target, points",
    usual: "This is for a usual student: your own forecast needs repetitions on later days.",
};
