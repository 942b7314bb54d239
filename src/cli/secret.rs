//! A PIN asked for on the command line: on a terminal what is typed is not shown, and the Kazakh number row gives digits.

use std::io::{self, IsTerminal as _, Write as _};

use super::failure::Failure;
use crate::lang::Messages;
use crate::layout::digit;
use crate::terminal::secret::{self, Secret, Unseen};

/// Asks for a PIN; on the error output, so that what is printed can go to a file.
pub(super) fn pin(question: &str, m: &Messages) -> Result<String, Failure> {
    if !io::stdin().is_terminal() {
        return super::said::asked(question);
    }
    // What is typed as soon as the question stands there is not shown either.
    let unseen = Unseen::begin().map_err(Failure::caused)?;
    write!(io::stderr(), "{question} ").and_then(|()| io::stderr().flush()).map_err(Failure::caused)?;
    let typed = secret::line(unseen);
    let _ = writeln!(io::stderr());
    match typed.map_err(Failure::caused)? {
        Secret::Typed(typed) => Ok(typed.chars().map(|c| digit(c).unwrap_or(c)).collect()),
        Secret::Back | Secret::Quit => Err(Failure::of(m.pin.not_typed.to_owned())),
    }
}
