//! What the words of the command line ask for, by the tables of commands and options. Options stand before or after the
//! command.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::process::ExitCode;

use lexopt::{Arg, Parser};

use super::described::{Condition, Described, Goes, Opt, Texts, Wrong, cut};
use super::failure::Failure;
use super::options::{HELP, LANG, OPTIONS, STUDENT, VERSION};
use crate::lang::Messages;
use crate::language::Lang;

/// From this likeness on a mistyped name is taken for a slip of another.
const RESEMBLES: f64 = 0.8;

/// A command: what it is called, what it takes, what the help says of it, and what it does.
pub(crate) struct Subcommand {
    pub(crate) name: &'static str,
    pub(crate) words: Operands,
    pub(crate) said: Texts,
    pub(crate) run: fn(&Arguments, Lang) -> Result<ExitCode, Failure>,
}

/// The words behind a command that belong to no option, and what they are called in the help.
pub(crate) enum Operands {
    None,
    One(Texts),
    Maybe(Texts),
    Many(Texts),
}

/// What was given on the command line. What is wrong was refused: the values of options can be read.
pub(crate) struct Arguments {
    /// The commands that there are.
    pub(crate) commands: &'static [Subcommand],
    /// Which is asked for; none for the program itself.
    pub(crate) command: Option<&'static Subcommand>,
    /// What the command is about.
    pub(crate) words: Vec<OsString>,
    options: BTreeMap<&'static str, OsString>,
}

impl Arguments {
    /// Whether an option is there.
    pub(crate) fn has<T>(&self, option: &Opt<T>) -> bool {
        self.options.contains_key(option.name)
    }

    /// The value of an option that is there.
    pub(crate) fn get<T: Clone>(&self, option: &Opt<T>) -> Option<T> {
        option.read(self.options.get(option.name)?).ok()
    }

    /// The student whom a command is about.
    pub(crate) fn whom(&self) -> Option<String> {
        let word = self.words.first().map(|word| cut(&word.to_string_lossy()));
        word.or_else(|| self.get(&STUDENT)).filter(|name| !name.is_empty())
    }

    /// Takes a word that belongs to no option: the command, and then what the command is about.
    fn take(&mut self, word: OsString, m: &Messages) -> Result<(), String> {
        let Some(command) = self.command else {
            self.command = Some(command(&word, self.commands, m)?);
            return Ok(());
        };
        let is_full = match command.words {
            Operands::None => true,
            Operands::One(_) | Operands::Maybe(_) => !self.words.is_empty(),
            Operands::Many(_) => false,
        };
        if is_full {
            return Err((m.cli.unexpected)(&shown(&word)));
        }
        self.words.push(word);
        Ok(())
    }

    /// Whether an option goes with what else is given: one of another command would be passed over in silence otherwise.
    fn fits(&self, option: &dyn Described) -> bool {
        let Goes::With(uses) = option.goes() else { return true };
        uses.iter().filter(|used| self.command.is_some_and(|command| command.name == used.command)).any(|used| {
            match used.when {
                Condition::Always => true,
                Condition::With(other) => self.options.contains_key(other),
                Condition::Without(other) => !self.options.contains_key(other),
            }
        })
    }
}

/// The language named among the words, looked for before anything else is read: the errors are in it too.
pub(crate) fn lang(words: &[OsString]) -> Option<Lang> {
    let words: Vec<&str> = words.iter().filter_map(|word| word.to_str()).collect();
    let option = LANG.dashed();
    let joined = words.iter().find_map(|word| word.strip_prefix(&option)?.strip_prefix('='));
    let apart = || words.iter().zip(words.iter().skip(1)).find(|(word, _)| **word == option).map(|(_, code)| *code);
    joined.or_else(apart).and_then(Lang::of)
}

/// Reads the words.
pub(crate) fn parse(words: Vec<OsString>, commands: &'static [Subcommand], m: &Messages) -> Result<Arguments, String> {
    let mut parser = Parser::from_args(words);
    let mut arguments = Arguments { commands, command: None, words: Vec::new(), options: BTreeMap::new() };
    while let Some(arg) = parser.next().map_err(|error| spoken(&error, m))? {
        let option = match arg {
            Arg::Value(word) => {
                arguments.take(word, m)?;
                continue;
            }
            Arg::Long(name) => {
                OPTIONS.iter().find(|option| option.name() == name).ok_or_else(|| unknown(&format!("--{name}"), m))?
            }
            Arg::Short(letter) => OPTIONS
                .iter()
                .find(|option| option.short() == Some(letter))
                .ok_or_else(|| (m.cli.unknown_option)(&crate::clean::line(&format!("-{letter}"))))?,
        };
        let value = if option.has_value() { value(&mut parser, *option, m)? } else { OsString::new() };
        arguments.options.insert(option.name(), value);
    }
    if arguments.has(&HELP) || arguments.has(&VERSION) {
        return Ok(arguments);
    }
    match OPTIONS.iter().find(|option| arguments.options.contains_key(option.name()) && !arguments.fits(**option)) {
        Some(option) => Err(misplaced(*option, m)),
        None => Ok(arguments),
    }
}

