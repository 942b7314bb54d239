//! An answer laid beside the right one, row by row, each with its word.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr as _;

use super::Sheet;
use crate::lang::Messages;
use crate::question::{Review, RowVerdict};
use crate::theme::Theme;

/// How much is said of each row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ReviewNotes {
    /// Every note there is.
    All,
    None,
}

/// Writes the rows.
pub(crate) fn write<A: Copy>(sheet: &mut Sheet<A>, rows: &[Review], notes: ReviewNotes, m: &Messages) {
    let theme = sheet.theme;
    let longest = rows.iter().map(|row| row.text.width()).max().unwrap_or(0);
    let beside = rows.iter().all(|row| 2 + longest + 3 + word(row, m).width() <= sheet.width);
    for row in rows {
        let word = word(row, m);
        let sign = sign(row.mark, theme);
        let style = style(row.mark, theme);
        let text_style = if row.mark == RowVerdict::Yours { Style::new() } else { theme.strong() };
        let label = [Span::styled(format!("{sign} "), style)];
        let indent = [Span::raw("  ")];
        // The words stand in a column where every row leaves room for one, else each under its row.
        if beside {
            let pad = " ".repeat(longest + 3 - row.text.width());
            let spans = [
                Span::styled(format!("{sign} "), style),
                Span::styled(row.text.clone(), text_style),
                Span::styled(format!("{pad}{word}"), style),
            ];
            sheet.line(Line::from(spans.to_vec()), None);
        } else {
            sheet.hanging(&label, &row.text, text_style, None);
            sheet.hanging(&indent, &word, style, None);
        }
        if let Some(note) = row.note.as_ref().filter(|_| notes == ReviewNotes::All) {
            sheet.hanging(&indent, note, theme.dim(), None);
        }
    }
}

fn word(row: &Review, m: &Messages) -> String {
    match (row.mark, &row.given) {
        (RowVerdict::Right, _) => m.review.right.to_owned(),
        (RowVerdict::Answer, _) => m.review.answer.to_owned(),
        (RowVerdict::Yours | RowVerdict::Accepted, _) | (RowVerdict::Misplaced, None) => m.review.yours.to_owned(),
        (RowVerdict::InPlace, _) => m.review.in_place.to_owned(),
        (RowVerdict::Extra, _) => m.review.extra.to_owned(),
        (RowVerdict::Missed, _) => m.review.missed.to_owned(),
        (RowVerdict::Misplaced, Some(given)) => (m.review.misplaced)(given),
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

fn style(mark: RowVerdict, theme: Theme) -> Style {
    match mark {
        RowVerdict::Right | RowVerdict::Answer | RowVerdict::Accepted | RowVerdict::InPlace => theme.right(),
        RowVerdict::Yours | RowVerdict::Extra | RowVerdict::Missed | RowVerdict::Misplaced => theme.wrong(),
    }
}
