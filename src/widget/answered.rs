//! An answer after it was judged: on the map where it was about places, on the timeline where about days, and row by row.

use ratatui::style::Style;

use super::map::{self, WHOLE};
use super::review::{self, ReviewNotes};
use super::{Sheet, beside, timeline};
use crate::bank::Bank;
use crate::content::When;
use crate::language::Lang;
use crate::question::{Dated, Given, Pinned, Question, RowVerdict, Showing};
use crate::source::LanguageIndex;
use crate::theme::Theme;

/// Columns beyond which a timeline of some events is only longer.
const LONG: usize = 96;

/// What is written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AnswerBeside<'a> {
    pub(crate) question: &'a Question,
    /// What of it was shown.
    pub(crate) showing: &'a Showing,
    /// What was given.
    pub(crate) given: &'a Given,
    /// How much is said of each row.
    pub(crate) notes: ReviewNotes,
    /// How much is said of why.
    pub(crate) why: &'a str,
}

/// Writes the answer beside the right one.
pub(crate) fn write<A: Copy>(
    sheet: &mut Sheet<A>,
    answered: &AnswerBeside,
    bank: &Bank,
    (lang, tongue): (Lang, LanguageIndex),
) {
    let AnswerBeside { question, showing, given, notes, why } = *answered;
    let rows = question.review(showing, given, tongue);
    let text = |sheet: &mut Sheet<A>| {
        review::write(sheet, &rows, notes, lang.messages());
        if !why.is_empty() {
            sheet.gap();
            sheet.text(why, Style::new());
        }
    };
    let pinned = question.pinned(showing, given, tongue);
    if let Some((size, panel)) = beside(sheet).filter(|_| !pinned.is_empty()) {
        let mut panel = Sheet::new(panel, sheet.theme);
        text(&mut panel);
        sheet.picture(on_map(sheet.theme, lang, size, &pinned), panel);
        return;
    }
    let dated = question.dated(showing, given);
    if let Some(room) = sheet.room.filter(|_| !dated.is_empty()) {
        let rows = in_time(sheet.theme, lang, &dated);
        let columns = room.columns.min(LONG);
        let picture = timeline::draw(sheet.theme, lang, columns, wide(bank, &dated), &rows);
        sheet.picture(picture, Sheet::new(1, sheet.theme));
        sheet.gap();
    }
    text(sheet);
}

/// The days to be opened: those of the bank's timeline, where one of the events lies in them.
fn wide(bank: &Bank, dated: &[Dated]) -> Option<When> {
    let wide = bank.reference.iter().find_map(|page| page.wide)?;
    let within = |one: &Dated| wide.first <= one.when.last && one.when.first <= wide.last;
    dated.iter().any(within).then_some(wide)
}

/// The places with their names where the answer was about them; the others stand there unnamed.
fn on_map<A: Copy>(theme: Theme, lang: Lang, size: (usize, usize), pinned: &[Pinned]) -> super::picture::Picture<A> {
    let (full, empty) = theme.dots();
    let mark = |pinned: &Pinned| {
        let (sign, style) = match pinned.mark {
            Some(RowVerdict::Yours) => ("×", theme.wrong().patch(theme.strong())),
            Some(_) => (full, theme.right().patch(theme.strong())),
            None => (empty, Style::new()),
        };
        let label = pinned.mark.map(|_| pinned.name.clone());
        map::MapMark { at: pinned.at, sign: sign.to_owned(), style, label, hit: None }
    };
    // What an answer was about is drawn over the others.
    let mut marks: Vec<map::MapMark<A>> = pinned.iter().filter(|one| one.mark.is_none()).map(mark).collect();
    marks.extend(pinned.iter().filter(|one| one.mark.is_some()).map(mark));
    map::draw(theme, lang.code(), size, &marks, WHOLE)
}

/// The events by their numbers in time; below, in the same places, the events as they were put.
fn in_time<A>(theme: Theme, lang: Lang, dated: &[Dated]) -> Vec<timeline::TimelineRow<A>> {
    let m = lang.messages();
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
