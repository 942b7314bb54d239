//! Papers to be printed: `alash exam --print` and `alash brief --print`.
// The program is played on a pseudoterminal, which is Unix's.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod support;

use std::collections::HashSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use support::player::own;
use support::pty::PROGRAM;

/// Prints a paper in a folder of its own; the file, and what was said.
fn printed(folder: &Path, arguments: &[&str]) -> (String, String) {
    let output = Command::new(PROGRAM)
        .args([&["exam", "--print"], arguments].concat())
        .current_dir(folder)
        .env("ALASH_DATA_DIR", folder.join("data"))
        .env("LANG", "kk_KZ.UTF-8")
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let said = String::from_utf8(output.stdout).unwrap();
    // It says what it wrote: by form and seed.
    let name = said.split_whitespace().find(|word| word.starts_with("alash-exam-")).expect(&said);
    (fs::read_to_string(folder.join(name)).unwrap(), said)
}

/// The text between two marks, each time they stand there.
fn between<'t>(text: &'t str, start: &str, end: &str) -> Vec<&'t str> {
    text.split(start).skip(1).map(|rest| rest.split(end).next().unwrap()).collect()
}

/// The tasks of a variant: stem, and options by their letters.
fn tasks(section: &str) -> Vec<(String, Vec<String>)> {
    let task = |task: &str| {
        let stem = between(task, ".</b> ", "</p>")[0].split(" <i>").next().unwrap().to_owned();
        let options = between(task, "<li>", "</li>").into_iter().filter_map(|line| line.split_once(") "));
        (stem, options.map(|(_, text)| text.to_owned()).collect())
    };
    between(section, "<div class=\"task\">", "</ol>").into_iter().map(task).collect()
}

#[test]
fn variants_have_the_same_tasks_in_other_places_and_their_keys_are_right() {
    let folder = tempfile::tempdir().unwrap();
    let (page, said) = printed(folder.path(), &["--seed", "7"]);
    assert!(said.contains("alash-exam-ubt-7.html") && said.contains("--seed 7"), "{said}");
    for outside in ["http", "src=", "url(", "@import"] {
        assert!(!page.contains(outside), "self-contained: {outside}");
    }
    let sections = between(&page, "<section>", "</section>");
    let (keys, variants) = sections.split_last().unwrap();
    assert_eq!(variants.len(), 4);
    let rows: Vec<Vec<&str>> =
        between(keys, "<tr>", "</tr>").into_iter().skip(1).map(|row| between(row, "<td>", "</td>")).collect();
    assert_eq!(rows.len(), 20);
    let bank = own();
    let mut orders = HashSet::new();
    for (number, section) in variants.iter().enumerate() {
        for label in ["Аты-жөні", "Сыныбы", "Күні"] {
            assert!(section.contains(label), "{label}");
        }
        let tasks = tasks(section);
        assert_eq!(tasks.len(), 20);
        assert_eq!(section.matches("class=\"passage\"").count(), 2);
        assert_eq!(section.matches("class=\"box\"").count(), 20);
        for (task, (stem, options)) in tasks.iter().enumerate() {
            let key = rows[task][number].bytes().next().unwrap() - b'A';
            let question = bank.questions.iter().find(|one| escaped(one.stem.original()) == *stem).expect(stem);
            let right: Vec<String> = question.kind.asked().iter().map(|item| escaped(item.text.original())).collect();
            assert!(right.contains(&options[usize::from(key)]), "variant {number}, task {task}: {stem}");
        }
        orders.insert(tasks.iter().map(|(stem, _)| stem.clone()).collect::<Vec<_>>());
        let stems: HashSet<String> = tasks.into_iter().map(|(stem, _)| stem).collect();
        let first: HashSet<String> = self::tasks(variants[0]).into_iter().map(|(stem, _)| stem).collect();
        assert_eq!(stems, first, "the same tasks");
    }
    assert_eq!(orders.len(), 4, "each in an order of its own");
    assert!(rows.iter().any(|row| row.iter().collect::<HashSet<_>>().len() > 1), "options in other places");
    assert_eq!(printed(folder.path(), &["--seed", "7"]).0, page, "a seed repeats a paper");
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[test]
fn every_kind_of_task_has_its_place_to_write() {
    let folder = tempfile::tempdir().unwrap();
    let (page, _) = printed(folder.path(), &["--profile", "ten-minutes", "--variants", "1", "--lang", "ru"]);
    let variant = between(&page, "<section>", "</section>")[0];
    assert_eq!(variant.matches("class=\"box wide\"").count(), 2);
    assert_eq!(variant.matches("class=\"line\"").count(), 2);
    assert!(variant.contains("Вариант 1") && variant.contains("Имя, фамилия"));
    // Four of one, four pairs and four or more events: a box a letter.
    assert!(variant.matches("class=\"box\"").count() >= 4 + 4 + 3, "{variant}");
}

#[test]
fn forms_of_ones_own_come_from_a_file_or_the_data_folder() {
    let folder = tempfile::tempdir().unwrap();
    let form = |id: &str, count: u32| {
        format!(
            r#"{{"profiles": [{{"id": "{id}", "name": "7-сынып", "minutes": 5, "clock": "waits",
                "parts": [{{"kind": "choice", "count": {count}, "points": 1}}]}}]}}"#
        )
    };
    fs::write(folder.path().join("mine.json"), form("mine", 3)).unwrap();
    let (page, _) = printed(folder.path(), &["--profile", "mine.json", "--variants", "1"]);
    assert_eq!(tasks(&page).len(), 3);
    fs::create_dir_all(folder.path().join("data")).unwrap();
    fs::write(folder.path().join("data/profiles.json"), form("ours", 4)).unwrap();
    let (page, _) = printed(folder.path(), &["--profile", "ours", "--variants", "1"]);
    assert_eq!(tasks(&page).len(), 4);
    fs::write(folder.path().join("mine.json"), "{\"profiles\": [\n{\"id\": \"x\"}]}").unwrap();
    let (_, error, code) = support::pty::output(
        folder.path(),
        &["exam", "--print", "--profile", folder.path().join("mine.json").to_str().unwrap()],
    );
    assert_eq!(code, 1);
    assert!(error.contains("2-жол") && error.contains("minutes"), "{error}");
    let (_, error, code) = support::pty::output(folder.path(), &["exam", "--print", "--profile", "nosuch"]);
    assert_eq!(code, 2);
    assert!(error.contains("ubt") && error.contains("ours"), "{error}");
}
