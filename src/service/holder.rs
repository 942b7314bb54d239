//! Where a journal is.

use std::path::Path;

use crate::clock::Now;
use crate::journal::{Journal, MemoryJournal};
use crate::trouble::{Cause, Offer, Restored, Trouble};

/// Where a journal is. What is its own there (a folder, backups, the way back from a damaged file) is asked of it here.
pub trait Holder: Send {
    /// The journal.
    ///
    /// # Errors
    /// Why there is none.
    fn journal(&mut self) -> Result<&mut dyn Journal, Trouble>;

    /// Nobody waits: what is to be put in order can be.
    fn settle(&mut self) {}

    /// The folder in which nothing is written over by hand, where the journal is in one.
    fn folder(&self) -> Option<&Path> {
        None
    }

    /// Why there is no journal, and what can be gone back to.
    fn offer(&mut self) -> (Trouble, Option<Offer>) {
        (Trouble::Failed(Cause::Damaged), None)
    }

    /// Goes back to the newest sound backup.
    ///
    /// # Errors
    /// [`Trouble`], and nothing was changed.
    fn go_back(&mut self, _now: Now) -> Result<Restored, Trouble> {
        Err(Trouble::Failed(Cause::Damaged))
    }

    /// Leaves what is kept whole.
    fn close(self: Box<Self>) {}
}

impl Holder for MemoryJournal {
    fn journal(&mut self) -> Result<&mut dyn Journal, Trouble> {
        Ok(self)
    }
}
