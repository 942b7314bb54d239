//! `alash`: the program on the terminal.

use std::io::Write as _;
use std::process::ExitCode;
use std::sync::Arc;

use super::arguments::Arguments;
use super::failure::{Failure, troubled};
use super::files::bank;
use super::folder::open_store;
use super::forms;
use super::options::{ASCII, LANG, SEED, STUDENT};
use crate::app::{Learner, Options, Start};
use crate::bank::Bank;
use crate::form::Profile;
use crate::lang::Messages;
use crate::language::Lang;
use crate::service::{LocalHolder, Service};
use crate::store::Store;
use crate::system::{self, Clock};
use crate::terminal::{self, Unfit};
use crate::trouble::Cause;

pub(super) fn run(arguments: &Arguments, lang: Lang) -> Result<ExitCode, Failure> {
    let m = lang.messages();
    let bank = ready(arguments, m)?;
    enter(arguments, bank, forms::profiles_or_flaws(arguments, m), Start::Home, lang)
}

/// The bank, where there is a terminal to ask it on.
pub(super) fn ready(arguments: &Arguments, m: &Messages) -> Result<Arc<Bank>, Failure> {
    terminal::fit().map_err(|unfit| {
        Failure::usage(match unfit {
            Unfit::NoTerminal => m.cli.no_terminal.to_owned(),
            Unfit::Dumb => m.cli.dumb_terminal.to_owned(),
            Unfit::Legacy => m.cli.legacy_console.to_owned(),
        })
    })?;
    bank(arguments, m)
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
    let (folder, store, mut said) = open_store(arguments, clock, m)?;
    said.extend(flawed);
    // A damaged file can be seen to on the screen; from anything else there is no way on.
    if let Some(trouble) = store.as_ref().err().filter(|trouble| !trouble.is_damage()) {
        return Err(troubled(trouble, m));
    }
    // Said on the first screen, and left behind when the program is left.
    for line in &said {
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
        size: ratatui::layout::Size::default(),
        draws: true,
    };
    let ids = system::ids().map_err(Failure::caused)?;
    let holder = Box::new(LocalHolder { folder, store });
    let service = Service::new(holder, ids, options.learner.clone(), options.folder.is_some());
    terminal::run(bank, options, service, clock)
        .map_err(|error| Failure::of((m.cli.terminal_failed)(&(m.files.cause)(Cause::from(error)))))
}
