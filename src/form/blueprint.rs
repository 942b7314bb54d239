//! How often a form of exam can ask each fact of a bank: its *blueprint*, as test makers call the plan of what a paper
//! covers.
//!
//! A task of a part is taken to be on any of the facts that such tasks of the bank can ask, each equally often.

use std::collections::{BTreeSet, HashSet};

use crate::bank::{Bank, FactAt};
use crate::form::{Part, Partial};
use crate::question::evidence::{Whole, ratio, share};
use crate::question::{KindName, Question};

/// A form that can ask less than this share of a bank's facts says too little of what counts.
const HALF: f64 = 0.5;

/// What a form can ask of a bank.
#[derive(Clone, Debug, PartialEq)]
pub struct Blueprint {
    parts: Vec<TaskSort>,
    /// How often each fact counts, by its place; all together as many as there are facts.
    weights: Vec<f64>,
    /// Facts that no task of the form can ask.
    unasked: Vec<FactAt>,
    is_even: bool,
}

/// Tasks of one sort, with the facts they can be on.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct TaskSort {
    pub(crate) kind: KindName,
    /// How many tasks.
    pub(crate) tasks: usize,
    /// Points of each.
    pub(crate) points: usize,
    /// The chance of getting one right by guessing, 0 to 1.
    pub(crate) guess: f64,
    /// The facts, by their places, in order.
    pub(crate) facts: Vec<FactAt>,
}

fn count(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

impl Blueprint {
    /// The blueprint of a form with these parts. Where they can ask less than half of the facts that the bank asks, all of
    /// them count alike. Parts for which the bank has nothing are left out, as they are on a paper.
    #[must_use]
    pub fn of(bank: &Bank, parts: &[Part]) -> Self {
        let all = asked(bank, |_| true);
        let mut sorts: Vec<TaskSort> = parts.iter().map(|part| TaskSort::of(bank, part)).collect();
        sorts.retain(|sort| !sort.facts.is_empty());
        let reached: HashSet<FactAt> = sorts.iter().flat_map(|sort| &sort.facts).copied().collect();
        let is_even = share(reached.len(), Whole(all.len())) < HALF;
        for sort in sorts.iter_mut().filter(|_| is_even) {
            sort.facts.clone_from(&all);
        }
        let unasked = all.into_iter().filter(|fact| !is_even && !reached.contains(fact)).collect();
        if sorts.is_empty() {
            return Self::even(bank.facts.len(), parts.iter().map(|part| count(part.tasks())).sum());
        }
        Self { unasked, is_even, ..Self::weighed(sorts, bank.facts.len()) }
    }

    /// A form that asks every one of so many facts equally often: so many tasks of one point, one right option of four.
    #[must_use]
    pub fn even(facts: usize, tasks: usize) -> Self {
        let facts: Vec<FactAt> = (0..facts).map(FactAt).collect();
        let whole = facts.len();
        let sort = TaskSort { kind: KindName::Choice, tasks, points: 1, guess: guess(KindName::Choice), facts };
        Self { is_even: true, ..Self::weighed(vec![sort], whole) }
    }

    /// These tasks, with the weights of so many facts that come of them.
    fn weighed(parts: Vec<TaskSort>, facts: usize) -> Self {
        let mut weights = vec![0.0; facts];
        for sort in &parts {
            let each = share(sort.tasks * sort.points, Whole(sort.facts.len()));
            for fact in &sort.facts {
                if let Some(weight) = weights.get_mut(fact.0) {
                    *weight += each;
                }
            }
        }
        let mean = ratio(weights.iter().sum(), facts);
        if mean > 0.0 {
            for weight in &mut weights {
                *weight /= mean;
            }
        }
        Self { parts, weights, unasked: Vec::new(), is_even: false }
    }

    /// The same for every so-manieth fact, as [`crate::memory::Memory::sample`] takes them.
    #[must_use]
    pub(crate) fn sample(&self, most: usize) -> Self {
        let step = self.weights.len().div_ceil(most.max(1)).max(1);
        let kept = |facts: &[FactAt]| -> Vec<FactAt> {
            let every = facts.iter().filter(|fact| fact.0.is_multiple_of(step));
            every.map(|fact| FactAt(fact.0 / step)).collect()
        };
        let parts = self.parts.iter().map(|sort| TaskSort { facts: kept(&sort.facts), ..sort.clone() }).collect();
        let unasked = kept(&self.unasked);
        Self { unasked, is_even: self.is_even, ..Self::weighed(parts, self.weights.len().div_ceil(step)) }
    }

    /// How often a fact counts: 1 on the mean over all facts, 0 where the form never asks it.
    #[must_use]
    pub fn weight(&self, fact: FactAt) -> f64 {
        self.weights.get(fact.0).copied().unwrap_or(0.0)
    }

    /// Whether the form can ask a fact.
    #[must_use]
    pub fn asks(&self, fact: FactAt) -> bool {
        self.weight(fact) > 0.0
    }

    /// The facts that count.
    pub fn facts(&self) -> impl Iterator<Item = FactAt> + '_ {
        let counts = |(fact, weight): (usize, &f64)| (*weight > 0.0).then_some(FactAt(fact));
        self.weights.iter().enumerate().filter_map(counts)
    }

    /// The facts that it never asks; none where all count alike.
    #[must_use]
    pub fn unasked(&self) -> &[FactAt] {
        &self.unasked
    }

    /// Whether all facts count alike because the form can ask less than half of them.
    #[must_use]
    pub fn is_even(&self) -> bool {
        self.is_even
    }

    /// Whether the form has tasks of a kind.
    #[must_use]
    pub(crate) fn has(&self, kind: KindName) -> bool {
        self.parts.iter().any(|sort| sort.kind == kind)
    }

    /// The tasks, by sort.
    #[must_use]
    pub(crate) fn parts(&self) -> &[TaskSort] {
        &self.parts
    }

    /// Tasks there are.
    #[must_use]
    pub fn tasks(&self) -> usize {
        self.parts.iter().map(|sort| sort.tasks).sum()
    }

    /// Points there are.
    #[must_use]
    pub fn points(&self) -> usize {
        self.parts.iter().map(|sort| sort.tasks * sort.points).sum()
    }

    /// The mean of a figure over all facts, each as often as it counts.
    #[must_use]
    pub(crate) fn mean(&self, figures: &[f64]) -> f64 {
        let sum: f64 = self.weights.iter().zip(figures).map(|(weight, figure)| weight * figure).sum();
        ratio(sum, self.weights.len())
    }
}

