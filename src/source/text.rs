//! A text of the bank in the languages it is written in.

use super::json::Offset;

/// Which of a bank's languages to read: an index into its `languages`, 0 being the original.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LanguageIndex(pub usize);

/// One text in each language of the bank, cleaned; a text that is the same in all (a year) stands once.
#[derive(Clone, Debug, Default)]
pub struct Text(Vec<(String, Offset)>);

impl Text {
    /// A text given in the order of the bank's languages, or once for all of them; each with its place in the file.
    #[must_use]
    pub(crate) fn new(versions: Vec<(String, Offset)>) -> Self {
        Self(versions)
    }

    fn version(&self, tongue: LanguageIndex) -> Option<&(String, Offset)> {
        self.0.get(tongue.0).or(self.0.first())
    }

    /// The text in one language; in the original where it stands only there.
    #[must_use]
    pub fn get(&self, tongue: LanguageIndex) -> &str {
        self.version(tongue).map_or("", |(text, _)| text)
    }

    /// The text as first written.
    #[must_use]
    pub fn original(&self) -> &str {
        self.get(LanguageIndex(0))
    }

    /// Every version of the text.
    pub fn versions(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(text, _)| text.as_str())
    }

    /// Where the text in one language stands in the file; the original, where it stands only there.
    #[must_use]
    pub(crate) fn place(&self, tongue: LanguageIndex) -> Offset {
        self.version(tongue).map_or_else(Offset::default, |(_, place)| *place)
    }

    /// Every version with its language and place.
    pub(crate) fn spoken(&self) -> impl Iterator<Item = (LanguageIndex, &str, Offset)> {
        self.0.iter().enumerate().map(|(index, (text, place))| (LanguageIndex(index), text.as_str(), *place))
    }
}
