//! The database as a library: how it is set up, how long it waits, and what it says when something fails.

use std::time::Duration;

use rusqlite::{Connection, ErrorCode};

use crate::trouble::{Cause, Trouble};

/// How long a write waits for another window before it says that it failed.
pub(super) const BUSY: Duration = Duration::from_secs(10);

impl From<rusqlite::Error> for Trouble {
    fn from(error: rusqlite::Error) -> Self {
        Self::Failed(cause(&error))
    }
}

/// What the database says, in words that can be told in any language.
pub(super) fn cause(error: &rusqlite::Error) -> Cause {
    let Some(code) = error.sqlite_error_code() else {
        // A value that cannot be what the column says: no program wrote it.
        return Cause::Damaged;
    };
    match code {
        ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Cause::Damaged,
        ErrorCode::DiskFull => Cause::Full,
        ErrorCode::ReadOnly => Cause::ReadOnly,
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::FileLockingProtocolFailed => Cause::Busy,
        ErrorCode::PermissionDenied | ErrorCode::CannotOpen | ErrorCode::AuthorizationForStatementDenied => {
            Cause::Denied
        }
        ErrorCode::SystemIoFailure => Cause::Device,
        ErrorCode::OutOfMemory => Cause::Exhausted,
        ErrorCode::TooBig | ErrorCode::NoLargeFileSupport => Cause::TooLarge,
        _ => Cause::Other(error.sqlite_error().map_or(0, |error| error.extended_code)),
    }
}

/// The settings that durability rests on, each with its reply looked at.
pub(super) fn settings(connection: &Connection) -> Result<(), rusqlite::Error> {
    let wal: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    let synchronous = if wal == "wal" {
        "FULL"
    } else {
        // No shared memory here (a network folder): the old journal, synced at every step.
        connection.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
        "EXTRA"
    };
    connection.pragma_update(None, "synchronous", synchronous)?;
    connection.pragma_update(None, "fullfsync", true)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    // What is deleted is overwritten.
    connection.pragma_update(None, "secure_delete", true)?;
    connection.pragma_update(None, "trusted_schema", false)
}
