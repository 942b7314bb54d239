//! What keeps students and what they did. A journal only grows; what is kept in it, and by which rules, is the same whatever
//! it is kept in: [`Tables`] is all that one kind of journal does in a way of its own.

mod carry;
#[cfg(test)]
pub(crate) mod fresh;
mod keeping;
mod memory;
mod results;
pub(crate) mod row;
pub(crate) mod students;
pub(crate) mod tables;
pub(crate) mod twins;

use std::io::Write;

pub use memory::MemoryJournal;
pub use results::{CarryError, For, Results};
pub use row::JournalRow;
pub use tables::{Alias, Seen, Stored, StudentRow, Tables, Whom};

use crate::clock::{Moment, Now};
use crate::content::Id;
use crate::log::{Brought, Entry, History, Parted, Record, Student};
use crate::trouble::Trouble;

/// A journal. Every method fails with [`Trouble::Failed`], and nothing was changed then, or it is not known whether it was: to
/// do the same once more does nothing twice.
pub trait Journal: Tables {
    /// Those who learn here, in the order in which they came.
    ///
    /// # Errors
    /// [`Trouble::Failed`].
    fn students(&mut self) -> Result<Vec<Student>, Trouble> {
        students::all(self)
    }

    /// The student of a name; names compare after NFC and case folding.
    ///
    /// # Errors
    /// [`Trouble::Failed`].
    fn student(&mut self, name: &str) -> Result<Option<Student>, Trouble> {
        students::of_name(self, name)
    }

    /// The student of a name, created with this id if new.
    ///
    /// # Errors
    /// [`Trouble::Failed`].
    fn enter(&mut self, name: &str, id: &Id, now: Now) -> Result<Student, Trouble> {
        students::enter(self, name, id, now)
    }

    /// Gives a student another name; `false` where somebody else bears it.
    ///
    /// # Errors
    /// [`Trouble::Failed`].
    fn rename(&mut self, id: &str, name: &str) -> Result<bool, Trouble> {
        students::rename(self, id, name)
    }

    /// Sets a PIN, or takes it away. Only its hash is kept (Argon2id).
    ///
    /// # Errors
    /// [`Trouble::Failed`].
    fn set_pin(&mut self, id: &str, pin: Option<&str>) -> Result<(), Trouble> {
        students::set_pin(self, id, pin)
    }

    /// Whether a PIN opens a student's records; any does where none is set.
    ///
    /// # Errors
    /// [`Trouble::Failed`].
    fn opens(&mut self, id: &str, pin: &str) -> Result<bool, Trouble> {
        students::opens(self, id, pin)
    }

    /// Takes a PIN away that nobody knows any more, for who may open the journal; the student is told at the next entry
    /// ([`Tables::pin_cleared`]). `false` where there was none.
    ///
    /// # Errors
    /// [`Trouble::Failed`].
    fn clear_pin(&mut self, id: &str, now: Now) -> Result<bool, Trouble> {
        students::clear_pin(self, id, now)
    }

    /// The student was told that the PIN was taken away.
    ///
    /// # Errors
    /// [`Trouble::Failed`].
    fn told_of_pin(&mut self, id: &str, now: Now) -> Result<(), Trouble> {
        students::told_of_pin(self, id, now)
    }

    /// Hides a student since a moment; the name is free for others at once.
    ///
    /// # Errors
    /// [`Trouble::Failed`].
    fn hide(&mut self, id: &str, since: Moment) -> Result<(), Trouble> {
        students::hide(self, id, since)
    }

    /// The hidden student of this name, the one hidden last.
    ///
    /// # Errors
    /// [`Trouble::Failed`].
    fn hidden(&mut self, name: &str) -> Result<Option<Student>, Trouble> {
        students::hidden(self, name)
    }

    /// Whether a student who bears one of these ids was forgotten: hidden, or erased.
    ///
    /// # Errors
    /// [`Trouble::Failed`].
    fn is_forgotten(&mut self, ids: &[Id]) -> Result<bool, Trouble> {
        students::is_forgotten(self, ids)
    }

    /// Brings a hidden student back; `false` where nobody of that name is hidden, or somebody bears it again.
    ///
    /// # Errors
    /// [`Trouble::Failed`].
    fn bring_back(&mut self, name: &str) -> Result<bool, Trouble> {
        students::bring_back(self, name)
    }

    /// Every entry of a student, in order of time and id. One that does not read as it was written is counted and left, as
    /// is one whose student is not in the journal: it may have been theirs.
    ///
    /// # Errors
    /// [`Trouble::Failed`]; of [`Cause::Damaged`](crate::trouble::Cause::Damaged), where the journal itself cannot be read.
    fn history(&mut self, student: &str, now: Now) -> Result<History, Trouble> {
        keeping::history(self, student, &mut Seen::default(), now)
    }

    /// The same of what came since: what this window kept, and what others did. From the beginning it is all of it.
    /// `since` is where to look from the next time.
    ///
    /// # Errors
    /// [`Trouble::Failed`].
    fn history_since(&mut self, student: &str, since: &mut Seen, now: Now) -> Result<History, Trouble> {
        keeping::history(self, student, since, now)
    }

    /// Keeps records, all or none; when this returns they are durable. Their ids are made before it is tried: what was
    /// tried before, and may have been kept, is kept once. The journal gives them their time.
    ///
    /// # Errors
    /// [`Trouble::Failed`].
    fn keep(&mut self, student: &str, records: &[(Id, Record)], now: Now) -> Result<Vec<Entry>, Trouble> {
        keeping::keep(self, student, records, now)
    }

    /// Writes a student's entries; how many.
    ///
    /// # Errors
    /// [`Trouble::Failed`], also where the writer fails.
    fn take_along(&mut self, student: &Student, to: &mut dyn Write) -> Result<usize, Trouble> {
        carry::take_along(self, student, to)
    }

    /// Whether a student has every entry of a file of results here too: written over, it would take nothing away.
    ///
    /// # Errors
    /// [`Trouble::Failed`].
    fn has_all(&mut self, student: &str, results: &Results) -> Result<bool, Trouble> {
        carry::has_all(self, student, results)
    }

    /// The students here into whose records a file would be taken in: who has a PIN is to be asked for it.
    ///
    /// # Errors
    /// [`CarryError`].
    fn receivers(&mut self, results: &Results, whom: For) -> Result<Vec<Student>, CarryError> {
        carry::receivers(self, results, whom)
    }

    /// Takes a file in, all or nothing of it.
    ///
    /// # Errors
    /// [`CarryError`], and nothing was taken in.
    fn bring(&mut self, results: &Results, whom: For, now: Now) -> Result<Brought, CarryError> {
        carry::bring(self, results, whom, now)
    }

    /// Takes apart what was taken for one: the entries that the file brought last for a student go to the student it was
    /// of, who is made anew where there is none. Nothing where no file was brought.
    ///
    /// # Errors
    /// [`Trouble::Failed`].
    fn part(&mut self, student: &str, now: Now) -> Result<Option<Parted>, Trouble> {
        carry::part(self, student, now)
    }
}

impl<T: Tables> Journal for T {}
