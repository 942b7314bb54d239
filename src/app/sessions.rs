//! Sessions from question to question: one is begun or taken up, goes on, and is closed.

use super::{App, Then};
use crate::bank::ParagraphAt;
use crate::effect::Effect;
use crate::log::{AnswerMode, Record, Seat, SessionStart};
use crate::plan::evening::{Evening, NextStep};
use crate::plan::today;
use crate::plan::{Scope, clicking};
use crate::screen::Screen;
use crate::screen::asking::AskingScreen;
use crate::screen::hasty::HastyScreen;
use crate::screen::introduce::IntroduceScreen;
use crate::screen::settings::SettingsScreen;
use crate::session::{self, Session};
use crate::view::Begin;

impl App {
    /// Closes a session of an earlier day, if one is open: its answers stay. A paper whose time is up is handed in.
    pub(super) fn close_earlier(&mut self) -> Vec<Effect> {
        if self.is_overdue() {
            return self.hand_in();
        }
        let earlier = session::left_open(&self.bank, &self.log, self.now).map(|kept| kept.id.clone());
        earlier.map_or_else(Vec::new, |session| {
            self.keep(vec![Record::Close { session, given_up: false }], Then::CloseEarlier)
        })
    }

    pub(super) fn begin(&mut self, begin: &Begin) -> Vec<Effect> {
        let seats = session::draw(&self.bank, &self.memory, &begin.scope, (begin.count, self.now), &mut self.dice);
        if seats.is_empty() {
            self.note = Some(self.m().notes.no_questions);
            return Vec::new();
        }
        let section = match begin.scope {
            Scope::All | Scope::Reading | Scope::These(_) => None,
            Scope::Section(section) | Scope::Paragraph(ParagraphAt { section, .. }) => {
                self.bank.section_at(section).map(|section| section.id.clone())
            }
        };
        let session =
            SessionStart { bank: self.bank.id.clone(), mode: begin.mode, section, seats, budget: None, paper: None };
        self.keep(vec![Record::Session(session)], Then::Begin)
    }

    /// Begins an extra round of what was missed in a session: it takes none of the evening's time, and counts nowhere.
    pub(super) fn again(&mut self, session: &str) -> Vec<Effect> {
        let mut dice = self.dice.clone();
        let context = self.context();
        let seats = session::extra_round(context.situation(), session, 0, &mut dice);
        self.dice = dice;
        if seats.is_empty() {
            return self.home();
        }
        let bank = self.bank.id.clone();
        let begun = SessionStart { bank, mode: AnswerMode::Again, section: None, seats, budget: None, paper: None };
        self.keep(vec![Record::Session(begun)], Then::Begin)
    }

    /// Begins an evening of the plan, or takes up the one begun today.
    pub(super) fn evening(&mut self) -> Vec<Effect> {
        if let Some(kept) = today::begun(&self.bank, &self.log, self.now) {
            let session = Session::of(&self.bank, &self.log, kept);
            return self.next(Box::new(session));
        }
        let budget = Some(today::budget(self.context().situation()));
        let session = SessionStart {
            bank: self.bank.id.clone(),
            mode: AnswerMode::Evening,
            section: None,
            seats: Vec::new(),
            budget,
            paper: None,
        };
        self.keep(vec![Record::Session(session)], Then::Begin)
    }

    /// What comes next in an evening: a paragraph, another question, or its end.
    pub(super) fn step(&mut self, session: Session) -> Vec<Effect> {
        if today::asks_for_aim(self.context().situation()) {
            self.show(Screen::Settings(SettingsScreen::new(&self.context(), Some(Box::new(session)))));
            return Vec::new();
        }
        let is_told = self.hastened.as_ref() == Some(&session.id);
        if !is_told && clicking::is_clicking(&self.bank, &self.log, &session.id) {
            self.hastened = Some(session.id.clone());
            self.show(Screen::Hasty(HastyScreen::new(session)));
            return Vec::new();
        }
        let left = session.budget.unwrap_or_default() - self.log.spent(self.now.day());
        let context = self.context();
        let of = context.situation();
        if !today::is_more(of, session.budget.unwrap_or_default()) && today::is_enough(of) {
            return self.end(session);
        }
        let mut dice = session.dice(&self.log);
        let evening = Evening::new(of, context.tongue());
        match evening.step(left.seconds(), &mut dice) {
            NextStep::Read(paragraph) => {
                self.show(Screen::Introduce(IntroduceScreen::new(session, paragraph)));
                Vec::new()
            }
            NextStep::Ask(questions) => {
                let seats = session.further(of, &evening, &questions, &mut dice);
                self.further(session, seats)
            }
            NextStep::Enough => self.end(session),
        }
    }

    /// Keeps further seats of a session, and goes on with them.
    pub(super) fn further(&mut self, session: Session, seats: Vec<Seat>) -> Vec<Effect> {
        let record = Record::Seats { session: session.id.clone(), seats: seats.clone() };
        self.keep(vec![record], Then::Further(Box::new(session), seats))
    }

    /// Closes a session that is over.
    pub(super) fn end(&mut self, session: Session) -> Vec<Effect> {
        let record = Record::Close { session: session.id.clone(), given_up: false };
        self.keep(vec![record], Then::End(Box::new(session)))
    }

    pub(super) fn next(&mut self, session: Box<Session>) -> Vec<Effect> {
        let session = match AskingScreen::next(session, &self.bank, self.now) {
            Ok(asking) => {
                self.show_read(Screen::Asking(asking));
                return Vec::new();
            }
            Err(session) => session,
        };
        if session.mode == AnswerMode::Evening {
            return self.step(*session);
        }
        let mut dice = self.dice.clone();
        let seats = session.extra(self.context().situation(), &mut dice);
        self.dice = dice;
        if seats.is_empty() { self.end(*session) } else { self.further(*session, seats) }
    }
}
