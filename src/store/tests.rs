//! The store alone, on a folder of its own.

use std::path::Path;

use super::*;
use crate::clock::{EARLIEST, Millis, Moment, Now};
use crate::journal::fresh::Fresh as _;
use crate::journal::{CarryError, For, Journal as _, Results};
use crate::language::Lang;
use crate::log::{Brought, History, Log, Record, Student};
use crate::trouble::Trouble;

fn now(clock: Moment) -> Now {
    Now { clock, offset: 300, ..Now::default() }
}

fn record() -> Record {
    Record::Language { lang: Lang::Kk }
}

#[test]
fn what_was_kept_is_there_again() {
    let folder = tempfile::tempdir().unwrap();
    let clock = EARLIEST + Millis(1000);
    let mut store = Store::open(folder.path(), now(clock)).unwrap();
    let student = store.come("Айгерім", now(clock)).unwrap();
    let kept = store.keep_new(&student.id, &[record()], now(clock)).unwrap();
    drop(store);
    let mut store = Store::open(folder.path(), now(clock)).unwrap();
    assert_eq!(store.history(&student.id, now(EARLIEST)).unwrap().entries, kept);
}

#[test]
fn a_commit_is_on_the_disk_before_it_returns() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), now(EARLIEST)).unwrap();
    let setting = |name: &str| -> String {
        let ask = format!("SELECT CAST({name} AS TEXT) FROM pragma_{name}");
        store.connection.query_row(&ask, [], |row| row.get(0)).unwrap()
    };
    assert_eq!((setting("journal_mode").as_str(), setting("synchronous").as_str()), ("wal", "2"));
}

#[test]
fn names_compare_after_folding() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(folder.path(), now(EARLIEST)).unwrap();
    let one = store.come("Айгерім", now(EARLIEST)).unwrap();
    let same = store.come("  АЙГЕРІМ ", now(EARLIEST)).unwrap();
    let decomposed = store.come("Маи\u{306}ра", now(EARLIEST)).unwrap();
    assert_eq!(one, same);
    assert_eq!(store.student("майра").unwrap(), Some(decomposed));
    assert_eq!(store.students().unwrap().len(), 2);
}

#[test]
fn two_windows_write_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut one = Store::open(folder.path(), now(EARLIEST)).unwrap();
    let mut two = Store::open(folder.path(), now(EARLIEST)).unwrap();
    let student = one.come("Ерлан", now(EARLIEST)).unwrap();
    for n in 0..50 {
        one.keep_new(&student.id, &[record()], now(EARLIEST + Millis(n))).unwrap();
        two.keep_new(&student.id, &[record()], now(EARLIEST - Millis(n))).unwrap();
    }
    let entries = one.history(&student.id, now(EARLIEST)).unwrap().entries;
    assert_eq!(entries.len(), 100);
    assert!(entries.windows(2).all(|pair| pair[0].time < pair[1].time));
}

#[test]
fn windows_opened_at_once_wait_for_each_other() {
    for _ in 0..10 {
        let folder = tempfile::tempdir().unwrap();
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    let mut store = Store::open(folder.path(), now(EARLIEST)).unwrap();
                    store.come("Ерлан", now(EARLIEST)).unwrap();
                });
            }
        });
        let mut store = Store::open(folder.path(), now(EARLIEST)).unwrap();
        assert_eq!(store.students().unwrap().len(), 1);
    }
}

#[test]
fn an_empty_file_beside_backups_stops_the_start() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(folder.path(), now(EARLIEST)).unwrap();
    let student = store.come("Ерлан", now(EARLIEST)).unwrap();
    store.keep_new(&student.id, &[record()], now(EARLIEST)).unwrap();
    drop(store);
    drop(Store::open(folder.path(), now(EARLIEST)).unwrap());
    std::fs::write(folder.path().join(FILE), "").unwrap();
    let error = Store::open(folder.path(), now(EARLIEST)).unwrap_err();
    assert!(matches!(error, Trouble::Empty { .. }), "{error:?}");
}

#[test]
fn a_file_that_is_no_database_is_said_to_be_damaged_and_left() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(FILE);
    std::fs::write(&file, "бұл дерекқор емес ".repeat(100)).unwrap();
    let error = Store::open(folder.path(), now(EARLIEST)).unwrap_err();
    assert!(matches!(error, Trouble::Damaged { .. }), "{error:?}");
    assert!(std::fs::read_to_string(file).unwrap().starts_with("бұл"));
}

#[test]
fn a_newer_file_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    drop(Store::open(folder.path(), now(EARLIEST)).unwrap());
    let file = folder.path().join(FILE);
    Connection::open(&file).unwrap().pragma_update(None, "user_version", 999).unwrap();
    let error = Store::open(folder.path(), now(EARLIEST)).unwrap_err();
    assert!(matches!(error, Trouble::Newer { .. }), "{error:?}");
}

