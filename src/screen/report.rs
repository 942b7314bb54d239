//! A fault in a question, told in a line or none, and kept with the answer.

use tui_input::Input;

use crate::clean;
use crate::content::Id;
use crate::key::{Code, InputMode, Key};
use crate::log::{Entry, Record, Remark, Says};
use crate::view::{Binding, Context, Heading, Reply, Route, View};
use crate::widget::Sheet;

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
            Binding::one(&[Key::of(Code::Enter)], Action::Send, cx.m().keys.send),
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

    fn heading(&self, cx: &Context) -> Heading {
        Heading { left: cx.m().report.title.to_owned(), right: String::new() }
    }

    fn page(&self, cx: &Context, sheet: &mut Sheet<Action>) {
        sheet.text(cx.m().report.what, sheet.theme.strong());
        sheet.dim(cx.m().report.hint);
        sheet.gap();
        sheet.field(cx.m().report.field, &self.input);
    }
}
