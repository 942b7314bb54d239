//! What is said of files, of the answers that are kept, and of their backups.

use super::grammar::date;
use crate::clean;

use crate::lang::files::FilesSentences;
use crate::log::range::Outside;
use crate::trouble::{Cause, Notice, Offer, Restored, Trouble};

pub(super) const FILES: FilesSentences = FilesSentences {
    damaged_records: |count| {
        format!("Damaged records: {count}. They are not counted; a backup in the folder “backups” may have them whole.")
    },
    newer_records: |count| format!("Records of a newer program: {count}. They are kept, but not shown in full here."),
    cause,
    trouble,
    notice,
    offer,
    restored,
    outside,
};

fn cause(cause: Cause) -> String {
    let said = match cause {
        Cause::NotFound => "there is no such file or folder",
        Cause::Denied => "the rights do not allow it",
        Cause::Folder => "this is a folder, not a file",
        Cause::NotFolder => "a file stands where a folder is meant",
        Cause::Full => "the disk is full",
        Cause::TooLarge => "the file would be larger than is allowed",
        Cause::ReadOnly => "nothing can be written there, only read",
        Cause::Busy => "another program holds it",
        Cause::Damaged => "what is in it is damaged",
        Cause::Device => "the disk, the stick or the network does not answer",
        Cause::Name => "no file can have this name",
        Cause::Exhausted => "there is not enough memory, or too many files are open",
        Cause::Replaced => "another file stands in the place of the one that was opened",
        Cause::Kept => "this file keeps the students' answers: nothing is written over it",
        Cause::Other(number) => return format!("system error {number}"),
    };
    said.to_owned()
}

fn trouble(trouble: &Trouble) -> String {
    match trouble {
        Trouble::Unusable { folder, cause: why } => {
            let (folder, why) = (clean::path(folder), cause(*why));
            format!("Could not keep answers in {folder}: {why}. Name another folder with --data-dir")
        }
        Trouble::Newer { file } => {
            format!("{} was written by a newer alash. Update the program; the file was not touched", clean::path(file))
        }
        Trouble::Foreign { file } => format!(
            "{} is another program's database. It was not touched. Name another folder with --data-dir",
            clean::path(file)
        ),
        Trouble::Empty { file } => format!(
            "{} is missing or empty, but answers were kept here before. No new file was made: open the program and go back to a backup, or write alash restore",
            clean::path(file)
        ),
        Trouble::Damaged { file } => format!(
            "{} is damaged. Leave it as it is: open the program and go back to a backup, or write alash restore. The command alash doctor tells what happened",
            clean::path(file)
        ),
        Trouble::Held { folder } => format!(
            "Another program holds the folder {}, and the file has to be changed before it can be opened. Close the alash that hangs, and open the program again",
            clean::path(folder)
        ),
        Trouble::NoBackup { folder } => format!("In {} there is no backup to go back to", clean::path(folder)),
        Trouble::Failed(why) => cause(*why),
    }
}

fn notice(notice: &Notice) -> String {
    match notice {
        Notice::ReadOnly { folder } => format!(
            "Nothing can be written to {}: earlier answers can be looked at, new ones are not kept.",
            clean::path(folder)
        ),
        Notice::Held { folder } => format!(
            "Another program holds the folder {}: no backup was made today, and no hidden student was erased.",
            clean::path(folder)
        ),
        Notice::Damaged { file } => format!(
            "{} is damaged in part: no copy of it was made, the earlier ones are there. The command alash doctor tells what to do.",
            clean::path(file)
        ),
        Notice::NoBackup(why) => format!("Today's backup was not made: {}.", cause(*why)),
        Notice::CutLog { log } => format!(
            "Part of the last sitting's log cannot be believed: some of the last answers may be missing. A copy of the log is kept: {}.",
            clean::path(log)
        ),
        Notice::NotYet { name } => format!("“{name}” is not erased yet. The program tries again at the next start."),
        Notice::NotErased { name, file } => {
            let file = clean::path(file);
            format!(
                "“{name}” is not erased from {file} yet. It is tried again at the next start; if this is a backup that nobody needs, delete it."
            )
        }
    }
}

fn offer(offer: &Offer) -> Vec<String> {
    let Offer { backup, readable, unreadable } = offer;
    let held = backup.as_ref().and_then(|backup| Some((clean::path(&backup.file), backup.held.as_ref().ok()?)));
    let mut lines = vec![held.map_or_else(
        || "There is no sound backup; only what can be read in the file itself is left.".to_owned(),
        |(file, held)| {
            let (students, entries) = (held.students.len(), held.entries);
            let newest = held.newest.map_or_else(|| "–".to_owned(), |(time, offset)| date(time.day(offset).date()));
            format!(
                "The newest sound backup: {file}. Students: {students}, records: {entries}, the newest of {newest}."
            )
        },
    )];
    if *readable > 0 {
        lines.push(format!("Records that will be added from the damaged file: {readable}."));
    } else if *unreadable == 0 {
        lines.push("The damaged file has no records that could be added: answers given after the backup, if any, will be missing.".to_owned());
    }
    if *unreadable > 0 {
        lines.push(format!("Records that cannot be read: {unreadable}."));
    }
    lines
}

fn restored(restored: &Restored) -> Vec<String> {
    let backup = restored.backup.as_deref().map(|file| format!("The backup: {}", clean::path(file)));
    let taken = format!("Records added from the damaged file: {}.", restored.taken);
    let unreadable = (restored.unreadable > 0)
        .then(|| format!("Records that could not be read: {}. They are in the file set aside.", restored.unreadable));
    let (students, entries) = (restored.students, restored.entries);
    let now = format!("Students now: {students}, records: {entries}.");
    let aside = restored
        .aside
        .as_deref()
        .map(|aside| format!("The damaged file was not deleted, it is in {}", clean::path(aside)));
    let taken = aside.is_some().then_some(taken);
    backup.into_iter().chain(taken).chain(unreadable).chain([now]).chain(aside).collect()
}

pub(super) fn outside(outside: &Outside) -> String {
    let Outside { field, value, range } = outside;
    if range.is_empty() {
        return format!("“{field}” cannot be {value}");
    }
    format!("“{field}” is {value}, and should be within {range}")
}
