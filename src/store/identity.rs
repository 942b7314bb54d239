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

/// Elsewhere (on Windows) the open file can be neither deleted nor renamed over, and no time that a file bears tells it from
/// others: a file server may make up the time of its making from that of its last change.
#[cfg(not(unix))]
fn mark(_file: &fs::Metadata) -> (u64, u64) {
    (0, 0)
}
