//! The eve of the exam: one sheet to scroll.

use crate::bank::FactAt;
use ratatui::style::Style;
use ratatui::text::Span;

use crate::brief::Brief;
use crate::key::{Code, Key};
use crate::memory::aim::Ahead;
use crate::view::{Binding, Context, Heading, Reply, Route, View};
use crate::widget::Sheet;

/// The sheet.
#[derive(Clone, Debug, Default)]
pub(crate) struct BriefScreen;

/// What can be done with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// Home.
    Leave,
}

impl View for BriefScreen {
    type Action = Action;

    fn bindings(&self, cx: &Context) -> Vec<Binding<Action>> {
        vec![Binding::one(&[Key::of(Code::Enter), Key::of(Code::Esc)], Action::Leave, cx.m().keys.home)]
    }

    fn act(&mut self, _action: Action, _cx: &mut Context) -> Reply {
        Reply::Go(Route::Home)
    }

    fn heading(&self, cx: &Context) -> Heading {
        let ahead = Ahead::of(cx.log, &cx.bank.id, cx.now);
        let left = ahead.exam.map_or_else(String::new, |days| (cx.m().words.days_to_exam)(days));
        Heading { left: cx.m().brief.title.to_owned(), right: left }
    }

    fn page(&self, cx: &Context, sheet: &mut Sheet<Action>) {
        let (m, tongue, theme) = (cx.m(), cx.tongue(), sheet.theme);
        let contents = Brief::of(cx.bank, cx.memory, Ahead::of(cx.log, &cx.bank.id, cx.now).until);
        let text = |fact: FactAt| cx.bank.fact_at(fact).map_or("", |fact| fact.text.get(tongue));
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
