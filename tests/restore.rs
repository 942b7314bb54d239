//! Going back to a backup: what it holds, what can still be read in the damaged file, and nobody who was forgotten.
// The program is played on a pseudoterminal, which is Unix's.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod support;

use std::fs::{self, File};

use alash::clock::{DAY, MINUTE, Millis};
use alash::journal::Journal as _;
use alash::store::{self, Store};
use alash::trouble::Trouble;
use rusqlite::Connection;
use support::fresh::Fresh as _;
use support::journal::{Journal, data, now};
use support::player::EVENING;
use support::pty::{Terminal, output};
use support::wreck::{answers, backups, class, file, files, history, root_of, two_evenings};

const FULL: (u16, u16) = (80, 24);

#[test]
fn a_damaged_file_is_gone_back_from_with_what_can_still_be_read() {
    let (folder, student) = two_evenings();
    // Pages of the newest rows are rubbish; the head is sound.
    let mut bytes = fs::read(file(folder.path())).unwrap();
    let last = bytes.len() / 4096 - 1;
    let page = (1..=last).rev().find(|page| bytes[page * 4096] == 13).unwrap();
    bytes[page * 4096..(page + 1) * 4096].fill(0xAA);
    fs::write(file(folder.path()), &bytes).unwrap();
    fs::write(data(folder.path()).join("alash.db-wal"), "a log of another day").unwrap();
    let before = fs::read(file(folder.path())).unwrap();
    let restored = store::restore(&data(folder.path()), None, now(EVENING + 2 * DAY)).unwrap();
    assert!(restored.backup.is_some() && restored.entries >= 10, "{restored:?}");
    assert_eq!(
        fs::read(restored.aside.as_ref().unwrap().join("alash.db")).unwrap(),
        before,
        "the damaged file is kept"
    );
    assert!(restored.aside.unwrap().join("alash.db-wal").exists());
    let history = history(folder.path(), &student, EVENING + 2 * DAY);
    assert_eq!((history.entries.len(), history.damaged), (restored.entries, 0));
    let connection = Connection::open(file(folder.path())).unwrap();
    let sound: String = connection.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(sound, "ok");
}

#[test]
fn what_came_after_the_backup_is_taken_over_by_id() {
    let (folder, student) = two_evenings();
    // The last page is cut off: the rest reads.
    let length = fs::metadata(file(folder.path())).unwrap().len();
    File::options().write(true).open(file(folder.path())).unwrap().set_len(length - 4096).unwrap();
    let offer = store::offer(&data(folder.path())).unwrap();
    let restored = store::restore(&data(folder.path()), None, now(EVENING + 2 * DAY)).unwrap();
    assert_eq!((offer.readable, restored.entries), (restored.taken, 10 + restored.taken));
    assert_eq!(history(folder.path(), &student, EVENING + 2 * DAY).entries.len(), restored.entries);
    // Once more changes nothing: all of it is known.
    let again = store::restore(&data(folder.path()), None, now(EVENING + 2 * DAY)).unwrap();
    assert_eq!((again.taken, again.entries), (again.entries - 10, restored.entries));
}

#[test]
fn a_sound_file_loses_nothing_by_going_back_to_an_old_backup() {
    let (folder, student) = two_evenings();
    let backup = backups(folder.path()).remove(0);
    let restored = store::restore(&data(folder.path()), Some(&backup), now(EVENING + 2 * DAY)).unwrap();
    assert_eq!((restored.taken, restored.entries), (5, 15));
    assert_eq!(history(folder.path(), &student, EVENING + 2 * DAY).entries.len(), 15);
}

#[test]
fn a_killed_restoration_is_finished_at_the_next_start() {
    let (folder, student) = two_evenings();
    // It died after everything was ready and before the log of the old file was gone.
    let backup = backups(folder.path()).remove(0);
    fs::copy(backup, data(folder.path()).join("alash.db.restored")).unwrap();
    fs::write(data(folder.path()).join("alash.db-wal"), vec![7; 8192]).unwrap();
    fs::write(data(folder.path()).join("alash.db.restored.4711.tmp"), "half").unwrap();
    assert_eq!(history(folder.path(), &student, EVENING + DAY).entries.len(), 10);
    assert!(files(folder.path()).iter().all(|name| !name.contains("restored")), "{:?}", files(folder.path()));
}

