//! The command line.

use crate::lang::cli::CliSentences;

pub(super) const CLI: CliSentences = CliSentences {
    nearest: |name| format!("Did you mean “{name}”?"),
    unknown_option: |option| format!("There is no option “{option}”"),
    missing_value: |option| format!("The option “{option}” needs a value"),
    bad_value: |option, value, allowed| format!("“{value}” does not suit the option “{option}”. It takes: {allowed}"),
    unexpected: |argument| format!("What is “{argument}”?"),
    needs_command: |option, command| format!("The option “{option}” goes only with: {command}"),
    see_help: "See alash --help",
    number: "a whole number above zero",
    needs_student: "Which student? Write --student NAME",
    locked: |name| format!("“{name}” has a PIN: name them with --student"),
    no_student: |name, known| format!("There is no student “{name}”. There are: {known}"),
    no_students: |name| format!("There is no student “{name}”: nobody has learnt here yet"),
    no_profile: |id, known| format!("There is neither a form of exam nor a file “{id}”. Forms: {known}"),
    no_section: |id, known| format!("There is no section “{id}”. There are: {known}"),
    cannot_write: |file, why| format!("Could not write {file}: {why}"),
    no_terminal: "The screen of alash opens in a terminal only: its input and output must not go to a file or another program. \
                      Line by line, without a screen: alash --plain. For scores without a terminal: alash stats --student NAME",
    legacy_console: "This window is a legacy console, in which no screen can be drawn. Right-click its title bar: Properties → the first tab → untick “Use legacy console”, press OK, and open the program again. Windows Terminal will do as well. Windows 10 or newer is needed. Line by line, without a screen: alash --plain",
    cannot_read: |file, why| format!("Could not read {file}: {why}"),
    not_utf8: |file| format!("{file} is not UTF-8. Save it as UTF-8 in your editor"),
    no_folder: "No folder for the answers was found. Name one: --data-dir DIR",
    lines_failed: |why| format!("A line could not be read or written: {why}"),
    terminal_failed: |why| format!("The terminal did not open: {why}"),
};
