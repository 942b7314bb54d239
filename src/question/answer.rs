//! A showing, what is given for an answer to it, and the judgement: plain data that every kind speaks in.

use serde::{Deserialize, Serialize};

use super::evidence::Evidence;
use crate::content::{At, Id, Item, When};
use crate::source::LanguageIndex;

/// What one showing of a question puts on the screen: item ids in their order. Stored before it is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Showing {
    /// The column that stands still (`match`); else empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fixed: Vec<Id>,
    /// The rows to choose from or to arrange, as drawn.
    pub rows: Vec<Id>,
}

/// What a student gave for an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Given {
    /// «Білмеймін».
    Unknown,
    /// The ids chosen, or the whole column as arranged.
    Picked(Vec<Id>),
    /// The text typed, cleaned.
    Typed(String),
}

impl Given {
    /// The ids chosen or arranged, where any were.
    #[must_use]
    pub(crate) fn picked(&self) -> Option<&[Id]> {
        match self {
            Self::Picked(ids) => Some(ids),
            Self::Unknown | Self::Typed(_) => None,
        }
    }
}

/// How an answer was judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// Entirely right.
    Right,
    /// Typed in another accepted spelling.
    Accepted,
    /// Typed with a slip.
    Typo,
    /// Partly right.
    Partial,
    /// Typed in part.
    Incomplete,
    Wrong,
    /// Not known, and said so.
    Unknown,
}

impl Verdict {
    /// The verdict that a credit (0 to 1) amounts to.
    #[must_use]
    pub(crate) fn of(credit: f64) -> Self {
        if credit >= 1.0 {
            Self::Right
        } else if credit > 0.0 {
            Self::Partial
        } else {
            Self::Wrong
        }
    }
}

/// The judgement of one answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Grade {
    /// In a word.
    pub verdict: Verdict,
    /// 0 to 1.
    pub credit: f64,
    /// One line for each fact it bore on.
    pub evidence: Vec<Evidence>,
    /// Facts it was taken for.
    pub confused: Vec<Id>,
}

/// Either a grade, or a question back that is put once.
#[derive(Clone, Debug, PartialEq)]
pub enum Judged {
    Graded(Grade),
    /// Typed so that more has to be known first.
    AskOn(AskOn),
}

/// Why a typed answer is asked on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskOn {
    /// Only a part of the answer: a surname that two men bear.
    Incomplete,
    /// Near to an answer, or to something wrong: the student is not told to which.
    Spelling,
    /// Where a number is asked for there is none.
    Number,
}

/// Which try at a question an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Try {
    /// It may be asked on.
    First,
    /// It was asked on, for this.
    Second(AskOn),
    /// Nothing is asked on: an exam.
    Only,
}

impl Try {
    /// The most that an answer earns, 0 to 1: less where the student was told that its spelling is not right.
    #[must_use]
    pub(crate) fn most(self) -> f64 {
        if self == Self::Second(AskOn::Spelling) { 0.75 } else { 1.0 }
    }
}

/// What a student does with the rows of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputKind {
    /// Takes one row.
    Pick,
    /// Marks several rows.
    Mark,
    /// Puts the rows in order.
    Arrange,
    /// Types words.
    Words,
    /// Types a number.
    Number,
}

/// The face of a showing, in plain data: what any front end needs to put it before a student.
#[derive(Clone, Debug, PartialEq)]
pub struct Face {
    /// What is done with it.
    pub(crate) hand: InputKind,
    /// The column that stands still.
    pub(crate) fixed: Vec<String>,
    pub rows: Vec<String>,
    /// Where it is about places: what of it lies where, for a front end that can draw.
    pub land: Option<Land>,
}

/// What of a face lies where.
#[derive(Clone, Debug, PartialEq)]
pub enum Land {
    /// Every row is a place; the rows say how each lies.
    Rows(Vec<At>),
    /// One place is marked, and the rows are names for it; beside it, how it lies, for a front end that cannot draw.
    Marked(At, String),
}

/// The word that stands beside a row of a [`Review`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowVerdict {
    /// Given, and right.
    Right,
    /// The right answer, where another was given.
    Answer,
    /// The answer given, and wrong.
    Yours,
    /// The answer given, and accepted under another spelling or name.
    Accepted,
    /// In its place, in an order that is not right as a whole.
    InPlace,
    /// Wrong, but marked.
    Extra,
    /// Right, but not marked.
    Missed,
    /// Right here, but given elsewhere.
    Misplaced,
}

/// One row of an answer laid beside the right one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// How it stands.
    pub mark: RowVerdict,
    /// What stands there rightly (or what was given, for [`RowVerdict::Yours`] and [`RowVerdict::Extra`]).
    pub text: String,
    /// What was given instead, for [`RowVerdict::Misplaced`].
    pub(crate) given: Option<String>,
    /// The note of the item.
    pub note: Option<String>,
}

/// A place of a showing on the map, after the answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Pinned {
    /// Where it lies.
    pub(crate) at: At,
    /// What it is called.
    pub(crate) name: String,
    /// How it stands; nothing for the places that were neither given nor right.
    pub(crate) mark: Option<RowVerdict>,
}

/// An event of a showing in time, after the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dated {
    /// When it happened.
    pub(crate) when: When,
    /// The place it was put at, from 0; nothing where no answer was given.
    pub(crate) put: Option<usize>,
}

/// What there is to say of an item in an answer laid beside the right one.
pub(super) fn note(item: &Item, tongue: LanguageIndex) -> Option<String> {
    item.why.as_ref().map(|why| why.get(tongue).to_owned())
}
