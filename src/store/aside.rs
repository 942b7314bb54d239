//! What is set aside: damaged databases and logs, each in a folder of its own under the data folder. The program does not
//! go back to them by itself; who is forgotten is erased there too.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::folder;
use super::folder::FILE;
use crate::clock::Now;

/// The folder for what is set aside, in the data folder.
const ASIDE: &str = "set-aside";
/// What stands beside the file: its log, and the memory its windows share.
const WITH: [&str; 3] = ["", "-wal", SHARED];
const SHARED: &str = "-shm";

/// The databases that were set aside.
pub(super) fn databases(folder: &Path) -> Vec<PathBuf> {
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
    let aside = new_folder(folder, now)?;
    let log = folder::beside(&aside.join(FILE), "-wal");
    folder::make_private_file(&log)?;
    fs::write(&log, bytes)?;
    folder::flush(&log)?;
    folder::sync(&aside);
    Ok(log)
}

/// A new folder for what is set aside.
pub(super) fn new_folder(folder: &Path, now: Now) -> io::Result<PathBuf> {
    let (year, month, day) = now.day().date();
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
/// files under a second name: what a window that is still open writes is in them too. Where it cannot, they are copied, and
/// what was opened for that stays open with `handles`: to close it would give up what is locked in it.
pub(super) fn put(folder: &Path, now: Now, handles: &mut Vec<File>) -> io::Result<Option<PathBuf>> {
    let beside = WITH.map(|end| folder::beside(&folder.join(FILE), end));
    if !beside.iter().any(|file| fs::metadata(file).is_ok_and(|file| file.is_file() && file.len() > 0)) {
        return Ok(None);
    }
    let aside = new_folder(folder, now)?;
    for end in WITH {
        let (from, to) = (folder::beside(&folder.join(FILE), end), folder::beside(&aside.join(FILE), end));
        // A copy of the shared memory would be of no use, and on some systems it cannot be read while it is locked.
        if from.is_file() && fs::hard_link(&from, &to).is_err() && end != SHARED {
            folder::make_private_file(&to)?;
            let mut source = File::open(&from)?;
            let copied = io::copy(&mut source, &mut File::options().write(true).open(&to)?);
            handles.push(source);
            copied?;
            folder::flush(&to)?;
        }
    }
    folder::sync(&aside);
    folder::sync(folder);
    Ok(Some(aside))
}
