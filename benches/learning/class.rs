//! Runs a class through one course and one exam under one policy.

use crate::draw::{generator, happens};
use crate::policy::{Policy, Step, Task};
use crate::statistics::{Estimate, estimate, paired_difference};
use crate::student::{Past, SLIP, Student};
use crate::truth::{Kind, Nature};
use rand::rngs::ChaCha8Rng;
use std::{cell::RefCell, rc::Rc, thread};

/// Time per answer (days): 20 seconds.
const ANSWER: f64 = 20.0 / 86_400.0;
/// From the last session to the exam (days): an evening to the next morning.
const NIGHT: f64 = 0.58;
/// Papers that each student sits, for the range of points.
const PAPERS: usize = 40;
/// Simulations run on this many threads.
const THREADS: usize = 2;

/// One course: everything but the policy.
#[derive(Clone, Copy, Debug)]
pub struct Cell {
    /// Days with a session (some may be skipped); the exam follows in the morning after the last.
    pub days: usize,
    /// Answers per session.
    pub per_day: usize,
    /// Items, two questions each: one of four to choose, an answer to type.
    pub items: usize,
    /// Chance that a student skips a day.
    pub skip: f64,
    /// Students per kind of truth.
    pub students: usize,
    /// Chooses the class; the same seed gives the same students to every policy.
    pub seed: u64,
    /// How often (0 to 1) a fact that was read is known at once, and remembered as one success.
    pub reading: f64,
    /// Free numbers of the truths.
    pub nature: Nature,
    /// What students knew before.
    pub past: Past,
}

impl Cell {
    /// A course of the design note: 150 items, nothing skipped, 100 students per truth.
    #[must_use]
    pub fn new(days: usize, per_day: usize) -> Self {
        Self {
            days,
            per_day,
            items: 150,
            skip: 0.0,
            students: 100,
            seed: 2026,
            reading: 0.0,
            nature: Nature::default(),
            past: Past::default(),
        }
    }

    /// Time of the exam (days).
    #[must_use]
    #[allow(clippy::cast_precision_loss)]
    pub fn exam(&self) -> f64 {
        self.days as f64 - 1.0 + NIGHT
    }
}

/// How one student ended.
#[derive(Clone, Copy, Debug)]
pub struct Outcome {
    /// The theory this student's memory follows.
    pub kind: Kind,
    /// Mean true recall over all items at the exam (0..=1).
    pub exam: f64,
    /// The same 30 days later.
    pub later: f64,
    /// What the policy forecast on the eve, if it does.
    pub forecast: Option<Foretold>,
    /// What it forecast when half the evenings had passed.
    pub halfway: Option<Foretold>,
    /// Answers given, of those that the evenings allowed (0..=1).
    pub used: f64,
}

/// A forecast beside what came.
#[derive(Clone, Copy, Debug)]
pub struct Foretold {
    /// The mean recall forecast (0..=1).
    pub recall: f64,
    /// The share of papers whose points fell into the range (0..=1).
    pub held: f64,
    /// The least and the most points.
    pub range: (usize, usize),
}

/// Makes a policy for one student's course.
pub type Factory<'factory> = dyn Fn(&Task) -> Box<dyn Policy> + Sync + 'factory;

/// Runs all students of `cell`, in the same order for every policy.
///
/// # Panics
/// If a policy panics.
#[must_use]
pub fn run(cell: &Cell, factory: &Factory) -> Vec<Outcome> {
    let total = cell.students * Kind::ALL.len();
    let mut outcomes: Vec<(usize, Outcome)> = thread::scope(|scope| {
        let workers: Vec<_> = (0..THREADS)
            .map(|first| {
                // Interleaved, as some kinds take longer than others.
                scope.spawn(move || {
                    let mine = (first..total).step_by(THREADS);
                    mine.map(|number| (number, one_student(cell, factory, number))).collect::<Vec<_>>()
                })
            })
            .collect();
        workers.into_iter().flat_map(|worker| worker.join().expect("a policy panicked")).collect()
    });
    outcomes.sort_by_key(|(number, _)| *number);
    outcomes.into_iter().map(|(_, outcome)| outcome).collect()
}

