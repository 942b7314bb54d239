//! Pieces of a page that several screens share.

pub mod chart;
pub mod face;
pub mod review;
pub mod sheet;

pub use sheet::Sheet;
