//! Things to choose from where they lie: on a map, in time.

use ratatui::style::Style;
use ratatui::text::Span;
use unicode_width::UnicodeWidthStr as _;

use super::choices::{self, held};
use super::manner::Manner;
use crate::content::{At, When};
use crate::document::group::{ChoiceState, Group, GroupChoice, Scene};
use crate::document::name::Name;
use crate::progress::Hold;
use crate::theme::Theme;
use crate::widget::map::{self, Look, MapLabel, MapMark, WHOLE};
use crate::widget::picture::Picture;
use crate::widget::sheet::one_row;
use crate::widget::{Sheet, room_beside, timeline};

/// Rows that the text and the legend beside a map take; what is left has room for a list.
const SAID: usize = 14;
/// Rows that the legend under a timeline takes, with the air around it.
const UNDER: usize = 5;
/// Rows from which on the events around the chosen one are listed.
const AROUND: usize = 3;
/// Stands for the one that is pointed at, on a map and in time.
const CHOSEN: &str = "▼";

/// Draws a group where it lies; whether it can be drawn and there was room.
pub(super) fn draw(sheet: &mut Sheet, group: &Group<Name>, manner: Manner) -> bool {
    match &group.scene {
        None => false,
        Some(Scene::Marked { at, situation }) => {
            let Some((size, width)) = room_beside(sheet) else {
                sheet.text(&(manner.m().face.marked_place)(situation), Style::new());
                sheet.gap();
                return false;
            };
            let mut panel = Sheet::new(width, sheet.theme);
            choices::list(&mut panel, group);
            let (sign, style) = (sheet.theme.dots().0.to_owned(), sheet.theme.chosen());
            let mark = MapMark { at: *at, sign, style, label: None, hit: None };
            finish(sheet, map::draw(sheet.theme, manner.lang.code(), size, &[mark], WHOLE), panel, manner);
            true
        }
        Some(Scene::Places { points, nearer, names: None }) => numbered(sheet, group, (points, *nearer), manner),
        Some(Scene::Places { points, nearer, names: Some(all) }) => {
            named(sheet, group, (points, *nearer, *all), manner)
        }
        Some(Scene::Times { when, wide }) => timed(sheet, group, when, *wide, manner),
    }
}

fn finish(sheet: &mut Sheet, picture: Picture<Name>, mut panel: Sheet, manner: Manner) {
    panel.gap();
    panel.dim(manner.m().picture.map_about);
    sheet.picture(picture, panel);
}

/// Places by their numbers, the one pointed at in words and never by its name.
fn numbered(sheet: &mut Sheet, group: &Group<Name>, (points, nearer): (&[At], f64), manner: Manner) -> bool {
    let Some((size, width)) = room_beside(sheet) else { return false };
    let theme = sheet.theme;
    let taken = |choice: &GroupChoice<Name>| choice.state == ChoiceState::Taken(true);
    let mark = |(choice, at): (&GroupChoice<Name>, &At)| {
        let number = choice.number.unwrap_or(0);
        let style = match (choice.here, taken(choice)) {
            (true, _) => theme.chosen().patch(theme.lit()),
            (false, true) => theme.chosen(),
            (false, false) => theme.strong(),
        };
        let label = match (choice.here, taken(choice)) {
            (true, true) => Some(MapLabel::Always(format!("◂ {}", theme.dots().0))),
            (true, false) => Some(MapLabel::Always("◂".to_owned())),
            (false, true) => Some(MapLabel::Always(theme.dots().0.to_owned())),
            (false, false) => None,
        };
        MapMark { at: *at, sign: number.to_string(), style, label, hit: Some(choice.action.clone()) }
    };
    let marks: Vec<MapMark<Name>> = group.choices.iter().zip(points).map(mark).collect();
    let here = group.choices.iter().position(|choice| choice.here);
    let around = here.and_then(|here| points.get(here)).copied();
    let mut panel = Sheet::new(width, theme);
    match here.and_then(|here| group.choices.get(here)) {
        None => panel.dim(manner.m().picture.map_walk),
        Some(choice) => {
            let label = [Span::styled(format!("{}  ", choice.number.unwrap_or(0)), theme.chosen())];
            panel.hanging(&label, &choice.text, theme.chosen(), None);
        }
    }
    if let Some(choice) = group.choices.iter().find(|choice| taken(choice) && !choice.here) {
        panel.gap();
        let label = format!("{}{} ", choice.number.unwrap_or(0), theme.dots().0);
        panel.hanging(&[Span::styled(label, theme.accent())], &choice.text, Style::new(), None);
    }
    finish(sheet, map::draw(theme, manner.lang.code(), size, &marks, Look { around, nearer }), panel, manner);
    true
}

/// Places by how well they are remembered, with what is said of the one pointed at.
fn named(sheet: &mut Sheet, group: &Group<Name>, (points, nearer, all): (&[At], f64, bool), manner: Manner) -> bool {
    let Some((size, width)) = room_beside(sheet) else { return false };
    let theme = sheet.theme;
    let mark = |(choice, at): (&GroupChoice<Name>, &At)| {
        let (sign, style) = mark_of(choice, theme);
        let name = || choice.text.clone();
        let label = if choice.here { Some(MapLabel::Always(name())) } else { all.then(|| MapLabel::Roomy(name())) };
        MapMark { at: *at, sign: sign.to_owned(), style, label, hit: Some(choice.action.clone()) }
    };
    let marks: Vec<MapMark<Name>> = group.choices.iter().zip(points).map(mark).collect();
    let here = group.choices.iter().position(|choice| choice.here);
    let around = here.and_then(|here| points.get(here)).copied();
    let mut panel = Sheet::new(width, theme);
    told(&mut panel, group);
    if size.1 >= group.choices.len() + SAID {
        panel.gap();
        for choice in &group.choices {
            let (label, style) = listed(choice, theme);
            panel.hanging(&label, &choice.text, style, Some(&choice.action));
        }
    }
    legend(&mut panel, manner);
    panel.dim(manner.m().picture.map_about);
    sheet.picture(map::draw(theme, manner.lang.code(), size, &marks, Look { around, nearer }), panel);
    true
}

