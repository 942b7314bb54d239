//! Drawing a paper: two of one form differ but weigh the same.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::rc::Rc;

use rand::RngExt as _;
use rand::seq::SliceRandom;

use crate::bank::{Bank, Passage, QuestionAt};
use crate::content::Id;
use crate::dice::Dice;
use crate::form::{Part, Profile, Relaxed};
use crate::log::Seat;
use crate::memory::Memory;
use crate::question::giveaway::{self, Seen, Telling};
use crate::question::{Question, Showing};
use crate::source::LanguageIndex;

/// Texts are compared in the first language of the bank.
const ORIGINAL: LanguageIndex = LanguageIndex(0);
/// So many papers are drawn for one that keeps to its sections and asks no fact twice.
const DRAWN: usize = 4;
/// So many of the best questions are looked through for one that nothing on the paper gives away.
const LOOKED_THROUGH: usize = 40;

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
    /// More than to remember is to be asked, and this asks no more.
    is_recall: bool,
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
    // Tasks are taken one by one, and now and then the first of them leave nothing fit for the last.
    let is_spoilt =
        |paper: &Drawn| paper.relaxed.iter().any(|what| matches!(what, Relaxed::Proportion | Relaxed::Facts));
    let mut best = draw_once(bank, profile, memory, dice);
    for _ in 1..DRAWN {
        if !is_spoilt(&best) {
            break;
        }
        let other = draw_once(bank, profile, memory, dice);
        if other.relaxed.len() < best.relaxed.len() {
            best = other;
        }
    }
    best
}

fn draw_once(bank: &Bank, profile: &Profile, memory: Option<&Memory>, dice: &mut Dice) -> Drawn {
    let singles = profile.parts.iter().filter(|part| part.passages.is_none()).map(|part| part.count).sum();
    let mut table = Draft {
        bank,
        memory,
        quota: quotas(&weights(bank, &profile.parts), singles),
        facts: HashSet::new(),
        taken: BTreeMap::new(),
        texts: Vec::new(),
        answers: Vec::new(),
        words: HashMap::new(),
        relaxed: HashSet::new(),
    };
    let mut drawn: Vec<Vec<QuestionAt>> = vec![Vec::new(); profile.parts.len()];
    // What there is least of has the least choice, and comes first: texts before all, which give much away.
    let mut order: Vec<usize> = (0..profile.parts.len()).collect();
    let size = |part: &Part| bank.questions.iter().filter(|question| fits(question, part)).count();
    order.sort_by_key(|place| profile.parts.get(*place).map(|part| (part.passages.is_none(), size(part))));
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
    let showing = |place: &QuestionAt| Some((bank.question_at(*place)?, table.taken.remove(place)?));
    let tasks: Vec<(&Question, Showing)> = drawn.iter().flatten().filter_map(showing).collect();
    let seat = |(number, (question, showing)): (u32, (&Question, Showing))| Seat {
        number,
        question: question.id.clone(),
        showing,
        again: false,
    };
    let seats = (0..).zip(tasks).map(seat).collect();
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
    /// What was taken, as it is shown.
    taken: BTreeMap<QuestionAt, Showing>,
    /// What each task taken, and each passage, shows.
    texts: Vec<Seen>,
    /// What tells the answer of each task taken.
    answers: Vec<Telling>,
    /// What was worked out of questions so far: what tells their answers, and all that they can show.
    words: HashMap<QuestionAt, Rc<(Telling, Seen)>>,
    relaxed: HashSet<Relaxed>,
}

