//! Files that rot, are cut, replaced, held or locked: what was acknowledged is there, or it is said what is not.
// The program is played on a pseudoterminal, which is Unix's.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod support;

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use alash::clock::{DAY, Millis};
use alash::journal::Journal as _;
use alash::log::Record;
use alash::store::{self, Store};
use alash::trouble::{Cause, Notice, Trouble};
use rusqlite::Connection;
use support::fresh::Fresh as _;
use support::journal::{Journal, data, now};
use support::player::EVENING;
use support::pty::{Terminal, output, stats, typed};
use support::wreck::{backups, bank_of_journals, class, file, files, history, rot, two_evenings};

const FULL: (u16, u16) = (80, 24);

// ── after a clean end ──

#[test]
fn after_a_clean_end_the_file_alone_is_whole() {
    for ending in ["\x03", "quit", "TERM", "HUP", "INT"] {
        let folder = tempfile::tempdir().unwrap();
        let mut terminal = Terminal::start(folder.path(), FULL, &["practice", "--count", "3", "--student", "Айгерім"]);
        for _ in 0..2 {
            let screen = terminal.wait("кейін");
            terminal.send(if screen.contains("Жауап:") { "\r\r" } else { "0" });
            terminal.wait("келесі");
            terminal.leave("келесі");
        }
        let signal = |signal| terminal.signal(signal);
        match ending {
            "TERM" => signal(rustix::process::Signal::TERM),
            "HUP" => signal(rustix::process::Signal::HUP),
            "INT" => signal(rustix::process::Signal::INT),
            "quit" => {
                terminal.send("\x1b");
                terminal.wait("Баптаулар");
                terminal.send("\x1b");
            }
            keys => _ = terminal.send(keys),
        }
        terminal.ended();
        assert_eq!(files(folder.path()), ["alash.db", "alash.lock"], "{ending}");
        // Carried away by itself.
        let copy = tempfile::tempdir().unwrap();
        fs::create_dir(data(copy.path())).unwrap();
        fs::copy(file(folder.path()), file(copy.path())).unwrap();
        assert_eq!(stats(copy.path(), "Айгерім", &[])["answers"], 2, "{ending}");
    }
}

#[test]
fn of_two_windows_the_last_leaves_the_file_whole() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = Terminal::start(folder.path(), FULL, &["practice", "--count", "3", "--student", "Айгерім"]);
    first.wait("кейін");
    let mut second = Terminal::start(folder.path(), FULL, &["--student", "Ерлан"]);
    second.wait("Баптаулар");
    first.send("\x03");
    first.ended();
    assert!(files(folder.path()).contains(&"alash.db-wal".to_owned()), "the other window goes on");
    second.send("\x03");
    second.ended();
    assert_eq!(files(folder.path()), ["alash.db", "alash.lock", "backups"]);
}

#[test]
fn a_file_cut_to_any_length_beside_a_backup_is_not_begun_anew() {
    let (folder, _) = two_evenings();
    let whole = fs::read(file(folder.path())).unwrap();
    for length in [0, 1, 15, 16, 99, 100, 101, 511, 512, 1023, 4095, 4096, 4097, 8192, whole.len() - 1] {
        fs::write(file(folder.path()), &whole[..length]).unwrap();
        let opened = Store::open(&data(folder.path()), now(EVENING + DAY));
        let said = opened.and_then(|mut store| {
            let student = store.student("Айгерім")?.ok_or(Trouble::Failed(Cause::Damaged))?;
            let history = store.history(&student.id, now(EVENING))?;
            if history.entries.len() == 15 { Ok(()) } else { Err(Trouble::Failed(Cause::Damaged)) }
        });
        // What was cut off may have been empty: then all of it is there.
        assert!(said.as_ref().err().is_none_or(Trouble::is_damage), "{length}: {said:?}");
        assert!(said.is_err() || length == whole.len() - 1, "{length}");
        assert_eq!(fs::read(file(folder.path())).unwrap().len(), length, "left as it is");
    }
    fs::remove_file(file(folder.path())).unwrap();
    assert!(matches!(Store::open(&data(folder.path()), now(EVENING)), Err(Trouble::Empty { .. })), "gone");
}

