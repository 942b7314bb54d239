//! The one widget that writes the face of every kind of question.

use ratatui::style::Style;
use ratatui::text::Span;
use unicode_width::UnicodeWidthStr as _;

use super::map::{self, Look, MapMark, WHOLE};
use super::{Sheet, beside};
use crate::content::At;
use crate::lang::Messages;
use crate::language::Lang;
use crate::question::{Face, InputKind, Land};
use crate::widget::pen::{AnswerEditor, Column};

/// Below this many columns two columns stand one under the other.
const SIDE_BY_SIDE: usize = 56;

/// What is to be done with a question, in words; `drawn` where there is room for a map.
#[must_use]
pub(crate) fn how(face: &Face, drawn: bool, m: &Messages) -> &'static str {
    match (face.hand, &face.land) {
        (InputKind::Pick, Some(Land::Rows(_))) if drawn => m.face.point,
        (InputKind::Pick, Some(Land::Rows(_))) => m.face.point_in_list,
        (InputKind::Pick, Some(Land::Marked(..))) => m.face.name,
        (InputKind::Pick, None) => m.face.pick,
        (InputKind::Mark, _) => m.face.mark,
        (InputKind::Arrange, _) if face.fixed.is_empty() => m.face.order,
        (InputKind::Arrange, _) => m.face.pair,
        (InputKind::Words, _) => m.face.write,
        (InputKind::Number, _) => m.face.number,
    }
}

/// Writes the rows of a question as the pen has them, on a map where it is about places and there is room; `nearer` says
/// how many times nearer that is looked at. `row` is what a click on the row at a place does.
pub(crate) fn write<A: Copy>(
    sheet: &mut Sheet<A>,
    face: &Face,
    pen: &AnswerEditor,
    (lang, nearer): (Lang, f64),
    row: impl Fn(usize) -> A,
) {
    let m = lang.messages();
    let Some(places) = &face.land else { return rows(sheet, face, pen, m, row) };
    let Some((size, panel)) = beside(sheet) else {
        if let Land::Marked(_, situation) = places {
            sheet.text(&(m.face.marked_place)(situation), Style::new());
            sheet.gap();
        }
        return rows(sheet, face, pen, m, row);
    };
    let mut panel = Sheet::new(panel, sheet.theme);
    let picture = match places {
        Land::Marked(at, _) => {
            rows(&mut panel, face, pen, m, row);
            let (sign, style) = (sheet.theme.dots().0.to_owned(), sheet.theme.chosen());
            let mark = MapMark { at: *at, sign, style, label: None, hit: None };
            map::draw(sheet.theme, lang.code(), size, &[mark], WHOLE)
        }
        Land::Rows(points) => {
            described(&mut panel, face, pen, m);
            let marks: Vec<MapMark<A>> =
                points.iter().enumerate().map(|(n, at)| digit(sheet, *at, n, pen, row(n))).collect();
            let around = pen.row().and_then(|chosen| points.get(chosen)).copied();
            map::draw(sheet.theme, lang.code(), size, &marks, Look { around, nearer })
        }
    };
    panel.gap();
    panel.dim(m.picture.map_about);
    sheet.picture(picture, panel);
}

/// The mark of a place that a digit chooses.
fn digit<A: Copy>(sheet: &Sheet<A>, at: At, number: usize, pen: &AnswerEditor, hit: A) -> MapMark<A> {
    let theme = sheet.theme;
    let is_taken = matches!(pen, AnswerEditor::Take { taken, .. } if *taken == Some(number));
    let style = match pen.row() == Some(number) {
        true => theme.chosen().patch(theme.lit()),
        false if is_taken => theme.chosen(),
        false => theme.strong(),
    };
    let label = is_taken.then(|| theme.dots().0.to_owned());
    MapMark { at, sign: (number + 1).to_string(), style, label, hit: Some(hit) }
}

/// What is said of the place pointed at: how it lies, and never its name.
fn described<A: Copy>(panel: &mut Sheet<A>, face: &Face, pen: &AnswerEditor, m: &Messages) {
    let theme = panel.theme;
    let Some((number, text)) = pen.row().and_then(|row| Some((row, face.rows.get(row)?))) else {
        panel.dim(m.picture.map_walk);
        return;
    };
    panel.hanging(&[Span::styled(format!("{}  ", number + 1), theme.chosen())], text, theme.chosen(), None);
    if let AnswerEditor::Take { taken: Some(taken), .. } = pen
        && let Some(text) = face.rows.get(*taken).filter(|_| *taken != number)
    {
        panel.gap();
        let label = format!("{}{} ", taken + 1, theme.dots().0);
        panel.hanging(&[Span::styled(label, theme.accent())], text, Style::new(), None);
    }
}

/// Writes the rows one under another.
fn rows<A: Copy>(sheet: &mut Sheet<A>, face: &Face, pen: &AnswerEditor, m: &Messages, row: impl Fn(usize) -> A) {
    match pen {
        AnswerEditor::Pick { cursor, .. } => {
            for (number, text) in face.rows.iter().enumerate() {
                let chosen = *cursor == Some(number);
                option(sheet, number, "", text, chosen, row(number));
            }
        }
        AnswerEditor::Take { cursor, taken, .. } => {
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
        AnswerEditor::Mark { cursor, marked } => {
            for (number, text) in face.rows.iter().enumerate() {
                let mark = if marked.get(number) == Some(&true) { "[x] " } else { "[ ] " };
                option(sheet, number, mark, text, *cursor == number, row(number));
            }
        }
        AnswerEditor::Arrange(column) => arrange(sheet, face, column, row),
        AnswerEditor::Field { input, .. } => sheet.field(m.face.your_answer, input),
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
