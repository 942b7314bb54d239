//! Stems that stand twice, word for word or nearly so.
//!
//! Near-duplicates are found through an index of n-grams (runs of five letters). Two stems are near when their sets of
//! n-grams overlap by [`NEAR`] (Jaccard: common ÷ all). Each stem enters the index under its rarest n-grams only, just so
//! many that no pair can be missed (prefix filtering: Chaudhuri, Ganti and Kaushik 2006, “A primitive operator for
//! similarity joins in data cleaning”), so a bank of 100,000 stems is compared without comparing all pairs. Only what more
//! than [`COMMON`] stems with the same numbers share tells nothing: a template of which every stem is made.
//!
//! Stems that differ in names, numbers, words in quotes or signs only ask different things, however near they are.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

use super::advice::Advice;
use super::notes::{Notes, tongues};
use crate::bank::Bank;
use crate::content::pool::bare;
use crate::question::Question;
use crate::source::{Fault, LanguageIndex};
use crate::{spelling, stable};

/// Letters of an n-gram.
const N: usize = 5;
/// As many stems as may enter the index under one n-gram.
const COMMON: usize = 200;
/// From this overlap on, two stems are nearly the same (0 to 1).
const NEAR: f64 = 0.65;

pub(super) fn look(bank: &Bank, notes: &mut Notes) {
    let mut told = HashSet::new();
    for tongue in tongues(bank) {
        let stems = || {
            let questions = bank.questions.iter().enumerate();
            questions.filter(move |(_, question)| question.stem.spoken().any(|(spoken, ..)| spoken == tongue))
        };
        let mut first: HashMap<(Option<&str>, String), usize> = HashMap::new();
        let mut stood = Vec::new();
        for (index, question) in stems() {
            let key = (question.passage.as_deref(), same(question.stem.get(tongue)));
            match first.get(&key) {
                Some(other) => stood.push((index, *other)),
                None => _ = first.insert(key, index),
            }
        }
        for (index, other) in stood {
            if told.insert(index) {
                tell(bank, notes, tongue, (index, other), true);
            }
        }
        for (index, other) in near(stems(), tongue) {
            if told.insert(index) {
                tell(bank, notes, tongue, (index, other), false);
            }
        }
    }
}

/// A stem without case, the quotes around it and the marks at its end: two that are equal so far are one question.
fn same(stem: &str) -> String {
    let bare = bare(stem).trim_end_matches(['?', '!', ':', '…', ' ']).to_lowercase();
    if bare.is_empty() { stem.to_owned() } else { bare }
}

fn tell(bank: &Bank, notes: &mut Notes, tongue: LanguageIndex, (index, other): (usize, usize), same: bool) {
    let (Some(question), Some(other)) = (bank.questions.get(index), bank.questions.get(other)) else { return };
    // Without ids of their own the reader has told equal stems.
    let unnamed = !question.named && !other.named && question.passage == other.passage;
    if unnamed && bare(question.stem.original()) == bare(other.stem.original()) {
        return;
    }
    let at = question.stem.place(tongue);
    let (id, line) = (other.name(), notes.line(other.stem.place(tongue)));
    if same {
        notes.error(question, tongue, at, Fault::RepeatedStem { other: id, line });
    } else {
        notes.advise(at, Some(&question.name()), Some(tongue), Advice::NearStem { other: id, line });
    }
}

/// A stem as a set of n-grams.
struct Stem<'t> {
    index: usize,
    text: &'t str,
    /// The passage it is about.
    passage: Option<&'t str>,
    /// Hash of the numbers in it: `28 наурыз` and `29 наурыз` are two questions.
    numbers: u64,
    /// Its n-grams by their rank: the rarest of the bank first.
    grams: Vec<u32>,
}

