//! Drawing a paper: two of one form differ but weigh the same.

use std::collections::HashSet;

use rand::RngExt as _;
use rand::seq::SliceRandom;

use crate::bank::{Bank, QuestionAt};
use crate::content::Id;
use crate::dice::Dice;
use crate::form::{Part, Profile, Relaxed};
use crate::log::Seat;
use crate::memory::Memory;
use crate::question::Question;

/// A paper as drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// Its tasks.
    pub seats: Vec<Seat>,
    /// How many of them each part has: fewer than its form says where the bank has no more.
    pub counts: Vec<u32>,
    /// What the bank could not keep to.
    pub relaxed: Vec<Relaxed>,
}

/// How good it would be to take a question: the least is taken. What is given up last weighs most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(clippy::struct_excessive_bools, reason = "compared in this order")]
struct Rank {
    fact_again: bool,
    seen: bool,
    over_quota: bool,
    not_kept_for_exams: bool,
    /// Which answer it was given last, so that what was asked longest ago goes first.
    asked: u32,
    chance: u32,
}

/// Draws a paper. Sections come in proportion to their facts, no fact stands on it twice, what is kept for exams goes
/// first; with a `memory` so does what its student has never seen. Without one the paper is the same for everybody.
#[must_use]
pub fn draw(bank: &Bank, profile: &Profile, memory: Option<&Memory>, dice: &mut Dice) -> Drawn {
    let singles = profile.parts.iter().filter(|part| part.passages.is_none()).map(|part| part.count).sum();
    let mut table = Draft {
        bank,
        memory,
        quota: quotas(&weights(bank), singles),
        facts: HashSet::new(),
        taken: HashSet::new(),
        relaxed: HashSet::new(),
    };
    let mut drawn: Vec<Vec<QuestionAt>> = vec![Vec::new(); profile.parts.len()];
    // What there is least of has the least choice, and comes first; sets have more questions than are asked of them, and
    // leave out what others ask.
    let mut order: Vec<usize> = (0..profile.parts.len()).collect();
    let size = |part: &Part| bank.questions.iter().filter(|question| fits(question, part)).count();
    order.sort_by_key(|place| profile.parts.get(*place).map(|part| (part.passages.is_some(), size(part))));
    for place in order {
        let (Some(part), Some(places)) = (profile.parts.get(place), drawn.get_mut(place)) else { continue };
        *places = match part.passages {
            Some(passages) => table.passages(part, passages, dice),
            None => table.singles(part, dice),
        };
        if places.len() < usize::try_from(part.tasks()).unwrap_or(usize::MAX) {
            table.relaxed.insert(Relaxed::Count);
        }
    }
    let counts = drawn.iter().map(|places| u32::try_from(places.len()).unwrap_or(u32::MAX)).collect();
    let questions = drawn.iter().flatten().filter_map(|place| bank.question_at(*place));
    let seat = |(number, question): (u32, &Question)| {
        let (question, showing) = (question.id.clone(), question.draw(dice));
        Seat { number, question, showing, again: false }
    };
    let seats = (0..).zip(questions).map(seat).collect();
    let mut relaxed: Vec<Relaxed> = table.relaxed.into_iter().collect();
    relaxed.sort();
    Drawn { seats, counts, relaxed }
}

fn fits(question: &Question, part: &Part) -> bool {
    question.kind.name() == part.kind && question.passage.is_some() == part.passages.is_some()
}

/// A paper being drawn.
struct Draft<'a> {
    bank: &'a Bank,
    memory: Option<&'a Memory>,
    /// Single tasks still wanted, by section; the last is for what belongs to none.
    quota: Vec<u32>,
    facts: HashSet<&'a Id>,
    taken: HashSet<QuestionAt>,
    relaxed: HashSet<Relaxed>,
}

