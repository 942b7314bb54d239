//! A PIN asked for on the command line: on a terminal what is typed is not shown, and the Kazakh number row gives digits.

use std::io::{self, IsTerminal as _, Write as _};

use super::failure::Failure;
use crate::lang::Messages;
use crate::terminal::secret;

/// Asks for a PIN; on the error output, so that what is printed can go to a file.
pub(super) fn pin(question: &str, m: &Messages) -> Result<String, Failure> {
    if !io::stdin().is_terminal() {
        return super::said::asked(question);
    }
    write!(io::stderr(), "{question} ").and_then(|()| io::stderr().flush()).map_err(Failure::caused)?;
    let typed = secret::line();
    let _ = writeln!(io::stderr());
    typed.map_err(Failure::caused)?.ok_or_else(|| Failure::of(m.pin.not_typed.to_owned()))
}
