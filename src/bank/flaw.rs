//! What can be wrong with a bank, as data; the sentences are in [`crate::lang`].

use super::json::Place;

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// Where in the file.
    pub place: Place,
    /// The question (by its id, else by its number in the file) or the part of the bank it stands in.
    pub owner: Option<String>,
    /// What is wrong.
    pub fault: Fault,
}

/// The kinds of fault. Every one of them makes a bank unfit to start with: it could not be asked, or would mislead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The text is not JSON from here on.
    Syntax,
    /// `format` is newer than this program.
    Newer,
    /// The file is larger than this many bytes.
    TooLarge(usize),
    /// A text is longer than this many bytes.
    TooLong(usize),
    /// A value of another type than the key asks for.
    Type {
        /// The key, or a word for a member of a list.
        key: String,
        /// What it should have been.
        expected: Expected,
    },
    /// A key that has to be there is not.
    Missing(&'static str),
    /// A key nobody reads.
    Unknown {
        /// The key as written.
        key: String,
        /// The known key most like it.
        meant: Option<String>,
    },
    /// A key that stands twice in one object.
    DoubledKey(String),
    /// An id that two things of one sort bear.
    DoubledId {
        /// The id.
        id: String,
        /// The line of the first bearer.
        first: usize,
    },
    /// `kind` names no kind of question.
    Kind(String),
    /// A reference to something that is not in the bank.
    Dangling {
        /// The key that refers.
        key: &'static str,
        /// The id it refers to.
        id: String,
    },
    /// A text without one of the bank's languages.
    Untranslated(String),
    /// A text in a language the bank does not name.
    Foreign(String),
    /// A text with nothing to see in it.
    Empty,
    /// A list with too few members to draw from.
    Few {
        /// The list.
        key: &'static str,
        /// How many it needs.
        need: usize,
        /// How many it has.
        have: usize,
    },
    /// Two members of one pool that a student cannot tell apart.
    Alike(String),
    /// `show` outside the range its kind allows.
    Show {
        /// Smallest allowed.
        least: usize,
        /// Largest allowed.
        most: usize,
    },
    /// An answer to be typed as a number that has something else than digits.
    NotDigits(String),
}

/// What a value should have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// `{ … }`
    Object,
    /// `[ … ]`
    List,
    /// `"…"`
    String,
    /// A text: a string, or an object with one string a language.
    Text,
    /// A whole number.
    Whole,
    /// `true` or `false`.
    Bool,
}