#[test]
fn nobody_forgotten_comes_back() {
    let mut journal = Journal::of("Бекзат", EVENING);
    journal.evening(EVENING, 3);
    let hidden = journal.store.come("Дана", now(EVENING)).unwrap();
    let kept = journal.store.come("Ерлан", now(EVENING)).unwrap();
    for student in [&hidden, &kept] {
        let record = support::journal::answer("bank", "q", 1);
        journal.store.keep_new(&student.id, &[record], now(EVENING + MINUTE)).unwrap();
    }
    let (folder, erased) = (journal.folder, journal.student);
    journal.store.close();
    // A backup with all three, put where forgetting does not reach it.
    drop(Store::open(&data(folder.path()), now(EVENING + DAY)).unwrap());
    let old = folder.path().join("old.db");
    fs::copy(backups(folder.path()).remove(0), &old).unwrap();
    let mut store = Store::open(&data(folder.path()), now(EVENING + DAY)).unwrap();
    store.forget(&erased.id, true, now(EVENING + DAY)).unwrap();
    store.erase(&erased.id, now(EVENING + DAY)).unwrap();
    store.forget(&hidden.id, false, now(EVENING + DAY)).unwrap();
    store.close();
    store::restore(&data(folder.path()), Some(&old), now(EVENING + 2 * DAY)).unwrap();
    let mut store = Store::open(&data(folder.path()), now(EVENING + 2 * DAY)).unwrap();
    let names: Vec<String> = store.students().unwrap().into_iter().map(|student| student.name).collect();
    assert_eq!(names, ["Ерлан"]);
    assert_eq!(store.history(&erased.id, now(EVENING)).unwrap().entries, []);
    assert!(store.is_forgotten(&[erased.id]).unwrap());
    // The days of grace begin anew: who was hidden can still be brought back.
    assert_eq!(store.erase_due(now(EVENING + 8 * DAY)).unwrap(), []);
    assert!(store.remember("Дана").unwrap());
}

#[test]
fn the_screen_offers_the_backup_by_one_key() {
    let folder = tempfile::tempdir().unwrap();
    let journal_folder = two_evenings().0;
    fs::rename(data(journal_folder.path()), data(folder.path())).unwrap();
    let length = fs::metadata(file(folder.path())).unwrap().len();
    File::options().write(true).open(file(folder.path())).unwrap().set_len(length / 2).unwrap();
    let mut terminal = Terminal::start(folder.path(), FULL, &["--student", "Айгерім"]);
    let screen = terminal.wait("Соңғы жарамды сақтық көшірме");
    assert!(screen.contains("жазба – 10") && screen.contains("қалпына келтіру"), "{screen}");
    terminal.send("\r");
    let screen = terminal.wait("Жауаптар файлы қалпына келтірілді");
    assert!(screen.contains("set-aside"), "{screen}");
    terminal.send("\r");
    terminal.wait("Баптаулар");
    terminal.send("\x03");
    assert!(terminal.ended().success());
    assert!(answers(folder.path()) >= 10);
}

#[test]
fn the_commands_go_back_too_and_say_what_they_did() {
    let (folder, _) = two_evenings();
    fs::write(file(folder.path()), "rubbish ".repeat(1000)).unwrap();
    let (_, error, code) = output(folder.path(), &["stats", "--student", "Айгерім"]);
    assert!(code == 1 && error.contains("alash restore") && !error.contains("орнына қойыңыз"), "{error}");
    let (out, _, code) = output(folder.path(), &["doctor"]);
    assert!(code == 1 && out.contains('!') && out.contains("бүлінген"), "{out}");
    let (out, error, code) = output(folder.path(), &["restore"]);
    assert!(code == 0 && out.contains("set-aside") && out.contains("жазба – 10"), "{out}{error}");
    let (out, _, code) = output(folder.path(), &["doctor"]);
    assert!(code == 0 && out.contains("Бәрі дұрыс"), "{out}");
    assert_eq!(answers(folder.path()), 10);
}

#[test]
fn every_bit_of_every_pages_head_may_turn_and_going_back_ends() {
    let (folder, _) = class();
    let whole = fs::read(file(folder.path())).unwrap();
    let mut tried = 0;
    for page in 0..whole.len() / 4096 {
        let head = if page == 0 { 100 } else { 0 };
        for byte in 0..14 {
            for bit in [0, 2, 7] {
                // Each costs a reading of all there is: an even selection of them.
                tried += 1;
                if tried % 3 != 0 {
                    continue;
                }
                let mut bytes = whole.clone();
                bytes[page * 4096 + head + byte] ^= 1 << bit;
                fs::write(file(folder.path()), bytes).unwrap();
                let offer = store::offer(&data(folder.path()));
                assert!(offer.is_some_and(|offer| offer.readable <= 85), "page {page} byte {byte} bit {bit}");
            }
        }
    }
    fs::write(file(folder.path()), &whole).unwrap();
    let restored = store::restore(&data(folder.path()), None, now(EVENING + 2 * DAY)).unwrap();
    assert_eq!((restored.entries, restored.unreadable), (95, 0));
}