#[test]
fn every_page_zeroed_or_rubbish_is_damage_or_hides_nothing() {
    let (folder, student) = two_evenings();
    let whole = fs::read(file(folder.path())).unwrap();
    for page in 0..whole.len() / 4096 {
        for byte in [0, 0xAA] {
            let mut bytes = whole.clone();
            bytes[page * 4096..(page + 1) * 4096].fill(byte);
            fs::write(file(folder.path()), &bytes).unwrap();
            for end in ["-wal", "-shm"] {
                let _ = fs::remove_file(data(folder.path()).join(format!("alash.db{end}")));
            }
            let read = Store::open(&data(folder.path()), now(EVENING + DAY)).and_then(|mut store| {
                store.students()?;
                store.history(&student, now(EVENING))
            });
            match read {
                Ok(history) => assert_eq!(history.entries.len(), 15, "page {page} of {byte}: {}", history.damaged),
                Err(error) => assert!(error.is_damage(), "page {page} of {byte}: {error:?}"),
            }
        }
    }
}

// ── rows ──

#[test]
fn a_byte_that_is_no_text_is_one_damaged_row_wherever_it_lies() {
    for column in ["id", "offset", "clock", "version", "record", "sum", "time", "student"] {
        let mut journal = Journal::new(EVENING);
        journal.evening(EVENING, 3);
        let (folder, student) = (journal.folder, journal.student);
        journal.store.close();
        let value = if ["offset", "clock", "time"].contains(&column) { "9e300" } else { "CAST(X'D0FFD0' AS TEXT)" };
        let numeric = if value == "9e300" { "4000000000000000000" } else { value };
        rot(
            folder.path(),
            &format!("PRAGMA foreign_keys = OFF; UPDATE journal SET {column} = {numeric} WHERE rowid = 2"),
        );
        let history = history(folder.path(), &student.id, EVENING);
        assert_eq!((history.entries.len(), history.damaged), (2, 1), "{column}");
        let figures = stats(folder.path(), "Айгерім", &["--bank", bank_of_journals(folder.path()).to_str().unwrap()]);
        assert_eq!(figures["damaged"], 1, "{column}");
        let (out, error, code) = output(folder.path(), &["export", "--format", "jsonl"]);
        assert!(code == 0 && out.lines().count() == 3, "{column}: {out}{error}");
        let (out, _, code) = output(folder.path(), &["doctor"]);
        assert!(code == 1 && out.contains("оқылмайтын жазба: 1"), "{out}");
    }
    // A student's own row.
    let journal = Journal::new(EVENING);
    let folder = journal.folder;
    journal.store.close();
    rot(folder.path(), "UPDATE students SET name = CAST(X'D090FFD0B9' AS TEXT)");
    let mut store = Store::open(&data(folder.path()), now(EVENING)).unwrap();
    assert_eq!(store.students().unwrap().len(), 1);
}

#[test]
fn rows_of_a_newer_program_are_counted_apart_and_carried_on() {
    let mut journal = Journal::new(EVENING);
    journal.evening(EVENING, 2);
    let (folder, student) = (journal.folder, journal.student);
    journal.store.close();
    let record = r#"{"type":"dream","of":"exam","minutes":9}"#;
    let id = "01938c2e-7b00-7000-8000-000000000001";
    let time = EVENING + Millis(5);
    let sum = alash::stable::hash(&format!("{id}|{}|{record}", time.0));
    let insert = format!(
        "INSERT INTO journal (id, student, time, offset, version, record, sum) VALUES ('{id}', '{}', {}, 300, '9.0.0', '{record}', '{sum}')",
        student.id, time.0
    );
    rot(folder.path(), &insert);
    let read = history(folder.path(), &student.id, EVENING);
    assert_eq!((read.entries.len(), read.newer, read.damaged), (2, 1, 0));
    let (out, _, _) = output(folder.path(), &["export", "--student", "Айгерім", "--format", "jsonl"]);
    assert!(out.contains(record), "{out}");
    let elsewhere = tempfile::tempdir().unwrap();
    let carried = elsewhere.path().join("r.jsonl");
    fs::write(&carried, out).unwrap();
    let (said, error, code) = output(elsewhere.path(), &["import", carried.to_str().unwrap()]);
    assert!(code == 0 && said.contains("Жаңа жазба: 3") && !said.contains("бүлінген"), "{said}{error}");
    let (again, _, _) = output(elsewhere.path(), &["export", "--student", "Айгерім", "--format", "jsonl"]);
    assert!(again.contains(record));
}

