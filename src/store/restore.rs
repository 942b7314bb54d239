//! Going back to a backup. The damaged file is set aside whole, with its log; what can still be read in it is taken over
//! into a copy of the backup; nobody comes back who was forgotten. Only then does the copy take the file's place, so that
//! a program killed at any moment leaves the one or the other.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use super::folder::{self, PATIENCE};
use super::folder::{FILE, READY};
use super::forget::{hide, remove};
use super::hold::Hold;
use super::sqlite::BUSY;
use super::survey::held;
use super::wreck::{Wreck, hiding, tombstones};
use super::{aside, backup, image, schema};
use crate::clock::Now;
use crate::content::Id;
use crate::trouble::{Backup, Cause, Offer, Restored, Trouble};

/// The old file while another takes its place, where one that is open cannot be replaced.
const OUTGOING: &str = "alash.db.outgoing.tmp";

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
    let mut hold = Hold::of(folder, BUSY)?;
    let bytes = hold.read(&file).unwrap_or_default();
    if let Ok(Ok(whose)) = image::open(bytes.clone()).map(|image| schema::of(&image)) {
        whose.must_be_ours(&file)?;
    }
    let wreck = Wreck::read(bytes);
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
    let aside = aside::put(folder, now, hold.handles()).map_err(|error| unusable(error.into()))?;
    // From here on any start finishes the work, and until then nobody keeps anything in the old file.
    fs::rename(&unfinished, folder.join(READY)).map_err(|error| unusable(error.into()))?;
    folder::sync(folder);
    hold.let_go_to_replace();
    if cfg!(windows) {
        // Where another window has the file open, that is said, and all is as it was.
        make_way(folder).map_err(|error| {
            let _ = fs::remove_file(folder.join(READY));
            unusable(error.into())
        })?;
    }
    replace(folder).map_err(|error| unusable(error.into()))?;
    let unreadable = wreck.leaves.unreadable;
    Ok(Restored { backup: chosen, aside, taken, unreadable, students, entries })
}

/// Puts a file that is ready in the place of the damaged one, also where a killed program left it so.
pub(super) fn finish(folder: &Path, now: Now) -> Result<(), Cause> {
    let ready = folder.join(READY);
    if !folder::is_ready(folder) {
        return Ok(());
    }
    if !held(&ready).is_sound() {
        // No restoration leaves such a file: it takes nothing's place.
        let aside = aside::new_folder(folder, now)?;
        return Ok(fs::rename(&ready, aside.join(READY))?);
    }
    // What stands here now was set aside before the program was killed, or is so now.
    if !aside::databases(folder).iter().any(|aside| folder::is_same(aside, &folder.join(FILE))) {
        aside::put(folder, now, &mut Vec::new())?;
    }
    if cfg!(windows) {
        make_way(folder)?;
    }
    Ok(replace(folder)?)
}

/// Takes the old file, which was set aside under another name, out of the way where one that is open cannot be replaced. It
/// cannot be renamed either: this fails before anything is changed. Once it is done nobody can open the old file any more and
/// keep in it what would be lost.
fn make_way(folder: &Path) -> io::Result<()> {
    match fs::rename(folder.join(FILE), folder.join(OUTGOING)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
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
    let _ = fs::remove_file(folder.join(OUTGOING));
    folder::sync(folder);
    Ok(())
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
    if !image::is_sound(&connection) {
        return Err(Trouble::Failed(Cause::Damaged));
    }
    connection.close().map_err(|(_, error)| Trouble::from(error))?;
    folder::flush(to).map_err(unusable)?;
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
