//! What the app asks of the world outside, as data, and what the store says of it.

use crate::content::Id;
use crate::log::{Brought, History, Parted, Record, Student};
use crate::trouble::{Cause, Restored};

/// What the front end is asked to do; it answers by events.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// List the students.
    Students,
    /// Find the student of this name, or create them; with the PIN, where one was typed.
    Enter(String, Option<String>),
    /// Enter a guest of this name, of whom nothing is kept.
    Guest(String),
    /// Give the student another name; with the PIN, where there is one.
    Rename(String, Option<String>),
    /// Set the student's PIN, or take it away; with the one that is set.
    SetPin(Option<String>, Option<String>),
    /// The student has been told that the PIN was taken away.
    ToldOfPin,
    /// Write the student's results to a file; whether it may be written over one that is none of theirs.
    TakeAlong(String, bool),
    /// Take the student's results in from a file; whether it may be of somebody of another name.
    Bring(String, bool),
    /// Take apart what the last file brought.
    Part,
    /// Look for what a damaged file can be gone back from.
    Offer,
    /// Go back to the newest sound backup.
    Restore,
    /// Read the student's entries again: another window may have added some.
    Refresh,
    /// Keep records durably, all or none, under these ids: to ask for it once more keeps nothing twice.
    Keep(Vec<(Id, Record)>),
    /// Give the terminal back until called again.
    Suspend,
    /// Draw everything anew: another program wrote on the screen.
    Redraw,
    /// Leave.
    Quit,
}

/// What the store says of something that was asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum StoreReply {
    /// The student bears another name now.
    Renamed(Student),
    /// Somebody else bears it.
    NameTaken,
    /// The PIN was set, or taken away.
    PinSet(Student),
    /// So many records were written to a file.
    TakenAlong(String, usize),
    /// A file was taken in: all entries there are now, and what came of it.
    Brought(History, Brought),
    /// What a file had brought is another student's again: all entries there are now; nothing where no file was brought.
    Parted(History, Option<Parted>),
    /// The PIN that was typed is not the student's.
    WrongPin,
    /// A backup was gone back to.
    Restored(Restored),
    /// It was not: nothing was changed.
    Refused(Refusal),
}

/// Why a file was not taken in, or not written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is no file of results.
    NotResults,
    /// A newer program wrote it.
    Newer,
    /// Its student was forgotten here.
    Forgotten,
    /// It is of somebody of this name: to be asked about.
    Other(String),
    /// It holds several students.
    Several,
    /// A folder was named, and several files in it are results: these.
    Which(Vec<String>),
    /// It cannot be read.
    Unreadable(Cause),
    /// It cannot be written.
    Unwritable(Cause),
    /// There is a file of that name with results of this student that are not here: to be asked about.
    Fuller,
    /// There is a file of that name that is none of this student's results: to be asked about.
    Exists,
}
