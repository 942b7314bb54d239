//! An evening of the plan, a step at a time: a paragraph to read, or what to ask next.
//!
//! Every step is chosen from what is known at that moment, and is kept before it is shown. Rivals, misses and sections that
//! are due go first; else comes, drawn among the best few, what adds most to exam day for its time. Of what comes first,
//! that is asked against which nothing speaks: nothing just on the screen gives it away, and it is not one more of a kind.

use rand::seq::SliceRandom as _;

use super::meeting::{Meeting, WAITING};
use super::situation::Situation;
use super::tonight::{Tonight, Turn};
use super::wording::{Faults, Wants};
use super::{reading, sections, wording};
use crate::bank::{FactAt, ParagraphAt, QuestionAt, SectionAt};
use crate::clock::Day;
use crate::dice::Dice;
use crate::form::blueprint::Blueprint;
use crate::memory;
use crate::memory::aim::Ahead;
use crate::memory::gain::{Asked, gain};
use crate::question::giveaway::{Seen, Telling};
use crate::question::{KindName, Question, SET, Showing};
use crate::source::LanguageIndex;

/// A fact is not asked again within so many answers.
const APART: usize = 5;
/// A fact that another was taken for is asked after so many other answers, or a few more.
const RIVAL_AFTER: std::ops::RangeInclusive<usize> = 3..=5;
/// Among so many of the best the next one is drawn: topics mix, and no evening is like another.
const BEST: usize = 8;
/// So many of the next best are looked through where something speaks against those.
const FURTHER: usize = 32;
/// Of an evening's answers one in so many is on a miss of an earlier one.
pub(crate) const MISSES: usize = 3;
/// Misses come back within so many evenings.
const WINDOW: usize = 2;
/// Misses go before new facts only where the time left is so many times what those would take.
const SLACK: f64 = 2.5;
/// So many more facts than usual may wait to be asked where of what was just read nothing can be asked yet.
const MORE: usize = 4;
/// What the exam never asks is asked so many times an evening, and after so many other answers each.
const BEYOND: usize = 2;
const BEYOND_AFTER: usize = 6;
/// So many days before the exam, on the last two evenings, questions are as the exam asks them.
const NEAR: i64 = 2;
/// A rest of so many seconds is enough for a question, however slow the student.
const SHORTEST: f64 = 60.0;
/// An answer that adds less than this to exam day is not worth asking for.
const WORTH: f64 = 1e-4;

/// What an evening does next.
#[derive(Debug)]
pub enum NextStep<'b> {
    /// Show a paragraph, by section and place: its facts are asked after.
    Read(ParagraphAt),
    /// Ask these: one question, or a reading set.
    Ask(Vec<&'b Question>),
    /// Nothing is worth asking.
    Enough,
}

/// What an evening does beside asking what adds most; the benchmark leaves it out to see what it costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is left out by itself")]
pub struct Habits {
    /// Facts never met are introduced by their paragraph.
    pub reads: bool,
    /// Misses of an evening come back on the next ones.
    pub returns_misses: bool,
    /// Kinds of question alternate.
    pub mixes: bool,
    /// Nothing is asked that was just given away.
    pub guards: bool,
    /// Every section is opened by half-time.
    pub opens_sections: bool,
}

impl Default for Habits {
    fn default() -> Self {
        Self { reads: true, returns_misses: true, mixes: true, guards: true, opens_sections: true }
    }
}

impl Habits {
    /// What adds most, and nothing else.
    pub const BARE: Self =
        Self { reads: false, returns_misses: false, mixes: false, guards: false, opens_sections: false };
}

/// The evening of a student, as it stands.
#[derive(Debug)]
pub struct Evening<'a> {
    of: Situation<'a>,
    tongue: LanguageIndex,
    ahead: Ahead,
    paper: Blueprint,
    tonight: Tonight<'a>,
    meeting: Meeting<'a>,
    /// What is still before the student's eyes.
    seen: Seen,
    /// Whether it is time for more than to remember.
    wants_analysis: bool,
    habits: Habits,
}

/// What may come next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Candidate {
    Fact(FactAt),
    /// The next facts never met; of a section, where one is to be opened.
    New(Option<SectionAt>),
}

impl<'a> Evening<'a> {
    /// The evening as the log tells it, in a language of the bank.
    #[must_use]
    pub fn new(of: Situation<'a>, tongue: LanguageIndex) -> Self {
        let aim = of.aim();
        let (paper, tonight) = (of.blueprint(&aim), Tonight::of(of));
        let seen = tonight.seen(tongue);
        let habits = Habits { reads: !aim.asks_at_once, ..Habits::default() };
        let meeting = Meeting::of(of, &paper, &tonight, habits.reads);
        let wants_analysis = habits.mixes && tonight.wants_analysis();
        Self { of, tongue, ahead: of.ahead(), paper, tonight, meeting, seen, wants_analysis, habits }
    }

