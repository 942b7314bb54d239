//! How a typed answer is compared with what is accepted.
//!
//! Students type `Досмухамедов` for `Досмұхамедов`, Latin letters inside Cyrillic words, initials, the old ending -ов
//! for -ұлы. All that is one *skeleton*; what differs beyond it is measured in slips of the fingers, of which the
//! distinctive words of an answer buy a few. What is a number, a month or the beginning of a name is never a slip.

mod common;
mod distinctive;
mod letters;
mod lexicon;
mod near;
mod numbers;
mod numerals;
mod phrase;
mod slips;
mod words;

pub(crate) use distinctive::Distinctive;
pub(crate) use letters::{on_cyrillic_keys, plain_letter, skeleton};
pub(crate) use lexicon::Lexicon;
pub(crate) use near::{Nearness, compare};
pub(crate) use phrase::{Phrase, Stem};
pub(crate) use words::words;
