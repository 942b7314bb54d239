//! `alash export`: a student's answers and scores as a table, or every record as a file to be brought in elsewhere.

use std::collections::HashMap;
use std::io::{self, Write as _};
use std::process::ExitCode;

use super::arguments::{Arguments, Operands, Subcommand};
use super::described::texts;
use super::failure::{Failure, troubled};
use super::files::{bank, out_file, write};
use super::folder::store_to_read;
use super::learner::unlocked;
use super::options::{FORMAT, Format, OUT, STUDENT};
use super::said::print;
use crate::bank::Bank;
use crate::clock::{MINUTE, Moment};
use crate::content::Id;
use crate::exam::{self, Scored};
use crate::journal::Journal as _;
use crate::lang::Messages;
use crate::language::Lang;
use crate::log::{Answered, Log, Student};
use crate::question::{Given, Question};
use crate::source::LanguageIndex;
use crate::store::Store;
use crate::system::Clock;
use crate::trouble::Cause;

/// What begins a formula in some spreadsheet, the full-width forms too.
const FORMULAS: &str = "=+-@\t\r\0＝＋－＠";
/// The name of a file with the answers of several, where a folder was named.
const NAME: &str = "alash-answers";
/// Tells a spreadsheet that the file is UTF-8.
const MARK: &str = "\u{feff}";

const COLUMNS: [&str; 18] = [
    "id",
    "student",
    "time",
    "day",
    "bank",
    "section",
    "question",
    "kind",
    "stem",
    "occasion",
    "given",
    "right",
    "verdict",
    "credit",
    "first",
    "points",
    "seconds",
    "just_read",
];

pub(super) const COMMAND: Subcommand = Subcommand {
    name: "export",
    words: Operands::None,
    said: texts(
        "жауап пен ұпайды шығару (--student болмаса, бәрінікін)",
        "вывести ответы и баллы (без --student – всех учеников)",
        "write out answers and scores (everybody's if no --student)",
    ),
    run,
};

fn run(arguments: &Arguments, lang: Lang) -> Result<ExitCode, Failure> {
    let m = lang.messages();
    let bank = bank(arguments, m)?;
    let clock = Clock::start();
    let mut store = store_to_read(arguments, clock, m)?;
    let failed = |trouble| troubled(&trouble, m);
    let students = match arguments.get(&STUDENT) {
        Some(name) => vec![unlocked(&mut store, &name, m)?],
        None => open(&mut store, m)?,
    };
    let mut bytes = Vec::new();
    let format = arguments.get(&FORMAT).unwrap_or_default();
    match format {
        Format::Jsonl => {
            for student in &students {
                store.take_along(student, &mut bytes).map_err(failed)?;
            }
        }
        Format::Csv => {
            bytes.extend(MARK.bytes());
            let mut table = csv::Writer::from_writer(&mut bytes);
            let wrong = |error: csv::Error| match error.into_kind() {
                csv::ErrorKind::Io(error) => Failure::caused(error),
                _ => Failure::caused(Cause::Damaged),
            };
            table.write_record(COLUMNS).map_err(wrong)?;
            for student in &students {
                let log = Log::of(store.history(&student.id, clock.now()).map_err(failed)?);
                let points = points(&bank, &log);
                for given in log.answers() {
                    let points = points.get(&(given.answer.session.clone(), given.answer.seat));
                    table.write_record(row((&bank, &log), student, given, points, lang)).map_err(wrong)?;
                }
            }
            table.flush().map_err(Failure::caused)?;
        }
    }
    let name = match &students[..] {
        [student] => student.file_name(),
        _ => NAME.to_owned(),
    };
    match arguments.get(&OUT) {
        Some(file) => {
            let file = out_file(Some(&file), (&name, format.code()), &bytes, m)?;
            write(arguments, &file, &bytes, m).map(|()| ExitCode::SUCCESS)
        }
        None => print(&bytes),
    }
}

/// Everybody without a PIN; who has one is named, and has to be asked for by name.
fn open(store: &mut Store, m: &Messages) -> Result<Vec<Student>, Failure> {
    let all = store.students().map_err(|trouble| troubled(&trouble, m))?;
    let (locked, open): (Vec<Student>, Vec<Student>) = all.into_iter().partition(|student| student.locked);
    for student in locked {
        _ = writeln!(io::stderr(), "{}", (m.cli.locked)(&student.name));
    }
    Ok(open)
}

