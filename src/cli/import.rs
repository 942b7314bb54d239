//! `alash import`: results that were begun on another machine.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;
use std::process::ExitCode;

use super::arguments::Arguments;
use super::{Failure, say, store, unlocked, why};
use crate::lang::Lang;
use crate::store::{CarryError, For};
use crate::system::Clock;

pub(super) fn run(arguments: &Arguments, file: Option<&Path>, lang: Lang) -> Result<ExitCode, Failure> {
    let m = lang.messages();
    let file = file.ok_or_else(|| Failure::usage(m.import_needs_file.to_owned()))?;
    let name = crate::clean::line(&file.display().to_string());
    let clock = Clock::start();
    let mut store = store(arguments.data_dir.as_deref(), clock, m)?;
    let opened = File::open(file).map_err(|error| Failure::of((m.cli_cannot_read)(&name, &why(&error, m))))?;
    let student = arguments.student.as_ref().map(|student| unlocked(&store, student, m)).transpose()?;
    // Named on the command line, a student of another name is meant.
    let whom = student.as_ref().map_or(For::Bearer(clock.now()), |student| For::Student(student, true));
    let brought = store.bring(&mut BufReader::new(opened), whom).map_err(|error| {
        let said = match error {
            CarryError::NotResults => m.carry_not_results.to_owned(),
            CarryError::Newer => m.carry_newer.to_owned(),
            CarryError::Forgotten => m.carry_forgotten.to_owned(),
            CarryError::Taken(student) | CarryError::Other(student) => (m.import_taken)(&student),
            CarryError::Several => m.import_several.to_owned(),
            CarryError::Store(error) => error.to_string(),
        };
        Failure::of(format!("{name}: {said}"))
    })?;
    say(&(m.carry_brought)(brought.added, brought.known, brought.damaged))
}
