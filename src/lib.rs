//! `alash`: a tutor in the terminal. Each room knows only those that stand before it in ARCHITECTURE.md, «One way down».
//!
//! What is `pub` is what the tests, the benchmarks and the program itself name: in the rest the compiler sees dead code.

#![warn(unreachable_pub)]

// What everything stands on.
pub mod clean;
pub mod clock;
pub mod dice;
pub mod ids;
pub mod language;
pub mod stable;
pub mod trouble;
pub mod window;

// What is taught: no terminal, no files.
pub mod bank;
pub(crate) mod brief;
pub mod check;
pub mod content;
pub mod effect;
pub mod exam;
pub mod forecast;
pub mod form;
pub mod log;
pub mod memory;
pub mod plan;
pub mod progress;
pub mod question;
pub mod session;
pub mod source;
pub(crate) mod spelling;

// What is seen: pure.
pub mod app;
pub(crate) mod document;
pub mod key;
pub(crate) mod lang;
pub mod layout;
pub(crate) mod page;
pub(crate) mod pen;
pub(crate) mod screen;
pub mod theme;
pub mod view;
pub mod widget;

// The world.
pub mod cli;
pub(crate) mod front;
pub mod journal;
pub mod lines;
pub(crate) mod output;
pub(crate) mod paths;
pub mod service;
pub mod store;
pub(crate) mod system;
pub(crate) mod terminal;
