//! What a typed answer may be beside the answer: the names that stand in a bank, and others of its time.

use std::collections::HashSet;

use super::distinctive::Distinctive;
use super::near::{Nearness, compare};
use super::phrase::{Phrase, Stem};

/// Longer texts are statements, and no one types one for an answer (words).
const SHORT: usize = 4;

/// The names that stand in a bank, and others of its time.
#[derive(Debug, Default)]
pub struct Lexicon {
    /// Other things of its time, and then the names of the bank.
    names: Vec<Phrase>,
    /// How many of them are others.
    others: usize,
    /// Which words of an answer make it this one.
    pub(crate) distinctive: Distinctive,
}

impl Lexicon {
    /// Takes in what else there was in the time of a bank, and the short ones of its texts.
    #[must_use]
    pub fn of<'t>(others: impl Iterator<Item = &'t str>, texts: impl Iterator<Item = &'t str>) -> Self {
        let mut seen = HashSet::new();
        let mut names: Vec<Phrase> = others.filter(|text| seen.insert(*text)).map(Phrase::of).collect();
        let others = names.len();
        let texts = texts.filter(|text| text.split_whitespace().count() <= SHORT && seen.insert(*text));
        names.extend(texts.map(Phrase::of).filter(|name| !name.is_empty()));
        let distinctive = Distinctive::of(&names);
        Self { names, others, distinctive }
    }

    /// The cost at which a typed text is something else than all of `accepted`; nothing where it comes near to nothing else.
    #[must_use]
    pub(crate) fn otherwise(&self, typed: &Phrase, accepted: &[&Phrase], stem: &Stem) -> Option<u32> {
        let near = self.names.iter().enumerate();
        // Of the bank's own names only those that have the letters typed: words beside them are rare there.
        let near = near.filter(|(place, name)| name.may_be(typed) && (*place < self.others || typed.may_be(name)));
        let near = near.map(|(_, name)| name);
        let near = near.filter_map(|name| Some((compare(typed, name, stem, &self.distinctive)?.cost()?, name)));
        let is_of =
            |nearness| matches!(nearness, Nearness::Same | Nearness::Folded | Nearness::Beside | Nearness::Part(0));
        let is_other =
            |name: &Phrase| !accepted.iter().any(|one| compare(name, one, stem, &self.distinctive).is_some_and(is_of));
        near.filter(|(_, name)| is_other(name)).map(|(cost, _)| cost).min()
    }

    /// Whether a typed text is one of the other things of the time, word by word, and none of `accepted`.
    #[must_use]
    pub(crate) fn is_other(&self, typed: &Phrase, accepted: &[&Phrase], stem: &Stem) -> bool {
        let is_same = |a: &Phrase, b: &Phrase| {
            matches!(compare(a, b, stem, &self.distinctive), Some(Nearness::Same | Nearness::Folded))
        };
        let mut others = self.names.iter().take(self.others).filter(|name| name.may_be(typed));
        others.any(|name| is_same(typed, name) && !accepted.iter().any(|one| is_same(name, one)))
    }
}