fn row(
    (bank, log): (&Bank, &Log),
    student: &Student,
    given: &Answered,
    points: Option<&u32>,
    lang: Lang,
) -> [String; COLUMNS.len()] {
    let (answer, tongue) = (&given.answer, bank.tongue(lang.code()));
    let question = Some(&bank.questions)
        .filter(|_| answer.bank == log.called(&bank.id))
        .and_then(|_| bank.question(&answer.question));
    let section = question.and_then(|question| bank.section_of(question)).and_then(|section| bank.section_at(section));
    let (year, month, day) = given.time.day(given.offset).date();
    let code = |value: serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    [
        text(&given.id),
        text(&student.name),
        moment(given.time, given.offset),
        format!("{year:04}-{month:02}-{day:02}"),
        text(&answer.bank),
        text(section.map_or("", |section| section.title.get(tongue))),
        text(&answer.question),
        answer.kind.code().to_owned(),
        text(question.map_or("", |question| question.stem.get(tongue))),
        code(serde_json::to_value(answer.mode).unwrap_or_default()),
        text(&question.map_or_else(String::new, |question| said(question, &answer.given, tongue))),
        text(
            &question.map_or_else(String::new, |question| said(question, &question.solution(&answer.showing), tongue)),
        ),
        code(serde_json::to_value(answer.verdict).unwrap_or_default()),
        format!("{:.3}", answer.credit),
        u8::from(given.first).to_string(),
        points.map_or_else(String::new, u32::to_string),
        format!("{:.2}", answer.seconds),
        u8::from(answer.just_read).to_string(),
    ]
}

/// The points that answers brought on exam papers, by paper and seat.
fn points(bank: &Bank, log: &Log) -> HashMap<(Id, u32), u32> {
    let scored = exam::handed_in(bank, log).filter_map(|kept| Some((&kept.id, Scored::of(bank, log, kept)?)));
    let tasks = scored
        .flat_map(|(id, scored)| scored.tasks.into_iter().map(|task| ((id.clone(), task.seat.number), task.points)));
    tasks.collect()
}

/// An answer as a student reads it.
fn said(question: &Question, given: &Given, tongue: LanguageIndex) -> String {
    match given {
        Given::Unknown => String::new(),
        Given::Typed(text) => text.clone(),
        Given::Picked(ids) => {
            let texts = ids.iter().filter_map(|id| question.kind.item(id)).map(|item| item.text.get(tongue));
            texts.collect::<Vec<_>>().join("; ")
        }
    }
}

/// A moment as ISO 8601 writes it, in the local time of the answer.
fn moment(time: Moment, offset: i32) -> String {
    let local = jiff::Timestamp::from_millisecond((time + MINUTE * i64::from(offset)).0).unwrap_or_default();
    let zone = format!("{}{:02}:{:02}", if offset < 0 { '-' } else { '+' }, offset.abs() / 60, offset.abs() % 60);
    format!("{}{zone}", local.strftime("%Y-%m-%dT%H:%M:%S"))
}

/// A text that no spreadsheet runs as a formula (OWASP, "CSV Injection"): one that begins like a formula gets an
/// apostrophe before it. The writer does the quoting.
fn text(text: &str) -> String {
    let text = crate::clean::line(text);
    let begins = text.chars().next().is_some_and(|c| FORMULAS.contains(c));
    if begins { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_a_formula() {
        for bad in ["=1+1", "+7", "-2+3", "@SUM(A1)", "\t=1", "  =1", "＝1", "\u{202e}=1", "\u{1b}]52;=1"] {
            let guarded = text(bad);
            assert!(guarded.starts_with('\'') || guarded.starts_with(']'), "{guarded:?}");
            assert!(!guarded.chars().any(crate::clean::is_harmful), "{guarded:?}");
        }
        assert_eq!(text("21 наурыз – қаулы"), "21 наурыз – қаулы");
    }

    #[test]
    fn a_moment_is_local() {
        assert_eq!(moment(Moment(0), 300), "1970-01-01T05:00:00+05:00");
        assert_eq!(moment(Moment(0), -90), "1969-12-31T22:30:00-01:30");
    }
}
