//! How much of a topic is remembered on exam day, by the way questions are chosen: simulated classes under three kinds
//! of memory that are not the tutor's own. `cargo bench --bench learning` prints the tables of `docs/learning.md`.
//!
//! `-- --students 10` makes the classes smaller (100 under each truth), `--facts 95` the topic (150), `--skip 0.4` leaves
//! days out, `--reading 0.5` is a world in which half of what is read is known at once, `--only NAME,NAME` plays some rows
//! only, `--days 7 --answers 40` one cell, `--each` prints every student's end and what was forecast of it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_possible_wrap,
    dead_code,
    reason = "a benchmark may stop; parts of the world are there for calibrating it"
)]

mod class;
mod draw;
mod policy;
mod statistics;
mod student;
mod truth;
mod tutor;

use std::str::FromStr;

use alash::plan::evening::Habits;
use class::{Cell, Factory, Foretold, Outcome, run};
use policy::fsrs_due::{FsrsDue, Order};
use policy::greatest_gain::GreatestGain;
use policy::leitner::Leitner;
use policy::lowest_recall::LowestRecall;
use policy::oracle::{MOST_ROUNDS, Oracle};
use policy::random::Random;
use policy::round_robin::RoundRobin;
use policy::sm2::Sm2;
use policy::trained::Trained;
use statistics::{estimate, paired_difference};
use tutor::Tutor;

/// The name of the tutor as it is shipped.
const SHIPPED: &str = "alash";

/// A way to choose, by name.
type Row = (&'static str, Box<Factory<'static>>);

fn rows(facts: usize) -> Vec<Row> {
    let bank = tutor::bank(facts);
    let with = |habits: Habits, may_rest: bool| {
        let bank = bank.clone();
        move |task: &policy::Task| -> Box<dyn policy::Policy> {
            Box::new(Tutor::new(task, bank.clone(), habits, may_rest))
        }
    };
    vec![
        ("random", Box::new(|task| Box::new(Random::new(task)))),
        ("round-robin", Box::new(|task| Box::new(RoundRobin::new(task)))),
        ("Leitner, 5 boxes", Box::new(|task| Box::new(Leitner::new(task)))),
        ("SM-2", Box::new(|task| Box::new(Sm2::new(task)))),
        ("FSRS due, reviews first", Box::new(|task| Box::new(FsrsDue::new(task, Order::ReviewsFirst)))),
        ("FSRS due, new first", Box::new(|task| Box::new(FsrsDue::new(task, Order::NewFirst)))),
        ("lowest recall first", Box::new(|task| Box::new(LowestRecall::new(task)))),
        ("greatest gain alone", Box::new(|task| Box::new(GreatestGain::new(task)))),
        ("greatest gain, crate's trainer", Box::new(|task| Box::new(Trained::new(task)))),
        ("bare: what adds most alone", Box::new(with(Habits::BARE, false))),
        ("bare with reading", Box::new(with(Habits { reads: true, ..Habits::BARE }, false))),
        ("bare with misses", Box::new(with(Habits { returns_misses: true, ..Habits::BARE }, false))),
        ("bare with kinds mixed", Box::new(with(Habits { mixes: true, ..Habits::BARE }, false))),
        ("bare without give-aways", Box::new(with(Habits { guards: true, ..Habits::BARE }, false))),
        ("bare with sections opened", Box::new(with(Habits { opens_sections: true, ..Habits::BARE }, false))),
        (SHIPPED, Box::new(with(Habits::default(), true))),
        ("every evening used", Box::new(with(Habits::default(), false))),
        ("oracle, blocks only", Box::new(|task| Box::new(Oracle::new(task, 0)))),
        ("oracle", Box::new(|task| Box::new(Oracle::new(task, MOST_ROUNDS)))),
    ]
}

/// The value after a word of the command line.
fn value<T: FromStr>(word: &str) -> Option<T> {
    let words: Vec<String> = std::env::args().collect();
    let place = words.iter().position(|other| other == word)?;
    words.get(place + 1)?.parse().ok()
}

