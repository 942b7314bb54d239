//! The same document with other actions in it.

use super::figure::{Bar, Stepper};
use super::group::{Group, GroupChoice};
use super::{Block, Document, StripTask};

impl<A> Document<A> {
    /// The document with what `to` makes of each action.
    #[must_use]
    pub(crate) fn map<B>(self, to: &mut impl FnMut(A) -> B) -> Document<B> {
        let strip = self.strip.into_iter().map(|task| {
            let StripTask { label, state, flagged, here, action } = task;
            StripTask { label, state, flagged, here, action: to(action) }
        });
        Document {
            heading: self.heading,
            left: self.left,
            strip: strip.collect(),
            aside: self.aside,
            blocks: all(self.blocks, to),
            note: self.note,
            bindings: self.bindings.into_iter().map(|binding| binding.map(&mut *to)).collect(),
            is_loose: self.is_loose,
        }
    }
}

impl<A> Document<A> {
    /// The action of every part that can be chosen, in their order.
    #[must_use]
    pub(crate) fn actions(self) -> Vec<A> {
        let mut actions = Vec::new();
        let Document { .. } = self.map(&mut |action| actions.push(action));
        actions
    }
}

fn all<A, B>(blocks: Vec<Block<A>>, to: &mut impl FnMut(A) -> B) -> Vec<Block<B>> {
    let mut converted = Vec::with_capacity(blocks.len());
    for block in blocks {
        converted.push(block.map(to));
    }
    converted
}

impl<A> Block<A> {
    fn map<B>(self, to: &mut impl FnMut(A) -> B) -> Block<B> {
        match self {
            Self::Pause => Block::Pause,
            Self::Heading(role, text) => Block::Heading(role, text),
            Self::Text(role, text) => Block::Text(role, text),
            Self::Item(role, text) => Block::Item(role, text),
            Self::Pair(one, other) => Block::Pair(one, other),
            Self::Group(group) => Block::Group(group.map(to)),
            Self::Field(field) => Block::Field(field),
            Self::Rows(rows) => Block::Rows(rows),
            Self::Table(rows) => Block::Table(rows),
            Self::Steppers(steppers) => Block::Steppers(steppers.into_iter().map(|stepper| stepper.map(to)).collect()),
            Self::Bars(bars) => Block::Bars(bars.into_iter().map(|bar| bar.map(to)).collect()),
            Self::Judged(rows) => Block::Judged(rows),
            Self::Picture(picture, beside) => Block::Picture(picture, all(beside, to)),
            Self::Beside(breadth, left, right) => {
                let left = all(left, to);
                Block::Beside(breadth, left, all(right, to))
            }
        }
    }
}

impl<A> Group<A> {
    fn map<B>(self, to: &mut impl FnMut(A) -> B) -> Group<B> {
        let choices = self.choices.into_iter().map(|choice| {
            let GroupChoice { number, text, note, state, here, action } = choice;
            GroupChoice { number, text, note, state, here, action: to(action) }
        });
        let choices = choices.collect();
        Group { kind: self.kind, legend: self.legend, how: self.how, choices, scene: self.scene }
    }
}

impl<A> Stepper<A> {
    fn map<B>(self, to: &mut impl FnMut(A) -> B) -> Stepper<B> {
        let steps = self.steps.map(|(less, more)| (to(less), to(more)));
        Stepper {
            number: self.number,
            label: self.label,
            value: self.value,
            steps,
            here: self.here,
            action: self.action.map(to),
        }
    }
}

impl<A> Bar<A> {
    fn map<B>(self, to: &mut impl FnMut(A) -> B) -> Bar<B> {
        let choice = self.choice.map(|(here, action)| (here, to(action)));
        let Self { number, label, full, met, wanted, words, note, .. } = self;
        Bar { number, label, full, met, wanted, words, note, choice }
    }
}