/// The value of an option, which can be read.
fn value(parser: &mut Parser, option: &dyn Described, m: &Messages) -> Result<OsString, String> {
    let missing = || (m.cli.missing_value)(&option.dashed());
    let word = parser.value().ok().filter(|word| !word.is_empty()).ok_or_else(missing)?;
    match option.check(&word) {
        Ok(()) => Ok(word),
        Err(Wrong::Missing) => Err(missing()),
        Err(Wrong::Strange) => Err((m.cli.unexpected)(&shown(&word))),
        Err(Wrong::Unfit(value, allowed)) => {
            Err((m.cli.bad_value)(&option.dashed(), &value, allowed.as_deref().unwrap_or(m.cli.number)))
        }
    }
}

/// The command of a name.
pub(crate) fn command(
    word: &OsStr,
    commands: &'static [Subcommand],
    m: &Messages,
) -> Result<&'static Subcommand, String> {
    commands.iter().find(|command| word == command.name).ok_or_else(|| {
        let said = (m.cli.unexpected)(&shown(word));
        nearest(said, &word.to_string_lossy(), commands.iter().map(|command| command.name.to_owned()), m)
    })
}

fn unknown(option: &str, m: &Messages) -> String {
    let option = crate::clean::line(option);
    nearest((m.cli.unknown_option)(&option), &option, OPTIONS.iter().map(|option| option.dashed()), m)
}

/// What is said of a mistyped name, with the name that is most like it.
fn nearest(said: String, typed: &str, names: impl Iterator<Item = String>, m: &Messages) -> String {
    // Of the dashes everything would be alike.
    let bare = |name: &str| name.trim_start_matches('-').to_lowercase();
    let typed = bare(typed);
    let like = names.map(|name| (strsim::jaro_winkler(&bare(&name), &typed), name));
    let like = like.filter(|(likeness, _)| *likeness >= RESEMBLES).max_by(|a, b| a.0.total_cmp(&b.0));
    match like {
        Some((_, name)) => format!("{said}\n{}", (m.cli.nearest)(&name)),
        None => said,
    }
}

fn misplaced(option: &dyn Described, m: &Messages) -> String {
    let commands = option.goes().uses().iter().map(|used| match used.when {
        Condition::With(other) => format!("{} --{other}", used.command),
        Condition::Always | Condition::Without(_) => used.command.to_owned(),
    });
    (m.cli.needs_command)(&option.dashed(), &commands.collect::<Vec<_>>().join(", "))
}

fn shown(word: &OsStr) -> String {
    crate::clean::line(&word.to_string_lossy())
}

