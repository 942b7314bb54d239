//! Where students and their entries are kept: one `SQLite` file, written so that what was acknowledged survives anything.
//!
//! Nothing is updated: the journal only grows. A write-ahead log with `synchronous=FULL` makes a committed answer durable
//! before [`Store::keep`] returns; where the file system cannot do that (some network folders), a rollback journal does.

mod aside;
mod backup;
mod carry;
mod folder;
mod forget;
mod history;
mod hold;
mod id;
mod identity;
mod image;
mod leaves;
mod line;
mod open;
mod opened;
mod restore;
mod results;
mod row;
mod schema;
mod sqlite;
mod students;
mod survey;
#[cfg(test)]
mod tests;
mod twins;
mod wal;
mod wreck;

use std::path::PathBuf;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, TransactionBehavior, params};

pub use carry::{CarryError, For, Results};
pub(crate) use folder::{FILE, default_folder};
pub(crate) use folder::{LOCK, is_same, sync};
pub(crate) use forget::Erased;
pub use restore::{offer, restore};
pub(crate) use results::{Found, results_in};
pub(crate) use row::Damage;
pub(crate) use schema::Whose;
pub(crate) use survey::{Survey, survey};

use crate::clock::{DAY, EARLIEST, Millis, Moment, Now, TIMES};
use crate::log::{Entry, Record};
use crate::trouble::{Cause, Notice, Trouble};
use id::new_id;
use opened::Opened;
use row::checksum;

/// Nor is a clock plausible that shows a time so long after the student's last entry: two years, in milliseconds.
const LONGEST_PAUSE: Millis = Millis(2 * 366 * DAY.0);

/// The open store.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    /// None in memory.
    file: Option<PathBuf>,
    /// The file that was opened, and its log: what is written to others is not kept.
    opened: Opened,
    /// What there is to say of the opening.
    notices: Vec<Notice>,
    /// The last row of the journal that was seen, by the number that the database gives it.
    seen: i64,
    /// Whether another window has kept something for the same student since.
    others: bool,
}

impl Store {
    /// A store in memory: for a guest, of whom nothing is kept.
    ///
    /// # Errors
    /// [`Trouble::Failed`].
    pub(crate) fn in_memory() -> Result<Self, Trouble> {
        Self::of_memory(Connection::open_in_memory()?, Vec::new())
    }

    /// A store in memory with what a database holds.
    fn of_memory(mut connection: Connection, notices: Vec<Notice>) -> Result<Self, Trouble> {
        schema::migrate(&mut connection)?;
        Ok(Self { connection, file: None, opened: Opened::default(), notices, seen: 0, others: false })
    }

    /// What there is to say of the opening, once.
    pub fn notices(&mut self) -> Vec<Notice> {
        std::mem::take(&mut self.notices)
    }

    /// Whether nothing is kept that is given to this store.
    #[must_use]
    pub(crate) fn is_passing(&self) -> bool {
        self.file.is_none()
    }

    /// Keeps records in one transaction; when this returns they are durable.
    ///
    /// # Errors
    /// [`Trouble::Failed`], and none was kept.
    pub fn keep(&mut self, student: &str, records: &[Record], now: Now) -> Result<Vec<Entry>, Trouble> {
        let seen = self.seen;
        // Immediate: the time below is read and written under one lock, so that two windows never share a moment.
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Under the lock, for which who goes back to a backup may have been waited.
        self.opened.may_be_written()?;
        // A time that no clock can show is no floor.
        let newest = "SELECT max(time) FROM journal WHERE student = ? AND time >= ? AND time < ?";
        let mut last: Option<Moment> =
            transaction.query_row(newest, params![student, TIMES.start, TIMES.end], |row| row.get(0))?;
        let others = "SELECT EXISTS (SELECT 1 FROM journal WHERE rowid > ? AND student = ?)";
        let others: bool = transaction.query_row(others, params![seen, student], |row| row.get(0))?;
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
                received: Some(now.clock),
                version: env!("CARGO_PKG_VERSION").to_owned(),
                record: record.clone(),
            };
            write(&transaction, &entry)?;
            entries.push(entry);
        }
        let seen = transaction.last_insert_rowid();
        transaction.commit()?;
        // Replaced while it was written: then it may have been written to no file that has a name.
        self.opened.is_kept(&entries.iter().map(|entry| &entry.id).collect::<Vec<_>>())?;
        self.seen = seen.max(self.seen);
        self.others |= others;
        Ok(entries)
    }

    /// Whether another window has kept something for the student whose records were last read or kept here, since they
    /// were; asked once.
    pub(crate) fn has_others(&mut self) -> bool {
        std::mem::take(&mut self.others)
    }

    /// Brings what the log holds into the file itself, as far as no other window reads: a copy of the file alone misses
    /// less then.
    pub(crate) fn settle(&self) {
        if self.file.is_some() {
            let _ = self.connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()));
        }
    }

    /// Lets go of a damaged file: nothing is written to it any more, as closing would do.
    pub fn abandon(self) {
        let _ = self.connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
        let _ = self.connection.close();
    }

    /// Closes the store: where no other window has it open, the file is whole by itself then, and its log is gone.
    pub fn close(self) {
        if self.file.is_some() && self.opened.is_there() {
            let _ = self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
        }
        // The last window's closing takes the log away.
        let _ = self.connection.close();
    }
}

/// Writes an entry, unless it is there; whether it was not.
fn write(connection: &Connection, entry: &Entry) -> Result<bool, Trouble> {
    let Entry { id, student, time, offset, clock, received, version, record } = entry;
    // A record is made of texts and numbers: nothing in it cannot be written.
    let text = serde_json::to_string(record).map_err(|_| Cause::Damaged)?;
    let written = connection.execute(
        "INSERT INTO journal (id, student, time, offset, clock, version, record, sum, received)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
        params![id, student, time, offset, clock, version, text, checksum(id, *time, &text), received],
    )?;
    Ok(written > 0)
}

/// The time an entry is given, and what the clock showed where that cannot be right: the computers of schools have dead
/// batteries. `time` never goes back, so that entries keep their order everywhere.
fn plausible(clock: Moment, last: Option<Moment>) -> (Moment, Option<Moment>) {
    let latest = TIMES.end - Millis(1);
    let shown = clock.clamp(Moment(0), latest);
    let (floor, ceiling) = match last {
        Some(last) => (last, (last + LONGEST_PAUSE).min(latest)),
        None => (EARLIEST, latest),
    };
    // Two entries within one millisecond keep their order too.
    let next = if last.is_some() { (floor + Millis(1)).min(latest) } else { floor };
    if (floor..=ceiling).contains(&clock) { (clock.max(next), None) } else { (next, Some(shown)) }
}
