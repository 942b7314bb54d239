//! How a typed answer is compared with what is accepted.
//!
//! Students type `Досмухамедов` for `Досмұхамедов`, Latin letters inside Cyrillic words, initials, the old ending -ов
//! for -ұлы. All that is one *skeleton*; what differs beyond it is measured as a distance, and names that stand close
//! to each other (`Орал`, `Орда`) are told apart because short words get no allowance.

mod letters;

use strsim::osa_distance;
use unicode_normalization::UnicodeNormalization;

use letters::is_numeral;
pub(crate) use letters::{on_cyrillic_keys, plain_letter, skeleton};

/// An answer of more words than this is no name; it is compared as a whole only.
const WORDS: usize = 8;
/// Letters that a word must have to stand in a case.
const CASED: usize = 4;
/// Case endings of Kazakh and Russian, as skeletons: `Орынборда`, `в Оренбурге`, `Ғаббасовтың`.
const CASES: &[&str] = &[
    "", "da", "de", "ta", "te", "dan", "den", "tan", "ten", "nan", "nen", "nin", "din", "tin", "ga", "ge", "ka", "ke",
    "na", "ne", "di", "ti", "ni", "men", "ben", "pen", "dagi", "degi", "tagi", "tegi", "a", "u", "om", "em", "e", "im",
    "oi", "i",
];
/// Endings of Russian that change from case to case, as skeletons, the longest first.
const TURNS: &[&str] = &["aia", "uiu", "ogo", "omu", "oi", "iu", "ia", "ie", "om", "ih", "im", "a", "u", "e", "i"];
/// Endings of names that may stand before a case ending.
const NAMES: &[&str] = &["", "ov", "ev", "uli"];
/// Words that only join or place others, as skeletons.
const SMALL: &[&str] =
    &["v", "vo", "na", "iz", "in", "at", "the", "of", "from", "and", "i", "men", "ben", "pen", "jane"];
/// Letters that a word of the stem and a superfluous typed word must share to count as the same word.
const STEM: usize = 4;

/// The words of a text as they count for spelling: lower case, without quotes, marks and punctuation.
#[must_use]
pub(crate) fn words(text: &str) -> Vec<String> {
    let lower: String = text.to_lowercase().nfc().filter(|c| !is_silent(*c)).collect();
    lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn is_silent(c: char) -> bool {
    crate::clean::is_harmful(c)
        || matches!(c, '\u{301}' | '\'' | '"' | '«' | '»' | '„' | '“' | '”' | '‘' | '’' | '`' | 'ʼ' | 'ʻ' | '´')
}

/// How many letters may be wrong in a word of this skeleton: none in short ones, where names stand close together.
fn allowance(skeleton: &str) -> usize {
    match skeleton.chars().count() {
        _ if skeleton.contains(|c: char| c.is_ascii_digit()) => 0,
        0..=4 => 0,
        5..=9 => 1,
        _ => 2,
    }
}

/// How near a typed text comes to an accepted one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Nearness {
    /// The same words, letter by letter.
    Same,
    /// The same skeleton, an initial for a name, words written apart or together.
    Folded,
    /// This many letters wrong, within what is allowed.
    Typo(usize),
    /// A part of it that carries at least half of its letters.
    Part,
}

/// Compares a typed text with an accepted one; `None` where they are different things. Words of the typed text that
/// only repeat a word of `stem` (`«Сарыарқа» газеті` where a newspaper was asked for) do not count.
#[must_use]
pub(crate) fn compare(typed: &str, accepted: &str, stem: &[String]) -> Option<Nearness> {
    let (mine, theirs) = (words(typed), words(accepted));
    if mine.is_empty() || theirs.is_empty() {
        // Signs alone are compared as they are.
        return (typed.trim() == accepted.trim() && !typed.trim().is_empty()).then_some(Nearness::Same);
    }
    let (mut a, mut b) = (mine.clone(), theirs.clone());
    a.sort();
    b.sort();
    if a == b {
        return Some(Nearness::Same);
    }
    // An initial stands for a name only, beside a word in full: `Х. Досмұхамедов`, and no `к` for `Кеңес өкіметі`.
    let is_name =
        accepted.split_whitespace().all(|word| word.chars().find(|c| c.is_alphabetic()).is_none_or(char::is_uppercase));
    let initials = is_name && mine.iter().any(|word| word.chars().count() > 1);
    let theirs: Vec<String> = theirs.iter().map(|word| skeleton(word)).collect();
    let all: Vec<String> = mine.iter().map(|word| skeleton(word)).collect();
    let bare = all.iter().filter(|word| !SMALL.contains(&word.as_str()) && !repeats(word, stem, &theirs));
    [bare.cloned().collect(), all].iter().filter_map(|mine| measure(mine, &theirs, initials)).min()
}

