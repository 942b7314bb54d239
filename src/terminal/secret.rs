//! A line that is shown to nobody while it is typed.

use std::io;
use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyEventKind, KeyModifiers, poll, read};
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};

use crate::system;

/// How often it is looked whether the program is to end.
const LOOK: Duration = Duration::from_millis(200);
/// No PIN, and no word that can be typed instead, is as long (bytes).
const LONGEST: usize = 256;

/// The terminal shows nothing of what is typed while this lives.
pub(crate) struct Unseen(());

impl Unseen {
    /// From now on, until it is dropped.
    ///
    /// # Errors
    /// The terminal does not let itself be changed.
    pub(crate) fn begin() -> io::Result<Self> {
        enable_raw_mode().map(|()| Self(()))
    }
}

impl Drop for Unseen {
    fn drop(&mut self) {
        let _ = disable_raw_mode();
    }
}

/// What came of a line that is shown to nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Secret {
    /// What was typed up to Enter.
    Typed(String),
    /// Esc was pressed instead.
    Back,
    /// The program is to be left.
    Quit,
}

/// Reads a line that is shown to nobody.
///
/// # Errors
/// The terminal cannot be read.
pub(crate) fn line(unseen: Unseen) -> io::Result<Secret> {
    let typed = typed();
    drop(unseen);
    typed
}

fn typed() -> io::Result<Secret> {
    let mut line = String::new();
    let ended = system::EndSignal::watch();
    loop {
        if ended.is_near() {
            return Ok(Secret::Quit);
        }
        if !poll(LOOK)? {
            continue;
        }
        let Event::Key(key) = read()? else { continue };
        if key.kind == KeyEventKind::Release {
            continue;
        }
        match key.code {
            KeyCode::Enter => return Ok(Secret::Typed(line)),
            // Enter too, where it was pressed before the terminal had stopped to make a line feed of it.
            KeyCode::Char('j') if key.modifiers.contains(KeyModifiers::CONTROL) => return Ok(Secret::Typed(line)),
            KeyCode::Esc => return Ok(Secret::Back),
            KeyCode::Char('c' | 'd' | 'с' | 'в') if key.modifiers.contains(KeyModifiers::CONTROL) => {
                return Ok(Secret::Quit);
            }
            KeyCode::Backspace => _ = line.pop(),
            KeyCode::Char(c) if line.len() < LONGEST => line.push(c),
            _ => {}
        }
    }
}