/// One student's whole course and exam.
#[allow(clippy::cast_precision_loss)]
fn one_student(cell: &Cell, factory: &Factory, number: usize) -> Outcome {
    let kind = Kind::ALL[number / cell.students];
    let seed = cell.seed * 1_000_000 + number as u64;
    let student = Student::with_nature(kind, &cell.nature, &cell.past, cell.items, seed);
    let task = Task {
        items: cell.items,
        days: cell.days,
        per_day: cell.per_day,
        exam: cell.exam(),
        seed,
        student: Rc::new(RefCell::new(student)),
    };
    let mut policy = factory(&task);
    let mut absence = generator(seed, 2);
    let (mut halfway, mut used) = (None, 0.0);
    for day in 0..cell.days {
        if day == cell.days / 2 && day > 0 {
            halfway = policy.outlook(day);
        }
        if happens(&mut absence, cell.skip) {
            continue;
        }
        policy.begin(day);
        used += session(cell, &task, policy.as_mut(), day as f64);
    }
    let student = task.student.borrow();
    let mut luck = generator(seed, 3);
    let points: Vec<usize> = (0..PAPERS).map(|_| paper(&student, cell.items, cell.exam(), &mut luck)).collect();
    let beside = |(recall, (low, high)): (f64, (usize, usize))| {
        let held = points.iter().filter(|points| (low..=high).contains(*points)).count();
        Foretold { recall, held: held as f64 / PAPERS as f64, range: (low, high) }
    };
    Outcome {
        kind,
        forecast: policy.forecast().map(beside),
        halfway: halfway.map(beside),
        used: used / (cell.days * cell.per_day) as f64,
        exam: student.mean_recall(cell.exam()),
        later: student.mean_recall(cell.exam() + 30.0),
    }
}

/// The points of one paper of twenty tasks, one right answer of four.
fn paper(student: &Student, items: usize, exam: f64, luck: &mut ChaCha8Rng) -> usize {
    let tasks = rand::seq::index::sample(luck, items, 20);
    let right = |item: usize| {
        if happens(luck, student.recall(item, exam)) { !happens(luck, SLIP) } else { happens(luck, 0.25) }
    };
    tasks.into_iter().map(right).filter(|right| *right).count()
}

/// One evening's answers, starting at time `start` (days): how much was used, in answers.
#[allow(clippy::cast_precision_loss)]
fn session(cell: &Cell, task: &Task, policy: &mut dyn Policy, start: f64) -> f64 {
    let budget = cell.per_day as f64;
    let mut used = 0.0;
    // A whole answer must fit in; the tolerance is for sums of fractional reading costs.
    while used + 1.0 <= budget + 1e-9 {
        let at = start + used * ANSWER;
        match policy.next(at) {
            Step::AskAs(item, guess) => {
                let right = task.student.borrow_mut().answer_as(item, at, guess);
                policy.saw(item, at, right);
                used += 1.0;
            }
            Step::Ask(item) => {
                let right = task.student.borrow_mut().answer(item, at);
                policy.saw(item, at, right);
                used += 1.0;
            }
            Step::Rest => break,
            Step::Read { items, answers } => {
                let mut student = task.student.borrow_mut();
                for item in items {
                    student.read(item, at, cell.reading);
                }
                // A free reading would never end the evening.
                used += answers.max(0.1);
            }
        }
    }
    used
}

/// Recall at the exam, student by student.
#[must_use]
pub fn exams(outcomes: &[Outcome]) -> Vec<f64> {
    outcomes.iter().map(|outcome| outcome.exam).collect()
}

/// Recall 30 days after the exam, student by student.
#[must_use]
pub fn laters(outcomes: &[Outcome]) -> Vec<f64> {
    outcomes.iter().map(|outcome| outcome.later).collect()
}

/// Mean recall at the exam with its confidence interval.
#[must_use]
pub fn exam_estimate(outcomes: &[Outcome]) -> Estimate {
    estimate(&exams(outcomes))
}

/// Paired difference of recall at the exam between two policies on the same cell.
#[must_use]
pub fn exam_difference(left: &[Outcome], right: &[Outcome]) -> Estimate {
    paired_difference(&exams(left), &exams(right))
}
