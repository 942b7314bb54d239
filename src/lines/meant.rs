//! What a line that was typed comes to.

use crate::app::Event;
use crate::document::name::Name;
use crate::key::{Code, Key};

/// What a line comes to.
#[derive(Clone, Debug)]
pub(super) enum Meant {
    Events(Vec<Event>),
    /// Something is said, and the page stays as it is.
    Said(String),
    Help,
    /// The whole page once more.
    Repeat,
    Time,
    Text,
}

impl Meant {
    #[must_use]
    pub(super) fn press(name: &Name) -> Event {
        Event::Press(name.to_string())
    }

    #[must_use]
    pub(super) fn key(code: Code) -> Self {
        Self::Events(vec![Event::Key(Key::of(code))])
    }
}
