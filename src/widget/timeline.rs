//! A timeline to scale: some days opened wide, what lies before and after pressed together. It knows nothing of
//! questions: marks come with their signs and what a click on them does.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use unicode_width::UnicodeWidthStr as _;

use super::picture::{Picture, put};
use crate::clock::Day;
use crate::content::When;
use crate::language::Lang;
use crate::theme::Theme;

/// Columns that what lies before and after the open days takes at least.
const SIDES: (usize, usize) = (6, 5);
/// Days of a month under which its number is written.
const NUMBERED: [i8; 5] = [5, 10, 15, 20, 25];

/// A mark on the timeline.
#[derive(Clone, Debug)]
pub struct TimelineMark<A> {
    /// When; it stands in the middle of that.
    pub when: When,
    /// What stands there: a digit, a dot.
    pub sign: String,
    /// How.
    pub style: Style,
    /// Whether all the days it can have been are shown.
    pub spread: bool,
    /// What a click on it does.
    pub hit: Option<A>,
}

/// A row of marks on one axis, with the word at its left.
#[derive(Clone, Debug)]
pub struct TimelineRow<A> {
    /// What it shows.
    pub label: String,
    /// Its marks, in the order of time.
    pub marks: Vec<TimelineMark<A>>,
}

/// Where each day falls: three stretches, each even in itself.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Scale {
    /// First days of the three stretches, and the day after the last.
    days: [Day; 4],
    /// Their first columns, and the column after the last.
    columns: [usize; 4],
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_possible_wrap,
    reason = "days of some centuries and columns of a window"
)]
impl Scale {
    /// The scale of the days from `first` to `last`, those of `wide` opened as far as a whole number of columns a day
    /// allows.
    fn of((first, last): (Day, Day), wide: Option<When>, columns: usize) -> Self {
        let wide = wide.unwrap_or(When { first, last });
        let (first, last) = (first.min(wide.first), last.max(wide.last));
        let days = [first, wide.first, wide.last + 1, last + 1];
        let before = if first < wide.first { SIDES.0 } else { 0 };
        let after = if last > wide.last { SIDES.1 } else { 0 };
        let open = (wide.last + 1 - wide.first).max(1) as usize;
        let room = columns.saturating_sub(before + after).max(1);
        // A whole number of columns a day where there is room for it: then it is to scale day by day.
        let open = if room >= open { room / open * open } else { room };
        let spare = columns.saturating_sub(before + after + open);
        let before = match (before, after) {
            (0, _) => 0,
            (_, 0) => before + spare,
            _ => before + spare / 2,
        };
        let end = if after > 0 { columns } else { before + open };
        Self { days, columns: [0, before, before + open, end] }
    }

    /// The stretch of a day.
    fn stretch(&self, day: Day) -> usize {
        let [_, open, after, _] = self.days;
        usize::from(day >= open) + usize::from(day >= after)
    }

    /// The column of a day.
    fn column(&self, day: Day) -> usize {
        let stretch = self.stretch(day);
        let of = |place: usize| {
            (self.days.get(place).copied().unwrap_or_default(), self.columns.get(place).copied().unwrap_or(0))
        };
        let ((from, left), (to, right)) = (of(stretch), of(stretch + 1));
        let across = (day - from).max(0) as usize * (right - left) / (to - from).max(1) as usize;
        left + across.min((right - left).saturating_sub(1))
    }

    /// Columns of the days that are opened wide.
    fn open(&self) -> Range<usize> {
        let [_, from, to, _] = self.columns;
        from..to
    }

    /// Whether two days and more share a column: then there is no room for their numbers.
    fn is_crowded(&self) -> bool {
        let [_, from, to, _] = self.days;
        self.open().len() as i64 * 2 < to - from
    }

    /// Columns in all.
    fn len(&self) -> usize {
        self.columns.last().copied().unwrap_or(0)
    }
}

/// Draws rows of marks in at most so many columns, the days of `wide` opened.
#[must_use]
pub fn draw<A: Clone>(
    theme: Theme,
    lang: Lang,
    columns: usize,
    wide: Option<When>,
    rows: &[TimelineRow<A>],
) -> Picture<A> {
    let indent = rows.iter().map(|row| row.label.width()).max().filter(|width| *width > 0).map_or(0, |width| width + 1);
    let days = || rows.iter().flat_map(|row| &row.marks).map(|mark| mark.when);
    let first = days().map(|when| when.first).min().unwrap_or_default();
    let last = days().map(|when| when.last).max().unwrap_or_default();
    let scale = Scale::of((first, last), wide, columns.saturating_sub(indent));
    let lines = rows.len() + 2;
    let size = |cells: usize| u16::try_from(cells).unwrap_or(0);
    // No wider than it has become: what stands in the middle of the window then stands with the text.
    let mut buffer = Buffer::empty(Rect::new(0, 0, size(indent + scale.len()), size(lines)));
    let mut parts = Vec::new();
    headings(&mut buffer, &scale, indent, (theme, lang));
    for (line, row) in rows.iter().enumerate().map(|(place, row)| (place + 1, row)) {
        put(&mut buffer, (0, line), &row.label, theme.dim());
        for column in 0..scale.len() {
            let sign = if scale.open().contains(&column) { theme.rule() } else { theme.three().2 };
            put(&mut buffer, (indent + column, line), sign, theme.dim());
        }
        for mark in row.marks.iter().filter(|mark| mark.spread) {
            let style = mark.style.remove_modifier(Modifier::REVERSED);
            for column in scale.column(mark.when.first)..=scale.column(mark.when.last) {
                put(&mut buffer, (indent + column, line), theme.bar().0, style);
            }
        }
        for (mark, column) in row.marks.iter().zip(places(&row.marks, &scale)) {
            put(&mut buffer, (indent + column, line), &mark.sign, mark.style);
            parts.extend(mark.hit.clone().map(|hit| (line, indent + column..indent + column + 1, hit)));
        }
    }
    numbers(&mut buffer, &scale, (indent, rows.len() + 1), theme);
    Picture::of(&buffer, parts)
}

