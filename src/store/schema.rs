//! The shape of the file, in versions. A shape that was released is never edited: a change is a new step, or an addition
//! that older programs can ignore.

use std::path::Path;

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations, SchemaVersion};

use crate::trouble::{Cause, Trouble};

const STEPS: &[M] = &[
    M::up(
        "CREATE TABLE students (
        id      TEXT PRIMARY KEY,
        name    TEXT NOT NULL,
        folded  TEXT NOT NULL UNIQUE,
        created INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE journal (
        id      TEXT PRIMARY KEY,
        student TEXT NOT NULL REFERENCES students (id),
        time    INTEGER NOT NULL,
        offset  INTEGER NOT NULL,
        clock   INTEGER,
        version TEXT NOT NULL,
        record  TEXT NOT NULL,
        sum     TEXT NOT NULL
    ) STRICT;
    CREATE INDEX journal_by_student ON journal (student, time, id);
    CREATE TRIGGER journal_is_never_updated BEFORE UPDATE ON journal
    BEGIN
        SELECT raise(ABORT, 'the journal is never updated');
    END;",
    ),
    // A name that was forgotten is hidden by a `folded` that no name has; when it is erased, its ids stay as tombstones.
    // Results of one student that were begun on two machines bear two ids: the others are `known_as`.
    M::up(
        "ALTER TABLE students ADD COLUMN pin TEXT;
    ALTER TABLE students ADD COLUMN forgotten INTEGER;
    CREATE TABLE known_as (
        id      TEXT PRIMARY KEY,
        student TEXT NOT NULL REFERENCES students (id)
    ) STRICT;
    CREATE TABLE tombstones (
        id   TEXT PRIMARY KEY,
        time INTEGER NOT NULL
    ) STRICT;",
    ),
];

/// What was added since, that older programs can ignore: a table or a column of its own, without references. It does not
/// raise the version, which is the least that may write the file.
const ADDITIONS: &[(&str, &str, &str)] = &[
    // When this machine received an entry, and the id under which a file brought it.
    ("journal", "received", "ALTER TABLE journal ADD COLUMN received INTEGER"),
    ("journal", "bearer", "ALTER TABLE journal ADD COLUMN bearer TEXT"),
    // What a student was called in the file that was taken for theirs, and when.
    ("known_as", "name", "ALTER TABLE known_as ADD COLUMN name TEXT"),
    ("known_as", "since", "ALTER TABLE known_as ADD COLUMN since INTEGER"),
    (
        "twins",
        "id",
        "CREATE TABLE twins (
        id       TEXT NOT NULL,
        student  TEXT NOT NULL,
        time     INTEGER NOT NULL,
        offset   INTEGER NOT NULL,
        clock    INTEGER,
        version  TEXT NOT NULL,
        record   TEXT NOT NULL,
        sum      TEXT NOT NULL,
        received INTEGER,
        bearer   TEXT,
        PRIMARY KEY (id, student)
    ) STRICT",
    ),
    // A PIN that somebody who may open the file has taken away, and when the student was told.
    (
        "pins_cleared",
        "student",
        "CREATE TABLE pins_cleared (
        student TEXT NOT NULL,
        time    INTEGER NOT NULL,
        told    INTEGER
    ) STRICT",
    ),
];

/// Whose a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Whose {
    /// This program's, or nobody's yet.
    Ours,
    /// A newer program's: this one may not write to it.
    Newer,
    /// Another program's altogether.
    Foreign,
}

impl Whose {
    /// Refuses a file that this program may not write to.
    pub(super) fn must_be_ours(self, file: &Path) -> Result<(), Trouble> {
        let file = file.to_owned();
        match self {
            Self::Ours => Ok(()),
            Self::Newer => Err(Trouble::Newer { file }),
            Self::Foreign => Err(Trouble::Foreign { file }),
        }
    }
}

fn migrations() -> Migrations<'static> {
    Migrations::from_slice(STEPS)
}

/// Whose the file is; nothing is written to tell.
pub(super) fn of(connection: &Connection) -> Result<Whose, rusqlite::Error> {
    let count = |condition: &str| -> Result<i64, rusqlite::Error> {
        let select = format!("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND {condition}");
        connection.query_row(&select, [], |row| row.get(0))
    };
    let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    match (count("name IN ('students', 'journal')")?, count("name NOT LIKE 'sqlite_%'")?, version) {
        (2, ..) | (0, 0, 0) => {}
        (0, 1.., _) => return Ok(Whose::Foreign),
        // One of ours that has lost a table.
        _ => {
            return Err(rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CORRUPT), None));
        }
    }
    let is_newer = usize::try_from(version).is_ok_and(|version| version > STEPS.len());
    Ok(if is_newer { Whose::Newer } else { Whose::Ours })
}

/// Whether a table has a column.
pub(super) fn has(connection: &Connection, table: &str, column: &str) -> Result<bool, rusqlite::Error> {
    let select = "SELECT EXISTS (SELECT 1 FROM pragma_table_info(?) WHERE name = ?)";
    connection.query_row(select, [table, column], |row| row.get(0))
}

fn missing(connection: &Connection) -> Result<Vec<&'static str>, rusqlite::Error> {
    let mut missing = Vec::new();
    for (table, column, sql) in ADDITIONS {
        if !has(connection, table, column)? {
            missing.push(*sql);
        }
    }
    Ok(missing)
}

/// Whether something is to be changed in the file.
pub(super) fn is_due(connection: &Connection) -> Result<bool, rusqlite::Error> {
    let version = migrations().current_version(connection).unwrap_or(SchemaVersion::NoneSet);
    Ok(usize::from(&version) < STEPS.len() || !missing(connection)?.is_empty())
}

/// Brings the file to the newest shape.
pub(super) fn migrate(connection: &mut Connection) -> Result<(), Trouble> {
    migrations().to_latest(connection).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => Trouble::from(err),
        _ => Trouble::Failed(Cause::Damaged),
    })?;
    let missing = missing(connection)?;
    let transaction = connection.transaction()?;
    for sql in missing {
        transaction.execute_batch(sql)?;
    }
    transaction.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_step_is_sound() {
        super::migrations().validate().unwrap();
    }

    #[test]
    fn what_old_programs_can_ignore_does_not_raise_the_version() {
        let mut connection = rusqlite::Connection::open_in_memory().unwrap();
        super::migrate(&mut connection).unwrap();
        let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
        assert_eq!(version, 2);
        assert!(!super::is_due(&connection).unwrap());
    }
}
