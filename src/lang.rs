//! Languages of the screen. Every sentence a person reads is a field of a group of [`Messages`]; each language
//! is one value of it, so a missing sentence does not compile.

pub mod account;
pub mod asking;
pub mod brief;
pub mod carry;
pub mod check;
pub mod cli;
pub mod damaged;
pub mod doctor;
pub mod exam;
pub mod face;
pub mod failed;
pub mod feedback;
pub mod files;
pub mod findings;
pub mod forget;
pub mod help;
pub mod home;
pub mod import;
pub mod keys;
pub mod lesson;
pub mod mock;
pub mod notes;
pub mod outcome;
pub mod picture;
pub mod pin;
pub mod print;
pub mod progress;
pub mod renamed;
pub mod report;
pub mod result;
pub mod review;
pub mod settings;
pub mod stats;
pub mod summary;
pub mod tonight;
pub mod welcome;
pub mod why;
pub mod words;

mod en;
mod kk;
mod ru;

use crate::language::Lang;

impl Lang {
    /// The language's sentences.
    #[must_use]
    pub fn messages(self) -> &'static Messages {
        match self {
            Self::Kk => &kk::KK,
            Self::Ru => &ru::RU,
            Self::En => &en::EN,
        }
    }
}

/// Year, month and day.
pub type Date = (i16, i8, i8);

/// A range of points; one number where both its ends are the same.
fn range<N: PartialEq + std::fmt::Display>(low: &N, high: &N) -> String {
    if low == high { low.to_string() } else { format!("{low}–{high}") }
}

/// Every sentence of the program in one language: a screen or a command a field, each with a file of its own for the
/// declaration and one in every language. A call reads `m.home.start` or `(m.home.left)(minutes)`. Arguments are
/// named, and never given a suffix.
#[expect(missing_docs, reason = "each group says in its own file what it is about")]
#[derive(Debug)]
pub struct Messages {
    pub words: words::Words,
    pub keys: keys::Keys,
    pub notes: notes::Notes,
    pub failed: failed::Failed,
    pub welcome: welcome::Welcome,
    pub home: home::Home,
    pub account: account::Account,
    pub carry: carry::Carry,
    pub pin: pin::Pin,
    pub face: face::Face,
    pub picture: picture::Picture,
    pub asking: asking::Asking,
    pub feedback: feedback::Feedback,
    pub review: review::Review,
    pub report: report::Report,
    pub lesson: lesson::Lesson,
    pub why: why::Why,
    pub tonight: tonight::Tonight,
    pub summary: summary::Summary,
    pub settings: settings::Settings,
    pub brief: brief::Brief,
    pub outcome: outcome::Outcome,
    pub mock: mock::Mock,
    pub exam: exam::Exam,
    pub result: result::Result,
    pub progress: progress::Progress,
    pub help: help::Help,
    pub damaged: damaged::Damaged,
    pub renamed: renamed::Renamed,
    pub files: files::Files,
    pub findings: findings::Findings,
    pub cli: cli::Cli,
    pub import: import::Import,
    pub forget: forget::Forget,
    pub print: print::Print,
    pub stats: stats::Stats,
    pub doctor: doctor::Doctor,
    pub check: check::Check,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn russian_counts() {
        let minutes = Lang::Ru.messages().summary.minutes;
        for (count, word) in [(1, "минута"), (2, "минуты"), (5, "минут"), (11, "минут"), (21, "минута"), (112, "минут")]
        {
            assert!(minutes(count).contains(&format!("{count} {word}")), "{}", minutes(count));
        }
    }

    #[test]
    fn dates_are_written_as_each_language_does() {
        let date = (2026, 3, 21);
        assert_eq!((Lang::Kk.messages().words.date)(date), "2026\u{a0}ж. 21\u{a0}наурыз");
        assert_eq!((Lang::Ru.messages().words.date)(date), "21\u{a0}марта 2026");
        assert_eq!((Lang::En.messages().words.date)(date), "21\u{a0}March 2026");
    }
}
