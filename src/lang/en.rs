//! English.

mod account;
mod asking;
mod brief;
mod carry;
mod check;
mod cli;
mod damaged;
mod doctor;
mod exam;
mod face;
mod failed;
mod feedback;
mod files;
mod findings;
mod forget;
mod help;
mod home;
mod import;
mod keys;
mod lesson;
mod mock;
mod notes;
mod outcome;
mod picture;
mod pin;
mod print;
mod progress;
mod renamed;
mod report;
mod result;
mod review;
mod settings;
mod stats;
mod summary;
mod tonight;
mod welcome;
mod why;
mod words;

use super::{Date, Messages};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month(month: (i16, i8)) -> String {
    let (year, month) = month;
    let month = usize::try_from(month).ok().and_then(|month| MONTHS.get(month.checked_sub(1)?)).unwrap_or(&"");
    format!("{month} {year}")
}

fn date(date: Date) -> String {
    let (year, ..) = date;
    format!("{} {year}", day(date))
}

/// The day and the month, never parted.
fn day(date: Date) -> String {
    let (_, month, day) = date;
    let month = usize::try_from(month).ok().and_then(|month| MONTHS.get(month.checked_sub(1)?)).unwrap_or(&"");
    format!("{day}\u{a0}{month}")
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

pub(super) const EN: Messages = Messages {
    words: words::WORDS,
    keys: keys::KEYS,
    notes: notes::NOTES,
    failed: failed::FAILED,
    welcome: welcome::WELCOME,
    home: home::HOME,
    account: account::ACCOUNT,
    carry: carry::CARRY,
    pin: pin::PIN,
    face: face::FACE,
    picture: picture::PICTURE,
    asking: asking::ASKING,
    feedback: feedback::FEEDBACK,
    review: review::REVIEW,
    report: report::REPORT,
    lesson: lesson::LESSON,
    why: why::WHY,
    tonight: tonight::TONIGHT,
    summary: summary::SUMMARY,
    settings: settings::SETTINGS,
    brief: brief::BRIEF,
    outcome: outcome::OUTCOME,
    mock: mock::MOCK,
    exam: exam::EXAM,
    result: result::RESULT,
    progress: progress::PROGRESS,
    help: help::HELP,
    damaged: damaged::DAMAGED,
    renamed: renamed::RENAMED,
    files: files::FILES,
    findings: findings::FINDINGS,
    cli: cli::CLI,
    import: import::IMPORT,
    forget: forget::FORGET,
    print: print::PRINT,
    stats: stats::STATS,
    doctor: doctor::DOCTOR,
    check: check::CHECK,
};
