//! A text of the bank in the languages it is written in.

/// Which of a bank's languages to read: an index into its `languages`, 0 being the original.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tongue(pub usize);

/// One text in each language of the bank, cleaned; a text that is the same in all (a year) stands once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(Vec<String>);

impl Text {
    /// A text given in the order of the bank's languages, or once for all of them.
    #[must_use]
    pub fn new(versions: Vec<String>) -> Self {
        Self(versions)
    }

    /// The text in one language; in the original where it stands only there.
    #[must_use]
    pub fn get(&self, tongue: Tongue) -> &str {
        self.0.get(tongue.0).unwrap_or_else(|| self.0.first().unwrap_or(const { &String::new() }))
    }

    /// The text as first written.
    #[must_use]
    pub fn original(&self) -> &str {
        self.get(Tongue(0))
    }

    /// Every version of the text.
    pub fn versions(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}
