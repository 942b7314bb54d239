//! Copies of the file beside it: before its shape changes, and once a day.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::clock::{self, Now};

/// The folder of backups, in the data folder.
pub(super) const FOLDER: &str = "backups";
/// How many are kept.
const KEPT: usize = 10;

/// Whether there is a backup.
pub(super) fn exist(folder: &Path) -> bool {
    !list(folder).is_empty()
}

/// Makes today's backup unless there is one.
pub(super) fn daily(connection: &Connection, folder: &Path, now: Now) -> Result<(), String> {
    if folder.join(name(now, "daily")).exists() {
        return Ok(());
    }
    make(connection, folder, now, "daily")
}

/// Copies the whole file: into a temporary one, made durable, then named.
pub(super) fn make(connection: &Connection, folder: &Path, now: Now, what: &str) -> Result<(), String> {
    super::folder::make_private(folder).map_err(|e| e.to_string())?;
    let target = folder.join(name(now, what));
    let unfinished = folder.join(format!("{what}.{}.tmp", std::process::id()));
    let _ = fs::remove_file(&unfinished);
    super::folder::make_private_file(&unfinished).map_err(|e| e.to_string())?;
    let path = unfinished.to_str().ok_or("path")?;
    connection.execute("VACUUM INTO ?", [path]).map_err(|e| e.to_string())?;
    let durable = fs::File::options().write(true).open(&unfinished).and_then(|file| file.sync_all());
    durable.and_then(|()| fs::rename(&unfinished, &target)).map_err(|e| e.to_string())?;
    super::folder::sync(folder);
    prune(folder);
    Ok(())
}

fn name(now: Now, what: &str) -> String {
    let (year, month, day) = clock::date(now.day());
    format!("alash-{year:04}-{month:02}-{day:02}-{what}.db")
}

pub(super) fn list(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path());
    let mut backups: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|end| end == "db")).collect();
    backups.sort();
    backups
}

fn prune(folder: &Path) {
    let backups = list(folder);
    let old = backups.len().saturating_sub(KEPT);
    for path in backups.into_iter().take(old) {
        let _ = fs::remove_file(path);
    }
}
