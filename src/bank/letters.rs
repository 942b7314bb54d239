//! Letters that look like others: `Cемей` with a Latin `C` reads right, is found by no search and matches no answer.

use unicode_script::{Script, UnicodeScript as _};

/// The first word of a text that mixes alphabets, or an initial in another alphabet than the name it stands before.
/// Words wholly in another alphabet are let pass: `IT` and `x` mean themselves in a Kazakh text.
#[must_use]
pub fn look_alike(text: &str) -> Option<&str> {
    // Nearly every text is of one alphabet.
    if text.is_ascii() || text.chars().all(|c| matches!(c, '\u{400}'..='\u{52f}') || !c.is_alphabetic()) {
        return None;
    }
    let words = || text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words().find(|word| is_mixed(word)).or_else(|| initial(text))
}

fn scripts(word: &str) -> impl Iterator<Item = Script> + '_ {
    word.chars().map(|c| c.script()).filter(|script| !matches!(script, Script::Common | Script::Inherited))
}

fn is_mixed(word: &str) -> bool {
    let first = scripts(word).next();
    scripts(word).any(|script| Some(script) != first)
}

/// A capital with a full stop whose next word, itself capitalised, is of another alphabet.
fn initial(text: &str) -> Option<&str> {
    let words: Vec<&str> = text.split([' ', '\u{a0}']).collect();
    words.windows(2).find_map(|pair| {
        let [initial, name] = pair else { return None };
        let letter = initial.strip_suffix('.').filter(|letter| letter.chars().count() == 1)?;
        let (own, next) = (letter.chars().next()?, name.chars().next()?);
        let differ = scripts(letter).next() != scripts(name).next() && scripts(name).next().is_some();
        (own.is_uppercase() && next.is_uppercase() && differ).then_some(letter)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mixed_words_and_foreign_initials_are_found() {
        assert_eq!(look_alike("Бөкейхан Cемейде болды"), Some("Cемейде"));
        assert_eq!(look_alike("мүмкiн"), Some("мүмкiн"));
        assert_eq!(look_alike("Ол – C. Сейфуллин"), Some("C"));
        assert_eq!(look_alike("В. И.\u{a0}Lenin"), Some("И"));
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
            "",
            "В. И. Ленин",
            "В. 1918 жыл",
            "The word “әндел” means a department",
        ] {
            assert_eq!(look_alike(text), None, "{text}");
        }
    }
}