// ── other hands on the file ──

#[test]
fn what_is_written_to_a_file_that_was_replaced_is_not_kept() {
    for with_log in [true, false] {
        let mut journal = Journal::new(EVENING);
        journal.evening(EVENING, 2);
        let path = file(journal.folder.path());
        let other = Journal::new(EVENING);
        let other_file = file(other.folder.path());
        other.store.close();
        fs::rename(other_file, &path).unwrap();
        if !with_log {
            for end in ["-wal", "-shm"] {
                let _ = fs::remove_file(data(journal.folder.path()).join(format!("alash.db{end}")));
            }
        }
        let record = support::journal::answer("bank", "q", 1);
        let kept = journal.store.keep_new(&journal.student.id, &[record], now(EVENING + DAY));
        assert_eq!(kept.unwrap_err(), Trouble::Failed(Cause::Replaced));
    }
    // Only the log was taken away.
    let mut journal = Journal::new(EVENING);
    journal.evening(EVENING, 2);
    fs::remove_file(data(journal.folder.path()).join("alash.db-wal")).unwrap();
    let record = support::journal::answer("bank", "q", 1);
    assert_eq!(
        journal.store.keep_new(&journal.student.id, &[record], now(EVENING + DAY)).unwrap_err(),
        Trouble::Failed(Cause::Replaced)
    );
}

#[test]
fn a_foreign_database_is_refused_untouched() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(data(folder.path())).unwrap();
    for journal_mode in ["DELETE", "WAL"] {
        let _ = fs::remove_file(file(folder.path()));
        let foreign = Connection::open(file(folder.path())).unwrap();
        let set = format!(
            "PRAGMA journal_mode = {journal_mode}; CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES ('плов')"
        );
        foreign.execute_batch(&set).unwrap();
        drop(foreign);
        let before = fs::read(file(folder.path())).unwrap();
        let (_, error, code) = output(folder.path(), &["stats", "--student", "Айгерім"]);
        assert!(code == 1 && error.contains("басқа бағдарламаның дерекқоры"), "{error}");
        assert_eq!(fs::read(file(folder.path())).unwrap(), before, "{journal_mode}");
        let (out, _, code) = output(folder.path(), &["doctor"]);
        assert!(code == 1 && out.contains("басқа бағдарламаның дерекқоры"), "{out}");
    }
}

#[test]
fn a_folder_that_another_program_holds_is_said_and_used_without_changing_files() {
    let (folder, student) = two_evenings();
    let lock = File::open(data(folder.path()).join("alash.lock")).unwrap();
    lock.lock().unwrap();
    let before = backups(folder.path());
    let mut store = Store::open(&data(folder.path()), now(EVENING + 3 * DAY)).unwrap();
    assert!(matches!(store.notices().as_slice(), [Notice::Held { .. }]));
    assert_eq!(store.history(&student, now(EVENING)).unwrap().entries.len(), 15);
    assert!(matches!(store.erase(&student, now(EVENING)), Err(Trouble::Held { .. })));
    drop(store);
    assert_eq!(backups(folder.path()), before, "no backup");
    // Where the file has to be changed first, the start says so and ends.
    let old = support::kept::folder_of("shape-1");
    fs::write(data(old.path()).join("alash.lock"), "").unwrap();
    let held = File::open(data(old.path()).join("alash.lock")).unwrap();
    held.lock().unwrap();
    let (_, error, code) = output(old.path(), &["stats", "--student", "Айгерім"]);
    assert!(code == 1 && error.contains("пайдаланып жатыр"), "{error}");
    let terminal = Terminal::start(old.path(), FULL, &["--student", "Айгерім"]);
    terminal.wait("пайдаланып жатыр");
    drop(held);
    assert_eq!(stats(old.path(), "Айгерім", &[])["answers"], 16);
    let fresh = tempfile::tempdir().unwrap();
    fs::create_dir(data(fresh.path())).unwrap();
    fs::write(data(fresh.path()).join("alash.lock"), "").unwrap();
    let held = File::open(data(fresh.path()).join("alash.lock")).unwrap();
    held.lock().unwrap();
    assert!(matches!(Store::open(&data(fresh.path()), now(EVENING)), Err(Trouble::Held { .. })));
}

