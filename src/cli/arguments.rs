//! What the words of the command line ask for. Options stand before or after the command.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::{Arg, Parser};

use super::Failure;
use crate::lang::Messages;
use crate::language::Lang;

/// The most variants of a printed paper: more keys do not stand side by side.
const VARIANTS: usize = 8;

/// What is asked for.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Arguments {
    /// What to do.
    pub command: Command,
    /// Who learns.
    pub student: Option<String>,
    /// The language, if named.
    pub lang: Option<Lang>,
    /// Another bank.
    pub bank: Option<PathBuf>,
    /// Another data folder.
    pub data_dir: Option<PathBuf>,
    /// Seed of every draw.
    pub seed: Option<u64>,
    /// The plainest signs only.
    pub ascii: bool,
}

/// The commands.
#[derive(Debug, Default, PartialEq, Eq)]
pub enum Command {
    /// Open the program.
    #[default]
    Open,
    /// Begin a practice session at once.
    Practice(Practice),
    /// Sit an exam, or print one.
    Exam(Exam),
    /// Look a bank over.
    Check(Check),
    /// Print a student's scores.
    Stats {
        /// For other programs.
        json: bool,
    },
    /// Print the sheet for the eve of the exam.
    Brief {
        /// As a file that prints on one A4 page.
        print: bool,
        /// That file.
        out: Option<PathBuf>,
    },
    /// Write answers out.
    Export(Export),
    /// Take results in.
    Import(Import),
    /// Go back to a backup.
    Restore {
        /// Which; the newest sound one where none is named.
        backup: Option<PathBuf>,
    },
    /// Look whether all is well.
    Doctor,
    /// See to a PIN.
    Pin(Pin),
    /// Forget a student.
    Forget(Forget),
    /// Print how it is used.
    Help,
    /// Print the version.
    Version,
}

/// A practice session asked for.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Practice {
    /// One section only, by its id.
    pub section: Option<String>,
    /// A passage with questions on it instead.
    pub reading: bool,
    /// How many questions.
    pub count: Option<usize>,
}

/// Answers asked for.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Export {
    /// In which form.
    pub format: Format,
    /// A file instead of the output.
    pub out: Option<PathBuf>,
}

/// The forms in which answers are written out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// A table for a spreadsheet.
    #[default]
    Csv,
    /// Every record, to be brought in elsewhere.
    Jsonl,
}

/// Who is to be forgotten, and when.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Forget {
    /// The student's name.
    pub name: Option<String>,
    /// At once, and not after a week.
    pub now: bool,
    /// Not after all.
    pub undo: bool,
}

/// Results to be taken in, or taken apart again.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Import {
    /// The file.
    pub file: Option<PathBuf>,
    /// What the last file brought is another student's again.
    pub undo: bool,
}

/// A PIN to be seen to.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Pin {
    /// Whose.
    pub name: Option<String>,
    /// It is taken away.
    pub clear: bool,
}

/// An exam asked for.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Exam {
    /// The form's id, or a file with forms.
    pub profile: Option<String>,
    /// On paper instead.
    pub print: bool,
    /// How many variants of a printed paper.
    pub variants: Option<usize>,
    /// The file it is printed to.
    pub out: Option<PathBuf>,
}

/// Banks to be looked over, and how it is printed.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Check {
    /// The files; none for the bank that would be opened.
    pub files: Vec<PathBuf>,
    /// For other programs.
    pub json: bool,
    /// Advice fails too.
    pub strict: bool,
    /// Which questions ask which fact, instead of the findings.
    pub table: bool,
}

/// The language named among the words, looked for before anything else is read: the errors are in it too.
pub fn lang(words: &[OsString]) -> Option<Lang> {
    let words: Vec<&str> = words.iter().filter_map(|word| word.to_str()).collect();
    let joined = words.iter().find_map(|word| word.strip_prefix("--lang="));
    let apart = || words.iter().zip(words.iter().skip(1)).find(|(word, _)| **word == "--lang").map(|(_, code)| *code);
    joined.or_else(apart).and_then(Lang::of)
}

