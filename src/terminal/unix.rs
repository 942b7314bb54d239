//! What a Unix terminal needs beyond crossterm: signals that leave it as it was found, and a window that went away.

use std::io;
use std::thread;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, poll};
use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
use signal_hook::iterator::Signals;
use signal_hook::low_level;

/// How long the program may take to end once its terminal is gone.
const LEAVING: Duration = Duration::from_secs(5);

fn watch(signals: &[i32], put: impl Fn(i32) -> bool + Send + 'static) -> io::Result<()> {
    let mut signals = Signals::new(signals)?;
    thread::spawn(move || {
        for signal in signals.forever() {
            if !put(signal) {
                return;
            }
        }
    });
    Ok(())
}

/// Says what signals to end come to `put`, until nobody listens.
pub(super) fn watch_ends(put: impl Fn(i32) -> bool + Send + 'static) -> io::Result<()> {
    watch(&[SIGTERM, SIGHUP, SIGINT, SIGQUIT], put)
}

/// Says what signals come to `put`, until nobody listens, and ends the program when the terminal is gone.
pub(super) fn watch_signals(put: impl Fn(i32) -> bool + Clone + Send + 'static) -> io::Result<()> {
    watch(&[SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP], put.clone())?;
    // Reading from a terminal that is gone never returns and burns a core: only a thread that waits for nothing but the
    // hang-up notices. The store is closed as on any signal; where that does not end, every answer is durable already.
    thread::spawn(move || {
        let input = io::stdin();
        loop {
            let mut watched = [PollFd::new(&input, PollFlags::empty())];
            let gone = poll(&mut watched, None).is_ok()
                && watched.iter().any(|fd| fd.revents().intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL));
            if gone {
                put(SIGHUP);
                thread::sleep(LEAVING);
                std::process::exit(128 + SIGHUP);
            }
        }
    });
    Ok(())
}

/// Whether the terminal is steered by escape sequences.
pub(super) fn is_steered() -> bool {
    true
}

/// Whether a signal asks to stop for a while.
pub(super) fn is_stop(signal: i32) -> bool {
    signal == SIGTSTP
}

/// Stops until the shell continues the program.
pub(super) fn stop() {
    let _ = low_level::raise(signal_hook::consts::SIGSTOP);
}

/// Ends as the signal would have ended the program, so that the caller sees the true cause.
pub(super) fn die_of(signal: i32) {
    let _ = low_level::emulate_default_handler(signal);
}
