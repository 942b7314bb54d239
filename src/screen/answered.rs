//! An answer after it was judged: on the map where it was about places, on the timeline where about days, and row by row.

use crate::bank::Bank;
use crate::content::When;
use crate::document::picture::{Illustration, PictureSubject};
use crate::document::{Block, Document, JudgedRow, TextRole};
use crate::lang::Messages;
use crate::question::{Dated, Given, Question, Review, RowVerdict, Showing, Verdict};
use crate::view::Context;

/// What is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct AnswerBeside<'a> {
    pub(super) question: &'a Question,
    /// What of it was shown.
    pub(super) showing: &'a Showing,
    /// What was given.
    pub(super) given: &'a Given,
    /// How that was judged.
    pub(super) verdict: Verdict,
    /// Whether what there is to say of each row is said.
    pub(super) notes: bool,
    /// How much is said of why.
    pub(super) why: &'a str,
}

/// Writes the answer beside the right one.
pub(super) fn write<A>(document: &mut Document<A>, answered: &AnswerBeside, cx: &Context) {
    let AnswerBeside { question, showing, given, verdict, notes, why } = *answered;
    let tongue = cx.tongue();
    let mut said = vec![Block::Judged(judged(&question.review(showing, given, verdict, tongue), notes, cx.m()))];
    if !why.is_empty() {
        said.extend([Block::Pause, Block::Text(TextRole::Plain, why.to_owned())]);
    }
    let pinned = question.pinned(showing, given, tongue);
    let dated = question.dated(showing, given);
    let picture = match () {
        () if !pinned.is_empty() => Some(PictureSubject::Pinned(pinned)),
        () if !dated.is_empty() => {
            let wide = wide(cx.bank, &dated);
            Some(PictureSubject::Dated(dated, wide))
        }
        () => None,
    };
    match picture {
        // The rows say what the picture shows.
        Some(picture) => document.push(Block::Picture(Illustration { picture, says: String::new() }, said)),
        None => document.blocks.extend(said),
    }
}

/// The rows of an answer, each with its word.
#[must_use]
pub(super) fn judged(rows: &[Review], notes: bool, m: &Messages) -> Vec<JudgedRow> {
    let judged = |row: &Review| JudgedRow {
        text: row.text.clone(),
        mark: row.mark,
        word: word(row, m),
        note: row.note.clone().filter(|_| notes),
    };
    rows.iter().map(judged).collect()
}

fn word(row: &Review, m: &Messages) -> String {
    match (row.mark, &row.given) {
        (RowVerdict::Right, _) => m.review.right.to_owned(),
        (RowVerdict::Answer, _) => m.review.answer.to_owned(),
        (RowVerdict::Yours | RowVerdict::Accepted, _) | (RowVerdict::Misplaced, None) => m.review.yours.to_owned(),
        (RowVerdict::InPlace, _) => m.review.in_place.to_owned(),
        (RowVerdict::Extra, _) => m.review.extra.to_owned(),
        (RowVerdict::Missed, _) => m.review.missed.to_owned(),
        (RowVerdict::Misplaced, Some(given)) => (m.review.misplaced)(given),
    }
}

/// The days to be opened: those of the bank's timeline, where one of the events lies in them.
fn wide(bank: &Bank, dated: &[Dated]) -> Option<When> {
    let wide = bank.reference.iter().find_map(|page| page.wide)?;
    let within = |one: &Dated| wide.first <= one.when.last && one.when.first <= wide.last;
    dated.iter().any(within).then_some(wide)
}
