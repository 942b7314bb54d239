//! `alash pin --clear`: a PIN that nobody knows any more is taken away, by who may open the file. It is noted, and the
//! student is told at the next entry.

use std::process::ExitCode;

use super::arguments::{Arguments, Pin};
use super::{Failure, find, kept_here, say, store, troubled};
use crate::language::Lang;
use crate::system::Clock;

pub(super) fn run(arguments: &Arguments, pin: &Pin, lang: Lang) -> Result<ExitCode, Failure> {
    let m = lang.messages();
    let name = pin.name.as_ref().or(arguments.student.as_ref()).filter(|name| !name.is_empty());
    let name = name.filter(|_| pin.clear).ok_or_else(|| Failure::usage(m.pin.needs_name.to_owned()))?;
    let clock = Clock::start();
    let mut store = store(arguments.data_dir.as_deref(), clock, m)?;
    kept_here(&store, m)?;
    let student = find(&store, name, m)?;
    let had = store.clear_pin(&student.id, clock.now()).map_err(|trouble| troubled(&trouble, m))?;
    say(&if had { (m.pin.gone)(&student.name) } else { (m.pin.none)(&student.name) })
}
