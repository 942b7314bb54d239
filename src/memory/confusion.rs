//! Facts taken for each other: two such are asked against each other until both are told apart.

use crate::bank::FactAt;
use std::collections::BTreeMap;

/// Pairs of facts, by their places in the bank, the smaller first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Confusions {
    pairs: BTreeMap<(FactAt, FactAt), Confusion>,
}

/// How it stands with a pair.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Confusion {
    /// How often one was taken for the other.
    count: u32,
    /// Whether the one and the other have been known since.
    known: (bool, bool),
}

impl Confusions {
    /// Notes that `fact` was taken for `other`.
    pub(super) fn confused(&mut self, fact: FactAt, other: FactAt) {
        if fact != other {
            let pair = self.pairs.entry((fact.min(other), fact.max(other))).or_default();
            *pair = Confusion { count: pair.count + 1, known: (false, false) };
        }
    }

    /// Notes that a fact was known.
    pub(super) fn known(&mut self, fact: FactAt) {
        for ((one, other), pair) in &mut self.pairs {
            pair.known.0 |= *one == fact;
            pair.known.1 |= *other == fact;
        }
    }

    /// Pairs that are still taken for each other, the most frequent first.
    #[must_use]
    pub fn open(&self) -> Vec<(FactAt, FactAt)> {
        let mut open: Vec<_> = self.pairs.iter().filter(|(_, pair)| pair.known != (true, true)).collect();
        open.sort_by_key(|(_, pair)| std::cmp::Reverse(pair.count));
        open.into_iter().map(|(pair, _)| *pair).collect()
    }

    /// The facts that one is still taken for, the most frequent first.
    #[must_use]
    pub(crate) fn of(&self, fact: FactAt) -> Vec<FactAt> {
        let other = |(one, other): (FactAt, FactAt)| match fact {
            _ if fact == one => Some(other),
            _ if fact == other => Some(one),
            _ => None,
        };
        self.open().into_iter().filter_map(other).collect()
    }
}