impl Draft<'_> {
    fn section(&self, question: &Question) -> usize {
        self.bank.section_of(question).map_or(self.bank.lesson.len(), |section| section.0)
    }

    fn rank(&self, place: QuestionAt, question: &Question, wants_analysis: bool, dice: &mut Dice) -> Rank {
        Rank {
            fact_again: facts(question).any(|fact| self.facts.contains(fact)),
            is_recall: wants_analysis && !question.skill.is_analysis(),
            seen: self.memory.is_some_and(|memory| memory.is_seen(place)),
            over_quota: self.quota.get(self.section(question)).is_none_or(|left| *left == 0),
            not_kept_for_exams: !question.exam,
            asked: self.memory.map_or(0, |memory| memory.asked(place)),
            chance: dice.random(),
        }
    }

    /// A question as it is drawn; where its pool has more to draw, so that no text taken before gives it away.
    fn drawn(&self, question: &Question, dice: &mut Dice) -> Showing {
        giveaway::drawn(|| question.draw(dice), |showing| self.is_told_as(question, showing))
    }

    /// A question as it would stand without being given away and without giving anything away that was taken; nothing
    /// where the first few draws have no such showing.
    fn free(&self, question: &Question, dice: &mut Dice) -> Option<Showing> {
        let showing = self.drawn(question, dice);
        let is_free = !self.is_told_as(question, &showing) && self.tells(&stood(question, &showing)) == 0;
        is_free.then_some(showing)
    }

    /// Whether a text of what was taken gives a question away as it is shown.
    fn is_told_as(&self, question: &Question, showing: &Showing) -> bool {
        self.texts.iter().any(|text| text.gave_away(question, showing, ORIGINAL))
    }

    /// Takes a question as it was drawn.
    fn take(&mut self, place: QuestionAt, rank: Rank, showing: Showing) {
        let Some(question) = self.bank.question_at(place) else { return };
        self.texts.push(stood(question, &showing));
        self.answers.push(Telling::of_shown(question, &showing, ORIGINAL));
        let broken =
            [(rank.over_quota, Relaxed::Proportion), (rank.seen, Relaxed::Unseen), (rank.fact_again, Relaxed::Facts)];
        self.relaxed.extend(broken.into_iter().filter(|(broken, _)| *broken).map(|(_, what)| what));
        self.taken.insert(place, showing);
        self.facts.extend(facts(question));
    }

    /// What tells the answer of a question, and all that it can show.
    fn words(&mut self, place: QuestionAt) -> Rc<(Telling, Seen)> {
        let bank = self.bank;
        let made = self.words.entry(place).or_insert_with(|| {
            let question = bank.question_at(place);
            Rc::new(question.map(|one| (Telling::of(one, ORIGINAL), whole(one))).unwrap_or_default())
        });
        Rc::clone(made)
    }

    /// Whether a text of what was taken gives an answer away.
    fn is_told(&self, telling: &Telling) -> bool {
        self.texts.iter().any(|text| text.gives_away(telling))
    }

    /// How many of the tasks taken a text would give away.
    fn tells(&self, text: &Seen) -> usize {
        self.answers.iter().filter(|answer| text.gives_away(answer)).count()
    }

    fn is_analysis(&self, place: QuestionAt) -> bool {
        self.bank.question_at(place).is_some_and(|question| question.skill.is_analysis())
    }

    fn singles(&mut self, part: &Part, dice: &mut Dice) -> Vec<QuestionAt> {
        let mut places = Vec::new();
        for number in 0..part.count {
            let open = self.bank.each_question().filter(|(_, question)| fits(question, part));
            let open = open.filter(|(place, _)| !self.taken.contains_key(place));
            let mut ranked: Vec<(Rank, QuestionAt)> = open
                .map(|(place, question)| (self.rank(place, question, number < part.asks_more(), dice), place))
                .collect();
            ranked.sort_unstable();
            let Some((best, _)) = ranked.first() else { break };
            // No fact twice, what the form asks for, what is new, and sections in proportion weigh more.
            let weighs = |rank: &Rank| (rank.fact_again, rank.is_recall, rank.seen, rank.over_quota);
            let near = ranked.iter().filter(|(rank, _)| weighs(rank) == weighs(best)).take(LOOKED_THROUGH);
            let bank = self.bank;
            let asked = |place: QuestionAt| bank.question_at(place);
            let free = near.copied().find_map(|(rank, place)| Some((rank, place, self.free(asked(place)?, dice)?)));
            let first = || {
                let (rank, place) = ranked.first().copied()?;
                Some((rank, place, self.drawn(asked(place)?, dice)))
            };
            let Some((rank, place, showing)) = free.or_else(first) else { break };
            self.take(place, rank, showing);
            let section = asked(place).map(|question| self.section(question));
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
        let wanted = usize::try_from(part.asks_more()).unwrap_or(usize::MAX);
        for _ in 0..passages {
            let sets = self.bank.passages.iter().filter(|passage| !read.contains(&passage.id));
            let sets: Vec<(&Id, Vec<(Rank, QuestionAt)>)> =
                sets.map(|passage| (&passage.id, self.set(&passage.id, part, dice))).collect();
            let whole = |set: &Vec<(Rank, QuestionAt)>| set.len() >= usize::try_from(part.count).unwrap_or(usize::MAX);
            let chance: Vec<u32> = sets.iter().map(|_| dice.random()).collect();
            let best = sets.into_iter().zip(chance).filter(|((_, set), _)| !set.is_empty()).min_by_key(
                |((passage, set), chance)| {
                    let count = |is: fn(&Rank) -> bool| set.iter().filter(|(rank, _)| is(rank)).count();
                    let analysis = set.iter().filter(|(_, place)| self.is_analysis(*place)).count();
                    (
                        !whole(set),
                        wanted.saturating_sub(analysis),
                        count(|rank| rank.fact_again),
                        count(|rank| rank.seen),
                        self.sections(set).is_subset(&sections),
                        self.given_away(passage, set),
                        count(|rank| rank.not_kept_for_exams),
                        // A set in which nothing is fresh: the one read longest ago.
                        set.iter().map(|(rank, _)| rank.asked).max(),
                        *chance,
                    )
                },
            );
            let Some(((passage, set), _)) = best else { break };
            read.insert(passage.clone());
            let text = self.text(passage);
            let mut own: Vec<QuestionAt> = Vec::new();
            // The quota is of single tasks: sets are whole, and only have to differ.
            let of_set = self.sections(&set);
            let over_quota = of_set.is_subset(&sections);
            sections.extend(of_set);
            for (rank, place) in set {
                let Some(question) = self.bank.question_at(place) else { continue };
                let showing = self.drawn(question, dice);
                self.take(place, Rank { over_quota, ..rank }, showing);
                own.push(place);
            }
            // It is what its own tasks are about: for others it counts from here on.
            self.texts.push(text);
            own.sort_unstable();
            places.extend(own);
        }
        places
    }

    /// The sections that the questions of a set belong to.
    fn sections(&self, set: &[(Rank, QuestionAt)]) -> HashSet<usize> {
        set.iter().filter_map(|(_, place)| Some(self.section(self.bank.question_at(*place)?))).collect()
    }

    /// How many tasks a set would give away, and how many of its own are given away by what was taken.
    fn given_away(&mut self, passage: &Id, set: &[(Rank, QuestionAt)]) -> usize {
        let words: Vec<_> = set.iter().map(|(_, place)| self.words(*place)).collect();
        let told = words.iter().filter(|words| self.is_told(&words.0)).count();
        told + self.tells(&self.text(passage)) + words.iter().map(|words| self.tells(&words.1)).sum::<usize>()
    }

    /// What a passage shows.
    fn text(&self, passage: &Id) -> Seen {
        let mut seen = Seen::default();
        let texts = self.bank.passage(passage).into_iter().flat_map(Passage::texts);
        texts.for_each(|text| seen.text(text.get(ORIGINAL)));
        seen
    }

    /// The questions of a set that would be taken, each with its rank: on different facts, where there are so many.
    fn set(&mut self, passage: &Id, part: &Part, dice: &mut Dice) -> Vec<(Rank, QuestionAt)> {
        let own = self.bank.each_question().filter(|(_, question)| fits(question, part));
        let own = own.filter(|(_, question)| question.passage.as_ref() == Some(passage));
        let mut ranked: Vec<(Rank, QuestionAt)> =
            own.map(|(place, question)| (self.rank(place, question, false, dice), place)).collect();
        ranked.sort();
        let (mut facts_of_set, mut set) = (HashSet::new(), Vec::new());
        let (mut given_away, mut rest) = (Vec::new(), Vec::new());
        let mut others: Vec<Rc<(Telling, Seen)>> = Vec::new();
        for (rank, place) in ranked {
            let Some(question) = self.bank.question_at(place) else { continue };
            let words = self.words(place);
            if facts(question).any(|fact| facts_of_set.contains(fact)) {
                rest.push((Rank { fact_again: true, ..rank }, place));
            } else if self.is_told(&words.0) || others.iter().any(|other| other.1.gives_away(&words.0)) {
                // What is given away comes before what is asked twice.
                given_away.push((rank, place));
            } else {
                facts_of_set.extend(facts(question));
                others.push(words);
                set.push((rank, place));
            }
        }
        set.extend(given_away);
        set.extend(rest);
        let count = usize::try_from(part.count).unwrap_or(usize::MAX);
        let mut left = set.split_off(count.min(set.len())).into_iter();
        // As many as the form wants ask more than to remember: the last that do not give way.
        let asks_more = |(_, place): &(Rank, QuestionAt)| self.is_analysis(*place);
        let wanted = usize::try_from(part.asks_more()).unwrap_or(usize::MAX);
        while set.iter().filter(|one| asks_more(one)).count() < wanted {
            let (Some(more), Some(least)) = (left.find(asks_more), set.iter().rposition(|one| !asks_more(one))) else {
                break;
            };
            set.remove(least);
            set.push(more);
        }
        set
    }
}

/// What of a question stands on the paper.
fn stood(question: &Question, showing: &Showing) -> Seen {
    let mut seen = Seen::default();
    seen.stood(question, showing, ORIGINAL);
    seen
}

/// All that a question can show.
fn whole(question: &Question) -> Seen {
    let mut seen = Seen::default();
    seen.text(question.stem.get(ORIGINAL));
    question.kind.items().for_each(|item| seen.text(item.text.get(ORIGINAL)));
    seen
}

/// The facts a question bears on.
fn facts(question: &Question) -> impl Iterator<Item = &Id> {
    question.asks().chain([&question.fact])
}

/// How many facts each section has that single tasks of these parts can ask; the last is for those of none.
fn weights(bank: &Bank, parts: &[Part]) -> Vec<u32> {
    let mut weights = vec![0; bank.lesson.len() + 1];
    let fits = |place: &QuestionAt| {
        bank.question_at(*place).is_some_and(|question| parts.iter().any(|part| fits(question, part)))
    };
    for fact in bank.each_fact().filter(|(place, _)| bank.asking(*place).iter().any(fits)).map(|(_, fact)| fact) {
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
