//! The old file held while it is gone back from. Between the moment at which it is read and the moment at which another
//! stands at its name nobody may keep anything in it: that would be in neither.
//!
//! Where the database can, it is held by the lock that every write takes, in this program, in older ones and in any other
//! window. Where the file is too damaged for that, a window that opened it earlier can write to it still, out of what it
//! remembers of it: then a mark stands beside it as long as it is read and replaced, and who finds the mark after writing
//! says that nothing was kept. The mark is set before the file is read. So what was written without finding it is read.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::folder::FILE;
use super::sqlite::cause;
use super::{folder, image};
use crate::trouble::{Cause, Trouble};

/// The mark beside a file that is read without its lock. Its name is that of unfinished copies, which go at any start.
const MARK: &str = "alash.db.unlocked.tmp";
/// How often it is looked whether others have done writing. The database's own waits grow: a window that writes one thing
/// after another lets go for moments only, and such a wait misses them all.
const LOOK: Duration = Duration::from_millis(1);

/// The old file, held.
#[derive(Debug)]
pub(super) struct Hold {
    /// Has the lock. Dropped before the handles.
    lock: Option<Connection>,
    /// On Unix a program that closes any handle of a file gives up all that it has locked in it: what was opened for reading
    /// stays open as long as the lock is needed.
    handles: Vec<File>,
    /// Dropped last: by then another file stands at the name, or the old one stays.
    #[expect(dead_code, reason = "held for its file")]
    mark: Option<Mark>,
}

#[derive(Debug)]
struct Mark(PathBuf);

impl Drop for Mark {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

impl Hold {
    /// Holds the file of a data folder, which this program holds already ([`folder::lock`]). Others are waited for so long
    /// until they have done writing.
    ///
    /// # Errors
    /// [`Trouble::Held`] where they have not: what they are writing would be lost.
    pub(super) fn of(folder: &Path, patience: Duration) -> Result<Self, Trouble> {
        let unusable = |error: io::Error| Trouble::Unusable { folder: folder.to_owned(), cause: error.into() };
        match lock(&folder.join(FILE), patience) {
            Ok(Some(lock)) => Ok(Self { lock: Some(lock), handles: Vec::new(), mark: None }),
            Err(error) if cause(&error) == Cause::Busy => Err(Trouble::Held { folder: folder.to_owned() }),
            Ok(None) | Err(_) => {
                let mark = folder.join(MARK);
                folder::make_private_file(&mark).map_err(unusable)?;
                Ok(Self { lock: None, handles: Vec::new(), mark: Some(Mark(mark)) })
            }
        }
    }

    /// The bytes of a database with what its log holds.
    pub(super) fn read(&mut self, file: &Path) -> Result<Vec<u8>, Cause> {
        // The log first: what another window folds into the file meanwhile is in the log that was read.
        let log = self.bytes(&folder::beside(file, "-wal"))?;
        Ok(image::folded(&log, self.bytes(file)?))
    }

    fn bytes(&mut self, file: &Path) -> Result<Vec<u8>, Cause> {
        let mut bytes = Vec::new();
        if let Some(mut handle) = image::file(file)? {
            let read = handle.read_to_end(&mut bytes);
            self.handles.push(handle);
            read?;
        }
        Ok(bytes)
    }

    /// Where handles go that must not be closed before the lock is let go of.
    pub(super) fn handles(&mut self) -> &mut Vec<File> {
        &mut self.handles
    }

