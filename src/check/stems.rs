//! Stems that stand twice, word for word or nearly so.
//!
//! Near-duplicates are found through an index of n-grams (runs of five letters). Two stems are near when their sets of
//! n-grams overlap by [`NEAR`] (Jaccard: common ÷ all). Each stem enters the index under its rarest n-grams only, just so
//! many that no pair can be missed (prefix filtering: Chaudhuri, Ganti and Kaushik 2006, “A primitive operator for
//! similarity joins in data cleaning”), so a bank of 100,000 stems is compared without comparing all pairs.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

use super::{Advice, Notes, tongues};
use crate::bank::{Bank, Fault, Tongue};
use crate::question::Question;
use crate::spelling;

/// Letters of an n-gram.
const N: usize = 5;
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
            let folded = spelling::folded(question.stem.get(tongue));
            let key = (question.passage.as_deref(), folded);
            // Signs alone (`?`) say nothing; the reader tells those apart by their ids.
            match first.get(&key).filter(|_| !key.1.is_empty()) {
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

fn tell(bank: &Bank, notes: &mut Notes, tongue: Tongue, (index, other): (usize, usize), same: bool) {
    let (Some(question), Some(other)) = (bank.questions.get(index), bank.questions.get(other)) else { return };
    // Without ids of their own the reader has told equal stems.
    if question.id == other.id {
        return;
    }
    let at = question.stem.place(tongue);
    let (id, line) = (other.id.clone(), notes.line(other.stem.place(tongue)));
    if same {
        notes.error(question, tongue, at, Fault::RepeatedStem { other: id, line });
    } else {
        notes.advise(at, Some(&question.id), Some(tongue), Advice::NearStem { other: id, line });
    }
}

/// A stem as a set of n-grams.
struct Stem {
    index: usize,
    /// The numbers in it: `28 наурыз` and `29 наурыз` are two questions.
    numbers: Vec<String>,
    /// Its n-grams by their rank: the rarest of the bank first.
    grams: Vec<u32>,
}

/// Pairs of nearly equal stems: each later one with the first it is like.
fn near<'q>(questions: impl Iterator<Item = (usize, &'q Question)>, tongue: Tongue) -> Vec<(usize, usize)> {
    // For each n-gram the stems that have it among their rarest, and at which place.
    let mut index: HashMap<u32, Vec<(usize, usize)>> = HashMap::new();
    let mut kept: Vec<Stem> = Vec::new();
    // The stem for which each kept one was last looked at: none is compared twice.
    let mut looked: Vec<usize> = Vec::new();
    let mut pairs = Vec::new();
    for (turn, stem) in stems(questions, tongue).into_iter().enumerate() {
        let prefix = stem.grams.len() - least_common(stem.grams.len()) + 1;
        let prefix = stem.grams.get(..prefix.min(stem.grams.len())).unwrap_or_default();
        let mut found: Option<usize> = None;
        for (place, gram) in prefix.iter().enumerate() {
            for (other, at) in index.get(gram).into_iter().flatten() {
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
                index.entry(*gram).or_default().push((kept.len(), place));
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
    most as f64 >= NEAR * (a.grams.len() + b.grams.len() - most) as f64 && a.numbers == b.numbers
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
    a.numbers == b.numbers && common as f64 >= NEAR * (a.grams.len() + b.grams.len() - common) as f64
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
fn stems<'q>(questions: impl Iterator<Item = (usize, &'q Question)>, tongue: Tongue) -> Vec<Stem> {
    let mut numbers_of: HashMap<[char; N], u32> = HashMap::new();
    let mut counts: Vec<u32> = Vec::new();
    let mut all = Vec::new();
    for (index, question) in questions {
        let words = spelling::words(question.stem.get(tongue));
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
            all.push(Stem { index, numbers, grams: grams.into_iter().collect() });
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
        near(bank(stems).questions.iter().enumerate(), Tongue(0))
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
        let all = stems(bank.questions.iter().enumerate(), Tongue(0));
        let (mut kept, mut expected): (Vec<&Stem>, Vec<(usize, usize)>) = (Vec::new(), Vec::new());
        for stem in &all {
            match kept.iter().find(|other| are_near(stem, other)) {
                Some(other) => expected.push((stem.index, other.index)),
                None => kept.push(stem),
            }
        }
        assert!(expected.len() > 20, "{}", expected.len());
        assert_eq!(near(bank.questions.iter().enumerate(), Tongue(0)), expected);
    }
}
