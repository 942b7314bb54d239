//! A class of simulated students plays every policy: the same students for each, so that differences are paired.

use alash::question::Dice;
use rand::{RngExt as _, SeedableRng as _};

use crate::policy::{Due, Greedy, Leitner, Lowest, Oracle, Policy, Random, RoundRobin, Sm2, Step};
use crate::student::Student;
use crate::truth::Kind;
use crate::tutor::{self, Tutor, Without};

/// From the last evening to the exam, in days.
const MORNING: f64 = 14.0 / 24.0;
/// Days after the exam that are looked at too.
const LATER: f64 = 30.0;

/// A course: days, answers a day, facts; students under each truth; the share of days left out.
#[derive(Clone, Copy, Debug)]
pub struct Cell {
    pub days: usize,
    pub per_day: usize,
    pub facts: usize,
    pub students: usize,
    pub skipped: f64,
}

/// The ways to choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    Random,
    RoundRobin,
    Leitner,
    Sm2,
    DueFirst,
    NewFirst,
    Lowest,
    Greedy,
    Bare,
    Tutor,
    Oracle,
}

impl Row {
    pub const ALL: [Self; 11] = [
        Self::Random,
        Self::RoundRobin,
        Self::Leitner,
        Self::Sm2,
        Self::DueFirst,
        Self::NewFirst,
        Self::Lowest,
        Self::Greedy,
        Self::Bare,
        Self::Tutor,
        Self::Oracle,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Random => "random",
            Self::RoundRobin => "round-robin",
            Self::Leitner => "Leitner, 5 boxes",
            Self::Sm2 => "SM-2",
            Self::DueFirst => "FSRS due, reviews first",
            Self::NewFirst => "FSRS due, new first",
            Self::Lowest => "lowest recall first",
            Self::Greedy => "greatest gain, alone",
            Self::Bare => "tutor, no reading, no misses",
            Self::Tutor => "alash",
            Self::Oracle => "oracle",
        }
    }
}

/// How it ended for one student.
#[derive(Clone, Copy, Debug)]
pub struct End {
    /// True mean recall at the exam and thirty days later, 0 to 1.
    pub exam: f64,
    pub later: f64,
    /// Of the tutor: the mean recall it forecast, and whether the points of a paper fell into its range.
    pub forecast: Option<(f64, f64, bool)>,
}

fn seed(kind: Kind, number: usize) -> u64 {
    (number as u64) * 3 + Kind::ALL.iter().position(|other| *other == kind).unwrap_or(0) as u64
}

fn play(row: Row, cell: Cell, kind: Kind, number: usize) -> End {
    let seed = seed(kind, number);
    let mut student = Student::new(kind, cell.facts, seed);
    let dice = Dice::seed_from_u64(seed ^ 0x5eed);
    let mut days = Dice::seed_from_u64(seed ^ 0xdead);
    let exam = (cell.days - 1) as f64 + MORNING;
    let mut tutor = matches!(row, Row::Tutor | Row::Bare).then(|| {
        let bare = row == Row::Bare;
        let without = Without { reading: bare, misses: bare };
        Tutor::new(tutor::bank(cell.facts), student.guess.clone(), cell.days, cell.per_day, seed, without)
    });
    let mut other: Box<dyn Policy> = match row {
        Row::Random => Box::new(Random { items: cell.facts, dice }),
        Row::RoundRobin => Box::new(RoundRobin { items: cell.facts, next: 0 }),
        Row::Leitner => Box::new(Leitner::new(cell.facts)),
        Row::Sm2 => Box::new(Sm2::new(cell.facts)),
        Row::DueFirst => Box::new(Due::new(cell.facts, false)),
        Row::NewFirst => Box::new(Due::new(cell.facts, true)),
        Row::Lowest => Box::new(Lowest::new(cell.facts)),
        Row::Greedy | Row::Tutor | Row::Bare => Box::new(Greedy::new(student.guess.clone(), cell.days, dice)),
        Row::Oracle => Box::new(Oracle::new(cell.facts, exam)),
    };
    for day in 0..cell.days {
        if days.random::<f64>() < cell.skipped {
            continue;
        }
        let policy: &mut dyn Policy = match &mut tutor {
            Some(tutor) => tutor,
            None => &mut *other,
        };
        policy.begin(day);
        let mut left = cell.per_day as f64;
        while left >= 1.0 {
            // A few seconds pass from answer to answer.
            let at = day as f64 + (cell.per_day as f64 - left) * tutor::ANSWER / 86_400.0;
            policy.peek(&student, at, left as usize);
            match policy.next(at) {
                Step::Ask(item) => {
                    left -= 1.0;
                    let right = student.answer(item, at);
                    policy.saw(item, at, right);
                }
                // Reading teaches nothing here: the hardest case.
                Step::Read { answers, .. } => left -= answers,
                Step::Rest => break,
            }
        }
    }
    let forecast = tutor.map(|tutor| {
        let forecast = tutor.forecast(cell.days);
        (forecast.recall, forecast.points.expected, paper(&student, exam, forecast.points.range, &mut days))
    });
    End { exam: student.mean_recall(exam), later: student.mean_recall(exam + LATER), forecast }
}

