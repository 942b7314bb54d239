//! The data folder, and the store in it.

use std::env;
use std::path::PathBuf;

use super::arguments::Arguments;
use super::failure::{Failure, troubled};
use super::options;
use crate::lang::Messages;
use crate::paths;
use crate::store::{Erased, Store, default_folder};
use crate::system::Clock;
use crate::trouble::{Notice, Trouble};

/// Names another data folder.
const DATA_DIR: &str = "ALASH_DATA_DIR";

/// The data folder: named on the command line, by the environment, or found by itself.
pub(super) fn data_folder(arguments: &Arguments) -> Option<PathBuf> {
    let by_environment = || env::var_os(DATA_DIR).filter(|folder| !folder.is_empty()).map(Into::into);
    let named = arguments.get(&options::DATA_DIR).or_else(by_environment);
    match named {
        Some(folder) => paths::to_write(&folder).ok(),
        None => default_folder(env::current_exe().ok().as_deref()),
    }
}

/// The store in the folder named on the command line, by the environment, or found by itself.
pub(super) fn store(arguments: &Arguments, clock: Clock, m: &Messages) -> Result<Store, Failure> {
    use std::io::Write as _;
    let (_, store, said) = open_store(arguments, clock, m)?;
    let store = store.map_err(|trouble| troubled(&trouble, m))?;
    for line in said {
        _ = writeln!(std::io::stderr(), "{line}");
    }
    Ok(store)
}

/// The data folder, the store in it or why there is none, and what there is to say of its opening.
pub(super) type Opening = (PathBuf, Result<Store, Trouble>, Vec<String>);

/// Opens the store in the folder named on the command line, by the environment, or found by itself: whoever was hidden a
/// week ago is forgotten at whatever start comes next.
pub(super) fn open_store(arguments: &Arguments, clock: Clock, m: &Messages) -> Result<Opening, Failure> {
    let folder = data_folder(arguments).ok_or_else(|| Failure::of(m.cli.no_folder.to_owned()))?;
    let opened = Store::open(&folder, clock.now()).and_then(|mut store| {
        let erased = if store.is_passing() { Vec::new() } else { store.erase_due(clock.now())? };
        let notices = store.notices();
        let said =
            erased.iter().map(|erased| gone(erased, m)).chain(notices.iter().map(|notice| (m.files.notice)(notice)));
        Ok((store, said.collect()))
    });
    match opened {
        Ok((store, said)) => Ok((folder, Ok(store), said)),
        Err(trouble) => Ok((folder, Err(trouble), Vec::new())),
    }
}

/// Ends where nothing can be kept.
pub(super) fn kept_here(store: &Store, m: &Messages) -> Result<(), Failure> {
    if store.is_passing() { Err(Failure::of(m.doctor.read_only.to_owned())) } else { Ok(()) }
}

/// What went with a student.
pub(super) fn gone(erased: &Erased, m: &Messages) -> String {
    let left = erased
        .left
        .iter()
        .map(|file| (m.files.notice)(&Notice::NotErased { name: erased.name.clone(), file: file.clone() }));
    let said = (m.forget.gone)(&erased.name, erased.records, erased.backups);
    [said].into_iter().chain(left).collect::<Vec<_>>().join("\n")
}

/// The store for those who only read: where there is none, none is made.
pub(super) fn store_to_read(arguments: &Arguments, clock: Clock, m: &Messages) -> Result<Store, Failure> {
    match data_folder(arguments) {
        Some(data) if !data.exists() => Store::in_memory().map_err(|trouble| troubled(&trouble, m)),
        _ => store(arguments, clock, m),
    }
}
