//! A question as it is asked: what is to be done, and the rows as the answer being made has them.

use crate::bank::Bank;
use crate::document::group::{ChoiceState, Group, GroupChoice, GroupKind, PairPlace, Scene};
use crate::document::{Block, Document, Field};
use crate::lang::Messages;
use crate::pen::{AnswerEditor, Column};
use crate::question::{Face, InputKind, Land, Question};

/// A typed answer has no more characters than this.
const LONGEST_ANSWER: usize = 200;

/// How many characters the field of a question takes.
#[must_use]
pub(super) fn longest(question: Option<&Question>) -> usize {
    question.and_then(|question| question.kind.digits()).unwrap_or(LONGEST_ANSWER)
}

/// The text that a question is about, with whether it has been read.
#[must_use]
pub(super) fn passage<'b>(question: &Question, bank: &'b Bank) -> Option<&'b crate::bank::Passage> {
    bank.passage(question.passage.as_ref()?)
}

/// What is asked, and what of it was done.
#[derive(Clone, Copy, Debug)]
pub(super) struct Posed<'a> {
    pub(super) stem: &'a str,
    pub(super) face: &'a Face,
    pub(super) pen: &'a AnswerEditor,
    /// What is to be done with it; nothing where that goes without saying.
    pub(super) how: Option<&'a str>,
    /// How many times nearer a map is looked at.
    pub(super) nearer: f64,
    /// How many characters a field takes.
    pub(super) longest: usize,
}

/// What is to be done with a question, in words.
#[must_use]
pub(super) fn how(face: &Face, m: &Messages) -> &'static str {
    match (face.hand, &face.land) {
        (InputKind::Pick, Some(Land::Rows(_))) => m.face.point,
        (InputKind::Pick, Some(Land::Marked(..))) => m.face.name,
        (InputKind::Pick, None) => m.face.pick,
        (InputKind::Mark, _) => m.face.mark,
        (InputKind::Arrange, _) if face.fixed.is_empty() => m.face.order,
        (InputKind::Arrange, _) => m.face.pair,
        (InputKind::Words, _) => m.face.write,
        (InputKind::Number, _) => m.face.number,
    }
}

/// Writes the question; `row` is what choosing the row at a place does.
pub(super) fn write<A>(document: &mut Document<A>, asked: Posed, m: &Messages, row: impl Fn(usize) -> A) {
    let Posed { stem, face, pen, how, nearer, longest } = asked;
    let texts = face.rows.iter().map(String::as_str).enumerate();
    let choice = |(place, text): (usize, &str), state, here| GroupChoice {
        number: Some(place + 1),
        state,
        ..GroupChoice::new(text.to_owned(), here, row(place))
    };
    let (kind, choices) = match pen {
        AnswerEditor::Field { input, .. } => {
            document.heading(stem);
            if let Some(how) = how {
                document.quiet(how);
            }
            document.pause();
            document.push(Block::Field(Field::of(m.face.your_answer, input, longest)));
            return;
        }
        AnswerEditor::Pick { cursor, .. } => {
            let here = |place| *cursor == Some(place);
            let choices = texts.map(|one| choice(one, ChoiceState::Taken(here(one.0)), here(one.0)));
            (GroupKind::Pointed, choices.collect())
        }
        AnswerEditor::Take { cursor, taken, .. } => {
            let choices = texts.map(|one| choice(one, ChoiceState::Taken(*taken == Some(one.0)), *cursor == one.0));
            (GroupKind::One, choices.collect())
        }
        AnswerEditor::Mark { cursor, marked } => {
            let is_marked = |place| marked.get(place) == Some(&true);
            let choices = texts.map(|one| choice(one, ChoiceState::Marked(is_marked(one.0)), *cursor == one.0));
            (GroupKind::Several, choices.collect())
        }
        AnswerEditor::Arrange(column) if face.fixed.is_empty() => (GroupKind::Order, order(face, column, &row)),
        AnswerEditor::Arrange(column) => {
            let placed = |place: usize| column.is_placed(place);
            let choices =
                texts.map(|one| choice(one, ChoiceState::Put { placed: placed(one.0), lifted: false }, false));
            (GroupKind::Pairs(places(face, column)), choices.collect())
        }
    };
    let scene = face.land.as_ref().map(|land| match land {
        Land::Rows(points) => Scene::Places { points: points.clone(), nearer, names: None },
        Land::Marked(at, situation) => Scene::Marked { at: *at, situation: situation.clone() },
    });
    let (legend, how) = (Some(stem.to_owned()), how.map(str::to_owned));
    document.push(Block::Group(Group { legend, how, scene, ..Group::new(kind, choices) }));
}

fn order<A>(face: &Face, column: &Column, row: impl Fn(usize) -> A) -> Vec<GroupChoice<A>> {
    let choices = column.rows.iter().enumerate().map(|(place, drawn)| {
        let here = column.cursor == place;
        let state = ChoiceState::Put { placed: place < column.placed, lifted: here && column.lifted };
        let text = face.rows.get(*drawn).cloned().unwrap_or_default();
        GroupChoice { number: Some(drawn + 1), state, ..GroupChoice::new(text, here, row(place)) }
    });
    choices.collect()
}

/// What another is looked for, each with the number of what was put there.
fn places(face: &Face, column: &Column) -> Vec<PairPlace> {
    let put = |place: usize| column.rows.get(place).filter(|_| place < column.placed).map(|drawn| drawn + 1);
    let place = |(place, text): (usize, &String)| PairPlace {
        text: text.clone(),
        put: put(place),
        here: place == column.placed,
    };
    face.fixed.iter().enumerate().map(place).collect()
}
