//! Where students and their entries are kept: one `SQLite` file, written so that what was acknowledged survives anything.
//!
//! Nothing is updated: the journal only grows. A write-ahead log with `synchronous=FULL` makes a committed answer durable
//! before [`Store::keep`] returns; where the file system cannot do that (some network folders), a rollback journal does.

mod backup;
mod carry;
mod folder;
mod forget;
mod schema;
mod students;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};
use std::time::Duration;

use rand::TryRng as _;
use rand::rngs::SysRng;
use rusqlite::{Connection, ErrorCode, TransactionBehavior, params};
use uuid::Builder;

pub use carry::{Brought, CarryError, For};
pub use folder::{default_folder, write_whole};
pub use forget::Erased;

use crate::bank::Id;
use crate::clock::Now;
use crate::log::{Entry, History, Record};
use crate::stable;

/// The file in the data folder.
const FILE: &str = "alash.db";
/// How long a write waits for another window before it says that it failed.
const BUSY: Duration = Duration::from_secs(10);
/// No clock is right that shows a time before this program was written: 2026-11-01, in milliseconds since 1970.
const EARLIEST: i64 = 1_793_491_200_000;
/// Nor one that shows a time so long after the student's last entry: two years, in milliseconds.
const LONGEST_PAUSE: i64 = 2 * 366 * 24 * 60 * 60 * 1000;

/// Why the store could not do what it was asked.
#[derive(Debug)]
pub enum StoreError {
    /// The folder or the file cannot be used.
    Unusable {
        /// The folder.
        folder: PathBuf,
        /// What the system says.
        why: String,
    },
    /// A newer program wrote the file.
    Newer {
        /// The file.
        file: PathBuf,
    },
    /// The file is empty although there are backups: somebody should look before a new one is begun.
    Empty {
        /// The file.
        file: PathBuf,
        /// Where the backups are.
        backups: PathBuf,
    },
    /// The file is no database, or a broken one.
    Damaged {
        /// The file.
        file: PathBuf,
        /// Where the backups are.
        backups: PathBuf,
    },
    /// A read or a write failed.
    Failed(String),
}

impl std::fmt::Display for StoreError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        match self {
            Self::Unusable { folder, why } => write!(f, "{}: {why}", folder.display()),
            Self::Newer { file } => write!(f, "{}: written by a newer version", file.display()),
            Self::Empty { file, .. } => write!(f, "{}: empty", file.display()),
            Self::Damaged { file, .. } => write!(f, "{}: damaged", file.display()),
            Self::Failed(why) => f.write_str(why),
        }
    }
}

impl std::error::Error for StoreError {}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Failed(error.to_string())
    }
}

/// The open store.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    /// None in memory.
    file: Option<PathBuf>,
}

impl Store {
    /// Opens the store in a folder; both are made if they are not there. Before the file is brought to a newer shape, and
    /// once a day when it changed, a backup is made beside it.
    ///
    /// # Errors
    /// [`StoreError`], with the file untouched.
    pub fn open(folder: &Path, now: Now) -> Result<Self, StoreError> {
        let unusable = |why: String| StoreError::Unusable { folder: folder.to_owned(), why };
        folder::make_private(folder).map_err(|e| unusable(e.to_string()))?;
        // Two windows opened at once: one makes or changes the file, the other waits.
        let _opening = folder::lock(folder);
        let file = folder.join(FILE);
        let backups = folder.join(backup::FOLDER);
        let length = folder::make_private_file(&file).map_err(|e| unusable(e.to_string()))?;
        if length == 0 && backup::exist(&backups) {
            return Err(StoreError::Empty { file, backups });
        }
        let mut connection = Connection::open(&file).map_err(|e| unusable(e.to_string()))?;
        connection.busy_timeout(BUSY)?;
        settings(&connection).map_err(|e| match e.sqlite_error_code() {
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => {
                StoreError::Damaged { file: file.clone(), backups: backups.clone() }
            }
            _ => unusable(e.to_string()),
        })?;
        if schema::is_newer(&connection).map_err(|e| unusable(e.to_string()))? {
            return Err(StoreError::Newer { file });
        }
        if length > 0 && schema::is_older(&connection) {
            backup::make(&connection, &backups, now, "before").map_err(unusable)?;
        }
        schema::migrate(&mut connection).map_err(unusable)?;
        if length > 0 {
            // A failed daily backup must not keep a class from learning.
            let _ = backup::daily(&connection, &backups, now);
        }
        Ok(Self { connection, file: Some(file) })
    }

    /// A store in memory: for a guest, of whom nothing is kept.
    ///
    /// # Errors
    /// [`StoreError::Failed`].
    pub fn in_memory() -> Result<Self, StoreError> {
        let mut connection = Connection::open_in_memory()?;
        schema::migrate(&mut connection).map_err(StoreError::Failed)?;
        Ok(Self { connection, file: None })
    }

