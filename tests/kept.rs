//! What students have, left by older programs in `tests/kept/`: this program reads all of it, and loses nothing.
// The program is played on a pseudoterminal, which is Unix's.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use alash::clock::{DAY, Now};
use alash::exam;
use alash::journal::Journal as _;
use alash::log::Log;
use alash::store::Store;
use support::kept::{KEPT, figures, folder_of};
use support::player::{EVENING, own};
use support::pty::typed;

/// Students with the answers, first answers, first right ones, and days that the program which kept them counted.
const STUDENTS: [(&str, &str, [u64; 3], &[&str]); 6] = [
    ("shape-1", "Айгерім", [16, 11, 2], &["2026-11-22", "2026-11-23"]),
    ("shape-1", "Ерлан", [8, 6, 0], &["2026-11-24"]),
    ("shape-2", "Айгерім", [16, 9, 1], &["2026-11-22", "2026-11-24"]),
    ("shape-2", "Ерлан", [8, 5, 0], &["2026-11-23"]),
    ("shape-2", "Дана", [6, 6, 1], &["2026-11-26"]),
    ("shape-2-killed", "Бекзат", [6, 5, 1], &["2026-11-22"]),
];

fn is_as_it_was(figures: &serde_json::Value, (answers, days): ([u64; 3], &[&str])) {
    let counted = ["answers", "first", "first_right"].map(|name| figures[name].as_u64().unwrap());
    assert_eq!(counted, answers, "{figures}");
    let counted: Vec<&str> =
        figures["days"].as_array().unwrap().iter().map(|day| day["date"].as_str().unwrap()).collect();
    assert_eq!(counted, days, "{figures}");
    assert_eq!(figures["damaged"], 0, "{figures}");
}

#[test]
fn databases_of_every_shape_are_read_with_every_answer() {
    for (kept, name, answers, days) in STUDENTS {
        let folder = folder_of(kept);
        is_as_it_was(&figures(folder.path(), name), (answers, days));
        // Once more, after this program has changed the file as it needs.
        is_as_it_was(&figures(folder.path(), name), (answers, days));
    }
}

#[test]
fn results_files_are_taken_in_and_go_on_unchanged() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| Path::new(KEPT).join(name);
    for (name, file) in
        [("Айгерім", file("aigerim.jsonl")), ("Ерлан", file("erlan.jsonl")), ("Дана", file("dana.jsonl"))]
    {
        let (_, error, code) = typed(folder.path(), &["import", file.to_str().unwrap()], "");
        assert_eq!(code, 0, "{error}");
        let (_, _, answers, days) =
            STUDENTS.into_iter().find(|(kept, of, ..)| (*kept, *of) == ("shape-2", name)).unwrap();
        is_as_it_was(&figures(folder.path(), name), (answers, days));
        // Line by line what came in goes out again.
        let out: PathBuf = folder.path().join("again.jsonl");
        let words = ["export", "--student", name, "--format", "jsonl", "--out", out.to_str().unwrap()];
        assert_eq!(typed(folder.path(), &words, "").2, 0);
        assert_eq!(fs::read_to_string(&out).unwrap(), fs::read_to_string(&file).unwrap());
    }
}

#[test]
fn an_open_paper_is_open_still() {
    let folder = folder_of("shape-2");
    let now = Now { clock: EVENING + 5 * DAY, offset: 300, ..Now::default() };
    let mut store = Store::open(&folder.path().join("data"), now).unwrap();
    let dana = store.student("дана").unwrap().unwrap();
    let log = Log::of(store.history(&dana.id, now).unwrap());
    let bank = own();
    let attempt = exam::Attempt::of(&bank, &log, exam::open(&bank, &log).unwrap()).unwrap();
    assert_eq!((attempt.seats.len(), attempt.open().count(), attempt.place), (20, 16, 4));
    assert_eq!(exam::handed_in(&bank, &log).count(), 1);
}
