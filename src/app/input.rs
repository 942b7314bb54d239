//! Keys, clicks and pasted text: what they set off on the screen that is shown.

use std::sync::Arc;

use ratatui::layout::Position;
use tui_input::InputRequest;

use super::{App, Mouse};
use crate::clean;
use crate::document::binding::{BindingRank, Command};
use crate::document::name::Name;
use crate::effect::Effect;
use crate::key::{Code, InputMode, Key};
use crate::page::Scroll;
use crate::screen::Screen;
use crate::screen::help::HelpScreen;
use crate::view::{self, Reply, Route, View as _};
use crate::with_view;

/// Lines that a turn of the wheel scrolls.
const WHEEL: usize = 3;

/// So many letters in a row that are no digits are a word.
const WORD: usize = 2;

/// What came of an edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Edited {
    /// The screen has no field.
    NoField,
    /// The field takes no more.
    Full,
    /// It was done.
    Done,
}

impl App {
    pub(super) fn key(&mut self, key: Key) -> Vec<Effect> {
        self.note = None;
        let mode = self.touch();
        let taken = key.taken(mode);
        let bindings = || self.shown().document.bindings.iter().flat_map(|binding| &binding.keys);
        let found = if types(mode, taken) { None } else { bindings().find(|(bound, _)| *bound == taken) };
        let found = found.map(|(_, name)| name.clone());
        let walks = matches!(key.code, Code::Tab | Code::BackTab);
        if let Some(lit) = if walks { None } else { self.lit.take() } {
            let target = self.shown().page.walk().get(lit).cloned();
            if let Some(target) = target.filter(|_| key == Key::of(Code::Enter)) {
                return self.perform(&target, true);
            }
        }
        match found {
            Some(name) => self.perform(&name, true),
            None => self.unbound(taken, key),
        }
    }

    /// The screen hears that something was done on it; how it takes characters comes back.
    fn touch(&mut self) -> InputMode {
        let now = self.now;
        let mode = self.with_context(|screen, _| {
            with_view!(screen, view => {
                view.touched(now);
                view.mode()
            })
        });
        // To be touched changes nothing that is shown.
        self.as_seen();
        mode
    }

    /// Nothing has changed yet: what was shown before the event is what it is about.
    fn as_seen(&mut self) {
        if let Some(seen) = &self.seen {
            self.shown = Arc::clone(seen).into();
        }
    }

    /// A part of the page was chosen by its name: nothing happens where there is none of that name any more.
    pub(super) fn press(&mut self, name: &str) -> Vec<Effect> {
        self.note = None;
        self.touch();
        let named = self.shown().document.clone().actions().into_iter().find(|one| *one == *name);
        named.map_or_else(Vec::new, |name| self.perform(&name, false))
    }

    /// What stands in the field was typed elsewhere, and comes whole.
    pub(super) fn fill(&mut self, text: &str) -> Vec<Effect> {
        match self.edit(&[InputRequest::DeleteLine]) {
            // Emptied.
            Edited::Done if text.is_empty() => Vec::new(),
            _ => self.paste(text),
        }
    }

    /// A key that is bound to nothing: it goes into the field, scrolls, or is said to do nothing.
    fn unbound(&mut self, key: Key, typed: Key) -> Vec<Effect> {
        let m = self.m();
        let mode = self.mode();
        let request = match key.code {
            // A layout that has digits sends `,` and `.` for what they are; and after two letters that are no digits a
            // whole word is being typed: `қ` in it is no 0.
            Code::Char(c) if !key.ctrl && mode == InputMode::Number => {
                let mapped = key != typed;
                if !c.is_ascii_digit() || (mapped && (self.refused >= WORD || self.has_digits)) {
                    self.refused += 1;
                    self.note = Some(m.notes.digits);
                    self.with_context(|screen, _| with_view!(screen, view => view.edited()));
                    return Vec::new();
                }
                self.refused = 0;
                self.has_digits |= !mapped;
                InputRequest::InsertChar(c)
            }
            Code::Char(c) if !key.ctrl => InputRequest::InsertChar(c),
            Code::Char('w') => InputRequest::DeletePrevWord,
            Code::Char('u') => InputRequest::DeleteLine,
            Code::Char('a') | Code::Home => InputRequest::GoToStart,
            Code::Char('e') | Code::End => InputRequest::GoToEnd,
            Code::Backspace => {
                self.refused = 0;
                InputRequest::DeletePrevChar
            }
            Code::Delete => InputRequest::DeleteNextChar,
            Code::Left => InputRequest::GoToPrevChar,
            Code::Right => InputRequest::GoToNextChar,
            Code::Up | Code::Down => {
                self.scroll_by(1, key.code == Code::Down);
                return Vec::new();
            }
            _ => {
                self.note = Some(m.notes.no_key);
                return Vec::new();
            }
        };
        self.note = match self.edit(&[request]) {
            Edited::NoField => Some(m.notes.no_key),
            Edited::Full => Some(m.notes.full),
            Edited::Done => None,
        };
        self.reveal();
        Vec::new()
    }

