//! Where students and their entries are kept: one `SQLite` file, written so that what was acknowledged survives anything.
//!
//! Nothing is updated: the journal only grows. A write-ahead log with `synchronous=FULL` makes a committed answer durable
//! before it is said to be kept; where the file system cannot do that (some network folders), a rollback journal does.

mod aside;
mod backup;
mod folder;
mod forget;
mod hold;
mod identity;
mod image;
mod leaves;
mod open;
mod opened;
mod restore;
mod results;
mod rows;
mod schema;
mod sqlite;
mod survey;
mod tables;
#[cfg(test)]
mod tests;
mod wal;
mod wreck;

use std::path::PathBuf;

use rusqlite::Connection;
use rusqlite::config::DbConfig;

pub(crate) use folder::{FILE, default_folder};
pub(crate) use folder::{LOCK, is_same, sync};
pub(crate) use forget::Erased;
pub use restore::{offer, restore};
pub(crate) use results::{Found, results_in};
pub(crate) use schema::Whose;
pub(crate) use survey::{Survey, survey};

use crate::journal::row::{Damage, JournalRow, Reading};
use crate::trouble::{Notice, Trouble};
use opened::Opened;

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
}

impl Store {
    /// A store in memory, where there is none to be read.
    ///
    /// # Errors
    /// [`Trouble::Failed`].
    pub(crate) fn in_memory() -> Result<Self, Trouble> {
        Self::of_memory(Connection::open_in_memory()?, Vec::new())
    }

    /// A store in memory with what a database holds.
    fn of_memory(mut connection: Connection, notices: Vec<Notice>) -> Result<Self, Trouble> {
        schema::migrate(&mut connection)?;
        Ok(Self { connection, file: None, opened: Opened::default(), notices })
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

    /// What is wrong with rows of the file: the number that the database gives each, and what it is; and how many only a newer
    /// program reads in full.
    ///
    /// # Errors
    /// [`Trouble::Failed`].
    fn damages(&self) -> Result<(Vec<(i64, Damage)>, usize), Trouble> {
        let (mut damages, mut newer) = (Vec::new(), 0);
        rows::each(&self.connection, 0, |rowid, whose, row| match (whose, row().map(JournalRow::read)) {
            (_, None) => damages.push((rowid, Damage::Column)),
            (_, Some(Reading::Damaged(damage))) => damages.push((rowid, damage)),
            (None, _) => damages.push((rowid, Damage::Orphan)),
            (_, Some(Reading::Newer(_))) => newer += 1,
            (_, Some(Reading::Known(_))) => {}
        })?;
        Ok((damages, newer))
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