impl Draft<'_> {
    fn section(&self, question: &Question) -> usize {
        self.bank.section_of(question).map_or(self.bank.lesson.len(), |section| section.0)
    }

    fn rank(&self, place: QuestionAt, question: &Question, dice: &mut Dice) -> Rank {
        Rank {
            fact_again: facts(question).any(|fact| self.facts.contains(fact)),
            seen: self.memory.is_some_and(|memory| memory.is_seen(place)),
            over_quota: self.quota.get(self.section(question)).is_none_or(|left| *left == 0),
            not_kept_for_exams: !question.exam,
            asked: self.memory.map_or(0, |memory| memory.asked(place)),
            chance: dice.random(),
        }
    }

    fn take(&mut self, place: QuestionAt, rank: Rank) {
        let bank = self.bank;
        let Some(question) = bank.question_at(place) else { return };
        let broken =
            [(rank.over_quota, Relaxed::Proportion), (rank.seen, Relaxed::Unseen), (rank.fact_again, Relaxed::Facts)];
        self.relaxed.extend(broken.into_iter().filter(|(broken, _)| *broken).map(|(_, what)| what));
        self.taken.insert(place);
        self.facts.extend(facts(question));
    }

    fn singles(&mut self, part: &Part, dice: &mut Dice) -> Vec<QuestionAt> {
        let mut places = Vec::new();
        for _ in 0..part.count {
            let open = self.bank.each_question().filter(|(_, question)| fits(question, part));
            let open = open.filter(|(place, _)| !self.taken.contains(place));
            let ranked = open.map(|(place, question)| (self.rank(place, question, dice), place));
            let Some((rank, place)) = ranked.min() else { break };
            self.take(place, rank);
            let section = self.bank.question_at(place).map(|question| self.section(question));
            if let Some(left) = section.and_then(|section| self.quota.get_mut(section)) {
                *left = left.saturating_sub(1);
            }
            places.push(place);
        }
        places.shuffle(dice);
        places
    }

    /// Whole sets: passages of different sections that have enough to ask, the freshest first.
    fn passages(&mut self, part: &Part, passages: u32, dice: &mut Dice) -> Vec<QuestionAt> {
        let (mut places, mut sections, mut read) = (Vec::new(), HashSet::new(), HashSet::new());
        for _ in 0..passages {
            let sets = self.bank.passages.iter().filter(|passage| !read.contains(&passage.id));
            let sets: Vec<(&Id, Vec<(Rank, QuestionAt)>)> =
                sets.map(|passage| (&passage.id, self.set(&passage.id, part, dice))).collect();
            let whole = |set: &Vec<(Rank, QuestionAt)>| set.len() >= usize::try_from(part.count).unwrap_or(usize::MAX);
            let chance: Vec<u32> = sets.iter().map(|_| dice.random()).collect();
            let best = sets.into_iter().zip(chance).filter(|((_, set), _)| !set.is_empty()).min_by_key(
                |((_, set), chance)| {
                    let count = |is: fn(&Rank) -> bool| set.iter().filter(|(rank, _)| is(rank)).count();
                    let section = set.first().and_then(|(_, place)| self.bank.question_at(*place));
                    (
                        !whole(set),
                        count(|rank| rank.fact_again),
                        count(|rank| rank.seen),
                        section.is_some_and(|question| sections.contains(&self.section(question))),
                        count(|rank| rank.not_kept_for_exams),
                        // A set in which nothing is fresh: the one read longest ago.
                        set.iter().map(|(rank, _)| rank.asked).max(),
                        *chance,
                    )
                },
            );
            let Some(((passage, set), _)) = best else { break };
            read.insert(passage.clone());
            let mut own: Vec<QuestionAt> = Vec::new();
            for (rank, place) in set {
                let section = self.bank.question_at(place).map(|question| self.section(question));
                // The quota is of single tasks: sets are whole, and only have to differ.
                let over_quota = own.is_empty() && section.is_some_and(|section| !sections.insert(section));
                self.take(place, Rank { over_quota, ..rank });
                own.push(place);
            }
            own.sort_unstable();
            places.extend(own);
        }
        places
    }

    /// The questions of a set that would be taken, each with its rank: on different facts, where there are so many.
    fn set(&self, passage: &Id, part: &Part, dice: &mut Dice) -> Vec<(Rank, QuestionAt)> {
        let own = self.bank.each_question().filter(|(_, question)| fits(question, part));
        let own = own.filter(|(_, question)| question.passage.as_ref() == Some(passage));
        let mut ranked: Vec<(Rank, QuestionAt)> =
            own.map(|(place, question)| (self.rank(place, question, dice), place)).collect();
        ranked.sort();
        let (mut facts_of_set, mut set, mut rest) = (HashSet::new(), Vec::new(), Vec::new());
        for (rank, place) in ranked {
            let Some(question) = self.bank.question_at(place) else { continue };
            if facts(question).any(|fact| facts_of_set.contains(fact)) {
                rest.push((Rank { fact_again: true, ..rank }, place));
            } else {
                facts_of_set.extend(facts(question));
                set.push((rank, place));
            }
        }
        set.extend(rest);
        set.truncate(usize::try_from(part.count).unwrap_or(usize::MAX));
        set
    }
}

/// The facts a question bears on.
fn facts(question: &Question) -> impl Iterator<Item = &Id> {
    question.asks().chain([&question.fact])
}

/// How many facts each section has that can be asked; the last is for those of none.
fn weights(bank: &Bank) -> Vec<u32> {
    let mut weights = vec![0; bank.lesson.len() + 1];
    for fact in bank.each_fact().filter(|(place, _)| !bank.asking(*place).is_empty()).map(|(_, fact)| fact) {
        let section = bank.section_of_fact(fact).map_or(bank.lesson.len(), |section| section.0);
        if let Some(weight) = weights.get_mut(section) {
            *weight += 1;
        }
    }
    weights
}

/// `total` shared out in proportion to weights, in whole numbers, by the largest remainders (Hamilton's method): no share
/// is off by one or more.
#[must_use]
pub fn quotas(weights: &[u32], total: u32) -> Vec<u32> {
    let (all, total) = (u64::from(weights.iter().sum::<u32>().max(1)), u64::from(total));
    let exact: Vec<u64> = weights.iter().map(|weight| u64::from(*weight) * total).collect();
    let mut quotas: Vec<u32> = exact.iter().map(|share| u32::try_from(share / all).unwrap_or(u32::MAX)).collect();
    let given: u64 = exact.iter().map(|share| share / all).sum();
    let mut by_remainder: Vec<usize> = (0..weights.len()).collect();
    by_remainder.sort_by_key(|place| std::cmp::Reverse(exact.get(*place).map_or(0, |share| share % all)));
    let left = usize::try_from(total.saturating_sub(given)).unwrap_or(0);
    for place in by_remainder.into_iter().take(left) {
        if let Some(quota) = quotas.get_mut(place) {
            *quota += 1;
        }
    }
    quotas
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_go_by_the_largest_remainders() {
        assert_eq!(quotas(&[12, 10, 7, 5, 9, 7, 12, 10, 14, 9, 0], 10), [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0]);
        assert_eq!(quotas(&[6, 3, 1], 5), [3, 2, 0]);
        assert_eq!(quotas(&[0, 0], 4).iter().sum::<u32>(), 2, "nothing to be in proportion to");
    }
}
