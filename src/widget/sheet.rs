//! A page as one column of wrapped lines, like a printed paper. Screens write on it; the app scrolls and draws it, and
//! asks it where a click fell.

use std::ops::Range;

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use textwrap::{Options, WordSplitter};
use unicode_width::UnicodeWidthStr as _;

use super::picture::{Picture, Room};
use crate::document::Field;
use crate::document::name::Name;
use crate::theme::Theme;

/// A column of lines, each of which may stand for an action.
#[derive(Debug)]
pub(crate) struct Sheet {
    /// Columns there are to write on.
    pub(crate) width: usize,
    /// How things look.
    pub(crate) theme: Theme,
    /// What a drawing may take of the window; nothing where it is too small for drawings, or its font too plain.
    pub(crate) room: Option<Room>,
    rows: Vec<SheetRow>,
    focus: Option<Range<usize>>,
    cursor: Option<(usize, u16)>,
}

/// A line, and what a click on it does.
#[derive(Clone, Debug)]
pub(crate) struct SheetRow {
    /// What is written.
    pub(crate) line: Line<'static>,
    /// The action it stands for.
    pub(crate) hit: Option<Name>,
    /// Actions that parts of it stand for, by their columns.
    pub(crate) parts: Vec<(Range<usize>, Name)>,
    /// Its columns, where it is a line of a drawing: that may be wider than the text, and stands in the middle.
    pub(crate) drawn: Option<usize>,
}

impl SheetRow {
    fn new(line: Line<'static>, hit: Option<Name>) -> Self {
        Self { line, hit, parts: Vec::new(), drawn: None }
    }
}

impl Sheet {
    /// An empty page.
    #[must_use]
    pub(crate) fn new(width: usize, theme: Theme) -> Self {
        Self { width: width.max(1), theme, room: None, rows: Vec::new(), focus: None, cursor: None }
    }

    /// The same page with room for drawings.
    #[must_use]
    pub(crate) fn with_room(self, room: Option<Room>) -> Self {
        Self { room, ..self }
    }

    /// The lines written.
    #[must_use]
    pub(crate) fn rows(&self) -> &[SheetRow] {
        &self.rows
    }

    /// The lines written, taken off the page.
    #[must_use]
    pub(crate) fn into_rows(self) -> Vec<SheetRow> {
        self.rows
    }

    /// The lines that should be seen.
    #[must_use]
    pub(crate) fn focus(&self) -> Option<Range<usize>> {
        self.focus.clone()
    }

    /// Line and column of the cursor: in a field, else at what is chosen.
    #[must_use]
    pub(crate) fn cursor(&self) -> Option<(usize, u16)> {
        self.cursor
    }

    /// An empty line, unless one was just left or nothing stands yet.
    pub(crate) fn gap(&mut self) {
        if self.rows.last().is_some_and(|row| row.line.width() > 0) {
            self.rows.push(SheetRow::new(Line::default(), None));
        }
    }

    /// A text, wrapped at words.
    pub(crate) fn text(&mut self, text: &str, style: Style) {
        self.hanging(&[], text, style, None);
    }

    /// A text in secondary style.
    pub(crate) fn dim(&mut self, text: &str) {
        self.text(text, self.theme.dim());
    }

    /// One line as it is.
    pub(crate) fn line(&mut self, line: Line<'static>, hit: Option<Name>) {
        self.rows.push(SheetRow::new(line, hit));
    }

    /// One line, parts of which stand for actions by their columns.
    pub(crate) fn parted(&mut self, line: Line<'static>, parts: Vec<(Range<usize>, Name)>) {
        self.rows.push(SheetRow { line, hit: None, parts, drawn: None });
    }

    /// Another sheet's lines below those that stand here.
    pub(crate) fn append(&mut self, other: Self) {
        let start = self.rows.len();
        self.focus = other.focus.map(|focus| start + focus.start..start + focus.end).or_else(|| self.focus.take());
        self.cursor = other.cursor.map(|(row, column)| (start + row, column)).or(self.cursor);
        self.rows.extend(other.rows);
    }

    /// Rows that are left for a drawing, of those that are seen without scrolling.
    #[must_use]
    pub(crate) fn rows_left(&self) -> usize {
        self.room.map_or(0, |room| room.rows.saturating_sub(self.rows.len()))
    }

