//! A student's own affairs: name, PIN, results to take along or to bring.

/// Entries of the screen, and what came of them.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct AccountSentences {
    pub title: &'static str,
    pub switch: &'static str,
    pub rename: &'static str,
    pub pin: &'static str,
    pub no_pin: &'static str,
    pub take_along: &'static str,
    pub bring: &'static str,
    pub file: &'static str,
    pub pin_what: &'static str,
    pub take_what: &'static str,
    pub bring_what: &'static str,
    pub pin_length: fn(least: usize, most: usize) -> String,
    pub renamed: &'static str,
    pub name_taken: &'static str,
    pub pin_set: &'static str,
    pub pin_gone: &'static str,
    pub guest: &'static str,
    pub forget: &'static str,
    pub pin_first: &'static str,
    pub part: &'static str,
}
