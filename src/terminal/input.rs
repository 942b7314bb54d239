//! crossterm's events as the app's.

use std::io;
use std::time::Duration;

use crossterm::event::{self, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::{Position, Size};

use crate::app::{Event, Mouse};
use crate::key::{Code, Key};

/// So many keys at once come from no hand.
const MANY: usize = 8;
/// What comes within this time was there to be read at once. (Asked not to wait at all, crossterm does not look.)
const AT_ONCE: Duration = Duration::from_millis(1);
/// How long the rest of what comes from no hand is waited for.
const REST: Duration = Duration::from_millis(30);
/// More events than this are not put together.
const MOST: usize = 1 << 16;

/// Waits for an event; all that there is to be read with it.
///
/// # Errors
/// The terminal cannot be read.
pub(super) fn burst() -> io::Result<Vec<event::Event>> {
    let mut burst = vec![event::read()?];
    let mut letters = 0;
    while burst.len() < MOST {
        let last = burst.last().cloned().and_then(event);
        letters = match &last {
            // Windows reports releases too.
            None => letters,
            Some(last) if written(last).is_some() => letters + 1,
            Some(_) => 0,
        };
        // A key that is held down repeats itself: nothing waits for its end.
        let before = burst.len().checked_sub(2).and_then(|place| burst.get(place));
        let held =
            before.cloned().and_then(event).is_some_and(|before| written(&before) == last.as_ref().and_then(written));
        // A long paste comes in pieces.
        let wait = if letters < MANY || held { AT_ONCE } else { REST };
        if !event::poll(wait)? {
            break;
        }
        burst.push(event::read()?);
    }
    Ok(burst)
}

/// The app's events for what was read at once. Where the terminal does not say what is pasted (Windows' console, the Linux
/// console), it comes as keys: an Enter with more letters behind it in one reading was pressed by nobody, and what stands
/// around it is pasted text.
pub(super) fn events(burst: Vec<event::Event>) -> Vec<Event> {
    let events: Vec<Event> = burst.into_iter().filter_map(event).collect();
    let mut out = Vec::with_capacity(events.len());
    for run in events.chunk_by(|one, other| written(one).is_some() && written(other).is_some()) {
        let text: String = run.iter().filter_map(written).collect();
        let line = text.trim_end_matches(ENTER);
        match run.split_at_checked(line.chars().count()) {
            _ if line.contains(ENTER) => out.push(Event::Paste(text)),
            // One line that no hand typed so fast; who pastes it may have sent the Enter after it.
            Some((letters, enters)) if letters.len() >= MANY => {
                out.push(Event::Paste(line.to_owned()));
                out.extend_from_slice(enters);
            }
            _ => out.extend_from_slice(run),
        }
    }
    out
}

/// What an Enter is in a text.
const ENTER: char = '\n';

/// The character that a key puts into a text.
fn written(event: &Event) -> Option<char> {
    match event {
        Event::Key(Key { code: Code::Char(c), ctrl: false }) => Some(*c),
        // Or a line feed, where the terminal sends one for the end of a pasted line.
        Event::Key(Key { code: Code::Enter, .. } | Key { code: Code::Char('j'), ctrl: true }) => Some(ENTER),
        Event::Key(Key { code: Code::Tab, .. }) => Some('\t'),
        _ => None,
    }
}

/// The app's event for crossterm's, if it means anything: bare mouse motion and key releases are dropped here.
fn event(event: event::Event) -> Option<Event> {
    match event {
        event::Event::Key(key) => key_event(key).map(Event::Key),
        event::Event::Paste(text) => Some(Event::Paste(text)),
        event::Event::Mouse(mouse) => mouse_event(mouse),
        event::Event::Resize(width, height) => Some(Event::Resize(Size { width, height })),
        event::Event::FocusGained | event::Event::FocusLost => None,
    }
}

fn key_event(event: KeyEvent) -> Option<Key> {
    // Windows reports releases too.
    if event.kind != KeyEventKind::Press {
        return None;
    }
    // AltGr arrives as Ctrl with Alt: it types a character.
    let ctrl = event.modifiers.contains(KeyModifiers::CONTROL) && !event.modifiers.contains(KeyModifiers::ALT);
    let code = match event.code {
        KeyCode::Char(c) => Code::Char(c),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab if event.modifiers.contains(KeyModifiers::SHIFT) => Code::BackTab,
        KeyCode::Tab => Code::Tab,
        KeyCode::BackTab => Code::BackTab,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::F(n) => Code::F(n),
        _ => return None,
    };
    Some(Key { code, ctrl: ctrl && matches!(code, Code::Char(_)) })
}

fn mouse_event(event: MouseEvent) -> Option<Event> {
    let mouse = match event.kind {
        MouseEventKind::Down(MouseButton::Left) => Mouse::Down,
        MouseEventKind::Drag(MouseButton::Left) => Mouse::Drag,
        MouseEventKind::Up(MouseButton::Left) => Mouse::Up,
        MouseEventKind::ScrollUp => Mouse::WheelUp,
        MouseEventKind::ScrollDown => Mouse::WheelDown,
        _ => return None,
    };
    Some(Event::Mouse(mouse, Position::new(event.column, event.row)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(code: KeyCode, modifiers: KeyModifiers) -> Option<Key> {
        key_event(KeyEvent::new(code, modifiers))
    }

    #[test]
    fn releases_are_dropped() {
        let release = KeyEvent::new_with_kind(KeyCode::Enter, KeyModifiers::NONE, KeyEventKind::Release);
        assert_eq!(key_event(release), None);
    }

    #[test]
    fn an_enter_with_letters_behind_it_was_pasted() {
        let read = |text: &str| {
            let code = |c| if c == '\n' { KeyCode::Enter } else { KeyCode::Char(c) };
            events(text.chars().map(|c| event::Event::Key(KeyEvent::new(code(c), KeyModifiers::NONE))).collect())
        };
        for typed in ["е", "\n", "17\n", "\n\n", "2134", "жол\n\n"] {
            let keys = read(typed);
            assert_eq!(keys.len(), typed.chars().count(), "{typed:?}");
            assert!(keys.iter().all(|event| matches!(event, Event::Key(_))), "{typed:?}");
        }
        for pasted in ["бір\nекі\n", "\nекі", "17\n71"] {
            let [Event::Paste(text)] = &read(pasted)[..] else { panic!("{pasted:?}") };
            assert_eq!(text, pasted);
        }
        // Faster than a hand: a line, and the Enter after it.
        assert!(matches!(&read("бірінші жол")[..], [Event::Paste(text)] if text == "бірінші жол"));
        assert!(matches!(&read("бірінші жол\n")[..], [Event::Paste(_), Event::Key(Key { code: Code::Enter, .. })]));
        // Windows reports the releases between; a mouse that moves is no part of it.
        let press = |c| event::Event::Key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE));
        let enter = |kind| event::Event::Key(KeyEvent::new_with_kind(KeyCode::Enter, KeyModifiers::NONE, kind));
        let burst = vec![press('а'), enter(KeyEventKind::Press), enter(KeyEventKind::Release), press('б')];
        assert!(matches!(&events(burst)[..], [Event::Paste(text)] if text == "а\nб"));
        let burst = vec![enter(KeyEventKind::Press), event::Event::Resize(80, 24), press('2')];
        assert_eq!(events(burst).len(), 3);
    }

    #[test]
    fn alt_gr_types_and_ctrl_commands() {
        let alt_gr = KeyModifiers::CONTROL | KeyModifiers::ALT;
        assert_eq!(pressed(KeyCode::Char('ё'), alt_gr), Some(Key::char('ё')));
        assert_eq!(pressed(KeyCode::Char('с'), KeyModifiers::CONTROL), Some(Key::ctrl('с')));
    }
}
