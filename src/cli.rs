//! The command line: what is asked for, and one command a file.

mod arguments;
mod brief;
mod check;
mod described;
mod doctor;
mod exam;
mod export;
mod failure;
mod files;
mod folder;
mod forget;
mod forms;
mod help;
mod html;
mod import;
mod learner;
mod open;
mod options;
mod pin;
mod practice;
mod print;
mod restore;
mod said;
mod secret;
mod stats;

use std::env;
use std::io::{self};
use std::process::ExitCode;

use arguments::{Arguments, Subcommand};
use failure::Failure;
use options::HELP;
use said::say;

use crate::language::Lang;
use crate::system::{self};

/// Every command, in the order of the help.
const COMMANDS: &[Subcommand] = &[
    practice::COMMAND,
    exam::COMMAND,
    stats::COMMAND,
    export::COMMAND,
    import::COMMAND,
    forget::COMMAND,
    pin::COMMAND,
    doctor::COMMAND,
    restore::COMMAND,
    brief::COMMAND,
    check::COMMAND,
    help::COMMAND,
];

/// The version, the commit it was built from, and the target it was built for.
const VERSION: &str =
    concat!("alash ", env!("CARGO_PKG_VERSION"), " (", env!("ALASH_COMMIT"), ", ", env!("ALASH_TARGET"), ")");

/// Runs the program with the arguments it was started with.
#[must_use]
pub fn run() -> ExitCode {
    system::outlive_limits();
    let words: Vec<_> = env::args_os().skip(1).collect();
    let lang = arguments::lang(&words).unwrap_or_else(system::usual_lang);
    let m = lang.messages();
    let asked = arguments::parse(words, COMMANDS, m).map_err(|said| Failure::misread(&said, m));
    match asked.and_then(|arguments| perform(&arguments, lang)) {
        Ok(code) => code,
        Err(failure) => {
            use io::Write as _;
            // Where there is no one to hear it, the exit code still says it.
            let said = failure.cause.map_or(failure.said, m.files.cause);
            _ = writeln!(io::stderr(), "{said}");
            ExitCode::from(failure.code)
        }
    }
}

fn perform(arguments: &Arguments, lang: Lang) -> Result<ExitCode, Failure> {
    if arguments.has(&HELP) {
        return say(help::whole(COMMANDS, lang).trim_end());
    }
    if arguments.has(&options::VERSION) {
        return say(VERSION);
    }
    arguments.command.map_or(open::run as fn(&_, _) -> _, |command| command.run)(arguments, lang)
}
