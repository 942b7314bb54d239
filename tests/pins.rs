//! PINs: asked for before anything is written for a locked student, never echoed, slow to guess, cleared where they are lost.
// The program is played on a pseudoterminal, which is Unix's.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod support;

use std::fs;
use std::path::PathBuf;

use alash::journal::Journal as _;
use support::journal::Journal;
use support::player::EVENING;
use support::pty::{Terminal, output, typed};

const FULL: (u16, u16) = (80, 24);

/// A folder in which Ерлан has the PIN 1918 and some answers; his results as a file.
fn locked() -> (tempfile::TempDir, PathBuf) {
    let mut journal = Journal::of("Ерлан", EVENING);
    journal.evening(EVENING, 2);
    let file = journal.folder.path().join("r.jsonl");
    fs::write(&file, journal.taken_along()).unwrap();
    journal.store.set_pin(&journal.student.id, Some("1918")).unwrap();
    journal.store.close();
    (journal.folder, file)
}

#[test]
fn to_write_for_a_locked_student_asks_the_pin() {
    let (folder, file) = locked();
    let import: &[&str] = &["import", file.to_str().unwrap()];
    assert_eq!(typed(folder.path(), import, "0000\n").2, 1);
    assert_eq!(typed(folder.path(), import, "1918\n").2, 0);
    // Hidden with the PIN, and not brought back without it.
    assert_eq!(typed(folder.path(), &["forget", "Ерлан"], "Ерлан\n1918\n").2, 0);
    assert_eq!(typed(folder.path(), &["forget", "--undo", "Ерлан"], "0000\n").2, 1);
    assert_eq!(typed(folder.path(), &["forget", "--undo", "Ерлан"], "1918\n").2, 0);
    assert_eq!(typed(folder.path(), &["import", "--undo", "--student", "Ерлан"], "0000\n").2, 1);
}

#[test]
fn a_locked_student_is_renamed_with_the_pin_only() {
    let (folder, _) = locked();
    let mut terminal = Terminal::start(folder.path(), FULL, &["--student", "Ерлан"]);
    terminal.wait("PIN-кодты теріңіз");
    terminal.send("1918\r");
    terminal.open_account();
    terminal.wait("Атын өзгерту");
    terminal.click("Атын өзгерту");
    terminal.wait("қазіргі PIN-кодты");
    terminal.send("1111\r");
    terminal.wait("Атыңыз: Ерлан");
    terminal.send("\x15Басқа\r");
    let screen = terminal.wait("PIN-код дұрыс емес");
    assert!(!screen.contains("1111"), "{screen}");
    terminal.click("Атын өзгерту");
    terminal.wait("қазіргі PIN-кодты");
    terminal.send("1918\r");
    terminal.wait("Атыңыз: Ерлан");
    terminal.send("\x15Ерлан С\r");
    terminal.wait("Аты өзгертілді");
    terminal.send("\x03");
    terminal.ended();
}

#[test]
fn a_pin_is_never_echoed_and_wrong_ones_slow_down() {
    let (folder, _) = locked();
    let mut terminal = Terminal::start(folder.path(), FULL, &["stats", "--student", "Ерлан"]);
    terminal.wait("PIN-коды:");
    // The number row of the Kazakh layout: 1918.
    terminal.send("\"ұ\"ү\r");
    terminal.wait("Оқушы: Ерлан");
    // Told to end while it waits for a PIN, it gives the terminal back first.
    let ended = Terminal::start(folder.path(), FULL, &["stats", "--student", "Ерлан"]);
    ended.wait("PIN-коды:");
    ended.signal(rustix::process::Signal::TERM);
    assert!(!ended.ended().success());
    let raw = String::from_utf8_lossy(&terminal.raw()).into_owned();
    assert!(!raw.contains("1918") && !raw.contains("\"ұ\"ү"), "{raw}");
    terminal.is_restored();
    let mut terminal = Terminal::start(folder.path(), FULL, &["--student", "Ерлан"]);
    terminal.wait("PIN-кодты теріңіз");
    for _ in 0..2 {
        terminal.send("0000\r");
        terminal.wait("PIN-код дұрыс емес");
        terminal.gone("●");
    }
    let screen = terminal.wait("секундтан кейін");
    assert!(screen.contains("PIN-код дұрыс емес"), "{screen}");
    terminal.gone("секундтан кейін");
    terminal.send("1918\r");
    terminal.wait("Баптаулар");
    terminal.send("\x03");
    terminal.ended();
}

#[test]
fn a_lost_pin_is_cleared_noted_and_told() {
    let (folder, _) = locked();
    assert_eq!(output(folder.path(), &["pin", "Ерлан"]).2, 2, "nothing is done by half a command");
    let (said, error, code) = output(folder.path(), &["pin", "--clear", "Ерлан"]);
    assert!(code == 0 && said.contains("алып тасталды"), "{said}{error}");
    for told in [true, false] {
        let mut terminal = Terminal::start(folder.path(), FULL, &["--student", "Ерлан"]);
        let screen = terminal.settled("Баптаулар");
        assert_eq!(screen.contains("PIN-кодыңыз алып тасталды"), told, "{screen}");
        terminal.send("\x03");
        terminal.ended();
    }
    let (said, _, _) = output(folder.path(), &["pin", "--clear", "Ерлан"]);
    assert!(said.contains("PIN-коды жоқ"), "{said}");
}
