//! Where the data folder is, and that only its owner reads it.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use etcetera::{AppStrategy as _, AppStrategyArgs, choose_app_strategy};

/// The folder that makes a memory stick carry its own scores.
const BESIDE: &str = "alash-data";

/// The data folder where none was named: `alash-data` beside the program if there is one, else the platform's.
#[must_use]
pub fn default_folder(program: Option<&Path>) -> Option<PathBuf> {
    let beside = program.and_then(Path::parent).map(|folder| folder.join(BESIDE)).filter(|folder| folder.is_dir());
    beside.or_else(|| {
        let names = AppStrategyArgs { top_level_domain: "kz".into(), author: "alash".into(), app_name: "alash".into() };
        choose_app_strategy(names).ok().map(|strategy| strategy.data_dir())
    })
}

/// Makes a folder that only its owner may enter, unless it is there.
pub(super) fn make_private(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Makes a file that only its owner may read, unless it is there; its length in bytes. `SQLite` gives the files it puts
/// beside it the same rights.
pub(super) fn make_private_file(file: &Path) -> io::Result<u64> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    Ok(options.open(file)?.metadata()?.len())
}

/// Holds the folder for one opening of the store at a time, until the file is dropped or the program dies. Where the
/// system knows no locks (some network folders), `SQLite`'s own have to do.
pub(super) fn lock(folder: &Path) -> Option<File> {
    let path = folder.join("alash.lock");
    make_private_file(&path).ok()?;
    let file = File::open(path).ok()?;
    file.lock().ok().map(|()| file)
}

/// Writes a file beside its place and then puts it there: whole, or not at all.
///
/// # Errors
/// The file cannot be written; what was there before is there still.
pub fn write_whole(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let name = file.file_name().ok_or(io::ErrorKind::InvalidInput)?.to_string_lossy();
    let unfinished = file.with_file_name(format!("{name}.{}.tmp", std::process::id()));
    let written =
        fs::write(&unfinished, bytes).and_then(|()| File::options().write(true).open(&unfinished)?.sync_all());
    let placed = written.and_then(|()| fs::rename(&unfinished, file));
    if placed.is_err() {
        let _ = fs::remove_file(&unfinished);
    }
    placed
}

/// Makes the names in a folder durable, where the system can.
pub(super) fn sync(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_beside_the_program_goes_before_the_platforms() {
        let stick = tempfile::tempdir().unwrap();
        let program = stick.path().join("alash");
        assert_ne!(default_folder(Some(&program)), Some(stick.path().join(BESIDE)));
        fs::create_dir(stick.path().join(BESIDE)).unwrap();
        assert_eq!(default_folder(Some(&program)), Some(stick.path().join(BESIDE)));
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_reads() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let (inner, file) = (folder.path().join("data"), folder.path().join("data/alash.db"));
        make_private(&inner).unwrap();
        make_private_file(&file).unwrap();
        assert_eq!(fs::metadata(&inner).unwrap().permissions().mode() & 0o777, 0o700);
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    }
}
