//! A fault in a question, told in a line or none, and kept with the answer.

use tui_input::Input;

use crate::clean;
use crate::content::Id;
use crate::document::binding::Binding;
use crate::document::{Block, Document, Field};
use crate::key::{Code, InputMode, Key};
use crate::log::{Entry, Record, Remark, Says};
use crate::view::{Context, Reply, Route, View};

/// The line being written, and the answer it belongs to.
#[derive(Clone, Debug)]
pub(crate) struct ReportScreen {
    answer: Id,
    input: Input,
}

/// What can be done with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// Keep it.
    Send,
    /// Leave it.
    Cancel,
}

impl ReportScreen {
    /// An empty report on an answer.
    #[must_use]
    pub(crate) fn new(answer: Id) -> Self {
        Self { answer, input: Input::default() }
    }
}

impl View for ReportScreen {
    type Action = Action;

    fn mode(&self) -> InputMode {
        InputMode::Text
    }

    fn bindings(&self, cx: &Context) -> Vec<Binding<Action>> {
        vec![
            Binding::one(&[Key::of(Code::Enter)], Action::Send, cx.m().keys.send).primary(),
            Binding::one(&[Key::of(Code::Esc)], Action::Cancel, cx.m().keys.cancel),
        ]
    }

    fn act(&mut self, action: Action, _cx: &mut Context) -> Reply {
        match action {
            Action::Send => {
                let line = clean::line(self.input.value());
                Reply::keep(Record::Mark(Remark { answer: self.answer.clone(), says: Says::Fault { line } }))
            }
            Action::Cancel => Reply::Go(Route::Back),
        }
    }

    fn kept(&mut self, _entries: &[Entry], _cx: &mut Context) -> Reply {
        Reply::Go(Route::Back)
    }

    fn field(&mut self) -> Option<&mut Input> {
        Some(&mut self.input)
    }

    fn document(&self, cx: &Context) -> Document<Action> {
        let m = cx.m();
        let mut document = Document::new(m.report.title, "");
        document.heading(m.report.what);
        document.quiet(m.report.hint);
        document.pause();
        document.push(Block::Field(Field::of(m.report.field, &self.input, self.longest(cx))));
        document
    }
}
