//! What happens to the app, and what it asks for in return.

use crate::clock::Moment;
use ratatui::layout::{Position, Size};

use crate::effect::StoreReply;
use crate::key::Key;
use crate::log::{Entry, History, Student};
use crate::trouble::{Offer, Trouble};

/// What happens to the app.
#[derive(Clone, Debug)]
pub enum Event {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted, or composed and sent whole.
    Paste(String),
    /// What stands in the field is this now, typed elsewhere.
    Fill(String),
    /// A part of the page was chosen, by its name.
    Press(String),
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
    /// The PIN of the student who was entered had been taken away, at this time (milliseconds since 1970-01-01 UTC).
    PinCleared(Moment),
    /// The file is damaged: what can be gone back to.
    Damaged(Trouble, Option<Offer>),
    /// What came of something asked of the store for the student who learns.
    StoreReply(StoreReply),
    /// Records are durable.
    Kept(Vec<Entry>),
    /// A second went by, where a clock is shown.
    Tick,
    /// What was last asked for could not be done.
    Failed(Trouble),
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
