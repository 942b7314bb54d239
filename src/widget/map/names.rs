//! Where names are written: those of marks beside them, those of lakes, rivers, mountains and sands near what they name and
//! never over a mark.

use unicode_width::UnicodeWidthStr as _;

use super::land::{Feature, Outline, land};
use super::view::Viewport;

/// A name is tried so many rows and columns beside its place.
const ASIDE: [(isize, isize); 9] = [(0, 0), (0, 1), (0, -1), (3, 0), (-3, 0), (3, 1), (-3, 1), (3, -1), (-3, -1)];

/// Cells that are written in: by row, from a column on and up to one.
#[derive(Debug, Default)]
pub(super) struct Taken {
    marks: Vec<(usize, usize, usize)>,
    names: Vec<(usize, usize, usize)>,
}

impl Taken {
    /// The cells of marks.
    pub(super) fn of(marks: &[Option<(usize, usize)>]) -> Self {
        let marks = marks.iter().flatten().map(|(column, row)| (*row, *column, column + 1));
        Self { marks: marks.collect(), names: Vec::new() }
    }

    /// Writes in so many cells from one on.
    pub(super) fn take(&mut self, (column, row): (usize, usize), width: usize) {
        self.names.push((row, column, column + width));
    }

    /// Where the label of a mark, with a blank on both sides, covers no mark and no other name: right of it, left of it, else
    /// a row above or below.
    pub(super) fn beside(
        &self,
        width: usize,
        (column, row): (usize, usize),
        (columns, rows): (usize, usize),
    ) -> Option<(usize, usize)> {
        let starts = [Some(column), column.checked_sub(width / 2), (column + 1).checked_sub(width)];
        let lines = [row.checked_sub(1), Some(row + 1)];
        let aside = lines.into_iter().flatten().flat_map(|line| starts.map(|start| Some((start?, line))));
        let places = [Some((column + 1, row)), column.checked_sub(width).map(|left| (left, row))];
        let is_within = |(start, line): &(usize, usize)| start + width <= columns && *line < rows;
        let mut places = places.into_iter().chain(aside).flatten().filter(is_within);
        places.find(|place| self.is_free(*place, width, 0))
    }

    /// Whether so many cells from one on are free, and of marks so many more on either side.
    fn is_free(&self, (column, row): (usize, usize), width: usize, around: usize) -> bool {
        let meets = |all: &[(usize, usize, usize)], around: usize| {
            all.iter().any(|(line, from, to)| *line == row && column < to + around && *from < column + width + around)
        };
        !meets(&self.marks, around) && !meets(&self.names, 0)
    }
}

/// Where a label goes that stands there whatever it covers.
pub(super) fn over(width: usize, (column, row): (usize, usize), columns: usize) -> (usize, usize) {
    ((column + 1).min(columns.saturating_sub(width)), row)
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
        let mut beside = beside.filter(|cell| taken.is_free(*cell, width, 1));
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