/// Events in time, with what is said of the one pointed at, and those around it below.
fn timed(sheet: &mut Sheet, group: &Group<Name>, when: &[Option<When>], wide: Option<When>, manner: Manner) -> bool {
    let Some(room) = sheet.room else { return false };
    let theme = sheet.theme;
    let mark = |(choice, when): (&GroupChoice<Name>, &Option<When>)| {
        let (sign, style) = mark_of(choice, theme);
        let hit = Some(choice.action.clone());
        Some(timeline::TimelineMark { when: (*when)?, sign: sign.to_owned(), style, spread: choice.here, hit })
    };
    let marks = group.choices.iter().zip(when).filter_map(mark).collect();
    let row = timeline::TimelineRow { label: String::new(), marks };
    let columns = if room.columns >= 2 * sheet.width { room.columns } else { sheet.width };
    sheet.picture(timeline::draw(theme, manner.lang, columns, wide, &[row]), Sheet::new(1, theme));
    sheet.gap();
    told(sheet, group);
    let rows = sheet.rows_left().saturating_sub(UNDER);
    if rows >= AROUND {
        sheet.gap();
        in_turn(sheet, group, rows);
    }
    legend(sheet, manner);
    sheet.dim(manner.m().picture.timeline_about);
    true
}

/// The sign of a thing in a picture: the one pointed at has one of its own.
fn mark_of(choice: &GroupChoice<Name>, theme: Theme) -> (&'static str, Style) {
    if choice.here { (CHOSEN, theme.chosen()) } else { hold_of(choice, theme) }
}

fn hold_of(choice: &GroupChoice<Name>, theme: Theme) -> (&'static str, Style) {
    let hold = if let ChoiceState::Held(hold) = choice.state { hold } else { Hold::Unmet };
    held(hold, theme)
}

fn told(sheet: &mut Sheet, group: &Group<Name>) {
    if let Some(choice) = group.choices.iter().find(|choice| choice.here) {
        let (sign, style) = hold_of(choice, sheet.theme);
        sheet.hanging(&[Span::styled(format!("{sign} "), style)], &choice.text, sheet.theme.strong(), None);
        sheet.text(choice.note.as_deref().unwrap_or_default(), Style::new());
    }
}

/// The sign of a thing in a list, and the style of its name.
fn listed(choice: &GroupChoice<Name>, theme: Theme) -> ([Span<'static>; 2], Style) {
    let (sign, style) = hold_of(choice, theme);
    let pointer = if choice.here { theme.pointer() } else { " " };
    let label = [Span::styled(format!("{pointer} "), theme.chosen()), Span::styled(format!("{sign} "), style)];
    (label, if choice.here { theme.chosen() } else { Style::new() })
}

/// Writes the events one under another, as many of those around the one pointed at as there are rows for.
fn in_turn(sheet: &mut Sheet, group: &Group<Name>, rows: usize) {
    let theme = sheet.theme;
    let widest = group.choices.iter().map(|choice| choice.text.width()).max().unwrap_or(0);
    let note = |choice: &GroupChoice<Name>| choice.note.clone().unwrap_or_default();
    let column = |choice: &GroupChoice<Name>, whole: bool| {
        let (label, style) = listed(choice, theme);
        let pad = " ".repeat(widest - choice.text.width() + 2);
        let name = Span::styled(format!("{}{pad}", choice.text), style);
        let label = [label.to_vec(), vec![name]].concat();
        let mut one = Sheet::new(sheet.width, theme);
        let taken: usize = label.iter().map(Span::width).sum();
        let text = if whole { note(choice) } else { one_row(&note(choice), sheet.width.saturating_sub(taken)) };
        one.hanging(&label, &text, theme.dim(), Some(&choice.action));
        one
    };
    let here = group.choices.iter().position(|choice| choice.here).unwrap_or(0);
    let first = here.saturating_sub(rows / 2).min(group.choices.len().saturating_sub(rows));
    let shown = first..(first + rows).min(group.choices.len());
    // What lines are left go to the texts nearest to the one pointed at.
    let mut spare = rows - shown.len();
    let mut nearest: Vec<usize> = shown.clone().collect();
    nearest.sort_by_key(|place| place.abs_diff(here));
    let mut columns: Vec<(usize, Sheet)> = Vec::new();
    for (place, choice) in nearest.into_iter().filter_map(|place| Some((place, group.choices.get(place)?))) {
        let whole = column(choice, true);
        let more = whole.rows().len().saturating_sub(1);
        let fits = more <= spare;
        spare -= if fits { more } else { 0 };
        columns.push((place, if fits { whole } else { column(choice, false) }));
    }
    columns.sort_by_key(|(place, _)| *place);
    for (_, one) in columns {
        sheet.append(one);
    }
}

fn legend(sheet: &mut Sheet, manner: Manner) {
    let (firm, met, unmet) = sheet.theme.fills();
    sheet.gap();
    sheet.dim(&(manner.m().picture.marks_say)(firm, met, unmet));
}
