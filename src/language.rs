//! The languages of the screen, by their codes. What each says is in `lang`.

use serde::{Deserialize, Serialize};

/// A language of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Kazakh.
    Kk,
    /// Russian.
    Ru,
    /// English.
    En,
}

impl Lang {
    /// Every language.
    pub const ALL: [Self; 3] = [Self::Kk, Self::Ru, Self::En];

    /// The code of ISO 639-1.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Kk => "kk",
            Self::Ru => "ru",
            Self::En => "en",
        }
    }

    /// The language of a code.
    #[must_use]
    pub(crate) fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The language that the switching key leads to: the next of all, in a round.
    #[must_use]
    pub(crate) fn next(self) -> Self {
        let after = Self::ALL.iter().position(|lang| *lang == self).map_or(0, |here| here + 1);
        Self::ALL.get(after % Self::ALL.len()).copied().unwrap_or(self)
    }
}
