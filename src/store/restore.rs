//! Going back to a backup. The damaged file is set aside whole, with its log; what can still be read in it is taken over
//! into a copy of the backup; nobody comes back who was forgotten. Only then does the copy take the file's place, so that
//! a program killed at any moment leaves the one or the other.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, Row as Columns, params, params_from_iter};

use super::folder::{self, PATIENCE};
use super::forget::{hide, remove};
use super::row::Row;
use super::survey::held;
use super::{FILE, backup, image, open, row, schema};
use crate::bank::Id;
use crate::clock::{self, Now};
use crate::trouble::{Backup, Cause, Offer, Restored, Trouble};

/// The folder for what is set aside, in the data folder.
const ASIDE: &str = "set-aside";
/// A file that is ready to take the place of the damaged one.
const READY: &str = "alash.db.restored";
/// What stands beside the file: its log, and the memory its windows share.
const WITH: [&str; 3] = ["", "-wal", "-shm"];
/// Rows in a row that cannot be read before the rest is given up.
const GIVEN_UP: i64 = 50_000;

/// What can be gone back to in a data folder; nothing where there is neither a sound backup nor anything readable.
#[must_use]
pub fn offer(folder: &Path) -> Option<Offer> {
    let backup = newest(folder);
    let had =
        backup.as_ref().and_then(|backup| ids(&image::open(fs::read(&backup.file).ok()?).ok()?)).unwrap_or_default();
    let wreck = Wreck::of(folder);
    let readable = wreck.rows.iter().filter(|row| !had.contains(&row.id)).count();
    let is_any = backup.is_some() || readable > 0;
    is_any.then_some(Offer { backup, readable, unreadable: wreck.unreadable })
}

/// The newest sound backup of a data folder.
fn newest(folder: &Path) -> Option<Backup> {
    backup::list(folder).into_iter().rev().map(|file| held(&file)).find(Backup::is_sound)
}

fn ids(connection: &Connection) -> Option<HashSet<Id>> {
    let mut query = connection.prepare("SELECT id FROM journal").ok()?;
    let ids = query.query_map([], |row| row.get(0)).ok()?;
    Some(ids.filter_map(Result::ok).collect())
}

/// Goes back to a backup, or to the newest sound one.
///
/// # Errors
/// [`Trouble::NoBackup`] where there is none that is sound, [`Trouble::Held`] where another program holds the folder,
/// else what the system says; the file is as it was then.
pub fn restore(folder: &Path, named: Option<&Path>, now: Now) -> Result<Restored, Trouble> {
    let unusable = |cause: Cause| Trouble::Unusable { folder: folder.to_owned(), cause };
    let lock = folder::lock(folder, PATIENCE);
    if !lock.is_ours() {
        return Err(Trouble::Held { folder: folder.to_owned() });
    }
    finish(folder).map_err(|error| unusable(error.into()))?;
    backup::sweep(folder);
    let wreck = Wreck::of(folder);
    let none = || Trouble::NoBackup { folder: folder.join(backup::FOLDER) };
    let chosen = match named {
        Some(file) => Some(Some(held(file)).filter(Backup::is_sound).ok_or_else(none)?.file),
        None => newest(folder).map(|backup| backup.file),
    };
    if chosen.is_none() && wreck.rows.is_empty() {
        return Err(none());
    }
    let unfinished = folder.join(format!("{READY}.{}.tmp", std::process::id()));
    let built = build(&unfinished, chosen.as_deref(), &wreck, (folder, now));
    let (taken, students, entries) = built.inspect_err(|_| {
        let _ = fs::remove_file(&unfinished);
    })?;
    let aside = put_aside(folder, now).map_err(|error| unusable(error.into()))?;
    fs::rename(&unfinished, folder.join(READY)).map_err(|error| unusable(error.into()))?;
    folder::sync(folder);
    finish(folder).map_err(|error| unusable(error.into()))?;
    Ok(Restored { backup: chosen, aside, taken, students, entries })
}

