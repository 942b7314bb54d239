//! Which signs a terminal's font can be trusted with, and what stands for those it cannot. A sign is what is no letter,
//! digit or punctuation of a text: pointers, dots, bars, rules, arrows. Text is never touched.

use std::borrow::Cow;

/// The signs that are safe.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Signs {
    /// All that the program draws with.
    #[default]
    Full,
    /// Those of WGL4, the set that the fonts of Windows' old console are made for: it takes none from other fonts.
    Wgl4,
    /// Those of ASCII, which no font lacks.
    Ascii,
}

/// What stands for a sign: the sign, its stand-in in WGL4 (the same where WGL4 has it), and in ASCII.
const STAND_INS: [(char, char, char); 51] = [
    // What points, and where a key leads.
    ('▸', '►', '>'),
    ('▶', '►', '>'),
    ('►', '►', '>'),
    ('◂', '◄', '<'),
    ('◀', '◄', '<'),
    ('◄', '◄', '<'),
    ('▲', '▲', '^'),
    ('▼', '▼', 'v'),
    ('←', '←', '<'),
    ('→', '→', '>'),
    ('↑', '↑', '^'),
    ('↓', '↓', 'v'),
    ('↔', '↔', '~'),
    ('↕', '↕', '|'),
    ('⇒', '→', '>'),
    ('➔', '→', '>'),
    ('➜', '→', '>'),
    ('⟶', '→', '>'),
    // Dots and marks.
    ('●', '●', '*'),
    ('•', '•', '+'),
    ('○', '○', '.'),
    ('◉', '●', '*'),
    ('◦', '◦', '.'),
    ('·', '·', '-'),
    ('∙', '∙', '-'),
    ('■', '■', '#'),
    ('□', '□', '.'),
    ('▪', '▪', '+'),
    ('▫', '▫', '.'),
    ('◆', '●', '*'),
    ('◇', '○', '.'),
    ('★', '*', '*'),
    ('☆', '○', '.'),
    ('✓', '√', '+'),
    ('✔', '√', '+'),
    ('✗', 'x', 'x'),
    ('✘', 'x', 'x'),
    ('×', '×', 'x'),
    ('−', '−', '-'),
    ('№', '№', 'N'),
    // Bars and rules.
    ('━', '═', '#'),
    ('═', '═', '#'),
    ('─', '─', '-'),
    ('│', '│', '|'),
    ('┃', '║', '|'),
    ('█', '█', '#'),
    ('▄', '▄', ':'),
    ('▀', '▀', ':'),
    ('░', '░', '.'),
    ('▒', '▒', ':'),
    ('▓', '▓', '#'),
];

impl Signs {
    /// What is shown for a character.
    #[must_use]
    pub(crate) fn shown(self, c: char) -> char {
        let found = || STAND_INS.iter().find(|(sign, ..)| *sign == c);
        match self {
            _ if c.is_alphanumeric() || c.is_ascii() => c,
            Self::Full => c,
            Self::Wgl4 => found().map_or(c, |(_, stand_in, _)| *stand_in),
            Self::Ascii => found().map_or(c, |(_, _, stand_in)| *stand_in),
        }
    }

    /// A text with the signs that are shown for its own.
    #[must_use]
    pub(crate) fn text(self, text: &str) -> Cow<'_, str> {
        if text.chars().all(|c| self.shown(c) == c) {
            return Cow::Borrowed(text);
        }
        text.chars().map(|c| self.shown(c)).collect::<String>().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stand_in_is_of_its_set_and_stands_for_itself() {
        // WGL4 beyond the letters of Latin, Greek and Cyrillic, as far as it is used here.
        let wgl4 = "►◄▲▼←→↑↓↔↕●•○◦·∙■□▪▫√×−№═─│║█▄▀░▒▓";
        for (sign, of_wgl4, of_ascii) in STAND_INS {
            assert!(of_wgl4.is_ascii() || wgl4.contains(of_wgl4), "{sign}: {of_wgl4}");
            assert!(of_ascii.is_ascii(), "{sign}: {of_ascii}");
            assert!(!wgl4.contains(sign) || of_wgl4 == sign, "{sign} is in WGL4");
            assert_eq!(Signs::Wgl4.shown(of_wgl4), of_wgl4, "{sign}");
        }
    }

    #[test]
    fn a_text_is_left_as_it_is() {
        let text = "«Алашорда» – 1917–1920 жж.; “Qazaq”, ½, ә і ң ғ ү ұ қ ө һ…";
        assert_eq!(Signs::Ascii.text(text), text);
        assert_eq!(Signs::Full.text("▸ ● ━"), "▸ ● ━");
        assert_eq!(Signs::Wgl4.text("▸ Орынбор ● ━─ ↑↓"), "► Орынбор ● ═─ ↑↓");
        assert_eq!(Signs::Ascii.text("▸ Орынбор ● ━─ ↑↓ 40×12"), "> Орынбор * #- ^v 40x12");
    }
}
