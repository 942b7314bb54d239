//! A line of digits that is shown to nobody while it is typed. The Kazakh number row gives digits.

use std::io;
use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyEventKind, KeyModifiers, poll, read};
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};

use crate::key::{Code, InputMode, Key};
use crate::log::PIN_DIGITS;
use crate::system;

/// How often it is looked whether the program is to end.
const LOOK: Duration = Duration::from_millis(200);

/// The terminal shows nothing of what is typed while this lives.
struct Unseen(());

impl Unseen {
    fn begin() -> io::Result<Self> {
        enable_raw_mode().map(|()| Self(()))
    }
}

impl Drop for Unseen {
    fn drop(&mut self) {
        let _ = disable_raw_mode();
    }
}

/// The digits typed up to Enter, shown to nobody; nothing where that was given up.
///
/// # Errors
/// The terminal cannot be read.
pub(crate) fn line() -> io::Result<Option<String>> {
    let unseen = Unseen::begin()?;
    let typed = typed();
    drop(unseen);
    typed
}

fn typed() -> io::Result<Option<String>> {
    let mut digits = String::new();
    let ended = system::EndSignal::watch();
    loop {
        if ended.is_near() {
            return Ok(None);
        }
        if !poll(LOOK)? {
            continue;
        }
        let Event::Key(key) = read()? else { continue };
        if key.kind == KeyEventKind::Release {
            continue;
        }
        match key.code {
            KeyCode::Enter => return Ok(Some(digits)),
            KeyCode::Esc => return Ok(None),
            KeyCode::Char('c' | 'd' | 'с' | 'в') if key.modifiers.contains(KeyModifiers::CONTROL) => return Ok(None),
            KeyCode::Backspace => _ = digits.pop(),
            KeyCode::Char(c) if digits.len() < 4 * PIN_DIGITS.end() => {
                if let Code::Char(digit) = Key::char(c).taken(InputMode::Number).code {
                    digits.push(digit);
                }
            }
            _ => {}
        }
    }
}
