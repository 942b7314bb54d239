//! What an open store writes to, and whether what was written there is kept: a sync program, or somebody who goes back to a
//! backup, may have put another file in its place.

use std::io;
use std::path::{Path, PathBuf};

use super::folder::folder_of;
use super::identity::Identity;
use super::{folder, hold, image};
use crate::content::Id;
use crate::trouble::{Cause, Trouble};

/// The file that was opened. One in memory is none, and always the right one.
#[derive(Debug, Default)]
pub(super) struct Opened {
    file: Option<File>,
}

#[derive(Debug)]
struct File {
    path: PathBuf,
    folder: PathBuf,
    database: Identity,
    /// Made with the first write, and as old as the oldest window from then on.
    log: Option<Identity>,
}

impl Opened {
    /// The file that stands at a path. To be asked before the database opens it: the other way round a file that took its
    /// place in between would be taken for the one that is open.
    pub(super) fn of(path: &Path) -> io::Result<Self> {
        let (database, folder) = (Identity::of(path)?, folder_of(path).to_owned());
        Ok(Self { file: Some(File { path: path.to_owned(), folder, database, log: None }) })
    }

    /// Whether what is written now is kept, asked with the lock of the write. Who goes back to a backup has that lock from
    /// before the old file is read until another stands at its name, so here it is either not begun or over; where such a
    /// program was killed when its file was ready, the next start puts that in the place of this one.
    ///
    /// # Errors
    /// [`Cause::Replaced`].
    pub(super) fn may_be_written(&mut self) -> Result<(), Trouble> {
        let Some(file) = &mut self.file else { return Ok(()) };
        if file.log.is_none() {
            file.log = Identity::of(&folder::beside(&file.path, "-wal")).ok();
        }
        // In this order: a file is marked, then ready, then another.
        let is_kept = !hold::is_marked(&file.folder) && !folder::is_ready(&file.folder) && file.is_there();
        is_kept.then_some(()).ok_or(Trouble::Failed(Cause::Replaced))
    }

    /// Whether what was written is kept, asked after it was committed.
    ///
    /// # Errors
    /// [`Cause::Replaced`].
    pub(super) fn is_kept(&self, ids: &[Id]) -> Result<(), Trouble> {
        let Some(file) = &self.file else { return Ok(()) };
        // Who could not lock the file may have read it before: see `hold.rs`. This is asked first, for the mark goes when
        // another file stands here.
        let is_kept = !hold::is_marked(&file.folder)
            && (file.is_there()
                // No file was ready under the lock: whoever made this one has read what was committed.
                || folder::is_ready(&file.folder)
                // Another stands here by now. It has what was committed before it was made.
                || (!file.database.is_there() && file.has(ids)));
        is_kept.then_some(()).ok_or(Trouble::Failed(Cause::Replaced))
    }

    /// Whether the file that stands at its name is the one that was opened.
    pub(super) fn is_there(&self) -> bool {
        self.file.as_ref().is_none_or(File::is_there)
    }
}

impl File {
    fn is_there(&self) -> bool {
        self.database.is_there() && self.log.as_ref().is_none_or(Identity::is_there)
    }

    /// Whether all these entries are in the file that stands at the name now. There has to be one at least.
    fn has(&self, ids: &[Id]) -> bool {
        let has = |connection: rusqlite::Connection| -> Result<bool, rusqlite::Error> {
            let mut query = connection.prepare("SELECT EXISTS (SELECT 1 FROM journal WHERE id = ?)")?;
            for id in ids {
                if !query.query_row([id], |row| row.get(0))? {
                    return Ok(false);
                }
            }
            Ok(!ids.is_empty())
        };
        // Read and not opened: it may be anything.
        image::of(&self.path).and_then(image::open).is_ok_and(|connection| has(connection).unwrap_or(false))
    }
}
