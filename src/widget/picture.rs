//! A drawing on a page: lines of one width, parts of which may be clicked.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// How much of the window a drawing may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Room {
    /// Columns; more than a text has where the window is wide.
    pub(crate) columns: usize,
    /// Rows between the heading and the keys.
    pub(crate) rows: usize,
}

/// A drawing.
#[derive(Clone, Debug)]
pub struct Picture<A> {
    /// Columns of every line.
    pub(crate) width: usize,
    /// What is drawn.
    pub lines: Vec<Line<'static>>,
    /// What clicks do: line, columns, action.
    pub parts: Vec<(usize, Range<usize>, A)>,
}

impl<A> Picture<A> {
    /// A drawing made on a buffer; cells that look alike are joined.
    #[must_use]
    pub(crate) fn of(buffer: &Buffer, parts: Vec<(usize, Range<usize>, A)>) -> Self {
        let width = usize::from(buffer.area.width);
        let line = |cells: &[ratatui::buffer::Cell]| {
            let mut spans: Vec<Span<'static>> = Vec::new();
            for cell in cells {
                match spans.last_mut() {
                    Some(last) if last.style == cell.style() => last.content.to_mut().push_str(cell.symbol()),
                    _ => spans.push(Span::styled(cell.symbol().to_owned(), cell.style())),
                }
            }
            Line::from(spans)
        };
        Self { width, lines: buffer.content.chunks(width.max(1)).map(line).collect(), parts }
    }
}

/// Writes a text on a buffer at a column and a row, where it has them.
pub(super) fn put(buffer: &mut Buffer, (column, row): (usize, usize), text: &str, style: Style) {
    if let (Ok(x), Ok(y)) = (u16::try_from(column), u16::try_from(row))
        && x < buffer.area.width
        && y < buffer.area.height
    {
        buffer.set_stringn(x, y, text, usize::from(buffer.area.width - x), Style::reset().patch(style));
    }
}
