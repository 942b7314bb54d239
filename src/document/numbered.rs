//! Everything on a page that can be chosen by its number, where there is no pointing at things: what has a number of its own
//! keeps it, and the rest is counted from the top.

use std::ops::RangeFrom;

use super::figure::{Bar, Stepper};
use super::group::{Group, GroupChoice};
use super::{Block, Document};

/// What a number stands for.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Numbered<'d, A> {
    Choice(&'d Group<A>, &'d GroupChoice<A>),
    Stepper(&'d Stepper<A>),
    Bar(&'d A),
}

impl<A> Document<A> {
    /// The document with a number at everything that can be chosen.
    #[must_use]
    pub(crate) fn numbered(mut self) -> Self {
        number(&mut self.blocks, &mut (1..));
        self
    }

    /// What can be chosen by number, in the order in which it is read.
    #[must_use]
    pub(crate) fn by_number(&self) -> Vec<(usize, Numbered<'_, A>)> {
        let mut found = Vec::new();
        collect(&self.blocks, &mut found);
        found
    }
}

fn number<A>(blocks: &mut [Block<A>], numbers: &mut RangeFrom<usize>) {
    for block in blocks {
        match block {
            Block::Group(group) => group.choices.iter_mut().for_each(|choice| give(&mut choice.number, numbers)),
            Block::Steppers(steppers) => {
                let opened = steppers.iter_mut().filter(|one| one.action.is_some());
                opened.for_each(|one| give(&mut one.number, numbers));
            }
            Block::Bars(bars) => {
                let chosen = bars.iter_mut().filter(|bar| bar.choice.is_some());
                chosen.for_each(|bar| give(&mut bar.number, numbers));
            }
            Block::Picture(_, beside) => number(beside, numbers),
            Block::Beside(_, left, right) => {
                number(left, numbers);
                number(right, numbers);
            }
            _ => {}
        }
    }
}

fn give(number: &mut Option<usize>, numbers: &mut RangeFrom<usize>) {
    if number.is_none() {
        *number = numbers.next();
    }
}

fn collect<'d, A>(blocks: &'d [Block<A>], found: &mut Vec<(usize, Numbered<'d, A>)>) {
    for block in blocks {
        match block {
            Block::Group(group) => {
                let numbered = group.choices.iter().filter_map(|one| Some((one.number?, Numbered::Choice(group, one))));
                found.extend(numbered);
            }

            Block::Steppers(all) => {
                found.extend(all.iter().filter_map(|one| Some((one.number?, Numbered::Stepper(one)))));
            }
            Block::Bars(bars) => found.extend(bars.iter().filter_map(|bar: &Bar<A>| {
                let (_, action) = bar.choice.as_ref()?;
                Some((bar.number?, Numbered::Bar(action)))
            })),
            Block::Picture(_, beside) => collect(beside, found),
            Block::Beside(_, left, right) => {
                collect(left, found);
                collect(right, found);
            }
            _ => {}
        }
    }
}
