//! How much of a topic is remembered on exam day, by the way questions are chosen: simulated classes under three kinds
//! of memory that are not the tutor's own. `cargo bench --bench learning` prints the tables of `docs/learning.md`;
//! `-- --quick` a tenth of the students, `-- --facts 95` the topic's own number.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    missing_docs,
    reason = "a benchmark may stop"
)]

mod class;
mod policy;
mod student;
mod truth;
mod tutor;

use class::{Cell, Row};

fn main() {
    let words: Vec<String> = std::env::args().collect();
    let has = |word: &str| words.iter().any(|other| other == word);
    let number = |word: &str| {
        let at = words.iter().position(|other| other == word)?;
        words.get(at + 1)?.parse::<usize>().ok()
    };
    let facts = number("--facts").unwrap_or(150);
    let students = number("--students").unwrap_or(if has("--quick") { 10 } else { 100 });
    let only = words.iter().position(|word| word == "--only").and_then(|at| words.get(at + 1)).cloned();
    let cells: Vec<Cell> = [1, 7, 30]
        .into_iter()
        .flat_map(|days| [20, 40, 100].map(|per_day| Cell { days, per_day, facts, students, skipped: 0.0 }))
        .filter(|cell| number("--days").is_none_or(|days| days == cell.days))
        .filter(|cell| number("--answers").is_none_or(|answers| answers == cell.per_day))
        .collect();
    println!("{facts} facts, {} students a cell; mean recall, %", 3 * students);
    class::table(&cells, |row| only.as_ref().is_none_or(|only| row.name().contains(only.as_str())));
    _ = Row::ALL;
}
