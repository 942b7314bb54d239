//! Whether the open file is still the one that stands at its name. A sync program, or somebody who puts a backup in its
//! place, replaces it under an open window; what is written then goes nowhere.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A file as the system tells it from others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Identity {
    path: PathBuf,
    mark: (u64, u64),
}

impl Identity {
    /// The file that stands at a path now. It is looked at, not opened: closing a second handle of a database would give
    /// up the locks of the first.
    pub(super) fn of(path: &Path) -> io::Result<Self> {
        Ok(Self { path: path.to_owned(), mark: mark(&fs::metadata(path)?) })
    }

    /// Whether it stands there still.
    pub(super) fn is_there(&self) -> bool {
        fs::metadata(&self.path).is_ok_and(|file| mark(&file) == self.mark)
    }
}

#[cfg(unix)]
fn mark(file: &fs::Metadata) -> (u64, u64) {
    use std::os::unix::fs::MetadataExt as _;
    (file.dev(), file.ino())
}

/// An open file cannot be renamed over on Windows; one that was made anew has another time of making.
#[cfg(windows)]
fn mark(file: &fs::Metadata) -> (u64, u64) {
    use std::os::windows::fs::MetadataExt as _;
    (file.creation_time(), 0)
}

#[cfg(not(any(unix, windows)))]
fn mark(_file: &fs::Metadata) -> (u64, u64) {
    (0, 0)
}
