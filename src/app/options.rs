//! How the app starts.

use ratatui::layout::Size;

use crate::form::Profile;
use crate::ids::Ids;
use crate::language::Lang;
use crate::theme::Theme;
use crate::view::Begin;

/// How the app starts.
#[derive(Clone, Debug)]
pub struct Options {
    /// Who learns.
    pub learner: Learner,
    /// The language, if it was named on the command line.
    pub lang: Option<Lang>,
    /// The language for one who never chose any.
    pub usual_lang: Lang,
    /// What is shown first.
    pub start: Start,
    /// The forms of exam papers there are.
    pub profiles: Vec<Profile>,
    /// Seed of exam papers: with one they are the same for everybody, whatever they have seen.
    pub paper_seed: Option<u64>,
    /// Where files for the student are suggested; nothing where no file of this machine may be named.
    pub folder: Option<String>,
    /// Said on the first screen, and at Home until one goes on: what there is to say of the start.
    pub notice: Option<String>,
    /// Nothing is kept: the folder can only be looked at.
    pub passing: bool,
    /// Seed of every draw.
    pub seed: u64,
    /// Ids of records.
    pub ids: Ids,
    /// How things look.
    pub theme: Theme,
    /// The window's size.
    pub size: Size,
    /// Whether pictures are drawn where there is room for them.
    pub draws: bool,
}

/// Who learns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Learner {
    /// Whoever is chosen or comes.
    #[default]
    Anyone,
    /// The student of this name first, and whoever is chosen after them.
    First(String),
    /// The student of this name and nobody else: who they are was settled elsewhere.
    Only(String),
}

impl Learner {
    /// Whether nobody else may learn.
    #[must_use]
    pub(crate) fn is_only(&self) -> bool {
        matches!(self, Self::Only(_))
    }

    /// Who is named.
    #[must_use]
    pub(crate) fn name(&self) -> Option<&str> {
        match self {
            Self::Anyone => None,
            Self::First(name) | Self::Only(name) => Some(name),
        }
    }
}

/// What is shown first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Start {
    #[default]
    Home,
    /// A session, begun at once.
    Session(Begin),
    /// The choice of an exam, with the form at a place highlighted.
    Mock(Option<usize>),
}
