//! `alash restore`: the damaged file is set aside, and a backup takes its place.

use std::path::Path;
use std::process::ExitCode;

use super::arguments::Arguments;
use super::{Failure, data_folder, say, troubled};
use crate::clean;
use crate::language::Lang;
use crate::paths;
use crate::store;
use crate::system::Clock;
use crate::trouble::Cause;

pub(super) fn run(arguments: &Arguments, backup: Option<&Path>, lang: Lang) -> Result<ExitCode, Failure> {
    let m = lang.messages();
    let folder = data_folder(arguments.data_dir.as_deref()).ok_or_else(|| Failure::of(m.cli.no_folder.to_owned()))?;
    let backup = backup.map(paths::to_read);
    if let Some(missing) = backup.as_deref().filter(|backup| !backup.is_file()) {
        let cause = if missing.is_dir() { Cause::Folder } else { Cause::NotFound };
        return Err(Failure::of((m.cli.cannot_read)(&clean::path(missing), &(m.files.cause)(cause))));
    }
    let restored =
        store::restore(&folder, backup.as_deref(), Clock::start().now()).map_err(|trouble| troubled(&trouble, m))?;
    say(&[m.damaged.done.to_owned()].into_iter().chain((m.files.restored)(&restored)).collect::<Vec<_>>().join("\n"))
}
