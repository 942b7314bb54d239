//! The window, in columns and rows: the smallest one there is a layout for, and what of a window is written on.

/// Columns of the smallest window.
pub const COLUMNS: u16 = 40;
/// Rows of the smallest window.
pub const ROWS: u16 = 12;
/// A line longer than this (columns) is hard to read.
const MEASURE: u16 = 72;
/// Columns from which on there is a margin of two, and not of one.
const WIDE: u16 = 60;

/// Rows of the smallest window that a page has: between the heading and the keys.
pub const PAGE: usize = 8;

/// The columns that are written on in a window of this width: the first of them, and how many.
#[must_use]
pub(crate) const fn measure(width: u16) -> (u16, u16) {
    let margin = if width < WIDE { 1 } else { 2 };
    let room = width.saturating_sub(2 * margin);
    let measure = if room < MEASURE { room } else { MEASURE };
    ((width - measure) / 2, measure)
}