fn main() {
    let facts = value("--facts").unwrap_or(150);
    let students = value("--students").unwrap_or(100);
    let skip = value("--skip").unwrap_or(0.0);
    let reading = value("--reading").unwrap_or(0.0);
    let only: Option<String> = value("--only");
    let cells: Vec<Cell> = [1, 7, 30]
        .into_iter()
        .flat_map(|days| [20, 40, 100].map(|per_day| (days, per_day)))
        .filter(|(days, _)| value::<usize>("--days").is_none_or(|only| only == *days))
        .filter(|(_, per_day)| value::<usize>("--answers").is_none_or(|only| only == *per_day))
        .map(|(days, per_day)| Cell { items: facts, students, skip, reading, ..Cell::new(days, per_day) })
        .collect();
    println!(
        "{facts} facts, {} students a cell, {:.0} % of days left out, {:.0} % of what is read known\n",
        3 * students,
        100.0 * skip,
        100.0 * reading
    );
    let heads: Vec<String> = cells.iter().map(|cell| format!("{}/{}", cell.days, cell.per_day)).collect();
    println!("| mean recall on exam day, % | {} |\n|---|{}", heads.join(" | "), "---|".repeat(cells.len()));
    let wanted = |name: &str| only.as_ref().is_none_or(|only| only.split(',').any(|part| name.contains(part)));
    let mut table: Vec<(&str, Vec<Vec<Outcome>>)> = Vec::new();
    for (name, factory) in rows(facts).into_iter().filter(|(name, _)| wanted(name)) {
        let ends: Vec<Vec<Outcome>> = cells.iter().map(|cell| run(cell, &factory)).collect();
        line(name, &ends, |ends| mean(ends, |end| end.exam));
        table.push((name, ends));
    }
    println!("\n| thirty days later, % | {} |\n|---|{}", heads.join(" | "), "---|".repeat(cells.len()));
    for (name, ends) in &table {
        line(name, ends, |ends| mean(ends, |end| end.later));
    }
    if let Some((_, shipped)) = table.iter().find(|(name, _)| *name == SHIPPED) {
        println!("\n| {SHIPPED} minus …, points | {} |\n|---|{}", heads.join(" | "), "---|".repeat(cells.len()));
        for (name, ends) in table.iter().filter(|(name, _)| *name != SHIPPED) {
            let differences = shipped.iter().zip(ends).map(|(own, other)| {
                let exam = |ends: &[Outcome]| ends.iter().map(|end| end.exam).collect::<Vec<_>>();
                let difference = paired_difference(&exam(own), &exam(other));
                format!("{:+.1} ±{:.1}", 100.0 * difference.mean, 100.0 * difference.half_width)
            });
            println!("| {name} | {} |", differences.collect::<Vec<_>>().join(" | "));
        }
    }
    println!("\n| answers used, % | {} |\n|---|{}", heads.join(" | "), "---|".repeat(cells.len()));
    for (name, ends) in table.iter().filter(|(name, _)| *name == SHIPPED) {
        line(name, ends, |ends| mean(ends, |end| end.used));
    }
    println!("\n| forecast | {} |\n|---|{}", heads.join(" | "), "---|".repeat(cells.len()));
    if std::env::args().any(|word| word == "--each") {
        for (name, ends) in &table {
            for (cell, ends) in cells.iter().zip(ends) {
                for end in ends {
                    let foretold = |one: Option<Foretold>| {
                        one.map_or_else(String::new, |one| {
                            format!("{:.4},{},{},{:.3}", one.recall, one.range.0, one.range.1, one.held)
                        })
                    };
                    let kind = format!("{:?}", end.kind);
                    println!(
                        "each,{name},{}/{},{kind},{:.4},{},{}",
                        cell.days,
                        cell.per_day,
                        end.exam,
                        foretold(end.forecast),
                        foretold(end.halfway)
                    );
                }
            }
        }
    }
    for (name, ends) in &table {
        forecasts(&format!("{name}, on the eve"), ends, |end| end.forecast);
        forecasts(&format!("{name}, half-way"), ends, |end| end.halfway);
    }
}

/// How far forecasts were from what came, and how many papers fell into their ranges, if there were any.
fn forecasts(name: &str, ends: &[Vec<Outcome>], foretold: impl Fn(&Outcome) -> Option<Foretold>) {
    if !ends.iter().flatten().any(|end| foretold(end).is_some()) {
        return;
    }
    let error = |end: &Outcome| Some(foretold(end)?.recall - end.exam);
    line(&format!("{name}: mean recall, absolute error (bias)"), ends, |ends| {
        let errors: Vec<f64> = ends.iter().filter_map(error).collect();
        let absolute: Vec<f64> = errors.iter().map(|error| error.abs()).collect();
        if errors.is_empty() {
            return "–".to_owned();
        }
        format!("{:.1} ({:+.1})", 100.0 * estimate(&absolute).mean, 100.0 * estimate(&errors).mean)
    });
    line(&format!("{name}: papers in the range, %"), ends, |ends| {
        let held: Vec<f64> = ends.iter().filter_map(|end| Some(foretold(end)?.held)).collect();
        if held.is_empty() {
            return "–".to_owned();
        }
        format!("{:.0} ±{:.0}", 100.0 * estimate(&held).mean, 100.0 * estimate(&held).half_width)
    });
}

fn line(name: &str, ends: &[Vec<Outcome>], figure: impl Fn(&[Outcome]) -> String) {
    let figures = ends.iter().map(|ends| figure(ends)).collect::<Vec<_>>();
    println!("| {name} | {} |", figures.join(" | "));
}

fn mean(ends: &[Outcome], get: impl Fn(&Outcome) -> f64) -> String {
    let estimate = estimate(&ends.iter().map(get).collect::<Vec<_>>());
    format!("{:.1} ±{:.1}", 100.0 * estimate.mean, 100.0 * estimate.half_width)
}
