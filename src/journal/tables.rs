//! What a journal is kept in: the few things that each kind of journal does in a way of its own. What they are done for, and
//! in which order, is the same for all of them, and stands beside this file.

use super::row::JournalRow;
use crate::clock::{Moment, Now};
use crate::content::Id;
use crate::trouble::Trouble;

/// A student as a journal has them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StudentRow {
    pub id: Id,
    pub name: String,
    /// The name as it is compared; of one who is hidden, the id, which no name folds to.
    pub folded: String,
    /// When they came.
    pub created: Moment,
    /// The hash of the PIN.
    pub pin: Option<String>,
    /// Since when they are hidden.
    pub forgotten: Option<Moment>,
}

/// By what a student is looked for.
#[derive(Clone, Copy, Debug)]
pub enum Whom<'a> {
    /// The one of this id.
    Id(&'a str),
    /// The one whose name folds to this and who is not hidden.
    Folded(&'a str),
}

/// An id that a student bears on another machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias {
    pub id: Id,
    /// The student's id here.
    pub student: Id,
    /// What they were called in the file that was taken for theirs.
    pub name: Option<String>,
    /// When somebody here said that it is theirs.
    pub since: Option<Moment>,
}

/// What stands under an id.
#[derive(Clone, Debug)]
pub enum Stored {
    Nothing,
    /// Something that cannot be read.
    Unreadable,
    Row(JournalRow),
}

/// A place in a journal's own order of arrival, in which it finds what came later. What it counts is each journal's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen(pub i64);

/// The tables of a journal. What changes something is asked between [`Tables::begin`] and [`Tables::commit`]; each fails with
/// [`Trouble::Failed`], and what was changed is rolled back then.
#[expect(clippy::missing_errors_doc, reason = "said once for all of them")]
pub trait Tables: Send {
    /// A change begins: what is done from here on is there whole or not at all.
    fn begin(&mut self) -> Result<(), Trouble>;

    /// The change, by which entries of these ids were kept, is durable when this returns. Where it fails the change is over
    /// too, and it is not known whether it was made: the same is to be tried again.
    fn commit(&mut self, ids: &[Id]) -> Result<(), Trouble>;

    /// Nothing of the change is left.
    fn roll_back(&mut self);

    /// Everybody, in the order in which they came; also who is hidden.
    fn all(&mut self) -> Result<Vec<StudentRow>, Trouble>;

    /// One student.
    fn find(&mut self, whom: Whom) -> Result<Option<StudentRow>, Trouble>;

    /// Adds a student, unless there is one of that id or folded name.
    fn add(&mut self, student: &StudentRow) -> Result<(), Trouble>;

    /// Writes the name, the PIN and the hiding of a student anew.
    fn update(&mut self, student: &StudentRow) -> Result<(), Trouble>;

    /// When a student's PIN was taken away last, if they were not told yet.
    fn pin_cleared(&mut self, id: &str) -> Result<Option<Moment>, Trouble>;

    /// Notes that a student's PIN was taken away.
    fn note_pin(&mut self, id: &str, time: Moment) -> Result<(), Trouble>;

    /// Notes that the student was told.
    fn note_told(&mut self, id: &str, time: Moment) -> Result<(), Trouble>;

    /// Whose an id is that a student bears on another machine.
    fn alias(&mut self, id: &str) -> Result<Option<Alias>, Trouble>;

    /// The ids that a student bears on other machines, in their order.
    fn aliases(&mut self, student: &str) -> Result<Vec<Id>, Trouble>;

    /// Adds one, unless it is known, or a student of this journal bears it.
    fn add_alias(&mut self, alias: &Alias) -> Result<(), Trouble>;

    /// Whether a student of this id was erased.
    fn is_erased(&mut self, id: &str) -> Result<bool, Trouble>;

    /// Erases a student's entries and what else there is of them but their row; their id, and those that they bear
    /// elsewhere, are known as erased from then on. How many entries there were.
    fn erase_entries(&mut self, id: &str, now: Now) -> Result<usize, Trouble>;

    /// The time of a student's last entry, of those that a clock can show. From here to the end of the change nobody else
    /// adds an entry of theirs.
    fn newest(&mut self, student: &str) -> Result<Option<Moment>, Trouble>;

    /// What stands under an id for a student.
    fn row(&mut self, id: &str, student: &str) -> Result<Stored, Trouble>;

    /// Adds an entry, with the id under which a file brought it; `false` where anybody's stands under its id.
    fn add_row(&mut self, row: &JournalRow, bearer: Option<&str>) -> Result<bool, Trouble>;

    /// Adds an entry under whose id another student's stands.
    fn add_twin(&mut self, row: &JournalRow, bearer: Option<&str>) -> Result<(), Trouble>;

    /// Looks at the entries of a student that came later, in any order: nothing stands for one that cannot be read, or whose
    /// student is not known. Where it was looked from the beginning nothing hides one. How far it was looked.
    fn rows(&mut self, student: &str, since: Seen, look: &mut dyn FnMut(Option<JournalRow>)) -> Result<Seen, Trouble>;

    /// The id under which the last file came that was taken in for a student.
    fn last_bearer(&mut self, student: &str) -> Result<Option<Id>, Trouble>;

    /// Gives to the student `bearer` what came for `student` under that id, and takes the alias away; how many entries.
    fn give_back(&mut self, bearer: &str, student: &str) -> Result<usize, Trouble>;
}

/// Does something as one change.
pub(super) fn whole<J: Tables + ?Sized, T, E: From<Trouble>>(
    journal: &mut J,
    ids: &[Id],
    act: impl FnOnce(&mut J) -> Result<T, E>,
) -> Result<T, E> {
    journal.begin()?;
    match act(journal) {
        Ok(done) => {
            journal.commit(ids)?;
            Ok(done)
        }
        Err(error) => {
            journal.roll_back();
            Err(error)
        }
    }
}
