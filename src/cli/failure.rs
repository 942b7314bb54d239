//! Why the program ends with a message.

use crate::lang::Messages;
use crate::source::Flaw;
use crate::trouble::{Cause, Trouble};

/// Why the program ends with a message: what is said, and the exit code.
#[derive(Debug)]
pub(super) struct Failure {
    pub(super) said: String,
    /// Why the system refused something, where nothing else is said: put into words at the end.
    pub(super) cause: Option<Cause>,
    pub(super) code: u8,
}

impl Failure {
    /// Something that was given cannot be worked with: exit code 1.
    pub(super) fn of(said: String) -> Self {
        Self { said, cause: None, code: 1 }
    }

    /// The system refused something: exit code 1.
    pub(super) fn caused(cause: impl Into<Cause>) -> Self {
        Self { said: String::new(), cause: Some(cause.into()), code: 1 }
    }

    /// The program was called in a way it cannot be called: exit code 2.
    pub(super) fn usage(said: String) -> Self {
        Self { said, cause: None, code: 2 }
    }

    /// The words it was called with cannot be read: exit code 2, and where it says how they can.
    pub(super) fn misread(said: &str, m: &Messages) -> Self {
        Self::usage(format!("{said}\n{}", m.cli.see_help))
    }
}

/// What kept the store from something, in the user's language.
pub(super) fn troubled(trouble: &Trouble, m: &Messages) -> Failure {
    Failure::of((m.files.trouble)(trouble))
}

/// Every flaw of a file, each with its place.
pub(super) fn flawed(name: &str, flaws: &[Flaw], m: &Messages) -> Failure {
    let mut lines = vec![(m.findings.flaws)(name, flaws.len())];
    for flaw in flaws {
        let (owner, language) = (flaw.owner.as_deref(), flaw.language.as_deref());
        let at = (m.findings.at)(flaw.place.line, flaw.place.column, owner, language);
        lines.push(format!("{name}: {at}: {}", (m.findings.fault)(&flaw.fault)));
    }
    Failure::of(lines.join("\n"))
}
