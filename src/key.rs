//! Keys without a terminal, and what they mean on a Latin, a Russian and a Kazakh layout.
//!
//! A terminal sends characters, not keys. On the Kazakh layout the number row sends `" ә і ң ғ , . ү ұ қ`, on both
//! Cyrillic layouts the letters are others. In *command* mode a character is taken for the key it stands on; in
//! *number* mode the number row gives digits under every layout; in *text* mode nothing is mapped.

use crate::lang::Lang;

/// The same index is the same physical key; the upper rows come with Shift.
const US: &str = "`1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./\\";
const RU: &str = "ё1234567890-=йцукенгшщзхъфывапролджэячсмитьбю.\\";
const KZ: &str = "(\"әіңғ,.үұқөһйцукенгшщзхъфывапролджэячсмитьбю№\\";
/// The number row from 1 to 0.
const KZ_DIGITS: &str = "\"әіңғ,.үұқ";
const DIGITS: &str = "1234567890";

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
    /// Enter.
    Enter,
    /// Esc.
    Esc,
    /// Tab.
    Tab,
    /// Shift+Tab.
    BackTab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// Home.
    Home,
    /// End.
    End,
    /// A function key.
    F(u8),
}

/// How characters are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
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
    pub fn taken(self, mode: Mode) -> Self {
        let Code::Char(c) = self.code else { return self };
        let c = match mode {
            _ if self.ctrl => physical(c),
            Mode::Command => physical(c),
            Mode::Text => c,
            Mode::Number => digit(c).unwrap_or(c),
        };
        Self { code: Code::Char(c), ..self }
    }
}

/// The character of the US layout on the key that gives `c` on a Latin, Russian or Kazakh layout; capitals as small
/// letters. Of the characters that stand on different keys of different layouts, `" , .` are the Kazakh 1, 6 and 7 (so
/// nothing else is bound to them) and the others are left as they are.
#[must_use]
pub fn physical(c: char) -> char {
    let c = c.to_lowercase().next().unwrap_or(c);
    match c {
        '"' => '1',
        ',' => '6',
        '.' => '7',
        _ if c.is_alphabetic() && !c.is_ascii() => on_key(KZ, c).or_else(|| on_key(RU, c)).unwrap_or(c),
        _ => c,
    }
}

fn on_key(row: &str, c: char) -> Option<char> {
    US.chars().nth(row.chars().position(|other| other == c)?)
}

/// The digit on whose key a character stands.
#[must_use]
pub fn digit(c: char) -> Option<char> {
    if c.is_ascii_digit() {
        return Some(c);
    }
    let c = c.to_lowercase().next().unwrap_or(c);
    DIGITS.chars().nth(KZ_DIGITS.chars().position(|other| other == c)?)
}

/// What the physical key `c` (of the US layout) types on the layout of a language, for tests and labels.
#[must_use]
pub fn typed(c: char, layout: Lang) -> char {
    let row = match layout {
        Lang::Kk => KZ,
        Lang::Ru => RU,
        Lang::En => US,
    };
    US.chars().position(|other| other == c).and_then(|at| row.chars().nth(at)).unwrap_or(c)
}

/// The name of a key as a screen in `lang` shows it: a letter is the one printed on the key in that language's layout,
/// a digit stays a digit.
#[must_use]
pub fn name(key: Key, lang: Lang) -> String {
    let plain = match key.code {
        Code::Char(' ') => "Space".to_owned(),
        Code::Char(c) if c.is_ascii_lowercase() && !key.ctrl => typed(c, lang).to_uppercase().to_string(),
        // A mark of the Latin layout that is the same letter on both Cyrillic ones.
        Code::Char(c) if !key.ctrl && typed(c, Lang::Kk) == typed(c, Lang::Ru) => {
            typed(c, lang).to_uppercase().to_string()
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
    fn the_kazakh_number_row_answers() {
        let row: String = KZ_DIGITS.chars().map(physical).collect();
        assert_eq!(row, DIGITS);
        let capitals: String = KZ_DIGITS.to_uppercase().chars().map(physical).collect();
        assert_eq!(capitals, DIGITS);
    }

    #[test]
    fn every_letter_of_every_layout_is_its_key() {
        for layout in [Lang::Kk, Lang::Ru, Lang::En] {
            for key in 'a'..='z' {
                assert_eq!(physical(typed(key, layout)), key, "{key} on {layout:?}");
            }
        }
    }

    #[test]
    fn a_year_is_typed_on_the_kazakh_row() {
        let year: String = "\"ұ\"ү".chars().filter_map(digit).collect();
        assert_eq!(year, "1918");
    }

    #[test]
    fn ctrl_with_a_cyrillic_letter_is_the_key() {
        assert_eq!(Key::ctrl('с').taken(Mode::Text), Key::ctrl('c'));
        assert_eq!(Key::char('с').taken(Mode::Text), Key::char('с'));
    }
}
