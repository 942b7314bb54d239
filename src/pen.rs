//! The answer while it is being made: what is highlighted, marked, put in order or typed.

use tui_input::Input;

use crate::content::Id;
use crate::question::{Given, InputKind, Showing};

/// An answer in the making. Rows are numbered as drawn, from 0.
#[derive(Clone, Debug)]
pub(crate) enum AnswerEditor {
    /// One row is highlighted, or none yet: the highlight is the choice.
    Pick {
        /// The highlighted row.
        cursor: Option<usize>,
        /// How many rows there are.
        rows: usize,
    },
    /// One row is taken, and can be changed: the highlight moves without changing it.
    Take {
        /// The highlighted row.
        cursor: usize,
        /// The row taken.
        taken: Option<usize>,
        /// How many rows there are.
        rows: usize,
    },
    /// Rows are marked.
    Mark {
        /// The highlighted row.
        cursor: usize,
        /// Which rows are marked.
        marked: Vec<bool>,
    },
    /// Rows are put in order.
    Arrange(Column),
    /// Words are typed, or a number.
    Field {
        /// The field.
        input: Input,
        /// Whether it takes digits only.
        number: bool,
    },
}

/// A column being arranged: by digits from the top, or by lifting a row and carrying it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Column {
    /// The drawn numbers of the rows, as they stand now.
    pub(crate) rows: Vec<usize>,
    /// How many from the top were put there by digits.
    pub(crate) placed: usize,
    /// How many places there are to fill one by one; none where the rows are put in an order, in which they stand at once.
    places: usize,
    /// The highlighted place.
    pub(crate) cursor: usize,
    /// Whether the highlighted row is lifted.
    pub(crate) lifted: bool,
    /// Whether anything was done at all.
    pub(crate) touched: bool,
}

impl Column {
    fn new(showing: &Showing) -> Self {
        let rows = (0..showing.rows.len()).collect();
        Self { rows, placed: 0, places: showing.fixed.len(), cursor: 0, lifted: false, touched: false }
    }

    /// Whether places are filled, and not rows put in an order.
    fn is_of_pairs(&self) -> bool {
        self.places > 0
    }

    /// Whether something stands at every place.
    fn is_full(&self) -> bool {
        self.placed >= self.places
    }

    /// Whether the row drawn at a place was put somewhere.
    #[must_use]
    pub(crate) fn is_placed(&self, drawn: usize) -> bool {
        self.rows.iter().take(self.placed).any(|row| *row == drawn)
    }

    /// Puts the row drawn as `number` next; `false` where it is placed already.
    fn place(&mut self, number: usize) -> bool {
        if self.is_of_pairs() && self.is_full() {
            return false;
        }
        let Some(at) = self.rows.iter().skip(self.placed).position(|row| *row == number) else { return false };
        let row = self.rows.remove(self.placed + at);
        self.rows.insert(self.placed, row);
        self.cursor = self.placed;
        self.placed += 1;
        self.lifted = false;
        self.touched = true;
        true
    }

    fn take_back(&mut self) {
        self.placed = self.placed.saturating_sub(1);
        self.lifted = false;
        self.cursor = self.placed.min(self.rows.len().saturating_sub(1));
    }

    /// Moves the highlight, and the row with it where that is lifted.
    fn step(&mut self, down: bool) {
        if self.is_of_pairs() {
            return;
        }
        let to = if down { self.cursor + 1 } else { self.cursor.wrapping_sub(1) };
        if to < self.rows.len() {
            if self.lifted {
                self.rows.swap(self.cursor, to);
                self.placed = 0;
                self.touched = true;
            }
            self.cursor = to;
        }
    }

    /// Carries the row at one place to another, as the mouse does.
    pub(crate) fn carry(&mut self, from: usize, to: usize) {
        if !self.is_of_pairs() && from < self.rows.len() && to < self.rows.len() {
            let row = self.rows.remove(from);
            self.rows.insert(to, row);
            (self.cursor, self.placed, self.touched) = (to, 0, true);
        }
    }
}

impl AnswerEditor {
    /// A fresh pen for what is shown of a question.
    #[must_use]
    pub(crate) fn new(hand: InputKind, showing: &Showing) -> Self {
        let rows = showing.rows.len();
        match hand {
            InputKind::Pick => Self::Pick { cursor: None, rows },
            InputKind::Mark => Self::Mark { cursor: 0, marked: vec![false; rows] },
            InputKind::Arrange => Self::Arrange(Column::new(showing)),
            InputKind::Words => Self::Field { input: Input::default(), number: false },
            InputKind::Number => Self::Field { input: Input::default(), number: true },
        }
    }

