//! A journal in memory: of a guest, of whom nothing is kept, and of whoever plays the program without a file.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use super::row::JournalRow;
use super::students::folded;
use super::tables::{Alias, Seen, Stored, StudentRow, Tables, Whom};
use crate::clock::{Moment, Now, TIMES};
use crate::content::Id;
use crate::trouble::Trouble;

/// An entry, and how it came.
#[derive(Debug)]
struct Arrived {
    /// Its place in the order of arrival, from 1.
    number: i64,
    row: JournalRow,
    bearer: Option<Id>,
}

/// That a student's PIN was taken away.
#[derive(Clone, Debug)]
struct PinNote {
    student: Id,
    time: Moment,
    told: bool,
}

/// All that is kept.
#[derive(Clone, Debug, Default)]
struct Kept {
    students: Vec<StudentRow>,
    notes: Vec<PinNote>,
    aliases: Vec<Alias>,
    erased: Vec<Id>,
    entries: Vec<Arc<Arrived>>,
    /// How many ever arrived.
    arrived: i64,
}

/// What the handles of one journal share.
#[derive(Debug, Default)]
struct Room {
    kept: Mutex<(Kept, bool)>,
    /// Told when a change is over.
    free: Condvar,
}

/// A journal in memory, or another handle to it ([`MemoryJournal::handle`]). A copy is a journal of its own.
#[derive(Debug, Default)]
pub struct MemoryJournal {
    room: Arc<Room>,
    /// What was there when the change under way began.
    before: Option<Kept>,
}

impl Clone for MemoryJournal {
    fn clone(&self) -> Self {
        let kept = self.before.clone().unwrap_or_else(|| self.lock().0.clone());
        Self { room: Arc::new(Room { kept: Mutex::new((kept, false)), free: Condvar::new() }), before: None }
    }
}

impl Drop for MemoryJournal {
    fn drop(&mut self) {
        self.roll_back();
    }
}

impl MemoryJournal {
    /// Another handle to the same journal.
    #[must_use]
    pub fn handle(&self) -> Self {
        Self { room: Arc::clone(&self.room), before: None }
    }

    fn lock(&self) -> MutexGuard<'_, (Kept, bool)> {
        // What a handle that panicked left half done is undone when it is dropped.
        self.room.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn read<T>(&self, read: impl FnOnce(&Kept) -> T) -> T {
        read(&self.lock().0)
    }

    fn write<T>(&self, write: impl FnOnce(&mut Kept) -> T) -> T {
        write(&mut self.lock().0)
    }

    /// The change is over.
    fn let_go(&self) {
        self.lock().1 = false;
        self.room.free.notify_one();
    }
}

impl Kept {
    fn of<'k>(&'k self, student: &'k str) -> impl Iterator<Item = &'k Arc<Arrived>> {
        self.entries.iter().filter(move |entry| entry.row.student == student)
    }

    fn add(&mut self, row: &JournalRow, bearer: Option<&str>) {
        self.arrived += 1;
        let (number, bearer) = (self.arrived, bearer.map(str::to_owned));
        self.entries.push(Arc::new(Arrived { number, row: row.clone(), bearer }));
    }
}

impl Tables for MemoryJournal {
    fn begin(&mut self) -> Result<(), Trouble> {
        let mut kept = self.lock();
        while kept.1 {
            kept = self.room.free.wait(kept).unwrap_or_else(PoisonError::into_inner);
        }
        kept.1 = true;
        let before = kept.0.clone();
        drop(kept);
        self.before = Some(before);
        Ok(())
    }

    fn commit(&mut self, _ids: &[Id]) -> Result<(), Trouble> {
        self.before = None;
        self.let_go();
        Ok(())
    }

    fn roll_back(&mut self) {
        if let Some(before) = self.before.take() {
            self.write(|kept| *kept = before);
            self.let_go();
        }
    }

    fn all(&mut self) -> Result<Vec<StudentRow>, Trouble> {
        Ok(self.read(|kept| kept.students.clone()))
    }

    fn find(&mut self, whom: Whom) -> Result<Option<StudentRow>, Trouble> {
        let is_meant = |row: &&StudentRow| match whom {
            Whom::Id(id) => row.id == id,
            Whom::Folded(folded) => row.folded == folded && row.forgotten.is_none(),
        };
        Ok(self.read(|kept| kept.students.iter().find(is_meant).cloned()))
    }

    fn add(&mut self, student: &StudentRow) -> Result<(), Trouble> {
        self.write(|kept| {
            if !kept.students.iter().any(|row| row.id == student.id || row.folded == student.folded) {
                kept.students.push(student.clone());
            }
        });
        Ok(())
    }

    fn update(&mut self, student: &StudentRow) -> Result<(), Trouble> {
        self.write(|kept| {
            if let Some(row) = kept.students.iter_mut().find(|row| row.id == student.id) {
                *row = StudentRow { created: row.created, ..student.clone() };
            }
        });
        Ok(())
    }

    fn pin_cleared(&mut self, id: &str) -> Result<Option<Moment>, Trouble> {
        let untold = |note: &&PinNote| note.student == id && !note.told;
        Ok(self.read(|kept| kept.notes.iter().filter(untold).map(|note| note.time).max()))
    }

    fn note_pin(&mut self, id: &str, time: Moment) -> Result<(), Trouble> {
        self.write(|kept| kept.notes.push(PinNote { student: id.to_owned(), time, told: false }));
        Ok(())
    }

    fn note_told(&mut self, id: &str, _time: Moment) -> Result<(), Trouble> {
        self.write(|kept| {
            kept.notes.iter_mut().filter(|note| note.student == id).for_each(|note| note.told = true);
        });
        Ok(())
    }

