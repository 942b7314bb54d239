//! What an option is described by. The parser, the help and the errors all read one description.

use std::ffi::OsStr;
use std::fmt::Display;
use std::ops::{Bound, RangeBounds};
use std::str::FromStr;

use crate::clean;
use crate::language::Lang;

/// A text of the help, in every language.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Texts {
    kk: &'static str,
    ru: &'static str,
    en: &'static str,
}

/// A text in Kazakh, Russian and English.
pub(crate) const fn texts(kk: &'static str, ru: &'static str, en: &'static str) -> Texts {
    Texts { kk, ru, en }
}

impl Texts {
    pub(crate) fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Kk => self.kk,
            Lang::Ru => self.ru,
            Lang::En => self.en,
        }
    }
}

/// An option, and how its value is had.
pub(crate) struct Opt<T: 'static> {
    /// Without its dashes.
    pub(crate) name: &'static str,
    pub(crate) short: Option<char>,
    pub(crate) value: ValueKind<T>,
    pub(crate) goes: Goes,
}

/// An option without a value.
pub(crate) type Flag = Opt<()>;

/// What stands behind an option.
pub(crate) enum ValueKind<T: 'static> {
    /// Nothing: that it is there says all.
    Nothing,
    /// A word: what it is called in the help, and how it is read.
    Word(Texts, fn(&OsStr) -> Result<T, Wrong>),
    /// One of a few, each with what is typed for it.
    OneOf(&'static [T], fn(&T) -> &'static str),
}

/// Why a value cannot be read.
pub(crate) enum Wrong {
    /// There is none.
    Missing,
    /// It is no text.
    Strange,
    /// It is another than may be: it, and what may be; a number, where nothing else is said.
    Unfit(String, Option<String>),
}

/// Which commands an option goes with.
pub(crate) enum Goes {
    /// All of them, and none.
    Everywhere(Texts),
    /// These.
    With(&'static [Use]),
}

/// An option of a command.
pub(crate) struct Use {
    pub(crate) command: &'static str,
    pub(crate) when: Condition,
    /// Nothing where the command cannot do without the option: its own row in the help has it then.
    pub(crate) said: Option<Texts>,
}

/// What else has to be so.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Condition {
    Always,
    /// Another option is there too.
    With(&'static str),
    /// Another option is not there.
    Without(&'static str),
}

/// What an option says in a command.
pub(crate) const fn with(command: &'static str, said: Texts) -> Use {
    Use { command, when: Condition::Always, said: Some(said) }
}

impl Use {
    pub(crate) const fn when(self, when: Condition) -> Self {
        Self { when, ..self }
    }
}

impl Goes {
    pub(crate) const fn uses(&self) -> &'static [Use] {
        match self {
            Self::Everywhere(_) => &[],
            Self::With(uses) => uses,
        }
    }
}

impl<T: Clone> Opt<T> {
    pub(crate) const fn new(name: &'static str, value: ValueKind<T>, goes: Goes) -> Self {
        Self { name, short: None, value, goes }
    }

    pub(crate) fn read(&self, word: &OsStr) -> Result<T, Wrong> {
        match &self.value {
            ValueKind::Nothing => Err(Wrong::Missing),
            ValueKind::Word(_, read) => read(word),
            ValueKind::OneOf(all, name) => {
                let typed = text(word)?;
                let one = all.iter().find(|one| name(one) == typed);
                one.cloned()
                    .ok_or_else(|| Wrong::Unfit(typed, Some(all.iter().map(name).collect::<Vec<_>>().join(", "))))
            }
        }
    }
}

/// An option, whatever its value is.
pub(crate) trait Described {
    fn name(&self) -> &'static str;
    fn short(&self) -> Option<char>;
    fn goes(&self) -> &Goes;
    fn has_value(&self) -> bool;
    /// Whether a word can be its value.
    fn check(&self, word: &OsStr) -> Result<(), Wrong>;
    /// What its value is called in the help.
    fn value(&self, lang: Lang) -> Option<String>;

    /// As it is typed.
    fn dashed(&self) -> String {
        format!("--{}", self.name())
    }

    /// As it stands in the help, with its value.
    fn written(&self, lang: Lang) -> String {
        [self.dashed()].into_iter().chain(self.value(lang)).collect::<Vec<_>>().join(" ")
    }
}

impl<T: Clone> Described for Opt<T> {
    fn name(&self) -> &'static str {
        self.name
    }

    fn short(&self) -> Option<char> {
        self.short
    }

    fn goes(&self) -> &Goes {
        &self.goes
    }

    fn has_value(&self) -> bool {
        !matches!(self.value, ValueKind::Nothing)
    }

    fn check(&self, word: &OsStr) -> Result<(), Wrong> {
        self.read(word).map(drop)
    }

    fn value(&self, lang: Lang) -> Option<String> {
        match &self.value {
            ValueKind::Nothing => None,
            ValueKind::Word(called, _) => Some(called.get(lang).to_owned()),
            ValueKind::OneOf(all, name) => Some(all.iter().map(name).collect::<Vec<_>>().join("|")),
        }
    }
}

/// A text on one line.
pub(crate) fn text(word: &OsStr) -> Result<String, Wrong> {
    word.to_str().map(clean::line).ok_or(Wrong::Strange)
}

/// A student's name.
pub(crate) fn name(word: &OsStr) -> Result<String, Wrong> {
    text(word).map(|name| cut(&name)).and_then(|name| if name.is_empty() { Err(Wrong::Missing) } else { Ok(name) })
}

/// A name, as long as names are.
pub(crate) fn cut(name: &str) -> String {
    clean::line(name).chars().take(crate::log::LONGEST_NAME).collect()
}

/// A number of a range.
pub(crate) fn number<N: FromStr + PartialOrd + Display>(word: &OsStr, range: impl RangeBounds<N>) -> Result<N, Wrong> {
    let text = text(word)?;
    let number: N = text.parse().map_err(|_| Wrong::Unfit(text, None))?;
    match (range.start_bound(), range.end_bound()) {
        _ if range.contains(&number) => Ok(number),
        (Bound::Included(least), Bound::Included(most)) => {
            Err(Wrong::Unfit(number.to_string(), Some(format!("{least}–{most}"))))
        }
        _ => Err(Wrong::Unfit(number.to_string(), None)),
    }
}
