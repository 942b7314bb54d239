//! The eve of the exam: one sheet to scroll.

use ratatui::style::Style;
use ratatui::text::Span;

use crate::brief::Brief as Contents;
use crate::key::{Code, Key};
use crate::memory::aim::Ahead;
use crate::view::{Binding, Heading, Reply, Route, Scene, View};
use crate::widget::Sheet;

/// The sheet.
#[derive(Clone, Debug, Default)]
pub struct Brief;

/// What can be done with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Home.
    Leave,
}

impl View for Brief {
    type Action = Action;

    fn table(&self, at: &Scene) -> Vec<Binding<Action>> {
        vec![Binding::one(&[Key::of(Code::Enter), Key::of(Code::Esc)], Action::Leave, at.m().keys.home)]
    }

    fn act(&mut self, _action: Action, _at: &mut Scene) -> Reply {
        Reply::Go(Route::Home)
    }

    fn heading(&self, at: &Scene) -> Heading {
        let ahead = Ahead::of(at.log, &at.bank.id, at.now);
        let left = ahead.exam.map_or_else(String::new, |days| (at.m().words.days_to_exam)(days));
        Heading { left: at.m().brief.title.to_owned(), right: left }
    }

    fn page(&self, at: &Scene, sheet: &mut Sheet<Action>) {
        let (m, tongue, theme) = (at.m(), at.tongue(), sheet.theme);
        let contents = Contents::of(at.bank, at.memory, Ahead::of(at.log, &at.bank.id, at.now).until);
        let text = |fact: usize| at.bank.facts.get(fact).map_or("", |fact| fact.text.get(tongue));
        let dot = [Span::styled("– ", theme.accent())];
        if !contents.weak.is_empty() {
            sheet.text(m.brief.weak, theme.strong());
            contents.weak.iter().for_each(|fact| sheet.hanging(&dot, text(*fact), Style::new(), None));
        }
        if !contents.confused.is_empty() {
            sheet.gap();
            sheet.text(m.brief.confused, theme.strong());
            for (one, other) in &contents.confused {
                sheet.hanging(&dot, text(*one), Style::new(), None);
                sheet.hanging(&[Span::raw("  ")], text(*other), Style::new(), None);
            }
        }
        for page in &contents.pages {
            sheet.gap();
            sheet.text(page.title.get(tongue), theme.strong());
            for entry in &page.entries {
                let line = format!("{}: {}", entry.term.get(tongue), entry.text.get(tongue));
                sheet.hanging(&dot, &line, Style::new(), None);
            }
        }
    }
}
