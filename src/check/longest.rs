//! Whether length gives the answer away over the whole bank: who always picks the longest of the four options, or the
//! shortest, should be right no more often than by chance.

use super::advice::Advice;
use super::notes::{Notes, tongues};
use crate::bank::Bank;
use crate::content::Item;
use crate::question::Kind;
use crate::question::choice::{Choice, OPTIONS};
use crate::source::{LanguageIndex, Offset};

/// Fewer choice questions than this tell nothing.
const FEW: usize = 12;
/// How far beyond chance is too far, in standard errors.
const ERRORS: f64 = 2.0;

/// How often the rule “the longest option” and the rule “the shortest option” find the right one (0 to 1), over all
/// choice questions of a bank in one language; `None` without any.
#[must_use]
pub fn by_length(bank: &Bank, tongue: LanguageIndex) -> Option<(f64, f64)> {
    let choices: Vec<&Choice> = choices(bank).collect();
    #[expect(clippy::cast_precision_loss, reason = "a count of questions")]
    let mean = |sign: i64| choices.iter().map(|kind| found(kind, tongue, sign)).sum::<f64>() / choices.len() as f64;
    (!choices.is_empty()).then(|| (mean(1), mean(-1)))
}

pub(super) fn look(bank: &Bank, notes: &mut Notes) {
    let count = choices(bank).count();
    if count < FEW {
        return;
    }
    #[expect(clippy::cast_precision_loss, reason = "a count of questions")]
    let too_often = {
        let chance = 1.0 / OPTIONS as f64;
        chance + ERRORS * (chance * (1.0 - chance) / count as f64).sqrt()
    };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
    let percent = |share: f64| (share * 100.0).round() as u8;
    for tongue in tongues(bank) {
        let Some((longest, shortest)) = by_length(bank, tongue) else { continue };
        let mut advise = |advice| notes.advise(Offset::default(), None, Some(tongue), advice);
        if longest > too_often {
            advise(Advice::LongestRight(percent(longest)));
        }
        if shortest > too_often {
            advise(Advice::ShortestRight(percent(shortest)));
        }
    }
}

fn choices(bank: &Bank) -> impl Iterator<Item = &Choice> {
    bank.questions.iter().filter_map(|question| if let Kind::Choice(kind) = &question.kind { Some(kind) } else { None })
}

/// The chance that the longest (`sign` 1) or shortest (−1) option of a showing is the right one, over all draws from the
/// pool; among equals one is picked blindly.
fn found(kind: &Choice, tongue: LanguageIndex, sign: i64) -> f64 {
    let length = |item: &Item| sign * i64::try_from(item.text.get(tongue).chars().count()).unwrap_or(i64::MAX);
    let drawn = OPTIONS - 1;
    let all = ways(kind.wrong.len(), drawn);
    let of_right = |right: &Item| {
        let right = length(right);
        let less = kind.wrong.iter().filter(|item| length(item) < right).count();
        let equal = kind.wrong.iter().filter(|item| length(item) == right).count();
        let with = |ties: usize| ways(equal, ties) * ways(less, drawn - ties) / all / f64::from(ties_and_right(ties));
        (0..=drawn).map(with).sum::<f64>()
    };
    #[expect(clippy::cast_precision_loss, reason = "a count of options")]
    let rights = kind.right.len().max(1) as f64;
    kind.right.iter().map(of_right).sum::<f64>() / rights
}

fn ties_and_right(ties: usize) -> u32 {
    u32::try_from(ties + 1).unwrap_or(u32::MAX)
}

/// In how many ways `take` of `from` can be drawn.
#[expect(clippy::cast_precision_loss, reason = "sizes of pools")]
fn ways(from: usize, take: usize) -> f64 {
    if take > from {
        return 0.0;
    }
    (0..take).map(|n| (from - n) as f64 / (n + 1) as f64).product()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bank(right: &str, wrong: &[&str]) -> Bank {
        let wrong: Vec<String> = wrong.iter().map(|text| format!("{text:?}")).collect();
        let question = format!(
            r#"{{"title": "т", "questions": [{{"kind": "choice", "stem": "?", "right": [{right:?}], "wrong": [{}]}}]}}"#,
            wrong.join(",")
        );
        Bank::read(&question).unwrap()
    }

    #[track_caller]
    fn lengths(right: &str, wrong: &[&str], expected: (f64, f64)) {
        let found = by_length(&bank(right, wrong), LanguageIndex(0)).unwrap();
        assert!((found.0 - expected.0).abs() < 1e-9 && (found.1 - expected.1).abs() < 1e-9, "{found:?}");
    }

    #[test]
    fn the_share_is_over_all_draws() {
        lengths("аааа", &["б", "вв", "ггг"], (1.0, 0.0));
        lengths("а", &["б", "в", "г"], (0.25, 0.25));
        lengths("аа", &["бб", "в", "г"], (0.5, 0.0));
        // Of four wrong ones the long one is left out in one draw of four.
        lengths("ааа", &["бббб", "в", "г", "д"], (0.25, 0.0));
    }
}
