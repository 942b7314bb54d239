//! Going back to a backup. The damaged file is set aside whole, with its log; what can still be read in it is taken over
//! into a copy of the backup; nobody comes back who was forgotten. Only then does the copy take the file's place, so that
//! a program killed at any moment leaves the one or the other.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, Row as Columns, TransactionBehavior, params, params_from_iter};

use super::folder::{self, PATIENCE};
use super::forget::{hide, remove};
use super::leaves::Leaves;
use super::survey::held;
use super::twins::{self, Taken};
use super::{FILE, backup, image, open, row, schema};
use crate::bank::Id;
use crate::clock::{self, Now};
use crate::trouble::{Backup, Cause, Offer, Restored, Trouble};

/// The folder for what is set aside, in the data folder.
const ASIDE: &str = "set-aside";
/// A file that is ready to take the place of the damaged one.
const READY: &str = "alash.db.restored";
/// Rows of a table that are read, at the most.
const MOST: usize = 1_000_000;
/// What stands beside the file: its log, and the memory its windows share.
const WITH: [&str; 3] = ["", "-wal", "-shm"];

/// What can be gone back to in a data folder; nothing where there is neither a sound backup nor anything readable.
#[must_use]
pub fn offer(folder: &Path) -> Option<Offer> {
    let backup = newest(folder);
    let had = backup
        .as_ref()
        .and_then(|backup| ids(&image::open(image::bytes(&backup.file).ok()?).ok()?))
        .unwrap_or_default();
    let wreck = Wreck::of(folder);
    let readable: HashSet<&Id> =
        wreck.leaves.rows.iter().map(|(row, _)| &row.id).filter(|id| !had.contains(*id)).collect();
    let readable = readable.len();
    let is_any = backup.is_some() || readable > 0;
    is_any.then_some(Offer { backup, readable, unreadable: wreck.leaves.unreadable })
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
/// [`Trouble::NoBackup`] where there is none that is sound, [`Trouble::Newer`] and [`Trouble::Foreign`] where the file is
/// not this program's to replace, [`Trouble::Held`] where another program holds the folder, else what the system says; the
/// file is as it was then.
pub fn restore(folder: &Path, named: Option<&Path>, now: Now) -> Result<Restored, Trouble> {
    let unusable = |cause: Cause| Trouble::Unusable { folder: folder.to_owned(), cause };
    let file = folder.join(FILE);
    if folder::is_read_only(folder, &file) {
        return Err(unusable(Cause::ReadOnly));
    }
    let lock = folder::lock(folder, PATIENCE).map_err(unusable)?;
    if !lock.is_ours() {
        return Err(Trouble::Held { folder: folder.to_owned() });
    }
    finish(folder, now).map_err(unusable)?;
    backup::sweep(folder);
    // A window that is open still waits with what it would keep, until another file stands here: then it is not kept.
    let mut old = Connection::open_with_flags(&file, OpenFlags::SQLITE_OPEN_READ_WRITE).ok();
    let _ = old.as_ref().map(|old| old.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true));
    let _writing = old.as_mut().and_then(|old| old.transaction_with_behavior(TransactionBehavior::Immediate).ok());
    match image::of(&file).and_then(image::open).map(|image| schema::of(&image)) {
        Ok(Ok(schema::Whose::Newer)) => return Err(Trouble::Newer { file }),
        Ok(Ok(schema::Whose::Foreign)) => return Err(Trouble::Foreign { file }),
        _ => {}
    }
    let wreck = Wreck::of(folder);
    let none = || Trouble::NoBackup { folder: folder.join(backup::FOLDER) };
    let chosen = match named {
        Some(file) => Some(Some(held(file)).filter(Backup::is_sound).ok_or_else(none)?.file),
        None => newest(folder).map(|backup| backup.file),
    };
    if chosen.is_none() && wreck.leaves.rows.is_empty() {
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
    replace(folder).map_err(|error| unusable(error.into()))?;
    let unreadable = wreck.leaves.unreadable;
    Ok(Restored { backup: chosen, aside, taken, unreadable, students, entries })
}

/// Puts a file that is ready in the place of the damaged one, also where a killed program left it so.
pub(super) fn finish(folder: &Path, now: Now) -> Result<(), Cause> {
    let ready = folder.join(READY);
    if !is_ready(folder) {
        return Ok(());
    }
    if !held(&ready).is_sound() {
        // No restoration leaves such a file: it takes nothing's place.
        let aside = new_aside(folder, now)?;
        return Ok(fs::rename(&ready, aside.join(READY))?);
    }
    // What stands here now was set aside before the program was killed, or is so now.
    if !set_aside(folder).iter().any(|aside| folder::is_same(aside, &folder.join(FILE))) {
        put_aside(folder, now)?;
    }
    Ok(replace(folder)?)
}

/// Puts the file that is ready in the place of the one that was set aside.
fn replace(folder: &Path) -> io::Result<()> {
    let file = folder.join(FILE);
    // The log of the old file must not be laid over the new one.
    for end in ["-wal", "-shm", "-journal"] {
        match fs::remove_file(folder::beside(&file, end)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    folder::sync(folder);
    fs::rename(folder.join(READY), &file)?;
    folder::sync(folder);
    Ok(())
}

/// Whether a file is ready to take the place of the damaged one.
pub(super) fn is_ready(folder: &Path) -> bool {
    fs::metadata(folder.join(READY)).is_ok_and(|ready| ready.is_file())
}

/// The databases that were set aside.
pub(super) fn set_aside(folder: &Path) -> Vec<PathBuf> {
    let folders = fs::read_dir(folder.join(ASIDE)).into_iter().flatten().filter_map(Result::ok);
    folders.map(|entry| entry.path().join(FILE)).filter(|file| file.is_file()).collect()
}

/// Logs that were set aside by themselves, because something in them could not be believed.
pub(super) fn lone_logs(folder: &Path) -> Vec<PathBuf> {
    let folders = fs::read_dir(folder.join(ASIDE)).into_iter().flatten().filter_map(Result::ok);
    let logs = folders.map(|entry| folder::beside(&entry.path().join(FILE), "-wal"));
    logs.filter(|log| log.is_file() && !log.with_file_name(FILE).exists()).collect()
}

/// Keeps a log of which the database would believe a part only, before it is folded into the file; where it is now.
pub(super) fn keep_log(folder: &Path, now: Now) -> io::Result<PathBuf> {
    let bytes = fs::read(folder::beside(&folder.join(FILE), "-wal"))?;
    // A start that could not go on from here has kept it already.
    if let Some(kept) = lone_logs(folder).into_iter().find(|kept| fs::read(kept).is_ok_and(|kept| kept == bytes)) {
        return Ok(kept);
    }
    let aside = new_aside(folder, now)?;
    let log = folder::beside(&aside.join(FILE), "-wal");
    folder::make_private_file(&log)?;
    fs::write(&log, bytes)?;
    fs::File::open(&log)?.sync_all()?;
    folder::sync(&aside);
    Ok(log)
}

/// A new folder for what is set aside.
fn new_aside(folder: &Path, now: Now) -> io::Result<PathBuf> {
    let (year, month, day) = clock::date(now.day());
    let mut number = 1;
    let aside = loop {
        let aside = folder.join(ASIDE).join(format!("{year:04}-{month:02}-{day:02}.{number}"));
        if !aside.exists() {
            break aside;
        }
        number += 1;
    };
    folder::make_private(&aside)?;
    Ok(aside)
}

/// The damaged file and what belongs to it, once more in a folder of its own. Where the system can, they are the same
/// files under a second name: what a window that is still open writes is in them too.
fn put_aside(folder: &Path, now: Now) -> io::Result<Option<PathBuf>> {
    let beside = WITH.map(|end| folder::beside(&folder.join(FILE), end));
    if !beside.iter().any(|file| fs::metadata(file).is_ok_and(|file| file.is_file() && file.len() > 0)) {
        return Ok(None);
    }
    let aside = new_aside(folder, now)?;
    for end in WITH {
        let (from, to) = (folder::beside(&folder.join(FILE), end), folder::beside(&aside.join(FILE), end));
        if from.is_file() && fs::hard_link(&from, &to).is_err() {
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
        let mut bytes = image::bytes(backup).map_err(|cause| Trouble::Unusable { folder: folder.to_owned(), cause })?;
        image::without_log(&mut bytes);
        fs::write(to, bytes).map_err(unusable)?;
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(to, flags)?;
    connection.pragma_update(None, "synchronous", "EXTRA")?;
    connection.pragma_update(None, "secure_delete", true)?;
    schema::migrate(&mut connection)?;
    let transaction = connection.transaction()?;
    let (gone, hidden) = forgotten(folder, wreck);
    for id in &gone {
        remove(&transaction, id, now)?;
    }
    // The days of grace begin anew: nothing is erased by going back. Hidden first, so that their names are free.
    for id in hidden.iter().filter(|id| !gone.contains(*id)) {
        hide(&transaction, id, now.clock)?;
    }
    let taken = wreck.merge(&transaction, &gone)?;
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
        let Some(connection) = image::bytes(&file).ok().and_then(|bytes| image::open(bytes).ok()) else { continue };
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
    // A tree that leads back into itself would give rows for ever.
    while let (Ok(Some(row)), true) = (rows.next(), found.len() < MOST) {
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
    leaves: Leaves,
    /// Rows of the tables whose rows are updated, column by column.
    others: Vec<Table>,
    tombstones: Vec<Id>,
    hidden: HashMap<Id, bool>,
}

impl Wreck {
    fn of(folder: &Path) -> Self {
        let Ok(bytes) = image::of(&folder.join(FILE)) else { return Self::default() };
        let leaves = Leaves::read(&bytes);
        let Ok(connection) = image::open(bytes) else { return Self { leaves, ..Self::default() } };
        let (tombstones, hidden) = (tombstones(&connection), hiding(&connection));
        let mut wreck = Self { leaves, tombstones, hidden, others: Vec::new() };
        for table in ["students", "known_as", "tombstones", "pins_cleared"] {
            let columns =
                every(&connection, &format!("SELECT name FROM pragma_table_info('{table}')"), |row| row.get(0).ok());
            let read = |row: &Columns| (0..columns.len()).map(|place| row.get::<_, Value>(place).ok()).collect();
            let rows = every(&connection, &format!("SELECT {} FROM {table} NOT INDEXED", columns.join(", ")), read);
            wreck.others.push(Table { name: table, columns, rows });
        }
        wreck
    }

    /// Lays what can be read over a sound file; how many entries came to it. What students have changed since (names, PINs)
    /// is as the damaged file has it.
    fn merge(&self, connection: &Connection, gone: &HashSet<Id>) -> Result<usize, Trouble> {
        for Table { name: table, columns, rows } in &self.others {
            let has = |column: &&String| schema::has(connection, table, column).unwrap_or(false);
            let known: Vec<&String> = columns.iter().filter(has).collect();
            let places: Vec<usize> = (0..columns.len())
                .filter(|place| columns.get(*place).is_some_and(|one| known.contains(&one)))
                .collect();
            let names = known.iter().map(|name| name.as_str()).collect::<Vec<_>>().join(", ");
            let marks = vec!["?"; known.len()].join(", ");
            let update =
                known.iter().filter(|name| name.as_str() != "id").map(|name| format!("{name} = excluded.{name}"));
            let conflict = match *table {
                "students" | "known_as" => {
                    format!("ON CONFLICT (id) DO UPDATE SET {}", update.collect::<Vec<_>>().join(", "))
                }
                "pins_cleared" if !rows.is_empty() => {
                    connection.execute("DELETE FROM pins_cleared", [])?;
                    String::new()
                }
                _ => "ON CONFLICT DO NOTHING".to_owned(),
            };
            for row in rows {
                let is_gone = |place: &usize| matches!(row.get(*place), Some(Value::Text(id)) if gone.contains(id));
                if *table != "tombstones" && places.iter().any(is_gone) {
                    continue;
                }
                let values = || places.iter().filter_map(|place| row.get(*place));
                // One that the file's rules refuse (a name that another bears by now) is given a name of its own below.
                let insert = format!("INSERT INTO {table} ({names}) VALUES ({marks}) {conflict}");
                let _ = connection.execute(&insert, params_from_iter(values()));
            }
        }
        let mut taken = 0;
        for (row, bearer) in self.leaves.rows.iter().filter(|(row, _)| !gone.contains(&row.student)) {
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
            taken += usize::from(twins::keep(connection, row, bearer.as_deref())? == Taken::Added);
        }
        Ok(taken)
    }
}
