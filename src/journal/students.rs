//! Who learns: names, and the PINs that keep classmates out.

use argon2::Argon2;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash};

use super::tables::{StudentRow, Tables, Whom, whole};
use crate::clean;
use crate::clock::{Moment, Now};
use crate::content::Id;
use crate::log::{LONGEST_NAME, Student};
use crate::trouble::{Cause, Trouble};

/// A name as it is compared: after NFC and case folding.
#[must_use]
pub(crate) fn folded(name: &str) -> String {
    // A no-break space looks like any other.
    clean::line(&name.replace('\u{a0}', " ")).to_lowercase()
}

/// A name as it is kept.
fn named(name: &str) -> String {
    clean::line(name).chars().take(LONGEST_NAME).collect()
}

/// A student as the rest of the program knows them.
#[must_use]
pub(super) fn student(row: &StudentRow) -> Student {
    let StudentRow { id, name, pin, .. } = row;
    Student { id: id.clone(), name: name.clone(), locked: pin.is_some(), guest: false }
}

pub(super) fn all(journal: &mut (impl Tables + ?Sized)) -> Result<Vec<Student>, Trouble> {
    let rows = journal.all()?;
    Ok(rows.iter().filter(|row| row.forgotten.is_none()).map(student).collect())
}

pub(super) fn of_name(journal: &mut (impl Tables + ?Sized), name: &str) -> Result<Option<Student>, Trouble> {
    Ok(journal.find(Whom::Folded(&folded(&named(name))))?.as_ref().map(student))
}

/// The student of an id, unless hidden.
pub(super) fn of_id(journal: &mut (impl Tables + ?Sized), id: &str) -> Result<Option<Student>, Trouble> {
    Ok(journal.find(Whom::Id(id))?.filter(|row| row.forgotten.is_none()).as_ref().map(student))
}

pub(super) fn enter(journal: &mut (impl Tables + ?Sized), name: &str, id: &Id, now: Now) -> Result<Student, Trouble> {
    // Nobody begins anew in silence: who is there is looked for without an index, which could be damaged unnoticed.
    if let Some(student) = of_name(journal, name)? {
        return Ok(student);
    }
    whole(journal, &[], |journal| create(journal, id, name, now))?;
    of_name(journal, name)?.ok_or(Trouble::Failed(Cause::Damaged))
}

/// Creates a student, unless there is one of that name.
pub(super) fn create(journal: &mut (impl Tables + ?Sized), id: &str, name: &str, now: Now) -> Result<(), Trouble> {
    let name = named(name);
    let folded = folded(&name);
    journal.add(&StudentRow { id: id.to_owned(), name, folded, created: now.clock, pin: None, forgotten: None })
}

/// Changes what a journal has of a student; `false` where it has no such student, or nothing is to be changed.
fn change(
    journal: &mut (impl Tables + ?Sized),
    id: &str,
    to: impl FnOnce(StudentRow) -> Option<StudentRow>,
) -> Result<bool, Trouble> {
    whole(journal, &[], |journal| {
        let changed = journal.find(Whom::Id(id))?.and_then(to);
        changed.map_or(Ok(false), |row| journal.update(&row).map(|()| true))
    })
}

pub(super) fn rename(journal: &mut (impl Tables + ?Sized), id: &str, name: &str) -> Result<bool, Trouble> {
    if of_name(journal, name)?.is_some_and(|other| other.id != id) {
        return Ok(false);
    }
    let name = named(name);
    change(journal, id, |row| Some(StudentRow { folded: folded(&name), name, ..row }))?;
    Ok(true)
}

pub(super) fn set_pin(journal: &mut (impl Tables + ?Sized), id: &str, pin: Option<&str>) -> Result<(), Trouble> {
    let failed = |_: argon2::password_hash::Error| Trouble::Failed(Cause::Exhausted);
    let hash = |pin: &str| -> Result<String, Trouble> {
        let hash: PasswordHash = Argon2::default().hash_password(pin.as_bytes()).map_err(failed)?;
        Ok(hash.to_string())
    };
    let pin = pin.map(hash).transpose()?;
    change(journal, id, |row| Some(StudentRow { pin, ..row }))?;
    Ok(())
}

pub(super) fn opens(journal: &mut (impl Tables + ?Sized), id: &str, pin: &str) -> Result<bool, Trouble> {
    let Some(hash) = journal.find(Whom::Id(id))?.and_then(|row| row.pin) else { return Ok(true) };
    // One that rotted opens nothing: it can be cleared.
    let hash = PasswordHash::new(&hash).ok();
    Ok(hash.is_some_and(|hash| Argon2::default().verify_password(pin.as_bytes(), &hash).is_ok()))
}

pub(super) fn clear_pin(journal: &mut (impl Tables + ?Sized), id: &str, now: Now) -> Result<bool, Trouble> {
    whole(journal, &[], |journal| {
        let Some(row) = journal.find(Whom::Id(id))?.filter(|row| row.pin.is_some()) else { return Ok(false) };
        journal.update(&StudentRow { pin: None, ..row })?;
        journal.note_pin(id, now.clock)?;
        Ok(true)
    })
}

pub(super) fn told_of_pin(journal: &mut (impl Tables + ?Sized), id: &str, now: Now) -> Result<(), Trouble> {
    whole(journal, &[], |journal| journal.note_told(id, now.clock))
}

pub(super) fn hide(journal: &mut (impl Tables + ?Sized), id: &str, since: Moment) -> Result<(), Trouble> {
    // No name folds to an id: the name is free for others at once.
    change(journal, id, |row| Some(StudentRow { forgotten: Some(since), folded: row.id.clone(), ..row }))?;
    Ok(())
}

/// The hidden student of this name, the one hidden last.
pub(super) fn hidden(journal: &mut (impl Tables + ?Sized), name: &str) -> Result<Option<Student>, Trouble> {
    let all = journal.all()?.into_iter();
    let hidden = all.filter(|row| row.forgotten.is_some() && folded(&row.name) == folded(name));
    Ok(hidden.max_by_key(|row| row.forgotten).as_ref().map(student))
}

pub(super) fn bring_back(journal: &mut (impl Tables + ?Sized), name: &str) -> Result<bool, Trouble> {
    let is_free = of_name(journal, name)?.is_none();
    let Some(hidden) = hidden(journal, name)?.filter(|_| is_free) else { return Ok(false) };
    if journal.is_erased(&hidden.id)? {
        return Ok(false);
    }
    change(journal, &hidden.id, |row| Some(StudentRow { forgotten: None, folded: folded(&named(name)), ..row }))
}

/// Whether one of these ids was forgotten.
pub(super) fn is_forgotten(journal: &mut (impl Tables + ?Sized), ids: &[Id]) -> Result<bool, Trouble> {
    for id in ids {
        let owner = journal.alias(id)?.map(|alias| alias.student);
        let mut is_hidden = |id: &str| -> Result<bool, Trouble> {
            Ok(journal.find(Whom::Id(id))?.is_some_and(|row| row.forgotten.is_some()))
        };
        let is_gone = is_hidden(id)? || owner.is_some_and(|owner| is_hidden(&owner).unwrap_or(false));
        if is_gone || journal.is_erased(id)? {
            return Ok(true);
        }
    }
    Ok(false)
}