/// Reads the words.
pub fn parse(words: Vec<OsString>, m: &Messages) -> Result<Arguments, Failure> {
    read(Parser::from_args(words), m).map_err(|said| Failure::usage(format!("{said}\n{}", m.cli.see_help)))
}

fn read(mut parser: Parser, m: &Messages) -> Result<Arguments, String> {
    let mut arguments = Arguments::default();
    let (mut section, mut count, mut profile, mut variants) = (None, None, None, None);
    let (mut format, mut out, mut now, mut undo, mut clear) = (None, None, false, false, false);
    let (mut reading, mut json, mut strict, mut table, mut print) = (false, false, false, false, false);
    let mut asked = None;
    while let Some(arg) = parser.next().map_err(|error| spoken(&error, m))? {
        match arg {
            Arg::Long("help") | Arg::Short('h') => asked = Some(Command::Help),
            Arg::Long("version") | Arg::Short('V') => asked = asked.or(Some(Command::Version)),
            Arg::Long("student") => arguments.student = Some(name(&mut parser, m)?),
            Arg::Long("lang") => {
                let code = text(&mut parser, "--lang", m)?;
                let bad = || (m.cli.bad_value)("--lang", &code, "kk, ru, en");
                arguments.lang = Some(Lang::of(&code).ok_or_else(bad)?);
            }
            Arg::Long("bank") => arguments.bank = Some(value(&mut parser, "--bank", m)?.into()),
            Arg::Long("data-dir") => arguments.data_dir = Some(value(&mut parser, "--data-dir", m)?.into()),
            Arg::Long("seed") => arguments.seed = Some(number(&mut parser, "--seed", m)?),
            Arg::Long("ascii") => arguments.ascii = true,
            Arg::Long("section") => section = Some(text(&mut parser, "--section", m)?),
            Arg::Long("count") => {
                let number: usize = number(&mut parser, "--count", m)?;
                if number == 0 {
                    return Err((m.cli.bad_value)("--count", "0", m.cli.number));
                }
                count = Some(number);
            }
            Arg::Long("profile") => profile = Some(text(&mut parser, "--profile", m)?),
            Arg::Long("variants") => variants = Some(of_variants(&mut parser, m)?),
            Arg::Long("format") => format = Some(of_format(&mut parser, m)?),
            Arg::Long("out") => out = Some(PathBuf::from(value(&mut parser, "--out", m)?)),
            Arg::Long("now") => now = true,
            Arg::Long("undo") => undo = true,
            Arg::Long("clear") => clear = true,
            Arg::Long("reading") => reading = true,
            Arg::Long("json") => json = true,
            Arg::Long("strict") => strict = true,
            Arg::Long("table") => table = true,
            Arg::Long("print") => print = true,
            Arg::Value(word) => take(word, &mut arguments.command, m)?,
            Arg::Long(option) => return Err((m.cli.unknown_option)(&crate::clean::line(&format!("--{option}")))),
            Arg::Short(option) => return Err((m.cli.unknown_option)(&crate::clean::line(&format!("-{option}")))),
        }
    }
    if let Some(command) = asked {
        arguments.command = command;
        return Ok(arguments);
    }
    // An option of another command would be passed over in silence otherwise.
    let is_practice = matches!(arguments.command, Command::Practice(_));
    let is_export = matches!(arguments.command, Command::Export(_));
    let is_forget = matches!(arguments.command, Command::Forget(_));
    let is_exam = matches!(arguments.command, Command::Exam(_));
    let is_brief = matches!(arguments.command, Command::Brief { .. });
    let is_import = matches!(arguments.command, Command::Import(_));
    let is_check = matches!(arguments.command, Command::Check(_));
    let prints = is_check || matches!(arguments.command, Command::Stats { .. });
    for (named, fits, option, commands) in [
        (section.is_some(), is_practice, "--section", "practice"),
        (count.is_some(), is_practice, "--count", "practice"),
        (reading, is_practice && section.is_none(), "--reading", "practice"),
        (json, prints, "--json", "stats, check"),
        (strict, is_check, "--strict", "check"),
        (table, is_check, "--table", "check"),
        (print, is_exam || is_brief, "--print", "brief, exam"),
        (profile.is_some(), is_exam, "--profile", "exam"),
        (format.is_some(), is_export, "--format", "export"),
        (out.is_some(), is_export || (is_exam || is_brief) && print, "--out", "export, exam --print, brief --print"),
        (now, is_forget && !undo, "--now", "forget"),
        (undo, is_forget || is_import, "--undo", "forget, import"),
        (clear, matches!(arguments.command, Command::Pin(_)), "--clear", "pin"),
        (variants.is_some(), is_exam && print, "--variants", "exam --print"),
    ] {
        if named && !fits {
            return Err((m.cli.needs_command)(option, commands));
        }
    }
    match &mut arguments.command {
        Command::Practice(practice) => *practice = Practice { section, reading, count },
        Command::Export(export) => *export = Export { format: format.unwrap_or_default(), out },
        Command::Forget(forget) => (forget.now, forget.undo) = (now, undo),
        Command::Exam(exam) => *exam = Exam { profile, print, variants, out },
        Command::Stats { json: wanted } => *wanted = json,
        Command::Check(check) => (check.json, check.strict, check.table) = (json, strict, table),
        Command::Brief { print: wanted, out: file } => (*wanted, *file) = (print, out),
        Command::Import(import) => import.undo = undo,
        Command::Pin(pin) => pin.clear = clear,
        Command::Restore { .. } | Command::Doctor | Command::Open | Command::Help | Command::Version => {}
    }
    Ok(arguments)
}

