//! Results carried from one machine to another: one file, merged by the ids of entries, any number of times, in any
//! order.
//!
//! A file has a line for each student (a [`Header`]) and after it a line for each of their entries, as the journal has
//! them: records stay as they were written, also those that only a newer program can read.

use std::io::{self, BufRead, Write};

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::row::{Damage, JournalRow, Reading};
use super::students::folded;
use crate::clean;
use crate::clock::Moment;
use crate::content::Id;
use crate::log::range::{Outside, is_made, is_time};
use crate::log::{LONGEST_NAME, Student};
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
pub(super) struct Bearer {
    pub(super) id: Id,
    pub(super) name: String,
    /// Ids that the same student has on other machines.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) known_as: Vec<Id>,
}

/// A file of results, read and looked over; nothing of it is in the store yet.
#[derive(Debug)]
pub struct Results {
    pub(super) parts: Vec<StudentLines>,
    /// Lines that were left: where they stand, and the field that lies outside its range, if it is that.
    pub(super) damaged: Vec<(usize, Option<Outside>)>,
    /// Whose the next line is cannot be told: a head was damaged.
    is_lost: bool,
}

/// A student with the lines that can be taken in.
#[derive(Debug)]
pub(super) struct StudentLines {
    pub(super) bearer: Bearer,
    pub(super) lines: Vec<Line>,
    /// How many of them only a newer program reads in full.
    pub(super) newer: usize,
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

    pub(super) fn bears(&self, student: &Student) -> bool {
        folded(&self.name) == folded(&student.name)
    }
}

/// An entry as a file has it.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Line {
    pub(super) id: Id,
    pub(super) time: Moment,
    pub(super) offset: i32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) clock: Option<Moment>,
    pub(super) version: String,
    pub(super) record: Box<RawValue>,
    /// The checksum of the journal.
    pub(super) sum: String,
}

impl Line {
    /// A row as a line; nothing where its record is no JSON.
    fn of(row: JournalRow) -> Option<Self> {
        let JournalRow { id, time, offset, clock, version, record, sum, .. } = row;
        let record = RawValue::from_string(record).ok()?;
        Some(Self { id, time, offset, clock, version, record, sum })
    }

    pub(super) fn row(&self, student: &str) -> JournalRow {
        JournalRow {
            id: self.id.clone(),
            student: student.to_owned(),
            time: self.time,
            offset: self.offset,
            clock: self.clock,
            version: self.version.clone(),
            record: self.record.get().to_owned(),
            sum: self.sum.clone(),
            received: None,
        }
    }
}

/// Writes a student with their entries, in the order of time and id; how many were written.
pub(super) fn write(bearer: Bearer, rows: Vec<JournalRow>, to: &mut dyn Write) -> Result<usize, Trouble> {
    // Texts and numbers can always be written.
    let mut write = |line: serde_json::Result<String>| -> Result<(), Trouble> {
        let line = line.map_err(|_| Cause::Damaged)?;
        Ok(writeln!(to, "{line}").map_err(|error: io::Error| Cause::from(error))?)
    };
    write(serde_json::to_string(&Header { alash: FORM, student: bearer }))?;
    let mut lines: Vec<Line> = rows.into_iter().filter_map(Line::of).collect();
    lines.sort_by(|a, b| (a.time, &a.id).cmp(&(b.time, &b.id)));
    lines.iter().try_for_each(|line| write(serde_json::to_string(line)))?;
    Ok(lines.len())
}
