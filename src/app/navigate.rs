//! From screen to screen, and what is kept on the way.

use std::sync::Arc;

use super::{App, Effect};
use crate::log::{Begun, Entry, History, Mode, Record, Student};
use crate::page::Scroll;
use crate::plan::Scope;
use crate::plan::evening::{Evening, Step};
use crate::plan::today;
use crate::screen::asking::Asking;
use crate::screen::home::{self, Home};
use crate::screen::introduce::Introduce;
use crate::screen::lesson::Lesson;
use crate::screen::progress::Progress;
use crate::screen::settings::Settings;
use crate::screen::summary::Summary;
use crate::screen::tonight::Tonight;
use crate::screen::{Begin, Go, Reply, Screen, View};
use crate::session::{self, Session};
use crate::with_view;

impl App {
    pub(super) fn entered(&mut self, student: Student, history: History) -> Vec<Effect> {
        self.waiting = None;
        self.read(history);
        self.student = Some(student);
        if !self.lang_chosen && self.options.lang.is_none() {
            self.lang = self.log.language().unwrap_or(self.lang);
        }
        let effects = self.options.begin.take().map(|begin| self.begin(&begin)).unwrap_or_default();
        // No session was asked for, or there was nothing to draw it from.
        if effects.is_empty() { self.go(Go::Home) } else { effects }
    }

    pub(super) fn kept(&mut self, entry: Entry) -> Vec<Effect> {
        let Some(waiting) = self.waiting.take() else { return Vec::new() };
        self.log.push(entry.clone());
        self.memory.follow(&self.bank, &self.log);
        if waiting.for_screen {
            let reply = self.with_scene(|screen, at| with_view!(screen, view => view.kept(&entry, at)));
            return self.reply(reply);
        }
        let bank = Arc::clone(&self.bank);
        match entry.record {
            Record::Session(_) => {
                let session = self.log.sessions(&bank.id).next_back().map(|kept| Session::of(&bank, &self.log, kept));
                session.map_or_else(Vec::new, |session| self.go(Go::Next(Box::new(session))))
            }
            Record::Seats { seats, .. } => match self.between.take() {
                Some(mut session) => {
                    session.add(&bank, seats);
                    self.go(Go::Next(Box::new(session)))
                }
                None => Vec::new(),
            },
            Record::Close { .. } => {
                match self.between.take() {
                    Some(session) if session.mode == Mode::Evening => {
                        let end = Tonight::new(&self.scene(), &session);
                        self.show(Screen::Tonight(end));
                        Vec::new()
                    }
                    Some(session) => {
                        self.show(Screen::Summary(Summary::new(session)));
                        Vec::new()
                    }
                    // One of an earlier day was closed on the way home; there may be another.
                    None => self.close_earlier(),
                }
            }
            Record::Answer(_)
            | Record::Mark(_)
            | Record::Aim { .. }
            | Record::Read { .. }
            | Record::Outcome { .. }
            | Record::Language { .. } => Vec::new(),
        }
    }

    pub(super) fn switch_language(&mut self) -> Vec<Effect> {
        self.lang = self.lang.next();
        if matches!(self.screen, Screen::Help(_)) {
            // Help was written in the old language: write it again for the screen below.
            self.go(Go::Back);
            let help = self.help();
            self.go(Go::Over(Box::new(help)));
        }
        if self.student.is_none() {
            self.lang_chosen = true;
            return Vec::new();
        }
        self.ask(Effect::Keep(Record::Language { lang: self.lang }), false)
    }

    pub(super) fn reply(&mut self, reply: Reply) -> Vec<Effect> {
        let mut effects = Vec::new();
        if let Some(record) = reply.record {
            effects.extend(self.ask(Effect::Keep(record), true));
        }
        if let Some(name) = reply.enter {
            effects.extend(self.ask(Effect::Enter(name), false));
        }
        if let Some(go) = reply.go {
            effects.extend(self.go(go));
        }
        effects
    }

