//! Which words of an answer make it this one: they buy it slips.

use std::collections::{HashMap, HashSet};

use super::phrase::{Phrase, Token};

/// A word that stands in so many names, and in one of so many, names nothing by itself.
const OFTEN: (usize, usize) = (12, 25);

/// Words that stand in many names, as skeletons.
#[derive(Debug, Default)]
pub(crate) struct Distinctive {
    frequent: HashSet<String>,
}

impl Distinctive {
    /// Counts the words of names.
    pub(super) fn of(names: &[Phrase]) -> Self {
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for name in names {
            let words: HashSet<&str> = name.tokens.iter().map(|token| token.skeleton.as_str()).collect();
            for word in words {
                *counts.entry(word).or_default() += 1;
            }
        }
        let least = OFTEN.0.max(names.len() / OFTEN.1);
        let frequent = counts.into_iter().filter(|(_, count)| *count >= least);
        Self { frequent: frequent.map(|(word, _)| word.to_owned()).collect() }
    }

    /// How many letters the distinctive words of an answer have: those that are frequent, or name only a sort of thing, count
    /// where it has no others.
    pub(super) fn letters(&self, answer: &Phrase) -> usize {
        let sum = |fits: &dyn Fn(&&Token) -> bool| answer.tokens.iter().filter(fits).map(Token::letters).sum::<usize>();
        let is_distinctive = |token: &&Token| !token.is_common && !token.is_small() && token.value.is_none();
        let rare = sum(&|token| is_distinctive(token) && !self.frequent.contains(&token.skeleton));
        let of = [rare, sum(&is_distinctive), sum(&|token| token.value.is_none()), sum(&|_| true)];
        of.into_iter().find(|letters| *letters > 0).unwrap_or(0)
    }
}
