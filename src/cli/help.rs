//! `alash help`: how the program is used, or one command of it, laid out from the tables of commands and options.

use std::fmt::Write as _;
use std::process::ExitCode;

use super::arguments::{Arguments, Operands, Subcommand, command};
use super::described::{Condition, Described, Goes, Texts, Use, texts};
use super::failure::Failure;
use super::options::OPTIONS;
use super::said::say;
use crate::language::Lang;

/// Where what is said of a command or an option begins, from where its name does.
const COLUMN: usize = 18;

const TITLE: Texts = texts(
    "Алашорда мен Кеңес өкіметі келіссөздері (1918): жаттығу бағдарламасы",
    "тренажёр по переговорам Алаш-Орды с советской властью в 1918 году",
    "a tutor on the talks of Alash Orda with the Soviet government in 1918",
);
const USAGE: Texts = texts("Қолданылуы", "Использование", "Usage");
const WORD: Texts = texts("КОМАНДА", "КОМАНДА", "COMMAND");
const WITH_OPTIONS: Texts = texts("[ОПЦИЯЛАР]", "[ОПЦИИ]", "[OPTIONS]");
const ALL_COMMANDS: Texts = texts("Командалар:", "Команды:", "Commands:");
const NO_COMMAND: Texts = texts("(командасыз)", "(без команды)", "(none)");
const OPENS: Texts = texts("бағдарламаны ашу", "открыть программу", "open the program");
const OF_COMMAND: Texts = texts("Команданың опциялары:", "Опции команды:", "Options of the command:");
const GENERAL: Texts = texts(
    "Опциялар (командаға дейін де, кейін де жазылады):",
    "Опции (до команды или после неё):",
    "Options (before the command or after it):",
);
/// Beside those of a command.
const COMMON: Texts = texts(
    "Жалпы опциялар (командаға дейін де, кейін де жазылады):",
    "Общие опции (до команды или после неё):",
    "General options (before the command or after it):",
);

pub(super) const COMMAND: Subcommand = Subcommand {
    name: "help",
    words: Operands::Maybe(WORD),
    said: texts(
        "осы анықтама немесе бір команданың анықтамасы",
        "эта справка или справка по одной команде",
        "this help, or that of one command",
    ),
    run,
};

fn run(arguments: &Arguments, lang: Lang) -> Result<ExitCode, Failure> {
    match arguments.words.first() {
        None => say(whole(arguments.commands, lang).trim_end()),
        Some(word) => {
            let m = lang.messages();
            let command = command(word, arguments.commands, m).map_err(|said| Failure::misread(&said, m))?;
            say(of(command, lang).trim_end())
        }
    }
}

/// How the program is used. Writing to a string does not fail.
pub(super) fn whole(commands: &[Subcommand], lang: Lang) -> String {
    let mut out = format!(
        "alash – {}\n\n{}: alash [{}] {}\n\n{}\n",
        TITLE.get(lang),
        USAGE.get(lang),
        WORD.get(lang),
        WITH_OPTIONS.get(lang),
        ALL_COMMANDS.get(lang)
    );
    row(&mut out, 2, NO_COMMAND.get(lang), OPENS.get(lang));
    for command in commands {
        row(&mut out, 2, &written(command, lang), command.said.get(lang));
        options(&mut out, 4, command, lang);
    }
    general(&mut out, GENERAL, lang);
    out
}

/// How a command is used.
fn of(command: &Subcommand, lang: Lang) -> String {
    let mut out = format!("alash {} – {}\n\n", command.name, command.said.get(lang));
    _ = writeln!(out, "{}: alash {} {}", USAGE.get(lang), usage(command, lang), WITH_OPTIONS.get(lang));
    if of_command(command).any(|(_, used)| used.said.is_some()) {
        _ = writeln!(out, "\n{}", OF_COMMAND.get(lang));
        options(&mut out, 2, command, lang);
    }
    general(&mut out, COMMON, lang);
    out
}