impl TaskSort {
    fn of(bank: &Bank, part: &Part) -> Self {
        let fits = |one: &Question| one.kind.name() == part.kind && one.passage.is_some() == part.passages.is_some();
        let (tasks, points, facts) = (count(part.tasks()), count(part.points), asked(bank, fits));
        match part.partial {
            Partial::None => Self { kind: part.kind, tasks, points, guess: guess(part.kind), facts },
            // What is right of it brings its share: as tasks of one point each would, of a few ways to pair or to mark.
            Partial::Share | Partial::OneError => {
                Self { kind: part.kind, tasks: tasks * points, points: 1, guess: guess(KindName::Choice), facts }
            }
        }
    }
}

/// The chance of getting a task right by guessing, 0 to 1: one of four, or one of about twenty ways to mark, arrange or
/// pair.
fn guess(kind: KindName) -> f64 {
    match kind {
        KindName::Choice | KindName::Place => 0.25,
        KindName::Select | KindName::Order | KindName::Match => 0.05,
        KindName::Blank => 0.0,
    }
}

/// The facts that certain questions of a bank ask, in order.
fn asked(bank: &Bank, fits: impl Fn(&Question) -> bool) -> Vec<FactAt> {
    let questions = bank.questions.iter().filter(|one| fits(one));
    let facts: BTreeSet<FactAt> =
        questions.flat_map(|one| one.asks().chain([&one.fact])).filter_map(|id| bank.fact_place(id)).collect();
    facts.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Profile;

    fn own() -> Bank {
        Bank::read(include_str!("../../questions.json")).unwrap()
    }

    fn form(id: &str) -> Vec<Part> {
        Profile::own().into_iter().find(|profile| profile.id == id).unwrap().parts
    }

    #[test]
    fn what_a_form_never_asks_counts_for_nothing() {
        let bank = own();
        let blueprint = Blueprint::of(&bank, &form("ubt"));
        let places: Vec<&str> =
            blueprint.unasked().iter().map(|fact| bank.fact_at(*fact).unwrap().id.as_str()).collect();
        assert_eq!(places.len(), 18);
        assert!(places.iter().all(|id| id.starts_with("where-")), "{places:?}");
        assert!(blueprint.unasked().iter().all(|fact| !blueprint.asks(*fact)));
        assert!(!blueprint.is_even());
        let sum: f64 = (0..bank.facts.len()).map(|fact| blueprint.weight(FactAt(fact))).sum();
        assert!((sum - 113.0).abs() < 1e-9, "{sum}");
        assert_eq!((blueprint.tasks(), blueprint.points()), (20, 20));
    }

    #[test]
    fn a_fact_that_single_tasks_and_passages_ask_counts_more_than_one_that_a_few_ask() {
        // Our own bank, but no text asks of the leader of a party.
        let mut file: serde_json::Value = serde_json::from_str(include_str!("../../questions.json")).unwrap();
        let questions = file["questions"].as_array_mut().unwrap();
        questions.retain(|question| question["passage"].is_null() || question["fact"] != "ushzhuz-leader");
        let bank = Bank::read(&file.to_string()).unwrap();
        let blueprint = Blueprint::of(&bank, &form("ubt"));
        let weights: Vec<f64> = blueprint.facts().map(|fact| blueprint.weight(fact)).collect();
        let (least, most) =
            weights.iter().fold((f64::MAX, 0.0_f64), |(low, high), one| (low.min(*one), high.max(*one)));
        assert!(most > 2.0 * least, "{least} {most}");
    }

    #[test]
    fn a_form_that_can_ask_few_of_the_facts_counts_them_all_alike() {
        let bank = own();
        let part = Part {
            kind: KindName::Place,
            count: 5,
            analysis: None,
            passages: None,
            points: 2,
            partial: crate::form::Partial::None,
        };
        let blueprint = Blueprint::of(&bank, &[part]);
        assert!(blueprint.is_even() && blueprint.unasked().is_empty());
        assert!(bank.each_fact().all(|(fact, _)| (blueprint.weight(fact) - 1.0).abs() < 1e-9));
        assert_eq!(blueprint.points(), 10);
    }
}