    pub(super) fn go(&mut self, go: Go) -> Vec<Effect> {
        match go {
            Go::Home => {
                self.show(Screen::Home(Home::new(&self.scene())));
                let mut effects = vec![Effect::Refresh];
                effects.extend(self.close_earlier());
                if std::mem::take(&mut self.lang_chosen) && self.log.language() != Some(self.lang) {
                    effects.extend(self.ask(Effect::Keep(Record::Language { lang: self.lang }), false));
                }
                return effects;
            }
            Go::Welcome => {
                self.student = None;
                return self.ask(Effect::Students, false);
            }
            Go::Begin(begin) => return self.begin(&begin),
            Go::Evening => return self.evening(),
            Go::Settings => self.show(Screen::Settings(Settings::new(&self.scene(), None))),
            Go::Resume => {
                let scene = self.scene();
                let session = home::unfinished(&scene).map(|kept| Session::of(&self.bank, &self.log, kept));
                return session.map_or_else(Vec::new, |session| self.go(Go::Next(Box::new(session))));
            }
            Go::Next(session) => return self.next(session),
            Go::To(screen) => self.show(*screen),
            Go::Over(screen) => {
                let below = std::mem::replace(&mut self.screen, *screen);
                self.under.push((below, self.scroll));
                self.scroll = Scroll::default();
            }
            Go::Back => {
                if let Some((screen, scroll)) = self.under.pop() {
                    (self.screen, self.scroll) = (screen, scroll);
                }
            }
            Go::Lesson(section) => self.show(Screen::Lesson(Lesson::new(section))),
            Go::Progress => self.show(Screen::Progress(Progress::new(&self.scene()))),
            Go::Quit => return vec![Effect::Quit],
        }
        Vec::new()
    }

    pub(super) fn show(&mut self, screen: Screen) {
        self.screen = screen;
        self.under.clear();
        self.scroll = Scroll::default();
        self.lit = None;
        self.has_digits = false;
        self.refused = 0;
    }

    /// Closes a session of an earlier day, if one is open: its answers stay.
    fn close_earlier(&mut self) -> Vec<Effect> {
        let earlier = home::left_open(&self.scene()).map(|kept| kept.id.clone());
        earlier.map_or_else(Vec::new, |session| self.ask(Effect::Keep(Record::Close { session }), false))
    }

    fn begin(&mut self, begin: &Begin) -> Vec<Effect> {
        let seats = session::draw(&self.bank, &self.memory, &begin.scope, (begin.count, self.now), &mut self.dice);
        if seats.is_empty() {
            self.note = Some(self.m().note_no_questions);
            return Vec::new();
        }
        let section = match begin.scope {
            Scope::All | Scope::Reading => None,
            Scope::Section(section) | Scope::Paragraph(section, _) => {
                self.bank.lesson.get(section).map(|section| section.id.clone())
            }
        };
        let session = Begun { bank: self.bank.id.clone(), mode: begin.mode, section, seats, budget: None };
        self.ask(Effect::Keep(Record::Session(session)), false)
    }

    /// Begins an evening of the plan, or takes up the one begun today.
    fn evening(&mut self) -> Vec<Effect> {
        if let Some(kept) = today::begun(&self.bank, &self.log, self.now) {
            let session = Session::of(&self.bank, &self.log, kept);
            return self.next(Box::new(session));
        }
        let budget = Some(today::budget(&self.bank, &self.log, self.now));
        let session =
            Begun { bank: self.bank.id.clone(), mode: Mode::Evening, section: None, seats: Vec::new(), budget };
        self.ask(Effect::Keep(Record::Session(session)), false)
    }

    /// What comes next in an evening: a paragraph, another question, or its end.
    fn step(&mut self, session: Session) -> Vec<Effect> {
        if today::asks_for_aim(&self.bank, &self.log) {
            self.show(Screen::Settings(Settings::new(&self.scene(), Some(Box::new(session)))));
            return Vec::new();
        }
        let left = session.budget.unwrap_or(0) - self.log.spent(self.now.day());
        let mut dice = session.dice(&self.log);
        let evening = Evening::new(&self.bank, &self.log, &self.memory, self.now);
        let record = match evening.step(seconds(left), &mut dice) {
            Step::Read(paragraph) => {
                self.show(Screen::Introduce(Introduce::new(session, paragraph)));
                return Vec::new();
            }
            Step::Ask(questions) => {
                let seats = session.further(&self.bank, &self.memory, &questions, &mut dice);
                Record::Seats { session: session.id.clone(), seats }
            }
            Step::Enough => Record::Close { session: session.id.clone() },
        };
        self.between = Some(session);
        self.ask(Effect::Keep(record), false)
    }

    fn next(&mut self, session: Box<Session>) -> Vec<Effect> {
        let session = match Asking::next(session, &self.bank, self.now) {
            Ok(asking) => {
                self.show(Screen::Asking(asking));
                if self.with_scene(|screen, at| with_view!(screen, view => view.knows_aside(at))) {
                    self.reveal();
                }
                return Vec::new();
            }
            Err(session) => session,
        };
        if session.mode == Mode::Evening {
            return self.step(*session);
        }
        let seats = session.extra(&self.bank, &self.log, &mut self.dice);
        let id = session.id.clone();
        self.between = Some(*session);
        let record =
            if seats.is_empty() { Record::Close { session: id } } else { Record::Seats { session: id, seats } };
        self.ask(Effect::Keep(record), false)
    }
}

#[expect(clippy::cast_precision_loss, reason = "milliseconds of an evening")]
fn seconds(milliseconds: i64) -> f64 {
    milliseconds as f64 / 1000.0
}
