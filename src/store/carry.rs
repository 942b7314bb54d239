//! Results carried from one machine to another: one file, merged by the ids of entries, any number of times, in any
//! order.
//!
//! A file has a line for each student (a [`Header`]) and after it a line for each of their entries, as the journal has
//! them: records stay as they were written, also those that only a newer program can read.

use std::collections::HashSet;
use std::io::{BufRead, Write};

use rusqlite::{Connection, OptionalExtension as _, Transaction, TransactionBehavior, params};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::Store;
use super::line::Line;
use super::row::{Damage, JournalRow, Reading};
use super::students::{COLUMNS, folded, student};
use super::twins::{self, Merged};
use crate::clean;
use crate::clock::{DAY, Now};
use crate::content::Id;
use crate::log::range::{Outside, is_made, is_time};
use crate::log::{Brought, LONGEST_NAME, Parted, Student, TOLD};
use crate::trouble::{Cause, Trouble};

/// The newest form of such files.
const FORM: u32 = 1;
/// A line longer than this (bytes) is no entry.
const LONGEST: usize = 1024 * 1024;
/// A student has learnt on no more machines.
const IDS: usize = 100;

/// The line before a student's entries.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Header {
    /// The form of the file.
    alash: u32,
    /// Whose entries follow.
    student: Bearer,
}

/// A student as a file names them.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Bearer {
    id: Id,
    name: String,
    /// Ids that the same student has on other machines.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    known_as: Vec<Id>,
}

/// A file of results, read and looked over; nothing of it is in the store yet.
#[derive(Debug)]
pub struct Results {
    parts: Vec<StudentLines>,
    /// Lines that were left: where they stand, and the field that lies outside its range, if it is that.
    damaged: Vec<(usize, Option<Outside>)>,
    /// Whose the next line is cannot be told: a head was damaged.
    is_lost: bool,
}

/// A student with the lines that can be taken in.
#[derive(Debug)]
struct StudentLines {
    bearer: Bearer,
    lines: Vec<Line>,
    /// How many of them only a newer program reads in full.
    newer: usize,
}

/// Why a file was not taken in. Nothing of it was.
#[derive(Debug)]
pub enum CarryError {
    /// It is no such file.
    NotResults,
    /// A newer program wrote it.
    Newer,
    /// Its student was forgotten here.
    Forgotten,
    /// It is of somebody of another name: to be asked about first.
    Other(String),
    /// Somebody else here bears the name of its student.
    Taken(String),
    /// It says of itself that it is of somebody here of this name too, and the name in it is another.
    Claimed(String),
    /// It holds several students.
    Several,
    /// It cannot be read.
    Unreadable(Cause),
    /// The store failed.
    Store(Trouble),
}

impl<E: Into<Trouble>> From<E> for CarryError {
    fn from(error: E) -> Self {
        Self::Store(error.into())
    }
}

/// For whom a file is taken in.
#[derive(Clone, Copy, Debug)]
pub enum For<'a> {
    /// A student of this machine; `sure` if the name in the file may be another.
    Student(&'a Student, bool),
    /// Whoever the file is of, created if new.
    Bearer,
}

/// A student here that a part of a file belongs to.
enum Recipient {
    Here(Student),
    New,
}

impl Results {
    /// Reads a file.
    ///
    /// # Errors
    /// [`CarryError`].
    pub fn read(file: &mut dyn BufRead) -> Result<Self, CarryError> {
        let mut results = Self { parts: Vec::new(), damaged: Vec::new(), is_lost: false };
        let mut bytes = Vec::new();
        for number in 1.. {
            bytes.clear();
            let mut limited = std::io::Read::take(&mut *file, LONGEST as u64 + 1);
            if limited.read_until(b'\n', &mut bytes).map_err(|error| CarryError::Unreadable(error.into()))? == 0 {
                break;
            }
            if bytes.len() > LONGEST {
                // No entry is as long; what is left of the line is read past.
                while bytes.last() != Some(&b'\n') {
                    bytes.clear();
                    let mut limited = std::io::Read::take(&mut *file, LONGEST as u64);
                    let read =
                        limited.read_until(b'\n', &mut bytes).map_err(|error| CarryError::Unreadable(error.into()))?;
                    if read == 0 {
                        break;
                    }
                }
                if results.parts.is_empty() {
                    return Err(CarryError::NotResults);
                }
                results.damaged.push((number, None));
                continue;
            }
            let text = String::from_utf8_lossy(&bytes);
            let text = text.trim_start_matches('\u{feff}').trim();
            if !text.is_empty() {
                results.take(number, text)?;
            }
        }
        let sound: usize = results.parts.iter().map(|part| part.lines.len()).sum();
        if results.parts.is_empty() || (sound == 0 && !results.damaged.is_empty()) {
            return Err(CarryError::NotResults);
        }
        Ok(results)
    }

