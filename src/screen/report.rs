//! A fault in a question, told in a line or none, and kept with the answer.

use tui_input::Input;

use crate::clean;
use crate::content::Id;
use crate::key::{Code, Key, Mode};
use crate::log::{Entry, Mark, Record, Says};
use crate::view::{Binding, Heading, Reply, Route, Scene, View};
use crate::widget::Sheet;

/// The line being written, and the answer it belongs to.
#[derive(Clone, Debug)]
pub struct Report {
    answer: Id,
    input: Input,
}

/// What can be done with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Keep it.
    Send,
    /// Leave it.
    Cancel,
}

impl Report {
    /// An empty report on an answer.
    #[must_use]
    pub fn new(answer: Id) -> Self {
        Self { answer, input: Input::default() }
    }
}

impl View for Report {
    type Action = Action;

    fn mode(&self) -> Mode {
        Mode::Text
    }

    fn table(&self, at: &Scene) -> Vec<Binding<Action>> {
        vec![
            Binding::one(&[Key::of(Code::Enter)], Action::Send, at.m().keys.send),
            Binding::one(&[Key::of(Code::Esc)], Action::Cancel, at.m().keys.cancel),
        ]
    }

    fn act(&mut self, action: Action, _at: &mut Scene) -> Reply {
        match action {
            Action::Send => {
                let line = clean::line(self.input.value());
                Reply::keep(Record::Mark(Mark { answer: self.answer.clone(), says: Says::Fault { line } }))
            }
            Action::Cancel => Reply::Go(Route::Back),
        }
    }

    fn kept(&mut self, _entries: &[Entry], _at: &mut Scene) -> Reply {
        Reply::Go(Route::Back)
    }

    fn field(&mut self) -> Option<&mut Input> {
        Some(&mut self.input)
    }

    fn heading(&self, at: &Scene) -> Heading {
        Heading { left: at.m().report.title.to_owned(), right: String::new() }
    }

    fn page(&self, at: &Scene, sheet: &mut Sheet<Action>) {
        sheet.text(at.m().report.what, sheet.theme.strong());
        sheet.dim(at.m().report.hint);
        sheet.gap();
        sheet.field(at.m().report.field, &self.input);
    }
}