    /// The same evening with other habits.
    #[must_use]
    pub fn with(mut self, habits: Habits) -> Self {
        self.meeting = Meeting::of(self.of, &self.paper, &self.tonight, habits.reads);
        self.habits = habits;
        self
    }

    /// Whether what was just seen gives a question away as it is shown.
    #[must_use]
    pub(crate) fn gave_away(&self, question: &Question, showing: &Showing) -> bool {
        self.habits.guards && self.seen.gave_away(question, showing, self.tongue)
    }

    /// What comes next, with so many seconds left: nothing begins that would outlast them.
    #[must_use]
    pub fn step(&self, left: f64, dice: &mut Dice) -> NextStep<'a> {
        if left < self.of.memory.pace().recognised().min(SHORTEST) {
            return NextStep::Enough;
        }
        if let Some(set) = self.set(left, dice) {
            return NextStep::Ask(set);
        }
        let mut next: Option<(Faults, &'a Question)> = None;
        for candidate in self.candidates(left, dice) {
            let facts = match candidate {
                Candidate::Fact(fact) => match self.meeting.before(fact) {
                    None => vec![fact],
                    Some(place) if self.meeting.may_read(place, 1, left) => return NextStep::Read(place),
                    Some(_) => continue,
                },
                Candidate::New(section) => match self.next_new(section, WAITING, left) {
                    Ok(facts) => facts,
                    Err(paragraph) => return NextStep::Read(paragraph),
                },
            };
            for fact in facts {
                let Some((question, faults)) = wording::question(self.of.bank, self.of.memory, fact, self, dice) else {
                    continue;
                };
                if faults.is_none() {
                    return NextStep::Ask(vec![question]);
                }
                // Where the bank has nothing better, the first with the least against it stands.
                if next.is_none_or(|(least, _)| faults < least) {
                    next = Some((faults, question));
                }
            }
        }
        // Of what was just read nothing can be asked yet: a further paragraph gives more to ask.
        if let Some(paragraph) = self.to_read_on(left).filter(|_| next.is_some()) {
            return NextStep::Read(paragraph);
        }
        next.map_or(NextStep::Enough, |(_, question)| NextStep::Ask(vec![question]))
    }

    /// The paragraph to read where nothing can be asked that something speaks not against: the next one, if the last thing
    /// that was done was to answer.
    fn to_read_on(&self, left: f64) -> Option<ParagraphAt> {
        let read = self.of.log.shown(&self.of.bank.id).next_back().map(|shown| shown.time);
        let answered = self.tonight.turns().first().map(|turn| turn.given.time);
        if !self.habits.guards || answered? < read? {
            return None;
        }
        self.next_new(None, WAITING + MORE, left).err()
    }

    /// What may come next, the most wanted first.
    fn candidates(&self, left: f64, dice: &mut Dice) -> Vec<Candidate> {
        let open = self.habits.opens_sections.then(|| sections::to_open(self.of, &self.paper, &self.tonight, left));
        let mut all: Vec<Candidate> = open.flatten().into_iter().map(|section| Candidate::New(Some(section))).collect();
        all.extend(self.rivals().into_iter().map(Candidate::Fact));
        all.extend(self.missed(dice).into_iter().map(Candidate::Fact));
        all.extend(self.beyond(dice).map(Candidate::Fact));
        let (mut best, further) = self.by_gain();
        best.shuffle(dice);
        // Among what adds about as much, a miss comes first.
        best.sort_by_key(|fact| !self.is_open_miss(*fact));
        for fact in best.into_iter().chain(further) {
            let is_met = self.of.memory.trace(fact).is_some();
            let one = if is_met { Candidate::Fact(fact) } else { Candidate::New(None) };
            if is_met || !all.contains(&one) {
                all.push(one);
            }
        }
        // When it is time to ask more than to remember, a fact on which that can be done goes before the others.
        all.sort_by_key(|candidate| match candidate {
            Candidate::New(Some(_)) => 0,
            Candidate::Fact(fact) if self.has_analysis(*fact) => 1,
            Candidate::Fact(_) | Candidate::New(None) => 2,
        });
        all
    }

    /// Whether the evening is one of the last before the exam.
    fn is_near(&self) -> bool {
        self.ahead.exam.is_some_and(|days| days <= NEAR)
    }

