//! Forgetting a student: hidden at once, erased after a week, in the backups too. The ids stay as tombstones, so that
//! results brought in later are refused.

use std::path::Path;

use rusqlite::{Connection, OptionalExtension as _, params};

use super::students::{COLUMNS, folded, student};
use super::{Store, StoreError, backup};
use crate::bank::Id;
use crate::clock::{DAY, Now};
use crate::log::Student;

/// Milliseconds between hiding and erasing.
const GRACE: i64 = 7 * DAY;

/// What went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erased {
    /// The student's name, said for the last time.
    pub name: String,
    /// Records of theirs.
    pub records: usize,
    /// Backups that held any.
    pub backups: usize,
}

impl Store {
    /// Hides a student; how many records will be erased after seven days.
    ///
    /// # Errors
    /// [`StoreError::Failed`].
    pub fn hide(&mut self, id: &str, now: Now) -> Result<usize, StoreError> {
        // No name folds to an id: the name is free for others at once.
        let update = "UPDATE students SET forgotten = ?, folded = id WHERE id = ?";
        self.connection.execute(update, params![now.clock, id])?;
        let count = "SELECT count(*) FROM journal WHERE student = ?";
        let records: i64 = self.connection.query_row(count, [id], |row| row.get(0))?;
        Ok(usize::try_from(records).unwrap_or(0))
    }

    /// Brings a hidden student back; `false` where nobody of that name is hidden, or somebody bears it again.
    ///
    /// # Errors
    /// [`StoreError::Failed`].
    pub fn restore(&mut self, name: &str) -> Result<bool, StoreError> {
        let free = self.student(name)?.is_none();
        let Some(hidden) = self.hidden(name)?.filter(|_| free) else { return Ok(false) };
        let update = "UPDATE students SET forgotten = NULL, folded = ? WHERE id = ?";
        self.connection.execute(update, params![folded(name), hidden.id])?;
        Ok(true)
    }

    /// The hidden student of this name, the one hidden last.
    ///
    /// # Errors
    /// [`StoreError::Failed`].
    pub fn hidden(&self, name: &str) -> Result<Option<Student>, StoreError> {
        let select = format!("SELECT {COLUMNS} FROM students WHERE forgotten IS NOT NULL ORDER BY forgotten DESC");
        let mut query = self.connection.prepare(&select)?;
        let hidden: Vec<Student> = query.query_map([], student)?.collect::<Result<_, _>>()?;
        Ok(hidden.into_iter().find(|student| folded(&student.name) == folded(name)))
    }

    /// Erases those who were hidden long enough ago.
    ///
    /// # Errors
    /// [`StoreError::Failed`].
    pub fn erase_due(&mut self, now: Now) -> Result<Vec<Erased>, StoreError> {
        let due: Vec<Id> = {
            let mut query = self.connection.prepare("SELECT id FROM students WHERE forgotten <= ?")?;
            query.query_map([now.clock - GRACE], |row| row.get(0))?.collect::<Result<_, _>>()?
        };
        due.iter().map(|id| self.erase(id, now)).collect()
    }

    /// Erases a student with all records, here and in the backups.
    ///
    /// # Errors
    /// [`StoreError::Failed`]; what was erased so far stays erased, and the rest is tried again at the next start.
    pub fn erase(&mut self, id: &str, now: Now) -> Result<Erased, StoreError> {
        let name: Option<String> =
            self.connection.query_row("SELECT name FROM students WHERE id = ?", [id], |row| row.get(0)).optional()?;
        // Backups first: if one cannot be written, the student is still listed as hidden and it is tried again.
        let mut backups = 0;
        if let Some(folder) = self.file.as_deref().and_then(Path::parent) {
            for path in backup::list(&folder.join(backup::FOLDER)) {
                let backup = Connection::open(&path)?;
                backup.busy_timeout(super::BUSY)?;
                backup.pragma_update(None, "secure_delete", true)?;
                let records = backup.execute("DELETE FROM journal WHERE student = ?", [id])?;
                let known = backup.execute("DELETE FROM known_as WHERE student = ?", [id]).unwrap_or(0);
                let students = backup.execute("DELETE FROM students WHERE id = ?", [id])?;
                if records + known + students > 0 {
                    backup.execute_batch("VACUUM")?;
                    backups += 1;
                }
            }
        }
        let transaction = self.connection.transaction()?;
        transaction.execute("INSERT OR IGNORE INTO tombstones (id, time) VALUES (?, ?)", params![id, now.clock])?;
        transaction.execute(
            "INSERT OR IGNORE INTO tombstones (id, time) SELECT id, ?2 FROM known_as WHERE student = ?1",
            params![id, now.clock],
        )?;
        transaction.execute("DELETE FROM known_as WHERE student = ?", [id])?;
        let records = transaction.execute("DELETE FROM journal WHERE student = ?", [id])?;
        transaction.execute("DELETE FROM students WHERE id = ?", [id])?;
        transaction.commit()?;
        self.connection.execute_batch("VACUUM")?;
        // What was written ahead still holds the old pages.
        let _ = self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
        Ok(Erased { name: name.unwrap_or_default(), records, backups })
    }

    /// Whether one of these ids was forgotten.
    ///
    /// # Errors
    /// [`StoreError::Failed`].
    pub fn is_forgotten(&self, ids: &[Id]) -> Result<bool, StoreError> {
        let select = "SELECT EXISTS (SELECT 1 FROM tombstones WHERE id = ?1)
            OR EXISTS (SELECT 1 FROM students WHERE id = ?1 AND forgotten IS NOT NULL)
            OR EXISTS (SELECT 1 FROM known_as JOIN students ON students.id = known_as.student
                       WHERE known_as.id = ?1 AND forgotten IS NOT NULL)";
        let mut query = self.connection.prepare(select)?;
        for id in ids {
            if query.query_row([id], |row| row.get(0))? {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
