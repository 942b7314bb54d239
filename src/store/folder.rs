//! Where the data folder is, that only its owner reads it, and that one program at a time changes its files.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use etcetera::{AppStrategy as _, AppStrategyArgs, choose_app_strategy};
#[cfg(windows)]
use etcetera::{BaseStrategy as _, choose_base_strategy};

use crate::trouble::Cause;

/// The file in the data folder.
pub(crate) const FILE: &str = "alash.db";
/// A file that is ready to take the place of the damaged one.
pub(super) const READY: &str = "alash.db.restored";
/// The folder that makes a memory stick carry its own scores.
const BESIDE: &str = "alash-data";
/// The file whose lock holds the folder.
pub(crate) const LOCK: &str = "alash.lock";
/// How long another program is waited for that holds the folder.
pub(super) const PATIENCE: Duration = Duration::from_secs(4);
/// How often it is looked whether it still does.
const LOOK: Duration = Duration::from_millis(50);

/// The data folder where none was named: `alash-data` beside the program if there is one, else the platform's.
#[must_use]
pub(crate) fn default_folder(program: Option<&Path>) -> Option<PathBuf> {
    let beside = program.and_then(Path::parent).map(|folder| folder.join(BESIDE)).filter(|folder| folder.is_dir());
    beside.or_else(of_platform)
}

/// The folder that the platform has for a program's data.
fn strategy_folder() -> Option<PathBuf> {
    let names = AppStrategyArgs { top_level_domain: "kz".into(), author: "alash".into(), app_name: "alash".into() };
    choose_app_strategy(names).ok().map(|strategy| strategy.data_dir())
}

#[cfg(not(windows))]
fn of_platform() -> Option<PathBuf> {
    strategy_folder()
}

/// `%LOCALAPPDATA%\alash`: what lies in the roaming folder, which is the platform's usual one, leaves the machine where a
/// school has its profiles on a server. A database that a program before 0.2 began there is stayed with.
#[cfg(windows)]
fn of_platform() -> Option<PathBuf> {
    let roaming = strategy_folder().filter(|folder| folder.join(FILE).is_file());
    roaming.or_else(|| Some(choose_base_strategy().ok()?.cache_dir().join("alash")))
}

/// Makes a folder that only its owner may enter, unless it is there.
pub(super) fn make_private(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    let was_there = folder.is_dir();
    builder.create(folder)?;
    if let Some(parent) = folder.parent().filter(|_| !was_there) {
        // What is in it must not outlive its name.
        sync(if parent.as_os_str().is_empty() { Path::new(".") } else { parent });
    }
    Ok(())
}

/// Makes a file that only its owner may read, unless it is there; its length in bytes. `SQLite` gives the files it puts
/// beside it the same rights.
pub(super) fn make_private_file(file: &Path) -> io::Result<u64> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    Ok(options.open(file)?.metadata()?.len())
}

/// The file that `SQLite` puts beside a database: its path with an ending more.
pub(super) fn beside(file: &Path, end: &str) -> PathBuf {
    let mut path = file.as_os_str().to_owned();
    path.push(end);
    path.into()
}

/// Whether two names lead to one file.
#[cfg(unix)]
pub(crate) fn is_same(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let mark = |path: &Path| fs::metadata(path).map(|file| (file.dev(), file.ino())).ok();
    mark(one).is_some_and(|one| mark(other) == Some(one))
}

/// Whether two names lead to one file.
#[cfg(not(unix))]
pub(crate) fn is_same(one: &Path, other: &Path) -> bool {
    fs::canonicalize(one).is_ok_and(|one| fs::canonicalize(other).is_ok_and(|other| one == other))
}

/// Whether there is a database in a folder in which nothing can be written.
pub(super) fn is_read_only(folder: &Path, file: &Path) -> bool {
    let refused =
        |error: &io::Error| matches!(error.kind(), io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem);
    file.is_file()
        && (tempfile::tempfile_in(folder).is_err_and(|error| refused(&error))
            || OpenOptions::new().write(true).open(file).is_err_and(|error| refused(&error)))
}

/// A folder held, or not.
#[derive(Debug)]
pub(super) enum Lock {
    /// Held by this program, until this is dropped or the program dies.
    Ours(#[expect(dead_code, reason = "held for its lock")] File),
    /// Here nobody can hold anything (some network folders): `SQLite`'s own locks have to do.
    Unknown,
    /// Held by another.
    Theirs,
}

impl Lock {
    /// Whether this program may change files that another could be changing too.
    pub(super) fn is_ours(&self) -> bool {
        !matches!(self, Self::Theirs)
    }
}

/// Holds the folder for one opening of the store at a time. Another program is waited for so long: one that was stopped
/// would be waited for for ever.
pub(super) fn lock(folder: &Path, patience: Duration) -> Result<Lock, Cause> {
    let path = folder.join(LOCK);
    match fs::metadata(&path) {
        Ok(found) if found.is_dir() => return Err(Cause::Folder),
        // To open a pipe would wait for ever.
        Ok(found) if !found.is_file() => return Err(Cause::Name),
        _ => {}
    }
    make_private_file(&path)?;
    let file = File::open(path)?;
    Ok(hold(file, patience))
}

fn hold(file: File, patience: Duration) -> Lock {
    let mut waited = Duration::ZERO;
    loop {
        match file.try_lock() {
            Ok(()) => return Lock::Ours(file),
            Err(TryLockError::WouldBlock) if waited < patience => {
                std::thread::sleep(LOOK);
                waited += LOOK;
            }
            Err(TryLockError::WouldBlock) => return Lock::Theirs,
            Err(TryLockError::Error(_)) => return Lock::Unknown,
        }
    }
}

/// Makes what is in a file durable. It is opened for writing: on Windows nobody else may ask for that.
pub(super) fn flush(file: &Path) -> io::Result<()> {
    OpenOptions::new().write(true).open(file)?.sync_all()
}

/// Makes the names in a folder durable, where the system can.
pub(crate) fn sync(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
}

/// The student's folder of a store's file.
pub(super) fn folder_of(file: &Path) -> &Path {
    file.parent().unwrap_or(Path::new("."))
}

/// Whether a file is ready to take the place of the damaged one.
pub(super) fn is_ready(folder: &Path) -> bool {
    fs::metadata(folder.join(READY)).is_ok_and(|ready| ready.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_beside_the_program_goes_before_the_platforms() {
        let stick = tempfile::tempdir().unwrap();
        let program = stick.path().join("alash");
        assert_ne!(default_folder(Some(&program)), Some(stick.path().join(BESIDE)));
        fs::create_dir(stick.path().join(BESIDE)).unwrap();
        assert_eq!(default_folder(Some(&program)), Some(stick.path().join(BESIDE)));
    }

    // On Windows the profile keeps others out, and a stick keeps out nobody.
    #[cfg(unix)]
    #[test]
    fn only_the_owner_reads() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let (inner, file) = (folder.path().join("data"), folder.path().join("data/alash.db"));
        make_private(&inner).unwrap();
        make_private_file(&file).unwrap();
        assert_eq!(fs::metadata(&inner).unwrap().permissions().mode() & 0o777, 0o700);
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    }
}
