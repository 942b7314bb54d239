//! What came of results that were begun on another machine.

use super::range::Outside;

/// Damaged lines that are told by their number, at most.
pub const TOLD: usize = 5;

/// What came of a file of results.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// Entries that were new.
    pub added: usize,
    /// Entries that were here already.
    pub known: usize,
    /// Lines that did not read as they were written, and were left.
    pub damaged: usize,
    /// Lines that only a newer program reads in full.
    pub newer: usize,
    /// Entries that were left, because the student has others of their ids: those stay.
    pub clashing: usize,
    /// Of the new entries those whose time is later than this machine's clock by more than a day.
    pub ahead: usize,
    /// Where the first damaged lines stand, numbered from 1, and the field that lies outside its range, if it is that.
    pub told: Vec<(usize, Option<Outside>)>,
}

/// A student who was taken for another, and is by themselves again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parted {
    /// The name they bear now.
    pub name: String,
    /// Entries that are theirs.
    pub entries: usize,
}
