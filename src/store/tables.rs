//! The database as the tables of a journal.

use rusqlite::{OptionalExtension as _, Row, params};

use super::rows::{self, OF_STUDENT, TWINS};
use super::{Store, forget};
use crate::clock::{Moment, Now, TIMES};
use crate::content::Id;
use crate::journal::{Alias, JournalRow, Seen, Stored, StudentRow, Tables, Whom};
use crate::trouble::Trouble;

impl Tables for Store {
    fn begin(&mut self) -> Result<(), Trouble> {
        // Immediate: what is read in it is read under the lock of the write, so that two windows never share a moment.
        self.connection.execute_batch("BEGIN IMMEDIATE")?;
        // Under the lock, for which who goes back to a backup may have been waited.
        self.opened.may_be_written().inspect_err(|_| self.roll_back())
    }

    fn commit(&mut self, ids: &[Id]) -> Result<(), Trouble> {
        if let Err(error) = self.connection.execute_batch("COMMIT") {
            self.roll_back();
            return Err(error.into());
        }
        // Replaced while it was written: then it may have been written to no file that has a name.
        self.opened.is_kept(ids)
    }

    fn roll_back(&mut self) {
        // Some failures have ended the transaction already.
        let _ = self.connection.execute_batch("ROLLBACK");
    }

    fn all(&mut self) -> Result<Vec<StudentRow>, Trouble> {
        let mut query = self.connection.prepare(&format!("SELECT {OF_STUDENT} FROM students ORDER BY created"))?;
        let students = query.query_map([], rows::student)?;
        Ok(students.collect::<Result<_, _>>()?)
    }

    fn find(&mut self, whom: Whom) -> Result<Option<StudentRow>, Trouble> {
        let (is_meant, value) = match whom {
            Whom::Id(id) => ("id = ?", id),
            Whom::Folded(folded) => ("folded = ? AND forgotten IS NULL", folded),
        };
        let select = format!("SELECT {OF_STUDENT} FROM students NOT INDEXED WHERE {is_meant}");
        Ok(self.connection.query_row(&select, [value], rows::student).optional()?)
    }

