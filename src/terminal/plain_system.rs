//! The twin of `unix.rs` where there are no such signals.

use std::io;

/// Nothing to watch.
#[expect(clippy::unnecessary_wraps, reason = "the twin can fail")]
pub(super) fn watch_signals(_put: impl Fn(i32) -> bool + Clone + Send + 'static) -> io::Result<()> {
    Ok(())
}

/// Nothing to watch.
#[expect(clippy::unnecessary_wraps, reason = "the twin can fail")]
pub(super) fn watch_ends(_put: impl Fn(i32) -> bool + Send + 'static) -> io::Result<()> {
    Ok(())
}

/// Whether the terminal is steered by escape sequences: Windows' console can be set to its old ways.
pub(super) fn is_steered() -> bool {
    #[cfg(windows)]
    return crossterm::ansi_support::supports_ansi();
    #[cfg(not(windows))]
    return true;
}

/// No signal stops here.
pub(super) fn is_stop(_signal: i32) -> bool {
    false
}

/// Nothing to stop for.
pub(super) fn stop() {}

/// No signal to die of.
pub(super) fn die_of(_signal: i32) {}
