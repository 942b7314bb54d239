//! The blocks of a document as lines of a sheet.

use ratatui::style::Style;
use ratatui::text::Span;
use unicode_width::UnicodeWidthStr as _;

use super::manner::{GAP, Manner, style};
use super::{choices, figures, pictures, scenes};
use crate::document::figure::Row;
use crate::document::group::Group;
use crate::document::name::Name;
use crate::document::picture::Illustration;
use crate::document::{Block, Breadth, JudgedRow, TextRole};
use crate::question::RowVerdict;
use crate::theme::Theme;
use crate::widget::Sheet;

/// From this many columns on two columns of a usual window stand beside each other, and how wide the left one is.
const USUAL: (usize, usize) = (60, 28);
/// Names and values that together take no more columns than this stand name first.
const SHORT: usize = 24;

/// Writes blocks one below another.
pub(super) fn blocks(sheet: &mut Sheet, blocks: &[Block<Name>], manner: Manner) {
    for block in blocks {
        self::block(sheet, block, manner);
    }
}

fn block(sheet: &mut Sheet, block: &Block<Name>, manner: Manner) {
    match block {
        Block::Pause => sheet.gap(),
        Block::Heading(role, text) => sheet.text(text, style(*role, sheet.theme).patch(sheet.theme.strong())),
        Block::Text(TextRole::Alert, text) => {
            let notice = sheet.theme.accent();
            sheet.seen(|sheet| sheet.text(text, notice));
        }
        Block::Text(role, text) => sheet.text(text, style(*role, sheet.theme)),
        Block::Item(role, text) => {
            let dash = [Span::styled("– ", sheet.theme.accent())];
            sheet.hanging(&dash, text, style(*role, sheet.theme), None);
        }
        Block::Pair(one, other) => {
            sheet.hanging(&[Span::styled("– ", sheet.theme.accent())], one, Style::new(), None);
            sheet.hanging(&[Span::styled("  ↔ ", sheet.theme.accent())], other, Style::new(), None);
        }
        Block::Group(group) => self::group(sheet, group, manner),
        Block::Field(field) => sheet.field(field),
        Block::Rows(all) => rows(sheet, all),
        Block::Table(all) => table(sheet, all),
        Block::Steppers(all) => figures::steppers(sheet, all),
        Block::Bars(all) => figures::bars(sheet, all, manner),
        Block::Judged(all) => judged(sheet, all, manner),
        Block::Picture(illustration, beside) => picture(sheet, illustration, beside, manner),
        Block::Beside(breadth, left, right) => beside(sheet, *breadth, (left, right), manner),
    }
}

/// Writes a group: on a map or in time where it can be drawn and there is room.
fn group(sheet: &mut Sheet, group: &Group<Name>, manner: Manner) {
    if let Some(legend) = &group.legend {
        sheet.text(legend, sheet.theme.strong());
    }
    if let Some(how) = &group.how {
        sheet.dim(how);
    }
    if group.legend.is_some() || group.how.is_some() {
        sheet.gap();
    }
    if !scenes::draw(sheet, group, manner) {
        choices::list(sheet, group);
    }
    // With the first of them what stands above is seen.
    if group.choices.first().is_some_and(|choice| choice.here) {
        sheet.seen_from_the_top();
    }
}

fn picture(sheet: &mut Sheet, illustration: &Illustration, beside: &[Block<Name>], manner: Manner) {
    if pictures::draw(sheet, &illustration.picture, manner, |sheet| blocks(sheet, beside, manner)) {
        return;
    }
    if !illustration.says.is_empty() {
        sheet.dim(&illustration.says);
    }
    blocks(sheet, beside, manner);
}

fn beside(sheet: &mut Sheet, breadth: Breadth, (left, right): (&[Block<Name>], &[Block<Name>]), manner: Manner) {
    let widths = match breadth {
        Breadth::Usual => (sheet.width >= USUAL.0).then(|| (USUAL.1, 2, sheet.width - USUAL.1 - 2)),
        Breadth::Wide => manner.columns.map(|column| (column, GAP, column)),
    };
    let Some((left_width, gap, right_width)) = widths else {
        blocks(sheet, left, manner);
        if breadth == Breadth::Wide {
            sheet.gap();
        }
        blocks(sheet, right, manner);
        return;
    };
    let column = |width: usize, written: &[Block<Name>]| {
        let mut column = Sheet::new(width, sheet.theme);
        blocks(&mut column, written, manner);
        column
    };
    let (left, right) = (column(left_width, left), column(right_width, right));
    sheet.columns(left, gap, right);
}

