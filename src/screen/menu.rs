//! A list of things to choose from: what Home, the choice of an exam, its result and the account share.

use crate::document::binding::Binding;
use crate::key::{Code, Key};
use crate::lang::Messages;

/// What can be done with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// Highlight above.
    Up,
    /// Highlight below.
    Down,
    /// Highlight by number, from 1.
    Digit(usize),
    /// Open the highlighted one.
    Open,
    /// Open the one at a place, from 0, clicked.
    Row(usize),
    /// Leave the list.
    Leave,
}

/// What an action leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Chosen {
    /// Another highlight.
    Moved,
    /// The one at a place.
    Open(usize),
    /// Out of the list.
    Leave,
}

/// The list, by which of its things is highlighted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Menu {
    /// Its place, from 0.
    pub(crate) cursor: usize,
}

impl Menu {
    /// The keys of a list of so many things.
    #[must_use]
    pub(crate) fn bindings(
        count: usize,
        open: &'static str,
        leave: (&[Key], &'static str),
        m: &Messages,
    ) -> Vec<Binding<Action>> {
        vec![
            Binding::arrows(Action::Up, Action::Down, m.keys.choose),
            Binding::digits(count, Action::Digit, m.keys.choose).rare(),
            Binding::one(&[Key::of(Code::Enter)], Action::Open, open).primary(),
            Binding::one(leave.0, Action::Leave, leave.1),
        ]
    }

    /// Does an action on a list of so many things.
    pub(crate) fn act(&mut self, action: Action, count: usize) -> Chosen {
        let last = count.saturating_sub(1);
        let here = self.cursor.min(last);
        self.cursor = match action {
            Action::Up => here.saturating_sub(1),
            Action::Down => (here + 1).min(last),
            Action::Digit(number) => number.saturating_sub(1).min(last),
            Action::Open => return Chosen::Open(here),
            Action::Row(place) => return Chosen::Open(place),
            Action::Leave => return Chosen::Leave,
        };
        Chosen::Moved
    }
}
