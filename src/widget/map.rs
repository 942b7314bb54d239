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
    pub label: Option<MapLabel>,
    /// What a click on it does.
    pub hit: Option<A>,
}

/// What stands beside a mark.
#[derive(Clone, Debug)]
pub enum MapLabel {
    /// Whatever it covers.
    Always(String),
    /// Where it covers no mark and no other label.
    Roomy(String),
}

impl MapLabel {
    fn text(&self) -> &str {
        let (Self::Always(text) | Self::Roomy(text)) = self;
        text
    }
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
    // The names of the land stand where marks and their labels leave room; labels are drawn before marks: no mark is
    // hidden by one.
    let mut taken = Taken::of(&cells);
    let mut parts = Vec::new();
    let mut labels = Vec::new();
    let is_roomy = |mark: &MapMark<A>| matches!(mark.label, Some(MapLabel::Roomy(_)));
    let (roomy, always): (Vec<_>, Vec<_>) = marks.iter().zip(&cells).partition(|(mark, _)| is_roomy(mark));
    for (mark, cell) in always.into_iter().chain(roomy) {
        let (Some(label), Some(cell)) = (&mark.label, cell) else { continue };
        let text = format!(" {} ", label.text());
        let free = taken.beside(text.width(), *cell, (columns, rows));
        if let Some(at) = free.or_else(|| (!is_roomy(mark)).then(|| names::over(text.width(), *cell, columns))) {
            taken.take(at, text.width());
            labels.push((mark, at, text));
        }
    }
    for (at, name) in names::placed(lang, &view, (columns, rows), &mut taken) {
        put(&mut buffer, at, name, theme.dim().add_modifier(Modifier::ITALIC));
    }
    for (mark, at, label) in labels {
        put(&mut buffer, at, &label, mark.style.remove_modifier(Modifier::REVERSED));
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
