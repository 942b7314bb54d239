//! Which of the files in a folder holds a student's results: a folder is named where a stick was dragged into the window.

use std::fs::{self, File};
use std::io::BufReader;
use std::path::{Path, PathBuf};

use crate::journal::Results;
use crate::journal::students::folded;
use crate::log::FILES;

/// Files of results begin and end so.
const END: &str = ".jsonl";

/// What there is in a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// The file that is meant.
    One(PathBuf),
    /// Several, by their names: which is meant cannot be told.
    Several(Vec<String>),
    None,
}

/// The results in a folder: the one file there is; of several the one that is the student's, by id or else by name.
#[must_use]
pub(crate) fn results_in(folder: &Path, id: Option<&str>, name: Option<&str>) -> Found {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| is_results(path) && path.is_file())
        .collect();
    files.sort();
    if let [file] = &files[..] {
        return Found::One(file.clone());
    }
    let only = |fits: &dyn Fn(&Results) -> bool| {
        let mut own = files.iter().filter(|file| read(file).is_some_and(|results| fits(&results)));
        own.next().filter(|_| own.next().is_none()).cloned()
    };
    let of_id = || id.and_then(|id| only(&|results| results.is_of(id)));
    let of_name = || name.and_then(|name| only(&|results| results.names().any(|other| folded(other) == folded(name))));
    match of_id().or_else(of_name) {
        Some(file) => Found::One(file),
        None if files.is_empty() => Found::None,
        None => Found::Several(files.iter().filter_map(|file| Some(file.file_name()?.display().to_string())).collect()),
    }
}

fn is_results(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    name.starts_with(FILES) && name.ends_with(END)
}

fn read(file: &Path) -> Option<Results> {
    Results::read(&mut BufReader::new(File::open(file).ok()?)).ok()
}
