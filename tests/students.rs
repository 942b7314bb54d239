//! Several students on one machine: names, PINs, guests; results taken out, carried along, brought in, forgotten.
// The program is played on a pseudoterminal, which is Unix's.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use alash::clock::{DAY, MINUTE, Moment, Now};
use alash::journal::Journal as _;
use alash::store::Store;
use support::fresh::Fresh as _;
use support::player::{EVENING, Player, evenings, own};
use support::pty::{Terminal, output, stats, typed};

const FULL: (u16, u16) = (80, 24);

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

fn now(clock: Moment) -> Now {
    Now { clock, offset: 300, ..Now::default() }
}

/// Puts a player's entries into the store of a folder, under a name.
fn keep(folder: &Path, name: &str, player: &Player) {
    let mut store = Store::open(&folder.join("data"), now(EVENING)).unwrap();
    let student = store.come(name, now(EVENING)).unwrap();
    // The store gives ids of its own: what refers to an entry refers to it by the new one.
    let mut ids: Vec<(String, String)> = Vec::new();
    for entry in &player.entries {
        let mut text = serde_json::to_string(&entry.record).unwrap();
        for (old, new) in &ids {
            text = text.replace(&format!("\"{old}\""), &format!("\"{new}\""));
        }
        let record = serde_json::from_str(&text).unwrap();
        let kept = store.keep_new(&student.id, &[record], now(entry.time)).unwrap().remove(0);
        ids.push((entry.id.clone(), kept.id));
    }
}

/// An evening and half an exam.
fn played(seed: usize) -> Player {
    let mut player = evenings(1, Some(20), |fact| fact.len() % (seed + 2) != 0);
    player.press(alash::key::Code::Esc).click_on("Байқау сынағы").enter();
    for _ in 0..5 {
        player.keys("1").press(alash::key::Code::Right);
    }
    player.press(alash::key::Code::End).press(alash::key::Code::Down).enter();
    player
}

fn export(folder: &Path, name: &str, file: &str) -> PathBuf {
    let path = folder.join(file);
    let (_, error, code) =
        output(folder, &["export", "--student", name, "--format", "jsonl", "--out", path.to_str().unwrap()]);
    assert_eq!(code, 0, "{error}");
    path
}

fn import(folder: &Path, file: &Path, more: &[&str]) -> String {
    let (out, error, code) = output(folder, &[&["import", file.to_str().unwrap()], more].concat());
    assert_eq!(code, 0, "{error}");
    out
}

#[test]
fn results_carried_there_and_back_twice_in_both_orders_are_the_same_figures() {
    for school_first in [true, false] {
        let (home, school) = (folder(), folder());
        keep(home.path(), "Айгерім", &played(1));
        keep(school.path(), "Айгерім", &played(2));
        let alone = stats(home.path(), "Айгерім", &[])["answers"].as_u64().unwrap();
        let carry = |from: &Path, to: &Path| {
            let file = export(from, "Айгерім", "carried.jsonl");
            import(to, &file, &["--student", "Айгерім"])
        };
        let pairs = [(home.path(), school.path()), (school.path(), home.path())];
        let order = if school_first { [pairs[1], pairs[0]] } else { pairs };
        for (from, to) in order {
            carry(from, to);
        }
        let figures = stats(home.path(), "Айгерім", &[]);
        assert_eq!(figures, stats(school.path(), "Айгерім", &[]), "one order: {school_first}");
        assert!(figures["answers"].as_u64().unwrap() > alone);
        assert_eq!(figures["mocks"].as_array().unwrap().len(), 2);
        // Again, in both directions: nothing is new, nothing is doubled.
        for (from, to) in order {
            assert!(carry(from, to).contains("Жаңа жазба: 0"));
        }
        assert_eq!(figures, stats(home.path(), "Айгерім", &[]));
        assert_eq!(figures, stats(school.path(), "Айгерім", &[]));
    }
}

