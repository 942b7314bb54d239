//! Progress: the forecast, days, sections, and what is hard.

/// Headings of the charts, and the figures in words.
#[derive(Debug)]
pub struct ProgressSentences {
    pub(crate) title: &'static str,
    pub(crate) answers: &'static str,
    pub(crate) accuracy: &'static str,
    pub(crate) hardest: &'static str,
    pub(crate) mocks: fn(target: Option<u32>) -> String,
    pub(crate) row: &'static str,
    pub(crate) worked: fn(worked: usize, all: usize) -> String,
    pub(crate) exam_day: fn(date: &str) -> String,
    pub(crate) none_repeated: &'static str,
    pub(crate) today: &'static str,
    pub confused: &'static str,
    pub(crate) if_kept: &'static str,
    pub(crate) if_stopped: &'static str,
    pub(crate) met: fn(met: usize, all: usize) -> String,
    pub(crate) outcome: fn(points: u32, forecast: Option<(u32, u32)>) -> String,
    pub(crate) empty: &'static str,
    pub(crate) columns: &'static str,
    pub(crate) all: fn(right: usize, all: usize) -> String,
    pub(crate) analysis: fn(right: usize, all: usize) -> String,
    pub(crate) first: fn(first: usize, right: usize, just_read: usize) -> String,
    pub(crate) section: fn(met: usize, all: usize, expected: usize, is_exam_set: bool) -> String,
    pub(crate) vanished: fn(count: usize) -> String,
}
