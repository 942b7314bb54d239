//! What comes in from outside: text pasted where the terminal does not say so, and paths as people give them.
// The program is played on a pseudoterminal, which is Unix's.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod support;

use std::fs;
use std::path::Path;

use support::pty::{Terminal, output, stats};

const FULL: (u16, u16) = (80, 24);
const LINES: &str = "бірінші жол\rекінші жол\r";

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// A bank of one question with a field, and what it takes.
fn bank(folder: &Path, question: &str) -> String {
    let file = folder.join("words.json");
    fs::write(&file, format!(r#"{{"id": "words", "title": "Сөздер", "questions": [{question}]}}"#)).unwrap();
    file.to_str().unwrap().to_owned()
}

fn practice(folder: &Path, bank: &str) -> Terminal {
    Terminal::start(folder, FULL, &["practice", "--count", "1", "--student", "Дана", "--bank", bank])
}

/// The types of the records that were kept, and what the answers said.
fn kept(folder: &Path) -> String {
    let (out, _, code) = output(folder, &["export", "--student", "Дана", "--format", "jsonl"]);
    assert_eq!(code, 0);
    out
}

#[test]
fn lines_that_come_as_keys_answer_nothing_and_mark_nothing() {
    let folder = folder();
    let bank = bank(folder.path(), r#"{"kind": "blank", "stem": "Кім?", "answers": ["Халел Досмұхамедов"]}"#);
    let mut terminal = practice(folder.path(), &bank);
    terminal.wait("Кім?");
    terminal.send(LINES);
    terminal.wait("Жауап: бірінші жол екінші жол");
    terminal.send("\x15Халел Досмұхамедов\r");
    terminal.wait("Дұрыс");
    // On the feedback, where letters are keys: one of them would report a fault, and the last Enter send it.
    terminal.send(LINES);
    terminal.wait("Мұнда мәтін кірістіруге болмайды");
    terminal.send("\x03");
    assert!(terminal.ended().success());
    let kept = kept(folder.path());
    assert_eq!(kept.matches(r#""type":"answer""#).count(), 1, "{kept}");
    assert!(kept.contains("Халел") && !kept.contains("жол"), "{kept}");
    assert!(!kept.contains(r#""type":"mark""#), "{kept}");
}

#[test]
fn a_long_text_that_comes_as_keys_is_one_paste() {
    let folder = folder();
    let bank = bank(
        folder.path(),
        r#"{"kind": "choice", "stem": "Қайсысы?", "right": ["иә"], "wrong": ["жоқ", "мүмкін", "бәлкім"]}"#,
    );
    let mut terminal = practice(folder.path(), &bank);
    terminal.wait("Қайсысы?");
    terminal.send(&"1 жол\r".repeat(2000));
    terminal.wait("Мұнда мәтін кірістіруге болмайды");
    terminal.send("\x03");
    assert!(terminal.ended().success());
    assert_eq!(stats(folder.path(), "Дана", &["--bank", &bank])["answers"], 0);
}

#[test]
fn a_number_field_takes_the_first_number_of_what_is_pasted() {
    for (pasted, taken) in
        [("17\r71", "17"), ("\x1b[200~1918 ж. 5 сәуір\x1b[201~", "1918"), ("\x1b[200~ жылы 1771-ші \x1b[201~", "1771")]
    {
        let folder = folder();
        let bank = bank(
            folder.path(),
            r#"{"kind": "blank", "number": true, "stem": "Нешінші жыл?", "answers": ["1771"], "rivals": ["1781"]}"#,
        );
        let mut terminal = practice(folder.path(), &bank);
        terminal.wait("Нешінші жыл?");
        terminal.send(pasted);
        terminal.wait(&format!("Жауап: {taken}"));
        terminal.send("\x1b[200~сөз\x1b[201~");
        terminal.wait("тек цифр");
        terminal.send("\x03");
        assert!(terminal.ended().success());
        assert_eq!(stats(folder.path(), "Дана", &["--bank", &bank])["answers"], 0, "{pasted:?}");
    }
}

/// Opens a field of the student's own page.
fn field(folder: &Path, name: &str, item: &str) -> Terminal {
    let mut terminal = Terminal::start(folder, FULL, &["--student", name]);
    terminal.open_account();
    terminal.wait(item);
    terminal.click(item);
    terminal.wait("Файл:");
    terminal
}

#[test]
fn results_go_by_any_form_of_a_path_and_by_a_folder() {
    let (home, stick) = (folder(), folder());
    let question = r#"{"kind": "choice", "stem": "Қайсысы?", "right": ["иә"], "wrong": ["жоқ", "мүмкін", "бәлкім"]}"#;
    let bank = bank(home.path(), question);
    let command = ["practice", "--count", "1", "--student", "Айгерім", "--bank", &bank];
    let mut terminal = Terminal::start(home.path(), FULL, &command);
    terminal.wait("Қайсысы?");
    terminal.send("0");
    terminal.wait("келесі");
    terminal.send("\x03");
    assert!(terminal.ended().success());
    let folder = stick.path().join("Менің  бумам'дағы");
    fs::create_dir(&folder).unwrap();
    // Taken along to a folder: the file there has the student's own name.
    let mut terminal = field(home.path(), "Айгерім", "Нәтижелерімді алып кету");
    terminal.send(&format!("\x15\x1b[200~{}\x1b[201~\r", folder.display()));
    terminal.wait("сақталды.");
    terminal.send("\x03");
    assert!(terminal.ended().success());
    let file = fs::read_dir(&folder).unwrap().next().unwrap().unwrap().path();
    let escaped: String = file
        .to_str()
        .unwrap()
        .chars()
        .flat_map(|c| [' ', '\''].contains(&c).then_some('\\').into_iter().chain([c]))
        .collect();
    for given in [folder.display().to_string(), file.display().to_string(), escaped, format!("\"{}\"", file.display())]
    {
        let school = tempfile::tempdir().unwrap();
        let mut terminal = field(school.path(), "Айгерім", "Нәтижелерімді әкелу");
        terminal.send(&format!("\x15\x1b[200~{given}\x1b[201~\r"));
        terminal.wait("Жаңа жазба:");
        terminal.send("\x03");
        assert!(terminal.ended().success(), "{given}");
        // The same on the command line.
        let (_, said, code) = output(school.path(), &["import", &given, "--student", "Айгерім"]);
        assert_eq!((said.as_str(), code), ("", 0), "{given}");
    }
    // An empty folder is called one, and the field stays open.
    let empty = tempfile::tempdir().unwrap();
    let mut terminal = field(home.path(), "Айгерім", "Нәтижелерімді әкелу");
    terminal.send(&format!("\x15{}\r", empty.path().display()));
    terminal.wait("бума");
    terminal.wait("Файл:");
    // Of several files the student's own is taken, by the name in it; of two strangers' none.
    for n in ["1", "2"] {
        let text = fs::read_to_string(&file).unwrap().replace("Айгерім", "Ерлан").replace("-7", "-8");
        fs::write(empty.path().join(format!("alash-0000000{n}.jsonl")), text).unwrap();
    }
    terminal.send("\r");
    terminal.wait("Керек файлдың");
    fs::copy(&file, empty.path().join(file.file_name().unwrap())).unwrap();
    terminal.send("\r");
    terminal.wait("Жаңа жазба:");
    terminal.send("\x03");
    assert!(terminal.ended().success());
}

#[test]
fn a_folder_is_called_a_folder_everywhere_a_file_is_meant() {
    let (folder, elsewhere) = (folder(), folder());
    let named = elsewhere.path().to_str().unwrap();
    for command in [vec!["check", named], vec!["stats", "--student", "Дана", "--bank", named], vec!["import", named]]
    {
        for (lang, word) in [("kk", "бума"), ("ru", "папка"), ("en", "folder")] {
            let (_, said, code) = output(folder.path(), &[&command[..], &["--lang", lang]].concat());
            assert!(code == 1 && said.contains(word) && !said.contains("os error"), "{command:?}: {said}");
        }
    }
    // What is printed goes into it, under a name of its own; nothing is written over.
    for _ in 0..2 {
        let (_, said, code) = output(folder.path(), &["exam", "--print", "--seed", "7", "--out", named]);
        assert_eq!((said.as_str(), code), ("", 0));
    }
    let made: Vec<_> = fs::read_dir(named).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(made.len(), 1, "the same paper is the same file: {made:?}");
}

#[test]
fn no_folder_is_called_by_a_tilde() {
    let (folder, home) = (folder(), folder());
    let (here, home) = (folder.path(), home.path());
    // In quotes, so that the shell leaves it.
    let line = format!("cd {} && HOME={} $ALASH --data-dir='~/alash' --student Дана", here.display(), home.display());
    let mut terminal = Terminal::shell(here, FULL, &line);
    terminal.wait("Баптаулар");
    terminal.send("\x03");
    assert!(terminal.ended().success());
    assert!(home.join("alash/alash.db").is_file());
    assert!(!here.join("~").exists());
}

#[test]
fn a_fuller_file_is_not_written_over_and_a_doubled_enter_answers_no_question() {
    let (home, stick) = (folder(), folder());
    let question = r#"{"kind": "choice", "stem": "Қайсысы?", "right": ["иә"], "wrong": ["жоқ", "мүмкін", "бәлкім"]}"#;
    let bank = bank(home.path(), question);
    let file = stick.path().join("менікі.jsonl");
    let named = file.to_str().unwrap();
    // The student's own file has an entry that this machine does not have: one that was answered elsewhere.
    let answer = |folder: &Path| {
        let command = ["practice", "--count", "1", "--student", "Дана", "--bank", &bank];
        let mut terminal = Terminal::start(folder, FULL, &command);
        terminal.wait("Қайсысы?");
        terminal.send("0");
        terminal.wait("келесі");
        terminal.send("\x03");
        assert!(terminal.ended().success());
    };
    answer(home.path());
    let elsewhere = folder();
    let (out, _, _) = output(home.path(), &["export", "--student", "Дана", "--format", "jsonl"]);
    fs::write(&file, &out).unwrap();
    output(elsewhere.path(), &["import", named]);
    answer(elsewhere.path());
    let (fuller, _, _) = output(elsewhere.path(), &["export", "--student", "Дана", "--format", "jsonl"]);
    fs::write(&file, &fuller).unwrap();
    let mut terminal = field(home.path(), "Дана", "Нәтижелерімді алып кету");
    // What is suggested makes room for what is pasted; two Enters at once answer nothing.
    terminal.send(&format!("\x1b[200~{named}\x1b[201~"));
    terminal.wait(&format!("Файл: {}", &named[..20]));
    terminal.send("\r\r");
    terminal.wait("жоқ нәтижелеріңіз бар");
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert_eq!(fs::read_to_string(&file).unwrap(), fuller);
    terminal.send("\r");
    terminal.wait("сақталды.");
    terminal.send("\x03");
    assert!(terminal.ended().success());
    assert!(fs::read_to_string(&file).unwrap().lines().count() < fuller.lines().count());
}

#[test]
fn line_feeds_and_single_lines_that_are_pasted_as_keys_answer_nothing() {
    let folder = folder();
    let question = r#"{"kind": "choice", "stem": "Қайсысы?", "right": ["иә"], "wrong": ["жоқ", "мүмкін", "бәлкім"]}"#;
    let bank = bank(folder.path(), question);
    for pasted in ["1\n2\n", "1\r\n2\r\n", "1918 жылғы 5 сәуір"] {
        let mut terminal = practice(folder.path(), &bank);
        terminal.wait("Қайсысы?");
        terminal.send(pasted);
        terminal.wait("Мұнда мәтін кірістіруге болмайды");
        terminal.send("\x03");
        assert!(terminal.ended().success());
    }
    assert_eq!(stats(folder.path(), "Дана", &["--bank", &bank])["answers"], 0);
}
