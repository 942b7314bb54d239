//! Who learns on this machine: names, and the PINs that keep classmates out.

use argon2::Argon2;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash};
use rusqlite::{OptionalExtension as _, Row, params};

use super::{Store, StoreError, new_id};
use crate::clean;
use crate::clock::Now;
use crate::log::Student;

/// The columns of a student.
pub(super) const COLUMNS: &str = "id, name, pin IS NOT NULL";

pub(super) fn student(row: &Row) -> Result<Student, rusqlite::Error> {
    Ok(Student { id: row.get(0)?, name: row.get(1)?, locked: row.get(2)?, guest: false })
}

/// A name as it is compared: after NFC and case folding.
pub(super) fn folded(name: &str) -> String {
    clean::line(name).to_lowercase()
}

impl Store {
    /// Those who learn here, in the order in which they came.
    ///
    /// # Errors
    /// [`StoreError::Failed`].
    pub fn students(&self) -> Result<Vec<Student>, StoreError> {
        let select = format!("SELECT {COLUMNS} FROM students WHERE forgotten IS NULL ORDER BY created");
        let mut query = self.connection.prepare(&select)?;
        let rows = query.query_map([], student)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The student of a name; names compare after NFC and case folding.
    ///
    /// # Errors
    /// [`StoreError::Failed`].
    pub fn student(&self, name: &str) -> Result<Option<Student>, StoreError> {
        let select = format!("SELECT {COLUMNS} FROM students WHERE folded = ? AND forgotten IS NULL");
        Ok(self.connection.prepare(&select)?.query_row([folded(name)], student).optional()?)
    }

    /// The student of a name, created if new.
    ///
    /// # Errors
    /// [`StoreError::Failed`].
    pub fn enter(&mut self, name: &str, now: Now) -> Result<Student, StoreError> {
        let id = new_id(now.clock)?;
        self.create(&id, name, now)?;
        self.student(name)?.ok_or(StoreError::Failed(clean::line(name)))
    }

    /// Creates a student, unless there is one of that name.
    pub(super) fn create(&mut self, id: &str, name: &str, now: Now) -> Result<(), StoreError> {
        let name = clean::line(name);
        self.connection.execute(
            "INSERT INTO students (id, name, folded, created) VALUES (?, ?, ?, ?) ON CONFLICT (folded) DO NOTHING",
            params![id, name, folded(&name), now.clock],
        )?;
        Ok(())
    }

    /// Gives a student another name; `false` where somebody else bears it.
    ///
    /// # Errors
    /// [`StoreError::Failed`].
    pub fn rename(&mut self, id: &str, name: &str) -> Result<bool, StoreError> {
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
    /// [`StoreError::Failed`].
    pub fn set_pin(&mut self, id: &str, pin: Option<&str>) -> Result<(), StoreError> {
        let failed = |error: argon2::password_hash::Error| StoreError::Failed(error.to_string());
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
    /// [`StoreError::Failed`].
    pub fn opens(&self, id: &str, pin: &str) -> Result<bool, StoreError> {
        let select = "SELECT pin FROM students WHERE id = ?";
        let hash: Option<String> = self.connection.query_row(select, [id], |row| row.get(0)).optional()?.flatten();
        let Some(hash) = hash else { return Ok(true) };
        let hash = PasswordHash::new(&hash).map_err(|error| StoreError::Failed(error.to_string()))?;
        Ok(Argon2::default().verify_password(pin.as_bytes(), &hash).is_ok())
    }
}
