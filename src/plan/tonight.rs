//! What was asked on this day of learning so far, and what of it still stands before a student's eyes.

use crate::bank::{FactAt, ParagraphAt};
use crate::log::{AnswerMode, Answered};
use crate::memory;
use crate::plan::situation::Situation;
use crate::question::giveaway::Seen;
use crate::question::{KindName, Question};
use crate::source::LanguageIndex;

/// What the last so many questions showed may give the next one away.
const SEEN: usize = 3;
/// So does a paragraph after which fewer questions than this were asked.
const AFTER: usize = 2;
/// A question is asked so many times an evening at most, an extra round included.
const TIMES: usize = 3;
/// So many of a kind in a row are enough.
const RUN: usize = 3;
/// From a fact's second meeting on, at least every so-manieth answer is more than one choice of four.
const EVERY: usize = 4;
/// Likewise at least every so-manieth asks more than to remember.
const EVERY_ANALYSIS: usize = 3;

/// An answer of today.
#[derive(Debug)]
pub(crate) struct Turn<'a> {
    /// What was asked; nothing where the bank has it no more.
    pub(crate) question: Option<&'a Question>,
    pub(crate) given: &'a Answered,
    /// The facts it bore on.
    pub(crate) facts: Vec<FactAt>,
}

/// The answers of today.
#[derive(Debug)]
pub(crate) struct Tonight<'a> {
    of: Situation<'a>,
    /// The latest first.
    turns: Vec<Turn<'a>>,
}

impl<'a> Tonight<'a> {
    /// What the log tells of it.
    #[must_use]
    pub(crate) fn of(of: Situation<'a>) -> Self {
        let Situation { bank, log, now, .. } = of;
        let (day, called) = (now.day(), log.called(&bank.id));
        let today = log.answers().iter().rev().take_while(|given| given.time.day(given.offset) >= day);
        let turn = |given: &'a Answered| {
            let facts = given.answer.evidence.iter().filter_map(|evidence| bank.fact_place(&evidence.fact)).collect();
            Turn { question: bank.question(&given.answer.question), given, facts }
        };
        Self { of, turns: today.filter(|given| given.answer.bank == called).map(turn).collect() }
    }

    /// The answers, the latest first.
    #[must_use]
    pub(crate) fn turns(&self) -> &[Turn<'a>] {
        &self.turns
    }

    /// How many of them count.
    #[must_use]
    pub(crate) fn counted(&self) -> usize {
        self.turns.iter().filter(|turn| turn.given.answer.mode != AnswerMode::Again).count()
    }

    /// Whether a fact was asked among the last so many answers.
    #[must_use]
    pub(crate) fn has_asked(&self, fact: FactAt, within: usize) -> bool {
        self.turns.iter().take(within).any(|turn| turn.facts.contains(&fact))
    }

    /// How often a fact was asked today, where that counts.
    #[must_use]
    pub(crate) fn times(&self, fact: FactAt) -> usize {
        let counts = |turn: &&Turn| turn.given.answer.mode != AnswerMode::Again && turn.facts.contains(&fact);
        self.turns.iter().filter(counts).count()
    }

    /// Whether a question was asked often enough for one evening.
    #[must_use]
    pub(crate) fn is_enough_of(&self, question: &Question) -> bool {
        let same = |turn: &&Turn| turn.question.is_some_and(|other| other.id == question.id);
        self.turns.iter().filter(same).count() >= TIMES
    }

    /// How many were of a kind, and whether the last one was.
    #[must_use]
    pub(crate) fn of_kind(&self, kind: KindName) -> (usize, bool) {
        let is = |turn: &Turn| turn.given.answer.kind == kind;
        (self.turns.iter().filter(|turn| is(turn)).count(), self.turns.first().is_some_and(is))
    }

    /// Whether one more of a kind on a fact would be one too many of them: in a row, or, of a fact that was met before,
    /// since more than a choice of four was asked.
    #[must_use]
    pub(crate) fn is_monotonous(&self, kind: KindName, is_met: bool) -> bool {
        let mut last = self.turns.iter().take(RUN);
        let in_a_row = self.turns.len() >= RUN && last.all(|turn| turn.given.answer.kind == kind);
        let again = self.turns.iter().filter(|turn| !turn.given.first).map(|turn| turn.given.answer.kind);
        let since = again.take_while(|kind| !is_productive(*kind)).count();
        in_a_row || is_met && !is_productive(kind) && since + 1 >= EVERY
    }

    /// Whether, of facts that were met before, it is time for a question that asks more than to remember.
    #[must_use]
    pub(crate) fn wants_analysis(&self) -> bool {
        let again = self.turns.iter().filter(|turn| !turn.given.first).filter_map(|turn| turn.question);
        again.take_while(|question| !question.skill.is_analysis()).count() + 1 >= EVERY_ANALYSIS
    }

    /// How many paragraphs were shown today.
    #[must_use]
    pub(crate) fn paragraphs(&self) -> usize {
        let Situation { bank, log, now, .. } = self.of;
        log.shown(&bank.id).rev().take_while(|shown| shown.time.day(now.offset) >= now.day()).count()
    }

    /// What a student has still before the eyes, in a language of the bank.
    #[must_use]
    pub(crate) fn seen(&self, tongue: LanguageIndex) -> Seen {
        let Situation { bank, log, .. } = self.of;
        let mut seen = Seen::default();
        for Turn { question, given, .. } in self.turns.iter().take(SEEN) {
            let Some(question) = question else { continue };
            let answer = &given.answer;
            seen.asked(question, (&answer.showing, &answer.given, answer.verdict), tongue);
            let peeked = bank.paragraph_of(question).filter(|_| given.answer.lesson_open);
            seen.text(peeked.and_then(|place| bank.paragraph_text(place)).map_or("", |text| text.get(tongue)));
        }
        for shown in log.shown(&bank.id).rev() {
            let after = log.of_bank(&bank.id).rev().take(AFTER).filter(|given| given.time > shown.time).count();
            if after >= AFTER {
                break;
            }
            let place = bank.paragraph(&shown.paragraph);
            seen.text(place.and_then(|place| bank.paragraph_text(place)).map_or("", |text| text.get(tongue)));
        }
        seen
    }
}

/// Whether an answer is made, and not only chosen among four: typed, ordered, matched, or several of some.
fn is_productive(kind: KindName) -> bool {
    match kind {
        KindName::Blank | KindName::Order | KindName::Match | KindName::Select => true,
        KindName::Choice | KindName::Place => false,
    }
}

/// Seconds that a paragraph takes to read.
#[must_use]
pub(crate) fn to_read(of: Situation, place: ParagraphAt) -> f64 {
    of.bank.paragraph_at(place).map_or(0.0, |paragraph| memory::reading(paragraph.text.original()))
}
