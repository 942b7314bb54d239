//! A student's entries, read so that nothing in the file hides them: no index is asked, which could be damaged unnoticed,
//! and no row stops the reading of the others.

use std::collections::HashSet;

use super::row::{COLUMNS, Damage, JournalRow, Reading, text};
use super::{Store, twins};
use crate::clock::Now;
use crate::content::Id;
use crate::log::History;
use crate::trouble::Trouble;

impl Store {
    /// Every entry of a student, in order of time and id. One that does not read as it was written is counted and left, as
    /// is one whose student is not in the file: it may have been theirs.
    ///
    /// # Errors
    /// [`Trouble::Failed`]; of [`Cause::Damaged`](crate::trouble::Cause::Damaged), where the file itself cannot be read.
    pub fn history(&mut self, student: &str, now: Now) -> Result<History, Trouble> {
        let mut history = History { clock: now.clock, ..History::default() };
        let mut ids: HashSet<Id> = HashSet::new();
        let mut seen = 0;
        self.each_row(|rowid, whose, row| {
            seen = rowid.max(seen);
            match whose {
                Some(id) if id == student => {}
                Some(_) => return,
                None => {
                    history.damaged += 1;
                    return;
                }
            }
            match row().map(JournalRow::read) {
                Some(Reading::Known(entry)) if ids.insert(entry.id.clone()) => history.entries.push(entry),
                Some(Reading::Newer(entry)) => {
                    history.newer += 1;
                    history.entries.extend(entry.filter(|entry| ids.insert(entry.id.clone())));
                }
                Some(Reading::Known(_)) => {}
                Some(Reading::Damaged(_)) | None => history.damaged += 1,
            }
        })?;
        self.seen = seen;
        history.entries.sort_by(|a, b| (a.time, &a.id).cmp(&(b.time, &b.id)));
        Ok(history)
    }

    /// What is wrong with rows of the file: the number that the database gives each, and what it is.
    ///
    /// # Errors
    /// [`Trouble::Failed`].
    pub(super) fn damages(&self) -> Result<(Vec<(i64, Damage)>, usize), Trouble> {
        let (mut damages, mut newer) = (Vec::new(), 0);
        self.each_row(|rowid, whose, row| match (whose, row().map(JournalRow::read)) {
            (_, None) => damages.push((rowid, Damage::Column)),
            (_, Some(Reading::Damaged(damage))) => damages.push((rowid, damage)),
            (None, _) => damages.push((rowid, Damage::Orphan)),
            (_, Some(Reading::Newer(_))) => newer += 1,
            (_, Some(Reading::Known(_))) => {}
        })?;
        Ok((damages, newer))
    }

    /// Looks at every row: its number, whose it is (nothing, where that student is not in the file), and the row.
    pub(super) fn each_row(
        &self,
        mut look: impl FnMut(i64, Option<&str>, &dyn Fn() -> Option<JournalRow>),
    ) -> Result<(), Trouble> {
        let students = self.ids()?;
        for table in ["journal NOT INDEXED", twins::TABLE] {
            let mut query = self.connection.prepare(&format!("SELECT {COLUMNS}, rowid FROM {table}"))?;
            let mut rows = query.query([])?;
            while let Some(columns) = rows.next()? {
                let whose = text(columns.get_ref(1)?).filter(|id| students.contains(id));
                let rowid = if table == twins::TABLE { 0 } else { columns.get(9)? };
                look(rowid, whose.as_deref(), &|| JournalRow::of(columns).ok().flatten());
            }
        }
        Ok(())
    }

    /// The ids of everybody in the file.
    fn ids(&self) -> Result<HashSet<Id>, Trouble> {
        let mut query = self.connection.prepare("SELECT id FROM students NOT INDEXED")?;
        let mut rows = query.query([])?;
        let mut ids = HashSet::new();
        while let Some(row) = rows.next()? {
            ids.extend(text(row.get_ref(0)?));
        }
        Ok(ids)
    }
}
