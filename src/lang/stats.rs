//! `alash stats`: a student's scores without a screen.

/// Lines of the scores, beside those that `progress` has.
#[derive(Debug)]
pub(crate) struct StatsSentences {
    pub(crate) title: fn(name: &str) -> String,
    pub(crate) renamed: &'static str,
    pub(crate) firm: fn(met: &str, firm: &str) -> String,
    pub(crate) target: fn(points: u32) -> String,
    pub(crate) line: fn(right: usize, answers: usize, percent: &str) -> String,
}
