//! The opening of the store: the folder is held, what an earlier program left unfinished is finished, the file is looked at
//! before anything is written to it, brought to the newest shape, and backed up.

use std::fs;
use std::io;
use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use super::folder;
use super::folder::FILE;
use super::opened::Opened;
use super::sqlite::{BUSY, cause, settings};
use super::{Store, aside, backup, forget, image, restore, schema};
use crate::clock::Now;
use crate::trouble::{Cause, Notice, Trouble};

/// The first bytes of every file of `SQLite`.
const MAGIC: &[u8] = b"SQLite format 3\0";
/// No such file is shorter (bytes).
const SHORTEST: u64 = 512;

/// What stands where the file should.
enum FileFound {
    /// Nothing, or nothing yet.
    Nothing,
    /// A file that looks as ours does.
    File,
}

impl Store {
    /// Opens the store in a folder; both are made if they are not there. Before the file is brought to a newer shape, and
    /// once a day when it changed, a backup is made beside it. Where nothing can be written, what is there can be looked
    /// at ([`Store::is_passing`]).
    ///
    /// # Errors
    /// [`Trouble`], with the file untouched.
    pub fn open(folder: &Path, now: Now) -> Result<Self, Trouble> {
        let unusable = |error: io::Error| Trouble::Unusable { folder: folder.to_owned(), cause: error.into() };
        match folder::make_private(folder) {
            Err(error) if !folder.is_dir() => return Err(unusable(error)),
            _ => {}
        }
        let file = folder.join(FILE);
        if folder::is_read_only(folder, &file) {
            return Self::look_at(folder, &file);
        }
        // Two windows opened at once: one makes or changes the file, the other waits.
        let lock = folder::lock(folder, folder::PATIENCE);
        let is_ours = lock.as_ref().is_ok_and(folder::Lock::is_ours);
        // Without the lock nothing is changed that another could be changing.
        let held = || match &lock {
            Err(cause) => Trouble::Unusable { folder: folder.to_owned(), cause: *cause },
            Ok(_) => Trouble::Held { folder: folder.to_owned() },
        };
        let mut notices = Vec::new();
        if is_ours {
            restore::finish(folder, now).map_err(|cause| Trouble::Unusable { folder: folder.to_owned(), cause })?;
            backup::sweep(folder);
        } else if folder::is_ready(folder) {
            return Err(held());
        } else {
            notices.push(Notice::Held { folder: folder.to_owned() });
        }
        let found = look(&file, folder)?;
        if matches!(found, FileFound::Nothing) && !is_ours {
            return Err(held());
        }
        // Of a log with something in it that cannot be believed the database would take what stands before, and forget the
        // rest. Where another window is at work, the end of its log is just being written.
        if is_ours && image::has_cut_log(&file) && !is_in_use(&file) {
            notices.extend(aside::keep_log(folder, now).ok().map(|log| Notice::CutLog { log }));
        }
        folder::make_private_file(&file).map_err(unusable)?;
        if matches!(found, FileFound::Nothing) {
            // Its log must not outlive its name.
            folder::sync(folder);
        }
        let refused = |error: rusqlite::Error| match cause(&error) {
            Cause::Damaged => Trouble::Damaged { file: file.clone() },
            cause => Trouble::Unusable { folder: folder.to_owned(), cause },
        };
        let opened = Opened::of(&file).map_err(unusable)?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(&file, flags).map_err(refused)?;
        connection.busy_timeout(BUSY).map_err(refused)?;
        // Before anything is written: whose is it, and of which age?
        schema::of(&connection).map_err(refused)?.must_be_ours(&file)?;
        // What was cut off has been undone: then it may be empty after all.
        let is_empty = !schema::has(&connection, "journal", "id").map_err(refused)?;
        if is_empty && backup::exist(folder) {
            return Err(Trouble::Empty { file });
        }
        settings(&connection).map_err(refused)?;
        let is_old = matches!(found, FileFound::File);
        if schema::is_due(&connection).map_err(refused)? {
            if !is_ours {
                return Err(held());
            }
            if is_old && !is_empty {
                backup::make(&connection, folder, now, "before")
                    .map_err(|cause| Trouble::Unusable { folder: folder.to_owned(), cause })?;
            }
            schema::migrate(&mut connection).map_err(|trouble| match trouble {
                Trouble::Failed(Cause::Damaged) => Trouble::Damaged { file: file.clone() },
                other => other,
            })?;
        }
        if is_ours {
            // A program that knows nothing of what was added leaves there whom it erases.
            forget::tidy(&connection).map_err(refused)?;
        }
        if is_old && is_ours {
            // A failed daily backup must not keep a class from learning.
            notices.extend(daily(&connection, folder, &file, now));
        }
        Ok(Self { connection, file: Some(file), opened, notices })
    }

