//! One paragraph of the lesson, shown over another screen; leaving it leads back there.

use crate::bank::ParagraphAt;
use crate::key::{Code, Key};
use crate::view::{Binding, Context, Heading, Reply, Route, View};
use crate::widget::Sheet;

/// The paragraph: section and place in it.
#[derive(Clone, Debug)]
pub(crate) struct PeekScreen {
    place: ParagraphAt,
}

/// What can be done with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// Back to where it was opened.
    Back,
}

impl PeekScreen {
    /// A paragraph.
    #[must_use]
    pub(crate) fn new(place: ParagraphAt) -> Self {
        Self { place }
    }
}

impl View for PeekScreen {
    type Action = Action;

    fn bindings(&self, cx: &Context) -> Vec<Binding<Action>> {
        let keys = [Key::of(Code::Enter), Key::of(Code::Esc), Key::char('g'), Key::of(Code::F(3))];
        vec![Binding::one(&keys, Action::Back, cx.m().keys.back)]
    }

    fn act(&mut self, _action: Action, _cx: &mut Context) -> Reply {
        Reply::Go(Route::Back)
    }

    fn heading(&self, cx: &Context) -> Heading {
        let title = cx.bank.section_at(self.place.section).map_or(&cx.bank.title, |section| &section.title);
        Heading { left: title.get(cx.tongue()).to_owned(), right: cx.m().lesson.title.to_owned() }
    }

    fn page(&self, cx: &Context, sheet: &mut Sheet<Action>) {
        if let Some(text) = cx.bank.paragraph_text(self.place) {
            sheet.text(text.get(cx.tongue()), ratatui::style::Style::new());
        }
        super::picture::of_paragraph(sheet, self.place, cx);
    }
}
