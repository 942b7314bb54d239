//! The local terminal as a front end: it turns what crossterm reads into events, performs effects, and draws.
//!
//! Three threads feed one channel: the keys, the store (so that a slow disk never freezes the screen), and the signals.
#![expect(clippy::disallowed_methods, reason = "a front end may end the process")]

mod desk;
mod guard;
mod input;
mod message;
#[cfg(unix)]
mod unix;
#[cfg(not(unix))]
#[path = "terminal/plain_system.rs"]
mod unix;

use std::env;
use std::io::{self, IsTerminal as _};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crossterm::execute;
use crossterm::terminal::{BeginSynchronizedUpdate, EndSynchronizedUpdate};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;

use crate::app::{App, Event, Options, Sight};
use crate::bank::Bank;
use crate::effect::Effect;
use crate::store::Store;
use crate::system::Clock;
use crate::trouble::Trouble;
use desk::Desk;
use guard::Guard;
use message::Message;

/// A write that takes longer than this is shown as one that is under way.
const PROMPT: Duration = Duration::from_millis(150);

/// How often a clock that is shown moves on.
const SECOND: Duration = Duration::from_secs(1);

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

/// Runs the program on this terminal until it is left.
///
/// # Errors
/// The terminal cannot be set up, drawn on or read; it is restored.
pub(crate) fn run(
    bank: Arc<Bank>,
    (folder, store): (PathBuf, Result<Store, Trouble>),
    mut options: Options,
    clock: Clock,
) -> io::Result<ExitCode> {
    let (sender, receiver) = channel();
    unix::watch_signals(&sender)?;
    let guard = Some(Guard::set_up()?);
    let mut terminal = Terminal::new(CrosstermBackend::new(io::stdout()))?;
    options.size = terminal.size()?;
    read_keys(sender.clone());
    let (requests, serving) = serve_store(Desk::new(folder, store, clock), sender);
    let (mut app, effects) = App::new(bank, options, clock.now());
    let mut front = Front { terminal: &mut terminal, requests, clock, guard, drawn: None };
    let ended = front.run(&mut app, effects, &receiver);
    let Front { guard, requests, .. } = front;
    drop(guard);
    // The terminal is the shell's again; a write under way is finished, and the file is left whole.
    drop(requests);
    let _ = serving.join();
    match ended? {
        Ending::Quit => Ok(ExitCode::SUCCESS),
        Ending::Signal(signal) => {
            unix::die_of(signal);
            Ok(ExitCode::from(u8::try_from(128 + signal).unwrap_or(1)))
        }
    }
}

/// How the program is left.
enum Ending {
    Quit,
    Signal(i32),
}

struct Front<'t> {
    terminal: &'t mut Terminal<CrosstermBackend<io::Stdout>>,
    requests: Sender<Effect>,
    clock: Clock,
    /// None while the shell has the terminal.
    guard: Option<Guard>,
    /// What was drawn last, and still stands there.
    drawn: Option<Sight>,
}

