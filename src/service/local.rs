//! The journal in a folder of this machine, with its backups.

use std::path::{Path, PathBuf};

use super::holder::Holder;
use crate::clock::Now;
use crate::journal::Journal;
use crate::store::{self, Store};
use crate::trouble::{Offer, Restored, Trouble};

/// A folder, and its store; why that could not be opened, until a backup was gone back to.
#[derive(Debug)]
pub(crate) struct LocalHolder {
    pub(crate) folder: PathBuf,
    pub(crate) store: Result<Store, Trouble>,
}

impl LocalHolder {
    fn damaged(&self) -> Trouble {
        Trouble::Damaged { file: self.folder.join(store::FILE) }
    }
}

impl Holder for LocalHolder {
    fn journal(&mut self) -> Result<&mut dyn Journal, Trouble> {
        match &mut self.store {
            Ok(store) => Ok(store),
            Err(trouble) => Err(trouble.clone()),
        }
    }

    /// The file itself gets what the log holds.
    fn settle(&mut self) {
        if let Ok(store) = &self.store {
            store.settle();
        }
    }

    fn folder(&self) -> Option<&Path> {
        Some(&self.folder)
    }

    fn offer(&mut self) -> (Trouble, Option<Offer>) {
        let trouble = self.store.as_ref().err().cloned().unwrap_or_else(|| self.damaged());
        (trouble, store::offer(&self.folder))
    }

    fn go_back(&mut self, now: Now) -> Result<Restored, Trouble> {
        // The damaged file is let go of first.
        let damaged = self.damaged();
        if let Ok(store) = std::mem::replace(&mut self.store, Err(damaged)) {
            store.abandon();
        }
        let restored = store::restore(&self.folder, None, now)?;
        self.store = Store::open(&self.folder, now);
        Ok(restored)
    }

    fn close(self: Box<Self>) {
        if let Ok(store) = self.store {
            store.close();
        }
    }
}
