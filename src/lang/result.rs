//! The result of an exam paper.

/// Points, and what they are worth.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct ResultSentences {
    pub title: &'static str,
    pub sections: &'static str,
    pub points: fn(points: u32, of: u32) -> String,
    pub line: fn(line: u32, passed: bool) -> String,
    pub fresh: fn(points: u32, of: u32) -> String,
    pub all_fresh: &'static str,
    pub none_fresh: &'static str,
    pub forecast: fn(low: u32, high: u32) -> String,
    pub time: fn(minutes: u32, of: u32, open: usize) -> String,
    pub practise: fn(count: usize) -> String,
    pub home: &'static str,
    pub kinds: &'static str,
    pub others: &'static str,
    pub other_window: &'static str,
}
