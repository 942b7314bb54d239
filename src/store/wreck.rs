//! What can still be read in a damaged file, and how it is laid over a sound one.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use rusqlite::types::Value;
use rusqlite::{Connection, Row as Columns, params, params_from_iter};

use super::folder::FILE;
use super::leaves::Leaves;
use super::rows::{self, TWINS};
use super::{image, schema};
use crate::content::Id;
use crate::journal::Stored;
use crate::trouble::Trouble;

/// Rows of a table that are read, at the most.
const MOST: usize = 1_000_000;

/// The rows of a table, with the names of their columns.
struct WreckTable {
    name: &'static str,
    columns: Vec<String>,
    rows: Vec<Vec<Value>>,
}

/// What can be read in a damaged file.
#[derive(Default)]
pub(super) struct Wreck {
    pub(super) leaves: Leaves,
    /// Rows of the tables whose rows are updated, column by column.
    others: Vec<WreckTable>,
    pub(super) tombstones: Vec<Id>,
    pub(super) hidden: HashMap<Id, bool>,
}

impl Wreck {
    /// What the file of a data folder still gives, with its log.
    pub(super) fn of(folder: &Path) -> Self {
        image::of(&folder.join(FILE)).map(Self::read).unwrap_or_default()
    }

    /// What the bytes of a database still give.
    pub(super) fn read(bytes: Vec<u8>) -> Self {
        let leaves = Leaves::read(&bytes);
        let Ok(connection) = image::open(bytes) else { return Self { leaves, ..Self::default() } };
        let (tombstones, hidden) = (tombstones(&connection), hiding(&connection));
        let mut wreck = Self { leaves, tombstones, hidden, others: Vec::new() };
        for table in ["students", "known_as", "tombstones", "pins_cleared"] {
            let columns =
                every(&connection, &format!("SELECT name FROM pragma_table_info('{table}')"), |row| row.get(0).ok());
            let read = |row: &Columns| (0..columns.len()).map(|place| row.get::<_, Value>(place).ok()).collect();
            let rows = every(&connection, &format!("SELECT {} FROM {table} NOT INDEXED", columns.join(", ")), read);
            wreck.others.push(WreckTable { name: table, columns, rows });
        }
        wreck
    }

    /// Lays what can be read over a sound file; how many entries came to it.
    pub(super) fn merge(&self, connection: &Connection, gone: &HashSet<Id>) -> Result<usize, Trouble> {
        self.lay_tables(connection, gone)?;
        self.lay_entries(connection, gone)
    }

    /// What students have changed since (names, PINs) is as the damaged file has it.
    fn lay_tables(&self, connection: &Connection, gone: &HashSet<Id>) -> Result<(), Trouble> {
        for WreckTable { name: table, columns, rows } in &self.others {
            let has = |column: &&String| schema::has(connection, table, column).unwrap_or(false);
            let known: Vec<&String> = columns.iter().filter(has).collect();
            let places: Vec<usize> = (0..columns.len())
                .filter(|place| columns.get(*place).is_some_and(|one| known.contains(&one)))
                .collect();
            let names = known.iter().map(|name| name.as_str()).collect::<Vec<_>>().join(", ");
            let marks = vec!["?"; known.len()].join(", ");
            let update =
                known.iter().filter(|name| name.as_str() != "id").map(|name| format!("{name} = excluded.{name}"));
            let conflict = match *table {
                "students" | "known_as" => {
                    format!("ON CONFLICT (id) DO UPDATE SET {}", update.collect::<Vec<_>>().join(", "))
                }
                "pins_cleared" if !rows.is_empty() => {
                    connection.execute("DELETE FROM pins_cleared", [])?;
                    String::new()
                }
                _ => "ON CONFLICT DO NOTHING".to_owned(),
            };
            for row in rows {
                let is_gone = |place: &usize| matches!(row.get(*place), Some(Value::Text(id)) if gone.contains(id));
                if *table != "tombstones" && places.iter().any(is_gone) {
                    continue;
                }
                let values = || places.iter().filter_map(|place| row.get(*place));
                // One that the file's rules refuse (a name that another bears by now) is given a name of its own below.
                let insert = format!("INSERT INTO {table} ({names}) VALUES ({marks}) {conflict}");
                let _ = connection.execute(&insert, params_from_iter(values()));
            }
        }
        Ok(())
    }

    /// Lays the entries over those of a sound file; how many came to it.
    fn lay_entries(&self, connection: &Connection, gone: &HashSet<Id>) -> Result<usize, Trouble> {
        let mut taken = 0;
        for (row, bearer) in self.leaves.rows.iter().filter(|(row, _)| !gone.contains(&row.student)) {
            let is_known: bool = connection.query_row(
                "SELECT EXISTS (SELECT 1 FROM students WHERE id = ?)",
                [&row.student],
                |found| found.get(0),
            )?;
            if !is_known {
                // Better a student without a name than answers without a student.
                let name: String = row.student.chars().rev().take(8).collect();
                connection.execute(
                    "INSERT OR IGNORE INTO students (id, name, folded, created) VALUES (?1, ?2, ?1, ?3)",
                    params![row.student, name, row.time],
                )?;
            }
            let bearer = bearer.as_deref();
            let is_new = rows::insert(connection, "journal", row, bearer)?
                || (matches!(rows::stored(connection, &row.id, &row.student)?, Stored::Nothing)
                    && rows::insert(connection, TWINS, row, bearer)?);
            taken += usize::from(is_new);
        }
        Ok(taken)
    }
}

/// Those who were erased.
pub(super) fn tombstones(connection: &Connection) -> Vec<Id> {
    every(connection, "SELECT id FROM tombstones", |row| rows::text(row.get_ref(0).ok()?))
}

/// Of each student, whether they are hidden.
pub(super) fn hiding(connection: &Connection) -> HashMap<Id, bool> {
    let read = |row: &Columns| Some((rows::text(row.get_ref(0).ok()?)?, row.get(1).ok()?));
    every(connection, "SELECT id, forgotten IS NOT NULL FROM students", read).into_iter().collect()
}

/// What a query gives, up to where the file is damaged.
fn every<T>(connection: &Connection, select: &str, read: impl Fn(&Columns) -> Option<T>) -> Vec<T> {
    let mut found = Vec::new();
    let Ok(mut query) = connection.prepare(select) else { return found };
    let Ok(mut rows) = query.query([]) else { return found };
    // A tree that leads back into itself would give rows for ever.
    while let (Ok(Some(row)), true) = (rows.next(), found.len() < MOST) {
        found.extend(read(row));
    }
    found
}
