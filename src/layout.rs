//! What stands on the physical keys of a Latin, a Russian and a Kazakh layout.
//!
//! A terminal sends characters, not keys. On the Kazakh layout the number row sends `" ә і ң ғ , . ү ұ қ`, on both
//! Cyrillic layouts the letters are others. What language a screen speaks says nothing of what is under the fingers: keys
//! are known on every layout, whatever the screen; only their names follow the layout that goes with a language.

use std::sync::LazyLock;

use crate::language::Lang;

/// The same index is the same physical key; the upper rows come with Shift.
const US: &str = "`1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./\\";
const RU: &str = "ё1234567890-=йцукенгшщзхъфывапролджэячсмитьбю.\\";
const KZ: &str = "(\"әіңғ,.үұқөһйцукенгшщзхъфывапролджэячсмитьбю№\\";
/// The number row from 1 to 0.
const KZ_DIGITS: &str = "\"әіңғ,.үұқ";
const DIGITS: &str = "1234567890";

/// A layout of the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// The Latin one of the United States.
    Latin,
    Russian,
    /// Kazakh, with letters on the number row.
    Kazakh,
}

impl Layout {
    /// The layout by which keys are named to who reads a language.
    #[must_use]
    pub fn of(lang: Lang) -> Self {
        match lang {
            Lang::Kk => Self::Kazakh,
            Lang::Ru => Self::Russian,
            Lang::En => Self::Latin,
        }
    }

    /// What the physical key `c` (of the Latin layout) types on this one.
    #[must_use]
    pub fn typed(self, c: char) -> char {
        let row = match self {
            Self::Latin => US,
            Self::Russian => RU,
            Self::Kazakh => KZ,
        };
        US.chars().position(|other| other == c).and_then(|place| row.chars().nth(place)).unwrap_or(c)
    }
}

/// The character of the US layout on the key that gives `c` on a Latin, Russian or Kazakh layout; capitals as small
/// letters. Of the characters that stand on different keys of different layouts, `" , .` are the Kazakh 1, 6 and 7 (so
/// nothing else is bound to them) and the others are left as they are.
#[must_use]
pub(crate) fn physical(c: char) -> char {
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

/// Whether two characters stand on keys side by side, on any of the three layouts.
#[must_use]
pub(crate) fn are_neighbours(a: char, b: char) -> bool {
    /// Beside each character, sorted, those on the keys next to its.
    static BESIDE: LazyLock<Vec<(char, Vec<char>)>> = LazyLock::new(|| {
        let rows = [US, RU, KZ].map(|row| row.chars().zip((0..).map(placed)).collect::<Vec<_>>());
        let mut all: Vec<char> = rows.iter().flatten().map(|(c, _)| *c).collect();
        all.sort_unstable();
        all.dedup();
        let beside = |c: char| {
            let places = |row: &Vec<_>| {
                row.iter().filter(move |(other, _)| *other == c).map(|(_, place)| *place).collect::<Vec<_>>()
            };
            let near = rows.iter().flat_map(|row| {
                let own = places(row);
                row.iter().filter(move |(_, place)| own.iter().any(|own| are_beside(*own, *place))).map(|(c, _)| *c)
            });
            (c, near.collect())
        };
        all.into_iter().map(beside).collect()
    });
    let found = BESIDE.binary_search_by_key(&a, |(c, _)| *c).ok().and_then(|place| BESIDE.get(place));
    found.is_some_and(|(_, beside)| beside.contains(&b))
}

/// Whether two keys stand side by side: in one row, or in two with most of their width in common.
fn are_beside(a: Option<(u32, u32)>, b: Option<(u32, u32)>) -> bool {
    let (Some((row_a, a)), Some((row_b, b))) = (a, b) else { return false };
    let aside = a.abs_diff(b);
    (row_a == row_b && aside == KEY) || (row_a.abs_diff(row_b) == 1 && aside * 4 <= KEY * 3)
}

/// The width of a key, in hundredths.
const KEY: u32 = 100;

/// The row of the key at a place of the layouts above, from the top, and where it begins in hundredths of a key: rows are
/// shifted against each other.
fn placed(place: usize) -> Option<(u32, u32)> {
    let rows = [(13, 0), (12, 150), (11, 175), (10, 225)];
    let mut first = 0;
    for (row, (keys, shift)) in (0..).zip(rows) {
        if let Some(column) = place.checked_sub(first).filter(|column| *column < keys) {
            return Some((row, shift + u32::try_from(column).ok()? * KEY));
        }
        first += keys;
    }
    None
}

/// The digit on whose key a character stands.
#[must_use]
pub(crate) fn digit(c: char) -> Option<char> {
    if c.is_ascii_digit() {
        return Some(c);
    }
    let c = c.to_lowercase().next().unwrap_or(c);
    DIGITS.chars().nth(KZ_DIGITS.chars().position(|other| other == c)?)
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
        for layout in [Layout::Latin, Layout::Russian, Layout::Kazakh] {
            for key in 'a'..='z' {
                assert_eq!(physical(layout.typed(key)), key, "{key} on {layout:?}");
            }
        }
    }

    #[test]
    fn keys_side_by_side_are_neighbours() {
        for (a, b) in [('щ', 'з'), ('х', 'ъ'), ('т', 'и'), ('қ', 'ө'), ('q', 'a'), ('а', 'м'), ('е', 'п'), ('ұ', 'қ')]
        {
            assert!(are_neighbours(a, b) && are_neighbours(b, a), "{a} {b}");
        }
        for (a, b) in [('о', 'а'), ('к', 'ш'), ('q', 's'), ('б', 'в'), ('а', 'а')] {
            assert!(!are_neighbours(a, b), "{a} {b}");
        }
    }

    #[test]
    fn a_year_is_typed_on_the_kazakh_row() {
        let year: String = "\"ұ\"ү".chars().filter_map(digit).collect();
        assert_eq!(year, "1918");
    }
}