    /// Whether it is of a student of this id, and of nobody else.
    #[must_use]
    pub(crate) fn is_of(&self, id: &str) -> bool {
        self.parts.iter().all(|part| part.bearer.id == id || part.bearer.known_as.iter().any(|known| known == id))
    }

    /// The names of its students, as they are in it.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().map(|part| part.bearer.name.as_str())
    }

    fn take(&mut self, number: usize, text: &str) -> Result<(), CarryError> {
        if let Ok(Header { alash, student }) = serde_json::from_str::<Header>(text) {
            if alash > FORM {
                return Err(CarryError::Newer);
            }
            let bearer = student.clean().ok_or(CarryError::NotResults)?;
            self.parts.push(StudentLines { bearer, lines: Vec::new(), newer: 0 });
            self.is_lost = false;
            return Ok(());
        }
        let Some(part) = self.parts.last_mut() else { return Err(CarryError::NotResults) };
        let line = serde_json::from_str::<Line>(text).ok().filter(|_| !self.is_lost);
        let Some(line) = line else {
            // What is no entry may have been the head of somebody else's: what follows is not this one's.
            self.is_lost |= !text.contains("\"record\"") && !text.starts_with("{\"id\"");
            self.damaged.push((number, None));
            return Ok(());
        };
        match line.row(&part.bearer.id).read() {
            // Of a type that is not known here nothing else is known either: its id and its time are.
            Reading::Newer(None) if !is_made(&line.id) || !is_time(line.time) => self.damaged.push((number, None)),
            Reading::Newer(_) => {
                part.newer += 1;
                part.lines.push(line);
            }
            Reading::Known(_) => part.lines.push(line),
            Reading::Damaged(Damage::Outside(outside)) => self.damaged.push((number, Some(outside))),
            Reading::Damaged(_) => self.damaged.push((number, None)),
        }
        Ok(())
    }
}

impl Bearer {
    /// The student with nothing in their name and ids that no program writes; nothing where that leaves no name or id.
    fn clean(self) -> Option<Self> {
        let name: String = clean::line(&self.name).chars().take(LONGEST_NAME).collect();
        let known_as = self.known_as.into_iter().filter(|id| is_made(id)).take(IDS).collect();
        (!name.is_empty() && is_made(&self.id)).then_some(Self { id: self.id, name, known_as })
    }

    fn bears(&self, student: &Student) -> bool {
        folded(&self.name) == folded(&student.name)
    }
}

impl Store {
    /// Whether every entry of a file of results is here too: written over, it would take nothing away.
    ///
    /// # Errors
    /// [`Trouble::Failed`].
    pub(crate) fn has_all(&self, results: &Results) -> Result<bool, Trouble> {
        let mut query = self.connection.prepare("SELECT id FROM journal NOT INDEXED")?;
        let known: HashSet<Id> = query.query_map([], |row| row.get(0))?.filter_map(Result::ok).collect();
        Ok(results.parts.iter().flat_map(|part| &part.lines).all(|line| known.contains(&line.id)))
    }

