//! What the store costs: a student's history read beside a class's, as a ratio to reading its records from memory, and an
//! answer kept, as a ratio to a plain durable write. `cargo bench --bench store`
#![allow(clippy::unwrap_used, clippy::disallowed_methods, clippy::indexing_slicing, reason = "a benchmark")]

#[path = "../tests/support/fresh.rs"]
mod fresh;

use std::fs::File;
use std::io::Write as _;
use std::time::{Duration, Instant};

use alash::clock::{Moment, Now};
use alash::journal::Journal as _;
use alash::log::{Answer, AnswerMode, Log, Record};
use alash::question::{Evidence, Given, KindName, Showing, Verdict};
use alash::store::Store;
use fresh::Fresh as _;

const EVENING: Moment = Moment(1_795_356_000_000);

fn answer(number: u32) -> Record {
    Record::Answer(Box::new(Answer {
        bank: "alash-1918".to_owned(),
        question: format!("q-{}", number % 400),
        revision: "0123456789abcdef".to_owned(),
        kind: KindName::Choice,
        session: "01a2038e-7f0e-74c8-b798-acd0cac9168b".to_owned(),
        seat: number,
        mode: AnswerMode::Practice,
        lang: alash::language::Lang::Kk,
        showing: Showing { fixed: Vec::new(), rows: (0..4).map(|row| format!("row-{row}-of-it")).collect() },
        given: Given::Picked(vec!["row-0-of-it".to_owned()]),
        verdict: Verdict::Right,
        credit: 1.0,
        evidence: vec![Evidence { fact: format!("fact-{}", number % 95), credit: 1.0, guess: 0.25 }],
        confused: Vec::new(),
        lesson_open: false,
        just_read: false,
        seconds: 7.25,
    }))
}

fn now(clock: Moment) -> Now {
    Now { clock, offset: 300, ..Now::default() }
}

/// The median of several runs.
fn timed(mut run: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..7)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort();
    times[times.len() / 2]
}

fn main() {
    let folder = tempfile::tempdir().unwrap();
    for (others, answers) in [(0_u32, 3_000_u32), (29, 3_000)] {
        let data = folder.path().join(others.to_string());
        let mut store = Store::open(&data, now(EVENING)).unwrap();
        let students: Vec<_> = (0..=others).map(|n| store.come(&format!("Оқушы {n}"), now(EVENING)).unwrap()).collect();
        for student in &students {
            let records: Vec<Record> = (0..answers).map(answer).collect();
            store.keep_new(&student.id, &records, now(EVENING)).unwrap();
        }
        let texts: Vec<String> = (0..answers).map(|n| serde_json::to_string(&answer(n)).unwrap()).collect();
        let parse = timed(|| assert!(texts.iter().all(|text| serde_json::from_str::<Record>(text).is_ok())));
        let read = timed(|| {
            assert_eq!(store.history(&students[0].id, now(EVENING)).unwrap().entries.len(), answers as usize);
        });
        let history = store.history(&students[0].id, now(EVENING)).unwrap();
        let fold = timed(|| _ = Log::of(history.clone()));
        let times = |time: Duration| time.as_secs_f64() / parse.as_secs_f64();
        println!(
            "{answers} answers of one among {}: history {:.1} ms, {:.1} times reading its records; folded {:.1} times",
            others + 1,
            read.as_secs_f64() * 1000.0,
            times(read),
            times(fold),
        );
        let mut number = answers;
        let keep = timed(|| {
            for _ in 0..50 {
                number += 1;
                store.keep_new(&students[0].id, &[answer(number)], now(EVENING)).unwrap();
            }
        });
        let mut file = File::create(folder.path().join("plain")).unwrap();
        let plain = timed(|| {
            for text in texts.iter().take(50) {
                file.write_all(text.as_bytes()).unwrap();
                file.sync_all().unwrap();
            }
        });
        let ratio = keep.as_secs_f64() / plain.as_secs_f64();
        println!(
            "  an answer kept: {:.2} ms, {ratio:.1} times a plain durable write",
            keep.as_secs_f64() * 1000.0 / 50.0
        );
    }
}
