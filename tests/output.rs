//! What comes out: on terminals, in tables, in files. Nothing steers, nothing is half written, nothing kept is written over.
// The program is played on a pseudoterminal, which is Unix's.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod support;

use std::fs;
use std::path::Path;

use serde_json::json;
use support::journal::{data, head, line};
use support::pty::{Terminal, output};

const FULL: (u16, u16) = (80, 24);

/// A folder with results whose typed answers and ids steer terminals and spreadsheets.
fn hostile() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut answer = serde_json::to_value(support::journal::answer("=1+1", "=HYPERLINK(\"x\")", 1)).unwrap();
    answer["given"] = json!({"typed": "\u{1b}]52;c;aGk=\u{7}\u{202e}=cmd|' /C calc'!A0\u{9b}31m"});
    let file = folder.path().join("r.jsonl");
    fs::write(
        &file,
        format!("{}\n{}\n", head(1, "\u{1b}[31m=Айгерім"), line(1, ("1795356000000", "300"), &answer.to_string())),
    )
    .unwrap();
    let (_, error, code) = output(folder.path(), &["import", file.to_str().unwrap()]);
    assert_eq!(code, 0, "{error}");
    folder
}

#[test]
fn nothing_steers_a_terminal_or_a_spreadsheet() {
    let folder = hostile();
    for words in [vec!["export"], vec!["export", "--format", "jsonl"], vec!["stats", "--student", "[31m=Айгерім"]]
    {
        let terminal = Terminal::start(folder.path(), (200, 24), &words);
        terminal.until("its end", |screen| screen.contains("Айгерім"));
        std::thread::sleep(std::time::Duration::from_millis(300));
        let raw = terminal.raw();
        let text = String::from_utf8(raw).unwrap();
        let steering = text.chars().filter(|c| !matches!(c, '\r' | '\n') && alash::clean::is_harmful(*c)).count();
        assert_eq!(steering, 0, "{words:?}: {text:?}");
    }
    let (out, _, _) = output(folder.path(), &["export"]);
    let mut table = csv::Reader::from_reader(out.trim_start_matches('\u{feff}').as_bytes());
    for cell in table.records().map(Result::unwrap).flat_map(|row| row.iter().map(str::to_owned).collect::<Vec<_>>()) {
        assert!(!cell.starts_with(['=', '+', '-', '@']) && !cell.chars().any(alash::clean::is_harmful), "{cell:?}");
    }
}

fn out(folder: &Path, line: &str) -> std::process::Output {
    let mut shell = std::process::Command::new("bash");
    shell
        .args(["-c", line])
        .current_dir(folder)
        .env("ALASH", support::pty::PROGRAM)
        .env("ALASH_DATA_DIR", data(folder));
    shell.env("LANG", "kk_KZ.UTF-8").env_remove("LC_ALL").env_remove("LC_MESSAGES").output().unwrap()
}

#[test]
fn files_are_written_whole_through_links_and_pipes_and_not_over_what_is_kept() {
    let folder = hostile();
    let at = |name: &str| folder.path().join(name);
    // Two papers are two files, with their keys; the same paper is the same file.
    for seed in ["1", "2", "1"] {
        assert!(out(folder.path(), &format!("\"$ALASH\" exam --print --seed {seed}")).status.success());
    }
    let papers: Vec<String> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with("alash-exam"))
        .collect();
    assert_eq!(papers.len(), 2, "{papers:?}");
    let before = fs::read(at("alash-exam-ubt-1.html")).unwrap();
    // A file that cannot grow leaves what was there.
    let limited =
        out(folder.path(), "ulimit -f 8; \"$ALASH\" exam --print --lang ru --out alash-exam-ubt-1.html --seed 1");
    assert_eq!(limited.status.code(), Some(1), "{}", String::from_utf8_lossy(&limited.stderr));
    assert_eq!(fs::read(at("alash-exam-ubt-1.html")).unwrap(), before);
    assert!(String::from_utf8_lossy(&limited.stderr).contains("файл"), "{}", String::from_utf8_lossy(&limited.stderr));
    // Pipes get what is written; they stay pipes.
    for (line, lines) in [
        ("mkfifo p; cat p > got & \"$ALASH\" export --out p; wait; test -p p; cat got", 2),
        ("\"$ALASH\" export --out /dev/stdout", 2),
        ("\"$ALASH\" export --out >(cat > got2); sleep 0.3; cat got2", 2),
        ("echo before > log; \"$ALASH\" export --out /dev/stdout >> log; cat log", 3),
    ] {
        let output = out(folder.path(), line);
        assert!(output.status.success(), "{line}: {}", String::from_utf8_lossy(&output.stderr));
        assert_eq!(String::from_utf8_lossy(&output.stdout).lines().count(), lines, "{line}");
    }
    // The database is no place to write to, by whatever name.
    for target in ["data/alash.db", "data/alash.db-wal", "data/backups/x.db", "data/alash.lock"] {
        fs::create_dir_all(at("data/backups")).unwrap();
        let refused = out(folder.path(), &format!("\"$ALASH\" export --out {target}"));
        assert!(refused.status.code() == Some(1), "{target}");
    }
    assert_eq!(out(folder.path(), "\"$ALASH\" export").status.code(), Some(0));
}

#[test]
fn what_is_taken_along_goes_over_nothing_unasked() {
    let folder = hostile();
    let essay = folder.path().join("essay.txt");
    fs::write(&essay, "эссе").unwrap();
    let mut terminal = Terminal::start(folder.path(), FULL, &["--student", "Дана"]);
    terminal.open_account();
    terminal.wait("алып кету");
    let take = |terminal: &mut Terminal| {
        terminal.click("Нәтижелерімді алып кету");
        terminal.wait("Файл:");
        terminal.send(&format!("\x15{}\r", essay.display()));
    };
    take(&mut terminal);
    terminal.wait("Мұндай атпен файл бар");
    assert_eq!(fs::read_to_string(&essay).unwrap(), "эссе");
    terminal.send("\r");
    terminal.wait("жазба сақталды");
    assert!(fs::read_to_string(&essay).unwrap().contains("\"alash\":1"));
    // Her own results are brought up to date without a question.
    take(&mut terminal);
    terminal.gone("Файл:");
    terminal.wait("жазба сақталды");
    // A folder is said to be one, and another path can be typed.
    terminal.click("Нәтижелерімді әкелу");
    terminal.wait("Файл:");
    terminal.send(&format!("\x15{}\r", folder.path().display()));
    terminal.wait("бұл – файл емес, бума");
    terminal.send("\x03");
    terminal.ended();
}

#[test]
fn nothing_is_said_in_english_where_nothing_can_be_printed() {
    let folder = hostile();
    for (lang, words) in
        [("kk", "--version"), ("kk", "doctor"), ("ru", "stats --student '[31m=Айгерім'"), ("ru", "export")]
    {
        let output = out(folder.path(), &format!("\"$ALASH\" {words} --lang {lang} > /dev/full"));
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.code() == Some(1) && !said.contains("os error"), "{words}: {said}");
        assert!(said.contains(if lang == "kk" { "орын қалмаған" } else { "нет места" }), "{words}: {said}");
    }
}