    fn add(&mut self, student: &StudentRow) -> Result<(), Trouble> {
        let StudentRow { id, name, folded, created, pin, forgotten } = student;
        let insert = format!("INSERT INTO students ({OF_STUDENT}) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
        self.connection.execute(&insert, params![id, name, folded, created, pin, forgotten])?;
        Ok(())
    }

    fn update(&mut self, student: &StudentRow) -> Result<(), Trouble> {
        let StudentRow { id, name, folded, pin, forgotten, .. } = student;
        let update = "UPDATE students SET name = ?, folded = ?, pin = ?, forgotten = ? WHERE id = ?";
        self.connection.execute(update, params![name, folded, pin, forgotten, id])?;
        Ok(())
    }

    fn pin_cleared(&mut self, id: &str) -> Result<Option<Moment>, Trouble> {
        let select = "SELECT max(time) FROM pins_cleared WHERE student = ? AND told IS NULL";
        Ok(self.connection.query_row(select, [id], |row| row.get(0))?)
    }

    fn note_pin(&mut self, id: &str, time: Moment) -> Result<(), Trouble> {
        self.connection.execute("INSERT INTO pins_cleared (student, time) VALUES (?, ?)", params![id, time])?;
        Ok(())
    }

    fn note_told(&mut self, id: &str, time: Moment) -> Result<(), Trouble> {
        let update = "UPDATE pins_cleared SET told = ? WHERE student = ? AND told IS NULL";
        self.connection.execute(update, params![time, id])?;
        Ok(())
    }

    fn alias(&mut self, id: &str) -> Result<Option<Alias>, Trouble> {
        let read =
            |row: &Row| Ok(Alias { id: row.get(0)?, student: row.get(1)?, name: row.get(2)?, since: row.get(3)? });
        let select = "SELECT id, student, name, since FROM known_as WHERE id = ?";
        Ok(self.connection.query_row(select, [id], read).optional()?)
    }

    fn aliases(&mut self, student: &str) -> Result<Vec<Id>, Trouble> {
        let mut query = self.connection.prepare("SELECT id FROM known_as WHERE student = ? ORDER BY id")?;
        Ok(query.query_map([student], |row| row.get(0))?.collect::<Result<_, _>>()?)
    }

    fn add_alias(&mut self, alias: &Alias) -> Result<(), Trouble> {
        let Alias { id, student, name, since } = alias;
        self.connection.execute(
            "INSERT INTO known_as (id, student, name, since)
             SELECT ?1, ?2, ?3, ?4 WHERE NOT EXISTS (SELECT 1 FROM students WHERE id = ?1)
             ON CONFLICT (id) DO NOTHING",
            params![id, student, name, since],
        )?;
        Ok(())
    }

    fn is_erased(&mut self, id: &str) -> Result<bool, Trouble> {
        let select = "SELECT EXISTS (SELECT 1 FROM tombstones WHERE id = ?)";
        Ok(self.connection.query_row(select, [id], |row| row.get(0))?)
    }

    fn erase_entries(&mut self, id: &str, now: Now) -> Result<usize, Trouble> {
        Ok(forget::remove_entries(&self.connection, id, now)?)
    }

    fn newest(&mut self, student: &str) -> Result<Option<Moment>, Trouble> {
        // A time that no clock can show is no floor.
        let newest = "SELECT max(time) FROM journal WHERE student = ? AND time >= ? AND time < ?";
        Ok(self.connection.query_row(newest, params![student, TIMES.start, TIMES.end], |row| row.get(0))?)
    }

    fn row(&mut self, id: &str, student: &str) -> Result<Stored, Trouble> {
        Ok(rows::stored(&self.connection, id, student)?)
    }

    fn add_row(&mut self, row: &JournalRow, bearer: Option<&str>) -> Result<bool, Trouble> {
        Ok(rows::insert(&self.connection, "journal", row, bearer)?)
    }

    fn add_twin(&mut self, row: &JournalRow, bearer: Option<&str>) -> Result<(), Trouble> {
        rows::insert(&self.connection, TWINS, row, bearer)?;
        Ok(())
    }

    fn rows(&mut self, student: &str, since: Seen, look: &mut dyn FnMut(Option<JournalRow>)) -> Result<Seen, Trouble> {
        // By the student's own: when others are erased their numbers are given once more.
        let Seen(mut seen) = since;
        rows::each(&self.connection, since.0, |rowid, whose, row| match whose {
            Some(id) if id == student => {
                seen = rowid.max(seen);
                look(row());
            }
            Some(_) => {}
            None => look(None),
        })?;
        Ok(Seen(seen))
    }

    fn last_bearer(&mut self, student: &str) -> Result<Option<Id>, Trouble> {
        let last = "SELECT bearer FROM (SELECT student, bearer, received FROM journal UNION ALL SELECT student, bearer, received FROM twins)
            WHERE student = ?1 AND bearer <> ?1 GROUP BY bearer ORDER BY max(received) DESC LIMIT 1";
        Ok(self.connection.query_row(last, [student], |row| row.get(0)).optional()?)
    }

    fn give_back(&mut self, bearer: &str, student: &str) -> Result<usize, Trouble> {
        let columns = "time, offset, clock, version, record, sum, received, bearer";
        let theirs = "student = ?2 AND bearer = ?1";
        let mut entries = 0;
        // A row of the journal is never changed: it is written anew, by way of the other table.
        for table in ["journal", TWINS] {
            let copy = format!(
                "INSERT OR IGNORE INTO twins (id, student, {columns}) SELECT id, ?1, {columns} FROM {table} WHERE {theirs}"
            );
            self.connection.execute(&copy, params![bearer, student])?;
            let delete = format!("DELETE FROM {table} WHERE {theirs}");
            entries += self.connection.execute(&delete, params![bearer, student])?;
        }
        let free = "student = ?1 AND NOT EXISTS (SELECT 1 FROM journal WHERE journal.id = twins.id)";
        let back = format!(
            "INSERT INTO journal (id, student, {columns}) SELECT id, student, {columns} FROM twins WHERE {free}"
        );
        self.connection.execute(&back, [bearer])?;
        let kept =
            "student = ?1 AND EXISTS (SELECT 1 FROM journal WHERE journal.id = twins.id AND journal.student = ?1)";
        self.connection.execute(&format!("DELETE FROM twins WHERE {kept}"), [bearer])?;
        self.connection.execute("DELETE FROM known_as WHERE id = ? AND student = ?", [bearer, student])?;
        Ok(entries)
    }
}