// ── backups ──

#[test]
fn one_bad_backup_and_one_hidden_student_keep_nobody_out() {
    let (folder, student) = two_evenings();
    let garbage = data(folder.path()).join("backups/a.db");
    fs::write(&garbage, "garbage").unwrap();
    let mut store = Store::open(&data(folder.path()), now(EVENING + DAY)).unwrap();
    let ermek = store.come("Ермек", now(EVENING + DAY)).unwrap();
    store.keep_new(&ermek.id, &[Record::Language { lang: alash::language::Lang::Kk }], now(EVENING + DAY)).unwrap();
    store.forget(&student, false, now(EVENING + DAY)).unwrap();
    store.close();
    let later = EVENING + 9 * DAY;
    let mut store = Store::open(&data(folder.path()), now(later)).unwrap();
    assert_eq!(store.erase_due(now(later)).unwrap(), [], "not yet entirely");
    let said = store.notices();
    assert!(matches!(said.as_slice(), [Notice::NotErased { file, .. }] if *file == garbage), "{said:?}");
    assert_eq!(store.history(&student, now(later)).unwrap().entries, [], "the records are gone");
    assert_eq!(store.students().unwrap().len(), 1);
    store.close();
    assert_eq!(stats(folder.path(), "Ермек", &[])["answers"], 0);
    // The file that nobody needs is deleted: then it is done.
    fs::remove_file(garbage).unwrap();
    let mut store = Store::open(&data(folder.path()), now(later)).unwrap();
    assert_eq!(store.erase_due(now(later)).unwrap().len(), 1);
}

#[test]
fn what_a_killed_program_left_unfinished_goes_and_is_seen_by_forgetting() {
    let (folder, student) = two_evenings();
    let unfinished = data(folder.path()).join("backups/daily.4711.tmp");
    fs::copy(file(folder.path()), &unfinished).unwrap();
    fs::write(data(folder.path()).join("backups/daily.4711.tmp-journal"), "").unwrap();
    let mut store = Store::open(&data(folder.path()), now(EVENING + DAY)).unwrap();
    assert!(!unfinished.exists() && backups(folder.path()).len() == 1, "{:?}", backups(folder.path()));
    fs::copy(file(folder.path()), &unfinished).unwrap();
    store.erase(&student, now(EVENING + DAY)).unwrap();
    assert!(!unfinished.exists());
}

#[test]
fn a_file_that_is_damaged_inside_rotates_no_good_backup_out() {
    let (folder, _) = two_evenings();
    let mut bytes = fs::read(file(folder.path())).unwrap();
    // A leaf of an index: queries go on, the look before the backup finds it.
    let page = (1..bytes.len() / 4096).find(|page| bytes[page * 4096] == 10).unwrap();
    bytes[page * 4096 + 5] = 0xFF;
    bytes[page * 4096 + 3] = 0xFF;
    fs::write(file(folder.path()), bytes).unwrap();
    let before = backups(folder.path());
    for day in 2..15 {
        match Store::open(&data(folder.path()), now(EVENING + day * DAY)) {
            Ok(mut store) => assert!(matches!(store.notices().as_slice(), [Notice::Damaged { .. }])),
            Err(error) => assert!(error.is_damage(), "{error:?}"),
        }
    }
    assert_eq!(backups(folder.path()), before);
}

#[test]
fn backups_are_pruned_by_the_order_of_their_making() {
    let (folder, _) = two_evenings();
    // Twelve days with a clock two years ahead, then the right one.
    for day in 0..12 {
        Store::open(&data(folder.path()), now(EVENING + (730 + day) * DAY)).unwrap().close();
    }
    for day in 2..5 {
        Store::open(&data(folder.path()), now(EVENING + day * DAY)).unwrap().close();
        let today = backups(folder.path()).into_iter().filter(|path| path.to_str().unwrap().contains("-2026-11-"));
        let today: Vec<PathBuf> = today.collect();
        assert_eq!(
            today.len(),
            usize::try_from(day - 1).unwrap(),
            "the newest made stay: {:?}",
            backups(folder.path())
        );
        // The same day makes no other.
        Store::open(&data(folder.path()), now(EVENING + day * DAY)).unwrap().close();
        assert_eq!(backups(folder.path()).len(), 10);
    }
}

