//! Entries: kept in their order, and read again.

use std::collections::HashSet;

use super::row::{JournalRow, Reading};
use super::tables::{Seen, Stored, Tables, whole};
use super::twins;
use crate::clock::{DAY, EARLIEST, Millis, Moment, Now, TIMES};
use crate::content::Id;
use crate::log::{Entry, History, Record};
use crate::trouble::{Cause, Trouble};

/// Nor is a clock plausible that shows a time so long after the student's last entry: two years, in milliseconds.
const LONGEST_PAUSE: Millis = Millis(2 * 366 * DAY.0);

pub(super) fn keep(
    journal: &mut (impl Tables + ?Sized),
    student: &str,
    records: &[(Id, Record)],
    now: Now,
) -> Result<Vec<Entry>, Trouble> {
    let ids: Vec<Id> = records.iter().map(|(id, _)| id.clone()).collect();
    whole(journal, &ids, |journal| {
        let mut last = journal.newest(student)?;
        let mut entries = Vec::new();
        for (id, record) in records {
            let (time, clock) = plausible(now.clock, last);
            let entry = Entry {
                id: id.clone(),
                student: student.to_owned(),
                time,
                offset: now.offset,
                clock,
                received: Some(now.clock),
                version: env!("CARGO_PKG_VERSION").to_owned(),
                record: record.clone(),
            };
            // A record is made of texts and numbers: nothing in it cannot be written.
            let row = JournalRow::of(&entry).ok_or(Cause::Damaged)?;
            entries.push(match journal.row(id, student)? {
                Stored::Nothing => {
                    twins::add(journal, &row, None)?;
                    last = Some(time);
                    entry
                }
                // It was kept when it was tried before, and nobody knew.
                Stored::Row(kept) if kept.record == row.record => {
                    Entry { time: kept.time, offset: kept.offset, clock: kept.clock, received: kept.received, ..entry }
                }
                // What another record bears is no id of ours.
                Stored::Row(_) | Stored::Unreadable => return Err(Cause::Damaged.into()),
            });
        }
        Ok(entries)
    })
}

pub(super) fn history(
    journal: &mut (impl Tables + ?Sized),
    student: &str,
    since: &mut Seen,
    now: Now,
) -> Result<History, Trouble> {
    let mut history = History { clock: now.clock, ..History::default() };
    let mut ids: HashSet<Id> = HashSet::new();
    *since = journal.rows(student, *since, &mut |row| match row.map(JournalRow::read) {
        Some(Reading::Known(entry)) if ids.insert(entry.id.clone()) => history.entries.push(entry),
        Some(Reading::Known(_)) => {}
        Some(Reading::Newer(entry)) => {
            history.newer += 1;
            history.entries.extend(entry.filter(|entry| ids.insert(entry.id.clone())));
        }
        Some(Reading::Damaged(_)) | None => history.damaged += 1,
    })?;
    history.entries.sort_by(|a, b| (a.time, &a.id).cmp(&(b.time, &b.id)));
    Ok(history)
}

/// The time an entry is given, and what the clock showed where that cannot be right: the computers of schools have dead
/// batteries. `time` never goes back, so that entries keep their order everywhere.
fn plausible(clock: Moment, last: Option<Moment>) -> (Moment, Option<Moment>) {
    let latest = TIMES.end - Millis(1);
    let shown = clock.clamp(Moment(0), latest);
    let (floor, ceiling) = match last {
        Some(last) => (last, (last + LONGEST_PAUSE).min(latest)),
        None => (EARLIEST, latest),
    };
    // Two entries within one millisecond keep their order too.
    let next = if last.is_some() { (floor + Millis(1)).min(latest) } else { floor };
    if (floor..=ceiling).contains(&clock) { (clock.max(next), None) } else { (next, Some(shown)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_never_goes_back_and_says_when_it_is_doubtful() {
        let start = EARLIEST + 30 * DAY;
        assert_eq!(plausible(start, None), (start, None));
        assert_eq!(plausible(Moment(0), None), (EARLIEST, Some(Moment(0))));
        assert_eq!(plausible(start, Some(start)), (start + Millis(1), None));
        assert_eq!(plausible(start + DAY, Some(start)), (start + DAY, None));
        assert_eq!(plausible(start - DAY, Some(start)), (start + Millis(1), Some(start - DAY)));
        let far = start + 5 * 366 * DAY;
        assert_eq!(plausible(far, Some(start)), (start + Millis(1), Some(far)));
    }
}
