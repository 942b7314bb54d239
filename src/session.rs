//! A session: a queue of drawn questions, what was answered of it, and an extra round for what was missed.

use std::collections::HashSet;

use rand::SeedableRng as _;

use crate::bank::Bank;
use crate::clock::{Millis, Now};
use crate::content::Id;
use crate::dice::Dice;
use crate::log::{AnswerMode, Answered, Log, Seat, SessionStart, SessionState};
use crate::memory::Memory;
use crate::plan::evening::Evening;
use crate::plan::situation::Situation;
use crate::plan::tonight::Tonight;
use crate::plan::{self, Scope};
use crate::question::{Question, Showing, giveaway};
use crate::stable;

/// Questions of a session for which no number was named.
pub(crate) const QUESTIONS: usize = 10;

/// A session under way. Its seats were stored before any was shown.
#[derive(Clone, Debug)]
pub struct Session {
    /// The entry that began it.
    pub(crate) id: Id,
    /// How it asks.
    pub(crate) mode: AnswerMode,
    /// What it kept to.
    pub(crate) section: Option<Id>,
    /// Of an evening: the milliseconds spent on its day at which it ends.
    pub(crate) budget: Option<Millis>,
    seats: Vec<Seat>,
    /// Numbers of the seats answered.
    done: Vec<u32>,
    /// Questions that were in the queue and are no longer in the bank.
    pub(crate) vanished: usize,
}

/// Draws the seats of a new session.
#[must_use]
pub(crate) fn draw(bank: &Bank, memory: &Memory, scope: &Scope, drawn: (usize, Now), dice: &mut Dice) -> Vec<Seat> {
    let questions = plan::next(bank, memory, scope, drawn, dice);
    (0..).zip(questions).map(|(number, question)| seat(number, question, false, dice)).collect()
}

/// The sessions, other than an evening's own, that were left unfinished today and can be taken up again, the newest first.
pub(crate) fn unfinished(of: Situation<'_>) -> impl Iterator<Item = &SessionState> {
    let is_kept = move |kept: &&SessionState| kept.time.day(kept.offset) >= of.now.day();
    let other =
        |kept: &&SessionState| !kept.closed && !matches!(kept.begun.mode, AnswerMode::Evening | AnswerMode::Exam);
    of.log.sessions(&of.bank.id).rev().filter(is_kept).filter(other)
}

/// A session of an earlier day that was never ended; exam papers stay open until they are handed in or given up.
#[must_use]
pub(crate) fn left_open<'l>(bank: &'l Bank, log: &'l Log, now: Now) -> Option<&'l SessionState> {
    let earlier = |kept: &&SessionState| kept.time.day(kept.offset) < now.day();
    log.sessions(&bank.id).filter(earlier).find(|kept| !kept.closed && kept.begun.mode != AnswerMode::Exam)
}

/// The questions of a session that were not fully right, each once; none that was asked often enough today.
#[must_use]
pub(crate) fn missed<'l>(of: Situation<'l>, session: &str) -> Vec<&'l Question> {
    let tonight = Tonight::of(of);
    let missed = of.log.in_session(session).filter(|given| given.answer.credit < 1.0 && !of.log.is_claimed(&given.id));
    let mut questions: Vec<&Question> = missed.filter_map(|given| of.bank.question(&given.answer.question)).collect();
    questions.retain(|question| !tonight.is_enough_of(question));
    let mut seen = HashSet::new();
    questions.retain(|question| seen.insert(&question.id));
    questions
}

/// Seats for what was missed in a session, to be asked once more, numbered from one on.
#[must_use]
pub(crate) fn extra_round(of: Situation, session: &str, first: u32, dice: &mut Dice) -> Vec<Seat> {
    (first..).zip(missed(of, session)).map(|(number, question)| seat(number, question, true, dice)).collect()
}

fn seat(number: u32, question: &Question, again: bool, dice: &mut Dice) -> Seat {
    Seat { number, question: question.id.clone(), showing: question.draw(dice), again }
}

impl Session {
    /// A session as its entries tell it: what was answered is done, questions that left the bank are skipped and
    /// counted, and a showing with an item that left the pool is drawn afresh.
    #[must_use]
    pub fn of(bank: &Bank, log: &Log, kept: &SessionState) -> Self {
        let SessionStart { mode, section, seats, budget, .. } = kept.begun.clone();
        let done: Vec<u32> = log.in_session(&kept.id).map(|given| given.answer.seat).collect();
        let mut session = Self { id: kept.id.clone(), mode, section, budget, seats: Vec::new(), done, vanished: 0 };
        session.add(bank, seats);
        session
    }

