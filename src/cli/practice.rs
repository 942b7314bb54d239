//! `alash practice`: a session of practice at once.

use std::process::ExitCode;

use super::arguments::{Arguments, Operands, Subcommand};
use super::described::texts;
use super::failure::Failure;
use super::options::{COUNT, READING, SECTION};
use super::{forms, open};
use crate::app::Start;
use crate::bank::Bank;
use crate::lang::Messages;
use crate::language::Lang;
use crate::log::AnswerMode;
use crate::plan::Scope;
use crate::question::SET;
use crate::session::QUESTIONS;
use crate::view::Begin;

pub(super) const COMMAND: Subcommand = Subcommand {
    name: "practice",
    words: Operands::None,
    said: texts("бірден жаттығуды бастау", "сразу начать практику", "begin a practice session at once"),
    run,
};

fn run(arguments: &Arguments, lang: Lang) -> Result<ExitCode, Failure> {
    let m = lang.messages();
    let bank = open::ready(arguments, m)?;
    let profiles = forms::profiles_or_flaws(arguments, m);
    let start = Start::Session(begin(arguments, &bank, m)?);
    open::enter(arguments, bank, profiles, start, lang)
}

fn begin(arguments: &Arguments, bank: &Bank, m: &Messages) -> Result<Begin, Failure> {
    let is_reading = arguments.has(&READING);
    let scope = match arguments.get(&SECTION) {
        None if is_reading => Scope::Reading,
        None => Scope::All,
        Some(id) => Scope::Section(bank.section(&id).ok_or_else(|| {
            let known = bank.lesson.iter().map(|section| section.id.as_str()).collect::<Vec<_>>().join(", ");
            Failure::usage((m.cli.no_section)(&id, &known))
        })?),
    };
    let usual = if is_reading { SET } else { QUESTIONS };
    Ok(Begin { scope, count: arguments.get(&COUNT).unwrap_or(usual), mode: AnswerMode::Practice })
}