    /// Every entry of a student, in order of time and id. One that does not read as it was written is counted and left.
    ///
    /// # Errors
    /// [`StoreError::Failed`].
    pub fn history(&self, student: &str) -> Result<History, StoreError> {
        let mut query = self.connection.prepare(
            "SELECT id, student, time, offset, clock, version, record, sum FROM journal WHERE student = ? ORDER BY time, id",
        )?;
        let rows = query.query_map([student], |row| {
            Ok(Row {
                id: row.get(0)?,
                student: row.get(1)?,
                time: row.get(2)?,
                offset: row.get(3)?,
                clock: row.get(4)?,
                version: row.get(5)?,
                record: row.get(6)?,
                sum: row.get(7)?,
            })
        })?;
        let mut history = History::default();
        for row in rows {
            match row?.entry() {
                Some(entry) => history.entries.push(entry),
                None => history.damaged += 1,
            }
        }
        Ok(history)
    }

    /// Keeps records in one transaction; when this returns they are durable.
    ///
    /// # Errors
    /// [`StoreError::Failed`], and none was kept.
    pub fn keep(&mut self, student: &str, records: &[Record], now: Now) -> Result<Vec<Entry>, StoreError> {
        // A file that was deleted takes writes without complaint and keeps none.
        if let Some(file) = self.file.as_ref().filter(|file| !file.exists()) {
            return Err(StoreError::Failed(format!("{}: gone", file.display())));
        }
        // Immediate: the time below is read and written under one lock, so that two windows never share a moment.
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut last: Option<i64> =
            transaction.query_row("SELECT max(time) FROM journal WHERE student = ?", [student], |row| row.get(0))?;
        let mut entries = Vec::new();
        for record in records {
            let (time, clock) = plausible(now.clock, last);
            last = Some(time);
            let entry = Entry {
                id: new_id(time)?,
                student: student.to_owned(),
                time,
                offset: now.offset,
                clock,
                version: env!("CARGO_PKG_VERSION").to_owned(),
                record: record.clone(),
            };
            write(&transaction, &entry)?;
            entries.push(entry);
        }
        transaction.commit()?;
        Ok(entries)
    }
}

/// Writes an entry, unless it is there; whether it was not.
fn write(connection: &Connection, entry: &Entry) -> Result<bool, StoreError> {
    let Entry { id, student, time, offset, clock, version, record } = entry;
    let text = serde_json::to_string(record).map_err(|e| StoreError::Failed(e.to_string()))?;
    let written = connection.execute(
        "INSERT INTO journal (id, student, time, offset, clock, version, record, sum) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (id) DO NOTHING",
        params![id, student, time, offset, clock, version, text, checksum(id, *time, &text)],
    )?;
    Ok(written > 0)
}

/// A row of the journal as it stands in the file.
struct Row {
    id: Id,
    student: Id,
    time: i64,
    offset: i32,
    clock: Option<i64>,
    version: String,
    record: String,
    sum: String,
}

impl Row {
    fn entry(self) -> Option<Entry> {
        let Self { id, student, time, offset, clock, version, record, sum } = self;
        let record = serde_json::from_str(&record).ok().filter(|_| checksum(&id, time, &record) == sum)?;
        Some(Entry { id, student, time, offset, clock, version, record })
    }
}

/// The settings that durability rests on, each with its reply looked at.
fn settings(connection: &Connection) -> Result<(), rusqlite::Error> {
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

/// The time an entry is given, and what the clock showed where that cannot be right: the computers of schools have dead
/// batteries. `time` never goes back, so that figures fold alike everywhere.
fn plausible(clock: i64, last: Option<i64>) -> (i64, Option<i64>) {
    let (floor, ceiling) = match last {
        Some(last) => (last, last.saturating_add(LONGEST_PAUSE)),
        None => (EARLIEST, i64::MAX),
    };
    // Two entries within one millisecond keep their order too.
    let next = if last.is_some() { floor + 1 } else { floor };
    if (floor..=ceiling).contains(&clock) { (clock.max(next), None) } else { (next, Some(clock)) }
}

/// A `UUIDv7`: sorts by time, and no two machines make the same.
fn new_id(time: i64) -> Result<Id, StoreError> {
    let mut random = [0; 10];
    SysRng.try_fill_bytes(&mut random).map_err(|e| StoreError::Failed(e.to_string()))?;
    let millis = u64::try_from(time).unwrap_or(0);
    Ok(Builder::from_unix_timestamp_millis(millis, &random).into_uuid().to_string())
}

/// Tells a record that rotted on the disk from one that was written so.
fn checksum(id: &str, time: i64, record: &str) -> String {
    stable::hash(&format!("{id}|{time}|{record}"))
}
