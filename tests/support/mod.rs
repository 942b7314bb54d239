//! What whole-program tests share.
#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(clippy::disallowed_methods, reason = "a test on a real terminal has to wait")]

pub mod banks;
pub mod fresh;
pub mod journal;
#[cfg(unix)]
pub mod kept;
pub mod player;
#[cfg(unix)]
pub mod pty;
pub mod screens;
#[cfg(unix)]
pub mod wreck;

/// The bank that comes with the program.
pub const OWN: &str = include_str!("../../questions.json");
/// One question of each kind.
pub const EACH: &str = include_str!("../banks/each.json");
