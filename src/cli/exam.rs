//! `alash exam`: a mock exam on the screen, or printed by `print`.

use std::process::ExitCode;

use super::arguments::{Arguments, Operands, Subcommand};
use super::described::texts;
use super::failure::Failure;
use super::options::{PRINT, PROFILE};
use super::{forms, open, print};

use crate::app::Start;
use crate::language::Lang;

pub(super) const COMMAND: Subcommand = Subcommand {
    name: "exam",
    words: Operands::None,
    said: texts("байқау сынағын тапсыру", "сдать пробный экзамен", "sit a mock exam"),
    run,
};

fn run(arguments: &Arguments, lang: Lang) -> Result<ExitCode, Failure> {
    if arguments.has(&PRINT) {
        return print::run(arguments, lang);
    }
    let m = lang.messages();
    let bank = open::ready(arguments, m)?;
    let mut profiles = forms::profiles(arguments, m)?;
    let form = forms::named(arguments.get(&PROFILE).as_deref(), &mut profiles, m)?;
    open::enter(arguments, bank, (profiles, None), Start::Mock(form), lang)
}
