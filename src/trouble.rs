//! What can go wrong with files, as data: the system says it in English and in numbers, a user reads it in the language
//! of the screen.

use crate::clock::Moment;
use std::io;
use std::path::PathBuf;

/// Why the system, or the database in its name, refused something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// There is no such file or folder.
    NotFound,
    /// The rights do not allow it.
    Denied,
    /// A folder stands where a file is meant.
    Folder,
    /// A file stands where a folder is meant.
    NotFolder,
    /// The disk is full, or the share of it that one may use.
    Full,
    /// A file may not grow that large here.
    TooLarge,
    /// Nothing can be written there: a stick with its lock on, a disc.
    ReadOnly,
    /// Another program holds it.
    Busy,
    /// What stands there is damaged.
    Damaged,
    /// The disk, the stick or the network could not read or write.
    Device,
    /// No file can have this name.
    Name,
    /// There is not enough memory, or too many files are open.
    Exhausted,
    /// Another file stands at the name of the one that was opened.
    Replaced,
    /// The file keeps what students have: nothing is written over it.
    Kept,
    /// Something else, by the system's number.
    Other(i32),
}

impl From<&io::Error> for Cause {
    fn from(error: &io::Error) -> Self {
        use io::ErrorKind as Kind;
        match error.kind() {
            Kind::NotFound => Self::NotFound,
            Kind::PermissionDenied => Self::Denied,
            Kind::IsADirectory => Self::Folder,
            Kind::NotADirectory => Self::NotFolder,
            Kind::StorageFull | Kind::QuotaExceeded => Self::Full,
            Kind::FileTooLarge => Self::TooLarge,
            Kind::ReadOnlyFilesystem => Self::ReadOnly,
            Kind::ResourceBusy | Kind::WouldBlock | Kind::TimedOut => Self::Busy,
            Kind::InvalidFilename | Kind::InvalidInput => Self::Name,
            Kind::OutOfMemory => Self::Exhausted,
            Kind::InvalidData | Kind::UnexpectedEof => Self::Damaged,
            _ => of_number(error.raw_os_error().unwrap_or(0)),
        }
    }
}

/// What has no kind of its own: EIO, and a process or a system with too many open files.
#[cfg(not(windows))]
fn of_number(number: i32) -> Cause {
    match number {
        5 => Cause::Device,
        23 | 24 => Cause::Exhausted,
        number => Cause::Other(number),
    }
}

/// The same by Windows' numbers: a stick that is out, a bad sector, a file that another program has open.
#[cfg(windows)]
fn of_number(number: i32) -> Cause {
    match number {
        4 => Cause::Exhausted,
        21 | 23 | 27 | 31 | 55 | 59 | 64 | 483 | 1110 | 1112 | 1117 | 1167 => Cause::Device,
        32 | 33 | 1224 => Cause::Busy,
        1392 => Cause::Damaged,
        number => Cause::Other(number),
    }
}

impl From<io::Error> for Cause {
    fn from(error: io::Error) -> Self {
        Self::from(&error)
    }
}

/// What kept the store from doing what it was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The folder or the file cannot be used.
    Unusable {
        folder: PathBuf,
        /// Why.
        cause: Cause,
    },
    /// A newer program wrote the file.
    Newer { file: PathBuf },
    /// The file is the database of another program.
    Foreign { file: PathBuf },
    /// The file is missing or empty although there are backups, or a log of it: somebody should look before a new one is
    /// begun.
    Empty { file: PathBuf },
    /// The file is damaged.
    Damaged { file: PathBuf },
    /// Another program holds the folder, and the file has to be changed before it can be used.
    Held { folder: PathBuf },
    /// There is no backup to go back to, or not the one that was named.
    NoBackup {
        /// Where backups are looked for.
        folder: PathBuf,
    },
    /// A read or a write failed.
    Failed(Cause),
}

