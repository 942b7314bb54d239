//! One paragraph of the lesson, shown over another screen; leaving it leads back there.

use crate::key::{Code, Key};
use crate::view::{Binding, Heading, Reply, Route, Scene, View};
use crate::widget::Sheet;

/// The paragraph: section and place in it.
#[derive(Clone, Debug)]
pub struct Peek {
    place: (usize, usize),
}

/// What can be done with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Back to where it was opened.
    Back,
}

impl Peek {
    /// A paragraph.
    #[must_use]
    pub fn new(place: (usize, usize)) -> Self {
        Self { place }
    }
}

impl View for Peek {
    type Action = Action;

    fn table(&self, at: &Scene) -> Vec<Binding<Action>> {
        let keys = [Key::of(Code::Enter), Key::of(Code::Esc), Key::char('g'), Key::of(Code::F(3))];
        vec![Binding::one(&keys, Action::Back, at.m().keys.back)]
    }

    fn act(&mut self, _action: Action, _at: &mut Scene) -> Reply {
        Reply::Go(Route::Back)
    }

    fn heading(&self, at: &Scene) -> Heading {
        let title = at.bank.lesson.get(self.place.0).map_or(&at.bank.title, |section| &section.title);
        Heading { left: title.get(at.tongue()).to_owned(), right: at.m().lesson.title.to_owned() }
    }

    fn page(&self, at: &Scene, sheet: &mut Sheet<Action>) {
        if let Some(text) = at.bank.paragraph_text(self.place) {
            sheet.text(text.get(at.tongue()), ratatui::style::Style::new());
        }
        super::picture::of_paragraph(sheet, self.place, at);
    }
}
