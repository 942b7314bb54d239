//! The forms of exam papers there are, and which one is meant.

use std::path::Path;

use super::arguments::Arguments;
use super::failure::{Failure, flawed};
use super::files::read;
use super::folder::data_folder;
use crate::form::{Profile, together};
use crate::lang::Messages;
use crate::paths;

/// Forms of a class's own, in the data folder.
const FILE: &str = "profiles.json";

/// The forms that come with the program, and those in the data folder; of a file there that cannot be read, what is wrong
/// with it: who does not come for an exam is not kept out by it.
pub(super) fn profiles_or_flaws(arguments: &Arguments, m: &Messages) -> (Vec<Profile>, Option<String>) {
    match profiles(arguments, m) {
        Ok(profiles) => (profiles, None),
        Err(failure) => (Profile::own(), Some(failure.said)),
    }
}

/// The forms that come with the program, and those in the data folder.
pub(super) fn profiles(arguments: &Arguments, m: &Messages) -> Result<Vec<Profile>, Failure> {
    let file = data_folder(arguments).map(|folder| folder.join(FILE));
    let added = match file.filter(|file| file.exists()) {
        Some(file) => of_file(&file, m)?,
        None => Vec::new(),
    };
    Ok(together(vec![Profile::own(), added]))
}

fn of_file(file: &Path, m: &Messages) -> Result<Vec<Profile>, Failure> {
    let (name, text) = read(file, m)?;
    Profile::read(&text).map_err(|flaws| flawed(&name, &flaws, m))
}

/// Where the form of an id stands; of a file, its first form, after all of them were added.
pub(super) fn named(asked: Option<&str>, profiles: &mut Vec<Profile>, m: &Messages) -> Result<Option<usize>, Failure> {
    let Some(asked) = asked else { return Ok(None) };
    let place = |profiles: &[Profile], id: &str| profiles.iter().position(|profile| profile.id == id);
    if let Some(place) = place(profiles, asked) {
        return Ok(Some(place));
    }
    let file = Path::new(asked);
    if !paths::to_read(file).exists() {
        let known = profiles.iter().map(|profile| profile.id.as_str()).collect::<Vec<_>>().join(", ");
        return Err(Failure::usage((m.cli.no_profile)(asked, &known)));
    }
    let added = of_file(file, m)?;
    let first = added.first().map(|profile| profile.id.clone()).unwrap_or_default();
    *profiles = together(vec![std::mem::take(profiles), added]);
    Ok(place(profiles, &first))
}
