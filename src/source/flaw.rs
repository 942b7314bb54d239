//! What can be wrong with a bank, as data; the sentences are in [`crate::lang`].

use super::json::LineColumn;
use super::slip::Slip;

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// Where in the file.
    pub place: LineColumn,
    /// The question (by its id, else by its number in the file) or the part of the bank it stands in.
    pub owner: Option<String>,
    /// The language of the text it lies in, where the bank has several.
    pub(crate) language: Option<String>,
    /// What is wrong.
    pub fault: Fault,
}

/// The kinds of fault: what could not be asked, or would mislead. Those of the first part make a bank unfit to start
/// with; the last ones are looked for by `alash check` alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The text is not JSON from here on.
    Syntax(Slip),
    /// The file is JSON, but no object.
    NoObject,
    /// `format` is newer than this program.
    Newer,
    /// The file is larger than this many bytes.
    TooLarge(usize),
    /// A text is longer than this many bytes.
    TooLong(usize),
    /// A list has more members than anybody writes: it is not read.
    TooMany {
        /// The list.
        key: String,
        /// The most it may have.
        most: usize,
        /// How many it has.
        have: usize,
    },
    /// So many flaws more than are named.
    More(usize),
    /// A value of another type than the key asks for.
    Type {
        /// The key, or a word for a member of a list.
        key: String,
        /// What it should have been.
        expected: Expected,
    },
    /// A number where a text has to be: it stands without quotes.
    Unquoted(String),
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
    /// A number outside its range.
    Range {
        key: &'static str,
        /// Smallest allowed.
        least: u64,
        /// Largest allowed.
        most: u64,
    },
    /// A word that is none of those a key knows.
    Word {
        key: &'static str,
        /// The word as written.
        written: String,
        /// Those it knows.
        allowed: Vec<&'static str>,
    },
    /// A character that no alphabet has, written as an escape: half of a pair.
    Escape,

    // ── looked for by `alash check` alone ──
    /// A word with letters of two alphabets, or in the other alphabet than it seems.
    LookAlike(String),
    /// A character that cannot be seen, or steers the terminal or the reading direction. It is not shown to students.
    Unseen(char),
    /// The stem of another question.
    RepeatedStem {
        /// The question that has it first.
        other: String,
        line: usize,
    },
    /// An event that stands after another in an `order`, though it was before it.
    NotInTime {
        /// The event that stands first and was later.
        later: String,
    },
    /// A wrong option that differs from a right one in case, quotes or punctuation only.
    SameAsAnswer(String),
    /// A wrong answer to be typed that would be taken for a right one.
    TakenForAnswer {
        rival: String,
        /// The accepted answer.
        answer: String,
    },
}

impl Fault {
    /// Its name for programs that read what `alash check --json` prints.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Syntax(_) => "syntax",
            Self::NoObject => "no-object",
            Self::Newer => "newer-format",
            Self::TooLarge(_) => "file-too-large",
            Self::TooLong(_) => "text-too-long",
            Self::TooMany { .. } => "list-too-long",
            Self::More(_) => "more",
            Self::Type { .. } => "wrong-type",
            Self::Unquoted(_) => "unquoted-number",
            Self::Missing(_) => "missing-key",
            Self::Unknown { .. } => "unknown-key",
            Self::DoubledKey(_) => "doubled-key",
            Self::DoubledId { .. } => "doubled-id",
            Self::Kind(_) => "unknown-kind",
            Self::Dangling { .. } => "unknown-reference",
            Self::Untranslated(_) => "missing-language",
            Self::Foreign(_) => "unknown-language",
            Self::Empty => "empty-text",
            Self::Few { .. } => "short-list",
            Self::Alike(_) => "equal-texts",
            Self::Show { .. } => "show-out-of-range",
            Self::NotDigits(_) => "not-digits",
            Self::Range { .. } => "out-of-range",
            Self::Word { .. } => "unknown-word",
            Self::Escape => "broken-escape",
            Self::LookAlike(_) => "look-alike-letters",
            Self::Unseen(_) => "unseen-character",
            Self::RepeatedStem { .. } => "repeated-stem",
            Self::NotInTime { .. } => "not-in-time",
            Self::SameAsAnswer(_) => "same-as-answer",
            Self::TakenForAnswer { .. } => "taken-for-answer",
        }
    }
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
    /// Longitude and latitude in degrees.
    At,
    /// A day, a month, a year, or from one to another.
    When,
}
