//! Pictures of the lesson: its map and its timeline, and how well each mark of them is remembered.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr as _;

use crate::bank::{ParagraphAt, Reference, ReferenceEntry};
use crate::content::Site;
use crate::progress::{self, Hold};
use crate::theme::Theme;
use crate::view::Context;
use crate::widget::map::{self, Look, WHOLE};
use crate::widget::sheet::one_row;
use crate::widget::{Sheet, beside, timeline};

/// Rows that the text and the legend beside a map take; what is left has room for a list.
const SAID: usize = 14;
/// Rows that the legend under a timeline takes, with the air around it.
const UNDER: usize = 5;
/// Rows from which on the events around the chosen one are listed.
const AROUND: usize = 3;

/// Writes a page that is a map: its marks, with what is said of the one at `chosen`. Whether there was room for it.
pub(super) fn map<A: Copy>(
    sheet: &mut Sheet<A>,
    page: &Reference,
    (chosen, nearer): (usize, f64),
    cx: &Context,
    hit: impl Fn(usize) -> A,
) -> bool {
    let Some((size, width)) = beside(sheet).filter(|_| page.is_map()) else { return false };
    let (theme, tongue) = (sheet.theme, cx.tongue());
    let mark = |(number, entry): (usize, &ReferenceEntry)| {
        let spot = cx.bank.site(entry.site.as_ref()?)?.at;
        let (sign, style) = sign(hold(entry, cx), theme, number == chosen);
        let label = (number == chosen).then(|| entry.term.get(tongue).to_owned());
        Some(map::MapMark { at: spot, sign: sign.to_owned(), style, label, hit: Some(hit(number)) })
    };
    let marks: Vec<map::MapMark<A>> = page.entries.iter().enumerate().filter_map(mark).collect();
    let around = marks.get(chosen).map(|mark| mark.at);
    let picture = map::draw(theme, cx.lang.code(), size, &marks, Look { around, nearer });
    let mut panel = Sheet::new(width, theme);
    told(&mut panel, page, chosen, cx);
    if size.1 >= page.entries.len() + SAID {
        panel.gap();
        for (place, entry) in page.entries.iter().enumerate() {
            let (sign, style) = listed(entry, place == chosen, cx, theme);
            panel.hanging(&sign, entry.term.get(tongue), style, Some(hit(place)));
        }
    }
    legend(&mut panel, cx);
    panel.dim(cx.m().picture.map_about);
    sheet.picture(picture, panel);
    true
}

/// Writes a page that is a timeline, with what is said of the event at `chosen`. Whether there was room for it.
pub(super) fn timeline<A: Copy>(
    sheet: &mut Sheet<A>,
    page: &Reference,
    chosen: usize,
    cx: &Context,
    hit: impl Fn(usize) -> A,
) -> bool {
    let Some(room) = sheet.room.filter(|_| page.is_timeline()) else { return false };
    let theme = sheet.theme;
    let mark = |(number, entry): (usize, &ReferenceEntry)| {
        let (sign, style) = sign(hold(entry, cx), theme, number == chosen);
        let (when, sign) = (entry.when?, sign.to_owned());
        Some(timeline::TimelineMark { when, sign, style, spread: number == chosen, hit: Some(hit(number)) })
    };
    let marks = page.entries.iter().enumerate().filter_map(mark).collect();
    let row = timeline::TimelineRow { label: String::new(), marks };
    let columns = if room.columns >= 2 * sheet.width { room.columns } else { sheet.width };
    sheet.picture(timeline::draw(theme, cx.lang, columns, page.wide, &[row]), Sheet::new(1, theme));
    sheet.gap();
    told(sheet, page, chosen, cx);
    let rows = sheet.rows_left().saturating_sub(UNDER);
    if rows >= AROUND {
        sheet.gap();
        in_turn(sheet, page, (chosen, rows), cx, hit);
    }
    legend(sheet, cx);
    sheet.dim(cx.m().picture.timeline_about);
    true
}

