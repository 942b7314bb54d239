//! crossterm's events as the app's.

use crossterm::event::{self, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::{Position, Size};

use crate::app::{Event, Mouse};
use crate::key::{Code, Key};

/// The app's event for crossterm's, if it means anything: bare mouse motion and key releases are dropped here.
pub(super) fn event(event: event::Event) -> Option<Event> {
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
    fn alt_gr_types_and_ctrl_commands() {
        let alt_gr = KeyModifiers::CONTROL | KeyModifiers::ALT;
        assert_eq!(pressed(KeyCode::Char('ё'), alt_gr), Some(Key::char('ё')));
        assert_eq!(pressed(KeyCode::Char('с'), KeyModifiers::CONTROL), Some(Key::ctrl('с')));
    }
}
