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
mod choices;
mod figures;
mod footer;
mod manner;
mod pictures;
mod scenes;
mod strip;
mod write;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Size};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr as _;

use crate::document::name::Name;
use crate::document::{Block, Breadth, Document, Heading, TaskState};
use crate::language::Lang;
use crate::theme::{Signs, Theme};
use crate::widget::Sheet;
use crate::widget::picture::Room;
use crate::widget::sheet::{SheetRow, one_row};
use crate::window;
use aside::PlacedAside;
use footer::{Hint, flow, hints};
use manner::{GAP, Manner, columns};
use strip::Strip;

/// Rows from which on there is air around the heading.
const AIRY: u16 = 16;
/// Rows of keys below that: the others come into view as Tab walks to them, and help names them all.
const FEW_HINTS: u16 = 2;
/// The least window that is drawn in.
const ROOMY: Size = Size { width: 64, height: 20 };
/// Rows that heading, rule and keys take of it.
const AROUND: u16 = 6;
/// Rows that a strip of tasks takes, two with a line of air below.
const STRIP: usize = 3;
/// Of the rows that a page of air has to spare, one of so many stands above it.
const ABOVE: usize = 3;

/// How far the two parts of a page are scrolled, in lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Scroll {
    pub(crate) body: usize,
    /// The text aside.
    pub(crate) aside: usize,
}

/// A document laid out for one window.
#[derive(Clone, Debug)]
pub(crate) struct Page {
    heading: Heading,
    theme: Theme,
    strip: Strip,
    aside: Option<PlacedAside>,
    rows: Vec<SheetRow>,
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

/// What a document is laid out for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Surface {
    pub(crate) lang: Lang,
    pub(crate) size: Size,
    pub(crate) theme: Theme,
    /// Whether pictures are drawn where there is room for them.
    pub(crate) draws: bool,
}

/// How much a page has around what it says: texts, strip and keys give way before that does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Air {
    /// Around the heading and under the strip.
    Full,
    /// None above the heading.
    Less,
    /// The strip and the keys show what matters most.
    None,
}

impl Air {
    /// Rows of the heading with the air around it.
    fn heading(self) -> u16 {
        match self {
            Self::Full => 3,
            Self::Less => 2,
            Self::None => 1,
        }
    }
}

/// Whether a window of this height has room for air, and for a text aside.
#[must_use]
fn is_airy(height: u16) -> bool {
    height >= AIRY
}

/// What a drawing may take of a window; nothing in a small one.
#[must_use]
pub(crate) fn room(size: Size, theme: Theme) -> Option<Room> {
    let roomy = size.width >= ROOMY.width && size.height >= ROOMY.height && theme.signs() != Signs::Ascii;
    let (columns, rows) = (usize::from(size.width.saturating_sub(4)), usize::from(size.height.saturating_sub(AROUND)));
    roomy.then_some(Room { columns, rows })
}

impl Page {
    /// Lays a document out.
    #[must_use]
    pub(crate) fn lay_out(document: &Document<Name>, surface: Surface) -> Self {
        let Surface { lang, size, theme, .. } = surface;
        let (left, measure) = across(document, size.width);
        let airy = is_airy(size.height);
        let mut sheet = written(document, surface);
        let text = document.aside.as_ref().filter(|_| airy).map(|aside| aside.text.as_str());
        let lines = sheet.rows().len();
        // The rows that are left for the page with so much air.
        let with = |air: Air| {
            let few = air == Air::None;
            let mut hints = hints(&document.bindings, lang, few);
            let rows = flow(&mut hints, measure);
            let footer = if few { rows.min(FEW_HINTS) } else { rows };
            let strip = Strip::lay_out(&document.strip, theme, (left, air.heading(), measure), air == Air::Full);
            let top = air.heading() + strip.rows();
            (hints, footer, strip, top, size.height.saturating_sub(top + footer + 1))
        };
        let wanted = lines + text.map_or(0, |text| PlacedAside::lines(text, measure) + 1);
        let fits = |air: Air| usize::from(with(air).4) >= wanted;
        let is_task = text.is_some() || !document.strip.is_empty();
        // What has to be scrolled in any case keeps its air, but for a task.
        let least = if is_task { Air::None } else { Air::Full };
        let most = [Air::Full, Air::Less, Air::None].into_iter().find(|air| fits(*air));
        let air = if airy { most.unwrap_or(least) } else { Air::None };
        let (hints, footer, strip, top, body) = with(air);
        let aside = text.map(|text| PlacedAside::lay_out(text, measure, top, body, lines));
        let taken = aside.as_ref().map_or(0, PlacedAside::rows);
        let (top, body) = (top + taken, body.saturating_sub(taken));
        if document.is_loose && airy {
            let spare = usize::from(body).saturating_sub(lines);
            sheet.sink(spare / ABOVE);
        }
        let (focus, cursor) = (sheet.focus(), sheet.cursor());
        Self {
            heading: document.heading.clone(),
            theme,
            strip,
            aside,
            rows: sheet.into_rows(),
            focus,
            cursor,
            hints,
            left,
            measure,
            above: u16::from(air == Air::Full),
            top,
            body,
            footer,
            height: size.height,
        }
    }

