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
    /// Records are durable.
    Kept(Vec<Entry>),
    /// A second went by, where a clock is shown.
    Tick,
    /// What was last asked for could not be done; the text says why, for those who can help.
    Failed(String),
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
    /// Find the student of this name, or create them.
    Enter(String),
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
