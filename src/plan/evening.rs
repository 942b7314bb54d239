//! An evening of the plan, a step at a time: a paragraph to read, or what to ask next.
//!
//! Every step is chosen from what is known at that moment, and is kept before it is shown. An evening opens with what
//! was missed yesterday; then comes, drawn among the best few, what adds most to exam day for its time.

use std::collections::HashSet;

use rand::seq::IndexedRandom as _;

use super::{reading, wording};
use crate::bank::{Bank, FactAt, ParagraphAt};
use crate::clock::Now;
use crate::dice::Dice;
use crate::log::{Answered, Log};
use crate::memory::aim::Ahead;
use crate::memory::gain::{Asked, gain};
use crate::memory::{self, Memory};
use crate::question::Question;
use crate::question::SET;

/// Misses of yesterday that an evening opens with, at most.
const MISSES: usize = 3;
/// A fact is not asked again within so many answers.
const APART: usize = 5;
/// Among so many of the best the next one is drawn: topics mix, and no evening is like another.
const BEST: usize = 8;
/// Facts of a paragraph just read are asked within so many questions.
const WITHIN: usize = 3;
/// Reading takes no more than this share of the time left: nearer to the exam facts are asked at once.
const READING: f64 = 1.0 / 20.0;
/// Misses go before new facts only if those take no more than this share of the time left.
const MEETING: f64 = 0.2;
/// So many days before the exam evenings have reading sets.
const SETS: i64 = 7;
/// A rest of so many seconds is enough for a question, however slow the student.
const SHORTEST: f64 = 60.0;
/// An answer that adds less than this to exam day is not worth asking for.
const WORTH: f64 = 1e-4;

/// What an evening does next.
#[derive(Debug)]
pub enum NextStep<'b> {
    /// Show a paragraph, by section and place: its facts are asked next.
    Read(ParagraphAt),
    /// Ask these: one question, or a reading set.
    Ask(Vec<&'b Question>),
    /// Nothing is worth asking.
    Enough,
}

/// What an evening does beside asking what adds most; the benchmark leaves it out to see what it costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Habits {
    /// Facts never met are introduced by their paragraph.
    pub introduces: bool,
    /// An evening opens with yesterday's misses.
    pub opens_with_misses: bool,
}

impl Default for Habits {
    fn default() -> Self {
        Self { introduces: true, opens_with_misses: true }
    }
}

/// The evening of a student, as it stands.
#[derive(Debug)]
pub struct Evening<'a> {
    bank: &'a Bank,
    log: &'a Log,
    memory: &'a Memory,
    ahead: Ahead,
    now: Now,
    /// Facts asked today, the latest first.
    asked: Vec<FactAt>,
    /// Paragraphs that were shown.
    shown: HashSet<&'a str>,
    habits: Habits,
}

impl<'a> Evening<'a> {
    /// The evening as the log tells it.
    #[must_use]
    pub fn new(bank: &'a Bank, log: &'a Log, memory: &'a Memory, now: Now) -> Self {
        let ahead = Ahead::of(log, &bank.id, now);
        let shown = log.shown(&bank.id).map(|shown| shown.paragraph.as_str()).collect();
        let (asked, habits) = (Vec::new(), Habits::default());
        let mut evening = Self { bank, log, memory, ahead, now, asked, shown, habits };
        let facts = evening.today().flat_map(|given| &given.answer.evidence);
        evening.asked = facts.filter_map(|evidence| bank.fact_place(&evidence.fact)).collect();
        evening
    }

    /// The same evening with other habits.
    #[must_use]
    pub fn with(mut self, habits: Habits) -> Self {
        self.habits = habits;
        self
    }

    /// Today's answers, the latest first.
    fn today(&self) -> impl Iterator<Item = &'a Answered> + use<'a> {
        let (day, called) = (self.now.day(), self.log.called(&self.bank.id));
        let answers = self.log.answers().iter().rev();
        answers
            .take_while(move |given| given.time.day(given.offset) >= day)
            .filter(move |given| given.answer.bank == called)
    }