impl Front<'_> {
    fn run(&mut self, app: &mut App, effects: Vec<Effect>, receiver: &Receiver<Message>) -> io::Result<Ending> {
        if let Some(ending) = self.perform(effects, app)? {
            return Ok(ending);
        }
        loop {
            // An answer is durable within a millisecond as a rule: its feedback is the next frame then, and the words
            // that say it is being kept are seen on a slow disk only.
            let prompt = app.is_waiting().then(|| receiver.recv_timeout(PROMPT));
            let message = match prompt {
                Some(Ok(message)) => message,
                Some(Err(RecvTimeoutError::Disconnected)) => return Ok(Ending::Quit),
                Some(Err(RecvTimeoutError::Timeout)) | None => {
                    self.draw(app)?;
                    match self.next(app, receiver) {
                        Some(message) => message,
                        None => return Ok(Ending::Quit),
                    }
                }
            };
            if let Some(ending) = self.take(message, app)? {
                return Ok(ending);
            }
            // A paste or a drag comes as many events: one frame is enough for all that have arrived.
            while let Ok(message) = receiver.try_recv() {
                if let Some(ending) = self.take(message, app)? {
                    return Ok(ending);
                }
            }
        }
    }

    /// What comes in next: a tick, where a clock is shown and nothing else happens for a second.
    fn next(&self, app: &App, receiver: &Receiver<Message>) -> Option<Message> {
        if !app.is_ticking() {
            return receiver.recv().ok();
        }
        match receiver.recv_timeout(SECOND / self.clock.speed()) {
            Err(RecvTimeoutError::Timeout) => Some(Message::Store(Event::Tick)),
            message => message.ok(),
        }
    }

    fn take(&mut self, message: Message, app: &mut App) -> io::Result<Option<Ending>> {
        let events = match message {
            Message::Input(burst) => input::events(burst),
            Message::Store(event) => vec![event],
            Message::Signal(signal) if unix::is_stop(signal) => {
                self.suspend(app)?;
                Vec::new()
            }
            Message::Signal(signal) => return Ok(Some(Ending::Signal(signal))),
            Message::Deaf(error) => return Err(error),
        };
        for event in events {
            panic_if_asked(&event);
            let event = match event {
                // What the event says is the size of another thing on some consoles: of all the lines that can be scrolled.
                Event::Resize(_) => Event::Resize(self.terminal.size()?),
                event => event,
            };
            let effects = app.update(event, self.clock.now());
            if let Some(ending) = self.perform(effects, app)? {
                return Ok(Some(ending));
            }
        }
        Ok(None)
    }

    fn perform(&mut self, effects: Vec<Effect>, app: &mut App) -> io::Result<Option<Ending>> {
        for effect in effects {
            match effect {
                Effect::Quit => return Ok(Some(Ending::Quit)),
                Effect::Suspend => self.suspend(app)?,
                Effect::Redraw => self.redraw()?,
                other => {
                    // The store's thread lives as long as this one.
                    let _ = self.requests.send(other);
                }
            }
        }
        Ok(None)
    }

    /// Draws what is to be seen; where that is what was drawn last nothing is written.
    fn draw(&mut self, app: &App) -> io::Result<()> {
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
    fn suspend(&mut self, app: &mut App) -> io::Result<()> {
        self.guard = None;
        unix::stop();
        self.guard = Some(Guard::set_up()?);
        let size = self.terminal.size()?;
        app.update(Event::Resize(size), self.clock.now());
        self.redraw()
    }

    /// Forgets what is on the screen, so that the next frame writes all of it.
    fn redraw(&mut self) -> io::Result<()> {
        self.drawn = None;
        let size = self.terminal.size()?;
        self.terminal.resize(ratatui::layout::Rect::from((ratatui::layout::Position::ORIGIN, size)))
    }
}

/// In a debug build with `ALASH_PANIC` set, F12 panics: a test looks at what is left of the terminal.
fn panic_if_asked(event: &Event) {
    let asked = matches!(event, Event::Key(key) if key.code == crate::key::Code::F(12));
    assert!(!(cfg!(debug_assertions) && asked && env::var_os("ALASH_PANIC").is_some()), "asked for");
}

fn read_keys(sender: Sender<Message>) {
    thread::spawn(move || {
        loop {
            let message = input::burst().map_or_else(Message::Deaf, Message::Input);
            let last = matches!(message, Message::Deaf(_));
            if sender.send(message).is_err() || last {
                return;
            }
        }
    });
}

/// The store on a thread of its own: effects go in, events come out.
fn serve_store(mut desk: Desk, sender: Sender<Message>) -> (Sender<Effect>, JoinHandle<()>) {
    let (requests, inbox) = channel();
    let serving = thread::spawn(move || {
        while let Ok(effect) = inbox.recv() {
            let events = desk.serve(effect).unwrap_or_else(|trouble| vec![Event::Failed(trouble)]);
            // Whoever left does not listen any more; what was asked before is done all the same.
            for event in events {
                let _ = sender.send(Message::Store(event));
            }
        }
        desk.close();
    });
    (requests, serving)
}