    /// A drawing, and a column of text at its right.
    pub(crate) fn picture(&mut self, picture: Picture<Name>, beside: Self) {
        const GAP: usize = 2;
        let Picture { width, lines, mut parts } = picture;
        let (mut lines, mut texts) = (lines.into_iter(), beside.rows.into_iter());
        let all = if texts.len() == 0 { width } else { width + GAP + beside.width };
        for row in 0.. {
            let (line, text) = (lines.next(), texts.next());
            if line.is_none() && text.is_none() {
                break;
            }
            let mut line = line.unwrap_or_else(|| Line::raw(" ".repeat(width)));
            let of_row = parts.extract_if(.., |(of, ..)| *of == row).map(|(_, columns, hit)| (columns, hit));
            let mut parts: Vec<(Range<usize>, Name)> = of_row.collect();
            if let Some(text) = text {
                line.push_span(" ".repeat(GAP));
                line.extend(text.line.spans);
                parts.extend(text.hit.map(|hit| (width + GAP..all, hit)));
            }
            self.rows.push(SheetRow { line, hit: None, parts, drawn: Some(all) });
        }
    }

    /// Two columns side by side, `gap` columns between them; in the middle of the window where they are wider than a text.
    pub(crate) fn columns(&mut self, left: Self, gap: usize, right: Self) {
        let start = self.rows.len();
        let across = left.width + gap;
        let all = across + right.width;
        let drawn = (all > self.width).then_some(all);
        let moved = |focus: Range<usize>| start + focus.start..start + focus.end;
        self.focus = left.focus.or(right.focus).map(moved).or_else(|| self.focus.take());
        let beside =
            |(row, column): (usize, u16)| (row, u16::try_from(across).unwrap_or(u16::MAX).saturating_add(column));
        let cursor = left.cursor.or(right.cursor.map(beside));
        self.cursor = cursor.map(|(row, column)| (start + row, column)).or(self.cursor);
        let (mut lefts, mut rights) = (left.rows.into_iter(), right.rows.into_iter());
        loop {
            let (one, other) = (lefts.next(), rights.next());
            if one.is_none() && other.is_none() {
                break;
            }
            let mut line = Line::default();
            let mut parts = Vec::new();
            if let Some(row) = one {
                parts.extend(row.parts);
                parts.extend(row.hit.map(|hit| (0..left.width, hit)));
                line = row.line;
            }
            if let Some(row) = other {
                line.push_span(" ".repeat(across.saturating_sub(line.width())));
                parts.extend(row.parts.into_iter().map(|(at, hit)| (across + at.start..across + at.end, hit)));
                parts.extend(row.hit.map(|hit| (across..all, hit)));
                line.extend(row.line.spans);
            }
            self.rows.push(SheetRow { line, hit: None, parts, drawn });
        }
    }