#[test]
fn a_file_makes_its_student_and_a_namesake_is_asked_about() {
    let (one, two) = (folder(), folder());
    keep(one.path(), "Айгерім", &played(1));
    let file = export(one.path(), "Айгерім", "a.jsonl");
    import(two.path(), &file, &[]);
    assert_eq!(stats(one.path(), "Айгерім", &[]), stats(two.path(), "Айгерім", &[]));
    let three = folder();
    drop(Store::open(&three.path().join("data"), now(EVENING)).unwrap().come("айгерім", now(EVENING)));
    let (_, error, code) = output(three.path(), &["import", file.to_str().unwrap()]);
    assert_eq!(code, 1);
    assert!(error.contains("--student"), "{error}");
}

#[test]
fn a_damaged_line_is_counted_and_left_and_what_is_no_file_of_results_is_refused() {
    let (one, two) = (folder(), folder());
    keep(one.path(), "Айгерім", &played(1));
    let file = export(one.path(), "Айгерім", "a.jsonl");
    let text = fs::read_to_string(&file).unwrap();
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    lines[3] = lines[3].replacen("\"time\":1", "\"time\":2", 1);
    lines[5].truncate(40);
    fs::write(&file, lines.join("\n")).unwrap();
    assert!(import(two.path(), &file, &[]).contains("бүлінгені: 2"));
    for bad in ["", "бұл жай мәтін", "{\"title\": \"банк\"}"] {
        fs::write(&file, bad).unwrap();
        let (_, error, code) = output(two.path(), &["import", file.to_str().unwrap()]);
        assert_eq!(code, 1);
        assert!(error.contains("нәтижелер файлы емес"), "{error}");
    }
}

#[test]
fn a_table_has_every_answer_and_no_formula() {
    let folder = folder();
    let player = played(1);
    keep(folder.path(), "=HYPERLINK(1)", &player);
    let (out, error, code) = output(folder.path(), &["export", "--student", "=HYPERLINK(1)"]);
    assert_eq!(code, 0, "{error}");
    assert!(out.starts_with('\u{feff}'), "a spreadsheet is told that it is UTF-8");
    let mut table = csv::Reader::from_reader(out.trim_start_matches('\u{feff}').as_bytes());
    let rows: Vec<csv::StringRecord> = table.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), player.answers().len());
    for row in &rows {
        assert_eq!(&row[1], "'=HYPERLINK(1)");
        assert!(row.iter().all(|cell| !cell.starts_with(['=', '+', '@'])), "{row:?}");
    }
    let exam: Vec<_> = rows.iter().filter(|row| &row[9] == "exam").collect();
    assert_eq!(exam.len(), 5);
    assert!(exam.iter().all(|row| !row[15].is_empty() && !row[11].is_empty()), "{exam:?}");
}

#[test]
fn a_forgotten_student_is_hidden_at_once_and_erased_after_a_week() {
    let folder = folder();
    let data = folder.path().join("data");
    keep(folder.path(), "Бекзат", &played(1));
    keep(folder.path(), "Дана", &played(2));
    // A backup that holds both.
    drop(Store::open(&data, now(EVENING + DAY)).unwrap());
    let file = export(folder.path(), "Бекзат", "b.jsonl");
    let (_, error, code) = typed(folder.path(), &["forget", "Бекзат"], "Дана\n");
    assert_eq!(code, 1);
    assert!(error.contains("Ештеңе өзгерген жоқ"), "{error}");
    assert!(stats(folder.path(), "Бекзат", &[])["answers"].as_u64().unwrap() > 0);
    let (said, _, code) = typed(folder.path(), &["forget", "Бекзат"], "бекзат\n");
    assert_eq!(code, 0);
    assert!(said.contains("--undo"), "{said}");
    let (_, error, code) = output(folder.path(), &["stats", "--student", "Бекзат"]);
    assert_eq!(code, 1, "hidden at once");
    assert!(!error.contains("Бекзат,"), "{error}");
    // Back again, and hidden once more.
    let (said, error, _) = typed(folder.path(), &["forget", "--undo", "Бекзат"], "");
    assert!(said.contains("қайтарылды"), "{said}{error}");
    assert!(stats(folder.path(), "Бекзат", &[])["answers"].as_u64().unwrap() > 0);
    typed(folder.path(), &["forget", "Бекзат"], "Бекзат\n");
    // Six days later it is there, seven days later it is gone.
    let today = EVENING + 2 * DAY;
    assert_eq!(Store::open(&data, now(today + 6 * DAY)).unwrap().erase_due(now(today + 6 * DAY)).unwrap(), []);
    let later = now(today + 7 * DAY + MINUTE);
    let mut store = Store::open(&data, later).unwrap();
    let erased = store.erase_due(later).unwrap();
    assert_eq!((erased.len(), erased[0].name.as_str()), (1, "Бекзат"));
    assert!(erased[0].records > 20 && erased[0].backups >= 1, "{erased:?}");
    drop(store);
    for path in files(&data) {
        let bytes = fs::read(&path).unwrap();
        let name = "Бекзат".as_bytes();
        assert!(!bytes.windows(name.len()).any(|part| part == name), "{} still has the name", path.display());
    }
    assert!(stats(folder.path(), "Дана", &[])["answers"].as_u64().unwrap() > 0, "nobody else lost anything");
    let (_, error, code) = output(folder.path(), &["import", file.to_str().unwrap()]);
    assert_eq!(code, 1);
    assert!(error.contains("қайта қабылданбайды"), "{error}");
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { all.extend(files(&path)) } else { all.push(path) }
    }
    all
}