/// Whether the points of one paper of twenty tasks of four options fall into a range.
fn paper(student: &Student, exam: f64, (low, high): (usize, usize), dice: &mut Dice) -> bool {
    let facts = rand::seq::index::sample(dice, student.guess.len(), 20);
    let right = |fact: usize| {
        let recalled = dice.random::<f64>() < student.truth.recall(fact, exam);
        if recalled { dice.random::<f64>() >= 0.03 } else { dice.random::<f64>() < 0.25 }
    };
    let points = facts.into_iter().map(right).filter(|right| *right).count();
    (low..=high).contains(&points)
}

/// Every student of a class with one policy, on two threads.
pub fn class(row: Row, cell: Cell) -> Vec<End> {
    let all: Vec<(Kind, usize)> =
        (0..cell.students).flat_map(|number| Kind::ALL.map(|kind| (kind, number))).collect();
    let (one, other) = all.split_at(all.len() / 2);
    let run = |half: &[(Kind, usize)]| half.iter().map(|(kind, number)| play(row, cell, *kind, *number)).collect();
    std::thread::scope(|scope| {
        let first = scope.spawn(|| -> Vec<End> { run(one) });
        let mut second: Vec<End> = run(other);
        let mut ends = first.join().expect("a class");
        ends.append(&mut second);
        ends
    })
}

/// Mean and half the width of its 95 % confidence interval.
pub fn mean(values: impl Iterator<Item = f64> + Clone) -> (f64, f64) {
    let count = values.clone().count() as f64;
    let mean = values.clone().sum::<f64>() / count;
    let variance = values.map(|value| (value - mean).powi(2)).sum::<f64>() / (count - 1.0).max(1.0);
    (mean, 1.96 * (variance / count).sqrt())
}

/// Prints the tables of some cells.
pub fn table(cells: &[Cell], wanted: impl Fn(Row) -> bool) {
    let heads: Vec<String> = cells.iter().map(|cell| format!("{}/{}", cell.days, cell.per_day)).collect();
    println!("| | {} |", heads.join(" | "));
    println!("|---|{}", "---|".repeat(cells.len()));
    let mut later = Vec::new();
    for row in Row::ALL.into_iter().filter(|row| wanted(*row)) {
        let ends: Vec<Vec<End>> = cells.iter().map(|cell| class(row, *cell)).collect();
        let figures = |get: fn(&End) -> f64| {
            let cells = ends.iter().map(|ends| {
                let (mean, half) = mean(ends.iter().map(get));
                format!("{:.1} ±{:.1}", 100.0 * mean, 100.0 * half)
            });
            cells.collect::<Vec<_>>().join(" | ")
        };
        println!("| {} | {} |", row.name(), figures(|end| end.exam));
        later.push(format!("| 30 days later: {} | {} |", row.name(), figures(|end| end.later)));
        if ends.iter().flatten().any(|end| end.forecast.is_some()) {
            let cells = ends.iter().map(|ends| {
                let error = |end: &End| end.forecast.map_or(0.0, |forecast| (forecast.0 - end.exam).abs());
                let bias = |end: &End| end.forecast.map_or(0.0, |forecast| forecast.0 - end.exam);
                let held = ends.iter().filter(|end| end.forecast.is_some_and(|forecast| forecast.2)).count();
                let (error, bias) = (mean(ends.iter().map(error)).0, mean(ends.iter().map(bias)).0);
                format!("{:.1} ({:+.1}), {:.0} %", 100.0 * error, 100.0 * bias, 100.0 * held as f64 / ends.len() as f64)
            });
            later.push(format!("| forecast error (bias), papers in range: {} | {} |", row.name(), cells.collect::<Vec<_>>().join(" | ")));
        }
    }
    later.iter().for_each(|line| println!("{line}"));
}
