//! Data folders to be damaged, and what is in them.

use std::fs;
use std::path::{Path, PathBuf};

use super::fresh::Fresh as _;
use alash::clock::{DAY, Millis, Moment};
use alash::journal::Journal as _;
use alash::log::History;
use alash::store::Store;
use rusqlite::Connection;

use super::journal::{Journal, answer, data, now};
use super::player::EVENING;
use super::pty::stats;

pub fn file(folder: &Path) -> PathBuf {
    data(folder).join("alash.db")
}

pub fn files(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(data(folder)).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

pub fn backups(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(data(folder).join("backups")) else { return Vec::new() };
    let mut all: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    all.sort();
    all
}

/// A journal with two evenings, a backup of the first, closed.
pub fn two_evenings() -> (tempfile::TempDir, String) {
    let mut journal = Journal::new(EVENING);
    journal.evening(EVENING, 10);
    let (folder, student) = (journal.folder, journal.student);
    journal.store.close();
    let mut store = Store::open(&data(folder.path()), now(EVENING + DAY)).unwrap();
    assert_eq!(backups(folder.path()).len(), 1);
    for n in 0..5 {
        let record = answer("bank", &format!("later{n}"), 900 + n);
        store.keep_new(&student.id, &[record], now(EVENING + DAY + Millis(i64::from(n)))).unwrap();
    }
    store.close();
    (folder, student.id)
}

pub fn history(folder: &Path, student: &str, clock: Moment) -> History {
    Store::open(&data(folder), now(clock)).unwrap().history(student, now(clock)).unwrap()
}

/// Changes a row behind the store's back.
pub fn rot(folder: &Path, change: &str) {
    let connection = Connection::open(file(folder)).unwrap();
    connection.execute_batch("DROP TRIGGER IF EXISTS journal_is_never_updated").unwrap();
    connection.execute_batch(change).unwrap();
}

/// How many answers to the bank of these journals Айгерім has.
pub fn answers(folder: &Path) -> u64 {
    let figures = stats(folder, "Айгерім", &["--bank", bank_of_journals(folder).to_str().unwrap()]);
    figures["answers"].as_u64().unwrap()
}

/// A bank of one question.
pub fn bank_of_journals(folder: &Path) -> PathBuf {
    let path = folder.join("bank.json");
    fs::write(&path, r#"{"id": "bank", "title": "Т", "questions": [{"id": "q", "kind": "choice", "stem": "Қай?", "right": ["а"], "wrong": ["б", "в", "г"]}]}"#).unwrap();
    path
}

/// A folder with some students, a backup of the first evening and one more evening; who Айгерім is there.
pub fn class() -> (tempfile::TempDir, String) {
    let (folder, student) = two_evenings();
    let mut store = Store::open(&data(folder.path()), now(EVENING + DAY)).unwrap();
    for name in ["Ерлан", "Дана"] {
        let other = store.come(name, now(EVENING + DAY)).unwrap();
        for n in 0..40 {
            let record = answer("bank", &format!("{name}{n}"), n);
            store.keep_new(&other.id, &[record], now(EVENING + DAY + Millis(i64::from(n)))).unwrap();
        }
    }
    store.close();
    (folder, student)
}

/// The first page of a table or an index, numbered from 1.
pub fn root_of(connection: &Connection, name: &str) -> usize {
    let select = "SELECT rootpage FROM sqlite_schema WHERE name = ?";
    let page: i64 = connection.query_row(select, [name], |row| row.get(0)).unwrap();
    usize::try_from(page).unwrap()
}