    /// Whether it is time for more than to remember, and a fact that was met has a question of that sort against which
    /// nothing speaks.
    fn has_analysis(&self, fact: FactAt) -> bool {
        let is_fit = |question: &Question| {
            self.prefers(fact, question) && self.allows(question) && self.faults(fact, question).is_none()
        };
        let is_open = |place: &&QuestionAt| self.of.memory.is_open(self.of.bank, **place);
        let mut open = self.of.bank.asking(fact).iter().filter(is_open);
        self.wants_analysis && open.any(|place| self.of.bank.question_at(*place).is_some_and(is_fit))
    }

    fn is_askable(&self, fact: FactAt) -> bool {
        self.of.bank.asking(fact).iter().any(|question| self.of.memory.is_open(self.of.bank, *question))
    }

    /// Facts that ones asked a few answers ago are taken for, if they were met and not asked since.
    fn rivals(&self) -> Vec<FactAt> {
        let mut rivals = Vec::new();
        for place in RIVAL_AFTER {
            let asked = self.tonight.turns().get(place).and_then(|turn| turn.facts.first());
            let of = asked.map_or_else(Vec::new, |fact| self.of.memory.confusions().of(*fact));
            let is_due = |rival: &FactAt| {
                !self.meeting.is_new(*rival)
                    && !self.tonight.has_asked(*rival, place + 1)
                    && self.tonight.times(*rival) < 2
            };
            rivals.extend(of.into_iter().filter(|rival| is_due(rival) && self.is_askable(*rival)));
        }
        rivals
    }

    /// Misses of earlier evenings, while they are less than their share of this one: those of the last evening but one first,
    /// then of the last one, then older ones; among them those that the exam asks most.
    fn missed(&self, dice: &mut Dice) -> Vec<FactAt> {
        let (memory, today) = (self.of.memory, self.of.now.day());
        let is_returned = |fact: &FactAt| memory.trace(*fact).is_some_and(|trace| trace.returned_on == Some(today));
        let returned = memory.all().filter(is_returned).count();
        if !self.habits.returns_misses || returned * MISSES > self.tonight.counted() || !self.has_slack() {
            return Vec::new();
        }
        let evenings: Vec<Day> = self.of.log.days(&self.of.bank.id, today).take(WINDOW).collect();
        let place = |day: Day| evenings.iter().position(|other| *other == day);
        let age = |fact: FactAt| memory.trace(fact).and_then(|trace| place(trace.missed_on?));
        let is_due = |fact: &FactAt| self.is_open_miss(*fact) && !is_returned(fact) && self.is_askable(*fact);
        let mut missed: Vec<FactAt> = self.paper.facts().filter(is_due).collect();
        missed.shuffle(dice);
        let weight = |fact: &FactAt| self.paper.weight(*fact);
        missed.sort_by(|a, b| age(*b).cmp(&age(*a)).then(weight(b).total_cmp(&weight(a))));
        missed
    }

    /// Whether a fact was missed on an earlier evening, and not known since.
    fn is_open_miss(&self, fact: FactAt) -> bool {
        let missed_on = self.of.memory.trace(fact).and_then(|trace| trace.missed_on);
        self.habits.returns_misses && missed_on.is_some_and(|day| day < self.of.now.day())
    }

    /// Whether the facts never met fit well into the time left: else meeting them goes before mending.
    fn has_slack(&self) -> bool {
        let new = self.paper.facts().filter(|fact| self.meeting.is_new(*fact));
        let seconds: f64 = new.map(|_| self.of.memory.pace().recognised()).sum();
        seconds * SLACK <= self.ahead.seconds()
    }

    /// What the exam never asks, once the rest is met: now and then one that was never met, or is weakest.
    fn beyond(&self, dice: &mut Dice) -> Option<FactAt> {
        let is_beyond = |turn: &Turn| turn.facts.first().is_some_and(|fact| self.paper.unasked().contains(fact));
        let asked = self.tonight.turns().iter().filter(|turn| is_beyond(turn)).count();
        let is_time = self.tonight.counted() % BEYOND_AFTER == BEYOND_AFTER - 1 && !self.is_near();
        if !is_time
            || asked >= BEYOND
            || self.paper.facts().any(|fact| self.meeting.is_new(fact) && self.is_askable(fact))
        {
            return None;
        }
        let when = self.when();
        let mut all: Vec<FactAt> = self.paper.unasked().to_vec();
        all.retain(|fact| self.is_askable(*fact) && !self.tonight.has_asked(*fact, usize::MAX));
        all.shuffle(dice);
        let adds = |fact: &FactAt| gain(self.of.memory, *fact, when);
        all.into_iter().filter(|fact| adds(fact) > WORTH).max_by(|a, b| adds(a).total_cmp(&adds(b)))
    }

