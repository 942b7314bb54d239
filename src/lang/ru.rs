//! По-русски.

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
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

const MONTHS_ALONE: [&str; 12] = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
];

fn counted_tasks(count: u32) -> String {
    format!("{count} {}", plural(u64::from(count), "задание", "задания", "заданий"))
}

fn points_of(count: u32) -> String {
    format!("{count} {}", plural(u64::from(count), "балл", "балла", "баллов"))
}

/// In the dative: по 1 баллу, по 2 балла.
fn points_each(count: u32) -> String {
    format!("{count} {}", plural(u64::from(count), "баллу", "балла", "баллов"))
}

fn counted_days(days: i64) -> String {
    counted(usize::try_from(days).unwrap_or(0), "день", "дня", "дней")
}

fn month(month: (i16, i8)) -> String {
    let (year, month) = month;
    let month = usize::try_from(month).ok().and_then(|month| MONTHS_ALONE.get(month.checked_sub(1)?)).unwrap_or(&"");
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

/// The form of a noun after a whole number: 1 вопрос, 2 вопроса, 5 вопросов.
fn plural(count: u64, one: &'static str, few: &'static str, many: &'static str) -> &'static str {
    match (count % 100, count % 10) {
        (11..=14, _) => many,
        (_, 1) => one,
        (_, 2..=4) => few,
        _ => many,
    }
}

fn counted(count: usize, one: &'static str, few: &'static str, many: &'static str) -> String {
    format!("{count} {}", plural(count as u64, one, few, many))
}

pub(super) const RU: Messages = Messages {
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
