//! Entries whose id another student's entry bears here. No program gives an id twice, but a file may name any: the first
//! to come must not keep the other's own out. They stand beside the others, where older programs do not look.

use super::row::JournalRow;
use super::tables::{Stored, Tables};
use crate::trouble::Trouble;

/// What came of an entry that was to be taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Merged {
    /// It is new.
    Added,
    /// It was here.
    Known,
    /// The student has another entry of its id: that stays.
    Clashing,
}

/// Takes a row in as it stands, with the id of the file that brought it.
pub(crate) fn add(
    journal: &mut (impl Tables + ?Sized),
    row: &JournalRow,
    bearer: Option<&str>,
) -> Result<Merged, Trouble> {
    if journal.add_row(row, bearer)? {
        return Ok(Merged::Added);
    }
    Ok(match journal.row(&row.id, &row.student)? {
        Stored::Row(known) if known.sum == row.sum => Merged::Known,
        Stored::Row(_) | Stored::Unreadable => Merged::Clashing,
        Stored::Nothing => {
            journal.add_twin(row, bearer)?;
            Merged::Added
        }
    })
}