    /// What comes next, with so many seconds left: nothing begins that would outlast them.
    #[must_use]
    pub fn step(&self, left: f64, dice: &mut Dice) -> NextStep<'a> {
        if left < self.memory.pace().recognised().min(SHORTEST) {
            return NextStep::Enough;
        }
        let first = self.confused_with().or_else(|| self.introduced()).or_else(|| self.missed(dice));
        if let Some(question) = first.and_then(|fact| self.question(fact, dice)) {
            return NextStep::Ask(vec![question]);
        }
        if let Some(set) = self.set(left, dice) {
            return NextStep::Ask(set);
        }
        match self.best(dice) {
            None => NextStep::Enough,
            Some(fact) => match self.paragraph(fact) {
                Some(paragraph) if self.has_time_to_read() => {
                    let fits = self.to_read(paragraph) + self.memory.pace().recognised() <= left;
                    if fits { NextStep::Read(paragraph) } else { NextStep::Enough }
                }
                _ => self.question(fact, dice).map_or(NextStep::Enough, |question| NextStep::Ask(vec![question])),
            },
        }
    }

    /// Seconds that a paragraph takes to read.
    fn to_read(&self, place: ParagraphAt) -> f64 {
        self.bank.paragraph_at(place).map_or(0.0, |paragraph| memory::reading(paragraph.text.original()))
    }

    fn question(&self, fact: FactAt, dice: &mut Dice) -> Option<&'a Question> {
        let known_of = |fact: FactAt| self.memory.trace(fact).is_some() || self.is_introduced(fact);
        wording::question(self.bank, self.memory, (fact, self.ahead.exam), known_of, dice)
    }

    /// Whether the paragraph of a fact was shown.
    fn is_introduced(&self, fact: FactAt) -> bool {
        let paragraph = self.bank.fact_at(fact).and_then(|fact| fact.lesson.as_deref());
        paragraph.is_some_and(|id| self.shown.contains(id))
    }

    fn is_askable(&self, fact: FactAt) -> bool {
        self.bank.asking(fact).iter().any(|question| self.memory.is_open(self.bank, *question))
    }

    /// The fact that the one just asked is taken for, if it was met but not asked tonight.
    fn confused_with(&self) -> Option<FactAt> {
        let rivals = self.memory.confusions().of(*self.asked.first()?);
        let was_met = |rival: &FactAt| self.memory.trace(*rival).is_some() && !self.asked.contains(rival);
        rivals.into_iter().find(|rival| was_met(rival) && self.is_askable(*rival))
    }

    /// A fact of the paragraph read last that waits to be asked.
    fn introduced(&self) -> Option<FactAt> {
        let shown = self.log.shown(&self.bank.id).next_back()?;
        let since = self.today().take_while(|given| given.time > shown.time).count();
        if since >= WITHIN || shown.time.day(self.now.offset) != self.now.day() {
            return None;
        }
        let of_it = |fact: &FactAt| {
            let fact = self.bank.fact_at(*fact).and_then(|fact| fact.lesson.as_ref());
            fact == Some(&shown.paragraph)
        };
        let mut facts = self.memory.all().filter(of_it);
        facts.find(|fact| self.memory.trace(*fact).is_none() && self.is_askable(*fact))
    }

    /// A miss of yesterday, while this evening has just begun. After a longer pause misses have no claim of their own.
    fn missed(&self, dice: &mut Dice) -> Option<FactAt> {
        if self.today().count() >= MISSES || !self.habits.opens_with_misses || !self.has_time_to_repeat() {
            return None;
        }
        let yesterday = self.now.day() - 1;
        let missed = |fact: &FactAt| {
            let trace = self.memory.trace(*fact).filter(|trace| trace.missed && trace.day == yesterday);
            trace.is_some() && self.is_askable(*fact)
        };
        self.memory.all().filter(missed).collect::<Vec<_>>().choose(dice).copied()
    }

    /// A reading set, in the last week, once an evening, when it will not overrun the evening.
    fn set(&self, left: f64, dice: &mut Dice) -> Option<Vec<&'a Question>> {
        if self.ahead.exam.is_none_or(|days| days > SETS) || self.asked.len() < SET {
            return None;
        }
        let on_passage = |given: &Answered| {
            let question = self.bank.question(&given.answer.question);
            question.is_some_and(|question| question.passage.is_some())
        };
        if self.today().any(on_passage) {
            return None;
        }
        let set = reading(self.bank, self.memory, SET, dice);
        let passage = set.first().and_then(|question| self.bank.passage(question.passage.as_ref()?))?;
        let seconds = memory::reading(passage.text.original()) + self.memory.pace().recognised() * set_size(&set);
        let met = |question: &&Question| {
            self.bank.fact_place(&question.fact).is_some_and(|fact| self.memory.trace(fact).is_some())
        };
        (set.len() == SET && seconds <= left && set.iter().all(met)).then_some(set)
    }

    /// The fact whose answer adds most to exam day for its time, drawn among the best few; of those never met, the one
    /// that comes first in the lesson.
    fn best(&self, dice: &mut Dice) -> Option<FactAt> {
        let when = Asked { day: self.now.day(), now: self.now.clock, until: self.ahead.until };
        let recent = self.asked.iter().take(APART.min(self.memory.facts().saturating_sub(1))).collect::<Vec<_>>();
        let candidates = self.memory.all().filter(|fact| !recent.contains(&fact) && self.is_askable(*fact));
        let mut gains: Vec<(f64, FactAt)> = candidates
            .map(|fact| {
                let recall = wording::recalls(self.memory, fact, self.ahead.exam);
                let seconds = if recall { self.memory.pace().recalled() } else { self.memory.pace().recognised() };
                (gain(self.memory, fact, when) / seconds, fact)
            })
            .filter(|(gain, _)| *gain > WORTH / self.memory.pace().mean())
            .collect();
        if gains.len() > BEST {
            gains.select_nth_unstable_by(BEST - 1, |a, b| b.0.total_cmp(&a.0));
            gains.truncate(BEST);
        }
        let (_, drawn) = gains.choose(dice)?;
        if self.memory.trace(*drawn).is_some() {
            return Some(*drawn);
        }
        self.next_new()
    }

    /// The first fact of the lesson that was never met.
    fn next_new(&self) -> Option<FactAt> {
        let new = |fact: &FactAt| self.memory.trace(*fact).is_none() && self.is_askable(*fact);
        let place = |fact: &FactAt| {
            let fact = self.bank.fact_at(*fact);
            let place = fact.and_then(|fact| self.bank.paragraph(fact.lesson.as_ref()?));
            (place.is_none(), place)
        };
        self.memory.all().filter(new).min_by_key(place)
    }

    /// The paragraph to be read before a fact is asked for the first time.
    fn paragraph(&self, fact: FactAt) -> Option<ParagraphAt> {
        if self.memory.trace(fact).is_some() || self.is_introduced(fact) || !self.habits.introduces {
            return None;
        }
        self.bank.paragraph(self.bank.fact_at(fact)?.lesson.as_ref()?)
    }

    /// Whether the facts never met fit well into the time left: else meeting them goes before mending.
    fn has_time_to_repeat(&self) -> bool {
        let new = self.memory.all().filter(|fact| self.memory.trace(*fact).is_none());
        let seconds: f64 = new.map(|_| self.memory.pace().recognised()).sum();
        seconds <= self.ahead.seconds() * MEETING
    }

    /// Whether what is still to be read leaves enough of the time to the exam for asking.
    fn has_time_to_read(&self) -> bool {
        let paragraphs = self.bank.lesson.iter().flat_map(|section| &section.paragraphs);
        let unread = paragraphs.filter(|paragraph| !self.shown.contains(paragraph.id.as_str()));
        let seconds: f64 = unread.map(|paragraph| memory::reading(paragraph.text.original())).sum();
        seconds <= self.ahead.seconds() * READING
    }
}

#[expect(clippy::cast_precision_loss, reason = "a handful of questions")]
fn set_size(set: &[&Question]) -> f64 {
    set.len() as f64
}
