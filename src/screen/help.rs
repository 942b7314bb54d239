//! Help: every key of the screen below, each once.

use ratatui::style::Style;
use ratatui::text::Span;
use unicode_width::UnicodeWidthStr as _;

use crate::key::{Code, Key};
use crate::view::{Binding, Context, Heading, Reply, Route, View};
use crate::widget::Sheet;

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
        vec![Binding::one(&[Key::of(Code::Esc), Key::of(Code::Enter)], Action::Back, cx.m().keys.back)]
    }

    fn act(&mut self, _action: Action, _cx: &mut Context) -> Reply {
        Reply::Go(Route::Back)
    }

    fn heading(&self, cx: &Context) -> Heading {
        Heading { left: cx.m().help.title.to_owned(), right: String::new() }
    }

    fn page(&self, cx: &Context, sheet: &mut Sheet<Action>) {
        let width = self.keys.iter().map(|(key, _)| key.width()).max().unwrap_or(0).min(sheet.width / 2);
        for (key, label) in &self.keys {
            sheet.columns((key, sheet.theme.strong()), width, (&[Span::raw(" ")], label, Style::new()), None);
        }
        sheet.gap();
        sheet.dim(cx.m().help.layouts);
        sheet.gap();
        sheet.dim(cx.m().help.tab);
    }
}