/// A word that belongs to no option: the command, and then what the command is about.
fn take(word: OsString, asked: &mut Command, m: &Messages) -> Result<(), String> {
    match asked {
        Command::Open => *asked = command(&word, m)?,
        Command::Check(check) => check.files.push(word.into()),
        Command::Import(Import { file: file @ None, .. }) => *file = Some(word.into()),
        Command::Restore { backup: backup @ None } => *backup = Some(word.into()),
        Command::Pin(Pin { name: name @ None, .. }) | Command::Forget(Forget { name: name @ None, .. }) => {
            *name = Some(cut(&word.to_string_lossy()));
        }
        _ => return Err((m.cli.unexpected)(&shown(&word))),
    }
    Ok(())
}

fn of_variants(parser: &mut Parser, m: &Messages) -> Result<usize, String> {
    let number: usize = number(parser, "--variants", m)?;
    let allowed = format!("1–{VARIANTS}");
    let bad = || (m.cli.bad_value)("--variants", &number.to_string(), &allowed);
    (1..=VARIANTS).contains(&number).then_some(number).ok_or_else(bad)
}

fn of_format(parser: &mut Parser, m: &Messages) -> Result<Format, String> {
    let word = text(parser, "--format", m)?;
    match word.as_str() {
        "csv" => Ok(Format::Csv),
        "jsonl" => Ok(Format::Jsonl),
        _ => Err((m.cli.bad_value)("--format", &word, "csv, jsonl")),
    }
}

fn command(word: &OsString, m: &Messages) -> Result<Command, String> {
    match word.to_str() {
        Some("practice") => Ok(Command::Practice(Practice::default())),
        Some("exam") => Ok(Command::Exam(Exam::default())),
        Some("export") => Ok(Command::Export(Export::default())),
        Some("import") => Ok(Command::Import(Import::default())),
        Some("restore") => Ok(Command::Restore { backup: None }),
        Some("doctor") => Ok(Command::Doctor),
        Some("pin") => Ok(Command::Pin(Pin::default())),
        Some("forget") => Ok(Command::Forget(Forget::default())),
        Some("stats") => Ok(Command::Stats { json: false }),
        Some("brief") => Ok(Command::Brief { print: false, out: None }),
        Some("check") => Ok(Command::Check(Check::default())),
        _ => Err((m.cli.unexpected)(&shown(word))),
    }
}

