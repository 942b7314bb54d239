//! The fold of a student's entries, from which every figure is read.

use std::collections::{HashMap, HashSet};

use super::timing::{self, Counted};
use super::{
    Aim, AnswerMode, Answered, Entry, ExamOutcome, History, ParagraphShown, Record, Says, Seat, SessionState, Stepped,
};
use crate::clock::{Day, MINUTE, Millis, Moment};
use crate::content::Id;
use crate::language::Lang;
use crate::question::Evidence;

/// A pause (milliseconds) longer than this is time away, not time spent.
const AWAY: Millis = Millis(5 * MINUTE.0);
/// From so many answered questions on they tell which bank it was.
const MANY: usize = 10;

/// A student's entries, folded by time and id, so that they fold alike wherever they were merged.
#[derive(Clone, Debug, Default)]
pub struct Log {
    answers: Vec<Answered>,
    said: HashMap<Id, Vec<Says>>,
    marks: usize,
    /// Facts that were asked, by bank.
    met: HashMap<Id, HashSet<Id>>,
    shown: Vec<ParagraphShown>,
    sessions: Vec<SessionState>,
    waiting: HashMap<Id, Vec<Seat>>,
    /// Sessions that came to their end: by which entry, and whether they were given up.
    closed: HashMap<Id, (Id, bool)>,
    /// Showings that were answered: session and seat.
    done: HashSet<(Id, u32)>,
    steps: HashMap<Id, Vec<Stepped>>,
    /// What the student learns for, by bank, and the day on which that was set.
    aims: HashMap<Id, (Aim, Day)>,
    outcomes: HashMap<Id, Vec<ExamOutcome>>,
    /// Ids that banks bore before, with those they bear now.
    banks: HashMap<Id, Id>,
    /// Banks that were asked about, by their ids now and before.
    asked: HashSet<(Id, Id)>,
    /// Milliseconds spent by day of learning.
    spent: HashMap<Day, Millis>,
    newest: Option<Moment>,
    odd: Option<Odd>,
    language: Option<Lang>,
    ascii: bool,
    light: Option<bool>,
    damaged: usize,
    newer: usize,
}

/// Entries whose own time cannot be right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Odd {
    /// How many.
    pub count: usize,
    /// The latest day of learning that they bear, numbered from 1970-01-01.
    pub(crate) latest: Day,
}

impl Log {
    /// The fold of entries in any order.
    #[must_use]
    pub fn of(history: History) -> Self {
        let History { mut entries, clock, damaged, newer } = history;
        entries.sort_by(|a, b| (a.time, &a.id).cmp(&(b.time, &b.id)));
        let times = timing::counted(&entries, clock);
        let mut log = Self { damaged, newer, ..Self::default() };
        for (entry, Counted { at, is_odd }) in entries.into_iter().zip(times) {
            if is_odd {
                let day = entry.own_time().day(entry.offset);
                let odd = log.odd.get_or_insert(Odd { count: 0, latest: day });
                *odd = Odd { count: odd.count + 1, latest: odd.latest.max(day) };
            }
            log.take(entry, Counted { at, is_odd });
        }
        log
    }

    /// Adds the newest entry, kept just now.
    pub fn push(&mut self, entry: Entry) {
        let at = timing::next(self.newest, &entry);
        self.take(entry, Counted { at, is_odd: false });
    }

