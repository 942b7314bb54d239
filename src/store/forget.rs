//! Forgetting a student: hidden at once, erased after a week, in the backups too. The ids stay as tombstones, so that
//! results brought in later are refused.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, OptionalExtension as _, params};

use super::folder::folder_of;
use super::folder::{self, Lock};
use super::sqlite::BUSY;
use super::{Store, aside, backup, rows, schema};
use crate::clock::{DAY, Millis, Moment, Now};
use crate::content::Id;
use crate::journal::students::folded;
use crate::journal::{Journal as _, Tables as _, Whom};
use crate::log::timing::is_believable;
use crate::trouble::{Notice, Trouble};

/// Milliseconds between hiding and erasing.
const GRACE: Millis = Millis(7 * DAY.0);

/// What went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erased {
    /// The student's name, said for the last time.
    pub name: String,
    /// Records of theirs.
    pub records: usize,
    /// Backups that held any.
    pub backups: usize,
    /// Backups that could not be cleaned: it is tried again at the next start.
    pub(crate) left: Vec<PathBuf>,
}

impl Store {
    /// Forgets a student: hidden here and in the backups; how many records will be erased after seven days, or at the next
    /// occasion where they are not to wait.
    ///
    /// # Errors
    /// [`Trouble::Failed`].
    pub fn forget(&mut self, id: &str, at_once: bool, now: Now) -> Result<usize, Trouble> {
        let since = if at_once { now.clock - GRACE } else { now.clock };
        self.hide(id, since)?;
        let _ = self.in_backups(|backup| hide(backup, id, since));
        let count = "SELECT count(*) FROM journal WHERE student = ?";
        let records: i64 = self.connection.query_row(count, [id], |row| row.get(0))?;
        Ok(usize::try_from(records).unwrap_or(0))
    }

    /// Remembers a student who was forgotten and is not erased yet, here and in the backups; `false` where nobody of that
    /// name is hidden, or somebody bears it again.
    ///
    /// # Errors
    /// [`Trouble::Failed`].
    pub fn remember(&mut self, name: &str) -> Result<bool, Trouble> {
        let hidden = self.hidden(name)?;
        let is_back = self.bring_back(name)?;
        if let Some(student) = hidden.filter(|_| is_back) {
            let update = "UPDATE students SET forgotten = NULL, folded = ? WHERE id = ?";
            let _ = self.in_backups(|backup| backup.execute(update, params![folded(name), student.id]));
        }
        Ok(is_back)
    }

    /// Erases those who were hidden long enough ago. One who cannot be erased yet keeps nobody out: it is noted
    /// ([`Store::notices`]) and tried again. Where another program holds the folder, nobody is erased.
    ///
    /// # Errors
    /// [`Trouble::Failed`].
    pub fn erase_due(&mut self, now: Now) -> Result<Vec<Erased>, Trouble> {
        if is_believable(now.clock) {
            // Hidden by a clock that was ahead: the days count from now on.
            let update = "UPDATE students SET forgotten = ?1 WHERE forgotten > ?2";
            self.connection.execute(update, params![now.clock, now.clock + DAY])?;
        }
        let due: Vec<Id> = {
            let mut query = self.connection.prepare("SELECT id FROM students WHERE forgotten <= ?")?;
            query.query_map([now.clock - GRACE], |row| row.get(0))?.filter_map(Result::ok).collect()
        };
        if due.is_empty() {
            return Ok(Vec::new());
        }
        let mut erased = Vec::new();
        for id in due {
            let gone = self.erase(&id, now);
            let name = match &gone {
                Ok(gone) => gone.name.clone(),
                Err(_) => self.name(&id)?.unwrap_or_default(),
            };
            match &gone {
                Ok(gone) => {
                    let left = gone.left.iter().cloned();
                    self.notices.extend(left.map(|file| Notice::NotErased { name: name.clone(), file }));
                }
                Err(_) => self.notices.push(Notice::NotYet { name }),
            }
            erased.extend(gone.ok().filter(|gone| gone.left.is_empty()));
        }
        Ok(erased)
    }

    /// Erases a student with all records, here and in the backups. Where a backup cannot be cleaned, the student stays
    /// hidden, without records, until it can.
    ///
    /// # Errors
    /// [`Trouble::Held`] where another program holds the folder; [`Trouble::Failed`], and what was erased so far stays
    /// erased.
    pub fn erase(&mut self, id: &str, now: Now) -> Result<Erased, Trouble> {
        let folder = self.file.as_deref().map(folder_of).map(Path::to_owned);
        let held = folder.as_deref().map(|folder| folder::lock(folder, Duration::ZERO));
        if let (Some(Ok(Lock::Theirs) | Err(_)), Some(folder)) = (&held, &folder) {
            return Err(Trouble::Held { folder: folder.clone() });
        }
        if let Some(folder) = &folder {
            // Half a copy of the file holds the student too, and so does a log that was set aside.
            backup::sweep(folder);
            for log in aside::lone_logs(folder) {
                let _ = fs::remove_file(log);
            }
        }
        let name = self.name(id)?.unwrap_or_default();
        let (backups, left) = self.in_backups(|backup| {
            let gone = remove(backup, id, now)?;
            if gone > 0 {
                backup.execute_batch("VACUUM")?;
            }
            Ok(gone)
        });
        let transaction = self.connection.transaction()?;
        let records = remove_entries(&transaction, id, now)?;
        if left.is_empty() {
            transaction.execute("DELETE FROM students WHERE id = ?", [id])?;
        }
        transaction.commit()?;
        self.connection.execute_batch("VACUUM")?;
        // What was written ahead still holds the old pages.
        let _ = self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
        Ok(Erased { name, records, backups, left })
    }

