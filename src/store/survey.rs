//! What there is to know of a data folder, looked at without changing anything.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::folder::FILE;
use super::folder::{self, Lock};
use super::schema::{self, Whose};
use super::sqlite::cause;
use super::{Store, aside, backup, image, rows};
use crate::clock::Now;
use crate::journal::row::Damage;
use crate::trouble::{Backup, Cause, Held};

/// What there is to know of a data folder.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a finding of its own")]
pub(crate) struct Survey {
    pub(crate) folder: PathBuf,
    /// What the file holds; nothing where there is none.
    pub(crate) held: Option<Result<Held, Cause>>,
    /// What the database finds wrong with itself.
    pub(crate) wrong: Vec<String>,
    /// What is wrong with rows: the number of each in the file, and what it is.
    pub(crate) damages: Vec<(i64, Damage)>,
    /// Rows that only a newer program reads in full.
    pub(crate) newer: usize,
    /// Whose the file is.
    pub(crate) whose: Whose,
    /// Backups, in the order in which they were made.
    pub(crate) backups: Vec<Backup>,
    /// Databases and logs that were set aside.
    pub(crate) aside: Vec<PathBuf>,
    /// Whether another program holds the folder.
    pub(crate) is_held: bool,
    /// Whether nothing can be written there.
    pub(crate) is_read_only: bool,
    /// Whether others than its owner may read it.
    pub(crate) is_open: bool,
    /// Bytes that can be written still, where the system says so.
    pub(crate) space: Option<u64>,
    /// Bytes that the file and its log take.
    pub(crate) size: u64,
    /// Whether there are entries in the log only: the file alone is not whole.
    pub(crate) has_log: bool,
    /// Whether something in the log cannot be believed.
    pub(crate) has_cut_log: bool,
    /// What the machine's clock shows.
    pub(crate) now: Now,
}

/// What a database file holds, after the database has looked through all of it.
pub(super) fn held(file: &Path) -> Backup {
    let held = image::bytes(file).and_then(image::open).and_then(|connection| {
        let sound = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get::<_, String>(0));
        let is_ours = matches!(schema::of(&connection), Ok(Whose::Ours)) && has_journal(&connection);
        match sound {
            Ok(said) if said == "ok" && is_ours => contents(&connection),
            Ok(_) => Err(Cause::Damaged),
            Err(error) => Err(cause(&error)),
        }
    });
    Backup { file: file.to_owned(), held }
}

fn has_journal(connection: &Connection) -> bool {
    schema::has(connection, "journal", "id").unwrap_or(false)
}

fn contents(connection: &Connection) -> Result<Held, Cause> {
    let read = || -> Result<Held, rusqlite::Error> {
        let shown = if schema::has(connection, "students", "forgotten")? { "WHERE forgotten IS NULL" } else { "" };
        let select = format!(
            "SELECT CAST(name AS BLOB), coalesce(counted.entries, 0) FROM students LEFT JOIN
             (SELECT student, count(*) AS entries FROM journal NOT INDEXED GROUP BY student) AS counted
             ON counted.student = students.id {shown} ORDER BY created"
        );
        let mut query = connection.prepare(&select)?;
        let students = query.query_map([], |row| {
            let name = row.get_ref(0)?.as_bytes().unwrap_or_default();
            Ok((
                crate::clean::line(&String::from_utf8_lossy(name)),
                usize::try_from(row.get::<_, i64>(1)?).unwrap_or(0),
            ))
        })?;
        let students = students.collect::<Result<Vec<_>, _>>()?;
        let mut entries: i64 =
            connection.query_row("SELECT count(*) FROM journal NOT INDEXED", [], |row| row.get(0))?;
        if schema::has(connection, rows::TWINS, "id")? {
            entries += connection.query_row("SELECT count(*) FROM twins", [], |row| row.get::<_, i64>(0))?;
        }
        let newest = connection.query_row(
            "SELECT time, offset FROM journal NOT INDEXED ORDER BY time DESC LIMIT 1",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        );
        Ok(Held { students, entries: usize::try_from(entries).unwrap_or(0), newest: newest.ok() })
    };
    read().map_err(|error| cause(&error))
}

/// Looks at a data folder, its file and its backups.
#[must_use]
pub(crate) fn survey(folder: &Path, now: Now) -> Survey {
    let file = folder.join(FILE);
    let size = |end: &str| fs::metadata(folder::beside(&file, end)).map_or(0, |file| file.len());
    let mut survey = Survey {
        folder: folder.to_owned(),
        held: None,
        wrong: Vec::new(),
        damages: Vec::new(),
        newer: 0,
        whose: Whose::Ours,
        backups: backup::list(folder).iter().map(|file| held(file)).collect(),
        aside: [aside::databases(folder), aside::lone_logs(folder)].concat(),
        is_held: false,
        is_read_only: folder::is_read_only(folder, &file),
        is_open: is_open(folder),
        space: fs4::available_space(folder).ok(),
        size: size("") + size("-wal"),
        has_log: size("-wal") > 0,
        has_cut_log: false,
        now,
    };
    survey.is_held = folder.join(folder::LOCK).exists()
        && !survey.is_read_only
        && matches!(folder::lock(folder, std::time::Duration::ZERO), Ok(Lock::Theirs) | Err(_));
    if let Err(error) = fs::read_dir(folder).map(|_| ())
        && error.kind() != std::io::ErrorKind::NotFound
    {
        survey.held = Some(Err(error.into()));
        return survey;
    }
    survey.has_cut_log = image::has_cut_log(&file);
    if survey.size == 0 {
        return survey;
    }
    let looked = image::of(&file).and_then(image::open).and_then(|connection| survey.look(connection));
    survey.held = Some(looked);
    survey
}

impl Survey {
    fn look(&mut self, connection: Connection) -> Result<Held, Cause> {
        self.whose = schema::of(&connection).map_err(|error| cause(&error))?;
        if self.whose == Whose::Foreign {
            return Ok(Held::default());
        }
        if !has_journal(&connection) {
            return Err(Cause::Damaged);
        }
        let wrong = || -> Result<Vec<String>, rusqlite::Error> {
            let mut query = connection.prepare("PRAGMA integrity_check(20)")?;
            query.query_map([], |row| row.get(0))?.collect()
        };
        self.wrong = wrong().map_err(|error| cause(&error))?;
        self.wrong.retain(|said| said != "ok");
        let held = contents(&connection)?;
        if self.whose == Whose::Newer {
            return Ok(held);
        }
        let store = Store::of_memory(connection, Vec::new()).map_err(|_| Cause::Damaged)?;
        (self.damages, self.newer) = store.damages().map_err(|_| Cause::Damaged)?;
        Ok(held)
    }
}

#[cfg(unix)]
fn is_open(folder: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    fs::metadata(folder).is_ok_and(|folder| folder.permissions().mode() & 0o077 != 0)
}

#[cfg(not(unix))]
fn is_open(_folder: &Path) -> bool {
    false
}
