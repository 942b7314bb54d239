//! The command alash import.

use crate::lang::import::ImportSentences;

pub(super) const IMPORT: ImportSentences = ImportSentences {
    needs_file: "Which file? Write alash import FILE",
    taken: |name| {
        format!(
            "there is a “{name}” here. If it is the same student, add --student “{name}”; if not, change one of the names first"
        )
    },
    several: "the file holds several students: take it in without --student",
    claimed: |name| {
        format!(
            "the file says that it is of “{name}” too, but bears another name. If it is the same student, add --student “{name}”"
        )
    },
};
