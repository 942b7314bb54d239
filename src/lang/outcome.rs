//! After the exam: how it went.

/// The question for the points, and the forecast to compare them with.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct OutcomeSentences {
    pub title: &'static str,
    pub ask: &'static str,
    pub forecast: fn(low: u32, high: u32) -> String,
    pub no_forecast: &'static str,
    pub points: fn(points: u32, of: usize) -> String,
    pub why: &'static str,
}
