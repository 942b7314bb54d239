//! Settings: the day of the exam, minutes a day, the target.

/// The rows of the screen, and the forecast beside them.
#[derive(Debug)]
pub struct SettingsSentences {
    pub(crate) title: &'static str,
    pub ask: &'static str,
    pub(crate) day: &'static str,
    pub(crate) lead: fn(low: usize, high: usize, of: usize) -> String,
    pub(crate) leads: &'static str,
    pub(crate) leads_month: &'static str,
    pub(crate) language: &'static str,
    pub(crate) ground: &'static str,
    pub(crate) ground_is: fn(light: Option<bool>) -> &'static str,
    pub(crate) minutes: &'static str,
    pub month: &'static str,
    pub(crate) no_exam: &'static str,
    pub(crate) no_target: &'static str,
    pub(crate) signs: &'static str,
    pub(crate) signs_are: fn(ascii: bool) -> String,
    pub(crate) student: &'static str,
    pub(crate) target: &'static str,
    pub(crate) usual: &'static str,
}