#[test]
fn a_folder_that_cannot_be_written_to_can_be_looked_at() {
    use std::os::unix::fs::PermissionsExt as _;
    use std::os::unix::process::CommandExt as _;
    let (folder, _) = two_evenings();
    // A program that may write anywhere is tried as one that may not.
    let program = folder.path().join("alash");
    fs::copy(support::pty::PROGRAM, &program).unwrap();
    let mode = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    mode(folder.path(), 0o755);
    for entry in fs::read_dir(data(folder.path())).unwrap() {
        mode(&entry.unwrap().path(), 0o555);
    }
    mode(&data(folder.path()), 0o555);
    let is_root = rustix::process::getuid().is_root();
    let run = |words: &[&str]| {
        let mut command = std::process::Command::new(&program);
        command
            .args(words)
            .env("ALASH_DATA_DIR", data(folder.path()))
            .env("LANG", "kk_KZ.UTF-8")
            .env_remove("LC_ALL")
            .env_remove("LC_MESSAGES")
            .env("HOME", "/nonexistent");
        command.stdin(std::process::Stdio::null());
        if is_root {
            command.uid(65534).gid(65534);
        }
        let output = command.output().unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (text(&output.stdout), text(&output.stderr), output.status.code().unwrap())
    };
    let (out, error, code) = run(&["stats", "--student", "Айгерім"]);
    assert!(code == 0 && error.contains("жазуға болмайды") && !out.is_empty(), "{out}{error}");
    let (out, error, code) = run(&["export", "--format", "jsonl"]);
    assert!(code == 0 && out.lines().count() == 16, "{error}");
    let (_, error, code) = run(&["forget", "Айгерім", "--now"]);
    assert!(code == 1, "{error}");
    // The program itself is a window that keeps nothing, and says so on every screen.
    let before = fs::read(file(folder.path())).unwrap();
    let who = if is_root { "setpriv --reuid=65534 --regid=65534 --clear-groups" } else { "" };
    let mut terminal =
        Terminal::shell(folder.path(), FULL, &format!("exec {who} {} --student Айгерім", program.display()));
    let screen = terminal.wait("Баптаулар");
    assert!(screen.contains("жазуға болмайды") && screen.contains("Мұнда ештеңе сақталмайды"), "{screen}");
    terminal.send("2\r");
    terminal.wait("кейін");
    assert!(terminal.screen().contains("Мұнда ештеңе сақталмайды"), "{}", terminal.screen());
    terminal.send("\x03");
    terminal.ended();
    assert_eq!(fs::read(file(folder.path())).unwrap(), before);
    mode(&data(folder.path()), 0o755);
}

#[test]
fn causes_are_said_in_the_users_language() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("data"), "a file").unwrap();
    for lang in ["kk", "ru"] {
        for words in [
            vec!["stats", "--student", "А"],
            vec!["import", "/nowhere"],
            vec!["check", "/"],
            vec!["export", "--out", "/nowhere/x"],
            vec!["restore"],
        ] {
            let (_, error, code) = typed(folder.path(), &[words.as_slice(), &["--lang", lang]].concat(), "");
            assert!(code != 0 && !error.is_empty(), "{words:?}");
            for english in ["os error", "No such", "denied", "directory", "database"] {
                assert!(!error.contains(english), "{words:?}: {error}");
            }
        }
    }
}

