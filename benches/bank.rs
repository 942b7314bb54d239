//! How long a large bank takes to open and to be looked over: `cargo bench --bench bank`.
//!
//! The bank is made up of the words of our own, the same each time; the last column sets each time beside that of
//! reading the same file as plain JSON, which no machine's mood changes.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark reads the clock")]

use std::time::Instant;

use alash::bank::Bank;
use alash::check::check;
use alash::dice::Dice;
use rand::seq::IndexedRandom as _;
use rand::{RngExt as _, SeedableRng as _};

const OWN: &str = include_str!("../questions.json");
const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

fn main() {
    println!("questions   file     opened            looked over       plain JSON");
    for size in SIZES {
        let text = bank(size);
        let (plain, value) = timed(|| serde_json::from_str::<serde_json::Value>(&text).unwrap());
        assert!(value.is_object());
        let (opened, bank) = timed(|| Bank::read(&text).unwrap());
        assert_eq!(bank.questions.len(), size);
        drop((value, bank));
        let (looked, checked) = timed(|| check(&text));
        assert!(checked.findings.iter().all(|finding| !finding.is_error()), "{:?}", checked.findings.first());
        println!(
            "{size:>9} {:>4} MB {opened:>8.3} s ({:>5.1}×) {looked:>8.3} s ({:>5.1}×) {plain:>8.3} s",
            text.len() / 1_000_000,
            opened / plain,
            looked / plain,
        );
    }
}

/// The result and how many seconds it took.
fn timed<T>(act: impl FnOnce() -> T) -> (f64, T) {
    let start = Instant::now();
    let result = act();
    (start.elapsed().as_secs_f64(), result)
}

/// A bank of so many questions, every fourth one typed, in one language.
fn bank(size: usize) -> String {
    let own = Bank::read(OWN).unwrap();
    let words: Vec<&str> = own.questions.iter().flat_map(|question| question.stem.original().split(' ')).collect();
    let mut dice = Dice::seed_from_u64(1918);
    let mut some = |least: usize, most: usize| {
        let count = dice.random_range(least..=most);
        (0..count).map(|_| *words.choose(&mut dice).unwrap()).collect::<Vec<_>>().join(" ")
    };
    let question = |number: usize| {
        let stem = some(6, 14);
        let pool = if number.is_multiple_of(4) {
            let rivals: Vec<String> = (0..3).map(|rival| format!("\"{} б{rival}\"", some(1, 2))).collect();
            format!(r#""kind": "blank", "answers": ["{} а"], "rivals": [{}]"#, some(1, 2), rivals.join(", "))
        } else {
            let wrong: Vec<String> = (0..4).map(|wrong| format!("\"{} {wrong}\"", some(2, 6))).collect();
            format!(r#""kind": "choice", "right": ["{} 9"], "wrong": [{}]"#, some(2, 6), wrong.join(", "))
        };
        format!(r#"{{"id": "q{number}", {pool}, "stem": "{}?", "why": "{}."}}"#, stem.replace('"', ""), some(8, 20))
    };
    let questions: Vec<String> = (0..size).map(question).collect();
    format!("{{\"title\": \"100 000 сұрақ\", \"questions\": [\n{}\n]}}", questions.join(",\n"))
}
