//! PINs, asked for on the screen or by a command, and taken away by `alash pin`.

/// Questions for a PIN, and the answers to one.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct PinSentences {
    pub ask: &'static str,
    pub field: &'static str,
    pub wrong: &'static str,
    pub lost: &'static str,
    pub of_student: fn(name: &str) -> String,
    pub wait: fn(seconds: u64) -> String,
    pub not_typed: &'static str,
    pub needs_name: &'static str,
    pub gone: fn(name: &str) -> String,
    pub none: fn(name: &str) -> String,
    pub cleared: fn(date: &str) -> String,
}
