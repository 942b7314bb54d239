//! What comes in from the threads that wait: for keys, for the store, for signals.

use std::io;

use crossterm::event;

use crate::app::Event;

/// What comes in from the threads.
pub(super) enum Message {
    /// All that was there to be read at once.
    Input(Vec<event::Event>),
    Store(Event),
    #[cfg_attr(not(unix), expect(dead_code, reason = "there are no signals here"))]
    Signal(i32),
    /// The keys cannot be read any more.
    Deaf(io::Error),
}
