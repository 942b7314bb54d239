//! Files written for people: whole or not at all, for their owner alone, and never over what students have.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::store::{FILE, LOCK, is_same, sync};
use crate::trouble::Cause;

/// So many files of one name are made; the last is written over.
const MOST: usize = 1000;
/// A class's own forms of exam papers, in the data folder.
const FORMS: &str = "profiles.json";
/// Links that lead to links are followed so far.
const LINKS: usize = 32;

/// Writes a file: beside its place and then put there, or straight where what stands there is no file (a pipe, a terminal).
/// A link is followed; a file keeps its rights, and a new one is its owner's alone.
///
/// # Errors
/// Why not; what was there before is there still. [`Cause::Kept`] for the database in the data folder and what is beside it.
pub(crate) fn write(file: &Path, bytes: &[u8], data: Option<&Path>) -> Result<(), Cause> {
    let there = fs::metadata(file).ok();
    if data.is_some_and(|data| is_same(file, &data.join(FILE))) {
        return Err(Cause::Kept);
    }
    if is_door(file) || there.as_ref().is_some_and(|there| !there.is_file() && !there.is_dir()) {
        let mut door =
            OpenOptions::new().append(true).open(file).or_else(|_| OpenOptions::new().write(true).open(file))?;
        return Ok(door.write_all(bytes).and_then(|()| door.flush())?);
    }
    if there.as_ref().is_some_and(fs::Metadata::is_dir) {
        return Err(Cause::Folder);
    }
    // A folder is meant, and there is none.
    if file.to_string_lossy().ends_with(std::path::is_separator) {
        return Err(Cause::NotFound);
    }
    let target = followed(file)?;
    if data.is_some_and(|data| is_kept(&target, data)) {
        return Err(Cause::Kept);
    }
    target.file_name().ok_or(Cause::Name)?;
    let folder = match target.parent() {
        Some(folder) if folder.as_os_str().is_empty() => Path::new("."),
        Some(folder) => folder,
        None => return Err(Cause::Name),
    };
    // Only its owner may read what the library makes.
    let mut unfinished = tempfile::Builder::new().prefix(".alash-").suffix(".tmp").tempfile_in(folder)?;
    unfinished.write_all(bytes)?;
    if let Some(there) = there {
        unfinished.as_file().set_permissions(there.permissions())?;
    }
    unfinished.as_file().sync_all()?;
    unfinished.persist(&target).map_err(|error| Cause::from(error.error))?;
    sync(folder);
    Ok(())
}

/// Whether a path is a door to something that is open already: `/dev/stdout`, `>(…)` of a shell.
fn is_door(file: &Path) -> bool {
    let of_process = || file.starts_with("/proc") && file.parent().is_some_and(|folder| folder.ends_with("fd"));
    file == Path::new("/dev/stdout") || file == Path::new("/dev/stderr") || file.starts_with("/dev/fd") || of_process()
}

/// The file that a path leads to, also where the last link leads nowhere yet.
fn followed(file: &Path) -> Result<PathBuf, io::Error> {
    let mut path = file.to_owned();
    for _ in 0..LINKS {
        let Ok(next) = fs::read_link(&path) else { return Ok(path) };
        // What a link says is said from where it stands.
        path = path.parent().unwrap_or(Path::new("")).join(next);
    }
    Err(io::ErrorKind::InvalidFilename.into())
}

/// Whether a file is one of those in which students' records, or the class's forms, are kept.
fn is_kept(target: &Path, data: &Path) -> bool {
    let Ok(data) = fs::canonicalize(data) else { return false };
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let Ok(folder) = fs::canonicalize(folder) else { return false };
    let name = target.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    (folder == data && (name.starts_with(FILE) || name == LOCK || name == FORMS))
        || folder.starts_with(data.join("backups"))
        || folder.starts_with(data.join("set-aside"))
        || is_same(&folder.join(target.file_name().unwrap_or_default()), &data.join(FILE))
}

/// A name of which no file stands in a folder yet, for one that nobody asked for by name: with a number before
/// the ending, where there is one with other bytes.
#[must_use]
pub(crate) fn free(folder: &Path, (name, end): (&str, &str), bytes: &[u8]) -> PathBuf {
    let is_free = |path: &Path| {
        fs::read(path).map_or_else(|error| error.kind() == io::ErrorKind::NotFound, |there| there == bytes)
    };
    let mut path = folder.join(format!("{name}.{end}"));
    for number in 2..=MOST {
        if is_free(&path) {
            break;
        }
        path = folder.join(format!("{name}-{number}.{end}"));
    }
    path
}

// Rights and links are Unix's.
#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_written_whole_with_its_rights_through_links_and_never_over_the_database() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        write(&at("new"), b"1", None).unwrap();
        assert_eq!((fs::read(at("new")).unwrap(), mode(&at("new"))), (b"1".to_vec(), 0o600));
        fs::set_permissions(at("new"), fs::Permissions::from_mode(0o640)).unwrap();
        symlink("new", at("link")).unwrap();
        symlink("nowhere", at("dangling")).unwrap();
        write(&at("link"), b"2", None).unwrap();
        write(&at("dangling"), b"3", None).unwrap();
        assert_eq!((fs::read(at("new")).unwrap(), mode(&at("new"))), (b"2".to_vec(), 0o640));
        assert!(fs::read_link(at("link")).is_ok() && fs::read(at("nowhere")).unwrap() == b"3");
        let data = at("data");
        fs::create_dir_all(data.join("backups")).unwrap();
        fs::write(data.join(FILE), "kept").unwrap();
        fs::hard_link(data.join(FILE), at("other-name")).unwrap();
        symlink(data.join(FILE), at("to-database")).unwrap();
        for guarded in
            [data.join(FILE), data.join("alash.db-wal"), data.join("backups/x"), at("other-name"), at("to-database")]
        {
            assert_eq!(write(&guarded, b"4", Some(&data)), Err(Cause::Kept), "{}", guarded.display());
        }
        assert_eq!(fs::read(data.join(FILE)).unwrap(), b"kept");
        write(&data.join("alash-00000000.jsonl"), b"5", Some(&data)).unwrap();
        assert_eq!(write(folder.path(), b"6", None), Err(Cause::Folder));
        assert_eq!(write(&at("no/where"), b"6", None), Err(Cause::NotFound));
        assert_eq!(write(&at("nowhere-yet/"), b"6", None), Err(Cause::NotFound));
        assert!(
            fs::read_dir(folder.path()).unwrap().all(|entry| !entry
                .unwrap()
                .file_name()
                .to_string_lossy()
                .ends_with("tmp"))
        );
    }
}
