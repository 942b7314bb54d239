//! For tests: what is kept or comes under an id of its own.

use std::sync::{LazyLock, Mutex};

use rand::SeedableRng as _;

use super::Journal;
use crate::clock::Now;
use crate::dice::Dice;
use crate::ids::Ids;
use crate::log::{Entry, Record, Student};
use crate::trouble::Trouble;

static IDS: LazyLock<Mutex<Ids>> = LazyLock::new(|| Mutex::new(Ids::new(Dice::seed_from_u64(1918))));

pub(crate) trait Fresh: Journal {
    fn come(&mut self, name: &str, now: Now) -> Result<Student, Trouble> {
        let id = IDS.lock().unwrap().make(now.clock);
        self.enter(name, &id, now)
    }

    fn keep_new(&mut self, student: &str, records: &[Record], now: Now) -> Result<Vec<Entry>, Trouble> {
        let mut ids = IDS.lock().unwrap();
        let records: Vec<_> = records.iter().map(|record| (ids.make(now.clock), record.clone())).collect();
        self.keep(student, &records, now)
    }
}

impl<J: Journal + ?Sized> Fresh for J {}