impl Trouble {
    /// Whether going back to a backup is what helps.
    #[must_use]
    pub fn is_damage(&self) -> bool {
        matches!(self, Self::Empty { .. } | Self::Damaged { .. } | Self::Failed(Cause::Damaged))
    }
}

impl From<Cause> for Trouble {
    fn from(cause: Cause) -> Self {
        Self::Failed(cause)
    }
}

/// What there is to say of an opening, beside that it went well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Nothing can be written here: what is done now is not kept.
    ReadOnly { folder: PathBuf },
    /// Another program holds the folder: no backup was made, and nobody erased.
    Held { folder: PathBuf },
    /// The file is damaged in part: no backup is made of it, and the earlier ones stay.
    Damaged { file: PathBuf },
    /// Today's backup could not be made.
    NoBackup(Cause),
    /// Something in the log could not be believed, after a crash or by damage: the last answers may be missing. The log was
    /// kept.
    CutLog {
        /// Where it is now.
        log: PathBuf,
    },
    /// A student could not be erased yet, because the folder is held.
    NotYet {
        /// Their name.
        name: String,
    },
    /// A student could not be erased from a backup yet.
    NotErased {
        /// Their name.
        name: String,
        /// The backup.
        file: PathBuf,
    },
}

/// A backup, and what it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Backup {
    pub(crate) file: PathBuf,
    /// What it holds; why not, where it is not sound.
    pub(crate) held: Result<Held, Cause>,
}

impl Backup {
    /// Whether it can be gone back to.
    #[must_use]
    pub(crate) fn is_sound(&self) -> bool {
        self.held.is_ok()
    }
}

/// What a database holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Held {
    /// Students that are not hidden, with how many entries each has.
    pub(crate) students: Vec<(String, usize)>,
    /// Entries of all.
    pub(crate) entries: usize,
    /// The newest entry's time, in milliseconds since 1970-01-01 UTC, and the minutes that local time was ahead then.
    pub(crate) newest: Option<(Moment, i32)>,
}

/// What can be gone back to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The newest sound backup; nothing where there is none, and only what can be read is left.
    pub(crate) backup: Option<Backup>,
    /// Entries that can still be read in the damaged file and are not in the backup: they are taken over.
    pub readable: usize,
    /// Entries of the damaged file that cannot be read, as far as they can be counted.
    pub(crate) unreadable: usize,
}

/// What came of going back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// The backup that was gone back to.
    pub backup: Option<PathBuf>,
    /// Where the damaged file is now; nothing where there was none.
    pub aside: Option<PathBuf>,
    /// Entries that were taken over from it.
    pub taken: usize,
    /// Entries of it that could not be read, as far as they can be counted.
    pub unreadable: usize,
    /// Students there are now.
    pub students: usize,
    /// Entries there are now.
    pub entries: usize,
}

#[cfg(test)]
mod tests {
    use super::*;

    // Each system has its own numbers.
    #[cfg(windows)]
    #[test]
    fn the_common_causes_have_a_name() {
        let causes = [(2, Cause::NotFound), (5, Cause::Denied), (19, Cause::ReadOnly), (112, Cause::Full)];
        for (number, cause) in causes.into_iter().chain([
            (21, Cause::Device),
            (32, Cause::Busy),
            (4, Cause::Exhausted),
            (123, Cause::Name),
        ]) {
            assert_eq!(Cause::from(io::Error::from_raw_os_error(number)), cause, "{number}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn the_common_causes_have_a_name() {
        let causes =
            [(2, Cause::NotFound), (13, Cause::Denied), (28, Cause::Full), (30, Cause::ReadOnly), (21, Cause::Folder)];
        for (number, cause) in
            causes.into_iter().chain([(5, Cause::Device), (24, Cause::Exhausted), (27, Cause::TooLarge)])
        {
            assert_eq!(Cause::from(io::Error::from_raw_os_error(number)), cause, "{number}");
        }
    }
}
