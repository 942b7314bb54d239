//! Whether words alone give the answer away: who knows nothing but which words stand in right options of other questions
//! should be right no more often than by chance.
//!
//! Naive Bayes over the words of options, learnt from the questions on other facts (Laplace's smoothing), the option with
//! the greatest log-odds chosen, over all draws of three wrong options.

use std::collections::{HashMap, HashSet};

use super::advice::Advice;
use super::notes::{Notes, tongues};
use crate::bank::Bank;
use crate::content::Item;
use crate::question::choice::{Choice, OPTIONS};
use crate::question::{Kind, Question};
use crate::source::{LanguageIndex, Offset};
use crate::spelling;

/// Fewer choice questions than this tell nothing.
const FEW: usize = 80;
/// How far beyond chance is too far, in standard errors.
const ERRORS: f64 = 3.0;
/// Endings change: words are the same that begin with so many equal letters.
const ROOT: usize = 5;
/// A word in fewer options than this gives nothing away.
const OFTEN: usize = 6;
/// So many words are named.
const NAMED: usize = 6;

/// What words tell of a bank in one language.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    /// How often who goes by words alone is right, 0 to 1; chance is a quarter.
    pub rate: f64,
    /// The words that tell most, with the share of right ones among the options they stand in.
    pub words: Vec<(String, f64)>,
}

/// In how many right and wrong options a word stands.
type Counts = HashMap<String, (f64, f64)>;

/// What words tell over all choice questions of a bank in one language; `None` where there are too few.
#[must_use]
pub fn by_words(bank: &Bank, tongue: LanguageIndex) -> Option<Vocabulary> {
    let questions: Vec<(&Question, &Choice)> = bank.questions.iter().filter_map(choice).collect();
    if questions.len() < FEW {
        return None;
    }
    let mut all = Counts::new();
    let mut of_fact: HashMap<&str, Counts> = HashMap::new();
    for (question, kind) in &questions {
        let own = of_fact.entry(&question.fact).or_default();
        for (item, is_right) in
            kind.right.iter().map(|item| (item, true)).chain(kind.wrong.iter().map(|item| (item, false)))
        {
            for word in words(item, tongue) {
                for counts in [&mut all, &mut *own] {
                    let (right, wrong) = counts.entry(word.clone()).or_default();
                    if is_right { *right += 1.0 } else { *wrong += 1.0 }
                }
            }
        }
    }
    let (right, wrong) = totals(&all);
    let nothing = Counts::new();
    let mut sum = 0.0;
    for (question, kind) in &questions {
        let own = of_fact.get(question.fact.as_str()).unwrap_or(&nothing);
        let (own_right, own_wrong) = totals(own);
        let score = |item: &Item| -> f64 {
            let odds = |word: &String| {
                let (mut of_right, mut of_wrong) = all.get(word).copied().unwrap_or_default();
                let (known_right, known_wrong) = own.get(word).copied().unwrap_or_default();
                (of_right, of_wrong) = (of_right - known_right, of_wrong - known_wrong);
                ((of_right + 1.0) / (right - own_right + 2.0)).ln()
                    - ((of_wrong + 1.0) / (wrong - own_wrong + 2.0)).ln()
            };
            words(item, tongue).iter().map(odds).sum()
        };
        sum += found(kind, score);
    }
    #[expect(clippy::cast_precision_loss, reason = "a count of questions")]
    let rate = sum / questions.len() as f64;
    Some(Vocabulary { rate, words: telling(&all) })
}

pub(super) fn look(bank: &Bank, notes: &mut Notes) {
    let count = bank.questions.iter().filter_map(choice).count();
    #[expect(clippy::cast_precision_loss, reason = "a count of questions")]
    let too_often = {
        let chance = 1.0 / OPTIONS as f64;
        chance + ERRORS * (chance * (1.0 - chance) / count.max(1) as f64).sqrt()
    };
    for tongue in tongues(bank) {
        let Some(Vocabulary { rate, words }) = by_words(bank, tongue).filter(|words| words.rate > too_often) else {
            continue;
        };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
        let percent = (rate * 100.0).round() as u8;
        let words = words.into_iter().map(|(word, _)| word).collect();
        notes.advise(Offset::default(), None, Some(tongue), Advice::TellingWords { percent, words });
    }
}

fn choice(question: &Question) -> Option<(&Question, &Choice)> {
    if let Kind::Choice(kind) = &question.kind { Some((question, kind)) } else { None }
}

fn words(item: &Item, tongue: LanguageIndex) -> HashSet<String> {
    spelling::words(item.text.get(tongue)).iter().map(|word| word.chars().take(ROOT).collect()).collect()
}

/// Words in right options and in wrong ones, together.
fn totals(counts: &Counts) -> (f64, f64) {
    counts.values().fold((0.0, 0.0), |(right, wrong), (of_right, of_wrong)| (right + of_right, wrong + of_wrong))
}

/// The words that tell most: those that stand often, and farthest from the share of right options among all.
fn telling(all: &Counts) -> Vec<(String, f64)> {
    let (right, wrong) = totals(all);
    let usual = right / (right + wrong).max(1.0);
    #[expect(clippy::cast_precision_loss, reason = "a count of options")]
    let often = all.iter().filter(|(_, (right, wrong))| right + wrong >= OFTEN as f64);
    let mut words: Vec<(f64, String, f64)> = often
        .map(|(word, (right, wrong))| {
            let (share, count) = (right / (right + wrong), right + wrong);
            ((share - usual).abs() * count.sqrt(), word.clone(), share)
        })
        .collect();
    words.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    words.into_iter().take(NAMED).map(|(_, word, share)| (word, share)).collect()
}

/// The chance that the option with the greatest score of a showing is the right one, over all draws of three wrong ones
/// and each right one; among equals one is picked blindly.
fn found(kind: &Choice, score: impl Fn(&Item) -> f64) -> f64 {
    const EQUAL: f64 = 1e-9;
    let wrong: Vec<f64> = kind.wrong.iter().map(&score).collect();
    let (mut sum, mut draws) = (0.0, 0.0);
    for right in kind.right.iter().map(&score) {
        for (one, first) in wrong.iter().enumerate() {
            for (two, second) in wrong.iter().enumerate().skip(one + 1) {
                for third in wrong.iter().skip(two + 1) {
                    let others = [first, second, third];
                    draws += 1.0;
                    if others.iter().all(|other| **other < right + EQUAL) {
                        let equals = others.iter().filter(|other| (**other - right).abs() <= EQUAL).count();
                        sum += 1.0 / f64::from(u32::try_from(equals + 1).unwrap_or(1));
                    }
                }
            }
        }
    }
    if draws > 0.0 { sum / draws } else { 0.0 }
}