/// Pairs of nearly equal stems: each later one with the first it is like.
fn near<'q>(questions: impl Iterator<Item = (usize, &'q Question)>, tongue: LanguageIndex) -> Vec<(usize, usize)> {
    // For the numbers of a stem and each n-gram: the stems that have it among their rarest, and at which place.
    let mut index: HashMap<(u64, u32), Vec<(usize, usize)>> = HashMap::new();
    let mut kept: Vec<Stem> = Vec::new();
    // The stem for which each kept one was last looked at: none is compared twice.
    let mut looked: Vec<usize> = Vec::new();
    let mut pairs = Vec::new();
    for (turn, stem) in stems(questions, tongue).into_iter().enumerate() {
        let prefix = stem.grams.len() - least_common(stem.grams.len()) + 1;
        let prefix = stem.grams.get(..prefix.min(stem.grams.len())).unwrap_or_default();
        let mut found: Option<usize> = None;
        for (place, gram) in prefix.iter().enumerate() {
            for (other, at) in index.get(&(stem.numbers, *gram)).into_iter().flatten() {
                let (Some(kept), Some(last)) = (kept.get(*other), looked.get_mut(*other)) else { continue };
                if std::mem::replace(last, turn) != turn
                    && found.is_none_or(|found| *other < found)
                    && may_be_near(&stem, place, kept, *at)
                    && are_near(&stem, kept)
                {
                    found = Some(*other);
                }
            }
        }
        if let Some(place) = found {
            // What is like another is not indexed: one finding for it is enough.
            pairs.extend(kept.get(place).map(|other| (stem.index, other.index)));
        } else {
            for (place, gram) in prefix.iter().enumerate() {
                let under = index.entry((stem.numbers, *gram)).or_default();
                if under.len() < COMMON {
                    under.push((kept.len(), place));
                }
            }
            looked.push(usize::MAX);
            kept.push(stem);
        }
    }
    pairs
}

/// Whether what two stems have after the first n-gram they share (at these places) could still make them near.
#[expect(clippy::cast_precision_loss, reason = "small counts")]
fn may_be_near(a: &Stem, of_a: usize, b: &Stem, of_b: usize) -> bool {
    let most = (a.grams.len() - of_a).min(b.grams.len() - of_b);
    most as f64 >= NEAR * (a.grams.len() + b.grams.len() - most) as f64
}

/// How many n-grams two stems must have in common to be near, when one of them has `count`.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "small counts"
)]
fn least_common(count: usize) -> usize {
    (count as f64 * NEAR).ceil() as usize
}

#[expect(clippy::cast_precision_loss, reason = "small counts")]
fn are_near(a: &Stem, b: &Stem) -> bool {
    let common = common(&a.grams, &b.grams);
    common as f64 >= NEAR * (a.grams.len() + b.grams.len() - common) as f64
        && (a.passage == b.passage || same(a.text) != same(b.text))
        && !ask_of_others(a.text, b.text)
}

/// Whether two stems differ in what they ask about only: each has words that the other lacks, and all of those are names,
/// numbers, quoted or signs.
fn ask_of_others(a: &str, b: &str) -> bool {
    let (of_a, of_b) = (marked(a), marked(b));
    let lacks = |mine: &[(String, bool)], theirs: &[(String, bool)]| -> Vec<bool> {
        let has = |word: &String| theirs.iter().any(|(other, _)| other == word);
        mine.iter().filter(|(word, _)| !has(word)).map(|(_, is_special)| *is_special).collect()
    };
    let (only_a, only_b) = (lacks(&of_a, &of_b), lacks(&of_b, &of_a));
    !only_a.is_empty() && !only_b.is_empty() && only_a.iter().chain(&only_b).all(|is_special| *is_special)
}

/// The words of a stem, small, each with whether it is a name, a number, quoted or a sign.
fn marked(stem: &str) -> Vec<(String, bool)> {
    let mut quoted = false;
    let word = |word: &str| {
        let opens = word.starts_with(['«', '“', '"', '„']);
        quoted |= opens;
        let is_special =
            quoted || word.chars().next().is_some_and(char::is_uppercase) || !word.chars().any(char::is_lowercase);
        if word.trim_end_matches(['?', '.', ',', ':', '!']).ends_with(['»', '”', '"', '“']) {
            quoted = false;
        }
        let small = word.to_lowercase();
        (small.trim_matches(|c: char| "?!.,:;…«»“”„\"".contains(c)).to_owned(), is_special)
    };
    stem.split_whitespace().map(word).collect()
}

/// How many members two ordered lists share.
fn common(a: &[u32], b: &[u32]) -> usize {
    let (mut a, mut b) = (a.iter().peekable(), b.iter().peekable());
    let mut count = 0;
    while let (Some(left), Some(right)) = (a.peek(), b.peek()) {
        match left.cmp(right) {
            Ordering::Less => _ = a.next(),
            Ordering::Greater => _ = b.next(),
            Ordering::Equal => {
                count += 1;
                a.next();
                b.next();
            }
        }
    }
    count
}

