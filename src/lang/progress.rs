//! Progress: the forecast, days, sections, and what is hard.

/// Headings of the charts, and the figures in words.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct ProgressSentences {
    pub title: &'static str,
    pub answers: &'static str,
    pub accuracy: &'static str,
    pub hardest: &'static str,
    pub mocks: fn(target: Option<(&str, u32)>) -> String,
    pub row: fn(day: &str, exam: &str) -> String,
    pub today: &'static str,
    pub confused: &'static str,
    pub if_kept: &'static str,
    pub if_stopped: &'static str,
    pub met: fn(met: usize, all: usize) -> String,
    pub outcome: fn(points: u32, forecast: Option<(u32, u32)>) -> String,
    pub empty: &'static str,
    pub columns: &'static str,
    pub all: fn(right: usize, all: usize, first: usize, first_right: usize) -> String,
    pub unknown: fn(missing: usize) -> String,
    pub vanished: fn(count: usize) -> String,
}
