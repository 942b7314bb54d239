//! An answer laid beside the right one, row by row, each with its word.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr as _;

use super::Sheet;
use crate::lang::Messages;
use crate::question::{Mark, Review};
use crate::theme::Theme;

/// How much is said of each row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notes {
    /// Every note there is.
    All,
    /// None.
    None,
}

/// Writes the rows.
pub fn write<A: Copy>(sheet: &mut Sheet<A>, rows: &[Review], notes: Notes, m: &Messages) {
    let theme = sheet.theme;
    let longest = rows.iter().map(|row| row.text.width()).max().unwrap_or(0);
    let beside = rows.iter().all(|row| 2 + longest + 3 + word(row, m).width() <= sheet.width);
    for row in rows {
        let word = word(row, m);
        let sign = sign(row.mark, theme);
        let style = style(row.mark, theme);
        let text_style = if row.mark == Mark::Yours { Style::new() } else { theme.strong() };
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
        if let Some(note) = row.note.as_ref().filter(|_| notes == Notes::All) {
            sheet.hanging(&indent, note, theme.dim(), None);
        }
    }
}

fn word(row: &Review, m: &Messages) -> String {
    match (row.mark, &row.given) {
        (Mark::Right, _) => m.review.right.to_owned(),
        (Mark::Answer, _) => m.review.answer.to_owned(),
        (Mark::Yours | Mark::Accepted, _) | (Mark::Misplaced, None) => m.review.yours.to_owned(),
        (Mark::InPlace, _) => m.review.in_place.to_owned(),
        (Mark::Extra, _) => m.review.extra.to_owned(),
        (Mark::Missed, _) => m.review.missed.to_owned(),
        (Mark::Misplaced, Some(given)) => (m.review.misplaced)(given),
    }
}

/// A shape for each judgement, beside its word and colour.
fn sign(mark: Mark, theme: Theme) -> &'static str {
    let (full, empty) = theme.dots();
    match mark {
        Mark::Right | Mark::Answer | Mark::InPlace => full,
        Mark::Yours | Mark::Extra => "×",
        Mark::Accepted | Mark::Missed | Mark::Misplaced => empty,
    }
}

fn style(mark: Mark, theme: Theme) -> Style {
    match mark {
        Mark::Right | Mark::Answer | Mark::Accepted | Mark::InPlace => theme.right(),
        Mark::Yours | Mark::Extra | Mark::Missed | Mark::Misplaced => theme.wrong(),
    }
}
