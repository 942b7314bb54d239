//! Pictures, by what they are of. How one is drawn is not said here; what it says where it is not drawn is.

use crate::content::{At, When};
use crate::question::{Dated, Pinned};

/// A picture, and its words.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Illustration {
    pub(crate) picture: PictureSubject,
    /// What it says; empty where the blocks around it say that already.
    pub(crate) says: String,
}

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum PictureSubject {
    /// Places after an answer, each with how it stands.
    Pinned(Vec<Pinned>),
    /// Events after an answer, and the days to be opened.
    Dated(Vec<Dated>, Option<When>),
    /// Places by number, with their names.
    Sites(Vec<(String, At)>),
    /// A height from 0 to 1 for each of some days, nothing where there is none.
    Columns {
        /// The days' names, and their heights.
        days: Vec<(String, Option<f64>)>,
        /// What a full one stands for.
        top: String,
    },
    /// Days in a row.
    Days {
        /// What each was.
        days: Vec<(String, DayMark)>,
        /// The place of today among them.
        today: usize,
    },
}

/// What a day was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DayMark {
    Empty,
    Worked,
    Exam,
}
