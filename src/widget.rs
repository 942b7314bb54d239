//! What pages are drawn with: a column of wrapped lines, charts, the map, the timeline.

pub(crate) mod chart;
pub mod map;
pub(crate) mod picture;
pub(crate) mod sheet;
pub mod timeline;

pub(crate) use sheet::Sheet;

/// Rows below which a map shows nothing.
const LEAST: usize = 8;
/// Columns of text beside a drawing, in a usual and in a wide window; and from how many columns on it is wide.
const PANEL: (usize, usize, usize) = (24, 40, 120);
/// A map wider than this many times its rows shows mostly what lies beside it.
const WIDE: usize = 4;

/// Columns and rows of a drawing with a column of text at its right, and the columns of that text; nothing where the page
/// has no room for it.
#[must_use]
pub(crate) fn room_beside(sheet: &Sheet) -> Option<((usize, usize), usize)> {
    let (room, rows) = (sheet.room?, sheet.rows_left());
    let wide = room.columns >= PANEL.2;
    let (all, panel) = if wide { (room.columns, PANEL.1) } else { (sheet.width, PANEL.0) };
    let columns = all.saturating_sub(panel + 2).min(rows * WIDE);
    (rows >= LEAST).then_some(((columns, rows), panel))
}
