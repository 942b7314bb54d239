//! Short notes.

use crate::lang::notes::NotesSentences;

pub(super) const NOTES: NotesSentences = NotesSentences {
    keeping: "Being kept …",
    no_key: "This key does nothing here",
    digits: "Only digits here",
    full: "There is no room for more",
    no_paste: "Nothing can be pasted here",
    no_questions: "There are no questions here",
    too_small: "Needs 40×12 or more",
    passing: "Nothing is kept here",
};