    /// Edits the screen's field.
    fn edit(&mut self, requests: &[InputRequest]) -> Edited {
        self.with_context(|screen, cx| {
            with_view!(screen, view => {
                let longest = view.longest(cx);
                let Some(input) = view.field() else { return Edited::NoField };
                let mut edited = Edited::Done;
                for request in requests {
                    if matches!(request, InputRequest::InsertChar(_)) && input.value().chars().count() >= longest {
                        edited = Edited::Full;
                        break;
                    }
                    input.handle(*request);
                }
                view.edited();
                edited
            })
        })
    }

    /// Every key that does something on the screen that is shown, by its place on the US layout.
    #[must_use]
    pub fn keys(&self) -> Vec<Key> {
        let bindings = &self.shown().document.bindings;
        bindings.iter().flat_map(|binding| &binding.keys).map(|(key, _)| *key).collect()
    }

    /// What one does on this page, by its name: one action, or none.
    #[must_use]
    pub fn primary(&self) -> Vec<String> {
        let bindings = self.shown().document.bindings.iter();
        let primary = bindings.filter(|binding| binding.rank == BindingRank::Primary);
        primary.filter_map(|binding| Some(binding.single()?.to_string())).collect()
    }

    /// What every part of the page that can be chosen is called.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for name in self.shown().document.clone().actions() {
            let name = name.to_string();
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// How characters are taken now.
    pub(crate) fn mode(&self) -> InputMode {
        with_view!(&self.screen, view => view.mode())
    }

    pub(super) fn paste(&mut self, text: &str) -> Vec<Effect> {
        let number = self.mode() == InputMode::Number;
        let (verbatim, suggested) =
            self.with_context(|screen, _| with_view!(screen, view => (view.is_verbatim(), view.is_suggested())));
        let line = match () {
            () if number => first_number(text),
            // The names of files are not ours to put in order.
            () if verbatim => text.trim_end_matches(['\r', '\n']).chars().filter(|c| !clean::is_harmful(*c)).collect(),
            () => clean::line(text),
        };
        let m = self.m();
        if number && line.is_empty() {
            self.note = Some(m.notes.digits);
            return Vec::new();
        }
        let clear = suggested.then_some(InputRequest::DeleteLine);
        let requests: Vec<InputRequest> = clear.into_iter().chain(line.chars().map(InputRequest::InsertChar)).collect();
        self.note = match self.edit(&requests) {
            Edited::NoField => Some(m.notes.no_paste),
            Edited::Full => Some(m.notes.full),
            Edited::Done => None,
        };
        self.reveal();
        Vec::new()
    }

    /// Does what a name stands for; whether by a key or a click.
    fn perform(&mut self, name: &Name, by_hand: bool) -> Vec<Effect> {
        let now = self.now;
        let before = Arc::clone(self.seen.as_ref().unwrap_or_else(|| self.shown()));
        let done = self.with_context(|screen, cx| {
            with_view!(screen, view => match view::named(view, cx, name) {
                Some(Command::View(action)) if by_hand && !view.is_meant(action, now) => Ok(Reply::Stay),
                Some(Command::View(action)) => Ok(view.act(action, cx)),
                Some(Command::Help) => Err(Command::Help),
                Some(Command::Language) => Err(Command::Language),
                Some(Command::Quit) => Err(Command::Quit),
                Some(Command::Suspend) => Err(Command::Suspend),
                Some(Command::Redraw) => Err(Command::Redraw),
                Some(Command::Scroll(down)) => Err(Command::Scroll(down)),
                Some(Command::Walk(on)) => Err(Command::Walk(on)),
                None => Ok(Reply::Stay),
            })
        });
        let reply = match done {
            Ok(reply) => reply,
            Err(action) => {
                // The screen itself is as it was.
                self.shown = before.into();
                return self.everywhere(action);
            }
        };
        let stays = !matches!(reply, Reply::Go(_));
        let effects = self.reply(reply);
        if !stays {
            return effects;
        }
        // The highlight moved on the same screen: follow it; what bears another heading is read from its beginning.
        let (was, is) = (&before, Arc::clone(self.shown()));
        if was.document.heading != is.document.heading {
            self.scroll = Scroll::default();
        }
        if was.document.heading != is.document.heading || was.page.focus() != is.page.focus() {
            self.reveal();
        }
        effects
    }

