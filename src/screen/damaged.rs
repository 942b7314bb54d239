//! The file with the answers is damaged: what can be gone back to, by one key, and what came of it.

use ratatui::style::Style;

use crate::clean;
use crate::effect::{Effect, StoreReply};
use crate::key::{Code, Key};
use crate::trouble::{Offer, Restored, Trouble};
use crate::view::{Binding, Context, Heading, Reply, Route, View};
use crate::widget::Sheet;

/// A damaged file.
#[derive(Clone, Debug)]
pub(crate) struct DamagedScreen {
    trouble: Trouble,
    offer: Option<Offer>,
    /// What came of going back.
    done: Option<Restored>,
}

/// What can be done about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// Go back to the backup that is offered.
    Restore,
    /// Go on with what is there now.
    GoOn,
    /// Leave the program.
    Quit,
}

impl DamagedScreen {
    /// What is damaged, and what can be gone back to.
    #[must_use]
    pub(crate) fn new(trouble: Trouble, offer: Option<Offer>) -> Self {
        Self { trouble, offer, done: None }
    }
}

impl View for DamagedScreen {
    type Action = Action;

    fn bindings(&self, cx: &Context) -> Vec<Binding<Action>> {
        let m = cx.m();
        let enter = |action, label| Binding::one(&[Key::of(Code::Enter)], action, label);
        let first = match (&self.done, &self.offer) {
            (Some(_), _) => Some(enter(Action::GoOn, m.keys.go_on)),
            (None, Some(_)) => Some(enter(Action::Restore, m.keys.restore)),
            (None, None) => None,
        };
        first.into_iter().chain([Binding::one(&[Key::of(Code::Esc)], Action::Quit, m.keys.quit)]).collect()
    }

    fn act(&mut self, action: Action, _cx: &mut Context) -> Reply {
        match action {
            Action::Restore => Reply::Ask(Effect::Restore),
            Action::GoOn => Reply::Go(Route::Enter),
            Action::Quit => Reply::Go(Route::Quit),
        }
    }

    fn replied(&mut self, reply: &StoreReply, _cx: &mut Context) -> Reply {
        if let StoreReply::Restored(restored) = reply {
            self.done = Some(restored.clone());
        }
        Reply::Stay
    }

    fn heading(&self, cx: &Context) -> Heading {
        Heading { left: cx.m().damaged.title.to_owned(), right: String::new() }
    }

    fn page(&self, cx: &Context, sheet: &mut Sheet<Action>) {
        let m = cx.m();
        if let Some(restored) = &self.done {
            sheet.text(m.damaged.done, sheet.theme.strong());
            sheet.gap();
            for line in (m.files.restored)(restored) {
                sheet.text(&line, Style::new());
            }
            return;
        }
        let said = match &self.trouble {
            Trouble::Empty { file } => (m.damaged.missing)(&clean::path(file)),
            Trouble::Damaged { file } => (m.damaged.file)(&clean::path(file)),
            other => (m.files.trouble)(other),
        };
        sheet.text(&said, sheet.theme.strong());
        sheet.gap();
        let Some(offer) = &self.offer else {
            sheet.text(m.damaged.none, Style::new());
            return;
        };
        // Of a file that is not there nothing can be said or kept.
        let is_there = !matches!(self.trouble, Trouble::Empty { .. });
        for line in (m.files.offer)(offer).iter().take(if is_there { usize::MAX } else { 1 }) {
            sheet.text(line, Style::new());
        }
        if is_there {
            sheet.gap();
            sheet.dim(m.damaged.what_happens);
        }
    }
}
