//! `alash pin --clear`: a PIN that nobody knows any more is taken away, by who may open the file. It is noted, and the
//! student is told at the next entry.

use std::process::ExitCode;

use super::arguments::{Arguments, Operands, Subcommand};
use super::described::texts;
use super::failure::{Failure, troubled};
use super::folder::{kept_here, store};
use super::learner::find;
use super::options::{CLEAR, NAME};
use super::said::say;
use crate::journal::Journal as _;
use crate::language::Lang;
use crate::system::Clock;

pub(super) const COMMAND: Subcommand = Subcommand {
    name: "pin",
    words: Operands::One(NAME),
    said: texts(
        "ұмытылған PIN-кодты алып тастау: бұл туралы оқушыға айтылады",
        "убрать забытый ПИН-код: ученик об этом узнает",
        "take a lost PIN away: the student is told",
    ),
    run,
};

fn run(arguments: &Arguments, lang: Lang) -> Result<ExitCode, Failure> {
    let m = lang.messages();
    let name = arguments
        .whom()
        .filter(|_| arguments.has(&CLEAR))
        .ok_or_else(|| Failure::usage(m.pin.needs_name.to_owned()))?;
    let clock = Clock::start();
    let mut store = store(arguments, clock, m)?;
    kept_here(&store, m)?;
    let student = find(&mut store, &name, m)?;
    let had = store.clear_pin(&student.id, clock.now()).map_err(|trouble| troubled(&trouble, m))?;
    say(&if had { (m.pin.gone)(&student.name) } else { (m.pin.none)(&student.name) })
}
