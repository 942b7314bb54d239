//! Where the names of lakes, rivers, mountains and sands are written: near what they name, and never over a mark.

use unicode_width::UnicodeWidthStr as _;

use super::land::{Feature, Outline, land};
use super::view::Viewport;

/// A name is tried so many rows and columns beside its place.
const ASIDE: [(isize, isize); 9] = [(0, 0), (0, 1), (0, -1), (3, 0), (-3, 0), (3, 1), (-3, 1), (3, -1), (-3, -1)];

/// Cells that are written in: by row, from a column on and up to one.
#[derive(Debug, Default)]
pub(super) struct Taken(Vec<(usize, usize, usize)>);

impl Taken {
    /// The cells of marks, with one on either side.
    pub(super) fn of(marks: &[Option<(usize, usize)>]) -> Self {
        Self(marks.iter().flatten().map(|(column, row)| (*row, column.saturating_sub(1), column + 2)).collect())
    }

    /// Writes in so many cells from one on.
    pub(super) fn take(&mut self, (column, row): (usize, usize), width: usize) {
        self.0.push((row, column, column + width));
    }

    fn is_free(&self, (column, row): (usize, usize), width: usize) -> bool {
        !self.0.iter().any(|(line, from, to)| *line == row && column < *to && *from < column + width)
    }
}

/// The names that there is room for, each with the cell in which it begins; those that are always written first.
pub(super) fn placed(
    lang: &str,
    view: &Viewport,
    (columns, rows): (usize, usize),
    taken: &mut Taken,
) -> Vec<((usize, usize), &'static str)> {
    let (always, others): (Vec<&Feature>, Vec<&Feature>) = land().iter().partition(|feature| feature.always);
    let mut names = Vec::new();
    for feature in always.into_iter().chain(others) {
        let (Some(name), Some(at)) = (feature.name(lang), feature.label) else { continue };
        let width = name.width();
        let Some((column, row)) = view.cell(at).filter(|_| is_wide(feature, view, width)) else { continue };
        let begin = column.saturating_sub(width / 2);
        let beside = ASIDE.iter().filter_map(|(across, down)| {
            let (column, row) = (begin.checked_add_signed(*across)?, row.checked_add_signed(*down)?);
            (column + width <= columns && row < rows).then_some((column, row))
        });
        let mut beside = beside.filter(|cell| taken.is_free(*cell, width));
        if let Some(cell) = beside.next() {
            taken.take(cell, width);
            names.push((cell, name));
        }
    }
    names
}

/// Whether a feature is drawn wide enough for its name; of mountains and sands half of it is enough.
fn is_wide(feature: &Feature, view: &Viewport, width: usize) -> bool {
    let (low, high) = feature.box_();
    let across = view.columns_of(high.east - low.east);
    let has_signs = matches!(feature.shape, Outline::Peaks | Outline::Sand);
    feature.always || across >= width || (has_signs && across * 2 >= width)
}
