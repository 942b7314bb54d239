//! Keys without a terminal, and how each is taken: in *command* mode a character is taken for the key it stands on; in *number*
//! mode the number row gives digits under every layout; in *text* mode nothing is mapped.

use crate::layout::{Layout, digit, physical};

/// A key press.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// What was pressed.
    pub code: Code,
    /// Whether Ctrl was held.
    pub ctrl: bool,
}

/// Keys that mean something here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Code {
    /// A character, as the layout gave it.
    Char(char),
    Enter,
    Esc,
    Tab,
    /// Shift+Tab.
    BackTab,
    Backspace,
    Delete,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    PageUp,
    PageDown,
    Home,
    End,
    /// A function key.
    F(u8),
}

/// How characters are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputMode {
    /// As the physical keys they stand on.
    Command,
    /// As they are.
    Text,
    /// As digits, where they stand on the number row.
    Number,
}

impl Key {
    /// A character without Ctrl.
    #[must_use]
    pub const fn char(c: char) -> Self {
        Self { code: Code::Char(c), ctrl: false }
    }

    /// A key other than a character.
    #[must_use]
    pub const fn of(code: Code) -> Self {
        Self { code, ctrl: false }
    }

    /// A character with Ctrl.
    #[must_use]
    pub const fn ctrl(c: char) -> Self {
        Self { code: Code::Char(c), ctrl: true }
    }

    /// The key as a mode takes it. With Ctrl a letter is always a physical key: Ctrl+с is Ctrl+C.
    #[must_use]
    pub fn taken(self, mode: InputMode) -> Self {
        let Code::Char(c) = self.code else { return self };
        let c = match mode {
            _ if self.ctrl => physical(c),
            InputMode::Command => physical(c),
            InputMode::Text => c,
            InputMode::Number => digit(c).unwrap_or(c),
        };
        Self { code: Code::Char(c), ..self }
    }
}

/// The name of a key as it is printed on a layout: a letter is the one on the key, a digit stays a digit.
#[must_use]
pub fn name(key: Key, layout: Layout) -> String {
    let plain = match key.code {
        Code::Char(' ') => "Space".to_owned(),
        Code::Char(c) if c.is_ascii_lowercase() && !key.ctrl => layout.typed(c).to_uppercase().to_string(),
        // A mark of the Latin layout that is the same letter on both Cyrillic ones.
        Code::Char(c) if !key.ctrl && Layout::Kazakh.typed(c) == Layout::Russian.typed(c) => {
            layout.typed(c).to_uppercase().to_string()
        }
        Code::Char(c) => c.to_uppercase().to_string(),
        Code::Enter => "Enter".to_owned(),
        Code::Esc => "Esc".to_owned(),
        Code::Tab => "Tab".to_owned(),
        Code::BackTab => "Shift+Tab".to_owned(),
        Code::Backspace => "Backspace".to_owned(),
        Code::Delete => "Delete".to_owned(),
        Code::Up => "↑".to_owned(),
        Code::Down => "↓".to_owned(),
        Code::Left => "←".to_owned(),
        Code::Right => "→".to_owned(),
        Code::PageUp => "PgUp".to_owned(),
        Code::PageDown => "PgDn".to_owned(),
        Code::Home => "Home".to_owned(),
        Code::End => "End".to_owned(),
        Code::F(n) => format!("F{n}"),
    };
    if key.ctrl { format!("Ctrl+{plain}") } else { plain }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ctrl_with_a_cyrillic_letter_is_the_key() {
        assert_eq!(Key::ctrl('с').taken(InputMode::Text), Key::ctrl('c'));
        assert_eq!(Key::char('с').taken(InputMode::Text), Key::char('с'));
    }
}
