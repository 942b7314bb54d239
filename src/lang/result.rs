//! The result of an exam paper.

/// Points, and what they are worth.
#[derive(Debug)]
pub(crate) struct ResultSentences {
    pub(crate) title: &'static str,
    pub(crate) sections: &'static str,
    pub(crate) points: fn(points: u32, of: u32) -> String,
    pub(crate) line: fn(line: u32, passed: bool) -> String,
    pub(crate) fresh: fn(points: u32, of: u32) -> String,
    pub(crate) all_fresh: &'static str,
    pub(crate) none_fresh: &'static str,
    pub(crate) forecast: fn(low: u32, high: u32) -> String,
    pub(crate) time: fn(minutes: u32, of: u32, open: usize) -> String,
    pub(crate) practise: fn(count: usize) -> String,
    pub(crate) home: &'static str,
    pub(crate) analysis: &'static str,
    pub(crate) kinds: &'static str,
    pub(crate) others: &'static str,
    pub(crate) other_window: &'static str,
}