    /// Adds an entry that counts at a time.
    fn take(&mut self, entry: Entry, Counted { at: time, is_odd }: Counted) {
        let own = entry.own_time();
        let Entry { id, offset, record, .. } = entry;
        // A long pause is no work; what a student read before an answer is. Where the clock tells nothing, an answer says
        // itself how long it took.
        let pause = match &record {
            #[expect(clippy::cast_possible_truncation, reason = "milliseconds of one answer")]
            Record::Answer(answer) if own != time => Millis((answer.seconds * 1000.0) as i64),
            _ => self.newest.map_or(Millis(0), |newest| time - newest),
        };
        // On which day an odd entry's time was spent is not known: it was not on the one at which it counts.
        // Nor is an extra round a part of the evening.
        let is_extra = match &record {
            Record::Answer(answer) => answer.mode == AnswerMode::Again,
            Record::Close { session, .. } => {
                self.session(session).is_some_and(|kept| kept.begun.mode == AnswerMode::Again)
            }
            _ => false,
        };
        let pause = if is_odd || is_extra || pause > AWAY { Millis(0) } else { pause.max(Millis(0)) };
        *self.spent.entry(time.day(offset)).or_default() += pause;
        self.newest = Some(time);
        match record {
            Record::Session(mut begun) => {
                self.call(&mut begun.bank);
                begun.seats.extend(self.waiting.remove(&id).unwrap_or_default());
                let closed = self.closed.get(&id);
                let (closed_by, given_up) =
                    closed.map_or((None, false), |(entry, given_up)| (Some(entry.clone()), *given_up));
                let closed = closed_by.is_some();
                self.sessions.push(SessionState { id, time, clock: own, offset, begun, closed, closed_by, given_up });
            }
            Record::Seats { session, seats } => match self.sessions.iter_mut().find(|kept| kept.id == session) {
                Some(kept) => kept.begun.seats.extend(seats),
                None => self.waiting.entry(session).or_default().extend(seats),
            },
            // A paper that was handed in takes no more answers: a second window may have it open still.
            Record::Answer(answer) if answer.mode == AnswerMode::Exam && self.closed.contains_key(&answer.session) => {}
            // One showing has one answer, wherever a session was taken up a second time: the first.
            Record::Answer(answer) if !self.done.insert((answer.session.clone(), answer.seat)) => {}
            Record::Answer(mut answer) => {
                self.call(&mut answer.bank);
                let met = self.met.entry(answer.bank.clone()).or_default();
                let new = |evidence: &&Evidence| met.insert(evidence.fact.clone());
                let first = answer.evidence.iter().filter(new).count() == answer.evidence.len();
                self.answers.push(Answered { id, time, offset, answer: *answer, first });
            }
            Record::Mark(mark) => {
                self.marks += 1;
                self.said.entry(mark.answer).or_default().push(mark.says);
            }
            Record::Aim { bank, aim } => _ = self.aims.insert(self.called(&bank).to_owned(), (aim, time.day(offset))),
            Record::Read { bank, paragraph, skipped } => {
                let bank = self.called(&bank).to_owned();
                self.shown.push(ParagraphShown { bank, paragraph, time, skipped });
            }
            Record::Outcome { bank, outcome } => {
                let bank = self.called(&bank).to_owned();
                self.outcomes.entry(bank).or_default().push(outcome);
            }
            Record::Step(step) => {
                self.steps.entry(step.session.clone()).or_default().push(Stepped { clock: own, step });
            }
            // The first word stands: a paper handed in on one machine cannot be given up on another.
            Record::Close { session, .. } if self.closed.contains_key(&session) => {}
            Record::Close { session, given_up } => {
                if let Some(kept) = self.sessions.iter_mut().find(|kept| kept.id == session) {
                    (kept.closed, kept.closed_by, kept.given_up) = (true, Some(id.clone()), given_up);
                }
                self.closed.insert(session, (id, given_up));
            }
            Record::Language { lang } => self.language = Some(lang),
            Record::Signs { ascii } => self.ascii = ascii,
            Record::Ground { light } => self.light = light,
            Record::Renamed { bank, formerly, same } => {
                if same {
                    self.rename(&bank, &formerly);
                }
                self.asked.insert((bank, formerly));
            }
        }
    }

    /// The id that a bank goes by here: the one it bears, where it bore another before.
    #[must_use]
    pub(crate) fn called<'l>(&'l self, bank: &'l str) -> &'l str {
        self.banks.get(bank).map_or(bank, String::as_str)
    }

    fn call(&self, bank: &mut Id) {
        if let Some(now) = self.banks.get(bank.as_str()) {
            bank.clone_from(now);
        }
    }

    /// From here on what was learnt with one bank counts for the other: they are one.
    fn rename(&mut self, bank: &str, formerly: &str) {
        let (new, old) = (self.called(bank).to_owned(), self.called(formerly).to_owned());
        if new == old {
            return;
        }
        for now in self.banks.values_mut().filter(|now| **now == old) {
            now.clone_from(&new);
        }
        self.banks.insert(old.clone(), new.clone());
        let kept = self.sessions.iter_mut().map(|kept| &mut kept.begun.bank);
        let answered = self.answers.iter_mut().map(|given| &mut given.answer.bank);
        let shown = self.shown.iter_mut().map(|shown| &mut shown.bank);
        kept.chain(answered).chain(shown).filter(|bank| **bank == old).for_each(|bank| bank.clone_from(&new));
        let met = self.met.remove(&old).unwrap_or_default();
        self.met.entry(new.clone()).or_default().extend(met);
        let outcomes = self.outcomes.remove(&old).unwrap_or_default();
        self.outcomes.entry(new.clone()).or_default().extend(outcomes);
        if let Some(aim) = self.aims.remove(&old) {
            self.aims.entry(new).or_insert(aim);
        }
    }

