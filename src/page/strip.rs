//! Cells under the heading that are always seen: the tasks of a paper, each with how it stands.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::style::Style;
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr as _;

use crate::view::{Cell, Command};

/// Columns between two cells, where there is room and where there is little.
const BETWEEN: (u16, u16) = (2, 1);

/// The cells in their places.
#[derive(Debug)]
pub(super) struct Strip {
    cells: Vec<Placed>,
    rows: u16,
}

#[derive(Debug)]
struct Placed {
    text: String,
    style: Style,
    at: Position,
    width: u16,
    target: usize,
}

impl Strip {
    /// The cells in as many rows as they need; in a small window one row, with the cell where one is in its middle.
    pub(super) fn lay_out<A: Copy>(
        cells: Vec<Cell<A>>,
        (left, top, measure): (u16, u16, u16),
        airy: bool,
        targets: &mut Vec<Command<A>>,
    ) -> Self {
        if cells.is_empty() {
            return Self { cells: Vec::new(), rows: 0 };
        }
        let width = |cell: &Cell<A>| u16::try_from(cell.text.width()).unwrap_or(u16::MAX);
        let between = if airy { BETWEEN.0 } else { BETWEEN.1 };
        let cells = if airy { cells } else { around(cells, measure) };
        let (mut row, mut column) = (0, 0);
        let mut placed = Vec::new();
        for cell in cells {
            let width = width(&cell);
            if column > 0 && column + width > measure {
                (row, column) = (row + 1, 0);
            }
            targets.push(Command::View(cell.action));
            let (at, target) = (Position::new(left + column, top + row), targets.len() - 1);
            placed.push(Placed { text: cell.text, style: cell.style, at, width, target });
            column += width + between;
        }
        // A line of air below, where there is room for it.
        Self { cells: placed, rows: row + 1 + u16::from(airy) }
    }

    /// Rows that it takes.
    pub(super) fn rows(&self) -> u16 {
        self.rows
    }

    /// The target of the cell at a place.
    pub(super) fn hit(&self, at: Position) -> Option<usize> {
        let on = |cell: &&Placed| cell.at.y == at.y && (cell.at.x..cell.at.x + cell.width).contains(&at.x);
        self.cells.iter().find(on).map(|cell| cell.target)
    }

    pub(super) fn draw(&self, buffer: &mut Buffer) {
        for cell in &self.cells {
            buffer.set_line(cell.at.x, cell.at.y, &Line::styled(cell.text.as_str(), cell.style), cell.width);
        }
    }
}

/// As many cells around the one where one is as fit into a row, more of them before it than after.
fn around<A>(cells: Vec<Cell<A>>, measure: u16) -> Vec<Cell<A>> {
    let widths: Vec<usize> = cells.iter().map(|cell| cell.text.width() + usize::from(BETWEEN.1)).collect();
    let here = cells.iter().position(|cell| cell.here).unwrap_or(0);
    let room = usize::from(measure + BETWEEN.1);
    let fits =
        |first: usize, last: usize| widths.get(first..=last).is_some_and(|some| some.iter().sum::<usize>() <= room);
    let (mut first, mut last) = (here, here);
    loop {
        let (before, after) = (first.checked_sub(1), (last + 1 < cells.len()).then_some(last + 1));
        let balanced = here - first <= last - here;
        match (before.filter(|cell| fits(*cell, last)), after.filter(|cell| fits(first, *cell))) {
            (Some(before), after) if balanced || after.is_none() => first = before,
            (_, Some(after)) => last = after,
            (Some(before), None) => first = before,
            (None, None) => break,
        }
    }
    cells.into_iter().skip(first).take(last - first + 1).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_window_shows_the_cells_around_the_present_one() {
        let shown = |here: usize| {
            let cell = |n| Cell { text: format!("{n:>2}● "), style: Style::new(), here: n == here, action: n };
            let cells = around((1..=20).map(cell).collect(), 38);
            let numbers: Vec<usize> = cells.iter().map(|cell| cell.action).collect();
            (numbers.first().copied().unwrap(), numbers.last().copied().unwrap())
        };
        assert_eq!((shown(1), shown(10), shown(20)), ((1, 7), (7, 13), (14, 20)));
    }
}
