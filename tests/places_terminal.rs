//! A place on the map answered on a real terminal: once by keys, once by the mouse.
// The program is played on a pseudoterminal, which is Unix's.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod support;

use std::fs;
use std::path::Path;

use support::pty::{Terminal, stats};

const FULL: (u16, u16) = (80, 24);

/// Three towns far apart, and one question on the one that is farthest west.
fn bank(folder: &Path) -> String {
    let text = r#"{"id": "b", "title": "Т", "places": [
        {"id": "west", "name": "Мәскеу", "situation": "Еділдің жоғарғы жағы", "at": [37.6, 55.75]},
        {"id": "middle", "name": "Орынбор", "situation": "Жайық бойы", "at": [55.1, 51.8]},
        {"id": "east", "name": "Семей", "situation": "Ертіс бойы", "at": [80.25, 50.4]}],
      "questions": [{"id": "q", "kind": "place", "stem": "Ең батыстағы қала қайсы?", "right": ["west"]}]}"#;
    let file = folder.join("bank.json");
    fs::write(&file, text).unwrap();
    file.to_str().unwrap().to_owned()
}

fn ask(folder: &Path, env: &[(&str, &str)]) -> Terminal {
    let bank = bank(folder);
    let arguments = ["practice", "--student", "Айгерім", "--bank", &bank];
    let terminal = Terminal::start_with(folder, FULL, &arguments, env);
    terminal.wait("қойылған.");
    terminal
}

fn is_right(mut terminal: Terminal, folder: &Path) {
    terminal.wait("Дұрыс");
    terminal.send("\x03");
    assert!(terminal.ended().success());
    let bank = bank(folder);
    let figures = stats(folder, "Айгерім", &["--bank", &bank]);
    assert_eq!(figures["first_right"], 1, "{figures}");
}

#[test]
fn by_keys() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = ask(folder.path(), &[]);
    // From the right one comes in at the western edge; two steps on, and back again.
    for (arrow, told) in [
        ("\x1b[C", "Еділдің"),
        ("\x1b[C", "Жайық"),
        ("\x1b[C", "Ертіс бойы"),
        ("\x1b[D", "Жайық"),
        ("\x1b[D", "Еділдің"),
    ] {
        terminal.send(arrow);
        terminal.wait(told);
    }
    // Nearer, by the letter on the Kazakh layout.
    terminal.send("ж");
    terminal.send("\r");
    is_right(terminal, folder.path());
}

#[test]
fn by_the_number_row_of_the_kazakh_layout_without_colour() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = ask(folder.path(), &[("NO_COLOR", "1")]);
    for (digit, key) in ["\"", "ә", "і"].into_iter().enumerate() {
        terminal.send(key);
        let told = |screen: &str| ["Е", "Ж"].iter().any(|begins| screen.contains(&format!("{}  {begins}", digit + 1)));
        let screen = terminal.until("what lies there", told);
        if screen.contains("Еділдің") {
            break;
        }
    }
    terminal.wait("Еділдің");
    terminal.send("\r");
    is_right(terminal, folder.path());
}

#[test]
fn by_the_mouse() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = ask(folder.path(), &[]);
    // The mark that stands farthest left on the map.
    let screen = terminal.screen();
    let marks = screen.lines().enumerate().filter_map(|(row, line)| {
        let map = line.char_indices().take(52).filter(|(at, _)| *at > 3);
        let on_map = |c: char| c.is_ascii_digit() && line.contains(|c: char| ('\u{2800}'..='\u{28ff}').contains(&c));
        map.filter(|(_, c)| on_map(*c)).map(|(at, _)| (line[..at].chars().count(), row)).next()
    });
    let (column, row) = marks.min().expect("marks on the map");
    for button in ["M", "m"] {
        terminal.send(&format!("\x1b[<0;{};{}{button}", column + 1, row + 1));
    }
    terminal.wait("Еділдің");
    terminal.send("\r");
    is_right(terminal, folder.path());
}
