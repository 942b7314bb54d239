//! Small pictures of figures: columns over days, and a row of days. Half blocks give two levels a line; they are in
//! every font that has a full block.

use ratatui::text::{Line, Span};

use super::Sheet;

/// Lines of a chart.
const LINES: usize = 4;
/// Columns for a chart's scale.
const SCALE: usize = 6;

/// Columns that a chart has room for on a sheet.
#[must_use]
pub(crate) fn room(sheet: &Sheet) -> usize {
    sheet.width.saturating_sub(SCALE) / 2
}

/// Columns of heights from 0 to 1, nothing where there is none; `top` says what a full one stands for.
pub(crate) fn columns(sheet: &mut Sheet, heights: &[Option<f64>], top: &str) {
    let (full, half) = sheet.theme.blocks();
    for line in (0..LINES).rev() {
        let scale = if line + 1 == LINES { top } else { "" };
        let cells: String = heights.iter().map(|height| cell(*height, line, (full, half))).collect();
        let label = Span::styled(format!("{scale:>width$} ", width = SCALE - 1), sheet.theme.dim());
        sheet.line(Line::from(vec![label, Span::styled(cells, sheet.theme.accent())]), None);
    }
}

/// What of a column stands on a line from below.
fn cell(height: Option<f64>, line: usize, (full, half): (&str, &str)) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a few lines"
    )]
    let levels = height.map_or(0, |height| ((height.clamp(0.0, 1.0) * 2.0 * LINES as f64).round() as usize).max(1));
    match levels.saturating_sub(2 * line) {
        0 => "  ".to_owned(),
        1 => format!("{half} "),
        _ => format!("{full} "),
    }
}

/// What a chart's first and last columns are, below them.
pub(crate) fn ends(sheet: &mut Sheet, columns: usize, (first, last): (&str, &str)) {
    use unicode_width::UnicodeWidthStr as _;
    let between = (2 * columns).saturating_sub(first.width() + last.width() + 1).max(1);
    let last = if columns > 1 { last } else { "" };
    sheet.dim(&format!("{}{first}{}{last}", "\u{a0}".repeat(SCALE), "\u{a0}".repeat(between)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::Theme;

    #[test]
    fn a_column_is_as_high_as_its_value() {
        let mut sheet: Sheet = Sheet::new(40, Theme::default());
        columns(&mut sheet, &[Some(1.0), Some(0.5), Some(0.0), None, Some(0.6)], "100%");
        let lines: Vec<String> = sheet.rows().iter().map(|row| row.line.to_string()).collect();
        assert_eq!(lines, [" 100% █         ", "      █       ▄ ", "      █ █     █ ", "      █ █ ▄   █ "]);
    }
}
