//! Ids for tests that keep things without an app.

use std::sync::{LazyLock, Mutex};

use alash::clock::{Moment, Now};
use alash::dice::Dice;
use alash::ids::Ids;
use alash::journal::Journal;
use alash::log::{Entry, Record, Student};
use alash::trouble::Trouble;
use rand::SeedableRng as _;

/// What is kept, or comes, under an id of its own.
pub trait Fresh: Journal {
    fn come(&mut self, name: &str, now: Now) -> Result<Student, Trouble> {
        self.enter(name, &new_id(now.clock), now)
    }

    fn keep_new(&mut self, student: &str, records: &[Record], now: Now) -> Result<Vec<Entry>, Trouble> {
        let records: Vec<_> = records.iter().map(|record| (new_id(now.clock), record.clone())).collect();
        self.keep(student, &records, now)
    }
}

impl<J: Journal + ?Sized> Fresh for J {}

/// An id that no other has.
pub fn new_id(time: Moment) -> String {
    IDS.lock().unwrap().make(time)
}

static IDS: LazyLock<Mutex<Ids>> = LazyLock::new(|| Mutex::new(Ids::new(Dice::seed_from_u64(1918))));
