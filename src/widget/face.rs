//! The one widget that writes the face of every kind of question.

use ratatui::style::Style;
use ratatui::text::Span;
use unicode_width::UnicodeWidthStr as _;

use super::Sheet;
use crate::lang::Messages;
use crate::question::{Face, Hand};
use crate::screen::pen::{Column, Pen};

/// Below this many columns two columns stand one under the other.
const SIDE_BY_SIDE: usize = 56;

/// What is to be done with a question, in words.
#[must_use]
pub fn how(face: &Face, m: &Messages) -> &'static str {
    match face.hand {
        Hand::Pick => m.do_pick,
        Hand::Mark => m.do_mark,
        Hand::Arrange if face.fixed.is_empty() => m.do_order,
        Hand::Arrange => m.do_match,
        Hand::Words => m.do_type,
        Hand::Number => m.do_number,
    }
}

/// Writes the rows of a question as the pen has them. `row` is what a click on the row at a place does.
pub fn write<A: Copy>(sheet: &mut Sheet<A>, face: &Face, pen: &Pen, field: &str, row: impl Fn(usize) -> A) {
    match pen {
        Pen::Pick { cursor, .. } => {
            for (number, text) in face.rows.iter().enumerate() {
                let chosen = *cursor == Some(number);
                option(sheet, number, "", text, chosen, row(number));
            }
        }
        Pen::Take { cursor, taken, .. } => {
            let (full, empty) = sheet.theme.dots();
            for (number, text) in face.rows.iter().enumerate() {
                let is_taken = *taken == Some(number);
                let mark = if is_taken { full } else { empty };
                // What stands out is the choice; the pointer only says where one is.
                let style = if is_taken { sheet.theme.chosen() } else { Style::new() };
                let here = *cursor == number;
                let pointer = if here { sheet.theme.pointer() } else { " " };
                let label = [
                    Span::styled(format!("{pointer} "), sheet.theme.accent()),
                    Span::styled(format!("{}  {mark} ", number + 1), style),
                ];
                sheet.seen_if(here, |sheet| sheet.hanging(&label, text, style, Some(row(number))));
            }
        }
        Pen::Mark { cursor, marked } => {
            for (number, text) in face.rows.iter().enumerate() {
                let mark = if marked.get(number) == Some(&true) { "[x] " } else { "[ ] " };
                option(sheet, number, mark, text, *cursor == number, row(number));
            }
        }
        Pen::Arrange(column) => arrange(sheet, face, column, row),
        Pen::Field { input, .. } => sheet.field(field, input),
    }
}

fn option<A: Copy>(sheet: &mut Sheet<A>, number: usize, mark: &str, text: &str, chosen: bool, hit: A) {
    let theme = sheet.theme;
    let pointer = if chosen { theme.pointer() } else { " " };
    let style = if chosen { theme.chosen() } else { Style::new() };
    let label = [Span::styled(format!("{pointer} {}  {mark}", number + 1), style)];
    let write = |sheet: &mut Sheet<A>| sheet.hanging(&label, text, style, Some(hit));
    sheet.seen_if(chosen, write);
}

fn arrange<A: Copy>(sheet: &mut Sheet<A>, face: &Face, column: &Column, row: impl Fn(usize) -> A) {
    let theme = sheet.theme;
    let (placed, open) = theme.dots();
    let beside = !face.fixed.is_empty() && sheet.width >= SIDE_BY_SIDE;
    let left_width = face.fixed.iter().map(|text| text.width()).max().unwrap_or(0).min(sheet.width * 2 / 5);
    for (place, drawn) in column.rows.iter().enumerate() {
        let text = face.rows.get(*drawn).map_or("", String::as_str);
        let here = column.cursor == place;
        let style = match (here, column.lifted) {
            (true, true) => theme.chosen().patch(theme.lit()),
            (true, false) => theme.chosen(),
            _ => Style::new(),
        };
        let pointer = if here { theme.pointer() } else { " " };
        let dot = if place < column.placed { placed } else { open };
        let label = [Span::styled(format!("{pointer} {} {dot} ", drawn + 1), style)];
        let hit = Some(row(place));
        let left = face.fixed.get(place).map_or("", String::as_str);
        let write = |sheet: &mut Sheet<A>| {
            if beside {
                sheet.columns((left, theme.strong()), left_width, (&label, text, style), hit);
                return;
            }
            if !left.is_empty() {
                sheet.text(left, theme.strong());
            }
            sheet.hanging(&label, text, style, hit);
        };
        sheet.seen_if(here, write);
    }
}
