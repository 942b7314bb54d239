//! Who learns on this machine: names, and the PINs that keep classmates out.

use argon2::Argon2;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash};
use rusqlite::{OptionalExtension as _, Row, params};

use super::Store;
use super::id::new_id;
use crate::clean;
use crate::clock::{Moment, Now};
use crate::log::{LONGEST_NAME, Student};
use crate::trouble::{Cause, Trouble};

/// The columns of a student.
pub(super) const COLUMNS: &str = "id, name, pin IS NOT NULL";

/// A student; a name that rotted is shown as far as it can be read.
pub(super) fn student(row: &Row) -> Result<Student, rusqlite::Error> {
    let text = |place| -> Result<String, rusqlite::Error> {
        let bytes = row.get_ref(place)?.as_bytes().unwrap_or_default();
        Ok(clean::line(&String::from_utf8_lossy(bytes)))
    };
    Ok(Student { id: text(0)?, name: text(1)?, locked: row.get(2)?, guest: false })
}

/// A name as it is compared: after NFC and case folding.
pub(super) fn folded(name: &str) -> String {
    // A no-break space looks like any other.
    clean::line(&name.replace('\u{a0}', " ")).to_lowercase()
}

impl Store {
    /// Those who learn here, in the order in which they came.
    ///
    /// # Errors
    /// [`Trouble::Failed`].
    pub fn students(&self) -> Result<Vec<Student>, Trouble> {
        let select = format!("SELECT {COLUMNS} FROM students WHERE forgotten IS NULL ORDER BY created");
        let mut query = self.connection.prepare(&select)?;
        let rows = query.query_map([], student)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The student of a name; names compare after NFC and case folding.
    ///
    /// # Errors
    /// [`Trouble::Failed`].
    pub fn student(&self, name: &str) -> Result<Option<Student>, Trouble> {
        let select = format!("SELECT {COLUMNS} FROM students NOT INDEXED WHERE folded = ? AND forgotten IS NULL");
        Ok(self.connection.prepare(&select)?.query_row([folded(name)], student).optional()?)
    }

    /// The student of a name, created if new.
    ///
    /// # Errors
    /// [`Trouble::Failed`].
    pub fn enter(&mut self, name: &str, now: Now) -> Result<Student, Trouble> {
        // Asked without an index, which could be damaged unnoticed: nobody begins anew in silence.
        if let Some(student) = self.student(name)? {
            return Ok(student);
        }
        let id = new_id(now.clock)?;
        self.create(&id, name, now)?;
        self.student(name)?.ok_or(Trouble::Failed(Cause::Damaged))
    }

    /// Creates a student, unless there is one of that name.
    pub(super) fn create(&self, id: &str, name: &str, now: Now) -> Result<(), Trouble> {
        let name: String = clean::line(name).chars().take(LONGEST_NAME).collect();
        self.connection.execute(
            "INSERT INTO students (id, name, folded, created) VALUES (?, ?, ?, ?) ON CONFLICT (folded) DO NOTHING",
            params![id, name, folded(&name), now.clock],
        )?;
        Ok(())
    }

    /// Gives a student another name; `false` where somebody else bears it.
    ///
    /// # Errors
    /// [`Trouble::Failed`].
    pub fn rename(&mut self, id: &str, name: &str) -> Result<bool, Trouble> {
        let name = clean::line(name);
        if self.student(&name)?.is_some_and(|other| other.id != id) {
            return Ok(false);
        }
        let update = "UPDATE students SET name = ?, folded = ? WHERE id = ?";
        self.connection.execute(update, params![name, folded(&name), id])?;
        Ok(true)
    }

    /// Sets a PIN, or takes it away. Only its hash is kept (Argon2id).
    ///
    /// # Errors
    /// [`Trouble::Failed`].
    pub fn set_pin(&mut self, id: &str, pin: Option<&str>) -> Result<(), Trouble> {
        let failed = |_: argon2::password_hash::Error| Trouble::Failed(Cause::Exhausted);
        let hash = match pin {
            Some(pin) => {
                let hash: PasswordHash = Argon2::default().hash_password(pin.as_bytes()).map_err(failed)?;
                Some(hash.to_string())
            }
            None => None,
        };
        self.connection.execute("UPDATE students SET pin = ? WHERE id = ?", params![hash, id])?;
        Ok(())
    }

    /// Whether a PIN opens a student's records; any does where none is set.
    ///
    /// # Errors
    /// [`Trouble::Failed`].
    pub fn opens(&self, id: &str, pin: &str) -> Result<bool, Trouble> {
        let select = "SELECT pin FROM students NOT INDEXED WHERE id = ?";
        let bytes = |row: &Row| Ok(row.get_ref(0)?.as_bytes().ok().map(<[u8]>::to_owned));
        let Some(hash) = self.connection.query_row(select, [id], bytes).optional()?.flatten() else { return Ok(true) };
        // One that rotted opens nothing: it can be cleared.
        let hash = String::from_utf8_lossy(&hash);
        let hash = PasswordHash::new(&hash).ok();
        Ok(hash.is_some_and(|hash| Argon2::default().verify_password(pin.as_bytes(), &hash).is_ok()))
    }

    /// Takes a PIN away that nobody knows any more, for who may open the file; the student is told at the next entry.
    /// `false` where there was none.
    ///
    /// # Errors
    /// [`Trouble::Failed`].
    pub(crate) fn clear_pin(&mut self, id: &str, now: Now) -> Result<bool, Trouble> {
        let transaction = self.connection.transaction()?;
        let had = transaction.execute("UPDATE students SET pin = NULL WHERE id = ? AND pin IS NOT NULL", [id])? > 0;
        if had {
            transaction.execute("INSERT INTO pins_cleared (student, time) VALUES (?, ?)", params![id, now.clock])?;
        }
        transaction.commit()?;
        Ok(had)
    }

    /// When a student's PIN was taken away last (milliseconds since 1970-01-01 UTC), if they were not told yet.
    ///
    /// # Errors
    /// [`Trouble::Failed`].
    pub(crate) fn pin_cleared(&self, id: &str) -> Result<Option<Moment>, Trouble> {
        let select = "SELECT max(time) FROM pins_cleared WHERE student = ? AND told IS NULL";
        Ok(self.connection.query_row(select, [id], |row| row.get(0))?)
    }

    /// The student was told that the PIN was taken away.
    ///
    /// # Errors
    /// [`Trouble::Failed`].
    pub(crate) fn told_of_pin(&mut self, id: &str, now: Now) -> Result<(), Trouble> {
        let update = "UPDATE pins_cleared SET told = ? WHERE student = ? AND told IS NULL";
        self.connection.execute(update, params![now.clock, id])?;
        Ok(())
    }
}
