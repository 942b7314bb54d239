//! The kinds of question by name alone: what records, forms of papers and figures speak of.

use serde::{Deserialize, Serialize};

/// The kinds, listed once: what is not in this list is no kind, and what is stands in [`KindName::ALL`].
macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident $code:literal),* $(,)?) => {
        /// The kinds by name alone.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum KindName {
            $($(#[$doc])* #[serde(rename = $code)] $name,)*
        }

        impl KindName {
            /// Every kind.
            pub const ALL: [Self; [$($code),*].len()] = [$(Self::$name),*];

            /// The kind as `kind` writes it in a bank and in records. It never changes.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)*
                }
            }
        }
    };
}

kinds! {
    /// One of four.
    Choice "choice",
    /// Several of up to eight.
    Select "select",
    /// Events put in time.
    Order "order",
    /// Pairs.
    Match "match",
    /// A typed answer.
    Blank "blank",
    /// A place on the map.
    Place "place",
}

impl KindName {
    /// Whether the answer has to be recalled. In a `choice` or a `select` it stands on the screen to be recognised; the pieces
    /// of an `order` or a `match`, the marks on a map stand there too, but not what belongs where.
    #[must_use]
    pub fn is_recall(self) -> bool {
        match self {
            Self::Choice | Self::Select => false,
            Self::Order | Self::Match | Self::Blank | Self::Place => true,
        }
    }

    /// Whether it is one of four, the exam's own: what is asked when the exam is near, on a passage, and kept for papers; and
    /// what a forecast knows the chance of guessing of.
    #[must_use]
    pub fn is_exams_own(self) -> bool {
        match self {
            Self::Choice => true,
            Self::Select | Self::Order | Self::Match | Self::Blank | Self::Place => false,
        }
    }
}
