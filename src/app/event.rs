//! What happens to the app, and what it asks for in return.

use ratatui::layout::{Position, Size};

use crate::key::Key;
use crate::log::{Entry, History, Record, Student};

/// What happens to the app.
#[derive(Clone, Debug)]
pub enum Event {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted, or composed and sent whole.
    Paste(String),
    /// The mouse did something at a cell.
    Mouse(Mouse, Position),
    /// The window has this size now.
    Resize(Size),
    /// Those who have learnt on this machine.
    Students(Vec<Student>),
    /// A student was found or created, with all their entries.
    Entered(Student, History),
    /// The student's entries were read again.
    Refreshed(History),
    /// A PIN is asked for before this student is entered; whether one was tried.
    Locked(String, bool),
    /// What came of something asked of the store for the student who learns.
    Told(Told),
    /// Records are durable.
    Kept(Vec<Entry>),
    /// A second went by, where a clock is shown.
    Tick,
    /// What was last asked for could not be done; the text says why, for those who can help.
    Failed(String),
}

/// What the store says of something that was asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// The student bears another name now.
    Renamed(Student),
    /// Somebody else bears it.
    NameTaken,
    /// The PIN was set, or taken away.
    PinSet(Student),
    /// So many records were written to a file.
    TakenAlong(String, usize),
    /// A file was taken in: all entries there are now, how many were new, known, not readable.
    Brought(History, usize, usize, usize),
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
    /// It cannot be read; the system says why.
    Unreadable(String),
    /// It cannot be written; the system says why.
    Unwritable(String),
}

/// What the mouse does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mouse {
    /// The left button went down.
    Down,
    /// The mouse moved with the button down.
    Drag,
    /// The left button came up.
    Up,
    /// The wheel turned away.
    WheelUp,
    /// The wheel turned near.
    WheelDown,
}

/// What the front end is asked to do; it answers by events.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// List the students.
    Students,
    /// Find the student of this name, or create them; with the PIN, where one was typed.
    Enter(String, Option<String>),
    /// Enter a guest of this name, of whom nothing is kept.
    Guest(String),
    /// Give the student another name.
    Rename(String),
    /// Set the student's PIN, or take it away.
    SetPin(Option<String>),
    /// Write the student's results to a file.
    TakeAlong(String),
    /// Take the student's results in from a file; whether it may be of somebody of another name.
    Bring(String, bool),
    /// Read the student's entries again: another window may have added some.
    Refresh,
    /// Keep records durably, all or none.
    Keep(Vec<Record>),
    /// Give the terminal back until called again.
    Suspend,
    /// Draw everything anew: another program wrote on the screen.
    Redraw,
    /// Leave.
    Quit,
}