    /// The bank of another id whose history this one, of so many questions, may have: two thirds of its questions were
    /// answered there, or two thirds of what was answered there stand here; and this bank has no history of its own.
    /// Nothing where that was asked before.
    #[must_use]
    pub(crate) fn formerly(&self, (bank, count): (&str, usize), has: impl Fn(&str) -> bool) -> Option<&Id> {
        if self.of_bank(bank).next().is_some() || self.sessions(bank).next().is_some() {
            return None;
        }
        let mut known: HashMap<&Id, HashMap<&Id, bool>> = HashMap::new();
        for Answered { answer, .. } in &self.answers {
            let questions = known.entry(&answer.bank).or_default();
            questions.entry(&answer.question).or_insert_with(|| has(&answer.question));
        }
        for kept in &self.sessions {
            let questions = known.entry(&kept.begun.bank).or_default();
            for seat in &kept.begun.seats {
                questions.entry(&seat.question).or_insert_with(|| has(&seat.question));
            }
        }
        let asked = |other: &Id| self.asked.contains(&(bank.to_owned(), other.clone()));
        let shares =
            known.into_iter().filter(|(other, _)| other.as_str() != bank && !asked(other)).map(|(other, questions)| {
                let here = questions.values().filter(|here| **here).count();
                let most_here = here * 3 >= count * 2;
                (most_here || questions.len() >= MANY && here * 3 >= questions.len() * 2, here, other)
            });
        let best = shares.filter(|(most, here, _)| *most && *here > 0).max_by_key(|(_, here, other)| (*here, *other));
        best.map(|(_, _, other)| other)
    }

    /// What cannot be right of the times that entries bear.
    #[must_use]
    pub fn odd(&self) -> Option<Odd> {
        self.odd
    }

    /// How many entries only a newer program reads in full.
    #[must_use]
    pub(crate) fn newer(&self) -> usize {
        self.newer
    }

    /// How many entries could not be read.
    #[must_use]
    pub(crate) fn damaged(&self) -> usize {
        self.damaged
    }

    /// Every answer, in order of time.
    #[must_use]
    pub fn answers(&self) -> &[Answered] {
        &self.answers
    }

    /// The answers of one bank.
    pub(crate) fn of_bank<'l>(&'l self, bank: &'l str) -> impl DoubleEndedIterator<Item = &'l Answered> {
        let bank = self.called(bank);
        self.answers.iter().filter(move |given| given.answer.bank == bank)
    }

    /// The answers of one bank that count: all but those of an extra round.
    pub(crate) fn counted<'l>(&'l self, bank: &'l str) -> impl DoubleEndedIterator<Item = &'l Answered> {
        self.of_bank(bank).filter(|given| given.answer.mode != AnswerMode::Again)
    }

    /// The days of learning before one on which a bank's questions were answered, the latest first.
    pub(crate) fn days<'l>(&'l self, bank: &'l str, before: Day) -> impl Iterator<Item = Day> + 'l {
        let mut last = before;
        self.counted(bank).rev().map(|given| given.time.day(given.offset)).filter(move |day| {
            let is_earlier = *day < last;
            last = last.min(*day);
            is_earlier
        })
    }

    /// How many marks there are on answers.
    #[must_use]
    pub(crate) fn marks(&self) -> usize {
        self.marks
    }

    /// The paragraphs of a bank that were shown before their facts were asked, in order.
    pub(crate) fn shown<'l>(&'l self, bank: &'l str) -> impl DoubleEndedIterator<Item = &'l ParagraphShown> {
        let bank = self.called(bank);
        self.shown.iter().filter(move |shown| shown.bank == bank)
    }

    /// What the student's evenings lead to, where that was set.
    #[must_use]
    pub fn aim(&self, bank: &str) -> Option<Aim> {
        self.aims.get(self.called(bank)).map(|(aim, _)| aim.clone())
    }

    /// The day of learning on which that was set.
    #[must_use]
    pub(crate) fn aimed_on(&self, bank: &str) -> Option<Day> {
        self.aims.get(self.called(bank)).map(|(_, day)| *day)
    }