    /// Does something in every backup, and in what a restoration set aside; in how many something was changed, and those
    /// in which it could not be done.
    fn in_backups(&self, act: impl Fn(&Connection) -> Result<usize, rusqlite::Error>) -> (usize, Vec<PathBuf>) {
        let Some(folder) = self.file.as_deref().map(folder_of) else { return (0, Vec::new()) };
        let (mut changed, mut left) = (0, Vec::new());
        for path in backup::list(folder).into_iter().chain(aside::databases(folder)) {
            let done = Connection::open_with_flags(&path, OpenFlags::SQLITE_OPEN_READ_WRITE).and_then(|backup| {
                backup.busy_timeout(BUSY)?;
                backup.pragma_update(None, "secure_delete", true)?;
                act(&backup)
            });
            match done {
                Ok(0) => {}
                Ok(_) => changed += 1,
                Err(_) => left.push(path),
            }
        }
        (changed, left)
    }

    fn name(&mut self, id: &str) -> Result<Option<String>, Trouble> {
        Ok(self.find(Whom::Id(id))?.map(|row| row.name))
    }
}

/// Hides a student in a file that knows of hiding.
pub(super) fn hide(connection: &Connection, id: &str, since: Moment) -> Result<usize, rusqlite::Error> {
    if !schema::has(connection, "students", "forgotten")? {
        return Ok(0);
    }
    // No name folds to an id: the name is free for others at once.
    connection.execute("UPDATE students SET forgotten = ?, folded = id WHERE id = ?", params![since, id])
}

/// Removes a student with all records, and sets a tombstone where the file has any; how much there was.
pub(super) fn remove(connection: &Connection, id: &str, now: Now) -> Result<usize, rusqlite::Error> {
    let records = remove_entries(connection, id, now)?;
    Ok(records + connection.execute("DELETE FROM students WHERE id = ?", [id])?)
}

/// Ids that the same student has on other machines, as somebody here said: not those of a file that bore another name, nor
/// of one that somebody else here has taken in too.
fn elsewhere(connection: &Connection, id: &str) -> Result<Vec<Id>, rusqlite::Error> {
    if !schema::has(connection, "known_as", "name")? || !schema::has(connection, "journal", "bearer")? {
        return Ok(Vec::new());
    }
    let own: Option<String> =
        connection.query_row("SELECT name FROM students WHERE id = ?", [id], |row| row.get(0)).optional()?;
    let select = "SELECT id, name FROM known_as WHERE student = ?1
        AND NOT EXISTS (SELECT 1 FROM journal WHERE bearer = known_as.id AND student <> ?1)";
    let mut query = connection.prepare(select)?;
    let linked = query.query_map([id], |row| Ok((row.get::<_, Id>(0)?, row.get::<_, Option<String>>(1)?)))?;
    let linked: Vec<(Id, Option<String>)> = linked.collect::<Result<_, _>>()?;
    let is_same = |name: &Option<String>| {
        name.as_ref().is_none_or(|name| own.as_ref().is_some_and(|own| folded(own) == folded(name)))
    };
    Ok(linked.into_iter().filter(|(_, name)| is_same(name)).map(|(id, _)| id).collect())
}

/// Removes what was added to the file of students who are no longer in it: an older program erases only what it knows.
pub(super) fn tidy(connection: &Connection) -> Result<(), rusqlite::Error> {
    for table in [rows::TWINS, "pins_cleared"] {
        connection.execute(&format!("DELETE FROM {table} WHERE student NOT IN (SELECT id FROM students)"), [])?;
    }
    Ok(())
}

pub(super) fn remove_entries(connection: &Connection, id: &str, now: Now) -> Result<usize, rusqlite::Error> {
    if schema::has(connection, "tombstones", "id")? {
        for id in [id.to_owned()].into_iter().chain(elsewhere(connection, id)?) {
            connection.execute("INSERT OR IGNORE INTO tombstones (id, time) VALUES (?, ?)", params![id, now.clock])?;
        }
    }
    let delete = |table: &str| -> Result<usize, rusqlite::Error> {
        let is_there = schema::has(connection, table, "student")?;
        if is_there { connection.execute(&format!("DELETE FROM {table} WHERE student = ?"), [id]) } else { Ok(0) }
    };
    delete("known_as")?;
    delete("pins_cleared")?;
    Ok(delete("journal")? + delete(rows::TWINS)?)
}
