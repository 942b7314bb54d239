//! A student's journal in a store of its own, kept by a clock that may be wrong.

use std::path::Path;

use super::fresh::Fresh as _;
use alash::clock::{MINUTE, Moment, Now};
use alash::journal::{For, Journal as _, Results};
use alash::log::{Answer, AnswerMode, History, Log, Record, Student};
use alash::question::{Evidence, Given, KindName, Showing, Verdict};
use alash::store::Store;
use serde_json::json;

/// A moment on a machine whose clock shows so many milliseconds since 1970-01-01 UTC, in Kazakhstan.
pub fn now(clock: Moment) -> Now {
    Now { clock, offset: 300, ..Now::default() }
}

/// A wrong answer to a question of a bank, the nth of a session.
pub fn answer(bank: &str, question: &str, seat: u32) -> Record {
    Record::Answer(Box::new(Answer {
        bank: bank.to_owned(),
        question: question.to_owned(),
        revision: "r".to_owned(),
        kind: KindName::Choice,
        session: "session".to_owned(),
        seat,
        mode: AnswerMode::Practice,
        lang: alash::language::Lang::Kk,
        showing: Showing { fixed: Vec::new(), rows: vec!["a".to_owned(), "b".to_owned()] },
        given: Given::Picked(vec!["a".to_owned()]),
        verdict: Verdict::Wrong,
        credit: 0.0,
        evidence: vec![Evidence { fact: question.to_owned(), credit: 0.0, guess: 0.25 }],
        confused: Vec::new(),
        lesson_open: false,
        just_read: false,
        seconds: 5.0,
    }))
}

/// A journal in a folder.
pub struct Journal {
    pub folder: tempfile::TempDir,
    pub store: Store,
    pub student: Student,
    seat: u32,
}

impl Journal {
    /// Айгерім's, begun when the clock shows this.
    pub fn new(clock: Moment) -> Self {
        Self::of("Айгерім", clock)
    }

    pub fn of(name: &str, clock: Moment) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(&data(folder.path()), now(clock)).unwrap();
        let student = store.come(name, now(clock)).unwrap();
        // Two machines have sessions of their own.
        let seat = u32::try_from(clock.0.unsigned_abs() % 1000).unwrap();
        Self { folder, store, student, seat }
    }

    /// Answers so many questions, a minute apart, from when the clock shows this.
    pub fn evening(&mut self, clock: Moment, answers: u32) -> &mut Self {
        self.evening_at(now(clock), answers)
    }

    pub fn evening_at(&mut self, from: Now, answers: u32) -> &mut Self {
        for minute in 0..i64::from(answers) {
            self.seat += 1;
            let record = answer("bank", &format!("q{}", self.seat), self.seat);
            let at = Now { clock: from.clock + minute * MINUTE, ..from };
            self.store.keep_new(&self.student.id, &[record], at).unwrap();
        }
        self
    }

    pub fn history(&mut self, clock: Moment) -> History {
        self.store.history(&self.student.id, now(clock)).unwrap()
    }

    /// The log as it is read when the clock shows this.
    pub fn log(&mut self, clock: Moment) -> Log {
        Log::of(self.history(clock))
    }

    /// Takes in what another journal has, when the clock shows this.
    pub fn bring(&mut self, other: &mut Self, clock: Moment) -> alash::log::Brought {
        let bytes = other.taken_along();
        let results = Results::read(&mut bytes.as_slice()).unwrap();
        self.store.bring(&results, For::Student(&self.student, true), now(clock)).unwrap()
    }

    /// The journal as a file of results.
    pub fn taken_along(&mut self) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.store.take_along(&self.student, &mut bytes).unwrap();
        bytes
    }
}

/// The data folder of a folder.
pub fn data(folder: &Path) -> std::path::PathBuf {
    folder.join("data")
}

/// The checksum of an entry.
pub fn sum(id: &str, time: Moment, record: &str) -> String {
    alash::stable::hash(&format!("{id}|{}|{record}", time.0))
}

/// A line of a results file whose checksum is right.
pub fn line(number: u32, (time, offset): (&str, &str), record: &str) -> String {
    let id = format!("01938c2e-7b00-7000-8000-{number:012}");
    let sum = time.parse().map_or_else(|_| String::new(), |time| sum(&id, Moment(time), record));
    format!(r#"{{"id":"{id}","time":{time},"offset":{offset},"version":"0.1.0","record":{record},"sum":"{sum}"}}"#)
}

/// The head of a student in a results file.
pub fn head(id: u32, name: &str) -> String {
    json!({"alash": 1, "student": {"id": format!("01938c2e-7b00-7000-8000-{id:012}"), "name": name}}).to_string()
}
