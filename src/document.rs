//! What a page says, apart from how it is shown: blocks in the order in which they are read, each with its parts in fields of
//! their own. A document knows no window, no style and no sign: what draws it, reads it out or sends it elsewhere brings those.

pub(crate) mod binding;
mod convert;
pub(crate) mod figure;
pub(crate) mod group;
pub(crate) mod name;
pub(crate) mod numbered;
pub(crate) mod picture;
pub(crate) mod plain;

use tui_input::Input;

use crate::clock::Millis;
use crate::question::RowVerdict;
use binding::Binding;
use figure::{Bar, Row, Stepper};
use group::Group;
use picture::Illustration;

/// A page; `A` is what its parts do when they are chosen.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Document<A> {
    /// What stands above everything.
    pub(crate) heading: Heading,
    /// The time that is left on a clock that runs, where one does.
    pub(crate) left: Option<Millis>,
    /// The tasks of a paper, and where one is among them.
    pub(crate) strip: Vec<StripTask<A>>,
    /// A text that the page is about.
    pub(crate) aside: Option<Aside>,
    /// What is said, from the top.
    pub(crate) blocks: Vec<Block<A>>,
    /// What is said quietly, for a while.
    pub(crate) note: Option<&'static str>,
    /// What can be done, and by which keys.
    pub(crate) bindings: Vec<Binding<A>>,
    /// Whether air is welcome where there is room for it: a page that one comes back to, and does not work at.
    pub(crate) is_loose: bool,
}

/// What stands above a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Heading {
    pub(crate) left: String,
    pub(crate) right: String,
}

/// A text that is read beside the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Aside {
    pub(crate) text: String,
    /// Whether it was there with an earlier page, and has been read.
    pub(crate) known: bool,
}

impl Aside {
    /// It as lines to be read one by one.
    pub(crate) fn lines(&self) -> impl Iterator<Item = String> {
        self.text.lines().filter(|line| !line.is_empty()).map(str::to_owned)
    }
}

/// A task of a paper, or the place where that is handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StripTask<A> {
    /// Its number, or what the place is called.
    pub(crate) label: String,
    pub(crate) state: TaskState,
    pub(crate) flagged: bool,
    /// Whether one is there now.
    pub(crate) here: bool,
    pub(crate) action: A,
}

/// How a task stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TaskState {
    /// It is no task, but the end.
    End,
    Open,
    Answered,
    Right,
    Wrong,
}

/// What a text is to its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TextRole {
    Plain,
    /// Secondary.
    Quiet,
    /// Something to be noticed.
    Notice,
    /// Something that answers what was just done: it is brought into view.
    Alert,
    Right,
    /// Not right: warm, not alarming.
    Wrong,
}

/// A part of a page.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Block<A> {
    /// Another thought begins.
    Pause,
    /// What the next blocks are about.
    Heading(TextRole, String),
    Text(TextRole, String),
    /// One of a list.
    Item(TextRole, String),
    /// Two things that are taken for each other.
    Pair(String, String),
    /// Things to choose from.
    Group(Group<A>),
    Field(Field),
    /// A number or a word for each of several things.
    Rows(Vec<Row>),
    /// Words and what each stands for.
    Table(Vec<(String, String)>),
    /// Values that are changed by steps.
    Steppers(Vec<Stepper<A>>),
    Bars(Vec<Bar<A>>),
    /// An answer laid beside the right one.
    Judged(Vec<JudgedRow>),
    /// A picture, and what is said beside it.
    Picture(Illustration, Vec<Self>),
    /// Two columns where there is room for them, else one after the other.
    Beside(Breadth, Vec<Self>, Vec<Self>),
}

/// The width from which on two columns stand beside each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Breadth {
    /// That of a usual window.
    Usual,
    /// That of two texts.
    Wide,
}

/// A line that is typed into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Field {
    /// What is to be typed, in a word.
    pub(crate) label: String,
    /// What has been typed.
    pub(crate) value: String,
    /// Characters before the cursor.
    pub(crate) cursor: usize,
    /// Whether what is typed is shown to nobody.
    pub(crate) hidden: bool,
    /// Characters that it takes.
    pub(crate) longest: usize,
}

impl Field {
    /// The field of an input.
    #[must_use]
    pub(crate) fn of(label: &str, input: &Input, longest: usize) -> Self {
        let (label, value) = (label.to_owned(), input.value().to_owned());
        Self { label, value, cursor: input.cursor(), hidden: false, longest }
    }

    /// One that shows only how much was typed.
    #[must_use]
    pub(crate) fn hidden(self) -> Self {
        Self { hidden: true, ..self }
    }
}

/// A row of an answer after it was judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct JudgedRow {
    pub(crate) text: String,
    pub(crate) mark: RowVerdict,
    /// The mark in words.
    pub(crate) word: String,
    pub(crate) note: Option<String>,
}

impl<A> Document<A> {
    /// An empty page under a heading.
    #[must_use]
    pub(crate) fn new(left: impl Into<String>, right: impl Into<String>) -> Self {
        Self {
            heading: Heading { left: left.into(), right: right.into() },
            left: None,
            strip: Vec::new(),
            aside: None,
            blocks: Vec::new(),
            note: None,
            bindings: Vec::new(),
            is_loose: false,
        }
    }

    pub(crate) fn push(&mut self, block: Block<A>) {
        self.blocks.push(block);
    }

    /// Another thought begins.
    pub(crate) fn pause(&mut self) {
        self.push(Block::Pause);
    }

    /// What the next blocks are about.
    pub(crate) fn heading(&mut self, text: impl Into<String>) {
        self.push(Block::Heading(TextRole::Plain, text.into()));
    }

    pub(crate) fn text(&mut self, text: impl Into<String>) {
        self.say(TextRole::Plain, text);
    }

    /// A text that is secondary.
    pub(crate) fn quiet(&mut self, text: impl Into<String>) {
        self.say(TextRole::Quiet, text);
    }

    /// A text of a role.
    pub(crate) fn say(&mut self, role: TextRole, text: impl Into<String>) {
        self.push(Block::Text(role, text.into()));
    }

    /// One of a list.
    pub(crate) fn item(&mut self, text: impl Into<String>) {
        self.push(Block::Item(TextRole::Plain, text.into()));
    }
}
