//! A database read whole into memory, so that neither the file nor what stands beside it is touched: a backup, a file on a
//! stick with its lock on, a damaged one.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use rusqlite::{Connection, MAIN_DB};

use super::{cause, folder};
use crate::trouble::Cause;

/// Where the head of a file says how large its pages are, how it is written to, and how many pages it has.
const PAGE_SIZE: usize = 16;
const MODES: std::ops::Range<usize> = 18..20;
const PAGES: usize = 28;

/// The bytes of a database with what its log holds.
pub(super) fn of(file: &Path) -> Result<Vec<u8>, Cause> {
    let log = folder::beside(file, "-wal");
    if fs::metadata(&log).map_or(0, |log| log.len()) == 0 {
        return Ok(fs::read(file)?);
    }
    // Only the database itself folds its log: a copy of both does.
    let copies = tempfile::tempdir()?;
    let copy = copies.path().join("copy.db");
    fs::write(&copy, padded(fs::read(file)?))?;
    fs::copy(&log, folder::beside(&copy, "-wal"))?;
    let folded = Connection::open(&copy).and_then(|connection| {
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        connection.close().map_err(|(_, error)| error)
    });
    match folded {
        Ok(()) => Ok(fs::read(&copy)?),
        // What the log cannot add is not there; what the file has by itself still is.
        Err(error) if cause(&error) == Cause::Damaged => Ok(fs::read(file)?),
        Err(error) => Err(cause(&error)),
    }
}

/// A database in memory with these bytes; a cut file is filled up, so that the pages that are left can be read.
pub(super) fn open(bytes: Vec<u8>) -> Result<Connection, Cause> {
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
    // A head that promises more than eight times what is there is itself damaged.
    if whole > bytes.len() && whole / 8 <= bytes.len().max(1) * 64 {
        bytes.resize(whole, 0);
    }
    bytes
}
