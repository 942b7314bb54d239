//! Things to choose from as lines of a sheet: pointers, numbers, circles and boxes stand for how they stand.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr as _;

use crate::document::group::{ChoiceState, Group, GroupChoice, GroupKind, PairPlace};
use crate::document::name::Name;
use crate::progress::Hold;
use crate::theme::Theme;
use crate::widget::Sheet;

/// Columns between two things on a shelf.
const BETWEEN: usize = 4;
/// From this many columns on pairs have two columns.
const SIDE_BY_SIDE: usize = 60;
/// What stands at a place that is still to be filled.
const EMPTY: &str = "…";
/// Points at a row that is being carried.
const LIFTED: &str = "↕";

/// Writes the things one below another.
pub(super) fn list(sheet: &mut Sheet, group: &Group<Name>) {
    match &group.kind {
        GroupKind::Shelf => shelf(sheet, &group.choices),
        GroupKind::Pairs(places) => pairs(sheet, places, &group.choices),
        GroupKind::Reading => reading(sheet, &group.choices),
        kind => group.choices.iter().for_each(|choice| row(sheet, kind, choice)),
    }
}

/// A pointer, a number, how the thing stands, and the thing.
fn row(sheet: &mut Sheet, kind: &GroupKind, choice: &GroupChoice<Name>) {
    let theme = sheet.theme;
    let (full, empty) = theme.dots();
    let lifted = matches!(choice.state, ChoiceState::Put { lifted: true, .. });
    let pointer = match (choice.here, lifted) {
        (true, true) => LIFTED,
        (true, false) => theme.pointer(),
        (false, _) => " ",
    };
    let number = choice.number.map_or_else(String::new, |number| format!("{number}  "));
    let plain = if choice.here { theme.chosen() } else { Style::new() };
    let (mark, style) = match choice.state {
        // What stands out is the choice; the pointer only says where one is.
        ChoiceState::Taken(taken) if *kind == GroupKind::One => {
            (if taken { full } else { empty }, if taken { theme.chosen() } else { Style::new() })
        }
        ChoiceState::Marked(marked) => (if marked { "[x]" } else { "[ ]" }, plain),
        ChoiceState::Put { placed, .. } => {
            (if placed { full } else { empty }, if lifted { plain.patch(theme.lit()) } else { plain })
        }
        ChoiceState::Held(hold) => (held(hold, theme).0, plain),
        ChoiceState::Plain | ChoiceState::Taken(_) => ("", plain),
    };
    let number =
        if matches!(choice.state, ChoiceState::Put { .. }) { number.trim_end().to_owned() + " " } else { number };
    let mark = if mark.is_empty() { String::new() } else { format!("{mark} ") };
    let lead = if *kind == GroupKind::One { theme.accent() } else { style };
    let label = [Span::styled(format!("{pointer} "), lead), Span::styled(format!("{number}{mark}"), style)];
    sheet.seen_if(choice.here, |sheet| {
        sheet.hanging(&label, &choice.text, style, Some(&choice.action));
        if let Some(note) = &choice.note {
            sheet.hanging(&[Span::raw("  ")], note, sheet.theme.dim(), Some(&choice.action));
        }
    });
}

/// Texts to read, each after a pointer.
fn reading(sheet: &mut Sheet, choices: &[GroupChoice<Name>]) {
    let theme = sheet.theme;
    for (place, choice) in choices.iter().enumerate() {
        if place > 0 {
            sheet.gap();
        }
        let pointer = if choice.here { theme.pointer() } else { " " };
        let mut label = vec![Span::styled(format!("{pointer} "), theme.chosen())];
        if let ChoiceState::Held(hold) = choice.state {
            let (sign, style) = held(hold, theme);
            label.push(Span::styled(format!("{sign} "), style));
        }
        let style = if choice.note.is_some() { theme.strong() } else { Style::new() };
        sheet.seen_if(choice.here, |sheet| {
            sheet.hanging(&label, &choice.text, style, Some(&choice.action));
            if let Some(note) = &choice.note {
                sheet.hanging(&[Span::raw("  ")], note, Style::new(), Some(&choice.action));
            }
        });
    }
}

/// What is seldom chosen, side by side.
fn shelf(sheet: &mut Sheet, choices: &[GroupChoice<Name>]) {
    let theme = sheet.theme;
    let mut line = Line::default();
    let mut parts: Vec<(std::ops::Range<usize>, Name)> = Vec::new();
    let mut seen = false;
    for choice in choices {
        let width = 2 + choice.text.width();
        if line.width() > 0 && line.width() + BETWEEN - 2 + width > sheet.width {
            sheet.seen_if(seen, |sheet| sheet.parted(std::mem::take(&mut line), std::mem::take(&mut parts)));
            seen = false;
        }
        if line.width() > 0 {
            line.push_span(" ".repeat(BETWEEN - 2));
        }
        let (pointer, style) = if choice.here { (theme.pointer(), theme.chosen()) } else { (" ", Style::new()) };
        let start = line.width();
        line.push_span(Span::styled(format!("{pointer} {}", choice.text), style));
        parts.push((start..start + width, choice.action.clone()));
        seen |= choice.here;
    }
    sheet.seen_if(seen, |sheet| sheet.parted(line, parts));
}

/// Places with what was put there by number, and what there is to put: nothing stands beside anything before it is put
/// there.
fn pairs(sheet: &mut Sheet, places: &[PairPlace], choices: &[GroupChoice<Name>]) {
    let beside = sheet.width >= SIDE_BY_SIDE;
    let width = if beside { (sheet.width - BETWEEN) * 2 / 5 } else { sheet.width };
    let mut left = Sheet::new(width, sheet.theme);
    for place in places {
        let theme = left.theme;
        let (pointer, style) = if place.here { (theme.pointer(), theme.chosen()) } else { (" ", theme.strong()) };
        let put = place.put.map_or_else(|| EMPTY.to_owned(), |number| number.to_string());
        let label = [Span::styled(format!("{pointer} {put} – "), style)];
        left.seen_if(place.here, |left| left.hanging(&label, &place.text, style, None));
    }
    let mut right = Sheet::new(sheet.width - if beside { width + BETWEEN } else { 0 }, sheet.theme);
    for choice in choices {
        let used = matches!(choice.state, ChoiceState::Put { placed: true, .. });
        let style = if used { sheet.theme.dim() } else { Style::new() };
        let dot = if used { sheet.theme.dots().0 } else { sheet.theme.dots().1 };
        let number = choice.number.map_or_else(String::new, |number| number.to_string());
        let label = [Span::styled(format!("{number} {dot} "), style)];
        right.hanging(&label, &choice.text, style, Some(&choice.action));
    }
    if beside {
        sheet.columns(left, BETWEEN, right);
    } else {
        sheet.append(left);
        sheet.gap();
        sheet.append(right);
    }
}

/// A mark fills as a thing is learnt.
pub(super) fn held(hold: Hold, theme: Theme) -> (&'static str, Style) {
    let (full, fading, empty) = theme.fills();
    match hold {
        Hold::Firm => (full, theme.right().patch(theme.strong())),
        Hold::Met => (fading, theme.wrong().patch(theme.strong())),
        Hold::Unmet => (empty, theme.strong()),
    }
}