#[test]
fn a_log_with_something_in_it_that_cannot_be_believed_is_said_and_kept() {
    let (mut told, mut tried) = (0, 0);
    let kept = support::kept::folder_of("shape-2-killed");
    let log = fs::read(data(kept.path()).join("alash.db-wal")).unwrap();
    for at in (40..log.len()).step_by(log.len() / 25) {
        let folder = support::kept::folder_of("shape-2-killed");
        let mut bytes = log.clone();
        bytes[at] ^= 4;
        fs::write(data(folder.path()).join("alash.db-wal"), bytes).unwrap();
        tried += 1;
        match Store::open(&data(folder.path()), now(EVENING + DAY)) {
            Ok(mut store) => {
                let said = store.notices();
                if said.iter().any(|notice| matches!(notice, Notice::CutLog { log } if log.is_file())) {
                    told += 1;
                } else {
                    // Behind the last commit, or in what no sum covers: then nothing is missing.
                    let student = store.students().unwrap().remove(0);
                    assert_eq!(store.history(&student.id, now(EVENING)).unwrap().entries.len(), 31, "{at}");
                }
            }
            Err(error) => {
                assert!(error.is_damage(), "{at}: {error:?}");
                told += 1;
            }
        }
    }
    assert!(told > tried / 2, "{told} of {tried}");
    // A log that is whole is nothing to speak of, and neither is one whose last frame was begun when the program was killed.
    for length in [log.len(), log.len() - 4096] {
        let folder = support::kept::folder_of("shape-2-killed");
        fs::write(data(folder.path()).join("alash.db-wal"), &log[..length]).unwrap();
        let mut store = Store::open(&data(folder.path()), now(EVENING + DAY)).unwrap();
        assert_eq!(store.notices(), [], "{length}");
    }
    fs::write(data(kept.path()).join("alash.db-wal"), &log[..log.len() - 100]).unwrap();
    let cut = Store::open(&data(kept.path()), now(EVENING + DAY)).unwrap().notices();
    assert!(matches!(cut.as_slice(), [Notice::CutLog { .. }]), "{cut:?}");
    // Without the file the log alone gives all of it back.
    let folder = support::kept::folder_of("shape-2-killed");
    fs::remove_file(file(folder.path())).unwrap();
    assert!(matches!(Store::open(&data(folder.path()), now(EVENING + DAY)), Err(Trouble::Empty { .. })));
    let restored = store::restore(&data(folder.path()), None, now(EVENING + DAY)).unwrap();
    assert_eq!((restored.students, restored.entries), (1, restored.taken));
    assert!(restored.entries > 5, "{restored:?}");
}

#[test]
fn a_newer_programs_file_is_called_that_and_not_replaced() {
    let (folder, _) = class();
    Connection::open(file(folder.path())).unwrap().pragma_update(None, "user_version", 3).unwrap();
    let before = fs::read(file(folder.path())).unwrap();
    let (_, error, code) = output(folder.path(), &["restore"]);
    assert!(code == 1 && error.contains("жаңарақ нұсқасы"), "{error}");
    let (out, _, code) = output(folder.path(), &["doctor"]);
    assert!(code == 1 && out.contains("жаңарақ нұсқасы") && !out.contains("бүлінген, ондағы"), "{out}");
    assert_eq!(fs::read(file(folder.path())).unwrap(), before);
}

#[test]
fn what_is_no_file_is_not_waited_for() {
    for name in ["alash.db", "alash.lock", "backups/a.db", "alash.db.restored"] {
        let (folder, _) = two_evenings();
        let path = data(folder.path()).join(name);
        let _ = fs::remove_file(&path);
        assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
        for words in [vec!["stats", "--student", "Айгерім"], vec!["doctor"], vec!["restore"]] {
            let (out, error, _) = output(folder.path(), &words);
            assert!(!out.is_empty() || !error.is_empty(), "{name} {words:?}");
        }
    }
}

#[test]
fn whom_an_older_program_erases_is_gone_from_what_was_added_too() {
    let (folder, _) = class();
    let mut store = Store::open(&data(folder.path()), now(EVENING + DAY)).unwrap();
    let dana = store.student("Дана").unwrap().unwrap();
    let mut other = Journal::of("Бекзат", EVENING);
    other.evening(EVENING, 2);
    let results = alash::journal::Results::read(&mut other.taken_along().as_slice()).unwrap();
    for whom in [alash::journal::For::Bearer, alash::journal::For::Student(&dana, true)] {
        store.bring(&results, whom, now(EVENING + DAY)).unwrap();
    }
    store.close();
    // What the program before this one does: it knows nothing of the second table.
    let connection = Connection::open(file(folder.path())).unwrap();
    for (table, column) in [("known_as", "student"), ("journal", "student"), ("students", "id")] {
        connection.execute(&format!("DELETE FROM {table} WHERE {column} = ?"), [&dana.id]).unwrap();
    }
    let twins = |connection: &Connection| -> i64 {
        connection.query_row("SELECT count(*) FROM twins", [], |row| row.get(0)).unwrap()
    };
    assert_eq!(twins(&connection), 2);
    drop(connection);
    Store::open(&data(folder.path()), now(EVENING + DAY)).unwrap().close();
    assert_eq!(twins(&Connection::open(file(folder.path())).unwrap()), 0);
}
