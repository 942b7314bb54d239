//! The terminal set up for the program, and given back as it was found: at the end, on a panic, on a signal.

use std::io::{self, Write as _};
use std::panic;
use std::sync::Once;

use crossterm::cursor::Show;
use crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture};
use crossterm::execute;
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};

/// The terminal is ours while this lives.
#[derive(Debug)]
pub(super) struct Guard(());

impl Guard {
    /// Raw mode and the alternate screen; the mouse and bracketed paste, where they can be had: Windows' console has no
    /// bracketed paste.
    pub(super) fn set_up() -> io::Result<Self> {
        static HOOK: Once = Once::new();
        HOOK.call_once(restore_on_panic);
        enable_raw_mode()?;
        let guard = Self(());
        // Cleared, because a program that was killed may have left the alternate screen with its picture on it.
        execute!(io::stdout(), EnterAlternateScreen, Clear(ClearType::All))?;
        let _ = execute!(io::stdout(), EnableMouseCapture);
        let _ = execute!(io::stdout(), EnableBracketedPaste);
        Ok(guard)
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        restore();
    }
}

fn restore() {
    // Each by itself: what one terminal does not know must not keep the others from being undone.
    let mut out = io::stdout();
    let _ = execute!(out, DisableBracketedPaste);
    let _ = execute!(out, DisableMouseCapture);
    let _ = execute!(out, LeaveAlternateScreen, Show);
    let _ = disable_raw_mode();
    let _ = out.flush();
}

/// A panic in any thread ends the program: half of it going on would draw over the shell.
fn restore_on_panic() {
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        restore();
        before(info);
        std::process::exit(101);
    }));
}
