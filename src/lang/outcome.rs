//! After the exam: how it went.

/// The question for the points, and the forecast to compare them with.
#[derive(Debug)]
pub(crate) struct OutcomeSentences {
    pub(crate) title: &'static str,
    pub(crate) ask: &'static str,
    pub(crate) forecast: fn(low: u32, high: u32) -> String,
    pub(crate) no_forecast: &'static str,
    pub(crate) points: fn(points: u32, of: usize) -> String,
    pub(crate) why: &'static str,
}