    /// Lets go of the file where one that is open cannot be replaced, not by who opened it either. A file is ready by then,
    /// and beside such a one nobody keeps anything ([`super::folder::is_ready`]).
    pub(super) fn let_go_to_replace(&mut self) {
        if cfg!(windows) {
            self.lock = None;
            self.handles.clear();
        }
    }
}

/// Whether somebody is reading a file that could not be locked.
pub(super) fn is_marked(folder: &Path) -> bool {
    folder.join(MARK).exists()
}

/// Takes the lock of a write; none where there is nothing to lock.
fn lock(file: &Path, patience: Duration) -> Result<Option<Connection>, rusqlite::Error> {
    // To an empty file the database adds no log: it removes the one that stands there.
    if !fs::metadata(file).is_ok_and(|found| found.is_file() && found.len() > 0) {
        return Ok(None);
    }
    let connection = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    // Nothing is written to a damaged file, and its log is to be set aside with it.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    connection.busy_timeout(Duration::ZERO)?;
    let mut waited = Duration::ZERO;
    loop {
        match connection.execute_batch("BEGIN IMMEDIATE") {
            Err(error) if cause(&error) == Cause::Busy && waited < patience => {
                std::thread::sleep(LOOK);
                waited += LOOK;
            }
            begun => return begun.map(|()| Some(connection)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Store, aside};
    use super::*;
    use crate::clock::{EARLIEST, Now};
    use crate::journal::Journal as _;
    use crate::journal::fresh::Fresh as _;
    use crate::language::Lang;
    use crate::log::Record;

    fn now() -> Now {
        Now { clock: EARLIEST, offset: 300, ..Now::default() }
    }

    /// A window on a folder with one student, whose id is given; it does not wait for others.
    fn window(folder: &Path) -> (Store, String) {
        let mut store = Store::open(folder, now()).unwrap();
        let student = store.come("Айгерім", now()).unwrap().id;
        store.connection.busy_timeout(Duration::ZERO).unwrap();
        (store, student)
    }

    fn keep(store: &mut Store, student: &str) -> Result<String, Trouble> {
        let kept = store.keep_new(student, &[Record::Language { lang: Lang::Kk }], now());
        kept.map(|mut entries| entries.remove(0).id)
    }

    /// The ids that a folder has.
    fn ids(folder: &Path, student: &str) -> Vec<String> {
        let history = Store::open(folder, now()).unwrap().history(student, now()).unwrap();
        history.entries.into_iter().map(|entry| entry.id).collect()
    }

    #[test]
    fn nobody_keeps_anything_between_the_reading_of_a_file_and_its_replacement() {
        let folder = tempfile::tempdir().unwrap();
        let (mut store, student) = window(folder.path());
        let before = keep(&mut store, &student).unwrap();
        let mut hold = Hold::of(folder.path(), Duration::ZERO).unwrap();
        assert!(keep(&mut store, &student).unwrap_err() == Trouble::Failed(Cause::Busy));
        assert!(!hold.read(&folder.path().join(FILE)).unwrap().is_empty());
        assert!(keep(&mut store, &student).unwrap_err() == Trouble::Failed(Cause::Busy));
        aside::put(folder.path(), now(), hold.handles()).unwrap();
        assert!(keep(&mut store, &student).unwrap_err() == Trouble::Failed(Cause::Busy));
        assert!(!is_marked(folder.path()));
        // It was given up: the file is as it was.
        drop(hold);
        let after = keep(&mut store, &student).unwrap();
        drop(store);
        assert_eq!(ids(folder.path(), &student), [before, after]);
    }

    #[test]
    fn who_is_writing_is_waited_for_and_not_passed_over() {
        let folder = tempfile::tempdir().unwrap();
        let (store, _) = window(folder.path());
        store.connection.execute_batch("BEGIN IMMEDIATE").unwrap();
        let held = Hold::of(folder.path(), 3 * LOOK);
        assert!(matches!(held, Err(Trouble::Held { .. })), "{held:?}");
        store.connection.execute_batch("COMMIT").unwrap();
        assert!(Hold::of(folder.path(), Duration::ZERO).is_ok());
    }

    #[test]
    fn a_file_too_damaged_to_be_locked_is_marked_while_it_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let (mut store, student) = window(folder.path());
        keep(&mut store, &student).unwrap();
        // The next write begins the log anew, so that the head is not in it.
        store.settle();
        let mut bytes = fs::read(folder.path().join(FILE)).unwrap();
        bytes[..100].fill(0xAA);
        let mut file = File::options().write(true).open(folder.path().join(FILE)).unwrap();
        io::Write::write_all(&mut file, &bytes).unwrap();
        // A window that opened it before writes to it still.
        let before = keep(&mut store, &student).unwrap();
        let mut hold = Hold::of(folder.path(), Duration::ZERO).unwrap();
        assert!(hold.lock.is_none() && is_marked(folder.path()));
        let read = hold.read(&folder.path().join(FILE)).unwrap();
        assert!(read.windows(before.len()).any(|part| part == before.as_bytes()));
        assert!(keep(&mut store, &student).unwrap_err() == Trouble::Failed(Cause::Replaced));
        // Committed before it was marked or after it, which nobody can tell: then it is not said to be kept.
        assert!(store.opened.is_kept(std::slice::from_ref(&before)).is_err());
        drop(hold);
        assert!(!is_marked(folder.path()) && store.opened.is_kept(std::slice::from_ref(&before)).is_ok());
        keep(&mut store, &student).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn what_was_committed_before_the_file_was_held_is_kept_however_late_that_is_asked() {
        let folder = tempfile::tempdir().unwrap();
        let (mut store, student) = window(folder.path());
        let kept = keep(&mut store, &student).unwrap();
        super::super::restore(folder.path(), None, now()).unwrap();
        assert!(store.opened.is_kept(std::slice::from_ref(&kept)).is_ok());
        assert!(store.opened.is_kept(&[kept.clone(), "of another file".to_owned()]).is_err());
        assert!(store.opened.is_kept(&[]).is_err());
        assert!(keep(&mut store, &student).unwrap_err() == Trouble::Failed(Cause::Replaced));
        drop(store);
        assert_eq!(ids(folder.path(), &student), [kept]);
    }

    #[cfg(windows)]
    #[test]
    fn a_file_that_a_window_has_open_stays_as_it_was_with_its_log() {
        let folder = tempfile::tempdir().unwrap();
        let (mut store, student) = window(folder.path());
        let before = keep(&mut store, &student).unwrap();
        let names = || {
            let all =
                fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
            let mut all: Vec<String> = all.filter(|name| name.starts_with(FILE)).collect();
            all.sort();
            all
        };
        let was = names();
        let gone_back = super::super::restore(folder.path(), None, now());
        assert!(matches!(gone_back, Err(Trouble::Unusable { .. })), "{gone_back:?}");
        assert_eq!((names(), was.contains(&"alash.db-wal".to_owned())), (was, true));
        let after = keep(&mut store, &student).unwrap();
        store.close();
        super::super::restore(folder.path(), None, now()).unwrap();
        assert_eq!(names(), [FILE]);
        assert_eq!(ids(folder.path(), &student), [before, after]);
    }

    /// Linux alone says who has locked what.
    #[cfg(target_os = "linux")]
    #[test]
    fn to_read_a_file_and_to_set_it_aside_gives_up_no_lock() {
        use std::os::unix::fs::MetadataExt as _;
        for (mode, end) in [("WAL", "-shm"), ("DELETE", "")] {
            let (folder, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir_in("/dev/shm"));
            window(folder.path()).0.close();
            let file = folder.path().join(FILE);
            let connection = Connection::open(&file).unwrap();
            connection.query_row(&format!("PRAGMA journal_mode = {mode}"), [], |_| Ok(())).unwrap();
            drop(connection);
            // On another disk, where there can be no second name, so that it is copied.
            if let Ok(elsewhere) = &elsewhere {
                std::os::unix::fs::symlink(elsewhere.path(), folder.path().join("set-aside")).unwrap();
            }
            let mut hold = Hold::of(folder.path(), folder::PATIENCE).unwrap();
            let inode = fs::metadata(folder::beside(&file, end)).unwrap().ino();
            let locks = || {
                let (all, name) = (fs::read_to_string("/proc/locks").unwrap(), format!(":{inode} "));
                all.lines().filter(|line| line.contains("WRITE") && line.contains(&name)).count()
            };
            assert_eq!(locks(), 1, "{mode}");
            hold.read(&file).unwrap();
            aside::put(folder.path(), now(), hold.handles()).unwrap();
            assert_eq!(locks(), 1, "{mode}");
            drop(hold);
            assert_eq!(locks(), 0, "{mode}");
        }
    }
}
