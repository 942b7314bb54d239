//! A file read with the place of everything in it: JSON, its slips of typing, its objects and texts. What a bank and a form
//! of exam paper are read from.

pub mod flaw;
pub mod json;
pub mod letters;
pub mod read;
pub mod slip;
pub mod text;

pub use flaw::{Expected, Fault, Flaw};
pub use json::{LineColumn, Offset};
pub use text::{LanguageIndex, Text};

/// The newest `format` this program reads.
pub const FORMAT: u64 = 1;
/// A file larger than this (bytes) is refused before it is read.
pub const LARGEST: usize = 256 * 1024 * 1024;
