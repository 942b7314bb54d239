//! Entries whose id another student's entry bears here. No program gives an id twice, but a file may name any: the first
//! to come must not keep the other's own out. They stand in a table of their own, which older programs do not look at.

use crate::clock::Moment;
use rusqlite::{Connection, OptionalExtension as _, params};

use super::line::Line;
use super::row::JournalRow;
use crate::trouble::Trouble;

/// The table.
pub(super) const TABLE: &str = "twins";

/// What came of an entry that was to be taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Merged {
    /// It is new.
    Added,
    /// It was here.
    Known,
    /// The student has another entry of its id: that stays.
    Clashing,
}

/// Takes an entry in for a student, as it came in a file of `bearer`, received at a time (milliseconds since 1970).
pub(super) fn take(
    connection: &Connection,
    line: &Line,
    (student, bearer, received): (&str, &str, Moment),
) -> Result<Merged, Trouble> {
    keep(connection, &JournalRow { received: Some(received), ..line.row(student) }, Some(bearer))
}

/// Takes a row in as it stands, with the id of the file that brought it.
pub(super) fn keep(connection: &Connection, row: &JournalRow, bearer: Option<&str>) -> Result<Merged, Trouble> {
    let JournalRow { id, student, time, offset, clock, version, record, sum, received } = row;
    let insert = |table: &str| {
        connection.execute(
            &format!(
                "INSERT INTO {table} (id, student, time, offset, clock, version, record, sum, received, bearer)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
            ),
            params![id, student, time, offset, clock, version, record, sum, received, bearer],
        )
    };
    if insert("journal")? > 0 {
        return Ok(Merged::Added);
    }
    for table in ["journal", TABLE] {
        let select = format!("SELECT sum FROM {table} WHERE id = ? AND student = ?");
        let known = connection.query_row(&select, params![id, student], |row| row.get::<_, String>(0)).optional();
        // A sum that cannot be read is not this one.
        match known {
            Ok(Some(known)) if known == *sum => return Ok(Merged::Known),
            Ok(Some(_)) | Err(_) => return Ok(Merged::Clashing),
            Ok(None) => {}
        }
    }
    insert(TABLE)?;
    Ok(Merged::Added)
}
