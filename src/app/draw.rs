//! The state as a document, and that as a picture.

use std::sync::Arc;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::App;
use super::shown::{ShownPage, Sight};
use crate::document::binding::{Binding, Command};
use crate::document::name::Name;
use crate::document::{Document, TextRole};
use crate::effect::Effect;
use crate::key::{Code, Key};
use crate::language::Lang;
use crate::page::{Page, Scroll, Surface};
use crate::theme::Signs;
use crate::trouble::{Cause, Trouble};
use crate::view::{self, Context};
use crate::window;
use crate::with_view;

impl App {
    /// What is said now.
    pub(crate) fn document(&self) -> Document<Name> {
        if let Some(why) = self.failure() {
            return self.failure_document(why);
        }
        let context = self.context();
        with_view!(&self.screen, view => {
            view::document(view, &context).map(&mut |action| view::name_of(&action))
        })
    }

    /// What can be done now, as another language calls it.
    pub(crate) fn bindings_in(&self, lang: Lang) -> Vec<Binding<Name>> {
        if self.failure().is_some() {
            return self.document().bindings;
        }
        let context = Context { lang, ..self.context() };
        with_view!(&self.screen, view => {
            view::document(view, &context).map(&mut |action| view::name_of(&action)).bindings
        })
    }

    /// What is said of the last event, in a few words.
    pub(crate) fn note(&self) -> Option<&'static str> {
        self.note
    }

    /// What is shown now: laid out when it is asked for first, and once as long as nothing happens.
    pub(super) fn shown(&self) -> &Arc<ShownPage> {
        self.shown.get_or_init(|| {
            let (size, draws) = (self.size, self.options.draws);
            let surface = Surface { lang: self.lang, size, theme: self.theme(), draws };
            let document = self.document();
            let page = Page::lay_out(&document, surface);
            self.layouts.set(self.layouts.get() + 1);
            Arc::new(ShownPage { document, page, surface })
        })
    }

    /// What is drawn of what is shown: a front end that has drawn this has nothing to write.
    #[must_use]
    pub fn sight(&self) -> Sight {
        let shown = Arc::clone(self.shown());
        let (scroll, lit, note) = self.around(&shown);
        Sight { shown, scroll, lit, note: note.map(str::to_owned) }
    }

    fn around(&self, shown: &ShownPage) -> (Scroll, Option<usize>, Option<&str>) {
        if self.failure().is_some() {
            return (Scroll::default(), None, None);
        }
        let keeping = || self.is_waiting().then_some(self.m().notes.keeping);
        let passing = || self.options.passing.then_some(self.m().notes.passing);
        (self.scroll, self.lit, self.note.or_else(keeping).or(shown.document.note).or_else(passing))
    }

    /// What is shown, in plain words.
    #[must_use]
    pub fn in_words(&self) -> String {
        self.shown().document.in_words(self.lang)
    }

    /// Draws the state, by signs that the terminal has.
    pub fn render(&self, frame: &mut Frame) {
        self.draw(frame);
        let signs = self.theme().signs();
        if signs == Signs::Full {
            return;
        }
        for cell in &mut frame.buffer_mut().content {
            let mut letters = cell.symbol().chars();
            if let (Some(c), None) = (letters.next(), letters.next())
                && signs.shown(c) != c
            {
                cell.set_char(signs.shown(c));
            }
        }
    }

    fn draw(&self, frame: &mut Frame) {
        let area = frame.area();
        if self.is_too_small() || area.as_size() != self.size {
            frame.render_widget(
                Line::raw(self.m().notes.too_small),
                Rect { y: area.height / 2, ..area }.intersection(area),
            );
            return;
        }
        let shown = self.shown();
        let (scroll, lit, note) = self.around(shown);
        if let Some(cursor) = shown.page.draw(frame.buffer_mut(), scroll, lit, note) {
            frame.set_cursor_position(cursor);
        }
    }

    /// What is said when something could not be kept or read: nothing is lost yet, and what can be done.
    fn failure_document(&self, why: &Trouble) -> Document<Name> {
        let m = self.m();
        let keeping = matches!(self.waiting.as_ref().map(|waiting| &waiting.effect), Some(Effect::Keep(_)));
        let (what, remedy) = match why {
            Trouble::Failed(Cause::Replaced) if keeping => (m.failed.keeping, m.failed.replaced),
            why if keeping && why.is_damage() => (m.failed.keeping, m.failed.damaged),
            _ if keeping => (m.failed.keeping, m.failed.what_to_do),
            _ => (m.failed.reading, m.failed.reading_what_to_do),
        };
        let mut document = Document::new("", "");
        document.heading(what);
        document.pause();
        document.text(remedy);
        document.pause();
        let said = (m.files.trouble)(why);
        let mut letters = said.chars();
        let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
        document.say(TextRole::Quiet, first + letters.as_str());
        let retry = Name::of(&Failed::Retry);
        let quit = view::name_of(&Command::<()>::Quit);
        document.bindings = vec![
            Binding::one(&[Key::of(Code::Enter)], retry, m.keys.retry).primary(),
            Binding::one(&[Key::of(Code::Esc)], quit, m.keys.quit),
        ];
        document
    }

    /// Keeps the scroll within what there is to scroll.
    pub(super) fn settle(&mut self) {
        if !self.is_too_small() {
            let furthest = self.shown().page.furthest();
            self.scroll.body = self.scroll.body.min(furthest.body);
            self.scroll.aside = self.scroll.aside.min(furthest.aside);
        }
    }

    pub(super) fn is_too_small(&self) -> bool {
        self.size.width < window::COLUMNS || self.size.height < window::ROWS
    }
}

/// What can be done when something failed, beside leaving.
#[derive(Clone, Copy, Debug)]
pub(super) enum Failed {
    Retry,
}