    /// Writes a student's entries; how many.
    ///
    /// # Errors
    /// [`Trouble::Failed`], also where the writer fails.
    pub fn take_along(&self, student: &Student, to: &mut dyn Write) -> Result<usize, Trouble> {
        let mut query = self.connection.prepare("SELECT id FROM known_as WHERE student = ? ORDER BY id")?;
        let known_as = query.query_map([&student.id], |row| row.get(0))?.collect::<Result<_, _>>()?;
        let bearer = Bearer { id: student.id.clone(), name: student.name.clone(), known_as };
        let mut write = |line: serde_json::Result<String>| -> Result<(), Trouble> {
            // Texts and numbers can always be written.
            let line = line.map_err(|_| Cause::Damaged)?;
            Ok(writeln!(to, "{line}").map_err(Cause::from)?)
        };
        write(serde_json::to_string(&Header { alash: FORM, student: bearer }))?;
        let mut lines = Vec::new();
        self.each_row(|_, whose, row| {
            // What rotted stays here.
            let own = whose.filter(|id| *id == student.id).and_then(|_| row());
            let sound = own.filter(|row| !matches!(row.clone().read(), Reading::Damaged(_)));
            let Some(JournalRow { id, time, offset, clock, version, record, sum, .. }) = sound else { return };
            if let Ok(record) = RawValue::from_string(record) {
                lines.push(Line { id, time, offset, clock, version, record, sum });
            }
        })?;
        lines.sort_by(|a, b| (a.time, &a.id).cmp(&(b.time, &b.id)));
        lines.iter().try_for_each(|line| write(serde_json::to_string(line)))?;
        Ok(lines.len())
    }

    /// The students of this machine into whose records a file would be taken in: who has a PIN is to be asked for it.
    ///
    /// # Errors
    /// [`CarryError`].
    pub(crate) fn receivers(&self, results: &Results, whom: For) -> Result<Vec<Student>, CarryError> {
        let targets = results.parts.iter().map(|part| self.target(&part.bearer, whom));
        let here = targets.filter_map(|target| match target {
            Ok(Recipient::Here(student)) => Some(Ok(student)),
            Ok(Recipient::New) => None,
            Err(error) => Some(Err(error)),
        });
        here.collect()
    }