    /// A pen with what was chosen before, for a choice that stands until it is changed.
    #[must_use]
    pub(crate) fn with(hand: InputKind, showing: &Showing, draft: Option<&Given>) -> Self {
        let picked: &[Id] = match draft {
            Some(Given::Picked(ids)) => ids,
            _ => &[],
        };
        let row = |id: &Id| showing.rows.iter().position(|other| other == id);
        match Self::new(hand, showing) {
            Self::Pick { rows, .. } => {
                let taken = picked.first().and_then(row);
                Self::Take { cursor: taken.unwrap_or(0), taken, rows }
            }
            Self::Mark { cursor, .. } => {
                Self::Mark { cursor, marked: showing.rows.iter().map(|id| picked.contains(id)).collect() }
            }
            Self::Arrange(mut column) if !picked.is_empty() => {
                let put: Vec<usize> = picked.iter().filter_map(row).collect();
                if column.is_of_pairs() {
                    for row in put {
                        column.place(row);
                    }
                } else if put.len() == column.rows.len() {
                    (column.rows, column.touched) = (put, true);
                }
                Self::Arrange(column)
            }
            Self::Field { number, .. } => {
                let text = if let Some(Given::Typed(text)) = draft { text.as_str() } else { "" };
                Self::Field { input: Input::from(text), number }
            }
            pen => pen,
        }
    }

    /// Whether Enter would take the highlighted row.
    #[must_use]
    pub(crate) fn is_taking(&self) -> bool {
        matches!(self, Self::Take { cursor, taken, .. } if *taken != Some(*cursor))
    }

    /// The row pointed at, where one is pointed at.
    #[must_use]
    pub(crate) fn row(&self) -> Option<usize> {
        match self {
            Self::Pick { cursor, .. } => *cursor,
            Self::Take { cursor, .. } | Self::Mark { cursor, .. } => Some(*cursor),
            Self::Arrange(_) | Self::Field { .. } => None,
        }
    }

    /// Points at a row, where rows are chosen from.
    pub(crate) fn point(&mut self, row: usize) {
        match self {
            Self::Pick { cursor, rows } if row < *rows => *cursor = Some(row),
            Self::Take { cursor, rows, .. } if row < *rows => *cursor = row,
            Self::Mark { cursor, marked } if row < marked.len() => *cursor = row,
            _ => {}
        }
    }

    /// Moves the highlight.
    pub(crate) fn step(&mut self, down: bool) {
        match self {
            Self::Pick { cursor, rows } => {
                *cursor = Some(match (*cursor, down) {
                    (None, true) => 0,
                    (None, false) => rows.saturating_sub(1),
                    (Some(row), true) => (row + 1).min(rows.saturating_sub(1)),
                    (Some(row), false) => row.saturating_sub(1),
                });
            }
            Self::Mark { cursor, marked } => {
                *cursor =
                    if down { (*cursor + 1).min(marked.len().saturating_sub(1)) } else { cursor.saturating_sub(1) };
            }
            Self::Take { cursor, rows, .. } => {
                *cursor = if down { (*cursor + 1).min(rows.saturating_sub(1)) } else { cursor.saturating_sub(1) };
            }
            Self::Arrange(column) => column.step(down),
            Self::Field { .. } => {}
        }
    }

    /// The digit of a row as drawn, from 0: highlights it, toggles it, or puts it next in the column.
    pub(crate) fn digit(&mut self, row: usize) {
        match self {
            Self::Pick { cursor, rows } if row < *rows => *cursor = Some(row),
            Self::Take { cursor, taken, rows } if row < *rows => (*cursor, *taken) = (row, Some(row)),
            Self::Mark { cursor, marked } if row < marked.len() => {
                *cursor = row;
                self.toggle();
            }
            Self::Arrange(column) => {
                column.place(row);
            }
            _ => {}
        }
    }

    /// A click on the row at a place, from 0: where rows are put in order, another may stand there than was drawn there.
    pub(crate) fn click(&mut self, place: usize) {
        let drawn = match self {
            Self::Arrange(column) if !column.is_of_pairs() => column.rows.get(place).copied(),
            _ => None,
        };
        self.digit(drawn.unwrap_or(place));
    }

    /// Space: takes or marks the highlighted row, or lifts it and puts it down.
    pub(crate) fn toggle(&mut self) {
        match self {
            Self::Take { cursor, taken, .. } => *taken = Some(*cursor),
            Self::Mark { cursor, marked } => {
                if let Some(mark) = marked.get_mut(*cursor) {
                    *mark = !*mark;
                }
            }
            Self::Arrange(column) if !column.is_of_pairs() => {
                column.lifted = !column.lifted;
                column.touched = true;
            }
            Self::Arrange(_) | Self::Pick { .. } | Self::Field { .. } => {}
        }
    }

    /// Takes the row last placed by a digit back.
    pub(crate) fn take_back(&mut self) {
        if let Self::Arrange(column) = self {
            column.take_back();
        }
    }

    /// Whether pairs are still to be made.
    #[must_use]
    pub(crate) fn has_open_places(&self) -> bool {
        matches!(self, Self::Arrange(column) if column.is_of_pairs() && !column.is_full())
    }

