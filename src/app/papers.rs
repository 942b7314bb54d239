//! Exam papers: one is drawn, taken up, handed in, and what it brought is shown.

use super::{App, Then};
use crate::dice::Dice;
use crate::effect::Effect;
use crate::exam::{self, Attempt, Scored};
use crate::forecast::Forecast;
use crate::form::blueprint::Blueprint;
use crate::log::{AnswerMode, Paper, Record, SessionStart};
use crate::screen::Screen;
use crate::screen::exam::ExamScreen;
use crate::screen::result::ResultScreen;
use crate::view::Route;
use rand::{RngExt as _, SeedableRng as _};
use std::sync::Arc;

impl App {
    /// The exam paper being worked at.
    pub(super) fn paper(&self) -> Option<Attempt> {
        Attempt::of(&self.bank, &self.log, exam::open(&self.bank, &self.log)?)
    }

    /// Draws a paper and begins it.
    pub(super) fn sit(&mut self, profile: usize) -> Vec<Effect> {
        let Some(profile) = self.options.profiles.get(profile) else { return Vec::new() };
        let named = self.options.paper_seed;
        let seed = named.unwrap_or_else(|| self.dice.random());
        let memory = named.is_none().then_some(&self.memory);
        let drawn = exam::draw(&self.bank, profile, memory, &mut Dice::seed_from_u64(seed));
        if drawn.seats.is_empty() {
            self.note = Some(self.m().notes.no_questions);
            return Vec::new();
        }
        let blueprint = Blueprint::of(&self.bank, &profile.parts);
        let forecast = Some(Forecast::of(&self.memory, self.now.clock, &blueprint));
        let forecast = forecast.filter(|forecast| forecast.missing == 0).and_then(|forecast| {
            let (low, high) = forecast.points.range;
            Some((u32::try_from(low).ok()?, u32::try_from(high).ok()?))
        });
        let paper = Paper { profile: profile.clone(), counts: drawn.counts, seed, relaxed: drawn.relaxed, forecast };
        let session = SessionStart {
            bank: self.bank.id.clone(),
            mode: AnswerMode::Exam,
            section: None,
            seats: drawn.seats,
            budget: None,
            paper: Some(Box::new(paper)),
        };
        self.keep(vec![Record::Session(session)], Then::Go(Route::Exam))
    }

    /// Takes up the paper being worked at.
    pub(super) fn exam(&mut self) -> Vec<Effect> {
        let Some(attempt) = self.paper() else { return self.go(Route::Mock(None)) };
        if self.is_overdue() {
            return self.hand_in();
        }
        let exam = ExamScreen::new(attempt, &self.context());
        let record = exam.taken_up();
        self.show_read(Screen::Exam(exam));
        self.keep(vec![record], Then::Screen)
    }

    /// Hands the paper in: its last choices become answers, all at once.
    pub(super) fn hand_in(&mut self) -> Vec<Effect> {
        let Some(attempt) = self.paper() else { return Vec::new() };
        let elapsed = self.context().elapsed(&attempt);
        let records = attempt.hand_in(&self.bank, self.lang, elapsed);
        self.keep(records, Then::Result(attempt.id))
    }

    /// Whether the time of the paper under way has run out while nobody worked at it.
    pub(super) fn is_overdue(&self) -> bool {
        self.paper().is_some_and(|attempt| attempt.is_over(self.context().elapsed(&attempt)))
    }

    /// Shows the result of a paper that was handed in from another window. One that was given up has none.
    pub(super) fn result(&mut self, session: &str) -> Vec<Effect> {
        let bank = Arc::clone(&self.bank);
        let scored = self.log.session(session).filter(|kept| !kept.given_up);
        let Some(scored) = scored.and_then(|kept| Scored::of(&bank, &self.log, kept)) else {
            self.note = Some(self.m().exam.given_up);
            return self.go(Route::Home);
        };
        self.show(Screen::Result(ResultScreen::of_another(scored, &self.context())));
        Vec::new()
    }
}
