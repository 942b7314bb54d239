//! Settings: the day of the exam, minutes a day, the target.

/// The rows of the screen, and the forecast beside them.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct SettingsSentences {
    pub title: &'static str,
    pub ask: &'static str,
    pub day: &'static str,
    pub lead: fn(minutes: u32, low: usize, high: usize, of: usize) -> String,
    pub leads: &'static str,
    pub leads_month: &'static str,
    pub minutes: &'static str,
    pub month: &'static str,
    pub no_exam: &'static str,
    pub no_target: &'static str,
    pub signs: &'static str,
    pub signs_are: fn(ascii: bool) -> String,
    pub student: &'static str,
    pub target: &'static str,
    pub usual: &'static str,
}
