//! The command line: what is asked for, and one command a file.

mod arguments;
mod brief;
mod check;
mod exam;
mod export;
mod forget;
mod html;
mod import;
mod open;
mod print;
mod stats;

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use arguments::{Arguments, Command};

use crate::bank::{Bank, Fault, Flaw};
use crate::lang::{Lang, Messages};
use crate::log::{Log, Student};
use crate::store::{Erased, Store, StoreError, default_folder};
use crate::system::{self, Clock};

/// The bank that comes with the program.
const BANK: &str = include_str!("../questions.json");

/// Names another data folder.
const DATA_DIR: &str = "ALASH_DATA_DIR";

/// Why the program ends with a message: what is said, and the exit code.
#[derive(Debug)]
pub(crate) struct Failure {
    said: String,
    code: u8,
}

impl Failure {
    /// Something that was given cannot be worked with: exit code 1.
    fn of(said: String) -> Self {
        Self { said, code: 1 }
    }

    /// The program was called in a way it cannot be called: exit code 2.
    fn usage(said: String) -> Self {
        Self { said, code: 2 }
    }
}

/// Runs the program with the arguments it was started with.
#[must_use]
pub fn run() -> ExitCode {
    let words: Vec<_> = env::args_os().skip(1).collect();
    let lang = arguments::lang(&words).unwrap_or_else(system::usual_lang);
    match arguments::parse(words, lang.messages()).and_then(|arguments| perform(&arguments, lang)) {
        Ok(code) => code,
        Err(failure) => {
            use io::Write as _;
            // Where there is no one to hear it, the exit code still says it.
            _ = writeln!(io::stderr(), "{}", failure.said);
            ExitCode::from(failure.code)
        }
    }
}

fn perform(arguments: &Arguments, lang: Lang) -> Result<ExitCode, Failure> {
    match &arguments.command {
        Command::Help => say(lang.messages().cli_help.trim_end()),
        Command::Version => say(concat!("alash ", env!("CARGO_PKG_VERSION"))),
        Command::Stats { json } => stats::run(arguments, *json, lang),
        Command::Brief { print } => brief::run(arguments, *print, lang),
        Command::Export(export) => export::run(arguments, export, lang),
        Command::Import { file } => import::run(arguments, file.as_deref(), lang),
        Command::Forget(forget) => forget::run(arguments, forget, lang),
        Command::Check(check) => check::run(check, arguments.bank.as_deref(), lang),
        Command::Exam(exam) => exam::run(arguments, exam, lang),
        Command::Open | Command::Practice(_) => open::run(arguments, lang),
    }
}

/// Prints a line; a reader that went away is no failure.
fn say(text: &str) -> Result<ExitCode, Failure> {
    use io::Write as _;
    match writeln!(io::stdout(), "{text}") {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::of(error.to_string())),
        _ => Ok(ExitCode::SUCCESS),
    }
}

/// The bank named on the command line, or the one that comes with the program; else every flaw of it.
fn bank(file: Option<&Path>, m: &Messages) -> Result<Arc<Bank>, Failure> {
    let (name, text) = text_of(file, m)?;
    Bank::read(&text).map(Arc::new).map_err(|flaws| flawed(&name, &flaws, m))
}

/// Every flaw of a file, each with its place.
fn flawed(name: &str, flaws: &[Flaw], m: &Messages) -> Failure {
    let mut lines = vec![(m.flaws)(name, flaws.len())];
    for flaw in flaws {
        let (owner, language) = (flaw.owner.as_deref(), flaw.language.as_deref());
        let at = (m.flaw_at)(flaw.place.line, flaw.place.column, owner, language);
        lines.push(format!("{name}: {at}: {}", (m.fault)(&flaw.fault)));
    }
    Failure::of(lines.join("\n"))
}

/// The name and the text of a bank file, or of the bank that comes with the program.
fn text_of(file: Option<&Path>, m: &Messages) -> Result<(String, String), Failure> {
    match file {
        Some(file) => read(file, m),
        None => Ok(("questions.json".to_owned(), BANK.to_owned())),
    }
}

/// The name and the text of a file.
fn read(file: &Path, m: &Messages) -> Result<(String, String), Failure> {
    let name = crate::clean::line(&file.display().to_string());
    let size = fs::metadata(file).map_or(0, |file| file.len());
    if size > crate::bank::LARGEST as u64 {
        return Err(Failure::of(format!("{name}: {}", (m.fault)(&Fault::TooLarge(crate::bank::LARGEST)))));
    }
    let bytes = fs::read(file).map_err(|e| Failure::of((m.cli_cannot_read)(&name, &why(&e, m))))?;
    let text = String::from_utf8(bytes).map_err(|_| Failure::of((m.cli_not_utf8)(&name)))?;
    Ok((name, text))
}

