//! Answers were clicked through: said once an evening, with its end on offer.

use crate::document::Document;
use crate::document::binding::Binding;
use crate::key::{Code, Key};
use crate::session::Session;
use crate::view::{Context, Reply, Route, View};

/// An evening that goes too fast.
#[derive(Clone, Debug)]
pub(crate) struct HastyScreen {
    session: Session,
}

/// What can be done about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// Go on with the evening.
    Next,
    /// End it.
    End,
}

impl HastyScreen {
    /// In the evening of a session.
    #[must_use]
    pub(crate) fn new(session: Session) -> Self {
        Self { session }
    }
}

impl View for HastyScreen {
    type Action = Action;

    fn bindings(&self, cx: &Context) -> Vec<Binding<Action>> {
        let m = cx.m();
        vec![
            Binding::one(&[Key::of(Code::Enter)], Action::Next, m.keys.go_on).primary(),
            Binding::one(&[Key::of(Code::Esc), Key::char('z')], Action::End, m.keys.end_evening),
        ]
    }

    fn act(&mut self, action: Action, _cx: &mut Context) -> Reply {
        let session = Box::new(self.session.clone());
        Reply::Go(match action {
            Action::Next => Route::Next(session),
            Action::End => Route::End(session),
        })
    }

    fn document(&self, cx: &Context) -> Document<Action> {
        let m = cx.m();
        let mut document = Document::new(m.home.evening, super::asking::left(&self.session, cx));
        document.heading(m.asking.hasty);
        document.pause();
        document.text(m.asking.hasty_remedy);
        document
    }
}
