//! Numbers on a page: rows, bars, and values that are changed.

/// What a number or a word belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) label: String,
    pub(crate) value: String,
    /// Whether it is the one that holds now.
    pub(crate) here: bool,
}

impl Row {
    /// A value of something.
    #[must_use]
    pub(crate) fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { label: label.into(), value: value.into(), here: false }
    }
}

/// A value that is changed by steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stepper<A> {
    /// The number that chooses it, where one does.
    pub(crate) number: Option<usize>,
    /// What it is of.
    pub(crate) label: String,
    pub(crate) value: String,
    /// A step down and a step up; nothing where the row is opened instead.
    pub(crate) steps: Option<(A, A)>,
    pub(crate) here: bool,
    /// What a click on the row does.
    pub(crate) action: Option<A>,
}

/// Shares of a whole.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Bar<A> {
    /// The number that chooses it, where one does.
    pub(crate) number: Option<usize>,
    /// What it is of.
    pub(crate) label: String,
    /// The share that is full, from 0 to 1.
    pub(crate) full: f64,
    /// The share beside it that is met and no more; nothing where there can be none.
    pub(crate) met: Option<f64>,
    /// The share that is wanted, where one is.
    pub(crate) wanted: Option<f64>,
    /// The shares in words.
    pub(crate) words: String,
    /// What else belongs to it.
    pub(crate) note: Option<String>,
    /// Whether it is pointed at, and what choosing it does; nothing where it is only looked at.
    pub(crate) choice: Option<(bool, A)>,
}

impl<A> Bar<A> {
    /// A share (0 to 1) that is only looked at, and has no words.
    #[must_use]
    pub(crate) fn bare(full: f64) -> Self {
        Self {
            number: None,
            label: String::new(),
            full,
            met: None,
            wanted: None,
            words: String::new(),
            note: None,
            choice: None,
        }
    }
}
