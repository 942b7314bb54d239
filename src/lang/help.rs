//! The page of help, under the table of keys.

/// What the table of keys leaves out.
#[derive(Debug)]
pub(crate) struct HelpSentences {
    pub(crate) title: &'static str,
    pub(crate) layouts: &'static str,
    pub(crate) tab: &'static str,
}
