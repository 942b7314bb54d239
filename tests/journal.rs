//! One story for every kind of journal: whatever it is kept in, the same comes of it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod support;

use alash::clock::{DAY, EARLIEST, Millis, Moment, Now};
use alash::journal::{CarryError, For, Journal, JournalRow, MemoryJournal, Results, Seen};
use alash::language::Lang;
use alash::log::{Entry, Record, Student};
use alash::store::Store;
use support::fresh::{Fresh as _, new_id};

/// A journal that any number of handles can be had to.
trait Kind {
    fn empty() -> Self;
    fn handle(&self) -> Box<dyn Journal>;
}

struct InMemory(MemoryJournal);

impl Kind for InMemory {
    fn empty() -> Self {
        Self(MemoryJournal::default())
    }

    fn handle(&self) -> Box<dyn Journal> {
        Box::new(self.0.handle())
    }
}

struct InFile(tempfile::TempDir);

impl Kind for InFile {
    fn empty() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn handle(&self) -> Box<dyn Journal> {
        Box::new(Store::open(self.0.path(), now(EARLIEST)).unwrap())
    }
}

/// Tells each story to each kind.
macro_rules! stories {
    ($($story:ident)*) => {
        mod in_memory {
            $(#[test] fn $story() { super::$story::<super::InMemory>(); })*
        }
        mod in_a_file {
            $(#[test] fn $story() { super::$story::<super::InFile>(); })*
        }
    };
}

stories! {
    who_comes_is_there_and_comes_once
    a_name_is_changed_and_free_again
    a_pin_opens_and_is_told_of_when_it_was_taken_away
    time_goes_on_whatever_the_clock_shows
    what_is_tried_again_is_kept_once
    what_clashes_leaves_nothing_behind
    what_came_since_is_told_by_itself
    two_handles_keep_at_once
    what_rotted_and_what_is_newer_is_counted
    what_was_taken_along_is_brought_once
    who_is_forgotten_is_not_brought_again
    one_student_of_two_machines_is_known_and_taken_apart_again
    an_id_that_another_bears_keeps_nobody_out
}

fn now(clock: Moment) -> Now {
    Now { clock, offset: 300, ..Now::default() }
}

fn at(milliseconds: i64) -> Now {
    now(EARLIEST + 30 * DAY + Millis(milliseconds))
}

fn chosen(lang: Lang) -> Record {
    Record::Language { lang }
}

fn entries(journal: &mut dyn Journal, student: &Student) -> Vec<Entry> {
    journal.history(&student.id, at(0)).unwrap().entries
}

fn names(journal: &mut dyn Journal) -> Vec<String> {
    journal.students().unwrap().into_iter().map(|student| student.name).collect()
}

/// A journal in which a student has so many entries.
fn with<K: Kind>(name: &str, count: i64) -> (K, Student) {
    let kind = K::empty();
    let mut journal = kind.handle();
    let student = journal.come(name, at(0)).unwrap();
    for number in 0..count {
        journal.keep_new(&student.id, &[chosen(Lang::Ru)], at(number)).unwrap();
    }
    (kind, student)
}

fn taken_along(journal: &mut dyn Journal, student: &Student) -> (Results, Vec<u8>) {
    let mut bytes = Vec::new();
    journal.take_along(student, &mut bytes).unwrap();
    (Results::read(&mut bytes.as_slice()).unwrap(), bytes)
}

fn who_comes_is_there_and_comes_once<K: Kind>() {
    let kind = K::empty();
    let mut journal = kind.handle();
    assert_eq!(journal.students().unwrap(), []);
    let (id, other) = (new_id(EARLIEST), new_id(EARLIEST));
    let came = journal.enter("Айгерім", &id, at(0)).unwrap();
    assert_eq!(came, Student { id: id.clone(), name: "Айгерім".to_owned(), locked: false, guest: false });
    // Tried again, with whatever id, by whatever name that folds to this.
    assert_eq!(journal.enter("Айгерім", &id, at(1)).unwrap(), came);
    assert_eq!(journal.enter("  АЙГЕРІМ\u{a0}", &other, at(1)).unwrap(), came);
    journal.come("Маи\u{306}ра", at(2)).unwrap();
    assert_eq!(names(&mut *journal), ["Айгерім", "Майра"]);
    assert!(journal.student("МАЙРА").unwrap().is_some() && journal.student("Ерлан").unwrap().is_none());
    // Another handle knows of them.
    assert_eq!(names(&mut *kind.handle()), ["Айгерім", "Майра"]);
    // One whose name is longer than any that is kept.
    let long = "Ә".repeat(60);
    assert_eq!(journal.come(&long, at(3)).unwrap(), journal.come(&long, at(4)).unwrap());
}

fn a_name_is_changed_and_free_again<K: Kind>() {
    let (kind, student) = with::<K>("Ерлан", 1);
    let mut journal = kind.handle();
    journal.come("Дана", at(1)).unwrap();
    assert!(!journal.rename(&student.id, " дана ").unwrap());
    assert!(journal.rename(&student.id, "ЕРЛАН").unwrap(), "their own");
    assert!(journal.rename(&student.id, "Ермек").unwrap());
    assert_eq!(names(&mut *journal), ["Ермек", "Дана"]);
    assert_ne!(journal.come("Ерлан", at(2)).unwrap().id, student.id);
    assert_eq!(entries(&mut *journal, &student).len(), 1);
}

fn a_pin_opens_and_is_told_of_when_it_was_taken_away<K: Kind>() {
    let (kind, student) = with::<K>("Ерлан", 0);
    let mut journal = kind.handle();
    assert!(journal.opens(&student.id, "").unwrap());
    journal.set_pin(&student.id, Some("1918")).unwrap();
    assert!(journal.student("Ерлан").unwrap().unwrap().locked);
    assert!(journal.opens(&student.id, "1918").unwrap() && !journal.opens(&student.id, "1917").unwrap());
    journal.set_pin(&student.id, None).unwrap();
    assert!(journal.opens(&student.id, "1917").unwrap());
    assert!(!journal.clear_pin(&student.id, at(1)).unwrap(), "there was none");
    journal.set_pin(&student.id, Some("1918")).unwrap();
    assert_eq!(journal.pin_cleared(&student.id).unwrap(), None);
    assert!(journal.clear_pin(&student.id, at(2)).unwrap());
    assert!(journal.opens(&student.id, "1917").unwrap());
    assert_eq!(journal.pin_cleared(&student.id).unwrap(), Some(at(2).clock));
    journal.told_of_pin(&student.id, at(3)).unwrap();
    assert_eq!(journal.pin_cleared(&student.id).unwrap(), None);
}

fn time_goes_on_whatever_the_clock_shows<K: Kind>() {
    let (kind, student) = with::<K>("Ерлан", 0);
    let mut journal = kind.handle();
    let shown = [at(0), at(0), at(500), at(-90), now(Moment(0)), now(EARLIEST + 9000 * DAY), at(7)];
    let mut kept = Vec::new();
    for now in shown {
        kept.extend(journal.keep_new(&student.id, &[chosen(Lang::Kk), chosen(Lang::En)], now).unwrap());
    }
    assert!(kept.windows(2).all(|pair| pair[0].time < pair[1].time));
    assert_eq!(entries(&mut *journal, &student), kept, "in their order, as they were told");
    let doubtful: Vec<Option<Moment>> = kept.iter().step_by(2).map(|entry| entry.clock).collect();
    let told = |now: Now| Some(now.clock);
    // Two at one moment follow each other: the second time the clock is behind.
    assert_eq!(doubtful, [None, told(at(0)), None, told(at(-90)), told(now(Moment(0))), told(shown[5]), told(at(7))]);
    // Another student's time is their own.
    let other = journal.come("Дана", at(0)).unwrap();
    assert_eq!(journal.keep_new(&other.id, &[chosen(Lang::Kk)], at(3)).unwrap()[0].time, at(3).clock);
}

fn what_is_tried_again_is_kept_once<K: Kind>() {
    let (kind, student) = with::<K>("Ерлан", 2);
    let mut journal = kind.handle();
    let records: Vec<(String, Record)> = Lang::ALL.map(|lang| (new_id(EARLIEST), chosen(lang))).into();
    let kept = journal.keep(&student.id, &records, at(5)).unwrap();
    // Whoever tries does not know that it succeeded: later, in another handle, by another clock.
    assert_eq!(journal.keep(&student.id, &records, at(9)).unwrap(), kept);
    assert_eq!(kind.handle().keep(&student.id, &records, at(-9)).unwrap(), kept);
    let more: Vec<(String, Record)> = records.into_iter().chain([(new_id(EARLIEST), chosen(Lang::Kk))]).collect();
    let all = journal.keep(&student.id, &more, at(20)).unwrap();
    assert_eq!((&all[..3], all.len()), (&kept[..], 4));
    assert!(all[3].time > all[2].time);
    assert_eq!(entries(&mut *journal, &student)[2..], all[..]);
}

fn what_clashes_leaves_nothing_behind<K: Kind>() {
    let (kind, student) = with::<K>("Ерлан", 0);
    let mut journal = kind.handle();
    let id = new_id(EARLIEST);
    let kept = journal.keep(&student.id, &[(id.clone(), chosen(Lang::Kk))], at(0)).unwrap();
    let records = [(new_id(EARLIEST), chosen(Lang::Ru)), (id, chosen(Lang::En)), (new_id(EARLIEST), chosen(Lang::Ru))];
    assert!(journal.keep(&student.id, &records, at(1)).is_err());
    assert_eq!(entries(&mut *kind.handle(), &student), kept);
    // It goes on as before.
    journal.keep_new(&student.id, &[chosen(Lang::Ru)], at(2)).unwrap();
    assert_eq!(entries(&mut *journal, &student).len(), 2);
}

fn what_came_since_is_told_by_itself<K: Kind>() {
    let (kind, student) = with::<K>("Ерлан", 3);
    let (mut one, mut other) = (kind.handle(), kind.handle());
    let mut since = Seen::default();
    assert_eq!(one.history_since(&student.id, &mut since, at(0)).unwrap(), one.history(&student.id, at(0)).unwrap());
    assert_eq!(one.history_since(&student.id, &mut since, at(0)).unwrap().entries, []);
    let stranger = other.come("Дана", at(0)).unwrap();
    other.keep_new(&stranger.id, &[chosen(Lang::Kk)], at(9)).unwrap();
    let kept = other.keep_new(&student.id, &[chosen(Lang::Kk), chosen(Lang::En)], at(9)).unwrap();
    assert_eq!(one.history_since(&student.id, &mut since, at(10)).unwrap().entries, kept);
    let own = one.keep_new(&student.id, &[chosen(Lang::Ru)], at(11)).unwrap();
    assert_eq!(one.history_since(&student.id, &mut since, at(11)).unwrap().entries, own);
}

fn two_handles_keep_at_once<K: Kind>() {
    let (kind, student) = with::<K>("Ерлан", 0);
    let handles: Vec<Box<dyn Journal>> = (0..4).map(|_| kind.handle()).collect();
    let kept = std::thread::scope(|scope| {
        let threads: Vec<_> = handles
            .into_iter()
            .map(|mut journal| {
                let id = &student.id;
                // The clock stands still.
                scope.spawn(move || {
                    let keep = |_| journal.keep_new(id, &[chosen(Lang::Kk), chosen(Lang::Ru)], at(0)).unwrap();
                    (0..25).flat_map(keep).collect::<Vec<Entry>>()
                })
            })
            .collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect::<Vec<Entry>>()
    });
    let all = entries(&mut *kind.handle(), &student);
    assert_eq!((all.len(), kept.len()), (200, 200));
    assert!(all.windows(2).all(|pair| pair[0].time < pair[1].time));
    assert!(kept.iter().all(|entry| all.contains(entry)), "each was told as it is kept");
}

fn what_rotted_and_what_is_newer_is_counted<K: Kind>() {
    let (kind, student) = with::<K>("Ерлан", 2);
    let mut journal = kind.handle();
    let sound = entries(&mut *journal, &student);
    let like = |record: &str, sum: Option<&str>| {
        let entry = Entry { id: new_id(EARLIEST), time: at(50).clock, ..sound[0].clone() };
        let row = JournalRow { record: record.to_owned(), ..JournalRow::of(&entry).unwrap() };
        let sum = sum.map_or_else(|| row.own_sum(), str::to_owned);
        JournalRow { sum, ..row }
    };
    let rotted = like(r#"{"type":"language","lang":"kk"}"#, Some("0000000000000000"));
    let newer = like(r#"{"type":"dream","of":[1]}"#, None);
    let newer_in_part = like(r#"{"type":"language","lang":"en","dialect":"x"}"#, None);
    journal.begin().unwrap();
    for row in [&rotted, &newer, &newer_in_part] {
        assert!(journal.add_row(row, None).unwrap());
    }
    journal.commit(&[]).unwrap();
    let history = journal.history(&student.id, at(60)).unwrap();
    assert_eq!((history.damaged, history.newer, history.clock), (1, 2, at(60).clock));
    assert_eq!(history.entries.len(), 3, "of one that is newer in part the rest is read");
    // What is newer is carried on, and what rotted is not.
    let (_, bytes) = taken_along(&mut *journal, &student);
    assert_eq!(String::from_utf8(bytes).unwrap().lines().count(), 1 + 4);
    // It goes on from the time of what it cannot read.
    assert!(journal.keep_new(&student.id, &[chosen(Lang::Kk)], at(3)).unwrap()[0].time > at(50).clock);
}

fn what_was_taken_along_is_brought_once<K: Kind>() {
    let (from, student) = with::<K>("Айгерім", 5);
    let (results, bytes) = taken_along(&mut *from.handle(), &student);
    let to = K::empty();
    let mut journal = to.handle();
    let brought = journal.bring(&results, For::Bearer, at(99)).unwrap();
    assert_eq!((brought.added, brought.known), (5, 0));
    assert!(journal.has_all(&student.id, &results).unwrap());
    let again = journal.bring(&results, For::Bearer, at(100)).unwrap();
    assert_eq!((again.added, again.known), (0, 5));
    assert_eq!(taken_along(&mut *journal, &student).1, bytes, "as it came");
    let late = journal.keep_new(&student.id, &[chosen(Lang::Kk)], at(1)).unwrap();
    assert!(late[0].time > entries(&mut *from.handle(), &student)[4].time, "time goes on from there");
    // Whoever learns here under that name is asked about.
    let other = K::empty();
    let mut journal = other.handle();
    let namesake = journal.come("Айгерім", at(0)).unwrap();
    assert!(matches!(journal.bring(&results, For::Bearer, at(1)), Err(CarryError::Taken(_))));
    let dana = journal.come("Дана", at(0)).unwrap();
    assert!(matches!(journal.bring(&results, For::Student(&dana, false), at(1)), Err(CarryError::Other(_))));
    assert!(!journal.has_all(&namesake.id, &results).unwrap());
    assert_eq!(journal.bring(&results, For::Student(&namesake, false), at(1)).unwrap().added, 5);
    assert_eq!(journal.receivers(&results, For::Bearer).unwrap(), [namesake], "as was said");
}

fn who_is_forgotten_is_not_brought_again<K: Kind>() {
    let (kind, student) = with::<K>("Ерлан", 3);
    let mut journal = kind.handle();
    let (results, _) = taken_along(&mut *journal, &student);
    journal.hide(&student.id, at(1).clock).unwrap();
    assert!(names(&mut *journal).is_empty() && journal.student("Ерлан").unwrap().is_none());
    assert_eq!(journal.hidden("ерлан").unwrap().unwrap().id, student.id);
    assert!(matches!(journal.bring(&results, For::Bearer, at(2)), Err(CarryError::Forgotten)));
    assert!(journal.bring_back("Ерлан").unwrap());
    assert_eq!(entries(&mut *journal, &student).len(), 3);
    // The name is free as long as they are hidden, and then not theirs any more.
    journal.hide(&student.id, at(3).clock).unwrap();
    let namesake = journal.come("Ерлан", at(4)).unwrap();
    assert_ne!(namesake.id, student.id);
    assert!(!journal.bring_back("Ерлан").unwrap());
    // Erased, they are known by their id alone.
    journal.begin().unwrap();
    assert_eq!(journal.erase_entries(&student.id, at(5)).unwrap(), 3);
    journal.commit(&[]).unwrap();
    assert!(journal.is_erased(&student.id).unwrap() && !journal.is_erased(&namesake.id).unwrap());
    assert!(journal.is_forgotten(std::slice::from_ref(&student.id)).unwrap());
    assert!(matches!(journal.bring(&results, For::Bearer, at(6)), Err(CarryError::Forgotten)));
    assert!(journal.rename(&namesake.id, "Ермек").unwrap() && !journal.bring_back("Ерлан").unwrap());
}

fn one_student_of_two_machines_is_known_and_taken_apart_again<K: Kind>() {
    let (home, at_home) = with::<K>("Ерлан", 3);
    let (school, at_school) = with::<K>("Ерлан", 2);
    let mut journal = school.handle();
    let (results, _) = taken_along(&mut *home.handle(), &at_home);
    journal.bring(&results, For::Student(&at_school, false), at(10)).unwrap();
    assert_eq!(journal.aliases(&at_school.id).unwrap(), std::slice::from_ref(&at_home.id));
    assert_eq!(entries(&mut *journal, &at_school).len(), 5);
    // From then on the file finds its way by itself.
    home.handle().keep_new(&at_home.id, &[chosen(Lang::En)], at(11)).unwrap();
    let (results, _) = taken_along(&mut *home.handle(), &at_home);
    assert_eq!(journal.bring(&results, For::Bearer, at(12)).unwrap().added, 1);
    // It was somebody else's after all: a name like theirs is made.
    let parted = journal.part(&at_school.id, at(13)).unwrap().unwrap();
    assert_eq!((parted.name.as_str(), parted.entries), ("Ерлан 2", 4));
    assert_eq!(entries(&mut *journal, &at_school).len(), 2);
    let other = journal.student("Ерлан 2").unwrap().unwrap();
    assert_eq!((&other.id, entries(&mut *journal, &other).len()), (&at_home.id, 4));
    assert_eq!(journal.part(&at_school.id, at(14)).unwrap(), None);
    assert_eq!(journal.bring(&results, For::Bearer, at(15)).unwrap().known, 4);
}

fn an_id_that_another_bears_keeps_nobody_out<K: Kind>() {
    let (kind, student) = with::<K>("Ерлан", 0);
    let mut journal = kind.handle();
    let dana = journal.come("Дана", at(0)).unwrap();
    let record = [(new_id(EARLIEST), chosen(Lang::Kk))];
    for one in [&student, &dana, &student, &dana] {
        journal.keep(&one.id, &record, at(1)).unwrap();
    }
    assert_eq!([&student, &dana].map(|one| entries(&mut *journal, one).len()), [1, 1]);
}

#[test]
fn an_app_can_be_handed_to_a_thread_and_a_bank_shared() {
    fn is_send<T: Send>() {}
    fn is_sync<T: Sync>() {}
    is_send::<alash::app::App>();
    is_send::<Box<dyn Journal>>();
    is_send::<alash::service::Service>();
    is_sync::<alash::bank::Bank>();
}
