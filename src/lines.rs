//! The program line by line as a front end: for screen readers, braille displays, pipes and terminals that cannot draw. A page is
//! told once, in the order in which one wants to hear it; then a line is read. Nothing is written into a line that is being
//! typed, and nothing above the last line is ever changed.

mod meant;
mod numbers;
mod page;
mod recent;
mod teller;
mod typed;
mod words;

use std::io::{self, BufRead as _, IsTerminal as _, Write as _};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use std::thread;

pub use teller::{Teller, Told};

use crate::app::{App, Event, Options};
use crate::bank::Bank;
use crate::front::{self, Ears, Front, Inlet, Taken};
use crate::key::{Code, Key};
use crate::service::Service;
use crate::system::Clock;
use crate::terminal;
use crate::terminal::secret::{self, Secret, Unseen};

/// So many pages lie behind each other at the most: whoever is not out by then is let out.
const DEPTH: usize = 20;

/// What comes in.
pub(crate) enum FromLines {
    Line(String),
    /// A key that was pressed instead of a line.
    Key(Key),
    /// There is nothing more to be read.
    End,
    Signal(i32),
    Failed(io::Error),
}

struct Lines {
    teller: Teller,
    /// Asks for a line; whether what is typed is shown to nobody.
    asks: Sender<Option<Unseen>>,
    inlet: Inlet<FromLines>,
    /// A line is being typed; whether it is shown to nobody.
    typing: Option<bool>,
    /// How many times the end of input has led a page back.
    ends: usize,
    /// Whether it was said that something is being kept.
    keeping: bool,
    /// Whether lines come from a terminal, which shows them.
    is_shown: bool,
}

/// Runs the program line by line until it is left.
///
/// # Errors
/// A line cannot be read or written.
pub(crate) fn run(bank: Arc<Bank>, options: Options, service: Service, clock: Clock) -> io::Result<ExitCode> {
    let ears = Ears::new();
    let inlet = ears.inlet();
    terminal::watch_ends(move |signal| inlet.put(FromLines::Signal(signal)))?;
    let asks = read_lines(ears.inlet());
    let mut lines = Lines {
        teller: Teller::default(),
        asks,
        inlet: ears.inlet(),
        typing: None,
        ends: 0,
        keeping: false,
        is_shown: io::stdin().is_terminal(),
    };
    match front::run(&mut lines, (bank, options), (service, clock), ears) {
        // Whoever read along has gone.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
        ended => Ok(terminal::exit(ended?)),
    }
}

impl Front for Lines {
    type Input = FromLines;

    fn take(&mut self, input: FromLines, app: &App) -> io::Result<Taken> {
        let is_hidden = self.typing.take() == Some(true);
        let events = match input {
            FromLines::Line(line) => {
                if is_hidden || !self.is_shown {
                    // A dialogue can be read afterwards.
                    let typed = if is_hidden { String::new() } else { crate::clean::printed(&line) };
                    writeln!(io::stdout(), "{typed}")?;
                }
                self.teller.take(&line, app)
            }
            FromLines::Key(key) => {
                writeln!(io::stdout())?;
                vec![Event::Key(key)]
            }
            FromLines::End => {
                if self.ends == 0 {
                    writeln!(io::stdout())?;
                }
                self.ends += 1;
                let key = if self.ends < DEPTH { Key::of(Code::Esc) } else { Key::ctrl('c') };
                vec![Event::Key(key)]
            }
            FromLines::Signal(signal) => return Ok(Taken::End(signal)),
            FromLines::Failed(error) => return Err(error),
        };
        Ok(Taken::Events(events))
    }

    fn show(&mut self, app: &App) -> io::Result<()> {
        if self.typing.is_some() {
            return Ok(());
        }
        let mut out = io::stdout().lock();
        if app.is_waiting() {
            if !std::mem::replace(&mut self.keeping, true) {
                writeln!(out, "{}", app.lang().messages().notes.keeping)?;
            }
            return Ok(());
        }
        self.keeping = false;
        self.typing = Some(false);
        if self.ends > 0 {
            self.inlet.put(FromLines::End);
            return Ok(());
        }
        let told = self.teller.tell(app);
        write!(out, "{}", told.text)?;
        out.flush()?;
        // What is typed as soon as the prompt stands there is not shown either.
        let unseen = if told.hidden && io::stdin().is_terminal() { Some(Unseen::begin()?) } else { None };
        write!(out, "{}", told.prompt)?;
        out.flush()?;
        // The thread that reads lives as long as this.
        self.typing = Some(told.hidden);
        let _ = self.asks.send(unseen);
        Ok(())
    }

    fn is_watched(&self) -> bool {
        false
    }
}

/// Reads a line each time it is asked for.
fn read_lines(inlet: Inlet<FromLines>) -> Sender<Option<Unseen>> {
    let (asks, asked) = channel::<Option<Unseen>>();
    thread::spawn(move || {
        while let Ok(hidden) = asked.recv() {
            let input = hidden.map_or_else(line, unseen).unwrap_or_else(FromLines::Failed);
            if !inlet.put(input) {
                return;
            }
        }
    });
    asks
}

fn unseen(terminal: Unseen) -> io::Result<FromLines> {
    Ok(match secret::line(terminal)? {
        Secret::Typed(line) => FromLines::Line(line),
        Secret::Back => FromLines::Key(Key::of(Code::Esc)),
        Secret::Quit => FromLines::Key(Key::ctrl('c')),
    })
}

/// The next line, or that there is none.
fn line() -> io::Result<FromLines> {
    let mut bytes = Vec::new();
    let read = io::stdin().lock().read_until(b'\n', &mut bytes)?;
    // What is no text is none of ours; the rest of it may be.
    let text = || String::from_utf8_lossy(&bytes).trim_end_matches(['\r', '\n']).to_owned();
    Ok(if read > 0 { FromLines::Line(text()) } else { FromLines::End })
}
