//! A database read whole into memory, so that neither the file nor what stands beside it is touched: a backup, a file on a
//! stick with its lock on, a damaged one.

use std::fs::{self, File};
use std::io::{self, Cursor, Read as _};
use std::path::Path;

use rusqlite::{Connection, MAIN_DB};

use super::folder;
use super::sqlite::cause;
use super::wal::Wal;
use crate::trouble::Cause;

/// Where the head of a file says how large its pages are, how it is written to, and how many pages it has.
const PAGE_SIZE: usize = 16;
const MODES: std::ops::Range<usize> = 18..20;
const PAGES: usize = 28;
/// No database is shorter (bytes).
const SHORTEST: usize = 512;
/// A head that promises more bytes than this beyond what is there is itself damaged.
const MISSING: usize = 64 * 1024 * 1024;

/// A file to be read; none where there is none. What is no file is not opened: a pipe would never end.
pub(super) fn file(path: &Path) -> Result<Option<File>, Cause> {
    let opened = match fs::metadata(path) {
        Ok(found) if found.is_dir() => return Err(Cause::Folder),
        Ok(found) if !found.is_file() => return Err(Cause::Damaged),
        Ok(_) => File::open(path),
        Err(error) => Err(error),
    };
    match opened {
        Ok(file) => Ok(Some(file)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// The bytes of a file; none of one that is not there.
pub(super) fn bytes(path: &Path) -> Result<Vec<u8>, Cause> {
    let mut bytes = Vec::new();
    if let Some(mut file) = file(path)? {
        file.read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

/// The bytes of a database with what its log holds.
pub(super) fn of(file: &Path) -> Result<Vec<u8>, Cause> {
    let log = bytes(&folder::beside(file, "-wal"))?;
    Ok(folded(&log, bytes(file)?))
}

/// The bytes of a database with what a log adds to them.
pub(super) fn folded(log: &[u8], file: Vec<u8>) -> Vec<u8> {
    Wal::read(log).fold(file)
}

/// Whether a database's log has more than can be believed: a write that was cut off, or damage.
pub(super) fn has_cut_log(file: &Path) -> bool {
    bytes(&folder::beside(file, "-wal")).is_ok_and(|log| Wal::read(&log).is_cut)
}

/// A database in memory with these bytes; a cut file is filled up, so that the pages that are left can be read.
pub(super) fn open(bytes: Vec<u8>) -> Result<Connection, Cause> {
    if bytes.len() < SHORTEST {
        return Err(Cause::Damaged);
    }
    let mut bytes = padded(bytes);
    // In memory there is no log to write ahead.
    without_log(&mut bytes);
    let mut connection = Connection::open_in_memory().map_err(|error| cause(&error))?;
    let length = bytes.len();
    connection.deserialize_read_exact(MAIN_DB, Cursor::new(bytes), length, false).map_err(|error| cause(&error))?;
    Ok(connection)
}

/// Says in a file's head that it is written to without a log.
pub(super) fn without_log(bytes: &mut [u8]) {
    if let Some(modes) = bytes.get_mut(MODES) {
        modes.fill(1);
    }
}

fn padded(mut bytes: Vec<u8>) -> Vec<u8> {
    let number = |at: usize, length: usize| {
        let digits = bytes.get(at..at + length)?;
        Some(digits.iter().fold(0_usize, |sum, digit| sum * 256 + usize::from(*digit)))
    };
    let size = number(PAGE_SIZE, 2).map(|size| if size == 1 { 65_536 } else { size });
    let whole = size.zip(number(PAGES, 4)).map_or(0, |(size, pages)| size.saturating_mul(pages));
    if whole > bytes.len() && whole - bytes.len() <= MISSING {
        bytes.resize(whole, 0);
    }
    bytes
}

/// Whether the database finds nothing wrong with itself, looked over quickly.
pub(super) fn is_sound(connection: &Connection) -> bool {
    connection.query_row("PRAGMA quick_check(1)", [], |row| row.get::<_, String>(0)).is_ok_and(|said| said == "ok")
}
