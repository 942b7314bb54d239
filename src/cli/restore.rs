//! `alash restore`: the damaged file is set aside, and a backup takes its place.

use std::path::Path;
use std::process::ExitCode;

use super::arguments::{Arguments, Operands, Subcommand};
use super::described::texts;
use super::failure::{Failure, troubled};
use super::folder::data_folder;
use super::options::FILE;
use super::said::say;
use crate::clean;
use crate::language::Lang;
use crate::paths;
use crate::store;
use crate::system::Clock;
use crate::trouble::Cause;

pub(super) const COMMAND: Subcommand = Subcommand {
    name: "restore",
    words: Operands::Maybe(FILE),
    said: texts(
        "бүлінген файлды бөлек қойып, сақтық көшірмеге оралу",
        "отложить повреждённый файл и вернуться к резервной копии",
        "set a damaged file aside and go back to a backup",
    ),
    run,
};

fn run(arguments: &Arguments, lang: Lang) -> Result<ExitCode, Failure> {
    let m = lang.messages();
    let folder = data_folder(arguments).ok_or_else(|| Failure::of(m.cli.no_folder.to_owned()))?;
    let backup = arguments.words.first().map(|file| paths::to_read(Path::new(file)));
    if let Some(missing) = backup.as_deref().filter(|backup| !backup.is_file()) {
        let cause = if missing.is_dir() { Cause::Folder } else { Cause::NotFound };
        return Err(Failure::of((m.cli.cannot_read)(&clean::path(missing), &(m.files.cause)(cause))));
    }
    let restored =
        store::restore(&folder, backup.as_deref(), Clock::start().now()).map_err(|trouble| troubled(&trouble, m))?;
    say(&[m.damaged.done.to_owned()].into_iter().chain((m.files.restored)(&restored)).collect::<Vec<_>>().join("\n"))
}