    /// What is in a folder that cannot be written to, in memory: what is done there is not kept.
    fn look_at(folder: &Path, file: &Path) -> Result<Self, Trouble> {
        look(file, folder)?;
        let bytes = image::of(file).map_err(|cause| Trouble::Unusable { folder: folder.to_owned(), cause })?;
        let damaged = |_| Trouble::Damaged { file: file.to_owned() };
        let connection = image::open(bytes).map_err(damaged)?;
        schema::of(&connection).map_err(|error| damaged(cause(&error)))?.must_be_ours(file)?;
        Self::of_memory(connection, vec![Notice::ReadOnly { folder: folder.to_owned() }])
    }
}

/// Today's backup, unless the file is damaged: then the good ones must not be rotated out by bad ones.
fn daily(connection: &Connection, folder: &Path, file: &Path, now: Now) -> Option<Notice> {
    if !backup::is_due(folder, now) {
        return None;
    }
    if !image::is_sound(connection) {
        return Some(Notice::Damaged { file: file.to_owned() });
    }
    backup::make(connection, folder, now, backup::DAILY).err().map(Notice::NoBackup)
}

/// Whether another window has the file open: its shared memory is held then.
fn is_in_use(file: &Path) -> bool {
    fs::metadata(folder::beside(file, "-shm")).is_ok_and(|shared| shared.len() > 0) && is_held(file)
}

/// Whether anybody holds a database open, asked by trying to have it alone.
fn is_held(file: &Path) -> bool {
    let alone = || -> Result<(), rusqlite::Error> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(file, flags)?;
        connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))
    };
    alone().is_err()
}

/// What stands where the file should. A new one is begun only where there was never another.
fn look(file: &Path, folder: &Path) -> Result<FileFound, Trouble> {
    let unusable = |error: io::Error| Trouble::Unusable { folder: folder.to_owned(), cause: error.into() };
    let begins = |path: &Path| -> io::Result<(u64, Vec<u8>)> {
        let found = fs::metadata(path)?;
        if !found.is_file() {
            // To open a pipe would wait for ever.
            return Err(
                if found.is_dir() { io::ErrorKind::IsADirectory } else { io::ErrorKind::InvalidFilename }.into()
            );
        }
        let mut head = Vec::new();
        let opened = fs::File::open(path)?;
        let length = opened.metadata()?.len();
        io::Read::read_to_end(&mut io::Read::take(opened, MAGIC.len() as u64), &mut head)?;
        Ok((length, head))
    };
    let (length, head) = match begins(file) {
        Ok(found) => found,
        Err(error) if error.kind() == io::ErrorKind::NotFound => (0, Vec::new()),
        Err(error) => return Err(unusable(error)),
    };
    if length == 0 {
        let has_log = fs::metadata(folder::beside(file, "-wal")).is_ok_and(|log| log.len() > 0);
        if has_log || backup::exist(folder) {
            return Err(Trouble::Empty { file: file.to_owned() });
        }
        return Ok(FileFound::Nothing);
    }
    // Half a page beside a rollback journal is a write that was cut off: the database undoes it.
    let is_cut_off = fs::metadata(folder::beside(file, "-journal")).is_ok_and(|journal| journal.len() > 0);
    if !is_cut_off && (length < SHORTEST || head != MAGIC) {
        return Err(Trouble::Damaged { file: file.to_owned() });
    }
    Ok(FileFound::File)
}