fn repeats(word: &str, stem: &[String], accepted: &[String]) -> bool {
    let start: String = word.chars().take(STEM).collect();
    start.chars().count() == STEM
        && !accepted.iter().any(|other| other.starts_with(&start))
        && stem.iter().any(|other| skeleton(other).starts_with(&start))
}

fn measure(mine: &[String], theirs: &[String], initials: bool) -> Option<Nearness> {
    let (joined, other) = (mine.concat(), theirs.concat());
    if joined == other {
        return Some(Nearness::Folded);
    }
    if mine.is_empty() {
        return None;
    }
    if mine.len().max(theirs.len()) > WORDS {
        return None;
    }
    let distance = assign(mine, &theirs.iter().collect::<Vec<_>>(), initials)?;
    if mine.len() == theirs.len() {
        return Some(if distance == 0 { Nearness::Folded } else { Nearness::Typo(distance) });
    }
    let covered: usize = mine.iter().map(|word| word.chars().count()).sum();
    (covered * 2 >= other.chars().count()).then_some(Nearness::Part)
}

/// The least sum of distances when each of `mine` is given one of `theirs` of its own.
fn assign(mine: &[String], theirs: &[&String], initials: bool) -> Option<usize> {
    let Some((word, rest)) = mine.split_first() else { return Some(0) };
    let tries = theirs.iter().enumerate().filter_map(|(taken, other)| {
        let left: Vec<&String> =
            theirs.iter().enumerate().filter(|(i, _)| *i != taken).map(|(_, word)| *word).collect();
        Some(distance(word, other, initials)? + assign(rest, &left, initials)?)
    });
    tries.min()
}

/// Whether two words are one Russian word in two cases: `национальную автономию`.
fn in_two_cases(word: &str, other: &str) -> bool {
    let root = |word: &str| {
        let ending = TURNS.iter().find(|ending| word.ends_with(**ending)).copied().unwrap_or_default();
        word.strip_suffix(ending).map(str::to_owned)
    };
    let (a, b) = (root(word), root(other));
    a == b && a.is_some_and(|root| root.chars().count() > CASED)
}

/// Whether `word` is `other` with a case ending.
fn in_a_case(word: &str, other: &str) -> bool {
    let Some(rest) = word.strip_prefix(other).filter(|_| other.chars().count() >= CASED) else { return false };
    NAMES.iter().any(|name| rest.strip_prefix(name).is_some_and(|case| CASES.contains(&case)))
}

