//! A paragraph that a student has not met, before its facts are asked.

use crate::bank::ParagraphAt;

use crate::document::Document;
use crate::document::binding::Binding;
use crate::key::{Code, Key};
use crate::log::{Entry, Record};
use crate::session::Session;
use crate::view::{Context, Reply, Route, View};

/// A paragraph to read, in an evening.
#[derive(Clone, Debug)]
pub(crate) struct IntroduceScreen {
    session: Session,
    place: ParagraphAt,
}

/// What can be done with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// To the questions.
    Next,
    /// To the questions, unread.
    Skip,
    /// Go on later.
    Leave,
}

impl IntroduceScreen {
    /// The paragraph at a place: section, and paragraph in it.
    #[must_use]
    pub(crate) fn new(session: Session, place: ParagraphAt) -> Self {
        Self { session, place }
    }
}

impl View for IntroduceScreen {
    type Action = Action;

    fn bindings(&self, cx: &Context) -> Vec<Binding<Action>> {
        let m = cx.m();
        vec![
            Binding::one(&[Key::of(Code::Enter)], Action::Next, m.keys.to_questions).primary(),
            Binding::one(&[Key::char('s')], Action::Skip, m.keys.skip),
            Binding::one(&[Key::of(Code::Esc)], Action::Leave, m.keys.later),
        ]
    }

    fn act(&mut self, action: Action, cx: &mut Context) -> Reply {
        let Some(paragraph) = cx.bank.paragraph_at(self.place) else {
            return Reply::Go(Route::Home);
        };
        match action {
            Action::Leave => Reply::Go(Route::Home),
            Action::Next | Action::Skip => Reply::keep(Record::Read {
                bank: cx.bank.id.clone(),
                paragraph: paragraph.id.clone(),
                skipped: action == Action::Skip,
            }),
        }
    }

    fn kept(&mut self, _entries: &[Entry], _cx: &mut Context) -> Reply {
        Reply::Go(Route::Next(Box::new(self.session.clone())))
    }

    fn document(&self, cx: &Context) -> Document<Action> {
        let mut document = Document::new(cx.m().lesson.something_new, super::asking::left(&self.session, cx));
        if let Some(section) = cx.bank.section_at(self.place.section) {
            document.heading(section.title.get(cx.tongue()));
            document.pause();
        }
        if let Some(text) = cx.bank.paragraph_text(self.place) {
            document.text(text.get(cx.tongue()));
        }
        document.pause();
        document.quiet(cx.m().lesson.questions_next);
        super::picture::of_paragraph(&mut document, self.place, cx);
        document
    }
}
