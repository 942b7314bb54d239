//! `alash import`: results that were begun on another machine; with `--undo` what the last file brought is another
//! student's again.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;
use std::process::ExitCode;

use super::arguments::{Arguments, Operands, Subcommand};
use super::described::texts;
use super::failure::{Failure, troubled};
use super::folder::{kept_here, store};
use super::learner::{unlock, unlocked};
use super::options::{FILE, STUDENT, UNDO};
use super::said::say;
use crate::clean;
use crate::journal::{CarryError, For, Journal as _, Results};
use crate::lang::Messages;
use crate::language::Lang;
use crate::paths;
use crate::store::{Found, Store, results_in};
use crate::system::Clock;
use crate::trouble::Cause;

pub(super) const COMMAND: Subcommand = Subcommand {
    name: "import",
    words: Operands::One(FILE),
    said: texts(
        "басқа компьютерден әкелінген нәтижелерді қабылдау",
        "принять результаты с другого компьютера",
        "take results in from another computer",
    ),
    run,
};

fn run(arguments: &Arguments, lang: Lang) -> Result<ExitCode, Failure> {
    let m = lang.messages();
    let clock = Clock::start();
    let student = arguments.get(&STUDENT);
    if arguments.has(&UNDO) {
        let name = student.ok_or_else(|| Failure::usage(m.cli.needs_student.to_owned()))?;
        let mut store = store(arguments, clock, m)?;
        kept_here(&store, m)?;
        let student = unlocked(&mut store, &name, m)?;
        let parted = store.part(&student.id, clock.now()).map_err(|trouble| troubled(&trouble, m))?;
        return match parted {
            Some(parted) => say(&(m.carry.parted)(&parted)),
            None => Err(Failure::of(m.carry.nothing_to_part.to_owned())),
        };
    }
    let file = arguments.words.first().map(Path::new).ok_or_else(|| Failure::usage(m.import.needs_file.to_owned()))?;
    let name = clean::path(file);
    let file = &paths::to_read(file);
    let cannot = |cause| Failure::of((m.cli.cannot_read)(&name, &(m.files.cause)(cause)));
    let of_folder = || match results_in(file, None, student.as_deref()) {
        Found::One(file) => Ok(file),
        Found::Several(files) => {
            let files = clean::printed(&files.join(", "));
            Err(Failure::of(format!("{name}: {}", (m.carry.which)(&files))))
        }
        Found::None => Err(cannot(Cause::Folder)),
    };
    let file = if file.is_dir() { of_folder()? } else { file.clone() };
    let opened = File::open(file).map_err(|error| cannot(error.into()))?;
    let refused = |error| match error {
        CarryError::Unreadable(cause) => cannot(cause),
        error => Failure::of(format!("{name}: {}", refusal(error, m))),
    };
    let results = Results::read(&mut BufReader::new(opened)).map_err(refused)?;
    let mut store = store(arguments, clock, m)?;
    kept_here(&store, m)?;
    let student = student.map(|name| unlocked(&mut store, &name, m)).transpose()?;
    if student.is_none() {
        unlock_all(&mut store, &results, m)?.map_err(refused)?;
    }
    // Named on the command line, a student of another name is meant.
    let whom = student.as_ref().map_or(For::Bearer, |student| For::Student(student, true));
    let brought = store.bring(&results, whom, clock.now()).map_err(refused)?;
    store.close();
    say(&(m.carry.brought)(&brought))
}

/// Asks for the PIN of everybody in whose records the file would be taken in.
fn unlock_all(store: &mut Store, results: &Results, m: &Messages) -> Result<Result<(), CarryError>, Failure> {
    match store.receivers(results, For::Bearer) {
        Ok(students) => students.iter().try_for_each(|student| unlock(store, student, m)).map(Ok),
        Err(error) => Ok(Err(error)),
    }
}

fn refusal(error: CarryError, m: &Messages) -> String {
    match error {
        CarryError::NotResults => m.carry.not_results.to_owned(),
        CarryError::Newer => m.carry.newer.to_owned(),
        CarryError::Forgotten => m.carry.forgotten.to_owned(),
        CarryError::Taken(student) | CarryError::Other(student) => (m.import.taken)(&student),
        CarryError::Claimed(student) => (m.import.claimed)(&student),
        CarryError::Several => m.import.several.to_owned(),
        CarryError::Unreadable(cause) => (m.files.cause)(cause),
        CarryError::Store(trouble) => (m.files.trouble)(&trouble),
    }
}