/// The stems as sets of n-grams, ranked from the rarest in all of them to the most common.
fn stems<'q>(questions: impl Iterator<Item = (usize, &'q Question)>, tongue: LanguageIndex) -> Vec<Stem<'q>> {
    let mut numbers_of: HashMap<[char; N], u32> = HashMap::new();
    let mut counts: Vec<u32> = Vec::new();
    let mut all = Vec::new();
    for (index, question) in questions {
        let text = question.stem.get(tongue);
        let words = spelling::words(text);
        let letters: Vec<char> = words.join(" ").chars().collect();
        let mut grams = HashSet::new();
        for gram in letters.windows(N).filter_map(|gram| <[char; N]>::try_from(gram).ok()) {
            let next = u32::try_from(numbers_of.len()).unwrap_or(u32::MAX);
            grams.insert(*numbers_of.entry(gram).or_insert(next));
        }
        counts.resize(numbers_of.len(), 0);
        for gram in &grams {
            if let Some(count) = counts.get_mut(*gram as usize) {
                *count += 1;
            }
        }
        if !grams.is_empty() {
            let mut numbers: Vec<String> = words.into_iter().filter(|word| word.contains(char::is_numeric)).collect();
            numbers.sort();
            let (numbers, passage) = (stable::number(&numbers.join(" ")), question.passage.as_deref());
            all.push(Stem { index, text, passage, numbers, grams: grams.into_iter().collect() });
        }
    }
    let ranks = ranks(&counts);
    for stem in &mut all {
        for gram in &mut stem.grams {
            *gram = ranks.get(*gram as usize).copied().unwrap_or(u32::MAX);
        }
        stem.grams.sort_unstable();
    }
    all
}

/// The rank of each n-gram, by how often it occurs.
fn ranks(counts: &[u32]) -> Vec<u32> {
    let mut by_count: Vec<usize> = (0..counts.len()).collect();
    by_count.sort_by_key(|gram| counts.get(*gram));
    let mut ranks = vec![0; counts.len()];
    for (rank, gram) in (0..).zip(by_count) {
        if let Some(place) = ranks.get_mut(gram) {
            *place = rank;
        }
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A bank of stems, each with an id of its own.
    fn bank(stems: &[String]) -> Bank {
        let question = |(id, stem): (usize, &String)| {
            format!(r#"{{"id": "q{id}", "kind": "blank", "stem": {stem:?}, "answers": ["иә"]}}"#)
        };
        let questions: Vec<String> = stems.iter().enumerate().map(question).collect();
        Bank::read(&format!(r#"{{"title": "т", "questions": [{}]}}"#, questions.join(",\n"))).unwrap()
    }

    fn pairs(stems: &[String]) -> Vec<(usize, usize)> {
        near(bank(stems).questions.iter().enumerate(), LanguageIndex(0))
    }

    #[test]
    fn other_words_numbers_and_names_make_other_questions() {
        let stems = [
            "28 наурыздағы жеделхат Семейге кімнің атына келді?",
            "29 наурыздағы жеделхат Семейге кімнің атына келді?",
            "Семейге 28 наурыздағы жеделхат кімнің атына келді?",
            "Халел Ғаббасов ОГПУ тергеушісіне қашан жауап берді?",
        ];
        assert_eq!(pairs(&stems.map(str::to_owned)), [(2, 0)]);
        let templates = [
            "«Үлкен» сөзінің антонимін табыңыз",
            "«Ұзын» сөзінің антонимін табыңыз",
            "Натрий сульфатының формуласын көрсетіңіз",
            "Калий сульфатының формуласын көрсетіңіз",
            "Өрнектің мәнін табыңыз: a + b",
            "Өрнектің мәнін табыңыз: a - b",
        ];
        assert_eq!(pairs(&templates.map(str::to_owned)), []);
    }

    /// The index finds just what comparing all pairs finds.
    #[test]
    fn the_index_misses_no_pair() {
        let words = ["қай", "қашан", "кім", "жеделхат", "жеделхаты", "Семей", "Семейге", "келді", "келген", "Ленин"];
        let mut seed: usize = 7;
        let mut word = || {
            seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
            words[seed / 65_536 % words.len()]
        };
        let made: Vec<String> = (0..300).map(|_| [word(), word(), word(), word()].join(" ")).collect();
        let bank = bank(&made);
        let all = stems(bank.questions.iter().enumerate(), LanguageIndex(0));
        let (mut kept, mut expected): (Vec<&Stem>, Vec<(usize, usize)>) = (Vec::new(), Vec::new());
        for stem in &all {
            match kept.iter().find(|other| stem.numbers == other.numbers && are_near(stem, other)) {
                Some(other) => expected.push((stem.index, other.index)),
                None => kept.push(stem),
            }
        }
        assert!(expected.len() > 20, "{}", expected.len());
        assert_eq!(near(bank.questions.iter().enumerate(), LanguageIndex(0)), expected);
    }
}
