//! A screen laid out: heading, body, a line of notes, footer. Pure: drawing shows it, and the app asks it where a click
//! fell and how far the body scrolls.
//!
//! ```text
//!   heading ····················· right
//!
//!   1● 2● 3○ … a strip of cells, where the screen has one
//!
//!   a text aside, where there is one and room for it
//!   ─────────────────────── ↓ more below
//!   body, scrolled by lines
//!   …
//!   ─────────────── note ── ↓ more below
//!   Enter open   ? help   Esc quit
//! ```

mod aside;
mod footer;
mod strip;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Size};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr as _;

use crate::key::InputMode;
use crate::language::Lang;
use crate::theme::{Signs, Theme};
use crate::view::{Binding, Cell, Command, Heading};
use crate::widget::Sheet;
use crate::widget::picture::Room;
use crate::widget::sheet::{SheetRow, one_row};
use crate::window;
use aside::Aside;
use footer::{Hint, flow, hints};
use strip::Strip;

/// Rows from which on there is air around the heading.
const AIRY: u16 = 16;
/// Rows of keys below that: the others come into view as Tab walks to them, and help names them all.
const FEW_HINTS: u16 = 2;

/// How far the two parts of a page are scrolled, in lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Scroll {
    pub(crate) body: usize,
    /// The text aside.
    pub(crate) aside: usize,
}

/// A screen laid out for one size. What can be clicked is known by number: the actions themselves, which are of another
/// type on every screen, are the list that [`Page::lay_out`] gives beside it.
#[derive(Debug)]
pub(crate) struct Page {
    heading: Heading,
    theme: Theme,
    strip: Strip,
    aside: Option<Aside>,
    rows: Vec<SheetRow<usize>>,
    focus: Option<std::ops::Range<usize>>,
    cursor: Option<(usize, u16)>,
    hints: Vec<Hint>,
    left: u16,
    measure: u16,
    /// Rows above the heading.
    above: u16,
    top: u16,
    body: u16,
    footer: u16,
    height: u16,
}

/// Whether a window of this height has room for air, and for a text aside.
#[must_use]
pub(crate) fn is_airy(height: u16) -> bool {
    height >= AIRY
}

/// The least window that is drawn in.
const ROOMY: Size = Size { width: 64, height: 20 };
/// Rows that heading, rule and keys take of it.
const AROUND: u16 = 6;

/// What a drawing may take of a window; nothing in a small one.
#[must_use]
pub(crate) fn room(size: Size, theme: Theme) -> Option<Room> {
    let roomy = size.width >= ROOMY.width && size.height >= ROOMY.height && theme.signs() != Signs::Ascii;
    let (columns, rows) = (usize::from(size.width.saturating_sub(4)), usize::from(size.height.saturating_sub(AROUND)));
    roomy.then_some(Room { columns, rows })
}

impl Page {
    /// Lays out what a screen wrote on its sheet and the text it has aside, with the keys of its table. Beside the page:
    /// what its targets do.
    #[must_use]
    pub(crate) fn lay_out<A: Copy + PartialEq>(
        heading: Heading,
        (strip, aside): (Vec<Cell<A>>, Option<&str>),
        sheet: Sheet<A>,
        table: &[Binding<Command<A>>],
        (mode, lang, size): (InputMode, Lang, Size),
    ) -> (Self, Vec<Command<A>>) {
        let (left, measure) = window::measure(size.width);
        let airy = is_airy(size.height);
        let mut targets = Vec::new();
        let mut hints = hints(table, mode, lang, !airy, &mut targets);
        let rows = flow(&mut hints, measure);
        let footer = if airy { rows } else { rows.min(FEW_HINTS) };
        // The line of air above the heading goes where it is what all of the page lacks.
        let lines = u16::try_from(sheet.rows().len()).unwrap_or(u16::MAX);
        let crowded = airy && lines == size.height.saturating_sub(3 + footer);
        let top = match (airy, crowded) {
            (true, false) => 3,
            (true, true) => 2,
            (false, _) => 1,
        };
        let strip = Strip::lay_out(strip, (left, top, measure), airy, &mut targets);
        let top = top + strip.rows();
        let body = size.height.saturating_sub(top + footer + 1);
        let aside = aside.map(|text| Aside::lay_out(text, measure, top, body, sheet.rows().len()));
        let taken = aside.as_ref().map_or(0, Aside::rows);
        let (top, body) = (top + taken, body.saturating_sub(taken));
        let (theme, focus, cursor) = (sheet.theme, sheet.focus(), sheet.cursor());
        let mut target = |action| {
            targets.push(Command::View(action));
            targets.len() - 1
        };
        let rows = sheet.into_rows().into_iter();
        let rows = rows.map(|row| {
            let parts = row.parts.into_iter().map(|(columns, hit)| (columns, target(hit))).collect();
            SheetRow { line: row.line, hit: row.hit.map(&mut target), parts, drawn: row.drawn }
        });
        let rows = rows.collect();
        (
            Self {
                heading,
                theme,
                strip,
                aside,
                rows,
                focus,
                cursor,
                hints,
                left,
                measure,
                above: u16::from(airy && !crowded),
                top,
                body,
                footer,
                height: size.height,
            },
            targets,
        )
    }