fn spoken(error: &lexopt::Error, m: &Messages) -> String {
    match error {
        lexopt::Error::UnexpectedValue { value, .. } => (m.cli.unexpected)(&shown(value)),
        other => crate::clean::line(&other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::COMMANDS;
    use super::super::options::COUNT;
    use super::*;

    fn parsed<W: AsRef<OsStr>>(words: &[W]) -> Result<Arguments, String> {
        parse(words.iter().map(OsString::from).collect(), COMMANDS, Lang::En.messages())
    }

    /// An option as it is typed, with a value that suits it.
    fn typed(option: &dyn Described) -> Vec<String> {
        let value = option.value(Lang::En).map(|value| match value.split_once('|') {
            Some((first, _)) => first.to_owned(),
            None => "1".to_owned(),
        });
        [option.dashed()].into_iter().chain(value).collect()
    }

    fn option_of(name: &str) -> &'static dyn Described {
        *OPTIONS.iter().find(|option| option.name() == name).expect(name)
    }

    #[test]
    fn options_stand_before_or_after_the_command() {
        let before = parsed(&["--student", "Айгерім", "--seed", "7", "practice", "--count", "5"]).unwrap();
        let after = parsed(&["practice", "--count=5", "--seed=7", "--student=Айгерім"]).unwrap();
        assert_eq!(before.options, after.options);
        for arguments in [before, after] {
            assert_eq!(arguments.command.map(|command| command.name), Some("practice"));
            assert_eq!(arguments.get(&COUNT), Some(5));
            assert_eq!(arguments.whom().as_deref(), Some("Айгерім"));
        }
    }

    #[test]
    fn the_common_errors_are_said_plainly() {
        for (words, said) in [
            (vec!["--studnet", "А"], "There is no option “--studnet”\nDid you mean “--student”?"),
            (vec!["--nonsense"], "There is no option “--nonsense”"),
            (vec!["--student"], "The option “--student” needs a value"),
            (vec!["--lang", "de"], "“de” does not suit the option “--lang”. It takes: kk, ru, en"),
            (vec!["--seed", "-1"], "“-1” does not suit the option “--seed”. It takes: a whole number above zero"),
            (vec!["exercise"], "What is “exercise”?"),
            (vec!["--json"], "The option “--json” goes only with: stats, check"),
            (
                vec!["practice", "--count", "0"],
                "“0” does not suit the option “--count”. It takes: a whole number above zero",
            ),
            (vec!["exam", "--print", "--variants", "9"], "“9” does not suit the option “--variants”. It takes: 1–8"),
            (vec!["stats", "exam"], "What is “exam”?"),
            (vec!["--json=1"], "What is “1”?"),
        ] {
            assert_eq!(parsed(&words).err().as_deref(), Some(said), "{words:?}");
        }
    }

    #[test]
    fn what_is_mistyped_gets_the_nearest_named() {
        for (typed, meant) in [
            ("--studnet", "--student"),
            ("--language", "--lang"),
            ("--Count", "--count"),
            ("--varaints", "--variants"),
            ("--output", "--out"),
            ("practise", "practice"),
            ("EXPORT", "export"),
            ("docter", "doctor"),
            ("hepl", "help"),
        ] {
            let said = parsed(&[typed]).err().unwrap();
            assert!(said.ends_with(&format!("\nDid you mean “{meant}”?")), "{typed}: {said}");
        }
        for far in ["--file", "-o", "-s", "--", "quit", "практика", "", "-"] {
            let said = parsed(&[far]).err().unwrap_or_default();
            assert!(!said.contains("meant"), "{far}: {said}");
        }
    }

    #[test]
    fn the_language_is_known_before_an_error() {
        let words = ["--nonsense", "--lang", "ru"].map(OsString::from);
        assert_eq!(lang(&words), Some(Lang::Ru));
        assert_eq!(lang(&["--lang=en".into()]), Some(Lang::En));
        assert_eq!(lang(&["--lang".into()]), None);
    }

    #[test]
    fn every_command_is_taken_with_as_many_words_as_it_says() {
        for command in COMMANDS {
            let most = match command.words {
                Operands::None => 0,
                Operands::One(_) | Operands::Maybe(_) => 1,
                Operands::Many(_) => 9,
            };
            let mut words = vec![command.name; most + 1];
            let arguments = parsed(&words).unwrap();
            assert_eq!(arguments.command.map(|command| command.name), Some(command.name));
            assert_eq!(arguments.words.len(), most);
            words.push("one more");
            assert_eq!(parsed(&words).is_ok(), matches!(command.words, Operands::Many(_)), "{}", command.name);
        }
    }

    #[test]
    fn every_option_is_taken_where_it_says_and_nowhere_else() {
        let m = Lang::En.messages();
        for option in OPTIONS {
            let typed = typed(*option);
            for command in COMMANDS.iter().map(|command| Some(command.name)).chain([None]) {
                let line: Vec<String> = command.map(str::to_owned).into_iter().chain(typed.clone()).collect();
                let used = option.goes().uses().iter().find(|used| Some(used.command) == command);
                let beside = |name: &str| [line.clone(), super::tests::typed(option_of(name))].concat();
                let (taken, refused) = match (option.goes(), used.map(|used| used.when)) {
                    (Goes::Everywhere(_), _) | (_, Some(Condition::Always)) => (Some(line), None),
                    (_, Some(Condition::With(other))) => (Some(beside(other)), Some(line)),
                    (_, Some(Condition::Without(other))) => (Some(line.clone()), Some(beside(other))),
                    (_, None) => (None, Some(line)),
                };
                if let Some(words) = taken {
                    assert!(parsed(&words).unwrap().options.contains_key(option.name()), "{words:?}");
                }
                if let Some(words) = refused {
                    let said = misplaced(*option, m);
                    assert_eq!(parsed(&words).err().as_ref(), Some(&said), "{words:?}");
                    assert!(option.goes().uses().iter().all(|used| said.contains(used.command)), "{said}");
                }
            }
        }
    }

    #[test]
    fn no_option_is_taken_that_is_not_described() {
        let described = |name: &str| OPTIONS.iter().any(|option| option.name() == name);
        for option in OPTIONS {
            let name = option.name();
            assert_eq!(OPTIONS.iter().filter(|other| other.name() == name).count(), 1, "{name} stands twice");
            for other in [&name[1..], &name[..name.len() - 1], &format!("{name}s"), &name.to_uppercase()] {
                assert_eq!(parsed(&[format!("--{other}"), "1".to_owned()]).is_ok(), described(other), "--{other}");
            }
        }
        for letter in ('!'..='~').filter(|letter| *letter != '-') {
            let known = OPTIONS.iter().any(|option| option.short() == Some(letter));
            assert_eq!(parsed(&[format!("-{letter}")]).is_ok(), known, "-{letter}");
        }
        // Each of them stands in the list.
        let source = include_str!("options.rs");
        let made = source.lines().filter(|line| {
            line.starts_with("pub(crate) const") && line.contains(": Opt<") || line.contains(": Flag =")
        });
        assert_eq!(made.count(), OPTIONS.len());
    }

    #[test]
    fn the_tables_name_what_there_is() {
        for used in OPTIONS.iter().flat_map(|option| option.goes().uses()) {
            assert!(COMMANDS.iter().any(|command| command.name == used.command), "{}", used.command);
            if let Condition::With(other) | Condition::Without(other) = used.when {
                let goes = option_of(other).goes().uses().iter().any(|also| also.command == used.command);
                assert!(goes, "--{other} does not go with {}", used.command);
            }
        }
    }
}