    /// A text after a label; the lines below the first begin where the first began.
    pub(crate) fn hanging(&mut self, label: &[Span<'static>], text: &str, style: Style, hit: Option<&Name>) {
        let indent: usize = label.iter().map(|span| span.content.width()).sum();
        for (number, piece) in wrap(text, self.width.saturating_sub(indent)).into_iter().enumerate() {
            let mut spans = if number == 0 { label.to_vec() } else { vec![Span::raw(" ".repeat(indent))] };
            spans.push(Span::styled(piece, style));
            self.rows.push(SheetRow::new(Line::from(spans), hit.cloned()));
        }
    }

    /// Writes with `write` and asks for what it wrote to be seen.
    pub(crate) fn seen(&mut self, write: impl FnOnce(&mut Self)) {
        let start = self.rows.len();
        write(self);
        self.focus = Some(start..self.rows.len());
    }

    /// Asks for the lines from one on to be seen, a small window full of them.
    pub(crate) fn see_from(&mut self, row: usize) {
        self.focus = Some(row..row + crate::window::PAGE);
    }

    /// Moves everything down by so many empty lines.
    pub(crate) fn sink(&mut self, lines: usize) {
        self.rows.splice(0..0, std::iter::repeat_n(SheetRow::new(Line::default(), None), lines));
        self.focus = self.focus.take().map(|focus| focus.start + lines..focus.end + lines);
        self.cursor = self.cursor.map(|(row, column)| (row + lines, column));
    }

    /// Asks for everything above what should be seen to be seen too.
    pub(crate) fn seen_from_the_top(&mut self) {
        if let Some(focus) = &mut self.focus {
            focus.start = 0;
        }
    }

    /// As [`Sheet::seen`] where `chosen`, else just writes.
    pub(crate) fn seen_if(&mut self, chosen: bool, write: impl FnOnce(&mut Self)) {
        let start = self.rows.len();
        if chosen {
            self.seen(write);
            // Who hears the screen is told where the cursor stands.
            self.cursor = Some((start, 0));
        } else {
            write(self);
        }
    }

    /// A text field: the visible part of what was typed, with the cursor in it; a dot for each sign of what is hidden.
    pub(crate) fn field(&mut self, field: &Field) {
        let dots = || self.theme.dots().0.repeat(field.value.chars().count());
        let value = if field.hidden { dots() } else { field.value.clone() };
        let input = tui_input::Input::from(value).with_cursor(field.cursor);
        let lead = format!("{} ", field.label);
        let room = self.width.saturating_sub(lead.width() + 1).max(1);
        let scroll = input.visual_scroll(room);
        let mut skipped = 0;
        let shown: String = unicode_segmentation::UnicodeSegmentation::graphemes(input.value(), true)
            .skip_while(|grapheme| {
                let before = skipped < scroll;
                skipped += if before { grapheme.width() } else { 0 };
                before
            })
            .collect();
        let mut taken = 0;
        let shown: String = unicode_segmentation::UnicodeSegmentation::graphemes(shown.as_str(), true)
            .take_while(|grapheme| {
                taken += grapheme.width();
                taken <= room
            })
            .collect();
        let column = lead.width() + input.visual_cursor().saturating_sub(scroll);
        let row = self.rows.len();
        let rest = room.saturating_sub(shown.width());
        let underline = Style::new().add_modifier(ratatui::style::Modifier::UNDERLINED);
        let spans = vec![
            Span::styled(lead, self.theme.chosen()),
            Span::styled(shown, underline.patch(self.theme.strong())),
            Span::styled(" ".repeat(rest), underline),
        ];
        self.rows.push(SheetRow::new(Line::from(spans), None));
        self.focus = Some(row..row + 1);
        self.cursor = Some((row, u16::try_from(column).unwrap_or(u16::MAX)));
    }
}

/// Wraps a text at words to `width` columns; a word too long for a line is cut. No line begins with a dash: it would look
/// like an item of a list.
#[must_use]
pub(crate) fn wrap(text: &str, width: usize) -> Vec<String> {
    let options = Options::new(width.max(1)).word_splitter(WordSplitter::NoHyphenation);
    let bound = text.replace(" –", "\u{a0}–");
    textwrap::wrap(&bound, options).into_iter().map(|line| line.replace("\u{a0}–", " –")).collect()
}

/// As much of a text as a row of `width` columns has room for; what does not fit is said to go on.
#[must_use]
pub(crate) fn one_row(text: &str, width: usize) -> String {
    const MORE: &str = " …";
    if text.width() <= width {
        return text.to_owned();
    }
    wrap(text, width.saturating_sub(MORE.width())).into_iter().next().unwrap_or_default() + MORE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_and_no_break_spaces() {
        assert_eq!(wrap("қанағаттандырылмағандықтарыңыздан", 24), ["қанағаттандырылмағандықт", "арыңыздан"]);
        assert_eq!(wrap("1918\u{a0}ж. наурыз", 8), ["1918\u{a0}ж.", "наурыз"]);
        assert_eq!(wrap("съезд – 1917 ж.", 8), ["съезд –", "1917 ж."]);
        assert_eq!(wrap("", 8), [""]);
    }

    #[test]
    fn one_row_says_that_it_goes_on() {
        assert_eq!(one_row("бір екі", 7), "бір екі");
        assert_eq!(one_row("бір екі үш", 9), "бір екі …");
        assert_eq!(one_row("бір екі үш", 8), "бір …");
    }

    #[test]
    fn hanging_lines_begin_under_the_first() {
        let mut sheet: Sheet = Sheet::new(12, Theme::default());
        sheet.hanging(&[Span::raw(" 1  ")], "бір екі үш төрт", Style::new(), None);
        let lines: Vec<String> = sheet.rows().iter().map(|row| row.line.to_string()).collect();
        assert_eq!(lines, [" 1  бір екі", "    үш төрт"]);
    }
}
