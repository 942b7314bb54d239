//! `alash forget`: a student is hidden at once and erased after a week, or at once.

use std::process::ExitCode;

use super::arguments::{Arguments, Operands, Subcommand};
use super::described::texts;
use super::failure::{Failure, troubled};
use super::folder::{gone, kept_here, store};
use super::learner::{find, unlock};
use super::options::{NAME, NOW, UNDO};
use super::said::{asked, say};
use crate::journal::Journal as _;
use crate::language::Lang;
use crate::system::Clock;
use crate::trouble::Trouble;

pub(super) const COMMAND: Subcommand = Subcommand {
    name: "forget",
    words: Operands::One(NAME),
    said: texts(
        "оқушыны бірден жасырып, жеті күннен кейін біржола өшіру",
        "забыть ученика: скрыть сразу, стереть через семь дней",
        "forget a student: hidden at once, erased after seven days",
    ),
    run,
};

fn run(arguments: &Arguments, lang: Lang) -> Result<ExitCode, Failure> {
    let m = lang.messages();
    let name = arguments.whom().ok_or_else(|| Failure::usage(m.forget.needs_name.to_owned()))?;
    let (name, now) = (name.as_str(), arguments.has(&NOW));
    let failed = |trouble: Trouble| troubled(&trouble, m);
    let clock = Clock::start();
    let mut store = store(arguments, clock, m)?;
    kept_here(&store, m)?;
    if arguments.has(&UNDO) {
        // Whoever hid them may not be the one who brings them back.
        if let Some(hidden) = store.hidden(name).map_err(failed)? {
            unlock(&mut store, &hidden, m)?;
        }
        let restored = store.remember(name).map_err(failed)?;
        return if restored { say(&(m.forget.undone)(name)) } else { Err(Failure::of((m.forget.nothing)(name))) };
    }
    // Who was hidden before can still be erased at once.
    let hidden = if now { store.hidden(name).map_err(failed)? } else { None };
    let free = store.student(name).map_err(failed)?.is_none();
    let student = match hidden.filter(|_| free) {
        Some(hidden) => hidden,
        None => find(&mut store, name, m)?,
    };
    // What cannot be taken back is typed, not pressed.
    let typed = asked(&(m.forget.ask)(&student.name))?;
    if typed.to_lowercase() != student.name.to_lowercase() {
        return Err(Failure::of(m.forget.not_done.to_owned()));
    }
    unlock(&mut store, &student, m)?;
    let records = store.forget(&student.id, now, clock.now()).map_err(failed)?;
    if !now {
        return say(&(m.forget.hidden)(&student.name, records));
    }
    match store.erase(&student.id, clock.now()) {
        Ok(erased) => say(&gone(&erased, m)),
        // Hidden at once all the same; the rest follows at the next start.
        Err(trouble) => {
            say(&(m.forget.hidden)(&student.name, records))?;
            Err(failed(trouble))
        }
    }
}
