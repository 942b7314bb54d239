//! `alash forget`: hiding and erasing a student.

/// What is asked before, and what was done.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct ForgetSentences {
    pub needs_name: &'static str,
    pub ask: fn(name: &str) -> String,
    pub not_done: &'static str,
    pub hidden: fn(name: &str, records: usize) -> String,
    pub gone: fn(name: &str, records: usize, backups: usize) -> String,
    pub undone: fn(name: &str) -> String,
    pub nothing: fn(name: &str) -> String,
}
