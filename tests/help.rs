//! `alash help`: the command line as it tells of itself.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

use std::process::Command;

const README: &str = include_str!("../README.md");

/// What the program prints, what it says of errors, and its exit code.
fn run(words: &[&str]) -> (String, String, Option<i32>) {
    let output = Command::new(env!("CARGO_BIN_EXE_alash")).args(words).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr), output.status.code())
}

#[test]
fn help_is_a_command_and_an_option() {
    for lang in ["kk", "ru", "en"] {
        let (asked, error, code) = run(&["help", "--lang", lang]);
        assert_eq!((error.as_str(), code), ("", Some(0)));
        for words in [["--help"].as_slice(), &["-h"], &["exam", "--help"], &["help", "exam", "--help"]] {
            assert_eq!(run(&[words, &["--lang", lang]].concat()).0, asked);
        }
    }
}

#[test]
fn a_command_is_told_of_by_itself_in_each_language() {
    let (said, _, code) = run(&["help", "exam", "--lang", "en"]);
    let expected = "\
alash exam – sit a mock exam

Usage: alash exam [--profile ID] [--print [--variants N] [--out FILE]] [OPTIONS]

Options of the command:
  --profile ID      the form of the exam (or a file with forms)
  --print           a file that prints on A4 (alash-exam-FORM-NUMBER.html)
  --variants N      how many variants to print (usually 4)
  --out FILE        into another file

General options (before the command or after it):
  --student NAME    the student (a new one is added when the program opens)
";
    assert_eq!(code, Some(0));
    assert!(said.starts_with(expected), "{said}");
    for (lang, title, usage, options) in [
        ("kk", "alash forget – оқушыны бірден жасырып", "Қолданылуы: alash forget АТЫ [--undo | --now] [ОПЦИЯЛАР]", 2),
        ("ru", "alash forget – забыть ученика: ", "Использование: alash forget ИМЯ [--undo | --now] [ОПЦИИ]", 2),
        ("kk", "alash doctor – сақталған жауаптар", "Қолданылуы: alash doctor [ОПЦИЯЛАР]", 0),
        ("ru", "alash help – эта справка", "Использование: alash help [КОМАНДА] [ОПЦИИ]", 0),
    ] {
        let command = title.split(' ').nth(1).unwrap();
        let (said, ..) = run(&["--lang", lang, "help", command]);
        let whole = run(&["--help", "--lang", lang]).0;
        let general = whole.rsplit("\n\n").next().unwrap().split_once('\n').unwrap().1;
        assert!(said.starts_with(title) && said.lines().any(|line| line == usage), "{said}");
        assert!(said.ends_with(general), "{said}");
        let own = said.strip_suffix(general).unwrap().lines().filter(|line| line.starts_with("  --")).count();
        assert_eq!(own, options, "{said}");
    }
}

#[test]
fn every_command_of_the_help_can_be_asked_for() {
    let (said, ..) = run(&["--help", "--lang", "en"]);
    let commands = said.split("\n\n").nth(2).unwrap().lines().skip(2).filter(|line| !line.starts_with("   "));
    let names: Vec<&str> = commands.map(|line| line.split_whitespace().next().unwrap()).collect();
    assert!(names.len() > 10 && names.contains(&"help"), "{names:?}");
    for name in names {
        let (said, error, code) = run(&["help", name, "--lang", "en"]);
        assert_eq!((error.as_str(), code), ("", Some(0)));
        assert!(said.starts_with(&format!("alash {name} – ")), "{said}");
        assert!(README.contains(&format!("\nalash {name} ")), "README lacks {name}");
    }
}

#[test]
fn the_nearest_command_is_named_in_each_language() {
    for (lang, meant, see) in [
        ("kk", "Мүмкін, «export» шығар?", "Толығырақ: alash --help"),
        ("ru", "Может быть, «export»?", "Подробнее: alash --help"),
        ("en", "Did you mean “export”?", "See alash --help"),
    ] {
        for words in [["help", "exprot"].as_slice(), &["exprot"]] {
            let (said, error, code) = run(&[words, &["--lang", lang]].concat());
            assert_eq!((said.as_str(), code), ("", Some(2)));
            assert!(error.contains("exprot") && error.ends_with(&format!("\n{meant}\n{see}\n")), "{error}");
        }
    }
    let (_, error, code) = run(&["help", "nonsense", "--lang", "en"]);
    assert_eq!((error.as_str(), code), ("What is “nonsense”?\nSee alash --help\n", Some(2)));
    assert_eq!(run(&["help", ""]).2, Some(2));
}
