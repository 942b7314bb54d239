//! An entry of the journal as a line of a results file.

use crate::clock::Moment;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::row::JournalRow;
use crate::content::Id;

/// An entry as a file has it.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Line {
    pub(crate) id: Id,
    pub(crate) time: Moment,
    pub(crate) offset: i32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) clock: Option<Moment>,
    pub(crate) version: String,
    pub(crate) record: Box<RawValue>,
    /// The checksum of the journal.
    pub(crate) sum: String,
}

impl Line {
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
