//! The map: coasts, lakes, rivers, mountains and sands, with marks on them. It knows nothing of questions: marks come with their
//! signs, labels and what a click on them does.

mod land;
mod names;
mod view;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};
use ratatui::symbols::Marker;
use ratatui::symbols::half_block::FULL;
use ratatui::widgets::Widget as _;
use ratatui::widgets::canvas::{Canvas, Context, Line as Stroke, Points};
use unicode_width::UnicodeWidthStr as _;

use super::picture::{Picture, put};
use crate::content::At;
use crate::theme::{Signs, Theme};
use land::{Feature, Outline, land};
use names::Taken;
use view::Viewport;
pub use view::{Look, WHOLE};

/// A mark on the map.
#[derive(Clone, Debug)]
pub struct MapMark<A> {
    /// Where.
    pub at: At,
    /// What stands there: a digit, a dot.
    pub sign: String,
    /// How.
    pub style: Style,
    /// What stands beside it.
    pub label: Option<String>,
    /// What a click on it does.
    pub hit: Option<A>,
}

/// How the kinds of line are told apart until they get their styles.
const WATER: Color = Color::Indexed(1);
const RIVER: Color = Color::Indexed(2);

/// Draws the map with its marks.
#[must_use]
pub fn draw<A: Clone>(
    theme: Theme,
    lang: &str,
    (columns, rows): (usize, usize),
    marks: &[MapMark<A>],
    look: Look,
) -> Picture<A> {
    let points: Vec<At> = marks.iter().map(|mark| mark.at).collect();
    let view = Viewport::of(&points, look, (columns, rows));
    let size = |cells: usize| u16::try_from(cells).unwrap_or(0);
    let area = Rect::new(0, 0, size(columns), size(rows));
    let mut buffer = Buffer::empty(area);
    let (west, east, south, north) = view.bounds();
    Canvas::default()
        .marker(if theme.signs() == Signs::Full { Marker::Braille } else { Marker::HalfBlock })
        .x_bounds([west, east])
        .y_bounds([south, north])
        .paint(|context| land().iter().for_each(|feature| paint(context, feature, &view)))
        .render(area, &mut buffer);
    for cell in &mut buffer.content {
        // Of two kinds of water in one cell the upper shows.
        if cell.bg != Color::Reset {
            cell.set_char(FULL);
        }
        let style = match cell.fg {
            WATER => theme.water(),
            RIVER => theme.dim(),
            _ => Style::new(),
        };
        cell.set_style(Style::reset().patch(style));
    }
    for feature in land() {
        let sign = match feature.shape {
            Outline::Peaks => "^",
            Outline::Sand => ":",
            Outline::Coast | Outline::Lake | Outline::River => continue,
        };
        for cell in feature.line.iter().filter_map(|at| view.cell(*at)) {
            put(&mut buffer, cell, sign, theme.dim());
        }
    }
    let cells = view.spread(&points);
    let mut taken = Taken::of(&cells);
    let mut parts = Vec::new();
    // The names of the land stand where marks and their labels leave room; labels are drawn before marks: no mark is
    // hidden by one.
    let mut labels = Vec::new();
    for (mark, cell) in marks.iter().zip(&cells) {
        if let (Some(label), Some(cell)) = (&mark.label, cell) {
            let at = beside(label.width(), *cell, (columns, rows), &cells);
            taken.take(at, label.width() + 2);
            labels.push((mark, at, label));
        }
    }
    for (at, name) in names::placed(lang, &view, (columns, rows), &mut taken) {
        put(&mut buffer, at, name, theme.dim().add_modifier(Modifier::ITALIC));
    }
    for (mark, at, label) in labels {
        put(&mut buffer, at, &format!(" {label} "), mark.style.remove_modifier(Modifier::REVERSED));
    }
    for (mark, cell) in marks.iter().zip(&cells) {
        if let Some((column, row)) = *cell {
            put(&mut buffer, (column, row), &mark.sign, mark.style);
            // Around a mark is a mark too: fingers and eyes are not that sharp.
            let around = column.saturating_sub(1)..(column + 2).min(columns);
            parts.extend(mark.hit.clone().map(|hit| (row, around, hit)));
        }
    }
    Picture::of(&buffer, parts)
}

/// Where a label with a blank on both sides begins: right of its mark or left of it, else a row above or below; the first
/// of these where it covers no other mark.
fn beside(
    width: usize,
    (column, row): (usize, usize),
    (columns, rows): (usize, usize),
    cells: &[Option<(usize, usize)>],
) -> (usize, usize) {
    let width = width + 2;
    let (right, left) = (column + 1, column.checked_sub(width));
    let above = row.checked_sub(1);
    let below = (row + 1 < rows).then_some(row + 1);
    let middle = column.saturating_sub(width / 2).min(columns.saturating_sub(width));
    let places = [
        Some((right, row)),
        left.map(|left| (left, row)),
        above.map(|above| (middle, above)),
        below.map(|below| (middle, below)),
    ];
    let is_free = |(from, line): &(usize, usize)| {
        let covers = |cell: &(usize, usize)| cell.1 == *line && (*from..from + width).contains(&cell.0);
        from + width <= columns && !cells.iter().flatten().any(covers)
    };
    let fallback = (right.min(columns.saturating_sub(width)), row);
    places.into_iter().flatten().find(is_free).unwrap_or(fallback)
}

fn paint(context: &mut Context, feature: &Feature, view: &Viewport) {
    let color = if feature.shape == Outline::River { RIVER } else { WATER };
    if matches!(feature.shape, Outline::Peaks | Outline::Sand) {
        return;
    }
    for pair in feature.line.windows(2) {
        if let [from, to] = pair {
            context.draw(&Stroke::new(from.east, from.north, to.east, to.north, color));
        }
    }
    if feature.shape == Outline::Lake {
        let coords = view.dots().filter(|at| feature.holds(*at)).map(|at| (at.east, at.north)).collect::<Vec<_>>();
        context.draw(&Points { coords: &coords, color });
    }
}
