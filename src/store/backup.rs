//! Copies of the file beside it: before its shape changes, and once a day.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use rusqlite::Connection;

use super::folder;
use super::folder::FILE;
use super::sqlite::cause;
use crate::clock::Now;
use crate::trouble::Cause;

/// The folder of backups, in the data folder.
pub(super) const FOLDER: &str = "backups";
/// What the backup of a day is called.
pub(super) const DAILY: &str = "daily";
/// How their names begin and end.
const PREFIX: &str = "alash-";
const END: &str = "db";
/// What is not finished is called so.
const UNFINISHED: &str = "tmp";
/// How many are kept.
const KEPT: usize = 10;

/// Whether there is a backup in the data folder.
pub(super) fn exist(folder: &Path) -> bool {
    !list(folder).is_empty()
}

/// Whether today's backup is still to be made.
pub(super) fn is_due(folder: &Path, now: Now) -> bool {
    let today = format!("{PREFIX}{}-{DAILY}", date(now));
    !list(folder).iter().any(|path| name_of(path).starts_with(&today))
}

/// Copies the whole file: into a temporary one, made durable, then named.
pub(super) fn make(connection: &Connection, folder: &Path, now: Now, what: &str) -> Result<(), Cause> {
    let backups = folder.join(FOLDER);
    folder::make_private(&backups)?;
    // Backups are told apart by the order in which they were made, whatever the clock said.
    let serial = list(folder).iter().map(|path| serial(path)).max().unwrap_or(0) + 1;
    let target = backups.join(format!("{PREFIX}{}-{what}.{serial:06}.{END}", date(now)));
    let unfinished = backups.join(format!("{what}.{}.{UNFINISHED}", std::process::id()));
    let _ = fs::remove_file(&unfinished);
    folder::make_private_file(&unfinished)?;
    let made = copy(connection, &unfinished).and_then(|()| Ok(fs::rename(&unfinished, &target)?));
    if let Err(cause) = made {
        // On a full disk it would only make it fuller.
        let _ = fs::remove_file(&unfinished);
        return Err(cause);
    }
    folder::sync(&backups);
    prune(folder);
    Ok(())
}

fn copy(connection: &Connection, to: &Path) -> Result<(), Cause> {
    let path = to.to_str().ok_or(Cause::Name)?;
    connection.execute("VACUUM INTO ?", [path]).map_err(|error| cause(&error))?;
    Ok(folder::flush(to)?)
}

fn date(now: Now) -> String {
    let (year, month, day) = now.day().date();
    format!("{year:04}-{month:02}-{day:02}")
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The number of a backup in the order of making; 0 for those of programs that gave none.
fn serial(path: &Path) -> u64 {
    name_of(path).rsplit('.').nth(1).and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// The backups in the data folder, in the order in which they were made.
pub(super) fn list(folder: &Path) -> Vec<PathBuf> {
    let entries =
        fs::read_dir(folder.join(FOLDER)).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path());
    let mut backups: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|end| end == END) && path.is_file()).collect();
    backups.sort_by_cached_key(|path| {
        let made = fs::metadata(path).and_then(|file| file.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
        (serial(path), made, name_of(path))
    });
    backups
}

/// Removes those made longest ago; what somebody else put there is not ours to remove.
fn prune(folder: &Path) {
    let ours: Vec<PathBuf> = list(folder).into_iter().filter(|path| name_of(path).starts_with(PREFIX)).collect();
    let old = ours.len().saturating_sub(KEPT);
    for path in ours.into_iter().take(old) {
        let _ = fs::remove_file(path);
    }
}

/// Removes what a killed program left unfinished. Only who holds the folder may: another could be writing it.
pub(super) fn sweep(folder: &Path) {
    let inside =
        |folder: PathBuf| fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path());
    let is_unfinished = |path: &PathBuf| {
        let name = name_of(path);
        // With what the database lays beside a file.
        let name =
            ["-journal", "-wal", "-shm"].iter().fold(name.as_str(), |name, end| name.strip_suffix(end).unwrap_or(name));
        name.strip_suffix(UNFINISHED).is_some_and(|name| name.ends_with('.'))
    };
    let in_backups = inside(folder.join(FOLDER)).filter(is_unfinished);
    let beside = inside(folder.to_owned()).filter(|path| name_of(path).starts_with(FILE)).filter(is_unfinished);
    for path in in_backups.chain(beside) {
        let _ = fs::remove_file(path);
    }
}
