//! The file with the answers is damaged: what can be gone back to, by one key, and what came of it.

use crate::clean;
use crate::document::Document;
use crate::document::binding::Binding;
use crate::effect::{Effect, StoreReply};
use crate::key::{Code, Key};
use crate::trouble::{Offer, Restored, Trouble};
use crate::view::{Context, Reply, Route, View};

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
        let enter = |action, label| Binding::one(&[Key::of(Code::Enter)], action, label).primary();
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

    fn document(&self, cx: &Context) -> Document<Action> {
        let m = cx.m();
        let mut document = Document::new(m.damaged.title, "");
        if let Some(restored) = &self.done {
            document.heading(m.damaged.done);
            document.pause();
            for line in (m.files.restored)(restored) {
                document.text(line);
            }
            return document;
        }
        document.heading(match &self.trouble {
            Trouble::Empty { file } => (m.damaged.missing)(&clean::path(file)),
            Trouble::Damaged { file } => (m.damaged.file)(&clean::path(file)),
            other => (m.files.trouble)(other),
        });
        document.pause();
        let Some(offer) = &self.offer else {
            document.text(m.damaged.none);
            return document;
        };
        // Of a file that is not there nothing can be said or kept.
        let is_there = !matches!(self.trouble, Trouble::Empty { .. });
        for line in (m.files.offer)(offer).into_iter().take(if is_there { usize::MAX } else { 1 }) {
            document.text(line);
        }
        if is_there {
            document.pause();
            document.quiet(m.damaged.what_happens);
        }
        document
    }
}
