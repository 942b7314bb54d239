//! The kinds of question by name alone: what records, forms of papers and figures speak of.

use serde::{Deserialize, Serialize};

/// The kinds by name alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum KindName {
    /// One of four.
    Choice,
    /// Several of up to eight.
    Select,
    /// Events put in time.
    Order,
    /// Pairs.
    Match,
    /// A typed answer.
    Blank,
    /// A place on the map.
    Place,
}

impl KindName {
    /// Every kind.
    pub const ALL: [Self; 6] = [Self::Choice, Self::Select, Self::Order, Self::Match, Self::Blank, Self::Place];

    /// Whether the answer has to be brought to mind. In a `choice` or a `select` it stands on the screen to be recognised;
    /// the pieces of an `order` or a `match`, the marks on a map stand there too, but not what belongs where.
    #[must_use]
    pub fn is_recall(self) -> bool {
        match self {
            Self::Choice | Self::Select => false,
            Self::Order | Self::Match | Self::Blank | Self::Place => true,
        }
    }

    /// The kind as `kind` writes it in a bank and in records.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Choice => "choice",
            Self::Select => "select",
            Self::Order => "order",
            Self::Match => "match",
            Self::Blank => "blank",
            Self::Place => "place",
        }
    }
}
