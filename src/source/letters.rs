//! Letters that look like others: `Cемей` with a Latin `C` reads right, is found by no search and matches no answer.

use unicode_script::{Script, UnicodeScript as _};

/// The first word of a text that mixes alphabets, or an initial in another alphabet than the name it stands before.
/// Words wholly in another alphabet are let pass: `IT` and `x` mean themselves in a Kazakh text.
#[must_use]
pub(crate) fn look_alike(text: &str) -> Option<&str> {
    // Nearly every text is of one alphabet.
    if text.is_ascii() || text.chars().all(|c| matches!(c, '\u{400}'..='\u{52f}') || !c.is_alphabetic()) {
        return None;
    }
    let words = || text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words().find(|word| is_mixed(word)).or_else(|| initial(text))
}

/// Whether a word has letters of both alphabets. Greek ones (`ΔH`, `sinα`) are let pass: no one types them unawares.
fn is_mixed(word: &str) -> bool {
    let has = |script: Script| word.chars().any(|c| c.script() == script);
    has(Script::Latin) && has(Script::Cyrillic)
}

/// A capital with a full stop at the beginning of a text, or after another such, before a name in the other alphabet.
/// Elsewhere it may end a sentence: `Витамин C. Ол қайда көп?`
fn initial(text: &str) -> Option<&str> {
    let words: Vec<&str> = text.split([' ', '\u{a0}']).collect();
    let count = words.iter().take_while(|word| is_initial(word)).count();
    let name = words.get(count)?.chars().next().filter(|c| c.is_uppercase())?;
    let other = |word: &&&str| word.chars().next().is_some_and(|c| is_mixed(&format!("{c}{name}")));
    words.iter().take(count).find(other)?.strip_suffix('.')
}

fn is_initial(word: &str) -> bool {
    let letter = word.strip_suffix('.').unwrap_or_default();
    letter.chars().count() == 1 && letter.chars().all(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mixed_words_and_foreign_initials_are_found() {
        assert_eq!(look_alike("Бөкейхан Cемейде болды"), Some("Cемейде"));
        assert_eq!(look_alike("мүмкiн"), Some("мүмкiн"));
        assert_eq!(look_alike("C. Сейфуллин"), Some("C"));
        assert_eq!(look_alike("V. И.\u{a0}Lenin"), Some("И"));
    }

    #[test]
    fn honest_texts_pass() {
        for text in [
            "III Кеңестер съезі",
            "XX ғасыр",
            "Wi-Fi-ға қосылу",
            "1918 ж.",
            "C++ тілі",
            "IT саласы",
            "x нешеге тең?",
            "ОГПУ – OGPU",
            "ΔH және sinα, kΩ",
            "Витамин C. Ол қайда көп?",
            "Шеңбердің центрі – O. Радиусын табыңыз",
            "",
            "В. И. Ленин",
            "В. 1918 жыл",
            "The word “әндел” means a department",
        ] {
            assert_eq!(look_alike(text), None, "{text}");
        }
    }
}
