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
mod format;
mod kk;
mod messages;
mod ru;

pub use format::Date;
pub use messages::Messages;

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
