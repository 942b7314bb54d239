//! How long the tutor thinks: `cargo bench --bench plan`. Choosing the next question, drawing an exam paper, folding a
//! log anew, and looking ahead to an exam in a month and in a year.
//!
//! Beside each time stands what it is in terms of one step of FSRS on the same machine, which no machine's mood changes.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a benchmark reads the clock"
)]

use std::hint::black_box;
use std::time::Instant;

use alash::bank::Bank;
use alash::clock::{DAY, Millis, Moment, Now};
use alash::dice::Dice;
use alash::exam::draw;
use alash::form::Profile;
use alash::language::Lang;
use alash::log::{Aim, Answer, AnswerMode, Entry, History, Log, Record};
use alash::memory::{Curve, Memory, Rating};
use alash::plan::evening::{Evening, NextStep};
use alash::plan::situation::Situation;
use alash::plan::today::{Today, outlook};
use alash::question::{Evidence, Given, KindName, Showing, Verdict};
use rand::SeedableRng as _;

const OWN: &str = include_str!("../questions.json");
/// 2026-11-22 19:00 in Kazakhstan.
const EVENING: Moment = Moment(1_795_356_000_000);

fn main() {
    let curve = Curve::default();
    let state = curve.after(None, 0, Rating::Recalled);
    let step = timed(100_000, || curve.after(Some(black_box(state)), 3, Rating::Recalled));
    println!("a step of FSRS: {:.2} µs\n", step * 1e6);
    let line = |what: &str, seconds: f64| println!("{what:<58} {:>10.3} ms {:>9.0}×", seconds * 1e3, seconds / step);

    for facts in [200, 10_000] {
        let bank = bank(facts);
        // Every fact but a tenth met, the last ones this evening.
        let log = log(&bank, facts * 9 / 10, 40);
        let memory = Memory::of(&bank, &log);
        let mut dice = Dice::seed_from_u64(1918);
        let now = now(&log);
        let of = Situation { bank: &bank, log: &log, memory: &memory, forms: &[], now };
        let choice = timed(20, || match Evening::new(of, bank.tongue("kk")).step(600.0, &mut dice) {
            NextStep::Ask(questions) => questions.len(),
            NextStep::Read(_) | NextStep::Enough => 0,
        });
        line(&format!("the next question of {facts} facts"), choice);
        line(&format!("Home with {facts} facts"), timed(3, || Today::of(of)));
    }
    let own = Bank::read(OWN).unwrap();
    for answers in [1_000, 100_000] {
        let log = log(&own, answers, 40);
        line(&format!("the memory from {answers} answers"), timed(3, || Memory::of(&own, &log)));
    }
    let (form, large, mut dice) = (&Profile::own()[0], bank(10_000), Dice::seed_from_u64(1918));
    line("an exam paper of 20 tasks from our bank", timed(50, || draw(&own, form, None, &mut dice)));
    line("the same from 10000 questions", timed(5, || draw(&large, form, None, &mut dice)));
    let log = log(&own, 1_000, 40);
    let (memory, now) = (Memory::of(&own, &log), now(&log));
    let forms = Profile::own();
    let of = Situation { bank: &own, log: &log, memory: &memory, forms: &forms, now };
    line("Home after 1000 answers, an exam in a month", timed(10, || Today::of(of)));
    for days in [30, 365] {
        let aim = Aim { exam: Some(now.day() + days), ..Aim::default() };
        line(&format!("the outlook on an exam in {days} days"), timed(3, || outlook(of, &aim)));
    }
}

/// Seconds that one of `count` takes.
fn timed<T>(count: u32, mut act: impl FnMut() -> T) -> f64 {
    let start = Instant::now();
    for _ in 0..count {
        black_box(act());
    }
    start.elapsed().as_secs_f64() / f64::from(count)
}

fn now(log: &Log) -> Now {
    Now { clock: log.newest().unwrap() + Millis(1000), offset: 300, ..Now::default() }
}

/// A bank of so many facts, one question each, without a lesson.
fn bank(facts: usize) -> Bank {
    let questions: Vec<serde_json::Value> = (0..facts)
        .map(|fact| {
            serde_json::json!({"id": format!("q{fact}"), "kind": "choice", "stem": format!("сұрақ {fact}"),
                "right": ["иә"], "wrong": ["а", "б", "в"]})
        })
        .collect();
    Bank::read(&serde_json::json!({"title": "т", "questions": questions}).to_string()).unwrap()
}

/// So many answers, fact after fact and every fifth wrong, so many an evening, the last evening today; an exam in a month.
fn log(bank: &Bank, answers: usize, per_day: usize) -> Log {
    let evenings = answers.div_ceil(per_day);
    let time = |number: usize| {
        let (evening, place) = (number / per_day, number % per_day);
        EVENING - i64::try_from(evenings - evening).unwrap() * DAY + Millis(i64::try_from(place).unwrap() * 20_000)
    };
    let entry = |number: usize, record| Entry {
        id: format!("{number:08}"),
        student: String::new(),
        time: time(number),
        offset: 300,
        clock: None,
        received: None,
        version: String::new(),
        record,
    };
    let aim = Aim { exam: Some(EVENING.day(300) + 30), ..Aim::default() };
    let aim = entry(0, Record::Aim { bank: bank.id.clone(), aim });
    let answered = (0..answers).map(|number| {
        let question = &bank.questions[number % bank.questions.len()];
        let right = !number.is_multiple_of(5);
        let credit = f64::from(u8::from(right));
        let answer = Answer {
            bank: bank.id.clone(),
            question: question.id.clone(),
            revision: String::new(),
            kind: KindName::Choice,
            session: format!("{}", number / per_day),
            seat: u32::try_from(number).unwrap(),
            mode: AnswerMode::Evening,
            lang: Lang::Kk,
            showing: Showing::default(),
            given: Given::Unknown,
            verdict: if right { Verdict::Right } else { Verdict::Wrong },
            credit,
            evidence: vec![Evidence { fact: question.fact.clone(), credit, guess: 0.25 }],
            confused: Vec::new(),
            lesson_open: false,
            just_read: false,
            seconds: 12.0,
        };
        entry(number + 1, Record::Answer(Box::new(answer)))
    });
    Log::of(History { entries: std::iter::once(aim).chain(answered).collect(), ..History::default() })
}
