//! The points of one exam paper: which facts it asks and what is remembered of them are both chance.

use crate::form::blueprint::{Blueprint, TaskSort};

/// How often a known answer is given wrongly.
pub(super) const SLIP: f64 = 0.03;

/// How many points are to be expected on one paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Points {
    /// The mean.
    pub expected: f64,
    /// The least and the most of the range that holds about four papers of five.
    pub range: (usize, usize),
    /// Points there are.
    pub(crate) of: usize,
    /// Whether each task brings one, so that they are as many as tasks.
    pub(crate) are_tasks: bool,
}

impl Points {
    /// These points, but nowhere below others of which it is known that they are no more.
    #[must_use]
    pub(crate) fn at_least(self, others: &Self) -> Self {
        let expected = self.expected.max(others.expected);
        let range = (self.range.0.max(others.range.0), self.range.1.max(others.range.1));
        Self { expected, range, ..self }
    }
}

/// The share of papers that may lie beyond either end of the range. Whole points leave less beyond: measured, about four
/// papers of five fall into the range.
pub(super) const TAIL: f64 = 0.19;
/// Facts beyond this number change the luck of a paper no more: an even selection of them stands for all.
const ENOUGH: usize = 300;

/// The points of a paper under hypotheses, each with its weight and the chances of recall by fact.
#[must_use]
pub fn points(paper: &Blueprint, chances: &[(f64, Vec<f64>)]) -> Points {
    within(paper, chances, TAIL)
}

/// The same with another share of papers that may lie beyond either end of the range.
#[must_use]
pub(super) fn within(paper: &Blueprint, chances: &[(f64, Vec<f64>)], tail: f64) -> Points {
    let mut mixed = vec![0.0; paper.points() + 1];
    for (weight, recalls) in chances {
        for (sum, chance) in mixed.iter_mut().zip(distribution(paper, recalls)) {
            *sum += weight * chance;
        }
    }
    let expected = (0_u32..).zip(&mixed).map(|(points, chance)| f64::from(points) * chance).sum();
    Points { expected, range: range(&mixed, tail), of: paper.points(), are_tasks: paper.tasks() == paper.points() }
}

/// The chance of each number of points on a paper: the sorts of its tasks by themselves, and what they bring together.
fn distribution(paper: &Blueprint, recalls: &[f64]) -> Vec<f64> {
    let mut all = vec![0.0; paper.points() + 1];
    if let Some(none) = all.first_mut() {
        *none = 1.0;
    }
    for sort in paper.parts() {
        let of_sort: Vec<f64> = sort.facts.iter().map(|fact| recalls.get(fact.0).copied().unwrap_or(0.0)).collect();
        let right = tasks_right(sort, of_sort);
        let mut next = vec![0.0; all.len()];
        for (before, chance) in all.iter().enumerate().filter(|(_, chance)| **chance > 0.0) {
            for (tasks, more) in right.iter().enumerate() {
                if let Some(cell) = next.get_mut(before + tasks * sort.points) {
                    *cell += chance * more;
                }
            }
        }
        all = next;
    }
    all
}

/// The chance of each number of right tasks of a sort, on different facts drawn at random: exactly, fact by fact.
#[expect(clippy::cast_precision_loss, reason = "counts of tasks and facts")]
fn tasks_right(sort: &TaskSort, mut recalls: Vec<f64>) -> Vec<f64> {
    recalls.sort_by(f64::total_cmp);
    if recalls.len() > ENOUGH {
        let step = recalls.len().div_ceil(ENOUGH);
        recalls = recalls.iter().skip(step / 2).step_by(step).copied().collect();
    }
    // A bank with fewer facts than tasks asks some of them twice.
    let facts: Vec<f64> = recalls.iter().copied().cycle().take(recalls.len().max(sort.tasks)).collect();
    let size = sort.tasks + 1;
    // By tasks drawn and tasks right so far.
    let mut state = vec![vec![0.0; size]; size];
    if let Some(start) = state.first_mut().and_then(|row| row.first_mut()) {
        *start = 1.0;
    }
    for (seen, recall) in facts.iter().enumerate() {
        let right = recall * (1.0 - SLIP) + (1.0 - recall) * sort.guess;
        let mut next = vec![vec![0.0; size]; size];
        for (drawn, row) in state.iter().enumerate() {
            let on_paper = (sort.tasks - drawn) as f64 / (facts.len() - seen) as f64;
            for (done, chance) in row.iter().enumerate().filter(|(_, chance)| **chance > 0.0) {
                let mut put = |drawn: usize, done: usize, chance: f64| {
                    if let Some(cell) = next.get_mut(drawn).and_then(|row| row.get_mut(done)) {
                        *cell += chance;
                    }
                };
                put(drawn, done, chance * (1.0 - on_paper));
                put(drawn + 1, done, chance * on_paper * (1.0 - right));
                put(drawn + 1, done + 1, chance * on_paper * right);
            }
        }
        state = next;
    }
    state.pop().unwrap_or_default()
}

/// The points between two quantiles. Points are whole, so that less than `tail` lies beyond either end; and as recall
/// grows, neither end falls.
fn range(chances: &[f64], tail: f64) -> (usize, usize) {
    let quantile = |share: f64| {
        let sums = chances.iter().scan(0.0, |sum, chance| {
            *sum += chance;
            Some(*sum)
        });
        sums.take_while(|sum| *sum < share).count().min(chances.len().saturating_sub(1))
    };
    (quantile(tail), quantile(1.0 - tail))
}
