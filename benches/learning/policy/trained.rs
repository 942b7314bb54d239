//! The greatest gain, with a forecast by the crate's own trainer: all of FSRS-6's weights fitted to the student's answers,
//! guessing not allowed for.

use super::greatest_gain::GreatestGain;
use super::{Policy, Step, Task, day_of};
use alash::forecast::points;
use alash::form::blueprint::Blueprint;
use fsrs::{ComputeParametersInput, FSRS, FSRSItem, FSRSReview, compute_parameters, current_retrievability};

/// See the module.
pub struct Trained {
    chooser: GreatestGain,
    exam: f64,
    /// By item: the time of each answer and its review.
    answers: Vec<Vec<(f64, FSRSReview)>>,
}

impl Trained {
    /// For one student.
    #[must_use]
    pub fn new(task: &Task) -> Self {
        Self { chooser: GreatestGain::new(task), exam: task.exam, answers: vec![Vec::new(); task.items] }
    }
}

impl Policy for Trained {
    fn begin(&mut self, day: usize) {
        self.chooser.begin(day);
    }

    fn next(&mut self, today: f64) -> Step {
        self.chooser.next(today)
    }

    fn saw(&mut self, item: usize, at: f64, right: bool) {
        self.chooser.saw(item, at, right);
        let delta_t = self.answers[item].last().map_or(0, |(before, _)| day_of(at) - day_of(*before));
        self.answers[item].push((at, FSRSReview { rating: if right { 3 } else { 1 }, delta_t }));
    }

    fn forecast(&self) -> Option<(f64, (usize, usize))> {
        let reviews = |answers: &[(f64, FSRSReview)]| answers.iter().map(|(_, review)| *review).collect::<Vec<_>>();
        // One item for each answer on a later day, with all that went before it.
        let prefixes = self.answers.iter().flat_map(|answers| (2..=answers.len()).map(|end| &answers[..end]));
        let later = prefixes.filter(|answers| answers.last().is_some_and(|(_, review)| review.delta_t > 0));
        let train_set = later.map(|answers| FSRSItem { reviews: reviews(answers) }).collect();
        let input = ComputeParametersInput { train_set, enable_short_term: true, ..ComputeParametersInput::default() };
        let parameters = compute_parameters(input).ok()?;
        let fsrs = FSRS::new(&parameters).ok()?;
        let decay = *parameters.last()?;
        let firsts = self.answers.iter().filter_map(|answers| answers.first());
        let known = firsts.clone().filter(|(_, review)| review.rating > 1).count();
        let prior = (1 + known) as f64 / (4 + firsts.count()) as f64;
        let recall = |answers: &Vec<(f64, FSRSReview)>| {
            let (last, _) = answers.last()?;
            let state = fsrs.memory_state(FSRSItem { reviews: reviews(answers) }, None).ok()?;
            Some(f64::from(current_retrievability(state, (self.exam - last) as f32, decay)))
        };
        let recalls: Vec<f64> = self.answers.iter().map(|answers| recall(answers).unwrap_or(prior)).collect();
        let mean = recalls.iter().sum::<f64>() / recalls.len() as f64;
        Some((mean, points(&Blueprint::even(recalls.len(), 20), &[(1.0, recalls)]).range))
    }
}