    /// Does what every screen can do.
    fn everywhere(&mut self, action: Command<()>) -> Vec<Effect> {
        match action {
            Command::Help if matches!(self.screen, Screen::Help(_)) => return self.go(Route::Back),
            Command::Help => {
                let help = self.help();
                self.show_over(help);
            }
            Command::Language => return self.switch_language(),
            Command::Quit => return vec![Effect::Quit],
            Command::Suspend => return vec![Effect::Suspend],
            Command::Redraw => return vec![Effect::Redraw],
            Command::Scroll(down) => {
                // A text aside is read to its end before the body is.
                let page = &Arc::clone(self.shown()).page;
                let (at, end) = (self.scroll, page.furthest());
                match page.aside_step() {
                    Some(step) if down && at.aside < end.aside => self.scroll.aside = scrolled(at.aside, step, true),
                    Some(step) if !down && at.body == 0 => self.scroll.aside = scrolled(at.aside, step, false),
                    _ => self.scroll_by(page.step(), down),
                }
            }
            Command::Walk(on) => {
                let count = self.shown().page.walk().len();
                self.lit = match (self.lit, on) {
                    _ if count == 0 => None,
                    (None, true) => Some(0),
                    (None, false) => Some(count - 1),
                    (Some(lit), true) => Some((lit + 1) % count),
                    (Some(lit), false) => Some((lit + count - 1) % count),
                };
            }
            Command::View(()) => {}
        }
        Vec::new()
    }

    pub(super) fn help(&mut self) -> Screen {
        let lang = self.lang;
        let bindings = self.document().bindings;
        Screen::Help(HelpScreen::new(bindings.iter().map(|binding| (binding.all(lang), binding.label)).collect()))
    }

    pub(super) fn mouse(&mut self, mouse: Mouse, at: Position) -> Vec<Effect> {
        self.as_seen();
        match mouse {
            Mouse::WheelUp | Mouse::WheelDown => {
                let down = mouse == Mouse::WheelDown;
                if self.shown().page.is_aside(at) {
                    self.scroll.aside = scrolled(self.scroll.aside, WHEEL, down);
                } else {
                    self.scroll_by(WHEEL, down);
                }
            }
            Mouse::Down => self.pressed = Some((at, false)),
            Mouse::Drag => {
                let Some((from, _)) = self.pressed.filter(|(from, _)| from.y != at.y) else { return Vec::new() };
                let scroll = self.scroll.body;
                let page = &self.shown().page;
                if let (Some(from), Some(to)) = (page.hit(from, scroll, self.lit), page.hit(at, scroll, self.lit)) {
                    self.dragged(&from, &to);
                }
                self.pressed = Some((at, true));
            }
            Mouse::Up => {
                self.note = None;
                let Some((_, false)) = self.pressed.take() else { return Vec::new() };
                let lit = self.lit.take();
                let target = self.shown().page.hit(at, self.scroll.body, lit);
                self.touch();
                return target.map_or_else(Vec::new, |target| self.perform(&target, true));
            }
        }
        Vec::new()
    }

    fn dragged(&mut self, from: &Name, to: &Name) {
        self.with_context(|screen, cx| {
            with_view!(screen, view => {
                let action = |name| view::named(view, cx, name);
                if let (Some(Command::View(from)), Some(Command::View(to))) = (action(from), action(to)) {
                    view.drag(from, to);
                }
            });
        });
    }

    fn scroll_by(&mut self, lines: usize, down: bool) {
        self.scroll.body = scrolled(self.scroll.body, lines, down);
    }

    /// Shows what was being worked on in the new window too; a page only read stays at its beginning.
    pub(super) fn reveal_after_resize(&mut self) {
        if self.scroll.body > 0 && !self.is_too_small() {
            self.reveal();
        }
    }

    pub(super) fn reveal(&mut self) {
        self.scroll.body = self.shown().page.reveal(self.scroll.body);
    }
}

/// The first number in a text: digits of several strung together would be another.
fn first_number(text: &str) -> String {
    text.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect()
}

fn scrolled(from: usize, lines: usize, down: bool) -> usize {
    if down { from + lines } else { from.saturating_sub(lines) }
}

/// Whether a key goes into a field instead of doing something.
fn types(mode: InputMode, key: Key) -> bool {
    mode != InputMode::Command && matches!(key.code, Code::Char(_)) && !key.ctrl
}
