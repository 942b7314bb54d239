//! The part of the earth that is drawn: which cell a point falls on. Degrees are drawn as they lie at 48° north, so that
//! north is up everywhere and who lies west of whom is seen by the column.

use crate::content::At;
use crate::content::site::{MAPPED, STRETCH};

/// What part of the earth is shown: all of the marks, or nearer around a point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// The point in the middle, where one looks nearer.
    pub around: Option<At>,
    /// How many times nearer; 1 shows all marks.
    pub nearer: f64,
}

/// Everything there is to see.
pub const WHOLE: Look = Look { around: None, nearer: 1.0 };

/// How much higher a cell is than it is wide.
const TALL: f64 = 2.0;
/// The least that is shown, in degrees of longitude: without a lake or a river in sight nobody knows where one is.
const LEAST: f64 = 26.0;
/// The share of the marks' extent that is shown around them.
const AROUND: f64 = 0.09;
/// Every so many dots within a lake are drawn.
const STIPPLE: usize = 3;

/// A window on the earth.
#[derive(Clone, Copy, Debug)]
pub(super) struct Viewport {
    west: f64,
    south: f64,
    /// Degrees of longitude a column.
    column: f64,
    /// Degrees of latitude a row.
    row: f64,
    columns: usize,
    rows: usize,
}

#[expect(clippy::cast_precision_loss, reason = "cells of a window")]
impl Viewport {
    /// The view of points in so many columns and rows.
    pub(super) fn of(points: &[At], look: Look, (columns, rows): (usize, usize)) -> Self {
        let (low, high) = MAPPED;
        let ends = |sides: &dyn Fn(&At) -> f64, nothing: (f64, f64)| {
            let least = points.iter().map(sides).reduce(f64::min);
            least.zip(points.iter().map(sides).reduce(f64::max)).unwrap_or(nothing)
        };
        let west_east = ends(&|at| at.east, (low.east, high.east));
        let south_north = ends(&|at| at.north, (low.north, high.north));
        let extent = |(from, to): (f64, f64)| (to - from) * (1.0 + 2.0 * AROUND);
        // The larger of what width and height ask for, in degrees of longitude a column.
        let across = extent(west_east).max(LEAST) / columns.max(1) as f64;
        let up = extent(south_north).max(LEAST / STRETCH / TALL) * STRETCH / TALL / rows.max(1) as f64;
        let column = across.max(up) / look.nearer.max(1.0);
        let row = column * TALL / STRETCH;
        let middle =
            At { east: f64::midpoint(west_east.0, west_east.1), north: f64::midpoint(south_north.0, south_north.1) };
        let middle = look.around.filter(|_| look.nearer > 1.0).unwrap_or(middle);
        // What is not drawn is not shown, as far as that can be helped.
        let from = |middle: f64, size: f64, (least, most): (f64, f64)| {
            let from = middle - size / 2.0;
            if size >= most - least { f64::midpoint(least, most) - size / 2.0 } else { from.clamp(least, most - size) }
        };
        let west = from(middle.east, column * columns as f64, (low.east, high.east));
        let south = from(middle.north, row * rows as f64, (low.north, high.north));
        Self { west, south, column, row, columns, rows }
    }

    /// West, east, south and north, in degrees.
    pub(super) fn bounds(&self) -> (f64, f64, f64, f64) {
        let (east, north) = (self.west + self.column * self.columns as f64, self.south + self.row * self.rows as f64);
        (self.west, east, self.south, north)
    }

    /// Columns that so many degrees of longitude take.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "cells of a window")]
    pub(super) fn columns_of(&self, degrees: f64) -> usize {
        (degrees / self.column).max(0.0) as usize
    }

    /// The cell of a point, from the top left; nothing where it is out of sight.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "cells of a window")]
    pub(super) fn cell(&self, at: At) -> Option<(usize, usize)> {
        let (_, _, _, north) = self.bounds();
        let (x, y) = ((at.east - self.west) / self.column, (north - at.north) / self.row);
        let inside = (0.0..self.columns as f64).contains(&x) && (0.0..self.rows as f64).contains(&y);
        inside.then_some((x as usize, y as usize))
    }

    /// The middles of the dots that stipple a lake, everywhere in sight.
    pub(super) fn dots(&self) -> impl Iterator<Item = At> {
        let (_, _, _, north) = self.bounds();
        let (wide, high) = (self.column / 2.0, self.row / 4.0);
        let (west, columns, rows) = (self.west, 2 * self.columns, 4 * self.rows);
        (0..rows).flat_map(move |y| {
            let first = (y * 2) % STIPPLE;
            (first..columns)
                .step_by(STIPPLE)
                .map(move |x| At { east: west + (x as f64 + 0.5) * wide, north: north - (y as f64 + 0.5) * high })
        })
    }

    /// A cell for each point, no two of them touching in a row: where marks would, the later one steps aside.
    pub(super) fn spread(&self, points: &[At]) -> Vec<Option<(usize, usize)>> {
        let mut cells: Vec<Option<(usize, usize)>> = Vec::new();
        for point in points {
            let free =
                |cell: &(usize, usize)| !cells.iter().flatten().any(|(x, y)| *y == cell.1 && x.abs_diff(cell.0) < 2);
            let (_, _, _, north) = self.bounds();
            let (east, south) = ((point.east - self.west) / self.column, (north - point.north) / self.row);
            // From where the point really lies: who steps aside stays on the side on which it is.
            let distance = |(column, row): &(usize, usize)| {
                (*column as f64 + 0.5 - east).powi(2) + (TALL * (*row as f64 + 0.5 - south)).powi(2)
            };
            let near = |(x, y): (usize, usize)| {
                let mut around: Vec<(usize, usize)> = (x.saturating_sub(3)..(x + 4).min(self.columns))
                    .flat_map(|column| (y.saturating_sub(2)..(y + 3).min(self.rows)).map(move |row| (column, row)))
                    .collect();
                around.sort_by(|a, b| distance(a).total_cmp(&distance(b)));
                around.into_iter().find(free).unwrap_or((x, y))
            };
            let cell = self.cell(*point).map(near);
            cells.push(cell);
        }
        cells
    }
}