#[test]
fn rows_are_read_off_their_pages_where_no_tree_leads_to_them() {
    let (folder, _) = class();
    let mut bytes = fs::read(file(folder.path())).unwrap();
    // The root of the journal is an inner page of a table; without it the leaves are whole and lost to the database.
    let connection = Connection::open(file(folder.path())).unwrap();
    let root = root_of(&connection, "journal");
    drop(connection);
    assert_eq!(bytes[(root - 1) * 4096], 5);
    bytes[(root - 1) * 4096..root * 4096].fill(0);
    fs::write(file(folder.path()), bytes).unwrap();
    let restored = store::restore(&data(folder.path()), None, now(EVENING + 2 * DAY)).unwrap();
    assert_eq!((restored.entries, restored.students), (95, 3));
}

#[test]
fn what_students_changed_since_the_backup_is_as_the_damaged_file_has_it() {
    let (folder, student) = class();
    let old = backups(folder.path()).remove(0);
    let mut store = Store::open(&data(folder.path()), now(EVENING + DAY)).unwrap();
    store.set_pin(&student, Some("1918")).unwrap();
    store.rename(&student, "Айгерім С").unwrap();
    // What a file brought, and an entry id that is somebody else's here.
    let mut other = Journal::of("Бекзат", EVENING);
    other.evening(EVENING, 2);
    let dana = store.student("Дана").unwrap().unwrap();
    let results = alash::journal::Results::read(&mut other.taken_along().as_slice()).unwrap();
    for whom in [alash::journal::For::Bearer, alash::journal::For::Student(&dana, true)] {
        assert_eq!(store.bring(&results, whom, now(EVENING + DAY)).unwrap().added, 2);
    }
    let of_dana = |store: &mut Store| store.history(&dana.id, now(EVENING)).unwrap().entries.len();
    assert_eq!(of_dana(&mut store), 42);
    store.close();
    store::restore(&data(folder.path()), Some(&old), now(EVENING + 2 * DAY)).unwrap();
    let mut store = Store::open(&data(folder.path()), now(EVENING + 2 * DAY)).unwrap();
    let names: Vec<String> = store.students().unwrap().into_iter().map(|student| student.name).collect();
    assert!(names.contains(&"Айгерім С".to_owned()) && !names.contains(&"Айгерім".to_owned()), "{names:?}");
    assert!(store.opens(&student, "1918").unwrap() && !store.opens(&student, "").unwrap(), "the PIN holds");
    assert_eq!(of_dana(&mut store), 42);
    let parted = store.part(&dana.id, now(EVENING + 2 * DAY)).unwrap().unwrap();
    assert_eq!((parted.name.as_str(), of_dana(&mut store)), ("Бекзат", 40));
    assert_eq!(store.part(&dana.id, now(EVENING)).unwrap(), None);
}

#[test]
fn a_damaged_index_hides_no_student_and_ends_at_going_back() {
    let (folder, student) = class();
    let bytes = fs::read(file(folder.path())).unwrap();
    let connection = Connection::open(file(folder.path())).unwrap();
    let root = |name: &str| root_of(&connection, name);
    let (of_names, by_student) = (root("sqlite_autoindex_students_2"), root("journal_by_student"));
    drop(connection);
    // One bit in the name that the index has.
    let mut turned = bytes.clone();
    let name = "айгерім".as_bytes();
    let page = &bytes[(of_names - 1) * 4096..of_names * 4096];
    let at = page.windows(name.len()).position(|part| part == name).unwrap() + (of_names - 1) * 4096;
    turned[at + 1] ^= 1;
    fs::write(file(folder.path()), turned).unwrap();
    let mut store = Store::open(&data(folder.path()), now(EVENING + DAY)).unwrap();
    assert_eq!(store.come("Айгерім", now(EVENING + DAY)).unwrap().id, student);
    assert_eq!(store.students().unwrap().len(), 3);
    drop(store);
    // The index by which the newest entry is found: nothing can be kept, and one key leads to a sound file.
    let mut zeroed = bytes;
    zeroed[(by_student - 1) * 4096..by_student * 4096].fill(0);
    fs::write(file(folder.path()), zeroed).unwrap();
    let mut terminal = Terminal::start(folder.path(), FULL, &["--student", "Айгерім"]);
    terminal.wait("Баптаулар");
    terminal.send("л");
    // In the language that was asked for.
    terminal.wait("вернуться к резервной копии");
    terminal.send("\r");
    terminal.wait("Enter восстановить");
    terminal.send("\r");
    terminal.wait("Файл с ответами восстановлен");
    terminal.send("\r");
    terminal.wait("Настройки");
    terminal.send("\x03");
    terminal.ended();
    assert_eq!(history(folder.path(), &student, EVENING + DAY).entries.len(), 15);
}

