//! The shape of the file, in versions. A shape that was released is never edited: a change is a new step.

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations, SchemaVersion};

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

fn migrations() -> Migrations<'static> {
    Migrations::from_slice(STEPS)
}

/// Whether a newer program wrote the file.
pub(super) fn is_newer(connection: &Connection) -> Result<bool, rusqlite::Error> {
    let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    Ok(usize::try_from(version).is_ok_and(|version| version > STEPS.len()))
}

/// Whether there are steps to take.
pub(super) fn is_older(connection: &Connection) -> bool {
    let version = migrations().current_version(connection).unwrap_or(SchemaVersion::NoneSet);
    usize::from(&version) < STEPS.len()
}

/// Brings the file to the newest shape.
pub(super) fn migrate(connection: &mut Connection) -> Result<(), String> {
    migrations().to_latest(connection).map_err(|e| e.to_string())
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_step_is_sound() {
        super::migrations().validate().unwrap();
    }
}