    /// How far the two parts can be scrolled.
    #[must_use]
    pub(crate) fn furthest(&self) -> Scroll {
        let body = self.rows.len().saturating_sub(usize::from(self.body));
        Scroll { body, aside: self.aside.as_ref().map_or(0, PlacedAside::furthest) }
    }

    /// Lines a page-wise scroll moves the body by.
    #[must_use]
    pub(crate) fn step(&self) -> usize {
        usize::from(self.body.saturating_sub(1).max(1))
    }

    /// Lines a page-wise scroll moves the text aside by, where it has more than is seen.
    #[must_use]
    pub(crate) fn aside_step(&self) -> Option<usize> {
        self.aside.as_ref().filter(|aside| aside.furthest() > 0).map(PlacedAside::step)
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

    /// The actions that Tab walks, in order.
    #[must_use]
    pub(crate) fn walk(&self) -> Vec<Name> {
        self.hints.iter().filter_map(|hint| hint.target.clone()).collect()
    }

    /// The action of a click.
    #[must_use]
    pub(crate) fn hit(&self, at: Position, scroll: usize, lit: Option<usize>) -> Option<Name> {
        if let Some(target) = self.strip.hit(at) {
            return Some(target);
        }
        if (self.top..self.top + self.body).contains(&at.y) {
            let row = self.rows.get(usize::from(at.y - self.top) + scroll)?;
            let column = usize::from(at.x.checked_sub(self.across(row).0)?);
            let part = row.parts.iter().find(|(columns, _)| columns.contains(&column));
            return part.map(|(_, target)| target.clone()).or_else(|| row.hit.clone());
        }
        let lit = self.lit(lit);
        let row = at.y.checked_sub(self.footer_top())? + self.first_hint_row(lit.as_ref());
        let column = at.x.checked_sub(self.left)?;
        let on = |hint: &&Hint| hint.row == row && (hint.column..hint.column + hint.width).contains(&column);
        self.hints.iter().find(on)?.target.clone()
    }

    /// The action that Tab has walked to.
    fn lit(&self, lit: Option<usize>) -> Option<Name> {
        self.walk().get(lit?).cloned()
    }

    /// The first row of keys that is seen: the lit one is among them.
    fn first_hint_row(&self, lit: Option<&Name>) -> u16 {
        let row =
            self.hints.iter().find(|hint| lit.is_some() && hint.target.as_ref() == lit).map_or(0, |hint| hint.row);
        (row + 1).saturating_sub(self.footer)
    }

    /// The column at which a row begins, and how many it has: a drawing stands in the middle of the window.
    fn across(&self, row: &SheetRow) -> (u16, u16) {
        let Some(width) = row.drawn.and_then(|width| u16::try_from(width).ok()) else {
            return (self.left, self.measure);
        };
        let middle = self.left + self.measure / 2;
        (if width > self.measure { middle.saturating_sub(width / 2) } else { self.left }, width)
    }

    fn footer_top(&self) -> u16 {
        self.height.saturating_sub(self.footer)
    }

    /// Draws the page; the cursor's place comes back. `lit` is the action Tab has walked to, by its number.
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
            let seen = (scroll.aside > 0, scroll.aside < furthest.aside);
            self.draw_rule(buffer, aside.rule(), seen, &aside.seen(scroll.aside), None);
        }
        let seen = (scroll.body > 0, scroll.body < furthest.body);
        let scroll = scroll.body;
        for (row, y) in self.rows.iter().skip(scroll).zip(self.top..self.top + self.body) {
            let (left, width) = self.across(row);
            buffer.set_line(left, y, &row.line, width);
        }
        self.draw_rule(buffer, self.footer_top().saturating_sub(1), seen, "", note);
        let lit = self.lit(lit);
        let first = self.first_hint_row(lit.as_ref());
        for hint in self.hints.iter().filter(|hint| (first..first + self.footer).contains(&hint.row)) {
            let is_lit = lit.is_some() && hint.target == lit;
            if is_lit {
                // Where styles are not seen a sign says it.
                buffer.set_string(
                    (self.left + hint.column).saturating_sub(1),
                    self.footer_top() + hint.row - first,
                    theme.pointer(),
                    theme.chosen(),
                );
            }
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
        self.cursor_at(scroll, lit.as_ref())
    }

