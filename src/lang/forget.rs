//! `alash forget`: hiding and erasing a student.

/// What is asked before, and what was done.
#[derive(Debug)]
pub(crate) struct ForgetSentences {
    pub(crate) needs_name: &'static str,
    pub(crate) ask: fn(name: &str) -> String,
    pub(crate) not_done: &'static str,
    pub(crate) hidden: fn(name: &str, records: usize) -> String,
    pub(crate) gone: fn(name: &str, records: usize, backups: usize) -> String,
    pub(crate) undone: fn(name: &str) -> String,
    pub(crate) nothing: fn(name: &str) -> String,
}
