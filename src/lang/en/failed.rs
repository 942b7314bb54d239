//! When answers were not kept or not read.

use crate::lang::failed::FailedSentences;

pub(super) const FAILED: FailedSentences = FailedSentences {
    keeping: "The record was not kept",
    what_to_do: "Check that the disk has room and the memory stick is in, then try again. \
                        Until it is kept the answer stays here.",
    reading: "The answers were not read",
    reading_what_to_do: "Check that the disk or the memory stick is in place, then try again.",
    replaced: "Another file stands in the place of the answers' file. Leave the program and open it again: what was kept before is not lost.",
    damaged: "The answers' file is damaged and the answer was not kept. Try again: the program will offer to go back to a backup.",
};
