//! A paragraph that a student has not met, before its facts are asked.

use ratatui::style::Style;

use crate::key::{Code, Key};
use crate::log::{Entry, Record};
use crate::session::Session;
use crate::view::{Binding, Heading, Reply, Route, Scene, View};
use crate::widget::Sheet;

/// A paragraph to read, in an evening.
#[derive(Clone, Debug)]
pub struct Introduce {
    session: Session,
    place: (usize, usize),
}

/// What can be done with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// To the questions.
    Next,
    /// To the questions, unread.
    Skip,
    /// Go on later.
    Leave,
}

impl Introduce {
    /// The paragraph at a place: section, and paragraph in it.
    #[must_use]
    pub fn new(session: Session, place: (usize, usize)) -> Self {
        Self { session, place }
    }
}

impl View for Introduce {
    type Action = Action;

    fn table(&self, at: &Scene) -> Vec<Binding<Action>> {
        let m = at.m();
        vec![
            Binding::one(&[Key::of(Code::Enter)], Action::Next, m.keys.to_questions),
            Binding::one(&[Key::char('s')], Action::Skip, m.keys.skip),
            Binding::one(&[Key::of(Code::Esc)], Action::Leave, m.keys.later),
        ]
    }

    fn act(&mut self, action: Action, at: &mut Scene) -> Reply {
        let section = at.bank.lesson.get(self.place.0);
        let Some(paragraph) = section.and_then(|section| section.paragraphs.get(self.place.1)) else {
            return Reply::Go(Route::Home);
        };
        match action {
            Action::Leave => Reply::Go(Route::Home),
            Action::Next | Action::Skip => Reply::keep(Record::Read {
                bank: at.bank.id.clone(),
                paragraph: paragraph.id.clone(),
                skipped: action == Action::Skip,
            }),
        }
    }

    fn kept(&mut self, _entries: &[Entry], _at: &mut Scene) -> Reply {
        Reply::Go(Route::Next(Box::new(self.session.clone())))
    }

    fn heading(&self, at: &Scene) -> Heading {
        Heading { left: at.m().lesson.something_new.to_owned(), right: super::asking::left(&self.session, at) }
    }

    fn page(&self, at: &Scene, sheet: &mut Sheet<Action>) {
        if let Some(section) = at.bank.lesson.get(self.place.0) {
            sheet.text(section.title.get(at.tongue()), sheet.theme.strong());
            sheet.gap();
        }
        if let Some(text) = at.bank.paragraph_text(self.place) {
            sheet.text(text.get(at.tongue()), Style::new());
        }
        sheet.gap();
        sheet.dim(at.m().lesson.questions_next);
        super::picture::of_paragraph(sheet, self.place, at);
    }
}
