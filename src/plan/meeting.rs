//! How facts never met are met: after their paragraphs, in the order of the lesson.

use std::collections::HashSet;

use super::situation::Situation;
use super::tonight::{Tonight, to_read};
use crate::bank::{FactAt, ParagraphAt, SectionAt};
use crate::form::blueprint::Blueprint;

/// The next paragraph is read when no more than so many facts of the last ones wait to be asked: they part it from its own
/// questions.
pub(crate) const WAITING: usize = 3;
/// All paragraphs are read where they take no more than this share of the time from when the aim was set to the exam …
const READ_ALL: f64 = 1.0 / 18.0;
/// … else so many an evening.
const READ_SOME: usize = 1;

/// What was introduced so far, and what may be.
#[derive(Debug)]
pub(crate) struct Meeting<'a> {
    of: Situation<'a>,
    /// Paragraphs that were shown.
    shown: HashSet<ParagraphAt>,
    /// Whether paragraphs are shown before their facts are asked.
    reads: bool,
    /// Whether there is one more to be read tonight.
    may_read: bool,
}

impl<'a> Meeting<'a> {
    /// As the log tells it.
    #[must_use]
    pub(crate) fn of(of: Situation<'a>, paper: &Blueprint, tonight: &Tonight, reads: bool) -> Self {
        let shown = of.log.shown(&of.bank.id).filter_map(|shown| of.bank.paragraph(&shown.paragraph)).collect();
        let may_read = reads && (tonight.paragraphs() < READ_SOME || has_time_to_read(of, paper));
        Self { of, shown, reads, may_read }
    }

    /// Whether a fact was never asked.
    #[must_use]
    pub(crate) fn is_new(&self, fact: FactAt) -> bool {
        self.of.memory.trace(fact).is_none()
    }

    /// Whether the paragraph of a fact was shown; one that has none needs none.
    #[must_use]
    pub(crate) fn is_introduced(&self, fact: FactAt) -> bool {
        self.of.bank.introducing(fact).is_none_or(|place| self.shown.contains(&place))
    }

    /// The paragraph that is to be read before a fact is asked for the first time.
    #[must_use]
    pub(crate) fn before(&self, fact: FactAt) -> Option<ParagraphAt> {
        self.of.bank.introducing(fact).filter(|_| self.reads && self.is_new(fact) && !self.is_introduced(fact))
    }

    /// Whether a paragraph may be read in so many seconds, and so many of its facts be asked.
    #[must_use]
    pub(crate) fn may_read(&self, place: ParagraphAt, facts: usize, left: f64) -> bool {
        #[expect(clippy::cast_precision_loss, reason = "a handful of facts")]
        let asking = self.of.memory.pace().recognised() * facts as f64;
        self.may_read && to_read(self.of, place) + asking <= left
    }

    /// Which of these facts can be asked next for the first time, of a section where one is to be opened.
    ///
    /// # Errors
    /// The paragraph that is to be read first: no more than so many facts of those before wait to be asked.
    pub(crate) fn next(
        &self,
        facts: impl Iterator<Item = FactAt>,
        section: Option<SectionAt>,
        (most, left): (usize, f64),
    ) -> Result<Vec<FactAt>, ParagraphAt> {
        let place = |fact: &FactAt| self.of.bank.introducing(*fact);
        let is_wanted = |fact: &FactAt| section.is_none() || place(fact).map(|place| place.section) == section;
        let mut new: Vec<FactAt> = facts.filter(|fact| self.is_new(*fact)).filter(is_wanted).collect();
        new.sort_by_key(|fact| (place(fact).is_none(), place(fact), *fact));
        let (waiting, unread): (Vec<_>, Vec<_>) =
            new.into_iter().partition(|fact| !self.reads || self.is_introduced(*fact));
        let next = unread.first().and_then(place).filter(|_| waiting.len() <= most && self.may_read);
        match next {
            // What is read is asked the same evening.
            Some(paragraph) if self.may_read(paragraph, unread.len().min(WAITING), left) => Err(paragraph),
            Some(_) => Ok(waiting),
            None => Ok(if waiting.is_empty() { unread } else { waiting }),
        }
    }
}

/// Whether there is time to read all that the exam asks, by the evenings from the day on which the aim was set. With less,
/// reading would cost more answers than the exam can spare: a few paragraphs an evening are read then.
#[must_use]
pub(crate) fn has_time_to_read(of: Situation, paper: &Blueprint) -> bool {
    let all: HashSet<ParagraphAt> = paper.facts().filter_map(|fact| of.bank.introducing(fact)).collect();
    let seconds: f64 = all.into_iter().map(|place| to_read(of, place)).sum();
    seconds <= of.ahead().seconds_from(of.aimed_on(), of.now.day()) * READ_ALL
}
