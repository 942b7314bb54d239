//! The rows of the journal read off the pages of a damaged database, whatever is left of the trees above them: every row
//! bears a checksum of its own. The form is that of SQLite's file format, "B-tree Pages" and "Record Format".

use crate::clock::Moment;
use crate::journal::JournalRow;

/// The first byte of a leaf of a table.
const LEAF: u8 = 13;
/// Columns of a row, before and after some were added.
const COLUMNS: std::ops::RangeInclusive<usize> = 8..=10;
/// A record longer than this (bytes) is none.
const LONGEST: usize = 16 * 1024 * 1024;

/// What the pages hold.
#[derive(Debug, Default)]
pub(super) struct Leaves {
    /// Rows that read as they were written, each with the id of the file that brought it.
    pub(crate) rows: Vec<(JournalRow, Option<String>)>,
    /// Rows that look like ones of the journal, and do not.
    pub(crate) unreadable: usize,
}

fn number(bytes: &[u8], at: usize, length: usize) -> Option<usize> {
    Some(bytes.get(at..at + length)?.iter().fold(0_usize, |sum, byte| sum << 8 | usize::from(*byte)))
}

/// A number of one to nine bytes, and how many they are.
fn varint(bytes: &[u8]) -> Option<(u64, usize)> {
    let mut value = 0_u64;
    for (place, byte) in bytes.iter().take(9).enumerate() {
        if place == 8 {
            return Some((value << 8 | u64::from(*byte), 9));
        }
        value = value << 7 | u64::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            return Some((value, place + 1));
        }
    }
    None
}

/// A value of a record: what the journal holds.
enum SqlValue {
    Null,
    Whole(i64),
    Text(String),
    Other,
}

impl Leaves {
    /// Reads the pages of a database.
    pub(super) fn read(file: &[u8]) -> Self {
        let mut leaves = Self::default();
        let size = match number(file, 16, 2) {
            Some(1) => 65_536,
            Some(size) if size.is_power_of_two() && size >= 512 => size,
            _ => 4096,
        };
        let reserved = file.get(20).map_or(0, |reserved| usize::from(*reserved));
        for (place, page) in file.chunks(size).enumerate() {
            let head = if place == 0 { 100 } else { 0 };
            if page.get(head) != Some(&LEAF) {
                continue;
            }
            let cells = number(page, head + 3, 2).unwrap_or(0).min(size / 4);
            for cell in 0..cells {
                let at = number(page, head + 8 + 2 * cell, 2);
                let Some(record) = at.and_then(|at| payload(file, page.get(at..)?, (size, reserved))) else { continue };
                leaves.take(&record);
            }
        }
        leaves
    }

    fn take(&mut self, record: &[u8]) {
        let Some(values) = values(record).filter(|values| COLUMNS.contains(&values.len())) else { return };
        let mut values = values.into_iter();
        let mut next = || values.next().unwrap_or(SqlValue::Null);
        let text = |value| if let SqlValue::Text(text) = value { Some(text) } else { None };
        let whole = |value| if let SqlValue::Whole(number) = value { Some(number) } else { None };
        let (id, student, time, offset, clock) =
            (text(next()), text(next()), whole(next()), whole(next()), whole(next()));
        let (version, json, sum, received) = (text(next()), text(next()), text(next()), whole(next()));
        let bearer = text(next());
        let row = || {
            let offset = i32::try_from(offset?).ok()?;
            let (id, student, time, version, record, sum) = (id?, student?, time?, version?, json?, sum?);
            Some(JournalRow {
                id,
                student,
                time: Moment(time),
                offset,
                clock: clock.map(Moment),
                version,
                record,
                sum,
                received: received.map(Moment),
            })
        };
        match row().filter(JournalRow::is_whole) {
            Some(row) => self.rows.push((row, bearer)),
            None => self.unreadable += 1,
        }
    }
}

/// A cell's record, its overflow pages gathered.
fn payload(file: &[u8], cell: &[u8], (size, reserved): (usize, usize)) -> Option<Vec<u8>> {
    let (length, first) = varint(cell)?;
    let (_, second) = varint(cell.get(first..)?)?;
    let length = usize::try_from(length).ok().filter(|length| *length <= LONGEST.min(file.len()))?;
    let body = cell.get(first + second..)?;
    let usable = size.checked_sub(reserved)?;
    let most = usable.checked_sub(35)?;
    if length <= most {
        return Some(body.get(..length)?.to_vec());
    }
    let least = (usable - 12) * 32 / 255 - 23;
    let fitting = least + (length - least) % (usable - 4);
    let local = if fitting <= most { fitting } else { least };
    let mut record = body.get(..local)?.to_vec();
    let mut next = number(body, local, 4)?;
    // Every page of the chain adds something: it ends.
    while record.len() < length {
        let page = file.get(next.checked_sub(1)?.checked_mul(size)?..)?.get(..usable)?;
        let wanted = (length - record.len()).min(usable - 4);
        record.extend_from_slice(page.get(4..4 + wanted)?);
        next = number(page, 0, 4)?;
    }
    Some(record)
}

fn values(record: &[u8]) -> Option<Vec<SqlValue>> {
    let (head, mut at) = varint(record)?;
    let head = usize::try_from(head).ok().filter(|head| *head <= record.len())?;
    let mut body = head;
    let mut values = Vec::new();
    while at < head {
        let (kind, length) = varint(record.get(at..head)?)?;
        at += length;
        let size = match kind {
            0 | 8 | 9 => 0,
            1..=4 => usize::try_from(kind).ok()?,
            5 => 6,
            6 | 7 => 8,
            _ => usize::try_from(kind.checked_sub(12)? / 2).ok()?,
        };
        let bytes = record.get(body..body.checked_add(size)?)?;
        body += size;
        values.push(match kind {
            0 => SqlValue::Null,
            8 | 9 => SqlValue::Whole(i64::from(kind == 9)),
            1..=6 => {
                let sign = bytes.first().is_some_and(|byte| byte & 0x80 != 0);
                SqlValue::Whole(bytes.iter().fold(if sign { -1 } else { 0 }, |sum, byte| sum << 8 | i64::from(*byte)))
            }
            13.. if kind % 2 == 1 => String::from_utf8(bytes.to_vec()).map_or(SqlValue::Other, SqlValue::Text),
            _ => SqlValue::Other,
        });
    }
    Some(values)
}
