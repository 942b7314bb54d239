//! Files that are named: the bank that is read, and what is written for people.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::arguments::Arguments;
use super::failure::{Failure, flawed};
use super::folder::data_folder;
use super::options;
use crate::bank::Bank;
use crate::clean;
use crate::lang::Messages;
use crate::output;
use crate::paths;
use crate::source::Fault;
use crate::trouble::Cause;

/// The bank that comes with the program.
const BANK: &str = include_str!("../../questions.json");

/// The bank named on the command line, or the one that comes with the program; else every flaw of it.
pub(super) fn bank(arguments: &Arguments, m: &Messages) -> Result<Arc<Bank>, Failure> {
    let (name, text) = text_of(arguments.get(&options::BANK).as_deref(), m)?;
    Bank::read(&text).map(Arc::new).map_err(|flaws| flawed(&name, &flaws, m))
}

/// The name and the text of a bank file, or of the bank that comes with the program.
pub(super) fn text_of(file: Option<&Path>, m: &Messages) -> Result<(String, String), Failure> {
    match file {
        Some(file) => read(file, m),
        None => Ok(("questions.json".to_owned(), BANK.to_owned())),
    }
}

/// The name and the text of a file.
pub(super) fn read(file: &Path, m: &Messages) -> Result<(String, String), Failure> {
    let name = clean::path(file);
    let file = &paths::to_read(file);
    if file.is_dir() {
        return Err(Failure::of((m.cli.cannot_read)(&name, &(m.files.cause)(Cause::Folder))));
    }
    // No more than that is read, whatever a file says of its size: what has no end says that it is empty.
    let mut bytes = Vec::new();
    let opened =
        fs::File::open(file).and_then(|file| file.take(crate::source::LARGEST as u64 + 1).read_to_end(&mut bytes));
    opened.map_err(|e| Failure::of((m.cli.cannot_read)(&name, &(m.files.cause)(Cause::from(&e)))))?;
    if bytes.len() > crate::source::LARGEST {
        return Err(Failure::of(format!("{name}: {}", (m.findings.fault)(&Fault::TooLarge(crate::source::LARGEST)))));
    }
    let text = String::from_utf8(bytes).map_err(|_| Failure::of((m.cli.not_utf8)(&name)))?;
    Ok((name, text))
}

/// The file that is written: the one that was named, or, where a folder or nothing was, one of a name that is free there.
pub(super) fn out_file(
    named: Option<&Path>,
    (name, end): (&str, &str),
    bytes: &[u8],
    m: &Messages,
) -> Result<PathBuf, Failure> {
    let Some(named) = named else { return Ok(output::free(Path::new(""), (name, end), bytes)) };
    match paths::to_write(named) {
        Ok(folder) if folder.is_dir() => Ok(output::free(&folder, (name, end), bytes)),
        Ok(file) => Ok(file),
        Err(cause) => Err(Failure::of((m.cli.cannot_write)(&clean::path(named), &(m.files.cause)(cause)))),
    }
}

/// Writes a file for people; the data folder is not written into by a slip.
pub(super) fn write(arguments: &Arguments, file: &Path, bytes: &[u8], m: &Messages) -> Result<(), Failure> {
    let data = data_folder(arguments);
    output::write(file, bytes, data.as_deref())
        .map_err(|cause| Failure::of((m.cli.cannot_write)(&clean::path(file), &(m.files.cause)(cause))))
}
