//! Letters: what of a word is left when honest spellings and keyboards are made one.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Letters that a word must keep when its name ending is taken off.
const ROOT: usize = 4;

/// Whether a word is a Roman numeral, of whichever alphabet's letters: in `XVIII` every letter counts.
pub(super) fn is_numeral(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(|c| matches!(c, 'i' | 'v' | 'x' | 'і' | 'х'))
}

/// Whether a word has no letter that only Kazakh has.
pub(super) fn is_russian(word: &str) -> bool {
    !word.contains(['ә', 'ғ', 'қ', 'ң', 'ө', 'ұ', 'ү', 'һ', 'і'])
}

/// The number that Roman numerals of whichever alphabet's letters write; nothing where they write none, or are one letter, which
/// may be an initial.
pub(super) fn roman(word: &str) -> Option<u32> {
    if !is_numeral(word) {
        return None;
    }
    let value = |c: char| match c {
        'i' | 'і' => 1,
        'v' => 5,
        _ => 10,
    };
    let values: Vec<i32> = word.chars().map(value).collect();
    let mut sum = 0;
    for (place, value) in values.iter().enumerate() {
        let is_taken_off = values.get(place + 1).is_some_and(|next| next > value);
        sum = if is_taken_off { sum - value } else { sum + value };
    }
    (sum > 0).then(|| u32::try_from(sum).ok()).flatten()
}

/// What of a word is left when everything is taken away in which honest spellings differ.
#[must_use]
pub(crate) fn skeleton(word: &str) -> String {
    if is_numeral(word) {
        return word.chars().map(|c| if c == 'і' { 'i' } else { c }).map(|c| if c == 'х' { 'x' } else { c }).collect();
    }
    let cyrillic = word.chars().any(|c| matches!(c, '\u{400}'..='\u{52f}'));
    let letters: String =
        if cyrillic { word.chars().map(|c| letter(look_alike(c))).collect() } else { plain_latin(word) };
    let mut out = String::with_capacity(letters.len());
    for c in letters.replace("dj", "j").replace("ng", "n").chars() {
        if c.is_ascii_digit() || !out.ends_with(c) {
            out.push(c);
        }
    }
    for ending in ["uli", "ova", "eva", "ov", "ev"] {
        if let Some(root) = out.strip_suffix(ending)
            && root.chars().count() >= ROOT
        {
            return root.to_owned();
        }
    }
    out
}

/// The Russian letter that is typed, and read, for a Kazakh one; a Latin one that looks Cyrillic is the Cyrillic one.
#[must_use]
pub(crate) fn plain_letter(c: char) -> char {
    match look_alike(c) {
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' | 'ү' => 'у',
        'һ' => 'х',
        'і' => 'и',
        'ё' => 'е',
        other => other,
    }
}

/// What a text typed on the keys of a Latin layout says on the Kazakh and Russian ones, which share these keys; `None`
/// where it has Cyrillic letters of its own. The number row is left out: it has digits as often as letters.
#[must_use]
pub(crate) fn on_cyrillic_keys(typed: &str) -> Option<String> {
    const LATIN: &str = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
    const CYRILLIC: &str = "ёйцукенгшщзхъфывапролджэячсмитьбю";
    let key = |c: char| {
        let place = LATIN.chars().position(|latin| latin == c.to_ascii_lowercase());
        place.and_then(|place| CYRILLIC.chars().nth(place)).unwrap_or(c)
    };
    let latin = typed.is_ascii() && typed.chars().any(|c| c.is_ascii_alphabetic());
    latin.then(|| typed.chars().map(key).collect())
}

/// A Latin letter inside a Cyrillic word is the Cyrillic one that looks like it.
fn look_alike(c: char) -> char {
    match c {
        'a' => 'а',
        'c' => 'с',
        'e' => 'е',
        'o' => 'о',
        'p' => 'р',
        'x' => 'х',
        'y' => 'у',
        'i' => 'і',
        'h' => 'һ',
        'k' => 'к',
        'm' => 'м',
        't' => 'т',
        'b' => 'в',
        'ə' => 'ә',
        _ => c,
    }
}

fn letter(c: char) -> &'static str {
    match c {
        'а' | 'ә' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ғ' => "g",
        'д' => "d",
        'е' | 'э' | 'ё' => "e",
        'ж' => "j",
        'з' => "z",
        'и' | 'і' | 'ы' | 'й' => "i",
        'к' | 'қ' => "k",
        'л' => "l",
        'м' => "m",
        'н' | 'ң' => "n",
        'о' | 'ө' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ұ' | 'ү' => "u",
        'ф' => "f",
        'х' | 'һ' => "h",
        'ц' => "ts",
        'ч' => "ch",
        'ш' | 'щ' => "sh",
        'ю' => "iu",
        'я' => "ia",
        'ъ' | 'ь' => "",
        '0' => "0",
        '1' => "1",
        '2' => "2",
        '3' => "3",
        '4' => "4",
        '5' => "5",
        '6' => "6",
        '7' => "7",
        '8' => "8",
        '9' => "9",
        // A letter of no alphabet used here makes the word different from every accepted one.
        _ => "?",
    }
}

fn plain_latin(word: &str) -> String {
    let bare: String = word.replace('ş', "sh").nfd().filter(|c| !is_combining_mark(*c)).collect();
    let mut text = bare;
    for (from, to) in [
        ("shch", "sh"),
        ("dzh", "j"),
        ("dj", "j"),
        ("zh", "j"),
        ("kh", "h"),
        ("gh", "g"),
        ("ng", "n"),
        ("q", "k"),
        ("w", "u"),
        ("x", "h"),
        ("ya", "ia"),
        ("yu", "iu"),
        ("y", "i"),
        ("ı", "i"),
        ("ə", "a"),
    ] {
        text = text.replace(from, to);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
