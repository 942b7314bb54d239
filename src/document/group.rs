//! Things to choose from: a menu, the options of a question, rows to be put in order, pairs.

use crate::content::{At, When};
use crate::progress::Hold;

/// Things to choose from, with what is asked of them as their name.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Group<A> {
    pub(crate) kind: GroupKind,
    /// The question, or what they are; nothing where the page's heading says it.
    pub(crate) legend: Option<String>,
    /// What is to be done with them.
    pub(crate) how: Option<String>,
    pub(crate) choices: Vec<GroupChoice<A>>,
    /// Where they lie, if they can be drawn.
    pub(crate) scene: Option<Scene>,
}

/// How is chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum GroupKind {
    /// What is chosen is done at once.
    Menu,
    /// The same, for what is seldom chosen: side by side where there is room.
    Shelf,
    /// Things to read, one of which is pointed at.
    Reading,
    /// One of them: the one pointed at.
    Pointed,
    /// One of them: the one taken, whatever is pointed at.
    One,
    Several,
    /// All of them, in an order.
    Order,
    /// One for each of these places.
    Pairs(Vec<PairPlace>),
}

/// A thing that another is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PairPlace {
    pub(crate) text: String,
    /// The number of what was put there.
    pub(crate) put: Option<usize>,
    /// Whether the next one goes there.
    pub(crate) here: bool,
}

/// One of the things.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct GroupChoice<A> {
    /// The number that chooses it, where one does.
    pub(crate) number: Option<usize>,
    pub(crate) text: String,
    /// What there is to say of it.
    pub(crate) note: Option<String>,
    pub(crate) state: ChoiceState,
    /// Whether it is pointed at.
    pub(crate) here: bool,
    pub(crate) action: A,
}

/// How a thing stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ChoiceState {
    Plain,
    /// Whether it is the one.
    Taken(bool),
    /// Whether it is among those.
    Marked(bool),
    /// Whether it was put where it stands, and whether it is being carried.
    Put {
        placed: bool,
        lifted: bool,
    },
    /// How well it is remembered.
    Held(Hold),
}

/// Where things lie that can be drawn.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Scene {
    /// On a map: each its place.
    Places {
        points: Vec<At>,
        /// How many times nearer one looks.
        nearer: f64,
        /// Whether what they are called may be said; and whether all of them are named, and not the chosen one only.
        names: Option<bool>,
    },
    /// One of them lies there, and is looked for among the others by its name.
    Marked {
        at: At,
        /// How the place lies, in words.
        situation: String,
    },
    /// In time: each its days, the days of `wide` opened.
    Times { when: Vec<Option<When>>, wide: Option<When> },
}

impl<A> Group<A> {
    /// Things of a kind.
    #[must_use]
    pub(crate) fn new(kind: GroupKind, choices: Vec<GroupChoice<A>>) -> Self {
        Self { kind, legend: None, how: None, choices, scene: None }
    }

    /// A menu of these lines, of which the one at `cursor` is pointed at; what the line at a place does.
    #[must_use]
    pub(crate) fn menu(labels: impl IntoIterator<Item = String>, cursor: usize, action: impl Fn(usize) -> A) -> Self {
        let choice = |(place, text)| GroupChoice::new(text, place == cursor, action(place));
        Self::new(GroupKind::Menu, labels.into_iter().enumerate().map(choice).collect())
    }
}

impl<A> GroupChoice<A> {
    /// A plain one.
    #[must_use]
    pub(crate) fn new(text: String, here: bool, action: A) -> Self {
        Self { number: None, text, note: None, state: ChoiceState::Plain, here, action }
    }
}
