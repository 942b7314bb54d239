//! Text from outside (a bank, a name, a pasted answer) made harmless, once, at the door.
//!
//! Nothing in a bank may drive the terminal, turn the reading direction round or hide: control characters,
//! bidirectional controls, invisible characters and tag characters go, and a pile of combining marks is cut.
//! What is left is NFC, so that `й` typed as two characters equals `й` typed as one.

use std::path::Path;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// More combining marks than this on one character is no script that a tutor shows.
const MARKS: usize = 4;

/// `text` on one line: everything that could harm removed, NFC, and every run of white space a single ordinary space (a
/// no-break space stays one).
#[must_use]
pub(crate) fn line(text: &str) -> String {
    if is_line(text) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for c in safe(text) {
        let c = if c == '\n' { ' ' } else { c };
        if !(c == ' ' && (out.is_empty() || out.ends_with(' '))) {
            out.push(c);
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// `text` as it may be printed on a terminal: its lines and spaces stay, what steers the terminal or the reading direction
/// goes.
#[must_use]
pub(crate) fn printed(text: &str) -> String {
    text.chars().filter(|c| matches!(c, '\n' | '\t') || !is_harmful(*c)).collect()
}

/// A path as it can be shown: two blanks in a name stay two.
#[must_use]
pub(crate) fn path(path: &Path) -> String {
    printed(&path.display().to_string()).replace(['\n', '\t'], " ")
}

/// Whether [`line()`] would give the text back as it is, as far as a glance can tell.
#[must_use]
pub(crate) fn is_line(text: &str) -> bool {
    let mut last = ' ';
    let well = text.chars().all(|c| is_plain(c) && !(std::mem::replace(&mut last, c) == ' ' && c == ' '));
    well && (last != ' ' || text.is_empty())
}

/// Characters that need nothing done: they are NFC by themselves and beside each other. Nearly every text has no others,
/// and a large bank is read several times as fast for it.
fn is_plain(c: char) -> bool {
    matches!(c,
        ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{24f}' | '\u{400}'..='\u{482}' | '\u{48a}'..='\u{52f}'
        | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' | '№')
}

fn safe(text: &str) -> impl Iterator<Item = char> + '_ {
    let mut marks = 0;
    let mut before = '\0';
    // What goes must go before letters and their marks are put together: it may stand between them.
    let kept = text.chars().filter(|c| matches!(c, '\n' | '\r' | '\t') || !is_harmful(*c));
    kept.nfc().filter_map(move |c| {
        // A pasted line break may be a carriage return alone, or one with a line feed.
        let (c, last) = (if c == '\r' { '\n' } else { c }, std::mem::replace(&mut before, c));
        if c == '\n' && last == '\r' && before == '\n' {
            return None;
        }
        if is_combining_mark(c) {
            marks += 1;
            return (marks <= MARKS).then_some(c);
        }
        marks = 0;
        match c {
            '\t' => Some(' '),
            '\n' => Some(c),
            _ if is_harmful(c) => None,
            _ => Some(c),
        }
    })
}

/// Whether a character steers the terminal or the reading direction, or cannot be seen at all.
#[must_use]
pub fn is_harmful(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_directions_and_invisible_characters_go() {
        for hostile in [
            "\u{1b}[31m",
            "\u{9b}31m",
            "\u{7}",
            "\r",
            "\0",
            "\u{7f}",
            "\u{202e}",
            "\u{200b}",
            "\u{feff}",
            "\u{e0041}",
            "\u{2800}",
            "\u{3164}",
        ] {
            let cleaned = line(&format!("Се{hostile}мей"));
            assert!(!cleaned.chars().any(is_harmful), "{hostile:?} left {cleaned:?}");
            assert!(cleaned.starts_with("Се") && cleaned.ends_with("мей"));
        }
    }

    #[test]
    fn cleaned_once_is_cleaned_for_good() {
        for text in ["h\0\u{307}", "и\u{200b}\u{306}", "е\u{ad}\u{308}"] {
            let once = line(text);
            assert_eq!(line(&once), once, "{text:?}");
            assert_eq!(once.chars().count(), 1, "{once:?}");
        }
    }

    #[test]
    fn composed_and_decomposed_letters_become_one() {
        assert_eq!(line("Бии\u{306}скі"), "Бийскі");
    }

    #[test]
    fn a_pile_of_marks_is_cut() {
        let pile = format!("а{}", "\u{301}".repeat(50));
        assert_eq!(line(&pile).chars().count(), 1 + MARKS);
    }

    #[test]
    fn what_is_plain_is_left_as_it_is() {
        for c in ('\0'..=char::MAX).filter(|c| is_plain(*c)) {
            assert_eq!(c.nfc().collect::<String>(), c.to_string(), "{c:?}");
            assert_eq!(is_line(&c.to_string()), c != ' ', "{c:?}");
            assert!(!is_harmful(c) && !is_combining_mark(c), "{c:?}");
        }
    }

    #[test]
    fn white_space_folds() {
        assert_eq!(line("  бір\t\n екі  "), "бір екі");
        assert_eq!(["бір  екі", " бір", "бір "].map(line), ["бір екі", "бір", "бір"]);
        assert_eq!(line("бір\rекі\r\nүш"), "бір екі үш");
        assert_eq!(line("10\u{a0}км"), "10\u{a0}км");
    }
}