    /// What would be given now; `None` where nothing was chosen, typed or touched.
    #[must_use]
    pub(crate) fn given(&self, showing: &Showing) -> Option<Given> {
        let ids = |rows: &[usize]| rows.iter().filter_map(|row| showing.rows.get(*row).cloned()).collect::<Vec<Id>>();
        match self {
            Self::Pick { cursor: taken, .. } | Self::Take { taken, .. } => taken.map(|row| Given::Picked(ids(&[row]))),
            Self::Mark { marked, .. } => {
                let rows: Vec<usize> = (0..marked.len()).filter(|row| marked.get(*row) == Some(&true)).collect();
                (!rows.is_empty()).then(|| Given::Picked(ids(&rows)))
            }
            // Pairs are an answer as far as they were made.
            Self::Arrange(column) if column.is_of_pairs() => {
                let put = column.rows.get(..column.placed).filter(|put| !put.is_empty());
                put.map(|put| Given::Picked(ids(put)))
            }
            Self::Arrange(column) => column.touched.then(|| Given::Picked(ids(&column.rows))),
            Self::Field { input, .. } => {
                let text = crate::clean::line(input.value());
                (!text.is_empty()).then_some(Given::Typed(text))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arranged(pen: &AnswerEditor) -> &Column {
        let AnswerEditor::Arrange(column) = pen else { panic!("a column") };
        column
    }

    fn showing(fixed: &[&str], rows: &[&str]) -> Showing {
        let ids = |all: &[&str]| all.iter().map(|id| (*id).to_owned()).collect();
        Showing { fixed: ids(fixed), rows: ids(rows) }
    }

    #[test]
    fn pairs_are_given_as_far_as_they_were_made() {
        let showing = showing(&["x", "y"], &["a", "b"]);
        let given = |ids: &[&str]| Some(Given::Picked(ids.iter().map(|id| (*id).to_owned()).collect()));
        let mut pen = AnswerEditor::new(InputKind::Arrange, &showing);
        assert_eq!((pen.given(&showing), pen.has_open_places()), (None, true));
        pen.digit(1);
        assert_eq!((pen.given(&showing), pen.has_open_places()), (given(&["b"]), true));
        let draft = AnswerEditor::with(InputKind::Arrange, &showing, pen.given(&showing).as_ref());
        assert_eq!(
            (draft.given(&showing), draft.has_open_places()),
            (given(&["b"]), true),
            "it does not come back whole"
        );
        pen.digit(0);
        assert_eq!((pen.given(&showing), pen.has_open_places()), (given(&["b", "a"]), false));
        pen.take_back();
        assert_eq!(pen.given(&showing), given(&["b"]));
    }

    #[test]
    fn digits_build_a_column_and_backspace_takes_one_back() {
        let mut pen = AnswerEditor::new(InputKind::Arrange, &showing(&[], &["a", "b", "c", "d"]));
        for row in [2, 0, 3, 1] {
            pen.digit(row);
        }
        assert_eq!(arranged(&pen).rows, [2, 0, 3, 1]);
        pen.take_back();
        pen.take_back();
        pen.digit(1);
        assert_eq!(arranged(&pen).rows, [2, 0, 1, 3]);
        pen.digit(2); // placed already: nothing happens
        assert_eq!(arranged(&pen).rows, [2, 0, 1, 3]);
    }

    #[test]
    fn a_lifted_row_is_carried() {
        let mut pen = AnswerEditor::new(InputKind::Arrange, &showing(&[], &["a", "b", "c"]));
        pen.toggle();
        pen.step(true);
        pen.step(true);
        pen.step(true);
        assert_eq!(arranged(&pen).rows, [1, 2, 0]);
        if let AnswerEditor::Arrange(column) = &mut pen {
            column.carry(2, 0);
        }
        assert_eq!(arranged(&pen).rows, [0, 1, 2]);
    }

    #[test]
    fn a_draft_comes_back_as_it_was() {
        let showing = Showing { fixed: Vec::new(), rows: ["a", "b", "c"].map(Id::from).to_vec() };
        let picked = |ids: &[&str]| Given::Picked(ids.iter().map(|id| (*id).to_owned()).collect());
        for (hand, given) in [
            (InputKind::Pick, picked(&["b"])),
            (InputKind::Mark, picked(&["a", "c"])),
            (InputKind::Arrange, picked(&["c", "a", "b"])),
            (InputKind::Words, Given::Typed("Орынбор".to_owned())),
            (InputKind::Number, Given::Typed("1918".to_owned())),
        ] {
            assert_eq!(AnswerEditor::with(hand, &showing, None).given(&showing), None, "{hand:?}");
            assert_eq!(AnswerEditor::with(hand, &showing, Some(&given)).given(&showing), Some(given), "{hand:?}");
        }
    }

    #[test]
    fn an_untouched_pen_gives_nothing() {
        let showing = Showing { fixed: Vec::new(), rows: vec!["a".into(), "b".into()] };
        for hand in [InputKind::Pick, InputKind::Mark, InputKind::Arrange, InputKind::Words, InputKind::Number] {
            assert_eq!(AnswerEditor::new(hand, &showing).given(&showing), None, "{hand:?}");
        }
    }
}
