//! What the rules find, before its line is known.

use super::advice::Advice;
use crate::bank::Bank;
use crate::question::Question;
use crate::source::json::Source;
use crate::source::{Fault, LanguageIndex, Offset};

/// An error or advice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// It could not be asked, or would mislead.
    Error(Fault),
    /// It could be better.
    Advice(Advice),
}

/// What the rules found so far.
#[derive(Debug)]
pub(super) struct Notes<'s> {
    pub(super) source: &'s Source<'s>,
    pub(super) several: bool,
    pub(super) found: Vec<Unplaced>,
}

/// A finding before its line is known.
#[derive(Debug)]
pub(super) struct Unplaced {
    pub(super) at: Offset,
    pub(super) owner: Option<String>,
    pub(super) tongue: Option<LanguageIndex>,
    pub(super) what: What,
}

impl Notes<'_> {
    /// Something that misleads, in one text of a question.
    pub(super) fn error(&mut self, question: &Question, tongue: LanguageIndex, at: Offset, fault: Fault) {
        self.note(at, Some(&question.name()), Some(tongue), What::Error(fault));
    }

    /// Something that could be better; `tongue` where it is about one language.
    pub(super) fn advise(&mut self, at: Offset, owner: Option<&str>, tongue: Option<LanguageIndex>, advice: Advice) {
        self.note(at, owner, tongue, What::Advice(advice));
    }

    /// The line of a place.
    pub(super) fn line(&self, at: Offset) -> usize {
        self.source.line(at)
    }

    pub(super) fn note(&mut self, at: Offset, owner: Option<&str>, tongue: Option<LanguageIndex>, what: What) {
        let tongue = tongue.filter(|_| self.several);
        self.found.push(Unplaced { at, owner: owner.map(str::to_owned), tongue, what });
    }
}

/// Every language a text of the bank can be read in.
pub(super) fn tongues(bank: &Bank) -> impl Iterator<Item = LanguageIndex> + use<> {
    (0..bank.languages.len()).map(LanguageIndex)
}