    /// The seats, as today's bank has them.
    #[must_use]
    pub(crate) fn into_seats(self) -> Vec<Seat> {
        self.seats
    }

    /// Adds seats that were stored.
    pub(crate) fn add(&mut self, bank: &Bank, seats: Vec<Seat>) {
        for mut seat in seats {
            let Some(question) = bank.question(&seat.question) else {
                if !self.done.contains(&seat.number) {
                    self.vanished += 1;
                }
                continue;
            };
            seat.showing = question.in_todays_ids(&seat.showing).unwrap_or_else(|| {
                // The same draw each time the session is taken up: nothing has to be stored for it.
                let seed = stable::number(&format!("{} {}", self.id, seat.number));
                question.draw(&mut Dice::seed_from_u64(seed))
            });
            self.seats.push(seat);
        }
    }

    /// Seats for further questions of an evening, drawn so that facts taken for each other stand side by side and, where the
    /// pool has more to draw, nothing that was just seen gives the answer away.
    #[must_use]
    pub(crate) fn further(
        &self,
        of: Situation,
        evening: &Evening,
        questions: &[&Question],
        dice: &mut Dice,
    ) -> Vec<Seat> {
        let Situation { bank, memory, .. } = of;
        let first = self.seats.iter().map(|seat| seat.number + 1).max().unwrap_or(0);
        let seats = (first..).zip(questions).map(|(number, question)| {
            let confused = bank.fact_place(&question.fact).map_or_else(Vec::new, |fact| memory.confusions().of(fact));
            let beside: Vec<&Id> = confused.iter().filter_map(|fact| Some(&bank.fact_at(*fact)?.id)).collect();
            let gave_away = |showing: &Showing| evening.gave_away(question, showing);
            let showing = giveaway::drawn(|| question.draw_beside(&beside, dice), gave_away);
            Seat { number, question: question.id.clone(), showing, again: false }
        });
        seats.collect()
    }

    /// The chance for what comes next: the same for the same evening at the same place, so that a killed program comes
    /// back to the same picture.
    #[must_use]
    pub(crate) fn dice(&self, log: &Log) -> Dice {
        Dice::seed_from_u64(stable::number(&format!("{} {} {}", self.id, self.seats.len(), log.answers().len())))
    }

    /// The seat to answer next.
    #[must_use]
    pub fn current(&self) -> Option<&Seat> {
        self.seats.iter().find(|seat| !self.done.contains(&seat.number))
    }

    /// Notes a seat as answered.
    pub(crate) fn answered(&mut self, seat: u32) {
        self.done.push(seat);
    }

    /// Whether a question on the passage of this seat's has been answered.
    #[must_use]
    pub(crate) fn has_read(&self, bank: &Bank, seat: &Seat) -> bool {
        let passage = |seat: &Seat| bank.question(&seat.question)?.passage.as_ref();
        let done = |other: &&Seat| self.done.contains(&other.number);
        passage(seat).is_some_and(|own| self.seats.iter().filter(done).any(|other| passage(other) == Some(own)))
    }

    /// Which question of its round a seat is, from 1, and how many there are: the counted ones, or the extra round.
    #[must_use]
    pub(crate) fn place(&self, seat: &Seat) -> (usize, usize) {
        let round = || self.seats.iter().filter(|other| other.again == seat.again);
        let place = round().position(|other| other.number == seat.number).unwrap_or(0);
        (place + 1, round().count())
    }

    /// How a seat's answer counts.
    #[must_use]
    pub(crate) fn mode_of(&self, seat: &Seat) -> AnswerMode {
        if seat.again { AnswerMode::Again } else { self.mode }
    }

    /// The seats of the extra round: what was not fully right, drawn afresh; none if that round was drawn before.
    #[must_use]
    pub(crate) fn extra(&self, of: Situation, dice: &mut Dice) -> Vec<Seat> {
        if self.seats.iter().any(|seat| seat.again) {
            return Vec::new();
        }
        let first = self.seats.iter().map(|seat| seat.number + 1).max().unwrap_or(0);
        extra_round(of, &self.id, first, dice)
    }

    /// Whether a seat is the first of the extra round.
    #[must_use]
    pub(crate) fn is_first_extra(&self, seat: &Seat) -> bool {
        self.seats.iter().find(|other| other.again).is_some_and(|first| first.number == seat.number)
    }

    /// The answers that count, in the order given.
    pub(crate) fn counted<'l>(&'l self, log: &'l Log) -> impl Iterator<Item = &'l Answered> {
        log.in_session(&self.id).filter(|given| given.answer.mode != AnswerMode::Again)
    }
}