    fn alias(&mut self, id: &str) -> Result<Option<Alias>, Trouble> {
        Ok(self.read(|kept| kept.aliases.iter().find(|alias| alias.id == id).cloned()))
    }

    fn aliases(&mut self, student: &str) -> Result<Vec<Id>, Trouble> {
        let own = |kept: &Kept| {
            let own = kept.aliases.iter().filter(|alias| alias.student == student);
            own.map(|alias| alias.id.clone()).collect::<Vec<_>>()
        };
        let mut ids = self.read(own);
        ids.sort();
        Ok(ids)
    }

    fn add_alias(&mut self, alias: &Alias) -> Result<(), Trouble> {
        self.write(|kept| {
            let is_student = kept.students.iter().any(|row| row.id == alias.id);
            if !is_student && !kept.aliases.iter().any(|other| other.id == alias.id) {
                kept.aliases.push(alias.clone());
            }
        });
        Ok(())
    }

    fn is_erased(&mut self, id: &str) -> Result<bool, Trouble> {
        Ok(self.read(|kept| kept.erased.iter().any(|erased| erased == id)))
    }

    fn erase_entries(&mut self, id: &str, _now: Now) -> Result<usize, Trouble> {
        Ok(self.write(|kept| {
            let own = kept.students.iter().find(|row| row.id == id).map(|row| row.name.clone());
            let is_same = |name: &Option<String>| {
                name.as_ref().is_none_or(|name| own.as_ref().is_some_and(|own| folded(own) == folded(name)))
            };
            // Not the ids of files that bore another name, nor of those that somebody else here has taken in too.
            let is_others = |alias: &Alias| {
                let brought = |entry: &&Arc<Arrived>| entry.bearer.as_deref() == Some(alias.id.as_str());
                kept.entries.iter().filter(brought).any(|entry| entry.row.student != id)
            };
            let elsewhere = kept.aliases.iter().filter(|alias| alias.student == id && is_same(&alias.name));
            let elsewhere: Vec<Id> = elsewhere.filter(|alias| !is_others(alias)).map(|one| one.id.clone()).collect();
            kept.erased.extend(elsewhere.into_iter().chain([id.to_owned()]));
            let there = kept.entries.len();
            kept.entries.retain(|entry| entry.row.student != id);
            kept.aliases.retain(|alias| alias.student != id);
            kept.notes.retain(|note| note.student != id);
            there - kept.entries.len()
        }))
    }

    fn newest(&mut self, student: &str) -> Result<Option<Moment>, Trouble> {
        let shown = |time: &Moment| TIMES.contains(time);
        Ok(self.read(|kept| kept.of(student).map(|entry| entry.row.time).filter(shown).max()))
    }

    fn row(&mut self, id: &str, student: &str) -> Result<Stored, Trouble> {
        let found = self.read(|kept| kept.of(student).find(|entry| entry.row.id == id).map(|entry| entry.row.clone()));
        Ok(found.map_or(Stored::Nothing, Stored::Row))
    }

    fn add_row(&mut self, row: &JournalRow, bearer: Option<&str>) -> Result<bool, Trouble> {
        Ok(self.write(|kept| {
            let is_new = !kept.entries.iter().any(|entry| entry.row.id == row.id);
            if is_new {
                kept.add(row, bearer);
            }
            is_new
        }))
    }

    fn add_twin(&mut self, row: &JournalRow, bearer: Option<&str>) -> Result<(), Trouble> {
        self.write(|kept| kept.add(row, bearer));
        Ok(())
    }

    fn rows(&mut self, student: &str, since: Seen, look: &mut dyn FnMut(Option<JournalRow>)) -> Result<Seen, Trouble> {
        let (later, seen) = self.read(|kept| {
            let later = kept.entries.iter().filter(|entry| entry.number > since.0);
            (later.map(Arc::clone).collect::<Vec<_>>(), Seen(kept.arrived))
        });
        let known: Vec<Id> = self.read(|kept| kept.students.iter().map(|row| row.id.clone()).collect());
        for entry in later {
            match &entry.row {
                row if row.student == student => look(Some(row.clone())),
                row if !known.contains(&row.student) => look(None),
                _ => {}
            }
        }
        Ok(seen)
    }

    fn last_bearer(&mut self, student: &str) -> Result<Option<Id>, Trouble> {
        Ok(self.read(|kept| {
            let brought = kept.of(student).filter_map(|entry| Some((entry.row.received, entry.bearer.as_ref()?)));
            let theirs = brought.filter(|(_, bearer)| *bearer != student);
            theirs.max_by_key(|(received, _)| *received).map(|(_, bearer)| bearer.clone())
        }))
    }

    fn give_back(&mut self, bearer: &str, student: &str) -> Result<usize, Trouble> {
        Ok(self.write(|kept| {
            let is_theirs =
                |entry: &Arc<Arrived>| entry.row.student == student && entry.bearer.as_deref() == Some(bearer);
            let (theirs, mut others): (Vec<_>, Vec<_>) = kept.entries.drain(..).partition(is_theirs);
            // Of two of one id the one that is there stays.
            let has = |others: &[Arc<Arrived>], id: &str| {
                others.iter().any(|entry| entry.row.student == bearer && entry.row.id == id)
            };
            let given = theirs.len();
            for entry in theirs {
                if !has(&others, &entry.row.id) {
                    kept.arrived += 1;
                    let row = JournalRow { student: bearer.to_owned(), ..entry.row.clone() };
                    others.push(Arc::new(Arrived { number: kept.arrived, row, bearer: entry.bearer.clone() }));
                }
            }
            kept.entries = others;
            kept.aliases.retain(|alias| (alias.id.as_str(), alias.student.as_str()) != (bearer, student));
            given
        }))
    }
}