    fn when(&self) -> Asked {
        Asked { day: self.of.now.day(), now: self.of.now.clock, until: self.ahead.until }
    }

    /// A reading set, on the last evenings, once an evening, where the form has texts and it will not overrun the evening.
    fn set(&self, left: f64, dice: &mut Dice) -> Option<Vec<&'a Question>> {
        let Situation { bank, memory, .. } = self.of;
        if !self.is_near() || self.tonight.counted() < SET {
            return None;
        }
        let on_passage = |question: &Question| question.passage.is_some();
        if self.tonight.turns().iter().any(|turn| turn.question.is_some_and(on_passage)) {
            return None;
        }
        let set = reading(bank, memory, SET, dice);
        let passage = set.first().and_then(|question| bank.passage(question.passage.as_ref()?))?;
        let seconds = passage.texts().map(|text| memory::reading(text.original())).sum::<f64>()
            + memory.pace().recognised() * count(set.len());
        let met = |question: &&Question| bank.fact_place(&question.fact).is_some_and(|fact| !self.meeting.is_new(fact));
        (set.len() == SET && seconds <= left && set.iter().all(met)).then_some(set)
    }

    /// The facts whose answers add most to exam day for their time, the best few and the next ones.
    fn by_gain(&self) -> (Vec<FactAt>, Vec<FactAt>) {
        let memory = self.of.memory;
        let (when, pace) = (self.when(), memory.pace());
        let apart = APART.min(memory.facts().saturating_sub(1));
        let candidates =
            self.paper.facts().filter(|fact| !self.tonight.has_asked(*fact, apart) && self.is_askable(*fact));
        let mut gains: Vec<(f64, FactAt)> = candidates
            .map(|fact| {
                let is_recalled = !self.is_near() && wording::is_stable(memory, fact);
                let seconds = if is_recalled { pace.recalled() } else { pace.recognised() };
                (self.paper.weight(fact) * gain(memory, fact, when) / seconds, fact)
            })
            .filter(|(gain, _)| *gain > WORTH / pace.mean())
            .collect();
        for most in [BEST + FURTHER, BEST] {
            if gains.len() > most {
                gains.select_nth_unstable_by(most - 1, |a, b| b.0.total_cmp(&a.0));
                if most > BEST {
                    gains.truncate(most);
                }
            }
        }
        let mut further = gains.split_off(gains.len().min(BEST));
        further.sort_by(|a, b| b.0.total_cmp(&a.0));
        let facts = |gains: Vec<(f64, FactAt)>| gains.into_iter().map(|(_, fact)| fact).collect();
        (facts(gains), facts(further))
    }

    /// The next facts never met that the exam asks, as [`Meeting::next`].
    fn next_new(&self, section: Option<SectionAt>, most: usize, left: f64) -> Result<Vec<FactAt>, ParagraphAt> {
        self.meeting.next(self.paper.facts().filter(|fact| self.is_askable(*fact)), section, (most, left))
    }
}

impl Wants for Evening<'_> {
    fn allows(&self, question: &Question) -> bool {
        let kind = question.kind.name();
        let (count, is_last) = self.tonight.of_kind(kind);
        // Maps that no paper has are no more than a few, and never side by side.
        let is_beyond = kind == KindName::Place && !self.paper.is_even() && !self.paper.has(kind);
        !self.tonight.is_enough_of(question) && !(is_beyond && (count >= BEYOND || is_last))
    }

    fn faults(&self, fact: FactAt, question: &Question) -> Faults {
        let asked = question.asks().chain(&question.ground);
        let mut asked = asked.filter_map(|id| self.of.bank.fact_place(id));
        let is_known_of = |fact: FactAt| !self.meeting.is_new(fact) || self.meeting.is_introduced(fact);
        let is_monotonous = || self.tonight.is_monotonous(question.kind.name(), !self.meeting.is_new(fact));
        Faults {
            examines: asked.any(|other| other != fact && !is_known_of(other)),
            given_away: self.habits.guards && self.seen.gives_away(&Telling::of(question, self.tongue)),
            monotonous: self.habits.mixes && !self.is_near() && is_monotonous(),
        }
    }

    fn prefers(&self, fact: FactAt, question: &Question) -> bool {
        let is_fit = !self.is_near() || self.paper.has(question.kind.name());
        self.wants_analysis && !self.meeting.is_new(fact) && question.skill.is_analysis() && is_fit
    }

    fn leans_to(&self, question: &Question) -> Option<bool> {
        self.is_near().then(|| self.paper.has(question.kind.name()))
    }
}

#[expect(clippy::cast_precision_loss, reason = "a handful")]
fn count(number: usize) -> f64 {
    number as f64
}
