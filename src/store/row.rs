//! A row of the journal as it stands in the file, read so that no byte of it can stop a query.

use rusqlite::Row as Columns;
use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde_json::Value;

use crate::clock::Moment;
use crate::content::Id;
use crate::log::range::Outside;
use crate::log::{Entry, Record};
use crate::stable;

/// The columns of a row, in the order in which [`JournalRow::of`] reads them.
pub(super) const COLUMNS: &str = "id, student, time, offset, clock, version, record, sum, received";

/// The types of records that this program knows.
const TYPES: [&str; 13] = [
    "session", "seats", "answer", "mark", "step", "close", "aim", "read", "outcome", "language", "signs", "ground",
    "renamed",
];

impl ToSql for Moment {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}

impl FromSql for Moment {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        i64::column_result(value).map(Self)
    }
}

/// A row whose columns hold what they should.
#[derive(Clone, Debug)]
pub(super) struct JournalRow {
    pub(crate) id: Id,
    pub(crate) student: Id,
    pub(crate) time: Moment,
    pub(crate) offset: i32,
    pub(crate) clock: Option<Moment>,
    pub(crate) version: String,
    pub(crate) record: String,
    pub(crate) sum: String,
    pub(crate) received: Option<Moment>,
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
pub(super) enum Reading {
    /// An entry.
    Known(Entry),
    /// What only a newer program reads in full; the entry, where all but some fields are known.
    Newer(Option<Entry>),
    /// Nothing that can be used.
    Damaged(Damage),
}

pub(super) fn text(value: ValueRef) -> Option<String> {
    value.as_bytes().ok().and_then(|bytes| std::str::from_utf8(bytes).ok()).map(str::to_owned)
}

/// A number, or none; an error for anything else.
fn maybe(value: ValueRef) -> Result<Option<i64>, rusqlite::types::FromSqlError> {
    value.as_i64_or_null()
}

impl JournalRow {
    /// The row, unless a column holds something else.
    pub(super) fn of(columns: &Columns) -> Result<Option<Self>, rusqlite::Error> {
        let read = |place: usize| columns.get_ref(place);
        let (id, student, version) = (text(read(0)?), text(read(1)?), text(read(5)?));
        let (record, sum) = (text(read(6)?), text(read(7)?));
        let time = read(2)?.as_i64().ok();
        let offset = read(3)?.as_i64().ok().and_then(|offset| i32::try_from(offset).ok());
        let (clock, received) = (maybe(read(4)?), maybe(read(8)?));
        let row = || {
            Some(Self {
                id: id?,
                student: student?,
                time: Moment(time?),
                offset: offset?,
                clock: clock.ok()?.map(Moment),
                version: version?,
                record: record?,
                sum: sum?,
                received: received.ok()?.map(Moment),
            })
        };
        Ok(row())
    }

    /// Whether it reads as it was written.
    pub(super) fn is_whole(&self) -> bool {
        checksum(&self.id, self.time, &self.record) == self.sum
    }

    /// What it says.
    pub(super) fn read(self) -> Reading {
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
pub(super) fn checksum(id: &str, time: Moment, record: &str) -> String {
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
