//! The page of help, under the table of keys.

/// What the table of keys leaves out.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct HelpSentences {
    pub title: &'static str,
    pub layouts: &'static str,
    pub tab: &'static str,
}
