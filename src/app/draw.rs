//! The state as a picture.

use ratatui::Frame;
use ratatui::layout::{Rect, Size};
use ratatui::style::Style;
use ratatui::text::Line;

use super::App;
use crate::effect::Effect;
use crate::key::{Code, InputMode, Key};
use crate::page::{self, Page, Scroll};
use crate::theme::{Signs, Theme};
use crate::trouble::{Cause, Trouble};
use crate::view::{Binding, Command, Context, Heading, View, all_bindings};
use crate::widget::Sheet;
use crate::widget::picture::Room;
use crate::window;
use crate::with_view;

/// Rows that a strip of cells takes, two with a line of air below.
const STRIP: usize = 3;

impl App {
    pub(super) fn page(&self) -> Page {
        let context = self.context();
        with_view!(&self.screen, view => lay_out(view, &context, self.size, self.theme()).0)
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
        let (page, lit, note) = if let Some(why) = self.failure() {
            (self.failure_page(why), None, None)
        } else {
            let context = self.context();
            let own = || with_view!(&self.screen, view => view.note(&context));
            let keeping = || self.is_waiting().then_some(self.m().notes.keeping);
            let passing = || self.options.passing.then_some(self.m().notes.passing);
            (self.page(), self.lit, self.note.or_else(keeping).or_else(own).or_else(passing))
        };
        let scroll = if self.failure().is_some() { Scroll::default() } else { self.scroll };
        if let Some(cursor) = page.draw(frame.buffer_mut(), scroll, lit, note) {
            frame.set_cursor_position(cursor);
        }
    }

    /// What is shown when something could not be kept or read: nothing is lost yet, and what can be done.
    fn failure_page(&self, why: &Trouble) -> Page {
        let m = self.m();
        let mut sheet: Sheet<()> = Sheet::new(usize::from(window::measure(self.size.width).1), self.theme());
        let keeping = matches!(self.waiting.as_ref().map(|waiting| &waiting.effect), Some(Effect::Keep(_)));
        let (what, remedy) = match why {
            Trouble::Failed(Cause::Replaced) if keeping => (m.failed.keeping, m.failed.replaced),
            why if keeping && why.is_damage() => (m.failed.keeping, m.failed.damaged),
            _ if keeping => (m.failed.keeping, m.failed.what_to_do),
            _ => (m.failed.reading, m.failed.reading_what_to_do),
        };
        sheet.text(what, sheet.theme.strong());
        sheet.gap();
        sheet.text(remedy, Style::new());
        sheet.gap();
        let said = (m.files.trouble)(why);
        let mut letters = said.chars();
        let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
        sheet.dim(&(first + letters.as_str()));
        let table = [
            Binding::one(&[Key::of(Code::Enter)], Command::View(()), m.keys.retry),
            Binding::one(&[Key::of(Code::Esc)], Command::Quit, m.keys.quit),
        ];
        Page::lay_out(Heading::default(), (Vec::new(), None), sheet, &table, (InputMode::Command, self.lang, self.size))
            .0
    }

    /// Keeps the scroll within what there is to scroll.
    pub(super) fn settle(&mut self) {
        if !self.is_too_small() {
            let furthest = self.page().furthest();
            self.scroll.body = self.scroll.body.min(furthest.body);
            self.scroll.aside = self.scroll.aside.min(furthest.aside);
        }
    }

    pub(super) fn is_too_small(&self) -> bool {
        self.size.width < window::COLUMNS || self.size.height < window::ROWS
    }
}

/// Lays a screen out; beside the page, what its targets do.
pub(super) fn lay_out<V: View>(view: &V, cx: &Context, size: Size, theme: Theme) -> (Page, Vec<Command<V::Action>>) {
    let strip = view.strip(cx, theme);
    let taken = if strip.is_empty() { 0 } else { STRIP };
    let room =
        cx.room.filter(|_| view.aside(cx).is_none()).map(|room| Room { rows: room.rows.saturating_sub(taken), ..room });
    let mut sheet = Sheet::new(usize::from(window::measure(size.width).1), theme).with_room(room);
    // In a small window the text stands on the page itself, before what is asked about it.
    let aside = view.aside(cx);
    if let Some(text) = aside.filter(|_| !page::is_airy(size.height)) {
        sheet.text(text, Style::new());
        sheet.gap();
    }
    let aside = aside.filter(|_| page::is_airy(size.height));
    let text = sheet.rows().len();
    view.page(cx, &mut sheet);
    // Who has read it is led to what is asked.
    if text > 0 && sheet.focus().is_none() && view.knows_aside(cx) {
        sheet.see_from(text);
    }
    let above = (strip, aside);
    Page::lay_out(view.heading(cx), above, sheet, &all_bindings(view, cx), (view.mode(), cx.lang, size))
}
