//! Help: every key of the screen below, each once.

use crate::document::binding::Binding;
use crate::document::{Block, Document};
use crate::key::{Code, Key};
use crate::view::{Context, Reply, Route, View};

/// The keys of a screen: names and what they do.
#[derive(Clone, Debug)]
pub(crate) struct HelpScreen {
    keys: Vec<(String, &'static str)>,
}

/// What can be done with help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// Back to the screen below.
    Back,
}

impl HelpScreen {
    /// Help on a screen with these keys.
    #[must_use]
    pub(crate) fn new(keys: Vec<(String, &'static str)>) -> Self {
        Self { keys }
    }
}

impl View for HelpScreen {
    type Action = Action;

    fn bindings(&self, cx: &Context) -> Vec<Binding<Action>> {
        vec![Binding::one(&[Key::of(Code::Esc), Key::of(Code::Enter)], Action::Back, cx.m().keys.back).primary()]
    }

    fn act(&mut self, _action: Action, _cx: &mut Context) -> Reply {
        Reply::Go(Route::Back)
    }

    fn document(&self, cx: &Context) -> Document<Action> {
        let mut document = Document::new(cx.m().help.title, "");
        let rows = self.keys.iter().map(|(key, label)| (key.clone(), (*label).to_owned()));
        document.push(Block::Table(rows.collect()));
        document.pause();
        document.quiet(cx.m().help.layouts);
        document.pause();
        document.quiet(cx.m().help.tab);
        document
    }
}