/// Puts a file that is ready in the place of the damaged one, also where a killed program left it so.
pub(super) fn finish(folder: &Path) -> io::Result<()> {
    let ready = folder.join(READY);
    if !ready.exists() {
        return Ok(());
    }
    let file = folder.join(FILE);
    // The log of the old file must not be laid over the new one.
    for end in ["-wal", "-shm", "-journal"] {
        match fs::remove_file(folder::beside(&file, end)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    folder::sync(folder);
    fs::rename(ready, &file)?;
    folder::sync(folder);
    Ok(())
}

/// The databases that were set aside.
pub(super) fn set_aside(folder: &Path) -> Vec<PathBuf> {
    let folders = fs::read_dir(folder.join(ASIDE)).into_iter().flatten().filter_map(Result::ok);
    folders.map(|entry| entry.path().join(FILE)).filter(|file| file.is_file()).collect()
}

/// The damaged file and what belongs to it, once more in a folder of its own. Where the system can, they are the same
/// files under a second name: what a window that is still open writes is in them too.
fn put_aside(folder: &Path, now: Now) -> io::Result<Option<PathBuf>> {
    let beside = WITH.map(|end| folder::beside(&folder.join(FILE), end));
    if !beside.iter().any(|file| fs::metadata(file).is_ok_and(|file| file.len() > 0)) {
        return Ok(None);
    }
    let (year, month, day) = clock::date(now.day());
    let mut aside = PathBuf::new();
    for number in 1.. {
        aside = folder.join(ASIDE).join(format!("{year:04}-{month:02}-{day:02}.{number}"));
        if !aside.exists() {
            break;
        }
    }
    folder::make_private(&aside)?;
    for end in WITH {
        let (from, to) = (folder::beside(&folder.join(FILE), end), folder::beside(&aside.join(FILE), end));
        if from.exists() && fs::hard_link(&from, &to).is_err() {
            fs::copy(&from, &to)?;
            fs::File::open(&to)?.sync_all()?;
        }
    }
    folder::sync(&aside);
    folder::sync(folder);
    Ok(Some(aside))
}

/// Makes the new file; how many entries were taken over, and the students and entries there are.
fn build(
    to: &Path,
    backup: Option<&Path>,
    wreck: &Wreck,
    (folder, now): (&Path, Now),
) -> Result<(usize, usize, usize), Trouble> {
    let unusable = |error: io::Error| Trouble::Unusable { folder: folder.to_owned(), cause: error.into() };
    folder::make_private_file(to).map_err(unusable)?;
    if let Some(backup) = backup {
        let mut bytes = fs::read(backup).map_err(unusable)?;
        image::without_log(&mut bytes);
        fs::write(to, bytes).map_err(unusable)?;
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(to, flags)?;
    connection.pragma_update(None, "synchronous", "EXTRA")?;
    connection.pragma_update(None, "secure_delete", true)?;
    schema::migrate(&mut connection)?;
    let transaction = connection.transaction()?;
    let taken = wreck.merge(&transaction)?;
    let (gone, hidden) = forgotten(folder, wreck);
    for id in &gone {
        remove(&transaction, id, now)?;
    }
    // The days of grace begin anew: nothing is erased by going back.
    for id in hidden.iter().filter(|id| !gone.contains(*id)) {
        hide(&transaction, id, now.clock)?;
    }
    let count = |select: &str| transaction.query_row(select, [], |row| row.get::<_, i64>(0));
    let students = count("SELECT count(*) FROM students WHERE forgotten IS NULL")?;
    let entries = count("SELECT count(*) FROM journal")?;
    transaction.commit()?;
    if !open::is_sound(&connection) {
        return Err(Trouble::Failed(Cause::Damaged));
    }
    connection.close().map_err(|(_, error)| Trouble::from(error))?;
    fs::File::open(to).and_then(|file| file.sync_all()).map_err(unusable)?;
    let number = |count: i64| usize::try_from(count).unwrap_or(0);
    Ok((taken, number(students), number(entries)))
}

/// Those who were erased, by any file there is, and those who are hidden, by the newest file that knows them.
fn forgotten(folder: &Path, wreck: &Wreck) -> (HashSet<Id>, HashSet<Id>) {
    let mut gone: HashSet<Id> = wreck.tombstones.iter().cloned().collect();
    let mut hidden = wreck.hidden.clone();
    for file in backup::list(folder).into_iter().rev() {
        let Some(connection) = fs::read(file).ok().and_then(|bytes| image::open(bytes).ok()) else { continue };
        gone.extend(tombstones(&connection));
        for (id, is_hidden) in hiding(&connection) {
            hidden.entry(id).or_insert(is_hidden);
        }
    }
    (gone, hidden.into_iter().filter(|(_, is_hidden)| *is_hidden).map(|(id, _)| id).collect())
}

fn tombstones(connection: &Connection) -> Vec<Id> {
    every(connection, "SELECT id FROM tombstones", |row| row::text(row.get_ref(0).ok()?))
}

fn hiding(connection: &Connection) -> HashMap<Id, bool> {
    let read = |row: &Columns| Some((row::text(row.get_ref(0).ok()?)?, row.get(1).ok()?));
    every(connection, "SELECT id, forgotten IS NOT NULL FROM students", read).into_iter().collect()
}

/// What a query gives, up to where the file is damaged.
fn every<T>(connection: &Connection, select: &str, read: impl Fn(&Columns) -> Option<T>) -> Vec<T> {
    let mut found = Vec::new();
    let Ok(mut query) = connection.prepare(select) else { return found };
    let Ok(mut rows) = query.query([]) else { return found };
    while let Ok(Some(row)) = rows.next() {
        found.extend(read(row));
    }
    found
}

/// The rows of a table, with the names of their columns.
struct Table {
    name: &'static str,
    columns: Vec<String>,
    rows: Vec<Vec<Value>>,
}

/// What can be read in a damaged file.
#[derive(Default)]
struct Wreck {
    rows: Vec<Row>,
    /// Rows that cannot be read, as far as they can be counted.
    unreadable: usize,
    /// Rows of the tables whose rows are updated, column by column.
    others: Vec<Table>,
    tombstones: Vec<Id>,
    hidden: HashMap<Id, bool>,
}

impl Wreck {
    fn of(folder: &Path) -> Self {
        let image = image::of(&folder.join(FILE)).and_then(image::open);
        let Ok(connection) = image else { return Self::default() };
        let mut wreck = Self { tombstones: tombstones(&connection), hidden: hiding(&connection), ..Self::default() };
        for table in ["journal", "twins"] {
            wreck.read(&connection, table);
        }
        for table in ["students", "known_as", "tombstones", "pins_cleared"] {
            let columns =
                every(&connection, &format!("SELECT name FROM pragma_table_info('{table}')"), |row| row.get(0).ok());
            let read = |row: &Columns| (0..columns.len()).map(|place| row.get::<_, Value>(place).ok()).collect();
            let rows = every(&connection, &format!("SELECT {} FROM {table} NOT INDEXED", columns.join(", ")), read);
            wreck.others.push(Table { name: table, columns, rows });
        }
        wreck
    }

    /// Reads the rows of a table one by one, past what cannot be read.
    fn read(&mut self, connection: &Connection, table: &str) {
        let has = schema::has(connection, table, "received").unwrap_or(false);
        let columns = if has { row::COLUMNS.to_owned() } else { row::COLUMNS.replace("received", "NULL") };
        // A table without an own number for its rows has none of ours.
        let select =
            format!("SELECT {columns}, rowid FROM {table} NOT INDEXED WHERE rowid >= ? ORDER BY rowid LIMIT ?");
        let Ok(mut query) = connection.prepare(&select) else { return };
        let (mut next, mut failed) = (i64::MIN, 0);
        // Where the last row lies is not known if the file's end is what is damaged.
        let last =
            connection.query_row(&format!("SELECT max(rowid) FROM {table}"), [], |row| row.get::<_, Option<i64>>(0));
        let last = last.ok().flatten();
        loop {
            let from = next;
            let ended = query.query(params![next, i64::MAX]).and_then(|mut rows| {
                while let Some(columns) = rows.next()? {
                    next = columns.get::<_, i64>(9)?.saturating_add(1);
                    match Row::of(columns)?.filter(Row::is_whole) {
                        Some(row) => self.rows.push(row),
                        None => self.unreadable += 1,
                    }
                }
                Ok(())
            });
            if ended.is_ok() || last.is_some_and(|last| next > last) || failed >= GIVEN_UP {
                break;
            }
            failed = if next == from { failed + 1 } else { 0 };
            // Numbers begin at 1.
            next = next.max(0) + 1;
            if last.is_some_and(|last| next <= last) {
                self.unreadable += usize::from(failed > 0);
            }
        }
    }

    /// Lays what can be read over a sound file; how many entries came to it.
    fn merge(&self, connection: &Connection) -> Result<usize, Trouble> {
        for Table { name: table, columns, rows } in &self.others {
            let known: Vec<&String> =
                columns.iter().filter(|column| schema::has(connection, table, column).unwrap_or(false)).collect();
            let places: Vec<usize> = columns
                .iter()
                .enumerate()
                .filter(|(_, column)| known.contains(column))
                .map(|(place, _)| place)
                .collect();
            let names = known.iter().map(|name| name.as_str()).collect::<Vec<_>>().join(", ");
            let marks = vec!["?"; known.len()].join(", ");
            for row in rows {
                let values = places.iter().filter_map(|place| row.get(*place));
                // One that the file's rules refuse is damaged too.
                let insert = format!("INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})");
                let _ = connection.execute(&insert, params_from_iter(values));
            }
        }
        let mut taken = 0;
        for row in &self.rows {
            let is_known: bool = connection.query_row(
                "SELECT EXISTS (SELECT 1 FROM students WHERE id = ?)",
                [&row.student],
                |found| found.get(0),
            )?;
            if !is_known {
                // Better a student without a name than answers without a student.
                let name: String = row.student.chars().rev().take(8).collect();
                connection.execute(
                    "INSERT OR IGNORE INTO students (id, name, folded, created) VALUES (?1, ?2, ?1, ?3)",
                    params![row.student, name, row.time],
                )?;
            }
            taken += connection.execute(
                "INSERT OR IGNORE INTO journal (id, student, time, offset, clock, version, record, sum, received)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                params![
                    row.id,
                    row.student,
                    row.time,
                    row.offset,
                    row.clock,
                    row.version,
                    row.record,
                    row.sum,
                    row.received
                ],
            )?;
        }
        Ok(taken)
    }
}