    /// Where the terminal's cursor stands: in the field, else on what is chosen. Who hears the screen is told what is there.
    fn cursor_at(&self, scroll: usize, lit: Option<&Name>) -> Option<Position> {
        if let Some(hint) = self.hints.iter().find(|hint| lit.is_some() && hint.target.as_ref() == lit) {
            let row = hint.row.checked_sub(self.first_hint_row(lit))?;
            return Some(Position::new(self.left + hint.column, self.footer_top() + row));
        }
        let (row, column) = self.cursor?;
        let y = u16::try_from(row.checked_sub(scroll)?).ok().filter(|y| *y < self.body)?;
        let left = self.rows.get(row).map_or(self.left, |row| self.across(row).0);
        Some(Position::new(left + column.min(self.measure.saturating_sub(1)), self.top + y))
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

    /// A rule, with a note where there is one, and whether what stands above it goes on upwards or downwards, and how far.
    fn draw_rule(&self, buffer: &mut Buffer, y: u16, (above, below): (bool, bool), far: &str, note: Option<&str>) {
        let theme = self.theme;
        let (down, up) = theme.more();
        let mut more = if above || below { far.to_owned() } else { String::new() };
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

/// The columns that a document is written on, the first of them and how many: more where two texts stand beside each other.
fn across(document: &Document<Name>, width: u16) -> (u16, u16) {
    let is_beside = document.blocks.iter().any(|block| matches!(block, Block::Beside(Breadth::Wide, ..)));
    let both = columns(width).filter(|_| is_beside).and_then(|column| u16::try_from(2 * column + GAP).ok());
    both.map_or_else(|| window::measure(width), |both| (width.saturating_sub(both) / 2, both))
}

/// A document as lines: in a small window the text aside stands on the page itself, before what is asked about it.
fn written(document: &Document<Name>, Surface { lang, size, theme, draws }: Surface) -> Sheet {
    let airy = is_airy(size.height);
    let taken = if document.strip.is_empty() { 0 } else { STRIP };
    let room = room(size, theme)
        .filter(|_| draws && document.aside.is_none())
        .map(|room| Room { rows: room.rows.saturating_sub(taken), ..room });
    let manner = Manner { lang, is_tight: !airy, columns: columns(size.width) };
    let mut sheet = Sheet::new(usize::from(window::measure(size.width).1), theme).with_room(room);
    let aside = document.aside.as_ref().filter(|_| !airy);
    if let Some(aside) = aside {
        sheet.text(&aside.text, Style::new());
        sheet.gap();
    }
    let start = sheet.rows().len();
    write::blocks(&mut sheet, &document.blocks, manner);
    // Who has read the text is led to what is asked.
    if start > 0 && sheet.focus().is_none() && aside.is_some_and(|aside| aside.known) {
        sheet.see_from(start);
    }
    if document.strip.iter().any(|task| task.here && task.state == TaskState::End) {
        let (full, empty) = theme.dots();
        sheet.gap();
        sheet.dim(&(lang.messages().exam.signs)(full, empty, strip::FLAG));
    }
    sheet
}