#[test]
fn what_a_window_keeps_while_another_goes_back_is_in_the_new_file_or_is_not_kept() {
    let (folder, student) = class();
    let mut store = Store::open(&data(folder.path()), now(EVENING + DAY)).unwrap();
    let backup = backups(folder.path()).remove(0);
    let going_back = {
        let data = data(folder.path());
        std::thread::spawn(move || store::restore(&data, Some(&backup), now(EVENING + 2 * DAY)).unwrap())
    };
    let mut kept = 0;
    for n in 0..2000 {
        let record = support::journal::answer("bank", &format!("during{n}"), 5000 + n);
        match store.keep_new(&student, &[record], now(EVENING + DAY + Millis(i64::from(n)))) {
            Ok(_) => kept += 1,
            Err(_) => break,
        }
    }
    going_back.join().unwrap();
    drop(store);
    assert_eq!(history(folder.path(), &student, EVENING + 2 * DAY).entries.len(), 15 + kept);
}

/// Somebody who writes to the file, and is not done yet.
fn writing(folder: &std::path::Path) -> Connection {
    let connection = Connection::open(file(folder)).unwrap();
    connection.execute_batch("BEGIN IMMEDIATE; UPDATE students SET name = 'Айгерім С' WHERE name = 'Айгерім'").unwrap();
    connection
}

#[test]
fn a_file_that_is_being_written_to_is_not_gone_back_from() {
    let (folder, student) = class();
    let writing = writing(folder.path());
    let gone_back = store::restore(&data(folder.path()), None, now(EVENING + 2 * DAY));
    assert!(matches!(gone_back, Err(Trouble::Held { .. })), "{gone_back:?}");
    assert!(!data(folder.path()).join("set-aside").exists());
    writing.execute_batch("COMMIT").unwrap();
    drop(writing);
    let mut store = Store::open(&data(folder.path()), now(EVENING + 2 * DAY)).unwrap();
    assert_eq!(store.history(&student, now(EVENING)).unwrap().entries.len(), 15);
    assert!(store.students().unwrap().iter().any(|student| student.name == "Айгерім С"));
}

#[test]
fn while_a_file_is_ready_nothing_is_kept_in_the_one_that_it_replaces() {
    let (folder, student) = class();
    let mut store = Store::open(&data(folder.path()), now(EVENING + DAY)).unwrap();
    let keep = |store: &mut Store, n: u32| {
        let record = support::journal::answer("bank", &format!("during{n}"), 5000 + n);
        store.keep_new(&student, &[record], now(EVENING + DAY)).is_ok()
    };
    assert!(keep(&mut store, 1));
    // It was killed when all was ready: any start goes on from here.
    let whole = data(folder.path()).join("alash.db.restored");
    Connection::open(file(folder.path())).unwrap().execute("VACUUM INTO ?", [whole.to_str().unwrap()]).unwrap();
    let kept = usize::from(keep(&mut store, 2));
    drop(store);
    assert_eq!(history(folder.path(), &student, EVENING + 2 * DAY).entries.len(), 16 + kept);
}

#[test]
fn the_log_of_a_file_that_was_emptied_is_read() {
    let (folder, student) = class();
    let mut store = Store::open(&data(folder.path()), now(EVENING + DAY)).unwrap();
    let log = data(folder.path()).join("alash.db-wal");
    let record = support::journal::answer("bank", "in the log", 5000);
    store.keep_new(&student, &[record], now(EVENING + DAY)).unwrap();
    let bytes = fs::read(&log).unwrap();
    store.abandon();
    fs::write(&log, &bytes).unwrap();
    fs::write(file(folder.path()), "").unwrap();
    let readable = store::offer(&data(folder.path())).unwrap().readable;
    let restored = store::restore(&data(folder.path()), None, now(EVENING + 2 * DAY)).unwrap();
    assert!(readable > 0);
    assert_eq!(restored.taken, readable);
    assert_eq!(fs::read(restored.aside.unwrap().join("alash.db-wal")).unwrap(), bytes, "it is set aside too");
}

#[test]
fn a_file_that_only_seems_ready_takes_nothings_place() {
    for rubbish in ["", "rubbish"] {
        let (folder, student) = class();
        fs::write(data(folder.path()).join("alash.db.restored"), rubbish).unwrap();
        assert_eq!(history(folder.path(), &student, EVENING + DAY).entries.len(), 15);
    }
    // Half a page beside a journal of its writing is undone, and what is empty then is not begun anew beside a backup.
    let (folder, _) = class();
    fs::write(file(folder.path()), "S").unwrap();
    fs::write(data(folder.path()).join("alash.db-journal"), " ".repeat(100)).unwrap();
    assert!(Store::open(&data(folder.path()), now(EVENING + DAY)).unwrap_err().is_damage());
}
