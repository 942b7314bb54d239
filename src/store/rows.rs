//! Rows as the database has them, read so that nothing in the file hides one: what is read to the end is read without an index,
//! which could be damaged unnoticed, no byte of a row can stop a query, and no row the reading of the others.

use std::collections::HashSet;

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, OptionalExtension as _, Row as Columns, params};

use crate::clean;
use crate::clock::Moment;
use crate::content::Id;
use crate::journal::{JournalRow, Stored, StudentRow};

/// The columns of an entry, in the order in which they are read.
pub(super) const COLUMNS: &str = "id, student, time, offset, clock, version, record, sum, received";
/// The columns of a student.
pub(super) const OF_STUDENT: &str = "id, name, folded, created, pin, forgotten";
/// Where entries stand under whose id another student's stands. Older programs do not look there.
pub(super) const TWINS: &str = "twins";

impl ToSql for Moment {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}

impl FromSql for Moment {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        i64::column_result(value).map(Self)
    }
}

pub(super) fn text(value: ValueRef) -> Option<String> {
    value.as_bytes().ok().and_then(|bytes| std::str::from_utf8(bytes).ok()).map(str::to_owned)
}

/// A number, or none; an error for anything else.
fn maybe(value: ValueRef) -> Result<Option<i64>, FromSqlError> {
    value.as_i64_or_null()
}

/// An entry, unless a column holds something else.
pub(super) fn entry(columns: &Columns) -> Result<Option<JournalRow>, rusqlite::Error> {
    let read = |place: usize| columns.get_ref(place);
    let (id, student, version) = (text(read(0)?), text(read(1)?), text(read(5)?));
    let (record, sum) = (text(read(6)?), text(read(7)?));
    let time = read(2)?.as_i64().ok();
    let offset = read(3)?.as_i64().ok().and_then(|offset| i32::try_from(offset).ok());
    let (clock, received) = (maybe(read(4)?), maybe(read(8)?));
    let row = || {
        Some(JournalRow {
            id: id?,
            student: student?,
            time: Moment(time?),
            offset: offset?,
            clock: clock.ok()?.map(Moment),
            version: version?,
            record: record?,
            sum: sum?,
            received: received.ok()?.map(Moment),
        })
    };
    Ok(row())
}

/// A student; a name that rotted is shown as far as it can be read.
pub(super) fn student(columns: &Columns) -> Result<StudentRow, rusqlite::Error> {
    let lossy = |place| -> Result<Option<String>, rusqlite::Error> {
        Ok(match columns.get_ref(place)? {
            ValueRef::Null => None,
            value => Some(String::from_utf8_lossy(value.as_bytes().unwrap_or_default()).into_owned()),
        })
    };
    let text = |place| -> Result<String, rusqlite::Error> { Ok(lossy(place)?.unwrap_or_default()) };
    Ok(StudentRow {
        id: text(0)?,
        name: clean::line(&text(1)?),
        folded: text(2)?,
        created: Moment(columns.get_ref(3)?.as_i64().unwrap_or(0)),
        pin: lossy(4)?,
        forgotten: columns.get_ref(5)?.as_i64().ok().map(Moment),
    })
}

/// Looks at every row that came after the one of a number: its number, whose it is (nothing, where that student is not in the
/// file), and the row. Twins have no number: they are looked at from the beginning only.
pub(super) fn each(
    connection: &Connection,
    after: i64,
    mut look: impl FnMut(i64, Option<&str>, &dyn Fn() -> Option<JournalRow>),
) -> Result<(), rusqlite::Error> {
    let students = ids(connection)?;
    for table in ["journal", TWINS] {
        let is_numbered = table != TWINS;
        if !is_numbered && after > 0 {
            break;
        }
        let later = if is_numbered && after > 0 { format!("WHERE rowid > {after}") } else { String::new() };
        let mut query = connection.prepare(&format!("SELECT {COLUMNS}, rowid FROM {table} NOT INDEXED {later}"))?;
        let mut rows = query.query([])?;
        while let Some(columns) = rows.next()? {
            let whose = text(columns.get_ref(1)?).filter(|id| students.contains(id));
            let rowid = if is_numbered { columns.get(9)? } else { 0 };
            look(rowid, whose.as_deref(), &|| entry(columns).ok().flatten());
        }
    }
    Ok(())
}

/// The ids of everybody in the file.
fn ids(connection: &Connection) -> Result<HashSet<Id>, rusqlite::Error> {
    let mut query = connection.prepare("SELECT id FROM students NOT INDEXED")?;
    let mut rows = query.query([])?;
    let mut ids = HashSet::new();
    while let Some(row) = rows.next()? {
        ids.extend(text(row.get_ref(0)?));
    }
    Ok(ids)
}

/// What stands under an id for a student.
pub(super) fn stored(connection: &Connection, id: &str, student: &str) -> Result<Stored, rusqlite::Error> {
    for table in ["journal", TWINS] {
        let select = format!("SELECT {COLUMNS} FROM {table} WHERE id = ? AND student = ?");
        match connection.query_row(&select, params![id, student], entry).optional()? {
            Some(Some(row)) => return Ok(Stored::Row(row)),
            Some(None) => return Ok(Stored::Unreadable),
            None => {}
        }
    }
    Ok(Stored::Nothing)
}

/// Adds an entry to a table, unless one of its key is there; whether it was not.
pub(super) fn insert(
    connection: &Connection,
    table: &str,
    row: &JournalRow,
    bearer: Option<&str>,
) -> Result<bool, rusqlite::Error> {
    let JournalRow { id, student, time, offset, clock, version, record, sum, received } = row;
    let insert =
        format!("INSERT INTO {table} ({COLUMNS}, bearer) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
    let values = params![id, student, time, offset, clock, version, record, sum, received, bearer];
    Ok(connection.execute(&insert, values)? > 0)
}
