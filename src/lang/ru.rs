//! По-русски.

mod account;
mod asking;
mod brief;
mod carry;
mod check;
mod cli;
mod damaged;
mod doctor;
mod exam;
mod face;
mod failed;
mod feedback;
mod files;
mod findings;
mod forget;
mod grammar;
mod help;
mod home;
mod import;
mod keys;
mod lesson;
mod lines;
mod mock;
mod notes;
mod outcome;
mod picture;
mod pin;
mod plain;
mod print;
mod progress;
mod renamed;
mod report;
mod result;
mod review;
mod settings;
mod stats;
mod summary;
mod tonight;
mod welcome;
mod why;
mod words;

use super::messages::{Messages, gathered};

pub(super) const RU: Messages = gathered!();