#[test]
fn forgetting_now_says_what_went_and_other_ids_are_refused_too() {
    let (home, school) = (folder(), folder());
    keep(home.path(), "Айгерім", &played(1));
    keep(school.path(), "Айгерім", &played(2));
    let from_home = export(home.path(), "Айгерім", "home.jsonl");
    import(school.path(), &from_home, &["--student", "Айгерім"]);
    // Hidden first, then not to wait for.
    typed(school.path(), &["forget", "Айгерім"], "Айгерім\n");
    let (said, error, code) = typed(school.path(), &["forget", "Айгерім", "--now"], "Айгерім\n");
    assert_eq!(code, 0, "{error}");
    assert!(said.contains("жазба"), "{said}");
    // The name is free, but what was forgotten does not come back by another door.
    drop(Store::open(&school.path().join("data"), now(EVENING)).unwrap().come("Айгерім", now(EVENING)));
    let (_, error, code) = output(school.path(), &["import", from_home.to_str().unwrap(), "--student", "Айгерім"]);
    assert_eq!(code, 1);
    assert!(error.contains("қайта қабылданбайды"), "{error}");
}

#[test]
fn a_pin_guards_the_screen_and_the_commands() {
    let folder = folder();
    let mut terminal = Terminal::start(folder.path(), FULL, &["--student", "Ерлан"]);
    terminal.open_account();
    terminal.wait("PIN-код қою");
    terminal.click("PIN-код қою");
    terminal.wait("PIN:");
    // The number row of the Kazakh layout: 1918; three digits are too few.
    terminal.send("\"ұ\"\r");
    terminal.wait("кемінде 4");
    terminal.send("ү\r");
    terminal.wait("PIN-код қойылды");
    terminal.send("\x03");
    assert!(terminal.ended().success());
    let mut terminal = Terminal::start(folder.path(), FULL, &["--student", "Ерлан"]);
    terminal.wait("PIN-кодты теріңіз");
    terminal.send("1111\r");
    let screen = terminal.wait("PIN-код дұрыс емес");
    assert!(!screen.contains("1111"), "{screen}");
    terminal.send("1918");
    let screen = terminal.wait("●●●●");
    assert!(!screen.contains("1918"), "{screen}");
    terminal.send("\r");
    terminal.wait("Байқау сынағы");
    terminal.send("\x03");
    assert!(terminal.ended().success());
    let (_, error, code) = typed(folder.path(), &["stats", "--student", "Ерлан"], "0000\n");
    assert_eq!(code, 1, "{error}");
    let (out, error, code) = typed(folder.path(), &["stats", "--json", "--student", "Ерлан"], "1918\n");
    assert_eq!(code, 0, "{error}");
    assert!(out.contains("Ерлан"));
    let (out, error, _) = typed(folder.path(), &["export"], "");
    assert!(!out.contains("Ерлан") && error.contains("Ерлан"), "{error}");
    let (_, _, code) = typed(folder.path(), &["forget", "Ерлан", "--now"], "Ерлан\n1111\n");
    assert_eq!(code, 1, "a name is not enough");
    let bytes = fs::read(folder.path().join("data/alash.db")).unwrap();
    assert!(!bytes.windows(4).any(|part| part == b"1918") || String::from_utf8_lossy(&bytes).contains("argon2id"));
}

