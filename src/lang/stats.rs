//! `alash stats`: a student's scores without a screen.

/// Lines of the scores, beside those that `progress` has.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct StatsSentences {
    pub title: fn(name: &str) -> String,
    pub renamed: &'static str,
    pub remembered: fn(share: &str) -> String,
    pub target: fn(points: u32) -> String,
    pub line: fn(right: usize, answers: usize, percent: &str) -> String,
}