/// A column for each mark: the middle of its days, or the next one that is free.
fn places<A>(marks: &[TimelineMark<A>], scale: &Scale) -> Vec<usize> {
    let mut taken: Vec<usize> = Vec::new();
    for mark in marks {
        let middle = scale.column(mark.when.middle());
        let later = (middle..scale.len()).find(|column| !taken.contains(column));
        let column = later.or_else(|| (0..middle).rev().find(|column| !taken.contains(column))).unwrap_or(middle);
        taken.push(column);
    }
    taken
}

/// Years over what is pressed together, months over the open days.
fn headings(buffer: &mut Buffer, scale: &Scale, indent: usize, (theme, lang): (Theme, Lang)) {
    let m = lang.messages();
    let [first, open, after, end] = scale.days;
    if first < open {
        put(buffer, (indent, 0), &first.date().0.to_string(), theme.dim());
    }
    let mut free = 0;
    for day in open.to(after - 1).filter(|day| *day == open || day.date().2 == 1) {
        let (year, month, _) = day.date();
        let (column, name) = (scale.column(day), (m.words.month)((year, month)));
        if column >= free && column + name.width() <= scale.open().end {
            put(buffer, (indent + column, 0), &name, theme.dim());
            free = column + name.width() + 1;
        }
    }
    if after < end {
        let year = (end - 1).date().0.to_string();
        put(buffer, (indent + scale.len().saturating_sub(year.width()), 0), &year, theme.dim());
    }
}

/// The numbers of days under the axis, where there is room for them.
fn numbers(buffer: &mut Buffer, scale: &Scale, (indent, line): (usize, usize), theme: Theme) {
    let [_, open, after, _] = scale.days;
    if scale.is_crowded() {
        return;
    }
    for day in open.to(after - 1) {
        let (_, _, number) = day.date();
        let (column, text) = (scale.column(day), number.to_string());
        if (number == 1 || NUMBERED.contains(&number)) && column + text.width() <= scale.len() {
            put(buffer, (indent + column, line), &text, theme.dim());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn when(text: &str) -> When {
        When::parse(text).unwrap()
    }

    fn day(text: &str) -> Day {
        when(text).first
    }

    #[test]
    fn open_days_have_whole_columns_and_the_rest_is_pressed_together() {
        let wide = Some(when("1918-03/1918-04"));
        let scale = Scale::of((day("1917-09-01"), day("1929-11-10")), wide, 72);
        assert_eq!(scale.open(), 6..67);
        assert_eq!(scale.column(day("1917-09-01")), 0);
        assert_eq!(scale.column(day("1918-03-01")), 6);
        assert_eq!(scale.column(day("1918-03-21")) - scale.column(day("1918-03-19")), 2);
        assert_eq!(scale.column(day("1929-11-10")), 71);
        let wider = Scale::of((day("1917-09-01"), day("1929-11-10")), wide, 196);
        assert_eq!(wider.column(day("1918-03-21")) - wider.column(day("1918-03-19")), 6);
        assert_eq!(wider.len(), 196);
    }

    #[test]
    fn columns_never_go_back_at_any_width() {
        let (first, last) = (day("1917-09-01"), day("1929-11-10"));
        for columns in 12..250 {
            for wide in [None, Some(when("1918-03/1918-04"))] {
                let scale = Scale::of((first, last), wide, columns);
                let all: Vec<usize> = first.to(last).map(|day| scale.column(day)).collect();
                assert!(all.is_sorted(), "{columns}");
                assert!(all.iter().all(|column| *column < columns), "{columns}");
            }
        }
    }

    #[test]
    fn marks_of_one_day_stand_side_by_side() {
        let mark = |text| TimelineMark::<()> {
            when: when(text),
            sign: "o".to_owned(),
            style: Style::new(),
            spread: false,
            hit: None,
        };
        let scale = Scale::of((day("1918-03-01"), day("1918-03-10")), None, 10);
        assert_eq!(
            places(&[mark("1918-03-04"), mark("1918-03-04"), mark("1918-03-10"), mark("1918-03-10")], &scale),
            [3, 4, 9, 8]
        );
    }
}
