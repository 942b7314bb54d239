//! The command line: what is asked for, and one command a file.

mod arguments;
mod brief;
mod check;
mod doctor;
mod exam;
mod export;
mod forget;
mod html;
mod import;
mod open;
mod pin;
mod print;
mod restore;
mod secret;
mod stats;

use std::env;
use std::fs;
use std::io::{self, IsTerminal as _, Read as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use arguments::{Arguments, Command};

use crate::bank::Bank;
use crate::clean;
use crate::lang::Messages;
use crate::language::Lang;
use crate::log::{Log, Student};
use crate::output;
use crate::paths;
use crate::source::{Fault, Flaw};
use crate::store::{Erased, Store, default_folder};
use crate::system::{self, Clock};
use crate::trouble::{Cause, Notice, Trouble};

/// The bank that comes with the program.
const BANK: &str = include_str!("../questions.json");

/// The version, the commit it was built from, and the target it was built for.
const VERSION: &str =
    concat!("alash ", env!("CARGO_PKG_VERSION"), " (", env!("ALASH_COMMIT"), ", ", env!("ALASH_TARGET"), ")");

/// Names another data folder.
const DATA_DIR: &str = "ALASH_DATA_DIR";

/// Why the program ends with a message: what is said, and the exit code.
#[derive(Debug)]
pub(crate) struct Failure {
    said: String,
    /// Why the system refused something, where nothing else is said: put into words at the end.
    cause: Option<Cause>,
    code: u8,
}

impl Failure {
    /// Something that was given cannot be worked with: exit code 1.
    fn of(said: String) -> Self {
        Self { said, cause: None, code: 1 }
    }

    /// The system refused something: exit code 1.
    fn caused(cause: impl Into<Cause>) -> Self {
        Self { said: String::new(), cause: Some(cause.into()), code: 1 }
    }

    /// The program was called in a way it cannot be called: exit code 2.
    fn usage(said: String) -> Self {
        Self { said, cause: None, code: 2 }
    }
}

/// Runs the program with the arguments it was started with.
#[must_use]
pub fn run() -> ExitCode {
    system::outlive_limits();
    let words: Vec<_> = env::args_os().skip(1).collect();
    let lang = arguments::lang(&words).unwrap_or_else(system::usual_lang);
    match arguments::parse(words, lang.messages()).and_then(|arguments| perform(&arguments, lang)) {
        Ok(code) => code,
        Err(failure) => {
            use io::Write as _;
            // Where there is no one to hear it, the exit code still says it.
            let said = failure.cause.map_or(failure.said, lang.messages().files.cause);
            _ = writeln!(io::stderr(), "{said}");
            ExitCode::from(failure.code)
        }
    }
}

fn perform(arguments: &Arguments, lang: Lang) -> Result<ExitCode, Failure> {
    match &arguments.command {
        Command::Help => say(lang.messages().cli.help.trim_end()),
        Command::Version => say(VERSION),
        Command::Stats { json } => stats::run(arguments, *json, lang),
        Command::Brief { print, out } => brief::run(arguments, (*print, out.as_deref()), lang),
        Command::Export(export) => export::run(arguments, export, lang),
        Command::Import(import) => import::run(arguments, import, lang),
        Command::Restore { backup } => restore::run(arguments, backup.as_deref(), lang),
        Command::Doctor => doctor::run(arguments, lang),
        Command::Pin(pin) => pin::run(arguments, pin, lang),
        Command::Forget(forget) => forget::run(arguments, forget, lang),
        Command::Check(check) => check::run(check, arguments.bank.as_deref(), lang),
        Command::Exam(exam) => exam::run(arguments, exam, lang),
        Command::Open | Command::Practice(_) => open::run(arguments, lang),
    }
}

/// Prints a line; a reader that went away is no failure. On a terminal nothing is printed that steers it.
fn say(text: &str) -> Result<ExitCode, Failure> {
    print(format!("{text}\n").as_bytes())
}

/// Prints a text by the signs that the console has, or that were asked for.
fn say_drawn(text: &str, arguments: &Arguments) -> Result<ExitCode, Failure> {
    say(&system::theme(arguments.ascii).signs().text(text))
}

/// Prints bytes as they are; on a terminal without what steers it.
fn print(bytes: &[u8]) -> Result<ExitCode, Failure> {
    use io::Write as _;
    let mut out = io::stdout();
    let written = if out.is_terminal() {
        out.write_all(clean::printed(&String::from_utf8_lossy(bytes)).as_bytes())
    } else {
        out.write_all(bytes)
    };
    match written.and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::caused(error)),
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
    let mut lines = vec![(m.findings.flaws)(name, flaws.len())];
    for flaw in flaws {
        let (owner, language) = (flaw.owner.as_deref(), flaw.language.as_deref());
        let at = (m.findings.at)(flaw.place.line, flaw.place.column, owner, language);
        lines.push(format!("{name}: {at}: {}", (m.findings.fault)(&flaw.fault)));
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
    let name = clean::path(file);
    let file = &paths::to_read(file);
    if file.is_dir() {
        return Err(Failure::of((m.cli.cannot_read)(&name, &(m.files.cause)(Cause::Folder))));
    }
    // No more than that is read, whatever a file says of its size: what has no end says that it is empty.
    let mut bytes = Vec::new();
    let opened =
        fs::File::open(file).and_then(|file| file.take(crate::source::LARGEST as u64 + 1).read_to_end(&mut bytes));
    opened.map_err(|e| Failure::of((m.cli.cannot_read)(&name, &(m.files.cause)(Cause::from(&e)))))?;
    if bytes.len() > crate::source::LARGEST {
        return Err(Failure::of(format!("{name}: {}", (m.findings.fault)(&Fault::TooLarge(crate::source::LARGEST)))));
    }
    let text = String::from_utf8(bytes).map_err(|_| Failure::of((m.cli.not_utf8)(&name)))?;
    Ok((name, text))
}

/// What kept the store from something, in the user's language.
fn troubled(trouble: &Trouble, m: &Messages) -> Failure {
    Failure::of((m.files.trouble)(trouble))
}

/// The store in the folder named on the command line, by the environment, or found by itself.
fn store(folder: Option<&Path>, clock: Clock, m: &Messages) -> Result<Store, Failure> {
    use io::Write as _;
    let (_, store, said) = open_store(folder, clock, m)?;
    let store = store.map_err(|trouble| troubled(&trouble, m))?;
    for line in said {
        _ = writeln!(io::stderr(), "{line}");
    }
    Ok(store)
}

/// The data folder, the store in it or why there is none, and what there is to say of its opening.
type Opening = (PathBuf, Result<Store, Trouble>, Vec<String>);

/// Opens the store in the folder named on the command line, by the environment, or found by itself: whoever was hidden a
/// week ago is forgotten at whatever start comes next.
fn open_store(folder: Option<&Path>, clock: Clock, m: &Messages) -> Result<Opening, Failure> {
    let folder = data_folder(folder).ok_or_else(|| Failure::of(m.cli.no_folder.to_owned()))?;
    let opened = Store::open(&folder, clock.now()).and_then(|mut store| {
        let erased = if store.is_passing() { Vec::new() } else { store.erase_due(clock.now())? };
        let notices = store.notices();
        let said =
            erased.iter().map(|erased| gone(erased, m)).chain(notices.iter().map(|notice| (m.files.notice)(notice)));
        Ok((store, said.collect()))
    });
    match opened {
        Ok((store, said)) => Ok((folder, Ok(store), said)),
        Err(trouble) => Ok((folder, Err(trouble), Vec::new())),
    }
}

/// Ends where nothing can be kept.
fn kept_here(store: &Store, m: &Messages) -> Result<(), Failure> {
    if store.is_passing() { Err(Failure::of(m.doctor.read_only.to_owned())) } else { Ok(()) }
}

/// What went with a student.
fn gone(erased: &Erased, m: &Messages) -> String {
    let left = erased
        .left
        .iter()
        .map(|file| (m.files.notice)(&Notice::NotErased { name: erased.name.clone(), file: file.clone() }));
    let said = (m.forget.gone)(&erased.name, erased.records, erased.backups);
    [said].into_iter().chain(left).collect::<Vec<_>>().join("\n")
}

/// The store for those who only read: where there is none, none is made.
fn store_to_read(folder: Option<&Path>, clock: Clock, m: &Messages) -> Result<Store, Failure> {
    match data_folder(folder) {
        Some(data) if !data.exists() => Store::in_memory().map_err(|trouble| troubled(&trouble, m)),
        _ => store(folder, clock, m),
    }
}

/// The data folder: named on the command line, by the environment, or found by itself.
fn data_folder(folder: Option<&Path>) -> Option<PathBuf> {
    let named =
        folder.map(Path::to_owned).or_else(|| env::var_os(DATA_DIR).filter(|dir| !dir.is_empty()).map(Into::into));
    match named {
        Some(folder) => paths::to_write(&folder).ok(),
        None => default_folder(env::current_exe().ok().as_deref()),
    }
}

/// The student named on the command line, with their log.
fn learner(arguments: &Arguments, clock: Clock, m: &Messages) -> Result<(Student, Log), Failure> {
    let name = arguments.student.as_ref().ok_or_else(|| Failure::usage(m.cli.needs_student.to_owned()))?;
    let mut store = store_to_read(arguments.data_dir.as_deref(), clock, m)?;
    let student = unlocked(&store, name, m)?;
    let history = store.history(&student.id, clock.now()).map_err(|trouble| {
        // Of which file, and what to do.
        let file = data_folder(arguments.data_dir.as_deref()).unwrap_or_default().join(crate::store::FILE);
        let trouble = if trouble.is_damage() { Trouble::Damaged { file } } else { trouble };
        troubled(&trouble, m)
    })?;
    store.close();
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
    let failed = |trouble: Trouble| troubled(&trouble, m);
    if let Some(student) = store.student(name).map_err(failed)? {
        return Ok(student);
    }
    let known = store.students().map_err(failed)?.into_iter().map(|student| student.name).collect::<Vec<_>>();
    let said = if known.is_empty() { (m.cli.no_students)(name) } else { (m.cli.no_student)(name, &known.join(", ")) };
    Err(Failure::of(said))
}

/// Asks for a student's PIN, where there is one.
fn unlock(store: &Store, student: &Student, m: &Messages) -> Result<(), Failure> {
    if !student.locked {
        return Ok(());
    }
    let pin = secret::pin(&(m.pin.of_student)(&student.name), m)?;
    match store.opens(&student.id, &pin) {
        Ok(true) => Ok(()),
        Ok(false) => Err(Failure::of(m.pin.wrong.to_owned())),
        Err(trouble) => Err(troubled(&trouble, m)),
    }
}

/// Asks for a line; on the error output, so that what is printed can go to a file.
fn asked(question: &str) -> Result<String, Failure> {
    use io::Write as _;
    write!(io::stderr(), "{question} ").and_then(|()| io::stderr().flush()).map_err(Failure::caused)?;
    let mut line = String::new();
    io::stdin().read_line(&mut line).map_err(Failure::caused)?;
    Ok(clean::line(&line))
}

/// The file that is written: the one that was named, or, where a folder or nothing was, one of a name that is free there.
fn out_file(named: Option<&Path>, (name, end): (&str, &str), bytes: &[u8], m: &Messages) -> Result<PathBuf, Failure> {
    let Some(named) = named else { return Ok(output::free(Path::new(""), (name, end), bytes)) };
    match paths::to_write(named) {
        Ok(folder) if folder.is_dir() => Ok(output::free(&folder, (name, end), bytes)),
        Ok(file) => Ok(file),
        Err(cause) => Err(Failure::of((m.cli.cannot_write)(&clean::path(named), &(m.files.cause)(cause)))),
    }
}

/// Writes a file for people; the data folder is not written into by a slip.
fn write(arguments: &Arguments, file: &Path, bytes: &[u8], m: &Messages) -> Result<(), Failure> {
    let data = data_folder(arguments.data_dir.as_deref());
    output::write(file, bytes, data.as_deref())
        .map_err(|cause| Failure::of((m.cli.cannot_write)(&clean::path(file), &(m.files.cause)(cause))))
}