/// Why a file could not be read, in the user's language where it is one of the common causes.
fn why(error: &io::Error, m: &Messages) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => m.io_not_found.to_owned(),
        io::ErrorKind::IsADirectory => m.io_is_folder.to_owned(),
        io::ErrorKind::PermissionDenied => m.io_denied.to_owned(),
        _ => error.to_string(),
    }
}

/// The store in the folder named on the command line, by the environment, or found by itself.
fn store(folder: Option<&Path>, clock: Clock, m: &Messages) -> Result<Store, Failure> {
    use io::Write as _;
    let (store, gone) = store_and_gone(folder, clock, m)?;
    for line in gone {
        _ = writeln!(io::stderr(), "{line}");
    }
    Ok(store)
}

/// The store, and what was erased on the way: whoever was hidden a week ago is forgotten at whatever start comes next.
fn store_and_gone(folder: Option<&Path>, clock: Clock, m: &Messages) -> Result<(Store, Vec<String>), Failure> {
    let folder = data_folder(folder).ok_or_else(|| Failure::of(m.cli_no_folder.to_owned()))?;
    let failed = |error: StoreError| Failure::of(store_error(&error, &folder, m));
    let mut store = Store::open(&folder, clock.now()).map_err(failed)?;
    let erased = store.erase_due(clock.now()).map_err(failed)?;
    Ok((store, erased.iter().map(|erased| gone(erased, m)).collect()))
}

/// What went with a student.
fn gone(erased: &Erased, m: &Messages) -> String {
    (m.forget_gone)(&erased.name, erased.records, erased.backups)
}

/// The data folder: named on the command line, by the environment, or found by itself.
fn data_folder(folder: Option<&Path>) -> Option<PathBuf> {
    let named =
        folder.map(Path::to_owned).or_else(|| env::var_os(DATA_DIR).filter(|dir| !dir.is_empty()).map(Into::into));
    named.or_else(|| default_folder(env::current_exe().ok().as_deref()))
}

/// The student named on the command line, with their log.
fn learner(arguments: &Arguments, clock: Clock, m: &Messages) -> Result<(Student, Log), Failure> {
    let name = arguments.student.as_ref().ok_or_else(|| Failure::usage(m.cli_needs_student.to_owned()))?;
    let store = store(arguments.data_dir.as_deref(), clock, m)?;
    let student = unlocked(&store, name, m)?;
    let history = store.history(&student.id).map_err(|error| Failure::of(store_error(&error, Path::new(""), m)))?;
    Ok((student, Log::of(history)))
}

/// The student of a name, whose PIN was asked for.
fn unlocked(store: &Store, name: &str, m: &Messages) -> Result<Student, Failure> {
    let student = find(store, name, m)?;
    unlock(store, &student, m)?;
    Ok(student)
}

/// The student of a name.
fn find(store: &Store, name: &str, m: &Messages) -> Result<Student, Failure> {
    let failed = |error: StoreError| Failure::of(store_error(&error, Path::new(""), m));
    if let Some(student) = store.student(name).map_err(failed)? {
        return Ok(student);
    }
    let known = store.students().map_err(failed)?.into_iter().map(|student| student.name).collect::<Vec<_>>();
    let said = if known.is_empty() { (m.cli_no_students)(name) } else { (m.cli_no_student)(name, &known.join(", ")) };
    Err(Failure::of(said))
}

/// Asks for a student's PIN, where there is one.
fn unlock(store: &Store, student: &Student, m: &Messages) -> Result<(), Failure> {
    if !student.locked {
        return Ok(());
    }
    let pin = asked(&(m.cli_pin)(&student.name))?;
    match store.opens(&student.id, &pin) {
        Ok(true) => Ok(()),
        Ok(false) => Err(Failure::of(m.pin_wrong.to_owned())),
        Err(error) => Err(Failure::of(error.to_string())),
    }
}

/// Asks for a line; on the error output, so that what is printed can go to a file.
fn asked(question: &str) -> Result<String, Failure> {
    use io::Write as _;
    let failed = |error: io::Error| Failure::of(error.to_string());
    write!(io::stderr(), "{question} ").and_then(|()| io::stderr().flush()).map_err(failed)?;
    let mut line = String::new();
    io::stdin().read_line(&mut line).map_err(failed)?;
    Ok(crate::clean::line(&line))
}

fn store_error(error: &StoreError, folder: &Path, m: &Messages) -> String {
    let shown = |path: &Path| crate::clean::line(&path.display().to_string());
    match error {
        StoreError::Unusable { folder, why } => (m.cli_cannot_store)(&shown(folder), why),
        StoreError::Newer { file } => (m.cli_newer_store)(&shown(file)),
        StoreError::Empty { file, backups } => (m.cli_empty_store)(&shown(file), &shown(backups)),
        StoreError::Damaged { file, backups } => (m.cli_damaged_store)(&shown(file), &shown(backups)),
        StoreError::Failed(why) => (m.cli_cannot_store)(&shown(folder), why),
    }
}
