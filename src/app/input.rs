//! Keys, clicks and pasted text: what they set off on the screen that is shown.

use ratatui::layout::Position;
use tui_input::InputRequest;

use super::draw::lay_out;
use super::{App, Mouse};
use crate::clean;
use crate::effect::Effect;
use crate::key::{Code, InputMode, Key};
use crate::page::Scroll;
use crate::screen::Screen;
use crate::screen::help::HelpScreen;
use crate::view::{Command, Reply, Route, View, all_bindings};
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

/// What sets an action off, as a number that only the screen's own types can resolve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trigger {
    /// The nth key of the whole table.
    Key(usize),
    /// The nth target of the page.
    Target(usize),
}

impl App {
    pub(super) fn key(&mut self, key: Key) -> Vec<Effect> {
        self.note = None;
        let now = self.now;
        let (mode, found) = self.with_context(|screen, cx| {
            with_view!(screen, view => {
                view.touched(now);
                let taken = key.taken(view.mode());
                let table = if types(view.mode(), taken) { Vec::new() } else { all_bindings(view, cx) };
                let found = table.iter().flat_map(|binding| &binding.keys).position(|(bound, _)| *bound == taken);
                (view.mode(), found)
            })
        });
        let walks = matches!(key.code, Code::Tab | Code::BackTab);
        if let Some(lit) = if walks { None } else { self.lit.take() } {
            let target = self.page().walk().get(lit).copied();
            if let Some(target) = target.filter(|_| key == Key::of(Code::Enter)) {
                return self.perform(Trigger::Target(target));
            }
        }
        match found {
            Some(found) => self.perform(Trigger::Key(found)),
            None => self.unbound(key.taken(mode), key),
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
        let context = self.context();
        with_view!(&self.screen, view => {
            all_bindings(view, &context).iter().flat_map(|binding| &binding.keys).map(|(key, _)| *key).collect::<Vec<_>>()
        })
    }

    fn mode(&mut self) -> InputMode {
        self.with_context(|screen, _| with_view!(screen, view => view.mode()))
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

    /// Does what a trigger stands for.
    fn perform(&mut self, trigger: Trigger) -> Vec<Effect> {
        let (size, theme) = (self.size, self.theme());
        let before = self.page();
        let done = self.with_context(|screen, cx| {
            with_view!(screen, view => {
                let action = match trigger {
                    Trigger::Key(number) => {
                        let table = all_bindings(view, cx);
                        table.iter().flat_map(|binding| &binding.keys).nth(number).map(|(_, action)| *action)
                    }
                    Trigger::Target(number) => lay_out(view, cx, size, theme).1.get(number).copied(),
                };
                match action {
                    Some(Command::View(action)) => Ok(view.act(action, cx)),
                    Some(Command::Help) => Err(Command::Help),
                    Some(Command::Language) => Err(Command::Language),
                    Some(Command::Quit) => Err(Command::Quit),
                    Some(Command::Suspend) => Err(Command::Suspend),
                    Some(Command::Redraw) => Err(Command::Redraw),
                    Some(Command::Scroll(down)) => Err(Command::Scroll(down)),
                    Some(Command::Walk(on)) => Err(Command::Walk(on)),
                    None => Ok(Reply::Stay),
                }
            })
        });
        let reply = match done {
            Ok(reply) => reply,
            Err(action) => return self.everywhere(action),
        };
        let stays = !matches!(reply, Reply::Go(_));
        let effects = self.reply(reply);
        // The highlight moved on the same screen: follow it; what bears another heading is read from its beginning.
        let after = self.page();
        if stays && before.heading() != after.heading() {
            self.scroll = Scroll::default();
        }
        if stays && (before.heading(), before.focus()) != (after.heading(), after.focus()) {
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
                let page = self.page();
                let (at, end) = (self.scroll, page.furthest());
                match page.aside_step() {
                    Some(step) if down && at.aside < end.aside => self.scroll.aside = scrolled(at.aside, step, true),
                    Some(step) if !down && at.body == 0 => self.scroll.aside = scrolled(at.aside, step, false),
                    _ => self.scroll_by(page.step(), down),
                }
            }
            Command::Walk(on) => {
                let page = self.page();
                let count = page.walk().len();
                self.lit = match (self.lit, on) {
                    _ if count == 0 => None,
                    (None, true) => Some(page.first_of_tab()),
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
        let keys = self.with_context(|screen, cx| {
            with_view!(screen, view => {
                all_bindings(view, cx).iter().map(|binding| (binding.all(lang), binding.label)).collect()
            })
        });
        Screen::Help(HelpScreen::new(keys))
    }

    pub(super) fn mouse(&mut self, mouse: Mouse, at: Position) -> Vec<Effect> {
        match mouse {
            Mouse::WheelUp | Mouse::WheelDown => {
                let down = mouse == Mouse::WheelDown;
                if self.page().is_aside(at) {
                    self.scroll.aside = scrolled(self.scroll.aside, WHEEL, down);
                } else {
                    self.scroll_by(WHEEL, down);
                }
            }
            Mouse::Down => self.pressed = Some((at, false)),
            Mouse::Drag => {
                let Some((from, _)) = self.pressed.filter(|(from, _)| from.y != at.y) else { return Vec::new() };
                let scroll = self.scroll.body;
                let page = self.page();
                if let (Some(from), Some(to)) = (page.hit(from, scroll, self.lit), page.hit(at, scroll, self.lit)) {
                    self.dragged(from, to);
                }
                self.pressed = Some((at, true));
            }
            Mouse::Up => {
                self.note = None;
                let Some((_, false)) = self.pressed.take() else { return Vec::new() };
                let target = self.page().hit(at, self.scroll.body, self.lit.take());
                let now = self.now;
                self.with_context(|screen, _| with_view!(screen, view => view.touched(now)));
                return target.map_or_else(Vec::new, |target| self.perform(Trigger::Target(target)));
            }
        }
        Vec::new()
    }

    fn dragged(&mut self, from: usize, to: usize) {
        let (size, theme) = (self.size, self.theme());
        self.with_context(|screen, cx| {
            with_view!(screen, view => {
                let targets = lay_out(view, cx, size, theme).1;
                if let (Some(Command::View(from)), Some(Command::View(to))) = (targets.get(from), targets.get(to)) {
                    view.drag(*from, *to);
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
        self.scroll.body = self.page().reveal(self.scroll.body);
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
