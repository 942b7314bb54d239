//! Results taken along and brought: merged by the ids of entries, any number of times, in any order.

use std::io::Write;

use super::results::{Bearer, CarryError, For, Results, StudentLines, write};
use super::row::{JournalRow, Reading};
use super::students::{create, is_forgotten, of_id, of_name};
use super::tables::{Alias, Seen, Stored, Tables, whole};
use super::twins::{self, Merged};
use crate::clock::{DAY, Now};
use crate::content::Id;
use crate::log::{Brought, LONGEST_NAME, Parted, Student, TOLD};
use crate::trouble::Trouble;

/// A student here that a part of a file belongs to.
enum Recipient {
    Here(Student),
    New,
}

pub(super) fn has_all(journal: &mut (impl Tables + ?Sized), student: &str, results: &Results) -> Result<bool, Trouble> {
    for line in results.parts.iter().flat_map(|part| &part.lines) {
        if matches!(journal.row(&line.id, student)?, Stored::Nothing) {
            return Ok(false);
        }
    }
    Ok(true)
}

pub(super) fn take_along(
    journal: &mut (impl Tables + ?Sized),
    student: &Student,
    to: &mut dyn Write,
) -> Result<usize, Trouble> {
    let known_as = journal.aliases(&student.id)?;
    let mut rows = Vec::new();
    // What rotted stays here.
    journal.rows(&student.id, Seen::default(), &mut |row| {
        let is_sound = |row: &JournalRow| !matches!(row.clone().read(), Reading::Damaged(_));
        rows.extend(row.filter(is_sound));
    })?;
    write(Bearer { id: student.id.clone(), name: student.name.clone(), known_as }, rows, to)
}

pub(super) fn receivers(
    journal: &mut (impl Tables + ?Sized),
    results: &Results,
    whom: For,
) -> Result<Vec<Student>, CarryError> {
    let mut here = Vec::new();
    for part in &results.parts {
        if let Recipient::Here(student) = target(journal, &part.bearer, whom)? {
            here.push(student);
        }
    }
    Ok(here)
}

pub(super) fn bring(
    journal: &mut (impl Tables + ?Sized),
    results: &Results,
    whom: For,
    now: Now,
) -> Result<Brought, CarryError> {
    if let For::Student(student, sure) = whom {
        let [StudentLines { bearer, .. }] = results.parts.as_slice() else { return Err(CarryError::Several) };
        if !bearer.bears(student) && !sure {
            return Err(CarryError::Other(bearer.name.clone()));
        }
    }
    for StudentLines { bearer, .. } in &results.parts {
        let ids: Vec<Id> = bearer.known_as.iter().chain([&bearer.id]).cloned().collect();
        if is_forgotten(journal, &ids)? {
            return Err(CarryError::Forgotten);
        }
    }
    // Where it is not sure whether it was kept, that is said: what is brought twice is there once.
    whole(journal, &[], |journal| {
        let mut targets = Vec::new();
        for StudentLines { bearer, .. } in &results.parts {
            targets.push(match target(journal, bearer, whom)? {
                Recipient::Here(student) => student.id,
                Recipient::New => {
                    create(journal, &bearer.id, &bearer.name, now)?;
                    bearer.id.clone()
                }
            });
        }
        let told = results.damaged.iter().take(TOLD).cloned().collect();
        let mut brought = Brought { damaged: results.damaged.len(), told, ..Brought::default() };
        for (StudentLines { bearer, lines, newer }, student) in results.parts.iter().zip(&targets) {
            if bearer.id != *student {
                // As was said when it was taken in.
                let (student, name) = (student.clone(), Some(bearer.name.clone()));
                journal.add_alias(&Alias { id: bearer.id.clone(), student, name, since: Some(now.clock) })?;
            }
            for line in lines {
                let row = JournalRow { received: Some(now.clock), ..line.row(student) };
                match twins::add(journal, &row, Some(&bearer.id))? {
                    Merged::Added => {
                        brought.added += 1;
                        brought.ahead += usize::from(line.clock.unwrap_or(line.time) > now.clock + DAY);
                    }
                    Merged::Known => brought.known += 1,
                    Merged::Clashing => brought.clashing += 1,
                }
            }
            brought.newer += newer;
        }
        Ok(brought)
    })
}

/// The student here that a part's entries belong to. What a file says of itself alone never makes it another's: an id
/// that it claims to bear as well leads to a student only where the name is theirs too.
fn target(journal: &mut (impl Tables + ?Sized), bearer: &Bearer, whom: For) -> Result<Recipient, CarryError> {
    if let For::Student(student, _) = whom {
        return Ok(Recipient::Here(student.clone()));
    }
    if let Some(own) = of_id(journal, &bearer.id)? {
        return Ok(Recipient::Here(own));
    }
    if let Some(alias) = journal.alias(&bearer.id)?
        && let Some(student) = of_id(journal, &alias.student)?
        && (alias.since.is_some() || bearer.bears(&student))
    {
        return Ok(Recipient::Here(student));
    }
    for id in &bearer.known_as {
        match of_id(journal, id)? {
            Some(student) if bearer.bears(&student) => return Ok(Recipient::Here(student)),
            Some(student) => return Err(CarryError::Claimed(student.name)),
            None => {}
        }
    }
    // A namesake may be somebody else.
    if of_name(journal, &bearer.name)?.is_some() {
        Err(CarryError::Taken(bearer.name.clone()))
    } else {
        Ok(Recipient::New)
    }
}

pub(super) fn part(journal: &mut (impl Tables + ?Sized), student: &str, now: Now) -> Result<Option<Parted>, Trouble> {
    let Some(bearer) = journal.last_bearer(student)? else { return Ok(None) };
    whole(journal, &[], |journal| {
        let name = match of_id(journal, &bearer)? {
            Some(here) => here.name,
            None => made_anew(journal, &bearer, now)?,
        };
        let entries = journal.give_back(&bearer, student)?;
        Ok(Some(Parted { name, entries }))
    })
}

/// Makes a student of an id who was taken for another, under the name that a file gave; that name.
fn made_anew(journal: &mut (impl Tables + ?Sized), id: &str, now: Now) -> Result<String, Trouble> {
    let name = journal.alias(id)?.and_then(|alias| alias.name);
    let wanted = name.unwrap_or_else(|| id.chars().rev().take(8).collect());
    // Room for a number.
    let short: String = wanted.chars().take(LONGEST_NAME - 4).collect();
    let mut name = wanted;
    for number in 2..1000 {
        if of_name(journal, &name)?.is_none() {
            break;
        }
        name = format!("{short} {number}");
    }
    create(journal, id, &name, now)?;
    Ok(name)
}
