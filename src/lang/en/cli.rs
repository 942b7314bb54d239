//! The command line.

use crate::lang::cli::Cli;

pub(super) const CLI: Cli = Cli {
    help: "alash – a tutor on the talks of Alash Orda with the Soviet leadership in 1918

Usage: alash [COMMAND] [OPTIONS]

Commands:
  (none)            open the program
  practice          begin a practice session at once
    --section ID      one section only
    --reading         a passage and questions on it
    --count N         how many questions (usually 10)
  exam              sit a mock exam
    --profile ID      the form of the exam (or a file with forms)
    --print           a file that prints on A4 (alash-exam-FORM-SEED.html)
    --variants N      how many variants to print (4 as a rule)
    --out FILE        into another file
  stats             print a student's scores
    --json            in a form for other programs
  export            write answers and scores out (of everybody without --student)
    --format csv|jsonl  a table, or a file for another computer
    --out FILE        into a file
  import FILE       take results in from another computer
    --undo            what was brought last goes to a student of its own (--student NAME)
  forget NAME       forget a student: hidden at once, erased after seven days
    --now             erased at once
    --undo            a hidden student is back
  pin --clear NAME  take a lost PIN away: the student is told
  doctor            whether what is kept is sound, and what to do
  restore [FILE]    set a damaged file aside and go back to a backup
  brief             the sheet for the eve of the exam
    --print           as a file that prints on one A4 page
    --out FILE        into another file
  check [FILE…]     look over a bank of questions: errors, advice, contents
    --strict          exit code 1 for advice too
    --table           a table of which questions ask which fact
    --json            in a form for other programs

Options (before the command or after it):
  --student NAME    the student (created if new)
  --lang kk|ru|en   the language
  --ascii           > * # for ▸ ● ━ (where the font lacks them)
  --bank FILE       another bank of questions
  --data-dir DIR    where answers are kept (or ALASH_DATA_DIR)
  --seed NUMBER     the same questions in the same order
  --help            this help
  --version         the version
",
    unknown_option: |option| format!("There is no option “{option}”"),
    missing_value: |option| format!("The option “{option}” needs a value"),
    bad_value: |option, value, allowed| format!("“{value}” does not suit the option “{option}”. It takes: {allowed}"),
    unexpected: |argument| format!("What is “{argument}”?"),
    needs_command: |option, command| format!("The option “{option}” goes with the command “{command}”"),
    see_help: "See alash --help",
    number: "a whole number above zero",
    needs_student: "Whose scores? Say --student NAME",
    locked: |name| format!("“{name}” has a PIN: name them with --student"),
    no_student: |name, known| format!("There is no student “{name}”. There are: {known}"),
    no_students: |name| format!("There is no student “{name}”: nobody has learnt here yet"),
    no_profile: |id, known| format!("There is neither a form of exam nor a file “{id}”. Forms: {known}"),
    no_section: |id, known| format!("There is no section “{id}”. There are: {known}"),
    cannot_write: |file, why| format!("Could not write {file}: {why}"),
    no_terminal: "alash opens in a terminal only: its input and output must not go to a file or another program. \
                      For scores without a terminal: alash stats --student NAME",
    dumb_terminal: "A TERM=dumb terminal cannot show a screen. Open another terminal",
    legacy_console: "This window is a legacy console, in which no screen can be drawn. Right-click its title bar: Properties → the first tab → untick “Use legacy console”, press OK, and open the program again. Windows Terminal will do as well. Windows 10 or newer is needed",
    cannot_read: |file, why| format!("Could not read {file}: {why}"),
    not_utf8: |file| format!("{file} is not UTF-8. Save it as UTF-8 in your editor"),
    no_folder: "No folder for the answers was found. Name one: --data-dir DIR",
    terminal_failed: |why| format!("The terminal did not open: {why}"),
};