/// A command as it is typed, with each of its options in the brackets of the one it depends on.
fn usage(command: &Subcommand, lang: Lang) -> String {
    let mut line = written(command, lang);
    let free = |used: &Use| used.when == Condition::Always && used.said.is_some();
    for (option, _) in of_command(command).filter(|(_, used)| free(used)) {
        _ = write!(line, " [{}", option.written(lang));
        for (other, used) in of_command(command) {
            match used.when {
                Condition::With(name) if name == option.name() => _ = write!(line, " [{}]", other.written(lang)),
                Condition::Without(name) if name == option.name() => _ = write!(line, " | {}", other.written(lang)),
                _ => {}
            }
        }
        line.push(']');
    }
    line
}

/// A command with what it cannot do without.
fn written(command: &Subcommand, lang: Lang) -> String {
    let mut line = command.name.to_owned();
    for (option, _) in of_command(command).filter(|(_, used)| used.said.is_none()) {
        _ = write!(line, " {}", option.written(lang));
    }
    match command.words {
        Operands::None => {}
        Operands::One(called) => _ = write!(line, " {}", called.get(lang)),
        Operands::Maybe(called) => _ = write!(line, " [{}]", called.get(lang)),
        Operands::Many(called) => _ = write!(line, " [{}…]", called.get(lang)),
    }
    line
}

/// The options that go with a command.
fn of_command(command: &Subcommand) -> impl Iterator<Item = (&'static dyn Described, &'static Use)> {
    OPTIONS.iter().filter_map(|option| {
        let used = option.goes().uses().iter().find(|used| used.command == command.name)?;
        Some((*option, used))
    })
}

fn options(out: &mut String, indent: usize, command: &Subcommand, lang: Lang) {
    for (option, said) in of_command(command).filter_map(|(option, used)| Some((option, used.said?))) {
        row(out, indent, &option.written(lang), said.get(lang));
    }
}

fn general(out: &mut String, heading: Texts, lang: Lang) {
    _ = writeln!(out, "\n{}", heading.get(lang));
    for option in OPTIONS {
        if let Goes::Everywhere(said) = option.goes() {
            row(out, 2, &option.written(lang), said.get(lang));
        }
    }
}

fn row(out: &mut String, indent: usize, name: &str, said: &str) {
    let width = COLUMN.max(name.chars().count() + 2);
    _ = writeln!(out, "{:indent$}{name:<width$}{said}", "");
}

#[cfg(test)]
mod tests {
    use super::super::COMMANDS;
    use super::*;

    #[test]
    fn the_help_names_every_command_and_every_option_with_what_is_said_of_it() {
        for lang in Lang::ALL {
            let all = whole(COMMANDS, lang);
            for command in COMMANDS {
                let row = format!("\n  {}  ", written(command, lang));
                assert!(all.contains(&row) && all.contains(command.said.get(lang)), "{row}");
                let one = of(command, lang);
                for (option, used) in of_command(command) {
                    assert!(one.contains(&option.written(lang)), "{one}");
                    assert!(used.said.is_none_or(|said| all.contains(said.get(lang)) && one.contains(said.get(lang))));
                }
            }
            for option in OPTIONS {
                assert!(all.contains(&format!(" {} ", option.written(lang))), "{}", option.name());
            }
        }
    }

    #[test]
    fn a_command_is_written_with_what_its_options_depend_on() {
        for (command, line) in [
            (super::super::practice::COMMAND, "practice [--section ID | --reading] [--count N]"),
            (super::super::exam::COMMAND, "exam [--profile ID] [--print [--variants N] [--out FILE]]"),
            (super::super::forget::COMMAND, "forget NAME [--undo | --now]"),
            (super::super::pin::COMMAND, "pin --clear NAME"),
            (super::super::doctor::COMMAND, "doctor"),
        ] {
            assert_eq!(usage(&command, Lang::En), line);
        }
    }
}
