//! A student's own affairs: name, PIN, results to take along or to bring.

/// Entries of the screen, and what came of them.
#[derive(Debug)]
pub(crate) struct AccountSentences {
    pub(crate) title: &'static str,
    pub(crate) switch: &'static str,
    pub(crate) rename: &'static str,
    pub(crate) pin: &'static str,
    pub(crate) no_pin: &'static str,
    pub(crate) take_along: &'static str,
    pub(crate) bring: &'static str,
    pub(crate) file: &'static str,
    pub(crate) pin_what: &'static str,
    pub(crate) take_what: &'static str,
    pub(crate) bring_what: &'static str,
    pub(crate) pin_length: fn(least: usize, most: usize) -> String,
    pub(crate) renamed: &'static str,
    pub(crate) name_taken: &'static str,
    pub(crate) pin_set: &'static str,
    pub(crate) pin_gone: &'static str,
    pub(crate) guest: &'static str,
    pub(crate) forget: &'static str,
    pub(crate) pin_first: &'static str,
    pub(crate) part: &'static str,
}
