//! A PIN asked for on the command line: on a terminal what is typed is not shown, and the Kazakh number row gives digits.

use std::io::{self, IsTerminal as _, Write as _};
use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyEventKind, KeyModifiers, poll, read};
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};

use super::failure::Failure;
use crate::key::{Code, InputMode, Key};
use crate::lang::Messages;
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

/// Asks for a PIN; on the error output, so that what is printed can go to a file.
pub(super) fn pin(question: &str, m: &Messages) -> Result<String, Failure> {
    if !io::stdin().is_terminal() {
        return super::said::asked(question);
    }
    write!(io::stderr(), "{question} ").and_then(|()| io::stderr().flush()).map_err(Failure::caused)?;
    let unseen = Unseen::begin().map_err(Failure::caused)?;
    let typed = typed();
    drop(unseen);
    let _ = writeln!(io::stderr());
    typed.map_err(Failure::caused)?.ok_or_else(|| Failure::of(m.pin.not_typed.to_owned()))
}

/// The digits typed up to Enter; nothing where that was given up.
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
