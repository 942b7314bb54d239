//! `alash`: the program on the terminal.

use std::io::Write as _;
use std::process::ExitCode;
use std::sync::Arc;

use ratatui::layout::Size;

use super::arguments::Arguments;
use super::failure::{Failure, troubled};
use super::files::bank;
use super::folder::open_store;
use super::forms;
use super::options::{ASCII, LANG, PLAIN, SEED, STUDENT};
use crate::app::{Learner, Options, Start};
use crate::bank::Bank;
use crate::form::Profile;
use crate::lang::Messages;
use crate::language::Lang;
use crate::lines;
use crate::service::{LocalHolder, Service};
use crate::store::Store;
use crate::system::{self, Clock};
use crate::terminal::{self, Unfit};
use crate::trouble::Cause;
use crate::window::{COLUMNS, ROWS};

/// Set to anything but nothing and 0, the program runs line by line.
const ALASH_PLAIN: &str = "ALASH_PLAIN";

pub(super) fn run(arguments: &Arguments, lang: Lang) -> Result<ExitCode, Failure> {
    let m = lang.messages();
    let bank = ready(arguments, m)?;
    enter(arguments, bank, forms::profiles_or_flaws(arguments, m), Start::Home, lang)
}

/// Whether the program runs line by line: where that is asked for, and where a terminal says that it cannot do anything else.
fn is_plain(arguments: &Arguments) -> bool {
    arguments.has(&PLAIN) || system::is_set(ALASH_PLAIN) || terminal::fit() == Err(Unfit::Dumb)
}

/// The bank, where there is something to ask it on.
pub(super) fn ready(arguments: &Arguments, m: &Messages) -> Result<Arc<Bank>, Failure> {
    match terminal::fit() {
        Err(unfit) if !is_plain(arguments) => Err(Failure::usage(match unfit {
            Unfit::NoTerminal => m.cli.no_terminal.to_owned(),
            Unfit::Dumb | Unfit::Legacy => m.cli.legacy_console.to_owned(),
        })),
        _ => bank(arguments, m),
    }
}

/// Opens the program.
pub(super) fn enter(
    arguments: &Arguments,
    bank: Arc<Bank>,
    (profiles, flawed): (Vec<Profile>, Option<String>),
    start: Start,
    lang: Lang,
) -> Result<ExitCode, Failure> {
    let m = lang.messages();
    let clock = Clock::start();
    let line_by_line = is_plain(arguments);
    let (folder, store, mut said) = open_store(arguments, clock, m)?;
    said.extend(flawed);
    // A damaged file can be seen to on the screen; from anything else there is no way on.
    if let Some(trouble) = store.as_ref().err().filter(|trouble| !trouble.is_damage()) {
        return Err(troubled(trouble, m));
    }
    // Said on the first screen, and left behind when the program is left.
    for line in said.iter().filter(|_| !line_by_line) {
        _ = writeln!(std::io::stderr(), "{line}");
    }
    let options = Options {
        learner: arguments.get(&STUDENT).map_or(Learner::Anyone, Learner::First),
        lang: arguments.get(&LANG),
        usual_lang: system::usual_lang(),
        start,
        folder: Some(std::env::current_dir().map_or_else(|_| String::new(), |folder| folder.display().to_string())),
        notice: (!said.is_empty()).then(|| said.join(" ")),
        passing: store.as_ref().is_ok_and(Store::is_passing),
        profiles,
        paper_seed: arguments.get(&SEED),
        seed: arguments.get(&SEED).unwrap_or_else(system::seed),
        ids: system::ids().map_err(Failure::caused)?,
        theme: system::theme(arguments.has(&ASCII)),
        // The terminal says how large it is; line by line none is asked.
        size: Size::new(COLUMNS, ROWS),
        draws: !line_by_line,
    };
    let ids = system::ids().map_err(Failure::caused)?;
    let holder = Box::new(LocalHolder { folder, store });
    let service = Service::new(holder, ids, options.learner.clone(), options.folder.is_some());
    let ended = if line_by_line { lines::run } else { terminal::run }(bank, options, service, clock);
    let failed = if line_by_line { m.cli.lines_failed } else { m.cli.terminal_failed };
    ended.map_err(|error| Failure::of(failed(&(m.files.cause)(Cause::from(error)))))
}
