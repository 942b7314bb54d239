//! Folders as older programs left them.

use std::fs;
use std::path::Path;

use super::player::EVENING;
use super::pty::typed_at;
use alash::clock::DAY;

/// Where they are.
pub const KEPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/kept");

/// A copy of one, in the folder `data` of a folder of its own.
pub fn folder_of(kept: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    fs::create_dir(&data).unwrap();
    for entry in fs::read_dir(Path::new(KEPT).join(kept)).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, data.join(path.file_name().unwrap())).unwrap();
    }
    folder
}

/// A student's figures six days after the first evening; the PIN of the one who has one is typed.
pub fn figures(folder: &Path, student: &str) -> serde_json::Value {
    let (out, error, code) = typed_at(EVENING + 6 * DAY, folder, &["stats", "--json", "--student", student], "1918\n");
    assert_eq!(code, 0, "{error}");
    serde_json::from_str(&out).unwrap()
}
