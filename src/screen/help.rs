//! Help: every key of the screen below, each once.

use ratatui::style::Style;
use ratatui::text::Span;
use unicode_width::UnicodeWidthStr as _;

use crate::key::{Code, Key};
use crate::view::{Binding, Heading, Reply, Route, Scene, View};
use crate::widget::Sheet;

/// The keys of a screen: names and what they do.
#[derive(Clone, Debug)]
pub struct Help {
    keys: Vec<(String, &'static str)>,
}

/// What can be done with help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Back to the screen below.
    Back,
}

impl Help {
    /// Help on a screen with these keys.
    #[must_use]
    pub fn new(keys: Vec<(String, &'static str)>) -> Self {
        Self { keys }
    }
}

impl View for Help {
    type Action = Action;

    fn table(&self, at: &Scene) -> Vec<Binding<Action>> {
        vec![Binding::one(&[Key::of(Code::Esc), Key::of(Code::Enter)], Action::Back, at.m().keys.back)]
    }

    fn act(&mut self, _action: Action, _at: &mut Scene) -> Reply {
        Reply::Go(Route::Back)
    }

    fn heading(&self, at: &Scene) -> Heading {
        Heading { left: at.m().help.title.to_owned(), right: String::new() }
    }

    fn page(&self, at: &Scene, sheet: &mut Sheet<Action>) {
        let width = self.keys.iter().map(|(key, _)| key.width()).max().unwrap_or(0).min(sheet.width / 2);
        for (key, label) in &self.keys {
            sheet.columns((key, sheet.theme.strong()), width, (&[Span::raw(" ")], label, Style::new()), None);
        }
        sheet.gap();
        sheet.dim(at.m().help.layouts);
        sheet.gap();
        sheet.dim(at.m().help.tab);
    }
}
