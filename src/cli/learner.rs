//! The student who is named, and their PIN.

use super::arguments::Arguments;
use super::failure::{Failure, troubled};
use super::folder::{data_folder, store_to_read};
use super::options::STUDENT;
use super::secret;
use crate::journal::Journal as _;
use crate::lang::Messages;
use crate::log::{Log, Student};
use crate::store::Store;
use crate::system::Clock;
use crate::trouble::Trouble;

/// The student named on the command line, with their log.
pub(super) fn learner(arguments: &Arguments, clock: Clock, m: &Messages) -> Result<(Student, Log), Failure> {
    let name = arguments.get(&STUDENT).ok_or_else(|| Failure::usage(m.cli.needs_student.to_owned()))?;
    let mut store = store_to_read(arguments, clock, m)?;
    let student = unlocked(&mut store, &name, m)?;
    let history = store.history(&student.id, clock.now()).map_err(|trouble| {
        // Of which file, and what to do.
        let file = data_folder(arguments).unwrap_or_default().join(crate::store::FILE);
        let trouble = if trouble.is_damage() { Trouble::Damaged { file } } else { trouble };
        troubled(&trouble, m)
    })?;
    store.close();
    Ok((student, Log::of(history)))
}

/// The student of a name, whose PIN was asked for.
pub(super) fn unlocked(store: &mut Store, name: &str, m: &Messages) -> Result<Student, Failure> {
    let student = find(store, name, m)?;
    unlock(store, &student, m)?;
    Ok(student)
}

/// The student of a name.
pub(super) fn find(store: &mut Store, name: &str, m: &Messages) -> Result<Student, Failure> {
    let failed = |trouble: Trouble| troubled(&trouble, m);
    if let Some(student) = store.student(name).map_err(failed)? {
        return Ok(student);
    }
    let known = store.students().map_err(failed)?.into_iter().map(|student| student.name).collect::<Vec<_>>();
    let said = if known.is_empty() { (m.cli.no_students)(name) } else { (m.cli.no_student)(name, &known.join(", ")) };
    Err(Failure::of(said))
}

/// Asks for a student's PIN, where there is one.
pub(super) fn unlock(store: &mut Store, student: &Student, m: &Messages) -> Result<(), Failure> {
    if !student.locked {
        return Ok(());
    }
    let pin = secret::pin(&(m.pin.of_student)(&student.name), m)?;
    match store.opens(&student.id, &pin) {
        Ok(true) => Ok(()),
        Ok(false) => Err(Failure::of(m.pin.wrong.to_owned())),
        Err(trouble) => Err(troubled(&trouble, m)),
    }
}