    /// Takes a file in, all or nothing of it.
    ///
    /// # Errors
    /// [`CarryError`], and nothing was taken in.
    pub fn bring(&mut self, results: &Results, whom: For, now: Now) -> Result<Brought, CarryError> {
        if let For::Student(student, sure) = whom {
            let [StudentLines { bearer, .. }] = results.parts.as_slice() else { return Err(CarryError::Several) };
            if !bearer.bears(student) && !sure {
                return Err(CarryError::Other(bearer.name.clone()));
            }
        }
        for StudentLines { bearer, .. } in &results.parts {
            let ids: Vec<Id> = bearer.known_as.iter().chain([&bearer.id]).cloned().collect();
            if self.is_forgotten(&ids)? {
                return Err(CarryError::Forgotten);
            }
        }
        let transaction = Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)?;
        self.opened.may_be_written()?;
        let mut targets = Vec::new();
        for StudentLines { bearer, .. } in &results.parts {
            targets.push(match self.target(bearer, whom)? {
                Recipient::Here(student) => student.id,
                Recipient::New => {
                    self.create(&bearer.id, &bearer.name, now)?;
                    bearer.id.clone()
                }
            });
        }
        let told = results.damaged.iter().take(TOLD).cloned().collect();
        let mut brought = Brought { damaged: results.damaged.len(), told, ..Brought::default() };
        for (StudentLines { bearer, lines, newer }, student) in results.parts.iter().zip(&targets) {
            link(&transaction, bearer, (student, now))?;
            for line in lines {
                match twins::take(&transaction, line, (student, &bearer.id, now.clock))? {
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
        transaction.commit()?;
        // Where it is not sure, it is said so: what is brought twice is there once.
        self.opened.is_kept(&[])?;
        Ok(brought)
    }

    /// The student here that a part's entries belong to. What a file says of itself alone never makes it another's: an id
    /// that it claims to bear as well leads to a student only where the name is theirs too.
    fn target(&self, bearer: &Bearer, whom: For) -> Result<Recipient, CarryError> {
        if let For::Student(student, _) = whom {
            return Ok(Recipient::Here(student.clone()));
        }
        if let Some(own) = self.student_of(&bearer.id)? {
            return Ok(Recipient::Here(own));
        }
        let select = "SELECT student, since IS NOT NULL FROM known_as WHERE id = ?";
        let linked: Option<(Id, bool)> =
            self.connection.query_row(select, [&bearer.id], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
        if let Some((id, was_said)) = linked
            && let Some(student) = self.student_of(&id)?.filter(|student| was_said || bearer.bears(student))
        {
            return Ok(Recipient::Here(student));
        }
        for id in &bearer.known_as {
            match self.student_of(id)? {
                Some(student) if bearer.bears(&student) => return Ok(Recipient::Here(student)),
                Some(student) => return Err(CarryError::Claimed(student.name)),
                None => {}
            }
        }
        // A namesake may be somebody else.
        if self.student(&bearer.name)?.is_some() {
            Err(CarryError::Taken(bearer.name.clone()))
        } else {
            Ok(Recipient::New)
        }
    }

    /// Takes apart what was taken for one: the entries that the file brought last for a student go to the student it was
    /// of, who is made anew where there is none. Nothing where no file was brought.
    ///
    /// # Errors
    /// [`Trouble::Failed`].
    pub fn part(&mut self, student: &str, now: Now) -> Result<Option<Parted>, Trouble> {
        let last = "SELECT bearer FROM (SELECT student, bearer, received FROM journal UNION ALL SELECT student, bearer, received FROM twins)
            WHERE student = ?1 AND bearer <> ?1 GROUP BY bearer ORDER BY max(received) DESC LIMIT 1";
        let Some(id) = self.connection.query_row(last, [student], |row| row.get::<_, Id>(0)).optional()? else {
            return Ok(None);
        };
        let transaction = Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)?;
        let name = match self.student_of(&id)? {
            Some(here) => here.name,
            None => self.made_anew(&id, now)?,
        };
        let columns = "time, offset, clock, version, record, sum, received, bearer";
        let theirs = "student = ?2 AND bearer = ?1";
        let mut entries = 0;
        // A row of the journal is never changed: it is written anew, by way of the other table.
        for table in ["journal", twins::TABLE] {
            let copy = format!(
                "INSERT OR IGNORE INTO twins (id, student, {columns}) SELECT id, ?1, {columns} FROM {table} WHERE {theirs}"
            );
            transaction.execute(&copy, params![id, student])?;
            entries += transaction.execute(&format!("DELETE FROM {table} WHERE {theirs}"), params![id, student])?;
        }
        let free = "student = ?1 AND NOT EXISTS (SELECT 1 FROM journal WHERE journal.id = twins.id)";
        let back = format!(
            "INSERT INTO journal (id, student, {columns}) SELECT id, student, {columns} FROM twins WHERE {free}"
        );
        transaction.execute(&back, [&id])?;
        let kept =
            "student = ?1 AND EXISTS (SELECT 1 FROM journal WHERE journal.id = twins.id AND journal.student = ?1)";
        transaction.execute(&format!("DELETE FROM twins WHERE {kept}"), [&id])?;
        transaction.execute("DELETE FROM known_as WHERE id = ? AND student = ?", [id.as_str(), student])?;
        transaction.commit()?;
        Ok(Some(Parted { name, entries }))
    }

    /// Makes a student of an id who was taken for another, under the name that a file gave; that name.
    fn made_anew(&self, id: &str, now: Now) -> Result<String, Trouble> {
        let select = "SELECT name FROM known_as WHERE id = ?";
        let name: Option<String> = self.connection.query_row(select, [id], |row| row.get(0)).optional()?.flatten();
        let wanted = name.unwrap_or_else(|| id.chars().rev().take(8).collect());
        // Room for a number.
        let short: String = wanted.chars().take(LONGEST_NAME - 4).collect();
        let mut name = wanted;
        for number in 2..1000 {
            if self.student(&name)?.is_none() {
                break;
            }
            name = format!("{short} {number}");
        }
        self.create(id, &name, now)?;
        Ok(name)
    }

    /// The student of an id, unless hidden.
    fn student_of(&self, id: &str) -> Result<Option<Student>, Trouble> {
        let select = format!("SELECT {COLUMNS} FROM students NOT INDEXED WHERE id = ? AND forgotten IS NULL");
        Ok(self.connection.query_row(&select, [id], student).optional()?)
    }
}

/// Notes that a file's student is one of this machine, as was said when it was taken in. Who learns here too is somebody
/// else.
fn link(connection: &Connection, bearer: &Bearer, (student, now): (&str, Now)) -> Result<(), Trouble> {
    if bearer.id != student {
        connection.execute(
            "INSERT INTO known_as (id, student, name, since)
             SELECT ?1, ?2, ?3, ?4 WHERE NOT EXISTS (SELECT 1 FROM students WHERE id = ?1)
             ON CONFLICT (id) DO NOTHING",
            params![bearer.id, student, bearer.name, now.clock],
        )?;
    }
    Ok(())
}
