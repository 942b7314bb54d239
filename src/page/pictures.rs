//! Pictures as lines of a sheet, where there is room for them.

use ratatui::style::Style;
use ratatui::text::Span;

use super::manner::Manner;
use crate::document::name::Name;
use crate::document::picture::{DayMark, PictureSubject};
use crate::question::{Dated, Pinned, RowVerdict};
use crate::theme::Theme;
use crate::widget::map::{self, MapLabel, MapMark, WHOLE};
use crate::widget::{Sheet, chart, room_beside, timeline};

/// Columns beyond which a timeline of some events is only longer.
const LONG: usize = 96;
/// Draws a picture with what is said beside it; whether there was room.
pub(super) fn draw(
    sheet: &mut Sheet,
    picture: &PictureSubject,
    manner: Manner,
    beside_it: impl FnOnce(&mut Sheet),
) -> bool {
    match picture {
        PictureSubject::Pinned(pinned) => {
            let Some((size, width)) = room_beside(sheet) else { return false };
            let mut panel = Sheet::new(width, sheet.theme);
            beside_it(&mut panel);
            sheet.picture(on_map(sheet.theme, manner, size, pinned), panel);
        }
        PictureSubject::Dated(dated, wide) => {
            let Some(room) = sheet.room else { return false };
            let rows = in_time(sheet.theme, manner, dated);
            let drawn = timeline::draw(sheet.theme, manner.lang, room.columns.min(LONG), *wide, &rows);
            sheet.picture(drawn, Sheet::new(1, sheet.theme));
            sheet.gap();
            beside_it(sheet);
        }
        PictureSubject::Sites(sites) => {
            let Some((size, width)) = room_beside(sheet) else { return false };
            let theme = sheet.theme;
            let mut panel = Sheet::new(width, theme);
            let mut marks: Vec<MapMark<Name>> = Vec::new();
            for (number, (name, at)) in (1..).zip(sites) {
                let label = [Span::styled(format!("{number:>2}  "), theme.strong())];
                panel.hanging(&label, name, Style::new(), None);
                let (sign, style) = (number.to_string(), theme.chosen());
                marks.push(MapMark { at: *at, sign, style, label: None, hit: None });
            }
            beside_it(&mut panel);
            sheet.gap();
            let size = (size.0, size.1.saturating_sub(1));
            sheet.picture(map::draw(theme, manner.lang.code(), size, &marks, WHOLE), panel);
        }
        PictureSubject::Columns { days, top } => {
            let shown = days.len().saturating_sub(chart::room(sheet));
            let days = days.get(shown..).unwrap_or_default();
            let heights: Vec<Option<f64>> = days.iter().map(|(_, height)| *height).collect();
            chart::columns(sheet, &heights, top);
            if let (Some((first, _)), Some((last, _))) = (days.first(), days.last()) {
                chart::ends(sheet, days.len(), (first, last));
            }
        }
        PictureSubject::Days { days, today } => days_in_a_row(sheet, days, *today, manner),
    }
    true
}

/// Days in a row, a cell each; of those without an answer nothing is said.
fn days_in_a_row(sheet: &mut Sheet, days: &[(String, DayMark)], today: usize, manner: Manner) {
    let theme = sheet.theme;
    let (full, exam) = (theme.blocks().0, theme.pointer());
    // Today is always among those that there is room for.
    let first = days.len().saturating_sub(sheet.width).min(today);
    let days: Vec<&(String, DayMark)> = days.iter().skip(first).take(sheet.width).collect();
    let cell = |(_, mark): &&(String, DayMark)| match mark {
        DayMark::Exam => Span::styled(exam, theme.strong()),
        DayMark::Worked => Span::styled(full, theme.accent()),
        DayMark::Empty => Span::styled("·", theme.dim()),
    };
    sheet.line(days.iter().map(cell).collect::<Vec<_>>().into(), None);
    if let (Some((first, _)), Some((last, _))) = (days.first(), days.last()) {
        sheet.dim(&format!("{first} – {last}   {}", (manner.m().picture.days_say)(full, exam)));
    }
}

/// The places with their names where the answer was about them; the others stand there unnamed.
fn on_map(
    theme: Theme,
    manner: Manner,
    size: (usize, usize),
    pinned: &[Pinned],
) -> crate::widget::picture::Picture<Name> {
    let (full, empty) = theme.dots();
    let mark = |pinned: &Pinned| {
        let (sign, style) = match pinned.mark {
            Some(RowVerdict::Yours) => ("×", theme.wrong().patch(theme.strong())),
            Some(_) => (full, theme.right().patch(theme.strong())),
            None => (empty, Style::new()),
        };
        let label = pinned.mark.map(|_| MapLabel::Always(pinned.name.clone()));
        MapMark { at: pinned.at, sign: sign.to_owned(), style, label, hit: None }
    };
    // What an answer was about is drawn over the others.
    let mut marks: Vec<MapMark<Name>> = pinned.iter().filter(|one| one.mark.is_none()).map(mark).collect();
    marks.extend(pinned.iter().filter(|one| one.mark.is_some()).map(mark));
    map::draw(theme, manner.lang.code(), size, &marks, WHOLE)
}

/// The events by their numbers in time; below, in the same places, the events as they were put.
fn in_time(theme: Theme, manner: Manner, dated: &[Dated]) -> Vec<timeline::TimelineRow<Name>> {
    let m = manner.m();
    let row = |label: &str, numbers: Vec<usize>| timeline::TimelineRow {
        label: label.to_owned(),
        marks: dated
            .iter()
            .zip(numbers)
            .enumerate()
            .map(|(place, (one, number))| {
                let style = if number == place { theme.right() } else { theme.wrong() };
                let (sign, style) = ((number + 1).to_string(), style.patch(theme.strong()));
                timeline::TimelineMark { when: one.when, sign, style, spread: false, hit: None }
            })
            .collect(),
    };
    let mut rows = vec![row(m.picture.timeline_right, (0..dated.len()).collect())];
    let mut put: Vec<(usize, usize)> =
        dated.iter().enumerate().filter_map(|(place, one)| Some((one.put?, place))).collect();
    put.sort_unstable();
    if put.len() == dated.len() && put.iter().enumerate().any(|(at, (_, place))| at != *place) {
        rows.push(row(m.picture.timeline_yours, put.into_iter().map(|(_, place)| place).collect()));
    }
    rows
}
