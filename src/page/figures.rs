//! Bars and values that are changed, as lines of a sheet.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr as _;

use super::manner::Manner;
use crate::document::figure::{Bar, Stepper};
use crate::document::name::Name;
use crate::theme::Theme;
use crate::widget::Sheet;
use crate::widget::sheet::wrap;

/// Columns of a bar, where there is room and where there is little.
const BAR: (usize, usize) = (20, 10);
/// From this many columns on there is room.
const ROOMY: usize = 60;
/// Columns of the pointer before a label, and of the arrows around a value.
const POINTER: usize = 2;
const ARROWS: usize = 4;

/// Writes bars: names, bars and words each in a column of their own. In a narrow window a bar that has words goes.
pub(super) fn bars(sheet: &mut Sheet, bars: &[Bar<Name>], manner: Manner) {
    // What is drawn and says nothing is the first to go.
    let is_ornament = |bar: &&Bar<Name>| bar.label.is_empty() && bar.words.is_empty();
    if manner.is_tight && bars.iter().all(|bar| is_ornament(&bar)) {
        return;
    }
    let theme = sheet.theme;
    let widest = |part: &dyn Fn(&Bar<Name>) -> usize| bars.iter().map(part).max().unwrap_or(0);
    let roomy = sheet.width >= ROOMY;
    let is_chosen_from = bars.iter().any(|bar| bar.choice.is_some());
    let lead = if is_chosen_from { POINTER } else { 0 };
    let words = widest(&|bar| bar.words.width());
    let notes = widest(&|bar| bar.note.as_deref().map_or(0, str::width));
    let notes = if notes > 0 && (roomy || notes < 10) { notes + 2 } else { 0 };
    let names = widest(&|bar| bar.label.width());
    // One that stands alone, or has no name, is as wide as there is room for.
    let bar_width = match (roomy, names) {
        (_, 0) => sheet.width.saturating_sub(lead + 2 + words + notes),
        (true, _) => BAR.0,
        (false, _) if bars.iter().all(|bar| bar.met.is_none()) => BAR.1,
        (false, _) => 0,
    };
    let gaps = 2 + if bar_width > 0 { 2 } else { 0 };
    let room = sheet.width.saturating_sub(lead + bar_width + gaps + words + notes);
    let name_width = if names == 0 { 0 } else { room.min(names.max(if is_chosen_from { room } else { 0 })) };
    for bar in bars {
        let here = bar.choice.as_ref().is_some_and(|(here, _)| *here);
        let hit = bar.choice.as_ref().map(|(_, action)| action.clone());
        let style = if here { theme.chosen() } else { Style::new() };
        let mut lines = wrap(&bar.label, name_width.max(1)).into_iter();
        let first = lines.next().unwrap_or_default();
        let mut line = Line::default();
        if is_chosen_from {
            let pointer = if here { theme.pointer() } else { " " };
            line.push_span(Span::styled(format!("{pointer} "), style));
        }
        let pad = " ".repeat(name_width.saturating_sub(first.width()));
        line.push_span(Span::styled(first, style));
        if name_width > 0 {
            line.push_span(format!("{pad}  "));
        }
        line.extend(drawn(bar, bar_width, theme));
        if !bar.words.is_empty() {
            let gap = if bar_width > 0 { "  " } else { "" };
            line.push_span(Span::styled(format!("{gap}{:>words$}", bar.words), theme.accent()));
        }
        if let Some(note) = bar.note.as_ref().filter(|_| notes > 0) {
            line.push_span(Span::styled(format!("  {note}"), theme.dim()));
        }
        sheet.seen_if(here, |sheet| {
            sheet.line(line, hit.clone());
            for rest in lines {
                sheet.line(Span::styled(format!("{}{rest}", " ".repeat(lead)), style).into(), hit.clone());
            }
        });
    }
    if bar_width > 0 && bars.iter().any(|bar| bar.met.is_some()) {
        let (firm, met, unmet) = theme.three();
        sheet.dim(&(manner.m().words.standing)(firm, met, unmet));
    }
}

/// The shares of a bar, and a stroke where one is wanted.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "columns")]
fn drawn(bar: &Bar<Name>, width: usize, theme: Theme) -> Vec<Span<'static>> {
    if width == 0 {
        return Vec::new();
    }
    let place = |share: f64| ((share.clamp(0.0, 1.0) * width as f64).round() as usize).min(width);
    let met = bar.met.unwrap_or(0.0);
    let (full, both) = (place(bar.full), place(bar.full + met));
    let stroke = bar.wanted.map(place);
    let signs = if bar.met.is_some() { theme.three() } else { (theme.bar().0, theme.bar().0, theme.bar().1) };
    let cell = |column: usize| match column {
        _ if stroke == Some(column) => Span::styled(theme.stroke(), theme.strong()),
        _ if column < full => Span::styled(signs.0, theme.chosen()),
        _ if column < both => Span::styled(signs.1, theme.accent()),
        _ => Span::styled(signs.2, theme.dim()),
    };
    (0..=width).filter(|column| *column < width || stroke == Some(width)).map(cell).collect()
}

/// Writes values that are changed: in one column; in a narrow window only a long label pushes its own aside.
pub(super) fn steppers(sheet: &mut Sheet, steppers: &[Stepper<Name>]) {
    let widest = |part: &dyn Fn(&Stepper<Name>) -> usize| steppers.iter().map(part).max().unwrap_or(0);
    let room = sheet.width.saturating_sub(POINTER + widest(&|one| one.value.width() + ARROWS));
    let column = (widest(&|one| one.label.width()) + 2).min(room);
    for stepper in steppers {
        let style = if stepper.here { sheet.theme.chosen() } else { Style::new() };
        let changes = stepper.here && stepper.steps.is_some();
        let value = if changes { format!("← {} →", stepper.value) } else { format!("  {}", stepper.value) };
        let label = if stepper.label.is_empty() {
            String::new()
        } else {
            let pointer = if stepper.here { sheet.theme.pointer() } else { " " };
            let pad = " ".repeat(column.saturating_sub(stepper.label.width()).max(1));
            format!("{pointer} {}{pad}", stepper.label)
        };
        let line = Line::from(vec![Span::styled(label, style), Span::styled(value, style)]);
        sheet.seen_if(stepper.here, |sheet| sheet.line(line, stepper.action.clone()));
    }
}