    /// What the student said of an exam on this day.
    #[must_use]
    pub fn outcome(&self, bank: &str, exam: Day) -> Option<ExamOutcome> {
        self.outcomes.get(self.called(bank))?.iter().rev().find(|outcome| outcome.exam == exam).copied()
    }

    /// When the newest entry counts, in milliseconds since 1970-01-01 UTC.
    #[must_use]
    pub fn newest(&self) -> Option<Moment> {
        self.newest
    }

    /// Milliseconds spent on a day of learning: from entry to entry, without long pauses.
    #[must_use]
    pub fn spent(&self, day: Day) -> Millis {
        self.spent.get(&day).copied().unwrap_or_default()
    }

    /// What was said of an answer.
    #[must_use]
    pub(crate) fn said(&self, answer: &str) -> &[Says] {
        self.said.get(answer).map_or(&[], Vec::as_slice)
    }

    /// Whether an answer waits for a teacher because its student holds it to be right too.
    #[must_use]
    pub(crate) fn is_claimed(&self, answer: &str) -> bool {
        self.said(answer).contains(&Says::Claimed)
    }

    /// The language last chosen.
    #[must_use]
    pub(crate) fn language(&self) -> Option<Lang> {
        self.language
    }

    /// Whether the plainest signs were chosen last.
    #[must_use]
    pub(crate) fn ascii(&self) -> bool {
        self.ascii
    }

    /// Whether colours for a light ground were chosen last; nothing where that is left to the terminal.
    #[must_use]
    pub(crate) fn light(&self) -> Option<bool> {
        self.light
    }

    /// The sessions of a bank, as they were begun.
    pub fn sessions<'l>(&'l self, bank: &'l str) -> impl DoubleEndedIterator<Item = &'l SessionState> {
        let bank = self.called(bank);
        self.sessions.iter().filter(move |kept| kept.begun.bank == bank)
    }

    /// What was done at an exam paper, in order.
    #[must_use]
    pub(crate) fn steps(&self, session: &str) -> &[Stepped] {
        self.steps.get(session).map_or(&[], Vec::as_slice)
    }

    /// The session of an entry.
    #[must_use]
    pub(crate) fn session(&self, id: &str) -> Option<&SessionState> {
        self.sessions.iter().find(|kept| kept.id == id)
    }

    /// The answers given in a session.
    pub(crate) fn in_session<'l>(&'l self, session: &'l str) -> impl Iterator<Item = &'l Answered> {
        self.answers.iter().filter(move |given| given.answer.session == session)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::EARLIEST;

    /// The fold of records kept one after another.
    fn folded(records: &[Record]) -> Log {
        let entry = |(number, record): (u8, &Record)| Entry {
            id: format!("01938c2e-7b00-7000-8000-0000000000{number:02}"),
            student: "01938c2e-7b00-7000-8000-000000000099".to_owned(),
            time: EARLIEST + Millis(number.into()),
            offset: 300,
            clock: None,
            received: None,
            version: "test".to_owned(),
            record: record.clone(),
        };
        let entries: Vec<Entry> = (0..).zip(records).map(entry).collect();
        assert!(entries.iter().all(|entry| entry.within().is_ok()));
        Log::of(History { entries, ..History::default() })
    }

    #[test]
    fn the_ground_is_the_one_chosen_last() {
        let [light, dark, told] = [Some(true), Some(false), None].map(|light| Record::Ground { light });
        assert_eq!(folded(&[Record::Signs { ascii: true }]).light(), None);
        assert_eq!(folded(std::slice::from_ref(&light)).light(), Some(true));
        assert_eq!(folded(&[light.clone(), dark.clone()]).light(), Some(false));
        assert_eq!(folded(&[dark, light.clone()]).light(), Some(true));
        assert_eq!(folded(&[light, told]).light(), None, "left to the terminal again");
    }

    #[test]
    fn a_ground_is_read_as_it_was_written() {
        for (light, text) in [
            (Some(true), r#"{"type":"ground","light":true}"#),
            (Some(false), r#"{"type":"ground","light":false}"#),
            (None, r#"{"type":"ground"}"#),
        ] {
            let record = Record::Ground { light };
            assert_eq!(serde_json::to_string(&record).unwrap(), text);
            assert_eq!(serde_json::from_str::<Record>(text).unwrap(), record);
        }
    }
}