#[test]
fn a_record_that_rotted_is_noticed_and_hides_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(folder.path(), now(EARLIEST)).unwrap();
    let student = store.come("Ерлан", now(EARLIEST)).unwrap();
    let rotten = store.keep_new(&student.id, &[record()], now(EARLIEST)).unwrap().remove(0);
    let sound = store.keep_new(&student.id, &[record()], now(EARLIEST)).unwrap();
    let rot = format!("UPDATE journal SET record = replace(record, 'kk', 'ru') WHERE id = '{}'", rotten.id);
    store.connection.execute(&rot, []).unwrap_err();
    store.connection.execute("DROP TRIGGER journal_is_never_updated", []).unwrap();
    store.connection.execute(&rot, []).unwrap();
    assert_eq!(
        store.history(&student.id, now(EARLIEST)).unwrap(),
        History { entries: sound, clock: EARLIEST, damaged: 1, newer: 0 }
    );
}

#[test]
fn entries_fold_alike_in_any_order() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(folder.path(), now(EARLIEST)).unwrap();
    let student = store.come("Ерлан", now(EARLIEST)).unwrap();
    for lang in [Lang::Kk, Lang::Ru, Lang::En] {
        store.keep_new(&student.id, &[Record::Language { lang }], now(EARLIEST)).unwrap();
    }
    let mut history = store.history(&student.id, now(EARLIEST)).unwrap();
    history.entries.reverse();
    assert_eq!(Log::of(history).language(), Some(Lang::En));
}

// On Windows an open file cannot be deleted.
#[cfg(unix)]
#[test]
fn a_file_that_was_deleted_keeps_nothing_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(folder.path(), now(EARLIEST)).unwrap();
    let student = store.come("Ерлан", now(EARLIEST)).unwrap();
    std::fs::remove_file(folder.path().join(FILE)).unwrap();
    assert!(store.keep_new(&student.id, &[record()], now(EARLIEST)).is_err());
}

/// A store with one student who has some entries, and those entries as a file.
fn carried(folder: &Path) -> (Store, Student, Vec<u8>) {
    let mut store = Store::open(folder, now(EARLIEST)).unwrap();
    let student = store.come("Айгерім", now(EARLIEST)).unwrap();
    for n in 0..5 {
        store.keep_new(&student.id, &[record()], now(EARLIEST + Millis(n))).unwrap();
    }
    let mut bytes = Vec::new();
    assert_eq!(store.take_along(&student, &mut bytes).unwrap(), 5);
    (store, student, bytes)
}

fn bring(store: &mut Store, bytes: &[u8], whom: For) -> Result<Brought, CarryError> {
    store.bring(&Results::read(&mut &*bytes)?, whom, now(EARLIEST))
}

#[test]
fn what_is_carried_comes_back_as_it_was() {
    let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (mut store, student, bytes) = carried(one.path());
    let mut other = Store::open(two.path(), now(EARLIEST)).unwrap();
    let brought = bring(&mut other, &bytes, For::Bearer).unwrap();
    assert_eq!(brought, Brought { added: 5, ..Brought::default() });
    let mut carried = other.history(&student.id, now(EARLIEST)).unwrap();
    // When this machine received them is its own.
    let here = store.history(&student.id, now(EARLIEST)).unwrap();
    carried.entries.iter_mut().zip(&here.entries).for_each(|(entry, own)| entry.received = own.received);
    assert_eq!(carried, here);
    let brought = bring(&mut other, &bytes, For::Bearer).unwrap();
    assert_eq!(brought, Brought { known: 5, ..Brought::default() });
}

#[test]
fn a_pin_is_kept_as_a_hash_only() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(folder.path(), now(EARLIEST)).unwrap();
    let student = store.come("Айгерім", now(EARLIEST)).unwrap();
    assert!(store.opens(&student.id, "").unwrap());
    store.set_pin(&student.id, Some("19182130")).unwrap();
    assert!(store.student("Айгерім").unwrap().unwrap().locked);
    assert!(store.opens(&student.id, "19182130").unwrap() && !store.opens(&student.id, "19182131").unwrap());
    drop(store);
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        assert!(!bytes.windows(8).any(|part| part == b"19182130"));
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 64, ..Default::default() })]

    /// Bytes changed at random: nothing panics, and no entry comes in that was not written so.
    #[test]
    fn a_file_with_anything_in_it_does_no_harm(changes in proptest::collection::vec((0_usize..2000, 0_u8..255), 0..20)) {
        let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (mut store, student, mut bytes) = carried(one.path());
        for (at, byte) in changes {
            if let Some(place) = bytes.get_mut(at) {
                *place = byte;
            }
        }
        let mut other = Store::open(two.path(), now(EARLIEST)).unwrap();
        let target = other.come("Айгерім", now(EARLIEST)).unwrap();
        let _ = bring(&mut other, &bytes, For::Student(&target, true));
        let whole = store.history(&student.id, now(EARLIEST)).unwrap().entries;
        for entry in other.history(&target.id, now(EARLIEST)).unwrap().entries {
            proptest::prop_assert!(whole.iter().any(|one| (&one.id, one.time, &one.record) == (&entry.id, entry.time, &entry.record)));
        }
    }
}
