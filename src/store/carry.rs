//! Results carried from one machine to another: one file, merged by the ids of entries, any number of times, in any
//! order.
//!
//! A file has a line for each student (a [`Header`]) and after it a line for each of their entries, as the journal has
//! them: records stay as they were written, also those that only a newer program can read.

use std::io::{BufRead, Write};

use rusqlite::{OptionalExtension as _, TransactionBehavior, params};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{Store, StoreError, checksum};
use crate::bank::Id;
use crate::clean;
use crate::clock::Now;

/// The newest form of such files.
const FORM: u32 = 1;
/// A line longer than this (bytes) is no entry.
const LONGEST: usize = 1024 * 1024;

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

/// An entry as a file has it.
#[derive(Debug, Serialize, Deserialize)]
struct Line {
    id: Id,
    time: i64,
    offset: i32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    clock: Option<i64>,
    version: String,
    record: Box<RawValue>,
    /// The checksum of the journal.
    sum: String,
}

/// What came of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// Entries that were new.
    pub added: usize,
    /// Entries that were here already.
    pub known: usize,
    /// Lines that did not read as they were written, and were left.
    pub damaged: usize,
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
    /// It holds several students.
    Several,
    /// The store failed.
    Store(StoreError),
}

impl<E: Into<StoreError>> From<E> for CarryError {
    fn from(error: E) -> Self {
        Self::Store(error.into())
    }
}

/// For whom a file is taken in.
#[derive(Clone, Copy, Debug)]
pub enum For<'a> {
    /// A student of this machine; `sure` if the name in the file may be another.
    Student(&'a crate::log::Student, bool),
    /// Whoever the file is of, created if new.
    Bearer(Now),
}

impl Store {
    /// Writes a student's entries.
    ///
    /// # Errors
    /// [`StoreError::Failed`], also where the writer fails.
    pub fn take_along(&self, student: &crate::log::Student, to: &mut dyn Write) -> Result<usize, StoreError> {
        let failed = |error: std::io::Error| StoreError::Failed(error.to_string());
        let mut query = self.connection.prepare("SELECT id FROM known_as WHERE student = ? ORDER BY id")?;
        let known_as = query.query_map([&student.id], |row| row.get(0))?.collect::<Result<_, _>>()?;
        let bearer = Bearer { id: student.id.clone(), name: student.name.clone(), known_as };
        let header = Header { alash: FORM, student: bearer };
        let written =
            |line: Result<String, serde_json::Error>| line.map_err(|error| StoreError::Failed(error.to_string()));
        writeln!(to, "{}", written(serde_json::to_string(&header))?).map_err(failed)?;
        let select =
            "SELECT id, time, offset, clock, version, record, sum FROM journal WHERE student = ? ORDER BY time, id";
        let mut query = self.connection.prepare(select)?;
        let mut rows = query.query([&student.id])?;
        let mut count = 0;
        while let Some(row) = rows.next()? {
            let record: String = row.get(5)?;
            // What rotted is no JSON any more, perhaps: it stays here.
            let Ok(record) = RawValue::from_string(record) else { continue };
            let line = Line {
                id: row.get(0)?,
                time: row.get(1)?,
                offset: row.get(2)?,
                clock: row.get(3)?,
                version: row.get(4)?,
                record,
                sum: row.get(6)?,
            };
            writeln!(to, "{}", written(serde_json::to_string(&line))?).map_err(failed)?;
            count += 1;
        }
        Ok(count)
    }

    /// Takes a file in, all or nothing of it.
    ///
    /// # Errors
    /// [`CarryError`], and nothing was taken in.
    pub fn bring(&mut self, file: &mut dyn BufRead, whom: For) -> Result<Brought, CarryError> {
        let parts = parts(file)?;
        if let For::Student(student, sure) = whom {
            let [(bearer, _)] = parts.as_slice() else { return Err(CarryError::Several) };
            let same = super::students::folded(&bearer.name) == super::students::folded(&student.name);
            if !same && !sure {
                return Err(CarryError::Other(clean::line(&bearer.name)));
            }
        }
        for (bearer, _) in &parts {
            let ids: Vec<Id> = bearer.known_as.iter().chain([&bearer.id]).cloned().collect();
            if self.is_forgotten(&ids)? {
                return Err(CarryError::Forgotten);
            }
        }
        let mut targets = Vec::new();
        for (bearer, _) in &parts {
            targets.push(match whom {
                For::Student(student, _) => student.id.clone(),
                For::Bearer(now) => self.target(bearer, now)?,
            });
        }
        let mut brought = Brought::default();
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for ((bearer, lines), student) in parts.iter().zip(&targets) {
            for id in bearer.known_as.iter().chain([&bearer.id]).filter(|id| *id != student) {
                // One who learns here too is somebody else.
                transaction.execute(
                    "INSERT OR IGNORE INTO known_as (id, student)
                     SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM students WHERE id = ?1)",
                    params![id, student],
                )?;
            }
            for line in lines {
                let Some(line) = line else {
                    brought.damaged += 1;
                    continue;
                };
                let added = transaction.execute(
                    "INSERT INTO journal (id, student, time, offset, clock, version, record, sum)
                     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                    params![
                        line.id,
                        student,
                        line.time,
                        line.offset,
                        line.clock,
                        line.version,
                        line.record.get(),
                        line.sum
                    ],
                )?;
                brought.added += added;
                brought.known += 1 - added.min(1);
            }
        }
        transaction.commit()?;
        Ok(brought)
    }

    /// The student here that a file's entries belong to.
    fn target(&mut self, bearer: &Bearer, now: Now) -> Result<Id, CarryError> {
        for id in bearer.known_as.iter().chain([&bearer.id]) {
            let select = "SELECT id FROM students WHERE id = ?1 UNION SELECT student FROM known_as WHERE id = ?1";
            let found: Option<Id> = self.connection.query_row(select, [id], |row| row.get(0)).optional()?;
            if let Some(found) = found {
                return Ok(found);
            }
        }
        // A namesake may be somebody else.
        if self.student(&bearer.name)?.is_some() {
            return Err(CarryError::Taken(clean::line(&bearer.name)));
        }
        self.create(&bearer.id, &bearer.name, now)?;
        Ok(bearer.id.clone())
    }
}

/// A student with their entries; nothing for one that did not read as it was written.
type Part = (Bearer, Vec<Option<Line>>);

fn parts(file: &mut dyn BufRead) -> Result<Vec<Part>, CarryError> {
    let mut parts: Vec<Part> = Vec::new();
    let mut bytes = Vec::new();
    loop {
        bytes.clear();
        let mut limited = std::io::Read::take(&mut *file, LONGEST as u64 + 1);
        let read = limited.read_until(b'\n', &mut bytes).map_err(|error| StoreError::Failed(error.to_string()))?;
        if read == 0 {
            break;
        }
        if read > LONGEST {
            return Err(CarryError::NotResults);
        }
        let text = String::from_utf8_lossy(&bytes);
        let text = text.trim_start_matches('\u{feff}').trim();
        if text.is_empty() {
            continue;
        }
        if let Ok(header) = serde_json::from_str::<Header>(text) {
            if header.alash > FORM {
                return Err(CarryError::Newer);
            }
            parts.push((header.student, Vec::new()));
            continue;
        }
        let Some((_, lines)) = parts.last_mut() else { return Err(CarryError::NotResults) };
        let line: Option<Line> = serde_json::from_str(text).ok();
        lines.push(line.filter(|line| checksum(&line.id, line.time, line.record.get()) == line.sum));
    }
    if parts.is_empty() { Err(CarryError::NotResults) } else { Ok(parts) }
}
