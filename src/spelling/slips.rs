//! What slips of the fingers cost, between a word as it was meant and as it was typed.

use super::letters::plain_letter;
use crate::layout::are_neighbours;

/// A key beside the right one, two letters swapped, one left out, one doubled.
const SLIP: u32 = 1;
/// Any other letter too many or instead.
const ERROR: u32 = 2;
/// The first letter is another: a word begins as it begins. More than any word is allowed.
const BEGINNING: u32 = 6;
/// So many letters of a word may be doubled, and left out for nothing.
const DOUBLED: u32 = 2;

/// What the letters of a word are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Letters {
    /// What was typed, on keys.
    Keys,
    /// What stands for them in a skeleton, on no keys.
    Skeleton,
}

/// What it costs to have typed one word for another: the least sum over all ways (optimal string alignment, Damerau 1964,
/// with costs of our own). Honest spellings of one sound cost nothing.
#[must_use]
pub(super) fn cost(typed: &str, meant: &str, letters: Letters) -> u32 {
    let (typed, meant): (Vec<char>, Vec<char>) = (typed.chars().collect(), meant.chars().collect());
    let width = typed.len() + 1;
    let mut rows: Vec<Vec<u32>> = Vec::with_capacity(meant.len() + 1);
    for row in 0..=meant.len() {
        let mut line = vec![u32::MAX; width];
        for column in 0..width {
            let above = |rows: &[Vec<u32>], back: usize, left: usize| -> Option<u32> {
                rows.get(row.checked_sub(back)?)?.get(column.checked_sub(left)?).copied()
            };
            let (t, m) =
                (column.checked_sub(1).and_then(|at| typed.get(at)), row.checked_sub(1).and_then(|at| meant.get(at)));
            let mut best = if row == 0 && column == 0 { Some(0) } else { None };
            let mut offer = |cost: Option<u32>| best = best.into_iter().chain(cost).min();
            if let (Some(t), Some(m)) = (t, m) {
                offer(above(&rows, 1, 1).map(|cost| cost + instead(*t, *m, letters, row == 1 && column == 1)));
            }
            if let Some(m) = m {
                let before = row.checked_sub(2).and_then(|at| meant.get(at));
                offer(above(&rows, 1, 0).map(|cost| cost + left_out(*m, before.copied(), row == 1)));
            }
            if let Some(t) = t {
                let before = column.checked_sub(2).and_then(|at| typed.get(at));
                let added =
                    line.get(column - 1).map(|cost| cost.saturating_add(too_many(*t, before.copied(), column == 1)));
                offer(added);
            }
            if let (Some(a), Some(b), Some(c), Some(d)) = (
                column.checked_sub(2).and_then(|at| typed.get(at)),
                t,
                row.checked_sub(2).and_then(|at| meant.get(at)),
                m,
            ) && is_one(*a, *d)
                && is_one(*b, *c)
                && !is_one(*a, *b)
            {
                offer(above(&rows, 2, 2).map(|cost| cost + SLIP));
            }
            if let (Some(cell), Some(best)) = (line.get_mut(column), best) {
                *cell = best;
            }
        }
        rows.push(line);
    }
    rows.last().and_then(|line| line.last()).copied().unwrap_or(0)
}

/// What it costs at the least, seen at once: each letter that only one of them has is a slip.
#[must_use]
pub(super) fn least(typed: &str, meant: &str) -> u32 {
    let letters = |word: &str| word.chars().filter(|c| !is_silent(*c)).fold(0_u64, |all, c| all | bit(c));
    // A letter too many or too few is a slip each, but for two that are silent or doubled.
    let length = |word: &str| word.chars().filter(|c| !is_silent(*c)).count();
    let apart = u32::try_from(length(typed).abs_diff(length(meant))).unwrap_or(u32::MAX).saturating_sub(DOUBLED);
    let (typed, meant) = (letters(typed), letters(meant));
    (typed & !meant).count_ones().max((meant & !typed).count_ones()).max(apart)
}

/// One of 64 bits for all letters that cost nothing for one another, and for some others.
fn bit(c: char) -> u64 {
    let c = match c {
        'э' | 'ә' | 'е' | 'ё' => 'а',
        other => sound(other),
    };
    1 << (u32::from(c) % 64)
}

fn instead(typed: char, meant: char, letters: Letters, is_first: bool) -> u32 {
    if is_one(typed, meant) {
        return 0;
    }
    if letters == Letters::Keys && is_beside(typed, meant) {
        return SLIP;
    }
    if is_first { BEGINNING } else { ERROR }
}

fn left_out(meant: char, before: Option<char>, is_first: bool) -> u32 {
    match before {
        _ if is_silent(meant) => 0,
        Some(before) if is_one(before, meant) => 0,
        _ if is_first => BEGINNING,
        _ => SLIP,
    }
}

fn too_many(typed: char, before: Option<char>, is_first: bool) -> u32 {
    match before {
        _ if is_silent(typed) => 0,
        Some(before) if is_one(before, typed) => SLIP,
        _ if is_first => BEGINNING,
        _ => ERROR,
    }
}

fn is_silent(c: char) -> bool {
    matches!(c, 'ь' | 'ъ')
}

/// Whether two letters are honest spellings of one sound.
fn is_one(a: char, b: char) -> bool {
    // Who has no ә types а or э.
    a == b || sound(a) == sound(b) || matches!((a, b), ('э', 'ә') | ('ә', 'э'))
}

/// One letter for all that are typed for one sound, as skeletons have it.
fn sound(c: char) -> char {
    match c {
        'ә' => 'а',
        'ғ' => 'г',
        'э' | 'ё' => 'е',
        'і' | 'ы' | 'й' => 'и',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' | 'ү' => 'у',
        'һ' => 'х',
        'щ' => 'ш',
        other => other,
    }
}

/// Whether two letters stand on keys side by side; a Kazakh letter also stands where who has no Kazakh keyboard types it.
fn is_beside(a: char, b: char) -> bool {
    are_neighbours(a, b) || are_neighbours(plain_letter(a), b) || are_neighbours(a, plain_letter(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_costs_one_and_an_error_two() {
        for (typed, meant, expected) in [
            ("вахитов", "вахитов", 0),
            ("вахитлв", "вахитов", 1),  // beside it
            ("вахтов", "вахитов", 1),   // left out
            ("вахиотв", "вахитов", 1),  // swapped
            ("ваххитов", "вахитов", 1), // doubled
            ("вахидов", "вахитов", 2),  // another
            ("вахитовк", "вахитов", 2), // one too many
            ("схезі", "съезі", 1),
            ("вуржуазия", "буржуазия", 6),
            ("рынбор", "орынбор", 2), // р stands beside о
            ("алашорда", "балашорда", 6),
            ("роынбор", "орынбор", 1),
            ("элихан", "әлихан", 0),
            ("алихан", "әлихан", 0),
            ("россия", "росия", 1),
            ("росия", "россия", 0),
            ("областной", "областьной", 0),
            ("", "орда", 9),
        ] {
            assert_eq!(cost(typed, meant, Letters::Keys), expected, "{typed} for {meant}");
            assert!(least(typed, meant) <= expected, "{typed} for {meant}");
        }
    }
}