fn shown(word: &OsString) -> String {
    crate::clean::line(&word.to_string_lossy())
}

fn value(parser: &mut Parser, option: &str, m: &Messages) -> Result<OsString, String> {
    parser
        .value()
        .map_err(|_| (m.cli.missing_value)(option))
        .and_then(|value| if value.is_empty() { Err((m.cli.missing_value)(option)) } else { Ok(value) })
}

fn text(parser: &mut Parser, option: &str, m: &Messages) -> Result<String, String> {
    let value = value(parser, option, m)?;
    value.into_string().map(|text| crate::clean::line(&text)).map_err(|value| (m.cli.unexpected)(&shown(&value)))
}

fn name(parser: &mut Parser, m: &Messages) -> Result<String, String> {
    let name = cut(&text(parser, "--student", m)?);
    if name.is_empty() { Err((m.cli.missing_value)("--student")) } else { Ok(name) }
}

/// A name, as long as names are.
fn cut(name: &str) -> String {
    crate::clean::line(name).chars().take(crate::log::LONGEST_NAME).collect()
}

fn number<N: std::str::FromStr>(parser: &mut Parser, option: &str, m: &Messages) -> Result<N, String> {
    let text = text(parser, option, m)?;
    text.parse().map_err(|_| (m.cli.bad_value)(option, &text, m.cli.number))
}

fn spoken(error: &lexopt::Error, m: &Messages) -> String {
    match error {
        lexopt::Error::UnexpectedOption(option) => (m.cli.unknown_option)(option),
        lexopt::Error::MissingValue { option: Some(option) } => (m.cli.missing_value)(option),
        lexopt::Error::UnexpectedArgument(word) => (m.cli.unexpected)(&shown(word)),
        lexopt::Error::UnexpectedValue { value, .. } | lexopt::Error::NonUnicodeValue(value) => {
            (m.cli.unexpected)(&shown(value))
        }
        other => crate::clean::line(&other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(words: &[&str]) -> Result<Arguments, String> {
        parse(words.iter().map(OsString::from).collect(), Lang::En.messages()).map_err(|failure| failure.said)
    }

    #[test]
    fn options_stand_before_or_after_the_command() {
        let before = parsed(&["--student", "Айгерім", "--seed", "7", "practice", "--count", "5"]).unwrap();
        let after = parsed(&["practice", "--count=5", "--seed=7", "--student=Айгерім"]).unwrap();
        assert_eq!(before, after);
        assert_eq!(before.command, Command::Practice(Practice { section: None, reading: false, count: Some(5) }));
    }

    #[test]
    fn the_common_errors_are_said_plainly() {
        for (words, said) in [
            (vec!["--studnet", "А"], "There is no option “--studnet”"),
            (vec!["--student"], "The option “--student” needs a value"),
            (vec!["--lang", "de"], "“de” does not suit the option “--lang”. It takes: kk, ru, en"),
            (vec!["--seed", "-1"], "“-1” does not suit the option “--seed”. It takes: a whole number above zero"),
            (vec!["exercise"], "What is “exercise”?"),
            (vec!["--json"], "The option “--json” goes with the command “stats, check”"),
            (
                vec!["practice", "--count", "0"],
                "“0” does not suit the option “--count”. It takes: a whole number above zero",
            ),
        ] {
            let error = parsed(&words).unwrap_err();
            assert_eq!(error, format!("{said}\nSee alash --help"), "{words:?}");
        }
    }

    #[test]
    fn the_language_is_known_before_an_error() {
        let words = ["--nonsense", "--lang", "ru"].map(OsString::from);
        assert_eq!(lang(&words), Some(Lang::Ru));
        assert_eq!(lang(&["--lang=en".into()]), Some(Lang::En));
        assert_eq!(lang(&["--lang".into()]), None);
    }
}
