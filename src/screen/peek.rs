//! One paragraph of the lesson, shown over another screen; leaving it leads back there.

use crate::bank::ParagraphAt;
use crate::document::Document;
use crate::document::binding::Binding;
use crate::key::{Code, Key};
use crate::view::{Context, Reply, Route, View};

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
        vec![Binding::one(&keys, Action::Back, cx.m().keys.back).primary()]
    }

    fn paragraphs(&self) -> Vec<ParagraphAt> {
        vec![self.place]
    }

    fn act(&mut self, _action: Action, _cx: &mut Context) -> Reply {
        Reply::Go(Route::Back)
    }

    fn document(&self, cx: &Context) -> Document<Action> {
        let title = cx.bank.section_at(self.place.section).map_or(&cx.bank.title, |section| &section.title);
        let mut document = Document::new(title.get(cx.tongue()), cx.m().lesson.title);
        if let Some(text) = cx.bank.paragraph_text(self.place) {
            document.text(text.get(cx.tongue()));
        }
        super::picture::of_paragraph(&mut document, self.place, cx);
        document
    }
}
