//! What is printed, and what is asked for on a line.

use std::io::{self, IsTerminal as _};
use std::process::ExitCode;

use super::arguments::Arguments;
use super::failure::Failure;
use super::options::ASCII;
use crate::clean;
use crate::system;

/// Prints a line; a reader that went away is no failure. On a terminal nothing is printed that steers it.
pub(super) fn say(text: &str) -> Result<ExitCode, Failure> {
    print(format!("{text}\n").as_bytes())
}

/// Prints a text by the signs that the console has, or that were asked for.
pub(super) fn say_drawn(text: &str, arguments: &Arguments) -> Result<ExitCode, Failure> {
    say(&system::theme(arguments.has(&ASCII)).signs().text(text))
}

/// Prints bytes as they are; on a terminal without what steers it.
pub(super) fn print(bytes: &[u8]) -> Result<ExitCode, Failure> {
    use io::Write as _;
    let mut out = io::stdout();
    let written = if out.is_terminal() {
        out.write_all(clean::printed(&String::from_utf8_lossy(bytes)).as_bytes())
    } else {
        out.write_all(bytes)
    };
    match written.and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::caused(error)),
        _ => Ok(ExitCode::SUCCESS),
    }
}

/// Asks for a line; on the error output, so that what is printed can go to a file.
pub(super) fn asked(question: &str) -> Result<String, Failure> {
    use io::Write as _;
    write!(io::stderr(), "{question} ").and_then(|()| io::stderr().flush()).map_err(Failure::caused)?;
    let mut line = String::new();
    io::stdin().read_line(&mut line).map_err(Failure::caused)?;
    Ok(clean::line(&line))
}
