//! PINs, asked for on the screen or by a command, and taken away by `alash pin`.

/// Questions for a PIN, and the answers to one.
#[derive(Debug)]
pub(crate) struct PinSentences {
    pub(crate) ask: &'static str,
    pub(crate) field: &'static str,
    pub(crate) wrong: &'static str,
    pub(crate) lost: &'static str,
    pub(crate) of_student: fn(name: &str) -> String,
    pub(crate) wait: fn(seconds: u64) -> String,
    pub(crate) not_typed: &'static str,
    pub(crate) needs_name: &'static str,
    pub(crate) gone: fn(name: &str) -> String,
    pub(crate) none: fn(name: &str) -> String,
    pub(crate) cleared: fn(date: &str) -> String,
}
