//! A text that stands above the page and is scrolled by itself: what a question is about.

use ratatui::buffer::Buffer;
use ratatui::text::Line;

use crate::widget::sheet::wrap;

/// Lines of a text that are the least to be read.
pub(super) const LEAST: usize = 2;

/// The text laid out.
#[derive(Clone, Debug)]
pub(super) struct PlacedAside {
    lines: Vec<String>,
    top: u16,
    height: u16,
}

impl PlacedAside {
    /// The text at `top`, of the `body` rows that it shares with a page of `rows` lines: as many as the page leaves free,
    /// and never fewer than can be read.
    pub(super) fn lay_out(text: &str, measure: u16, top: u16, body: u16, rows: usize) -> Self {
        let lines = wrap(text, usize::from(measure));
        let free = usize::from(body).saturating_sub(rows + 1).max(LEAST);
        let height = u16::try_from(lines.len().min(free)).unwrap_or(body);
        Self { lines, top, height }
    }

    /// All its lines.
    pub(super) fn lines(text: &str, measure: u16) -> usize {
        wrap(text, usize::from(measure)).len()
    }

    /// Rows that it takes, the rule below it included.
    pub(super) fn rows(&self) -> u16 {
        self.height + 1
    }

    /// How far it can be scrolled.
    pub(super) fn furthest(&self) -> usize {
        self.lines.len().saturating_sub(usize::from(self.height))
    }

    /// The last line that is seen, of how many.
    pub(super) fn seen(&self, scroll: usize) -> String {
        let last = (scroll + usize::from(self.height)).min(self.lines.len());
        format!("{last} / {} ", self.lines.len())
    }

    /// Lines a page-wise scroll moves by.
    pub(super) fn step(&self) -> usize {
        usize::from(self.height.saturating_sub(1).max(1))
    }

    /// Whether a row of the window belongs to it.
    pub(super) fn has(&self, y: u16) -> bool {
        (self.top..self.top + self.height).contains(&y)
    }

    pub(super) fn draw(&self, buffer: &mut Buffer, left: u16, measure: u16, scroll: usize) {
        for (line, y) in self.lines.iter().skip(scroll).zip(self.top..self.top + self.height) {
            buffer.set_line(left, y, &Line::raw(line.as_str()), measure);
        }
    }

    /// The row of the rule below it.
    pub(super) fn rule(&self) -> u16 {
        self.top + self.height
    }
}