/// Values with what each is of: in two columns where both are short, else the value before its text.
fn rows(sheet: &mut Sheet, rows: &[Row]) {
    let widest = |part: fn(&Row) -> &str| rows.iter().map(|row| part(row).width()).max().unwrap_or(0);
    let (label, value) = (widest(|row| &row.label), widest(|row| &row.value));
    let theme = sheet.theme;
    let has_here = rows.iter().any(|row| row.here);
    for row in rows {
        let style = if row.here { theme.strong() } else { Style::new() };
        let pointer = match (has_here, row.here) {
            (false, _) => "",
            (true, false) => "  ",
            (true, true) => "▸ ",
        };
        let pointer = Span::styled(pointer, theme.accent());
        if label + 2 + value <= SHORT {
            let pad = " ".repeat(label - row.label.width() + 2);
            let label = [pointer, Span::styled(format!("{}{pad}", row.label), style)];
            sheet.hanging(&label, &row.value, style, None);
        } else {
            let pad = " ".repeat(value - row.value.width());
            let label = [pointer, Span::styled(format!("{pad}{}  ", row.value), theme.accent())];
            sheet.hanging(&label, &row.label, style, None);
        }
    }
}

fn table(sheet: &mut Sheet, rows: &[(String, String)]) {
    let width = rows.iter().map(|(word, _)| word.width()).max().unwrap_or(0).min(sheet.width / 2);
    for (word, meaning) in rows {
        let mut left = Sheet::new(width, sheet.theme);
        left.text(word, sheet.theme.strong());
        let mut right = Sheet::new(sheet.width.saturating_sub(width + 3), sheet.theme);
        right.text(meaning, Style::new());
        sheet.columns(left, 3, right);
    }
}

/// The rows of an answer, each with its word: in a column where every row leaves room for one, else below it. In a small
/// window what is right goes first and the notes last.
fn judged(sheet: &mut Sheet, rows: &[JudgedRow], manner: Manner) {
    let theme = sheet.theme;
    let mut rows: Vec<&JudgedRow> = rows.iter().collect();
    if manner.is_tight {
        rows.sort_by_key(|row| matches!(row.mark, RowVerdict::Yours | RowVerdict::Extra));
    }
    let longest = rows.iter().map(|row| row.text.width()).max().unwrap_or(0);
    let beside = rows.iter().all(|row| 2 + longest + 3 + row.word.width() <= sheet.width);
    let indent = [Span::raw("  ")];
    let note = |sheet: &mut Sheet, row: &JudgedRow| {
        if let Some(note) = &row.note {
            sheet.hanging(&indent, note, theme.dim(), None);
        }
    };
    for row in &rows {
        let (sign, style) = (sign(row.mark, theme), tone(row.mark, theme));
        let text_style = if row.mark == RowVerdict::Yours { Style::new() } else { theme.strong() };
        let label = [Span::styled(format!("{sign} "), style)];
        if beside {
            let pad = " ".repeat(longest + 3 - row.text.width());
            let word = Span::styled(format!("{pad}{}", row.word), style);
            let line = [label.to_vec(), vec![Span::styled(row.text.clone(), text_style), word]].concat();
            sheet.line(line.into(), None);
        } else {
            sheet.hanging(&label, &row.text, text_style, None);
            sheet.hanging(&indent, &row.word, style, None);
        }
        if !manner.is_tight {
            note(sheet, row);
        }
    }
    if manner.is_tight {
        for row in rows {
            note(sheet, row);
        }
    }
}

/// A shape for each judgement, beside its word and colour.
fn sign(mark: RowVerdict, theme: Theme) -> &'static str {
    let (full, empty) = theme.dots();
    match mark {
        RowVerdict::Right | RowVerdict::Answer | RowVerdict::InPlace => full,
        RowVerdict::Yours | RowVerdict::Extra => "×",
        RowVerdict::Accepted | RowVerdict::Missed | RowVerdict::Misplaced => empty,
    }
}

fn tone(mark: RowVerdict, theme: Theme) -> Style {
    match mark {
        RowVerdict::Right | RowVerdict::Answer | RowVerdict::Accepted | RowVerdict::InPlace => theme.right(),
        RowVerdict::Yours | RowVerdict::Extra | RowVerdict::Missed | RowVerdict::Misplaced => theme.wrong(),
    }
}