/// Writes where the places lie that a paragraph tells of, by numbers; nothing where it tells of none.
pub(super) fn of_paragraph<A: Copy>(sheet: &mut Sheet<A>, place: ParagraphAt, cx: &Context) {
    let Some(one) = cx.bank.paragraph_at(place) else { return };
    let maps = cx.bank.reference.iter().filter(|page| page.is_map());
    let entries = maps.flat_map(|page| &page.entries).filter(|entry| cx.bank.tells(entry, &one.id));
    let sites: Vec<&Site> = entries.filter_map(|entry| cx.bank.site(entry.site.as_ref()?)).collect();
    let Some((size, width)) = beside(sheet).filter(|_| !sites.is_empty()) else { return };
    let theme = sheet.theme;
    let mut panel = Sheet::new(width, theme);
    let mut marks: Vec<map::MapMark<A>> = Vec::new();
    for (number, site) in (1..).zip(sites) {
        let label = [Span::styled(format!("{number:>2}  "), theme.strong())];
        panel.hanging(&label, site.name.get(cx.tongue()), Style::new(), None);
        marks.push(map::MapMark {
            at: site.at,
            sign: number.to_string(),
            style: theme.chosen(),
            label: None,
            hit: None,
        });
    }
    sheet.gap();
    let rows = size.1.saturating_sub(1);
    sheet.picture(map::draw(theme, cx.lang.code(), (size.0, rows), &marks, WHOLE), panel);
}

/// How well the fact of an entry is remembered: its own, else that of its place.
fn hold(entry: &ReferenceEntry, cx: &Context) -> Hold {
    let of_site = || cx.bank.site(entry.site.as_ref()?)?.fact.as_ref();
    let fact = entry.fact.as_ref().or_else(of_site).and_then(|id| cx.bank.fact_place(id));
    fact.map_or(Hold::NotYet, |fact| progress::hold(cx.memory, fact, cx.now))
}

/// The sign of an entry that would stand on a map or a timeline, for a list of them.
pub(super) fn sign_of(page: &Reference, entry: &ReferenceEntry, cx: &Context, theme: Theme) -> Option<Span<'static>> {
    let (sign, style) = sign(hold(entry, cx), theme, false);
    (page.is_map() || page.is_timeline()).then(|| Span::styled(format!("{sign} "), style))
}

/// A mark fills as it is learnt.
fn sign(hold: Hold, theme: Theme, chosen: bool) -> (&'static str, Style) {
    let (full, fading, empty) = theme.fills();
    let (sign, style) = match hold {
        Hold::Remembered => (full, theme.right().patch(theme.strong())),
        Hold::Fading => (fading, theme.wrong().patch(theme.strong())),
        Hold::NotYet => (empty, theme.strong()),
    };
    (sign, if chosen { theme.chosen().patch(theme.lit()) } else { style })
}

fn told<A: Copy>(sheet: &mut Sheet<A>, page: &Reference, chosen: usize, cx: &Context) {
    if let Some(entry) = page.entries.get(chosen) {
        sheet.text(entry.term.get(cx.tongue()), sheet.theme.strong());
        sheet.text(entry.text.get(cx.tongue()), Style::new());
    }
}

/// Writes the events one under another, as many of those around the chosen one as there are rows for, a row each.
fn in_turn<A: Copy>(
    sheet: &mut Sheet<A>,
    page: &Reference,
    (chosen, rows): (usize, usize),
    cx: &Context,
    hit: impl Fn(usize) -> A,
) {
    let (theme, tongue) = (sheet.theme, cx.tongue());
    let term = |entry: &ReferenceEntry| entry.term.get(tongue).width();
    let widest = page.entries.iter().map(term).max().unwrap_or(0);
    let first = chosen.saturating_sub(rows / 2).min(page.entries.len().saturating_sub(rows));
    for (place, entry) in page.entries.iter().enumerate().skip(first).take(rows) {
        let (sign, style) = listed(entry, place == chosen, cx, theme);
        let mut line = Line::from_iter(sign);
        line.push_span(Span::styled(entry.term.get(tongue).to_owned(), style));
        line.push_span(" ".repeat(widest - term(entry) + 2));
        let left = sheet.width.saturating_sub(line.width());
        line.push_span(Span::styled(one_row(entry.text.get(tongue), left), theme.dim()));
        sheet.line(line, Some(hit(place)));
    }
}

/// The sign of an entry in a list, and the style of its name.
fn listed(entry: &ReferenceEntry, chosen: bool, cx: &Context, theme: Theme) -> ([Span<'static>; 2], Style) {
    let (sign, style) = sign(hold(entry, cx), theme, chosen);
    ([Span::styled(sign, style), Span::raw(" ")], if chosen { theme.chosen() } else { Style::new() })
}

fn legend<A: Copy>(sheet: &mut Sheet<A>, cx: &Context) {
    let (full, fading, empty) = sheet.theme.fills();
    sheet.gap();
    sheet.dim(&(cx.m().picture.marks_say)(full, fading, empty));
}