#[test]
fn a_student_is_renamed_and_a_guest_leaves_nothing() {
    let folder = folder();
    keep(folder.path(), "Дана", &played(1));
    let answers = stats(folder.path(), "Дана", &[])["answers"].clone();
    let mut terminal = Terminal::start(folder.path(), FULL, &["--student", "Дана"]);
    terminal.open_account();
    terminal.wait("Атын өзгерту");
    terminal.click("Атын өзгерту");
    terminal.wait("Атыңыз: Дана");
    terminal.send("\x15Данагүл\r");
    terminal.wait("Аты өзгертілді");
    terminal.wait("Данагүл");
    terminal.click("Басқа оқушы");
    terminal.wait("Кім оқиды?");
    terminal.click("Қонақ болып кіру");
    terminal.wait("Қонақ ·");
    terminal.send("2\r");
    terminal.wait("1 / 10");
    for _ in 0..2 {
        let screen = terminal.wait("кейін");
        terminal.send(if screen.contains("Жауап:") { "\r\r" } else { "0" });
        terminal.wait("келесі");
        terminal.leave("келесі");
    }
    terminal.send("\x03");
    assert!(terminal.ended().success());
    assert_eq!(stats(folder.path(), "Данагүл", &[])["answers"], answers);
    let mut store = Store::open(&folder.path().join("data"), now(EVENING)).unwrap();
    let names: Vec<String> = store.students().unwrap().into_iter().map(|student| student.name).collect();
    assert_eq!(names, ["Данагүл"]);
}

#[test]
fn results_are_taken_along_and_brought_on_the_screen() {
    let (home, school) = (folder(), folder());
    keep(home.path(), "Айгерім", &played(1));
    let file = home.path().join("stick.jsonl");
    let account = |folder: &Path, name: &str| {
        let mut terminal = Terminal::start(folder, FULL, &["--student", name]);
        terminal.open_account();
        terminal.wait("алып кету");
        terminal
    };
    let mut terminal = account(home.path(), "Айгерім");
    terminal.click("Нәтижелерімді алып кету");
    terminal.wait("Файл:");
    terminal.send(&format!("\x15{}\r", file.display()));
    terminal.wait("жазба сақталды");
    terminal.send("\x03");
    assert!(terminal.ended().success());
    // Somebody else is asked first.
    let mut terminal = account(school.path(), "Ерлан");
    terminal.click("Нәтижелерімді әкелу");
    terminal.wait("Файл:");
    terminal.send(&format!("\x15{}\r", file.display()));
    terminal.wait("«Айгерім» деген оқушының");
    terminal.send("\x1b");
    terminal.gone("Файл:");
    terminal.send("\x03");
    assert!(terminal.ended().success());
    assert_eq!(stats(school.path(), "Ерлан", &[])["answers"], 0);
    let mut terminal = account(school.path(), "айгерім");
    terminal.click("Нәтижелерімді әкелу");
    terminal.wait("Файл:");
    // As a terminal pastes a file that was dragged into it.
    terminal.send(&format!("\x15\x1b[200~'{}'\x1b[201~\r", file.display()));
    terminal.wait("Жаңа жазба:");
    terminal.send("\x03");
    assert!(terminal.ended().success());
    let mut figures = stats(school.path(), "айгерім", &[]);
    let expected = stats(home.path(), "Айгерім", &[]);
    figures["student"] = expected["student"].clone();
    assert_eq!(figures, expected);
}

#[test]
fn no_answer_of_our_bank_is_taken_for_a_formula() {
    // What a table shows of the bank needs no apostrophe: nothing in it begins like a formula.
    let bank = own();
    let texts = bank.questions.iter().flat_map(|question| question.kind.items()).flat_map(|item| item.text.versions());
    assert!(texts.into_iter().all(|text| !text.starts_with(['=', '+', '-', '@'])));
}
