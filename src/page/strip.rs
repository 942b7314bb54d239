//! Tasks under the heading that are always seen, each with how it stands.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::style::Style;
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr as _;

use crate::document::name::Name;
use crate::document::{StripTask, TaskState};
use crate::theme::Theme;

/// Columns between two tasks, where there is room and where there is little.
const BETWEEN: (u16, u16) = (1, 0);
/// The sign of a flag.
pub(super) const FLAG: &str = "!";

/// The tasks in their places.
#[derive(Clone, Debug)]
pub(super) struct Strip {
    cells: Vec<Placed>,
    rows: u16,
}

#[derive(Clone, Debug)]
struct Placed {
    text: String,
    style: Style,
    at: Position,
    width: u16,
    target: Name,
}

/// What stands for a task, and how.
fn cell(task: &StripTask<Name>, theme: Theme) -> (String, Style) {
    let (full, empty) = theme.dots();
    let pointer = if task.here { theme.pointer() } else { " " };
    let (sign, style) = match task.state {
        TaskState::End => ("", Style::new()),
        TaskState::Open => (empty, Style::new()),
        TaskState::Answered => (full, theme.accent()),
        TaskState::Right => (full, theme.right()),
        TaskState::Wrong => ("×", theme.wrong()),
    };
    let flag = if task.flagged { FLAG } else { " " };
    let text = match task.state {
        TaskState::End => format!("{pointer}{} ", task.label),
        _ => format!("{pointer}{:>2}{sign}{flag}", task.label),
    };
    (text, if task.here { theme.chosen() } else { style })
}

impl Strip {
    /// The tasks in as many rows as they need; in one row those around the one where one is, where they do not fit.
    pub(super) fn lay_out(
        tasks: &[StripTask<Name>],
        theme: Theme,
        (left, top, measure): (u16, u16, u16),
        airy: bool,
    ) -> Self {
        if tasks.is_empty() {
            return Self { cells: Vec::new(), rows: 0 };
        }
        let between = if airy { BETWEEN.0 } else { BETWEEN.1 };
        let cells: Vec<(String, Style)> = tasks.iter().map(|task| cell(task, theme)).collect();
        let width = |text: &str| u16::try_from(text.width()).unwrap_or(u16::MAX);
        let shown = if airy { 0..cells.len() } else { around(&cells, tasks, measure) };
        let (mut row, mut column) = (0, 0);
        let mut placed = Vec::new();
        for ((text, style), task) in cells.into_iter().zip(tasks).skip(shown.start).take(shown.len()) {
            let width = width(&text);
            if column > 0 && column + width > measure {
                (row, column) = (row + 1, 0);
            }
            placed.push(Placed {
                text,
                style,
                at: Position::new(left + column, top + row),
                width,
                target: task.action.clone(),
            });
            column += width + between;
        }
        // A line of air below, where there is room for it.
        Self { cells: placed, rows: row + 1 + u16::from(airy) }
    }

    /// Rows that it takes.
    pub(super) fn rows(&self) -> u16 {
        self.rows
    }

    /// The action of the task at a place.
    pub(super) fn hit(&self, at: Position) -> Option<Name> {
        let on = |cell: &&Placed| cell.at.y == at.y && (cell.at.x..cell.at.x + cell.width).contains(&at.x);
        self.cells.iter().find(on).map(|cell| cell.target.clone())
    }

    pub(super) fn draw(&self, buffer: &mut Buffer) {
        for cell in &self.cells {
            buffer.set_line(cell.at.x, cell.at.y, &Line::styled(cell.text.as_str(), cell.style), cell.width);
        }
    }
}

/// As many tasks around the one where one is as fit into a row, more of them before it than after.
fn around(cells: &[(String, Style)], tasks: &[StripTask<Name>], measure: u16) -> std::ops::Range<usize> {
    let widths: Vec<usize> = cells.iter().map(|(text, _)| text.width() + usize::from(BETWEEN.1)).collect();
    let here = tasks.iter().position(|task| task.here).unwrap_or(0);
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
    first..last + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_window_shows_the_tasks_around_the_present_one() {
        let shown = |here: usize| {
            let task = |n: usize| StripTask {
                label: n.to_string(),
                state: TaskState::Open,
                flagged: false,
                here: n == here,
                action: Name::of(&n),
            };
            let tasks: Vec<StripTask<Name>> = (1..=20).map(task).collect();
            let cells: Vec<(String, Style)> = tasks.iter().map(|task| cell(task, Theme::default())).collect();
            let shown = around(&cells, &tasks, 38);
            (shown.start + 1, shown.end)
        };
        assert_eq!((shown(1), shown(10), shown(20)), ((1, 7), (7, 13), (14, 20)));
    }
}