fn distance(word: &str, other: &str, initials: bool) -> Option<usize> {
    if word == other {
        return Some(0);
    }
    let (first, second) = (word.chars().next()?, other.chars().next()?);
    if first != second {
        return None;
    }
    if (word.chars().count() == 1 || other.chars().count() == 1) && first.is_alphabetic() {
        return initials.then_some(0);
    }
    if word.contains(|c: char| c.is_ascii_digit()) || is_numeral(word) || is_numeral(other) {
        return None;
    }
    if in_a_case(word, other) || in_two_cases(word, other) {
        return Some(0);
    }
    let distance = osa_distance(word, other);
    (distance <= allowance(other)).then_some(distance)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(typed: &str, accepted: &str) -> Option<Nearness> {
        compare(typed, accepted, &[])
    }

    #[test]
    fn honest_spellings_are_one() {
        use Nearness::{Folded, Same};
        for (typed, accepted, expected) in [
            ("ДОСМҰХАМЕДОВ ХАЛЕЛ", "Халел Досмұхамедов", Same),
            ("«сарыарқа»", "Сарыарқа", Same),
            ("Бии\u{306}скі", "Бийскі", Same),
            ("Досмухамедов Халел", "Халел Досмұхамедов", Folded),
            ("Досмухамедов Х.", "Халел Досмұхамедов", Folded),
            ("Khalel Dosmukhamedov", "Халел Досмұхамедов", Folded),
            ("Halel Dosmūhamedov", "Халел Досмұхамедов", Folded),
            ("Халел Досмұхамедұлы", "Халел Досмұхамедов", Folded),
            ("Әлихан Бөкейханұлы", "Әлихан Бөкейхан", Folded),
            ("alihan bokeikhan", "Әлихан Бөкейхан", Folded),
            ("Jahanşa Dosmūhamedov", "Жаһанша Досмұхамедов", Folded),
            ("Cемей", "Семей", Folded),
            ("ush juz", "Үш жүз", Folded),
            ("Sary Arka", "Сарыарқа", Folded),
            ("Сары-Арка", "Сарыарқа", Folded),
            ("Мангышлак", "Маңғышлақ", Folded),
            ("Mangyshlak", "Маңғышлақ", Folded),
            ("Владимир Ильич Ленин", "В. И. Ленин", Folded),
            ("Орынборда", "Орынбор", Folded),
            ("в Оренбурге", "Оренбург", Folded),
            ("in Orenburg", "Orenburg", Folded),
            ("Ғаббасовтың", "Ғаббасов", Folded),
            ("Габбасовым", "Габбасов", Folded),
            ("сарыарқада", "Сарыарқа", Folded),
            ("the Ush Zhuz", "Үш жүз", Folded),
            ("ХІХ", "XIX", Folded),
            ("национальную автономию", "национальная автономия", Folded),
            ("Советской федерации", "Советская федерация", Folded),
        ] {
            assert_eq!(near(typed, accepted), Some(expected), "{typed} / {accepted}");
        }
    }

    #[test]
    fn a_forgotten_layout_is_seen_through() {
        for (typed, meant) in
            [("cnfkby", "сталин"), ("Df[bnjd", "вахитов"), ("cfhsfhrf", "сарыарка"), ("rtytc", "кенес")]
        {
            assert_eq!(on_cyrillic_keys(typed).as_deref(), Some(meant));
        }
        assert_eq!(on_cyrillic_keys("Семей"), None);
        assert_eq!(on_cyrillic_keys("1918"), None);
    }

    #[test]
    fn small_slips_are_typos() {
        assert_eq!(near("Халел Досмұхаметов", "Халел Досмұхамедов"), Some(Nearness::Typo(1)));
        assert_eq!(near("Барнауль", "Барнауыл"), Some(Nearness::Typo(1)));
        assert_eq!(near("Оренбор", "Орынбор"), Some(Nearness::Typo(1)));
    }

    #[test]
    fn different_things_stay_different() {
        for (typed, accepted) in [
            ("Ж. Досмұхамедов", "Халел Досмұхамедов"),
            ("Халел Ғаббасов", "Халел Досмұхамедов"),
            ("1917", "1918"),
            ("ф", "кеңестік федерация"),
            ("к", "Кеңес өкіметі"),
            ("к ө", "Кеңес өкіметі"),
            ("м", "март"),
            ("с а", "Сары Арқа"),
            ("XVII", "XVIII"),
            ("ІІ", "III"),
            ("19l8", "1918"),
            ("орск", "Омск"),
            ("Орда", "Орал"),
            ("Самара", "Самарқан"),
            ("Самара", "Самарқанд"),
            ("Алашорда", "Алаш"),
            ("Қазақстан", "Қазақ"),
            ("Халел Досмұхамедов пен Жаһанша Досмұхамедов", "Халел Досмұхамедов"),
            ("Сырдария", "Сарыарқа"),
            ("", "Семей"),
            ("???", "Семей"),
        ] {
            assert_eq!(near(typed, accepted), None, "{typed} / {accepted}");
        }
    }

    #[test]
    fn signs_alone_are_compared_as_they_are() {
        assert_eq!(near("+", "+"), Some(Nearness::Same));
        assert_eq!(near("+", "-"), None);
    }

    #[test]
    fn a_bare_surname_is_a_part() {
        assert_eq!(near("Досмухамедов", "Халел Досмұхамедов"), Some(Nearness::Part));
        assert_eq!(near("Халел", "Халел Досмұхамедов"), None);
    }

    #[test]
    fn words_of_the_stem_do_not_count() {
        let stem = words("Қай газетте жарияланды?");
        assert_eq!(compare("Сарыарқа газеті", "Сарыарқа", &stem), Some(Nearness::Folded));
        assert_eq!(compare("Сарыарқа және Сырдария", "Сарыарқа", &stem), None);
    }
}
