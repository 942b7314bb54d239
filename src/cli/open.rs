//! `alash` and `alash practice`: the program on the terminal.

use std::io::Write as _;
use std::process::ExitCode;

use super::arguments::{Arguments, Command, Practice};
use super::{Failure, bank, exam, open_store, troubled};
use crate::app::{Options, Start};
use crate::lang::Messages;
use crate::language::Lang;
use crate::log::Mode;
use crate::plan::Scope;
use crate::question::SET;
use crate::session::QUESTIONS;
use crate::store::Store;
use crate::system::{self, Clock};
use crate::terminal::{self, Unfit};
use crate::trouble::Cause;
use crate::view::Begin;

pub(super) fn run(arguments: &Arguments, lang: Lang) -> Result<ExitCode, Failure> {
    let m = lang.messages();
    terminal::fit().map_err(|unfit| {
        Failure::usage(match unfit {
            Unfit::NoTerminal => m.cli.no_terminal.to_owned(),
            Unfit::Dumb => m.cli.dumb_terminal.to_owned(),
            Unfit::Legacy => m.cli.legacy_console.to_owned(),
        })
    })?;
    let bank = bank(arguments.bank.as_deref(), m)?;
    let (mut profiles, flawed) = match &arguments.command {
        Command::Exam(_) => (exam::profiles(arguments, m)?, None),
        _ => exam::profiles_or_flaws(arguments, m),
    };
    let start = match &arguments.command {
        Command::Practice(practice) => Start::Session(begin(practice, &bank, m)?),
        Command::Exam(asked) => Start::Mock(exam::named(asked.profile.as_deref(), &mut profiles, m)?),
        _ => Start::Home,
    };
    let clock = Clock::start();
    let (folder, store, mut said) = open_store(arguments.data_dir.as_deref(), clock, m)?;
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
        student: arguments.student.clone(),
        lang: arguments.lang,
        usual_lang: system::usual_lang(),
        start,
        folder: std::env::current_dir().map_or_else(|_| String::new(), |folder| folder.display().to_string()),
        notice: (!said.is_empty()).then(|| said.join(" ")),
        passing: store.as_ref().is_ok_and(Store::is_passing),
        profiles,
        paper_seed: arguments.seed,
        seed: arguments.seed.unwrap_or_else(system::seed),
        theme: system::theme(arguments.ascii),
        size: ratatui::layout::Size::default(),
    };
    terminal::run(bank, (folder, store), options, clock)
        .map_err(|error| Failure::of((m.cli.terminal_failed)(&(m.files.cause)(Cause::from(error)))))
}

fn begin(practice: &Practice, bank: &crate::bank::Bank, m: &Messages) -> Result<Begin, Failure> {
    let scope = match &practice.section {
        None if practice.reading => Scope::Reading,
        None => Scope::All,
        Some(id) => Scope::Section(bank.section(id).ok_or_else(|| {
            let known = bank.lesson.iter().map(|section| section.id.as_str()).collect::<Vec<_>>().join(", ");
            Failure::usage((m.cli.no_section)(id, &known))
        })?),
    };
    let usual = if practice.reading { SET } else { QUESTIONS };
    Ok(Begin { scope, count: practice.count.unwrap_or(usual), mode: Mode::Practice })
}
