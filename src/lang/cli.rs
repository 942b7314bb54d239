//! The command line: its help, and what is wrong with what was typed.

/// What commands have in common.
#[derive(Debug)]
pub(crate) struct CliSentences {
    pub(crate) nearest: fn(name: &str) -> String,
    pub(crate) unknown_option: fn(option: &str) -> String,
    pub(crate) missing_value: fn(option: &str) -> String,
    pub(crate) bad_value: fn(option: &str, value: &str, allowed: &str) -> String,
    pub(crate) unexpected: fn(argument: &str) -> String,
    pub(crate) needs_command: fn(option: &str, command: &str) -> String,
    pub(crate) see_help: &'static str,
    pub(crate) number: &'static str,
    pub(crate) needs_student: &'static str,
    pub(crate) locked: fn(name: &str) -> String,
    pub(crate) no_student: fn(name: &str, known: &str) -> String,
    pub(crate) no_students: fn(name: &str) -> String,
    pub(crate) no_profile: fn(id: &str, known: &str) -> String,
    pub(crate) no_section: fn(id: &str, known: &str) -> String,
    pub(crate) cannot_write: fn(file: &str, why: &str) -> String,
    pub(crate) no_terminal: &'static str,
    pub(crate) legacy_console: &'static str,
    pub(crate) cannot_read: fn(file: &str, why: &str) -> String,
    pub(crate) not_utf8: fn(file: &str) -> String,
    pub(crate) no_folder: &'static str,
    pub(crate) lines_failed: fn(why: &str) -> String,
    pub(crate) terminal_failed: fn(why: &str) -> String,
}
