//! `alash brief` and `alash stats` as they are called, on a store of two evenings.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod support;

use std::path::Path;
use std::process::{Command, Output};

use alash::clock::{Moment, Now};
use alash::memory::Memory;
use alash::store::Store;
use support::fresh::Fresh as _;
use support::player::{EVENING, Player, evenings, own};

fn now(clock: Moment) -> Now {
    Now { clock, offset: 300, ..Now::default() }
}

/// A folder with what Айгерім did on two evenings, and she as she was played.
fn learnt() -> (tempfile::TempDir, Player) {
    let mut answers = 0;
    let player = evenings(2, Some(4), |_| {
        answers += 1;
        answers % 3 != 0
    });
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(folder.path(), now(EVENING)).unwrap();
    let student = store.come("Айгерім", now(EVENING)).unwrap();
    for entry in &player.entries {
        store.keep_new(&student.id, std::slice::from_ref(&entry.record), now(entry.time)).unwrap();
    }
    (folder, player)
}

fn run(folder: &Path, words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_alash"));
    command.args(words).args(["--data-dir", "."]).current_dir(folder).output().unwrap()
}

#[test]
fn the_sheet_of_the_eve_is_printed_with_the_weak_facts_first() {
    let (folder, player) = learnt();
    let output = run(folder.path(), &["brief", "--student", "айгерім", "--lang", "kk"]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0), "{text}");
    let bank = own();
    let memory = Memory::of(&bank, &player.log());
    let first = text.lines().nth(1).unwrap();
    let (weak, _) = bank.each_fact().find(|(_, fact)| first.contains(fact.text.original())).expect(first);
    assert!(memory.trace(weak).is_some_and(|trace| trace.missed), "{first}");
    for (page, entries) in bank.reference.iter().filter(|page| page.brief).map(|page| (&page.title, &page.entries)) {
        assert!(text.contains(page.original()), "{text}");
        assert!(entries.iter().all(|entry| text.contains(entry.term.original())), "{text}");
    }
}

#[test]
fn the_page_to_print_stands_alone_on_a4() {
    let (folder, _) = learnt();
    for lang in ["kk", "ru", "en"] {
        let output = run(
            folder.path(),
            &["brief", "--print", "--out", &format!("{lang}.html"), "--student", "Айгерім", "--lang", lang],
        );
        assert_eq!(output.status.code(), Some(0));
        let page = std::fs::read_to_string(folder.path().join(format!("{lang}.html"))).unwrap();
        assert!(page.contains("size: A4") && page.contains(&format!("<html lang=\"{lang}\">")), "{page}");
        assert!(!page.contains("://") && !page.contains("<script"), "it asks for nothing from outside");
        // 7 points are read at arm's length; the size follows from how much there is to say.
        let size: f64 = page.split("font: ").nth(1).unwrap().split("pt").next().unwrap().parse().unwrap();
        assert!((6.5..=9.5).contains(&size), "{size}");
    }
}

#[test]
fn a_sheet_needs_its_student() {
    let (folder, _) = learnt();
    assert_eq!(run(folder.path(), &["brief"]).status.code(), Some(2));
    let output = run(folder.path(), &["brief", "--student", "Дана", "--lang", "en"]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(said.contains("Дана") && said.contains("Айгерім"), "{said}");
    let written =
        |entry: std::io::Result<std::fs::DirEntry>| entry.unwrap().path().extension() == Some("html".as_ref());
    assert!(!std::fs::read_dir(folder.path()).unwrap().any(written));
}

#[test]
fn first_answers_stand_apart_in_the_figures() {
    let (folder, player) = learnt();
    let output = run(folder.path(), &["stats", "--json", "--student", "Айгерім"]);
    let figures: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let number = |name: &str| figures[name].as_u64().unwrap();
    assert_eq!(number("answers"), player.answers().len() as u64);
    assert!(
        number("first") > 20
            && number("first_right") < number("first")
            && number("first_just_read") <= number("first_right"),
        "{figures}"
    );
    assert!(number("right") <= number("answers") - number("first"), "{figures}");
    let said =
        String::from_utf8(run(folder.path(), &["stats", "--student", "Айгерім", "--lang", "en"]).stdout).unwrap();
    let counted = format!("Repetitions: {} / {} right.", number("right"), number("answers") - number("first"));
    let apart = format!("First answers: {}, right at once {} (", number("first"), number("first_right"));
    assert!(said.contains(&counted) && said.contains(&apart), "{said}");
}
