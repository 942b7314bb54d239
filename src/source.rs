//! A file read with the place of everything in it: JSON, its slips of typing, its objects and texts. What a bank and a form
//! of exam paper are read from.

pub(crate) mod flaw;
pub(crate) mod json;
pub(crate) mod letters;
pub(crate) mod read;
pub mod slip;
pub(crate) mod text;

pub use flaw::{Expected, Fault, Flaw};
pub(crate) use json::{LineColumn, Offset};
pub use text::{LanguageIndex, Text};

/// The newest `format` this program reads.
pub(crate) const FORMAT: u64 = 1;
/// A file larger than this (bytes) is refused before it is read.
pub(crate) const LARGEST: usize = 256 * 1024 * 1024;
