//! The local terminal in full screen as a front end: it turns what crossterm reads into events, and draws. What only a local
//! terminal may do is here alone: raw mode, signals, ending the process on a panic or a hang-up, giving the terminal back.
#![expect(clippy::disallowed_methods, reason = "a front end may end the process")]

mod guard;
mod input;
pub(crate) mod secret;
#[cfg(unix)]
mod unix;
#[cfg(not(unix))]
#[path = "terminal/plain_system.rs"]
mod unix;

use std::env;
use std::io::{self, IsTerminal as _};
use std::process::ExitCode;
use std::sync::Arc;
use std::thread;

use crossterm::event;
use crossterm::execute;
use crossterm::terminal::{BeginSynchronizedUpdate, EndSynchronizedUpdate};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;

use crate::app::{App, Event, Options, Sight};
use crate::bank::Bank;
use crate::front::{self, Ears, Ending, Front, Inlet, Taken};
use crate::service::Service;
use crate::system::Clock;
use guard::Guard;

/// Why there is nothing to draw on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unfit {
    /// Input or output is no terminal.
    NoTerminal,
    /// The terminal says that it cannot do anything.
    Dumb,
    /// Windows' console is set to the ways it had before Windows 10.
    Legacy,
}

/// Whether there is a terminal to draw on.
///
/// # Errors
/// [`Unfit`], and why.
pub(crate) fn fit() -> Result<(), Unfit> {
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return Err(Unfit::NoTerminal);
    }
    if env::var_os("TERM").is_some_and(|term| term == "dumb") {
        return Err(Unfit::Dumb);
    }
    if unix::is_steered() { Ok(()) } else { Err(Unfit::Legacy) }
}

/// What comes in from the threads that wait for it.
enum FromTerminal {
    /// All that was there to be read at once.
    Burst(Vec<event::Event>),
    Signal(i32),
    /// The keys cannot be read any more.
    Deaf(io::Error),
}

/// Runs the program on this terminal until it is left.
///
/// # Errors
/// The terminal cannot be set up, drawn on or read; it is restored.
pub(crate) fn run(bank: Arc<Bank>, mut options: Options, service: Service, clock: Clock) -> io::Result<ExitCode> {
    let ears = Ears::new();
    let inlet = ears.inlet();
    unix::watch_signals(move |signal| inlet.put(FromTerminal::Signal(signal)))?;
    let guard = Some(Guard::set_up()?);
    let terminal = Terminal::new(CrosstermBackend::new(io::stdout()))?;
    options.size = terminal.size()?;
    read_keys(ears.inlet());
    let mut screen = FullScreen { terminal, guard, drawn: None };
    let ended = front::run(&mut screen, (bank, options), (service, clock), ears);
    drop(screen);
    Ok(exit(ended?))
}

/// Ends as the program was ended.
pub(crate) fn exit(ending: Ending) -> ExitCode {
    match ending {
        Ending::Quit => ExitCode::SUCCESS,
        Ending::Signal(signal) => {
            unix::die_of(signal);
            ExitCode::from(u8::try_from(128 + signal).unwrap_or(1))
        }
    }
}

/// Says what signals to end come to `put`, until nobody listens.
///
/// # Errors
/// The system does not let them be watched.
pub(crate) fn watch_ends(put: impl Fn(i32) -> bool + Send + 'static) -> io::Result<()> {
    unix::watch_ends(put)
}

struct FullScreen {
    terminal: Terminal<CrosstermBackend<io::Stdout>>,
    /// None while the shell has the terminal.
    guard: Option<Guard>,
    /// What was drawn last, and still stands there.
    drawn: Option<Sight>,
}

impl Front for FullScreen {
    type Input = FromTerminal;

    fn take(&mut self, input: FromTerminal, _app: &App) -> io::Result<Taken> {
        match input {
            FromTerminal::Burst(burst) => {
                let mut events = input::events(burst);
                for event in &mut events {
                    panic_if_asked(event);
                    // What the event says is the size of another thing on some consoles: of all the lines that can be
                    // scrolled.
                    if matches!(event, Event::Resize(_)) {
                        *event = Event::Resize(self.terminal.size()?);
                    }
                }
                Ok(Taken::Events(events))
            }
            FromTerminal::Signal(signal) if unix::is_stop(signal) => Ok(Taken::Suspend),
            FromTerminal::Signal(signal) => Ok(Taken::End(signal)),
            FromTerminal::Deaf(error) => Err(error),
        }
    }

    /// Draws what is to be seen; where that is what was drawn last nothing is written.
    fn show(&mut self, app: &App) -> io::Result<()> {
        let sight = app.sight();
        if self.drawn.as_ref() == Some(&sight) {
            return Ok(());
        }
        self.drawn = Some(sight);
        execute!(io::stdout(), BeginSynchronizedUpdate)?;
        let drawn = self.terminal.draw(|frame| app.render(frame)).map(|_| ());
        execute!(io::stdout(), EndSynchronizedUpdate)?;
        drawn
    }

    /// Gives the terminal back until the shell calls again; everything is drawn anew then.
    fn suspend(&mut self) -> io::Result<Vec<Event>> {
        self.guard = None;
        unix::stop();
        self.guard = Some(Guard::set_up()?);
        self.redraw()?;
        Ok(vec![Event::Resize(self.terminal.size()?)])
    }

    /// Forgets what is on the screen, so that the next frame writes all of it.
    fn redraw(&mut self) -> io::Result<()> {
        self.drawn = None;
        let size = self.terminal.size()?;
        self.terminal.resize(ratatui::layout::Rect::from((ratatui::layout::Position::ORIGIN, size)))
    }

    /// The terminal is the shell's again, while a write under way is finished.
    fn leave(&mut self) {
        self.guard = None;
    }
}

/// In a debug build with `ALASH_PANIC` set, F12 panics: a test looks at what is left of the terminal.
fn panic_if_asked(event: &Event) {
    let asked = matches!(event, Event::Key(key) if key.code == crate::key::Code::F(12));
    assert!(!(cfg!(debug_assertions) && asked && env::var_os("ALASH_PANIC").is_some()), "asked for");
}

fn read_keys(inlet: Inlet<FromTerminal>) {
    thread::spawn(move || {
        loop {
            let input = input::burst().map_or_else(FromTerminal::Deaf, FromTerminal::Burst);
            let is_last = matches!(input, FromTerminal::Deaf(_));
            if !inlet.put(input) || is_last {
                return;
            }
        }
    });
}