    /// What stands above it.
    #[must_use]
    pub(crate) fn heading(&self) -> &Heading {
        &self.heading
    }

    /// How far the two parts can be scrolled.
    #[must_use]
    pub(crate) fn furthest(&self) -> Scroll {
        let body = self.rows.len().saturating_sub(usize::from(self.body));
        Scroll { body, aside: self.aside.as_ref().map_or(0, Aside::furthest) }
    }

    /// Lines a page-wise scroll moves the body by.
    #[must_use]
    pub(crate) fn step(&self) -> usize {
        usize::from(self.body.saturating_sub(1).max(1))
    }

    /// Lines a page-wise scroll moves the text aside by, where it has more than is seen.
    #[must_use]
    pub(crate) fn aside_step(&self) -> Option<usize> {
        self.aside.as_ref().filter(|aside| aside.furthest() > 0).map(Aside::step)
    }

    /// Whether a place lies in the text aside.
    #[must_use]
    pub(crate) fn is_aside(&self, at: Position) -> bool {
        self.aside.as_ref().is_some_and(|aside| aside.has(at.y))
    }

    /// The scroll nearest to `scroll` in which the focus is seen.
    #[must_use]
    pub(crate) fn reveal(&self, scroll: usize) -> usize {
        let Some(focus) = &self.focus else { return scroll };
        let body = usize::from(self.body);
        let low = focus.end.saturating_sub(body);
        scroll.max(low).min(focus.start.max(low)).min(self.furthest().body)
    }

    /// The lines that should be seen.
    #[must_use]
    pub(crate) fn focus(&self) -> Option<std::ops::Range<usize>> {
        self.focus.clone()
    }

    /// The targets that Tab walks, in order.
    #[must_use]
    pub(crate) fn walk(&self) -> Vec<usize> {
        self.hints.iter().filter_map(|hint| hint.target).collect()
    }

    /// Where Tab begins: at the first action that has no key of its own, as the footer says.
    #[must_use]
    pub(crate) fn first_of_tab(&self) -> usize {
        self.hints.iter().filter(|hint| hint.target.is_some()).position(|hint| hint.by_tab).unwrap_or(0)
    }

    /// The target of a click.
    #[must_use]
    pub(crate) fn hit(&self, at: Position, scroll: usize, lit: Option<usize>) -> Option<usize> {
        if let Some(target) = self.strip.hit(at) {
            return Some(target);
        }
        if (self.top..self.top + self.body).contains(&at.y) {
            let row = self.rows.get(usize::from(at.y - self.top) + scroll)?;
            let column = usize::from(at.x.checked_sub(self.across(row).0)?);
            let part = row.parts.iter().find(|(columns, _)| columns.contains(&column));
            return part.map(|(_, target)| *target).or(row.hit);
        }
        let lit = lit.and_then(|lit| self.walk().get(lit).copied());
        let row = at.y.checked_sub(self.footer_top())? + self.first_hint_row(lit);
        let column = at.x.checked_sub(self.left)?;
        let on = |hint: &&Hint| hint.row == row && (hint.column..hint.column + hint.width).contains(&column);
        self.hints.iter().find(on)?.target
    }

    /// The first row of keys that is seen: the lit one is among them.
    fn first_hint_row(&self, lit: Option<usize>) -> u16 {
        let row = self.hints.iter().find(|hint| lit.is_some() && hint.target == lit).map_or(0, |hint| hint.row);
        (row + 1).saturating_sub(self.footer)
    }

