//! `alash check` as it is called: exit codes, what is printed for people and for programs.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod support;

use std::process::{Command, Output};

use alash::bank::Bank;
use support::banks::{BLANK, CHOICE, bank};

/// Runs the program on files in a folder of their own.
fn run(files: &[(&str, &str)], words: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    run_in(folder.path(), words)
}

fn run_in(folder: &std::path::Path, words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_alash")).args(words).current_dir(folder).output().unwrap()
}

#[test]
fn errors_fail_and_advice_fails_if_asked() {
    let (good, advised) = (bank(&[CHOICE]), bank(&[&BLANK.replace("Қай қала?", "Орынборда не?")]));
    let bad = bank(&[&CHOICE.replace("мүмкін", "мүмкiн")]);
    let files = [("good.json", good.as_str()), ("advised.json", &advised), ("bad.json", &bad)];
    let code = |words: &[&str]| run(&files, words).status.code();
    assert_eq!(code(&["check", "good.json", "--strict"]), Some(0));
    assert_eq!(code(&["check", "advised.json"]), Some(0));
    assert_eq!(code(&["check", "advised.json", "--strict"]), Some(1));
    assert_eq!(code(&["check", "good.json", "bad.json"]), Some(1));
    assert_eq!(code(&["check", "good.json", "none.json"]), Some(1));
    let said = String::from_utf8(run(&files, &["--lang", "en", "check", "good.json", "bad.json"]).stdout).unwrap();
    assert!(said.contains("good.json: nothing found\n"), "{said}");
    assert!(said.contains("bad.json: line 3, column 109, “q”, kk: error: “мүмкiн” has a letter"), "{said}");
    assert!(said.contains("Questions: 1 (choice 1, select 0, order 0, match 0, blank 0, place 0)"), "{said}");
}

#[test]
fn programs_read_the_findings() {
    let text = bank(&[&CHOICE.replace("мүмкін", "мүмкiн")]);
    let output = run(&[("a.json", &text), ("b.json", "{\"a\" 1}")], &["check", "--json", "a.json", "b.json"]);
    let read: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let finding = &read[0]["findings"][0];
    assert_eq!(
        (
            &read[0]["file"],
            &read[0]["errors"],
            &finding["rule"],
            &finding["of"],
            &finding["language"],
            &finding["line"]
        ),
        (&"a.json".into(), &1.into(), &"look-alike-letters".into(), &"q".into(), &"kk".into(), &3.into())
    );
    assert_eq!(read[0]["counts"]["kinds"]["choice"], 1);
    assert_eq!((&read[1]["counts"], &read[1]["findings"][0]["rule"]), (&serde_json::Value::Null, &"syntax".into()));
}

#[test]
fn what_is_no_readable_text_is_a_finding_for_programs() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("old.json"), b"{\"title\": \"\xd2\xe5\xec\xe0\"}").unwrap();
    let output = run_in(folder.path(), &["check", "--json", "old.json"]);
    let read: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&read[0]["file"], &read[0]["errors"]), (&"old.json".into(), &1.into()));
    assert_eq!(read[0]["findings"][0]["rule"], "unreadable");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn the_table_has_a_line_for_every_fact() {
    let output = run(&[("each.json", support::EACH)], &["check", "--table", "each.json"]);
    let table = String::from_utf8(output.stdout).unwrap();
    let bank = Bank::read(support::EACH).unwrap();
    assert_eq!(table.lines().filter(|line| line.starts_with("| `")).count(), bank.facts.len(), "{table}");
}
