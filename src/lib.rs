//! `alash`: a tutor in the terminal. The modules in reading order.

// ── what is taught: no terminal, no files ──
pub mod bank;
pub mod brief;
pub mod check;
pub mod clean;
pub mod clock;
pub mod content;
pub mod dice;
pub mod effect;
pub mod exam;
pub mod forecast;
pub mod form;
pub mod language;
pub mod log;
pub mod memory;
pub mod plan;
pub mod progress;
pub mod question;
pub mod session;
pub mod source;
pub mod spelling;
pub mod stable;
pub mod trouble;
pub mod view;
pub mod window;

// ── what is seen: pure ──
pub mod app;
pub mod key;
pub mod lang;
pub mod layout;
pub mod page;
pub mod screen;
pub mod theme;
pub mod widget;

// ── the world ──
pub mod cli;
pub mod output;
pub mod paths;
pub mod store;
pub mod system;
pub mod terminal;
