//! A row of the journal as it is written down: an entry, or what is wrong with it.

use serde_json::Value;

use crate::clock::Moment;
use crate::content::Id;
use crate::log::range::Outside;
use crate::log::{Entry, Record};
use crate::stable;

/// The types of records that this program knows.
const TYPES: [&str; 13] = [
    "session", "seats", "answer", "mark", "step", "close", "aim", "read", "outcome", "language", "signs", "ground",
    "renamed",
];

/// A row whose columns hold what they should.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalRow {
    pub id: Id,
    pub student: Id,
    pub time: Moment,
    pub offset: i32,
    pub clock: Option<Moment>,
    pub version: String,
    pub record: String,
    /// Tells a record that rotted from one that was written so.
    pub sum: String,
    pub received: Option<Moment>,
}

/// What is wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Damage {
    /// A column does not hold text or a number.
    Column,
    /// It was not written so: its checksum is another's.
    Sum,
    /// Its checksum is right, and it is no record all the same.
    Record,
    /// A field lies outside its range.
    Outside(Outside),
    /// Its student is not in the file.
    Orphan,
}

/// What a row says.
#[derive(Debug)]
pub(crate) enum Reading {
    /// An entry.
    Known(Entry),
    /// What only a newer program reads in full; the entry, where all but some fields are known.
    Newer(Option<Entry>),
    /// Nothing that can be used.
    Damaged(Damage),
}

impl JournalRow {
    /// An entry as a row; nothing where its record cannot be written.
    #[must_use]
    pub fn of(entry: &Entry) -> Option<Self> {
        let Entry { id, student, time, offset, clock, received, version, record } = entry;
        let record = serde_json::to_string(record).ok()?;
        Some(Self {
            sum: checksum(id, *time, &record),
            id: id.clone(),
            student: student.clone(),
            time: *time,
            offset: *offset,
            clock: *clock,
            version: version.clone(),
            record,
            received: *received,
        })
    }

    /// The checksum of what it holds.
    #[must_use]
    pub fn own_sum(&self) -> String {
        checksum(&self.id, self.time, &self.record)
    }

    /// Whether it reads as it was written.
    pub(crate) fn is_whole(&self) -> bool {
        self.own_sum() == self.sum
    }

    /// What it says.
    pub(crate) fn read(self) -> Reading {
        if !self.is_whole() {
            return Reading::Damaged(Damage::Sum);
        }
        let Self { id, student, time, offset, clock, version, record: text, received, .. } = self;
        let known = |record| Entry { id, student, time, offset, clock, received, version: version.clone(), record };
        match serde_json::from_str::<Record>(&text) {
            Ok(record) => {
                let is_newer = has_more(&text, &record);
                let entry = known(record);
                match entry.within() {
                    Err(outside) => Reading::Damaged(Damage::Outside(outside)),
                    Ok(()) if is_newer => Reading::Newer(Some(entry)),
                    Ok(()) => Reading::Known(entry),
                }
            }
            Err(error) if is_newer(&text, &version, &error) => Reading::Newer(None),
            Err(_) => Reading::Damaged(Damage::Record),
        }
    }
}

/// Whether a record that this program cannot read is one that a newer program wrote: of a type, or with a word, that is
/// not known here.
fn is_newer(text: &str, version: &str, error: &serde_json::Error) -> bool {
    let Ok(Value::Object(fields)) = serde_json::from_str::<Value>(text) else { return false };
    let Some(Value::String(kind)) = fields.get("type") else { return false };
    !TYPES.contains(&kind.as_str())
        || error.to_string().starts_with("unknown variant")
        || numbers(version) > numbers(env!("CARGO_PKG_VERSION"))
}

fn numbers(version: &str) -> Vec<u32> {
    version.split(['.', '-', '+']).map_while(|part| part.parse().ok()).collect()
}

/// Whether a text holds a field that the record read from it does not.
fn has_more(text: &str, record: &Record) -> bool {
    // What this program wrote, it writes so again.
    if serde_json::to_string(record).is_ok_and(|again| again == text) {
        return false;
    }
    let (Ok(written), Ok(read)) = (serde_json::from_str(text), serde_json::to_value(record)) else { return false };
    is_more(&written, &read)
}

fn is_more(written: &Value, read: &Value) -> bool {
    match (written, read) {
        // A default that is spelled out says nothing new.
        (Value::Object(written), Value::Object(read)) => written.iter().any(|(key, value)| match read.get(key) {
            Some(known) => is_more(value, known),
            None => !matches!(value, Value::Null | Value::Bool(false)),
        }),
        (Value::Array(written), Value::Array(read)) => written.iter().zip(read).any(|(one, other)| is_more(one, other)),
        _ => false,
    }
}

/// Tells a record that rotted on the disk from one that was written so.
fn checksum(id: &str, time: Moment, record: &str) -> String {
    stable::hash(&format!("{id}|{}|{record}", time.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(version: &str, record: &str) -> Reading {
        let (id, time) = ("01938c2e-7b00-7000-8000-000000000001".to_owned(), crate::clock::EARLIEST);
        let sum = checksum(&id, time, record);
        let (record, version) = (record.to_owned(), version.to_owned());
        JournalRow { student: id.clone(), id, time, offset: 300, clock: None, version, record, sum, received: None }
            .read()
    }

    #[test]
    fn what_a_newer_program_wrote_is_not_damaged() {
        for record in [
            r#"{"type":"dream","of":[1]}"#,
            r#"{"type":"language","lang":"tr"}"#,
            r#"{"type":"mark","answer":"01938c2e-7b00-7000-8000-000000000001","says":"sang"}"#,
        ] {
            assert!(matches!(reading("0.1.0", record), Reading::Newer(None)), "{record}");
        }
        assert!(matches!(
            reading("0.1.0", r#"{"type":"language","lang":"kk","dialect":"x"}"#),
            Reading::Newer(Some(_))
        ));
        assert!(matches!(reading("9.0.0", r#"{"type":"language"}"#), Reading::Newer(None)));
        assert!(matches!(reading("0.1.0", r#"{"type":"language","lang":"kk"}"#), Reading::Known(_)));
    }

    #[test]
    fn what_no_program_wrote_is_damaged() {
        for record in ["", "[]", "{}", r#"{"type":"language"}"#, r#"{"type":"aim","bank":"b","minutes":-1}"#] {
            assert!(matches!(reading("0.1.0", record), Reading::Damaged(Damage::Record)), "{record}");
        }
        let outside = reading("0.1.0", r#"{"type":"aim","bank":"b","minutes":0}"#);
        assert!(matches!(outside, Reading::Damaged(Damage::Outside(Outside { field: "minutes", .. }))), "{outside:?}");
    }

    #[test]
    fn every_type_of_record_is_named() {
        let sample = Record::Renamed { bank: "a".into(), formerly: "b".into(), same: true };
        let written = serde_json::to_value(&sample).unwrap();
        assert_eq!(written["type"], *TYPES.last().unwrap());
        // serde lists the types it knows when it meets another.
        let error = serde_json::from_str::<Record>(r#"{"type":"?"}"#).unwrap_err().to_string();
        assert!(
            TYPES.iter().all(|kind| error.contains(&format!("`{kind}`")))
                && error.matches('`').count() == 2 * TYPES.len() + 2,
            "{error}"
        );
    }
}
