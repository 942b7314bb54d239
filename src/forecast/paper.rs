//! The points of one exam paper: which facts it asks and what is remembered of them are both chance.

use crate::form::{Part, Profile};

/// How often a known answer is given wrongly.
pub(super) const SLIP: f64 = 0.03;

/// The form of a paper, as far as points go.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PointModel {
    /// Tasks of one point each.
    pub(crate) tasks: usize,
    /// The chance of getting a task right by guessing, 0 to 1.
    pub(crate) guess: f64,
}

impl PointModel {
    /// The history of Kazakhstan at the ҰБТ: 20 tasks, one right answer of four.
    pub const UBT: Self = Self { tasks: 20, guess: 0.25 };

    /// A form as a forecast sees it, which knows only tasks of one point. Nothing where a task has more, or where an answer
    /// may be partly right.
    #[must_use]
    pub(crate) fn of(form: &Profile) -> Option<Self> {
        let plain = |part: &Part| part.kind.is_exams_own() && part.points == 1;
        let tasks = usize::try_from(form.tasks()).ok()?;
        form.parts.iter().all(plain).then_some(Self { tasks, ..Self::UBT })
    }
}

/// How many points are to be expected on one paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Points {
    /// The mean.
    pub expected: f64,
    /// The least and the most of the range that holds about four papers of five.
    pub range: (usize, usize),
    /// Points there are.
    pub(crate) of: usize,
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
const TAIL: f64 = 0.19;
/// Facts beyond this number change the luck of a paper no more: an even selection of them stands for all.
const ENOUGH: usize = 300;

impl PointModel {
    /// The points under hypotheses, each with its weight and the chances of recall by fact.
    #[must_use]
    pub fn points(self, chances: &[(f64, Vec<f64>)]) -> Points {
        let mut mixed = vec![0.0; self.tasks + 1];
        for (weight, recalls) in chances {
            for (sum, chance) in mixed.iter_mut().zip(self.distribution(recalls)) {
                *sum += weight * chance;
            }
        }
        let expected = (0_u32..).zip(&mixed).map(|(points, chance)| f64::from(points) * chance).sum();
        Points { expected, range: range(&mixed), of: self.tasks }
    }

    /// The chance of each number of points on a paper of different facts, drawn at random: exactly, fact by fact.
    #[expect(clippy::cast_precision_loss, reason = "counts of tasks and facts")]
    fn distribution(self, recalls: &[f64]) -> Vec<f64> {
        let mut recalls = recalls.to_vec();
        recalls.sort_by(f64::total_cmp);
        if recalls.len() > ENOUGH {
            let step = recalls.len().div_ceil(ENOUGH);
            recalls = recalls.iter().skip(step / 2).step_by(step).copied().collect();
        }
        // A bank with fewer facts than tasks asks some of them twice.
        let facts: Vec<f64> = recalls.iter().copied().cycle().take(recalls.len().max(self.tasks)).collect();
        let size = self.tasks + 1;
        // By tasks drawn and points so far.
        let mut state = vec![vec![0.0; size]; size];
        if let Some(start) = state.first_mut().and_then(|row| row.first_mut()) {
            *start = 1.0;
        }
        for (seen, recall) in facts.iter().enumerate() {
            let right = recall * (1.0 - SLIP) + (1.0 - recall) * self.guess;
            let mut next = vec![vec![0.0; size]; size];
            for (drawn, row) in state.iter().enumerate() {
                let on_paper = (self.tasks - drawn) as f64 / (facts.len() - seen) as f64;
                for (points, chance) in row.iter().enumerate().filter(|(_, chance)| **chance > 0.0) {
                    let mut put = |drawn: usize, points: usize, chance: f64| {
                        if let Some(cell) = next.get_mut(drawn).and_then(|row| row.get_mut(points)) {
                            *cell += chance;
                        }
                    };
                    put(drawn, points, chance * (1.0 - on_paper));
                    put(drawn + 1, points, chance * on_paper * (1.0 - right));
                    put(drawn + 1, points + 1, chance * on_paper * right);
                }
            }
            state = next;
        }
        state.pop().unwrap_or_default()
    }
}

/// The points between two quantiles. Points are whole, so that less than [`TAIL`] lies beyond either end; and as recall
/// grows, neither end falls.
fn range(chances: &[f64]) -> (usize, usize) {
    let quantile = |share: f64| {
        let sums = chances.iter().scan(0.0, |sum, chance| {
            *sum += chance;
            Some(*sum)
        });
        sums.take_while(|sum| *sum < share).count().min(chances.len().saturating_sub(1))
    };
    (quantile(TAIL), quantile(1.0 - TAIL))
}
