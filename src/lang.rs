//! Languages of the screen. Every sentence a person reads is a field of a group of [`Messages`]; each language
//! is one value of it, so a missing sentence does not compile.

pub(crate) mod account;
pub(crate) mod asking;
pub(crate) mod brief;
pub(crate) mod carry;
pub(crate) mod check;
pub(crate) mod cli;
pub(crate) mod damaged;
pub(crate) mod doctor;
pub(crate) mod exam;
pub(crate) mod face;
pub(crate) mod failed;
pub(crate) mod feedback;
pub(crate) mod files;
pub(crate) mod findings;
pub(crate) mod forget;
pub(crate) mod help;
pub(crate) mod home;
pub(crate) mod import;
pub(crate) mod keys;
pub(crate) mod lesson;
pub(crate) mod lines;
pub(crate) mod mock;
pub(crate) mod notes;
pub(crate) mod outcome;
pub(crate) mod picture;
pub(crate) mod pin;
pub(crate) mod plain;
pub(crate) mod print;
pub(crate) mod progress;
pub(crate) mod renamed;
pub(crate) mod report;
pub(crate) mod result;
pub(crate) mod review;
pub(crate) mod settings;
pub(crate) mod stats;
pub(crate) mod summary;
pub(crate) mod tonight;
pub(crate) mod welcome;
pub(crate) mod why;
pub(crate) mod words;

mod en;
mod format;
mod kk;
mod messages;
mod ru;

pub(crate) use format::Date;
pub(crate) use messages::Messages;

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
