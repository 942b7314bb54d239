//! A line that was typed, as what it does on the page.

use super::meant::Meant;
use super::numbers::{called, chosen, is_of_digits, numbers, steps};
use super::page::TextPage;
use super::words::{self, Word};
use crate::app::{App, Event};
use crate::clean;
use crate::document::binding::Binding;
use crate::document::name::Name;
use crate::key::{Code, InputMode, Key};
use crate::language::Lang;
use crate::layout::digit;

/// No more characters of what was typed are said back.
const REPEATED: usize = 60;

/// Takes a line.
#[must_use]
pub(super) fn take(line: &str, page: &TextPage, app: &App) -> Meant {
    let typed = clean::line(line);
    if typed.is_empty() {
        return enter(page);
    }
    let is_text = page.field.is_some();
    if !is_text || is_of_digits(&typed) {
        match numbers(&typed, page) {
            Some(Ok(numbers)) => return chosen(&numbers, page),
            // Of two digits on one key the letter of the screen is meant: 0 is «I do not know».
            Some(Err(said)) => return named(&typed, page, app).unwrap_or(Meant::Said(said)),
            None => {}
        }
    }
    if let Some(meant) = named(&typed, page, app) {
        return meant;
    }
    if let Some(number) = called(&typed, page) {
        return chosen(&(vec![number], Vec::new()), page);
    }
    if is_text {
        // As it was typed: the name of a file may have two blanks in a row.
        return fill(verbatim(line.trim(), page), page, app);
    }
    let m = page.m();
    if is_of_digits(&typed) && page.last_number() == 0 {
        return Meant::Said(m.lines.no_numbers.to_owned());
    }
    Meant::Said((m.lines.not_understood)(&clean::printed(&begun(&typed))))
}

/// So much of a text as is enough to know it again.
fn begun(text: &str) -> String {
    let begun: String = text.chars().take(REPEATED).collect();
    if begun.len() < text.len() { begun + "…" } else { begun }
}

/// Nothing was typed: what the page is about is done.
fn enter(page: &TextPage) -> Meant {
    let m = page.m();
    match page.sides() {
        Some((_, _, after)) if page.is_paper() => return Meant::Events(vec![Meant::press(after)]),
        _ => {}
    }
    if page.question().is_some() {
        return Meant::Said(m.lines.number_first.to_owned());
    }
    match page.primary().and_then(Binding::single) {
        Some(name) => Meant::Events(vec![Meant::press(&name)]),
        None => Meant::key(Code::Enter),
    }
}

/// Text goes into the field, and what the page is about is done with it.
fn fill(typed: &str, page: &TextPage, app: &App) -> Meant {
    let as_digits = || typed.chars().map(digit).collect::<Option<String>>();
    // The number row of the Kazakh layout gives letters.
    let text = match app.mode() {
        InputMode::Number => as_digits().unwrap_or_else(|| typed.to_owned()),
        _ => typed.to_owned(),
    };
    let fill = Event::Fill(text);
    match (page.sides(), page.primary().and_then(Binding::single)) {
        (Some((_, _, after)), _) if page.is_paper() => Meant::Events(vec![fill, Meant::press(after)]),
        (_, Some(done)) => Meant::Events(vec![fill, Meant::press(&done)]),
        (_, None) => Meant::Events(vec![fill]),
    }
}

/// A text that is to be taken as it is: behind `=`, or behind what the field is called.
fn verbatim<'t>(typed: &'t str, page: &TextPage) -> &'t str {
    let label = page.field.as_ref().map(|field| field.label.trim_end_matches(':').chars().count());
    let named = label.and_then(|count| {
        let (place, _) = typed.char_indices().nth(count)?;
        let (label, rest) = typed.split_at_checked(place)?;
        let is_it =
            page.field.as_ref().is_some_and(|field| words::plain(&field.label) == words::plain(&format!("{label}:")));
        rest.strip_prefix(':').filter(|_| is_it)
    });
    named.or_else(|| typed.strip_prefix('=')).map_or(typed, str::trim)
}

/// A word, a letter or the name of a key.
fn named(typed: &str, page: &TextPage, app: &App) -> Option<Meant> {
    let is_text = page.field.is_some();
    let plain = words::plain(typed);
    let mut letters = typed.chars();
    if let (Some(letter), None, false) = (letters.next(), letters.next(), is_text) {
        return letter_meant(letter, page);
    }
    if let Some(task) = task(&plain, page) {
        return Some(task);
    }
    if let Some(code) = key_named(&plain) {
        return Some(Meant::key(code));
    }
    // What is on the page goes before what is on every page: «next» may be what it is about.
    if let Some(name) = words::action(&plain, app, !is_text) {
        return Some(action(&name));
    }
    let side = |name: fn(&TextPage) -> Option<&Name>| name(page).map(|name| Meant::Events(vec![Meant::press(name)]));
    match words::of(&plain, !is_text)? {
        Word::Help => Some(Meant::Help),
        Word::Language => Some(Meant::Events(vec![Event::Press("language".to_owned())])),
        Word::Back => Some(Meant::key(Code::Esc)),
        Word::Quit => Some(Meant::Events(vec![Event::Key(Key::ctrl('c'))])),
        Word::Repeat => Some(Meant::Repeat),
        Word::Time => Some(Meant::Time),
        Word::Text => Some(Meant::Text),
        Word::Previous => side(|page| page.sides().map(|(_, before, _)| before)),
        // Where there is no way along, on is what the page is about.
        Word::Next => side(|page| page.sides().map(|(_, _, after)| after)).or_else(|| Some(enter(page))),
    }
}

fn action(name: &Name) -> Meant {
    match name {
        name if *name == *"help" => Meant::Help,
        name => Meant::Events(vec![Meant::press(name)]),
    }
}

/// A letter of the screen, on whatever layout.
fn letter_meant(letter: char, page: &TextPage) -> Option<Meant> {
    if let (Some((less, more)), Some([up])) = (page.stepper(), steps(&letter.to_string()).as_deref()) {
        return Some(Meant::Events(vec![Meant::press(if *up { more } else { less })]));
    }
    let key = Key::char(letter).taken(InputMode::Command);
    let mut keys = page.document.bindings.iter().flat_map(|binding| &binding.keys);
    keys.find(|(bound, _)| *bound == key).map(|(_, name)| action(name))
}

/// A task of a paper by its number: `№7`, `#7`, `тапсырма 7`.
fn task(plain: &str, page: &TextPage) -> Option<Meant> {
    let called = || Lang::ALL.into_iter().find_map(|lang| plain.strip_prefix(lang.messages().keys.tasks));
    let number = plain.strip_prefix(['№', '#']).or_else(called)?.trim();
    let number: usize = number.chars().map(digit).collect::<Option<String>>()?.parse().ok()?;
    let task = number.checked_sub(1).and_then(|place| page.document.strip.get(place));
    let last = page.document.strip.len().checked_sub(1)?;
    Some(task.filter(|_| number <= last).map_or_else(
        || Meant::Said((page.m().lines.no_number)(number, last)),
        |task| Meant::Events(vec![Meant::press(&task.action)]),
    ))
}

fn key_named(plain: &str) -> Option<Code> {
    match plain {
        "esc" => Some(Code::Esc),
        "enter" => Some(Code::Enter),
        "backspace" => Some(Code::Backspace),
        "space" => Some(Code::Char(' ')),
        _ => plain.strip_prefix('f')?.parse().ok().filter(|number| (1..=12).contains(number)).map(Code::F),
    }
}
