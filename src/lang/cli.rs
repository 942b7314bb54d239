//! The command line: its help, and what is wrong with what was typed.

/// What commands have in common.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct CliSentences {
    pub nearest: fn(name: &str) -> String,
    pub unknown_option: fn(option: &str) -> String,
    pub missing_value: fn(option: &str) -> String,
    pub bad_value: fn(option: &str, value: &str, allowed: &str) -> String,
    pub unexpected: fn(argument: &str) -> String,
    pub needs_command: fn(option: &str, command: &str) -> String,
    pub see_help: &'static str,
    pub number: &'static str,
    pub needs_student: &'static str,
    pub locked: fn(name: &str) -> String,
    pub no_student: fn(name: &str, known: &str) -> String,
    pub no_students: fn(name: &str) -> String,
    pub no_profile: fn(id: &str, known: &str) -> String,
    pub no_section: fn(id: &str, known: &str) -> String,
    pub cannot_write: fn(file: &str, why: &str) -> String,
    pub no_terminal: &'static str,
    pub dumb_terminal: &'static str,
    pub legacy_console: &'static str,
    pub cannot_read: fn(file: &str, why: &str) -> String,
    pub not_utf8: fn(file: &str) -> String,
    pub no_folder: &'static str,
    pub terminal_failed: fn(why: &str) -> String,
}