    /// The column at which a row begins, and how many it has: a drawing stands in the middle of the window.
    fn across(&self, row: &SheetRow<usize>) -> (u16, u16) {
        let Some(width) = row.drawn.and_then(|width| u16::try_from(width).ok()) else {
            return (self.left, self.measure);
        };
        let middle = self.left + self.measure / 2;
        (if width > self.measure { middle.saturating_sub(width / 2) } else { self.left }, width)
    }

    fn footer_top(&self) -> u16 {
        self.height.saturating_sub(self.footer)
    }

    /// Draws the page; the text cursor's place comes back. `lit` is the action Tab has walked to, by its number.
    pub(crate) fn draw(
        &self,
        buffer: &mut Buffer,
        scroll: Scroll,
        lit: Option<usize>,
        note: Option<&str>,
    ) -> Option<Position> {
        let theme = self.theme;
        self.draw_heading(buffer, theme);
        self.strip.draw(buffer);
        let furthest = self.furthest();
        if let Some(aside) = &self.aside {
            aside.draw(buffer, self.left, self.measure, scroll.aside);
            self.draw_rule(buffer, aside.rule(), (scroll.aside > 0, scroll.aside < furthest.aside), None);
        }
        let seen = (scroll.body > 0, scroll.body < furthest.body);
        let scroll = scroll.body;
        for (row, y) in self.rows.iter().skip(scroll).zip(self.top..self.top + self.body) {
            let (left, width) = self.across(row);
            buffer.set_line(left, y, &row.line, width);
        }
        self.draw_rule(buffer, self.footer_top().saturating_sub(1), seen, note);
        let lit = lit.and_then(|lit| self.walk().get(lit).copied());
        let first = self.first_hint_row(lit);
        for hint in self.hints.iter().filter(|hint| (first..first + self.footer).contains(&hint.row)) {
            let is_lit = lit.is_some() && hint.target == lit;
            let (x, y) = (self.left + hint.column, self.footer_top() + hint.row - first);
            let style = |style: Style| if is_lit { theme.lit() } else { style };
            let gap = if hint.key.is_empty() { "" } else { " " };
            let spans = vec![
                Span::styled(hint.key.clone(), style(theme.strong())),
                Span::styled(gap, style(Style::new())),
                Span::styled(hint.label, style(theme.dim())),
            ];
            buffer.set_line(x, y, &Line::from(spans), hint.width);
        }
        let (row, column) = self.cursor?;
        let y = u16::try_from(row.checked_sub(scroll)?).ok().filter(|y| *y < self.body)?;
        Some(Position::new(self.left + column.min(self.measure.saturating_sub(1)), self.top + y))
    }

    fn draw_heading(&self, buffer: &mut Buffer, theme: Theme) {
        let y = self.above;
        let right = u16::try_from(self.heading.right.width()).unwrap_or(u16::MAX).min(self.measure * 2 / 3);
        let room = self.measure.saturating_sub(right + 2);
        let line = one_row(&self.heading.left, usize::from(room));
        buffer.set_line(self.left, y, &Line::styled(line, theme.dim()), room);
        let x = self.left + self.measure.saturating_sub(right);
        buffer.set_line(x, y, &Line::styled(self.heading.right.clone(), theme.dim()), right);
    }

    /// A rule, with a note where there is one, and whether what stands above it goes on upwards or downwards.
    fn draw_rule(&self, buffer: &mut Buffer, y: u16, (above, below): (bool, bool), note: Option<&str>) {
        let theme = self.theme;
        let (down, up) = theme.more();
        let mut more = String::new();
        if above {
            more.push_str(up);
        }
        if below {
            more.push_str(down);
        }
        let measure = usize::from(self.measure);
        buffer.set_line(self.left, y, &Line::styled(theme.rule().repeat(measure), theme.dim()), self.measure);
        if !more.is_empty() {
            let text = format!(" {more} ");
            let width = u16::try_from(text.width()).unwrap_or(0);
            buffer.set_line(
                self.left + self.measure.saturating_sub(width + 1),
                y,
                &Line::styled(text, theme.chosen()),
                width,
            );
        }
        if let Some(note) = note {
            let text = format!(" {note} ");
            buffer.set_line(self.left + 1, y, &Line::styled(text, theme.accent()), self.measure.saturating_sub(8));
        }
    }
}
