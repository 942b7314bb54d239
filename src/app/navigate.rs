//! From screen to screen, and what is kept on the way.

use std::sync::Arc;

use rand::{RngExt as _, SeedableRng as _};

use super::{App, Effect, Start, Told};
use crate::dice::Dice;
use crate::exam::{self, Attempt, Scored};
use crate::forecast::Forecast;
use crate::log::{Begun, Entry, History, Mode, Paper, Record, Student};
use crate::page::Scroll;
use crate::plan::Scope;
use crate::plan::evening::{Evening, Step};
use crate::plan::today;
use crate::screen::account::Account;
use crate::screen::asking::Asking;
use crate::screen::exam::Exam;
use crate::screen::home::{self, Home};
use crate::screen::introduce::Introduce;
use crate::screen::lesson::Lesson;
use crate::screen::mock::Mock;
use crate::screen::progress::Progress;
use crate::screen::renamed::Renamed;
use crate::screen::result::Result as ExamResult;
use crate::screen::settings::Settings;
use crate::screen::summary::Summary;
use crate::screen::tonight::Tonight;
use crate::screen::{Begin, Go, Reply, Screen, View};
use crate::session::{self, Session};
use crate::with_view;

impl App {
    pub(super) fn entered(&mut self, student: Student, history: History) -> Vec<Effect> {
        self.waiting = None;
        self.tries = super::Tries::default();
        self.pin_cleared = None;
        self.read(history);
        self.student = Some(student);
        if !self.lang_chosen && self.options.lang.is_none() {
            self.lang = self.log.language().unwrap_or(self.lang);
        }
        // What was learnt with a bank whose id has changed is not taken over in silence.
        let has = |id: &str| self.bank.question(id).is_some();
        if let Some(formerly) = self.log.formerly((&self.bank.id, self.bank.questions.len()), has).cloned() {
            self.show(Screen::Renamed(Renamed::new(formerly)));
            return Vec::new();
        }
        // The time of a paper may have run out meanwhile: Home sees to that first.
        let overdue = self.is_overdue();
        match std::mem::take(&mut self.options.start) {
            Start::Session(begin) if !overdue => {
                let effects = self.begin(&begin);
                // Where there is nothing to draw from.
                if effects.is_empty() { self.go(Go::Home) } else { effects }
            }
            Start::Mock(profile) if !overdue => self.go(Go::Mock(profile)),
            _ => self.go(Go::Home),
        }
    }

    /// The store answered the screen.
    pub(super) fn told(&mut self, told: &Told) -> Vec<Effect> {
        self.waiting = None;
        // A key that was pressed before the question was on the screen does not answer it.
        if matches!(told, Told::Refused(_)) {
            self.queued.clear();
        }
        match told {
            Told::Renamed(student) | Told::PinSet(student) => self.student = Some(student.clone()),
            Told::Brought(history, _) | Told::Parted(history, _) => self.read(history.clone()),
            Told::NameTaken | Told::TakenAlong(..) | Told::Refused(_) | Told::WrongPin | Told::Restored(_) => {}
        }
        let reply = self.with_scene(|screen, at| with_view!(screen, view => view.answered(told, at)));
        self.reply(reply)
    }

    pub(super) fn kept(&mut self, entries: Vec<Entry>) -> Vec<Effect> {
        let Some(waiting) = self.waiting.take() else { return Vec::new() };
        for entry in entries.clone() {
            if let Record::Step(step) = &entry.record {
                self.stepped = Some((step.session.clone(), self.now.boottime));
            }
            self.log.push(entry);
        }
        self.memory.follow(&self.bank, &self.log);
        if waiting.for_screen {
            let reply = self.with_scene(|screen, at| with_view!(screen, view => view.kept(&entries, at)));
            return self.reply(reply);
        }
        let bank = Arc::clone(&self.bank);
        let Some(entry) = entries.into_iter().next_back() else { return Vec::new() };
        match entry.record {
            Record::Session(begun) if begun.mode == Mode::Exam => self.go(Go::Exam),
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
            Record::Close { session, .. } => {
                let scored = self.log.session(&session).and_then(|kept| Scored::of(&bank, &self.log, kept));
                if let Some(scored) = scored {
                    self.show(Screen::Result(ExamResult::new(scored)));
                    return Vec::new();
                }
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
            | Record::Step(_)
            | Record::Outcome { .. }
            | Record::Language { .. }
            | Record::Signs { .. }
            | Record::Renamed { .. } => Vec::new(),
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
        self.ask(Effect::Keep(vec![Record::Language { lang: self.lang }]), false)
    }

    pub(super) fn reply(&mut self, reply: Reply) -> Vec<Effect> {
        let mut effects = Vec::new();
        if !reply.records.is_empty() {
            effects.extend(self.ask(Effect::Keep(reply.records), true));
        }
        if let Some(effect) = reply.ask {
            effects.extend(self.ask(effect, false));
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
                if self.waiting.is_none()
                    && std::mem::take(&mut self.lang_chosen)
                    && self.log.language() != Some(self.lang)
                {
                    effects.extend(self.ask(Effect::Keep(vec![Record::Language { lang: self.lang }]), false));
                }
                return effects;
            }
            Go::Enter => {
                let again = self.student.take().map(|student| Effect::Enter(student.name, None));
                return self.ask(again.unwrap_or_else(|| super::first(&self.options)), false);
            }
            Go::Welcome => {
                self.student = None;
                return self.ask(Effect::Students, false);
            }
            Go::Begin(begin) => return self.begin(&begin),
            Go::Evening => return self.evening(),
            Go::Mock(profile) => self.show(Screen::Mock(Mock::new(profile, &self.scene()))),
            Go::Sit(profile) => return self.sit(profile),
            Go::Exam => return self.exam(),
            Go::HandIn => return self.hand_in(),
            Go::Account => self.show(Screen::Account(Account::new())),
            Go::Settings => self.show(Screen::Settings(Settings::new(&self.scene(), None))),
            Go::Resume => {
                let scene = self.scene();
                let session = home::unfinished(&scene).map(|kept| Session::of(&self.bank, &self.log, kept));
                return session.map_or_else(Vec::new, |session| self.go(Go::Next(Box::new(session))));
            }
            Go::Next(session) => return self.next(session),
            Go::To(screen) => {
                self.show(*screen);
                self.reveal_known();
            }
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
        // What was said of the start has been seen at Home by whoever goes on.
        if matches!(self.screen, Screen::Home(_)) && !matches!(screen, Screen::Home(_)) {
            (self.options.notice, self.pin_cleared) = (None, None);
        }
        self.screen = screen;
        self.under.clear();
        self.scroll = Scroll::default();
        self.lit = None;
        self.has_digits = false;
        self.refused = 0;
    }

    /// Closes a session of an earlier day, if one is open: its answers stay. A paper whose time is up is handed in.
    fn close_earlier(&mut self) -> Vec<Effect> {
        if self.is_overdue() {
            return self.hand_in();
        }
        let earlier = home::left_open(&self.scene()).map(|kept| kept.id.clone());
        earlier.map_or_else(Vec::new, |session| {
            self.ask(Effect::Keep(vec![Record::Close { session, given_up: false }]), false)
        })
    }

    fn begin(&mut self, begin: &Begin) -> Vec<Effect> {
        let seats = session::draw(&self.bank, &self.memory, &begin.scope, (begin.count, self.now), &mut self.dice);
        if seats.is_empty() {
            self.note = Some(self.m().note_no_questions);
            return Vec::new();
        }
        let section = match begin.scope {
            Scope::All | Scope::Reading | Scope::These(_) => None,
            Scope::Section(section) | Scope::Paragraph(section, _) => {
                self.bank.lesson.get(section).map(|section| section.id.clone())
            }
        };
        let session = Begun { bank: self.bank.id.clone(), mode: begin.mode, section, seats, budget: None, paper: None };
        self.ask(Effect::Keep(vec![Record::Session(session)]), false)
    }

    /// Who has read the text aside is led to what is asked.
    fn reveal_known(&mut self) {
        if self.with_scene(|screen, at| with_view!(screen, view => view.knows_aside(at))) {
            self.reveal();
        }
    }

    /// The exam paper being worked at.
    fn paper(&self) -> Option<Attempt> {
        Attempt::of(&self.bank, &self.log, exam::open(&self.bank, &self.log)?)
    }

    /// Draws a paper and begins it.
    fn sit(&mut self, profile: usize) -> Vec<Effect> {
        let Some(profile) = self.options.profiles.get(profile) else { return Vec::new() };
        let named = self.options.paper_seed;
        let seed = named.unwrap_or_else(|| self.dice.random());
        let memory = named.is_none().then_some(&self.memory);
        let drawn = exam::draw(&self.bank, profile, memory, &mut Dice::seed_from_u64(seed));
        if drawn.seats.is_empty() {
            self.note = Some(self.m().note_no_questions);
            return Vec::new();
        }
        let forecast = profile.foretold().map(|paper| Forecast::of(&self.memory, self.now.clock, paper));
        let forecast = forecast.filter(|forecast| forecast.missing == 0).and_then(|forecast| {
            let (low, high) = forecast.points.range;
            Some((u32::try_from(low).ok()?, u32::try_from(high).ok()?))
        });
        let paper = Paper { profile: profile.clone(), counts: drawn.counts, seed, relaxed: drawn.relaxed, forecast };
        let session = Begun {
            bank: self.bank.id.clone(),
            mode: Mode::Exam,
            section: None,
            seats: drawn.seats,
            budget: None,
            paper: Some(Box::new(paper)),
        };
        self.ask(Effect::Keep(vec![Record::Session(session)]), false)
    }

    /// Takes up the paper being worked at.
    fn exam(&mut self) -> Vec<Effect> {
        let Some(attempt) = self.paper() else { return self.go(Go::Mock(None)) };
        if self.is_overdue() {
            return self.hand_in();
        }
        let exam = Exam::new(attempt, &self.scene());
        let record = exam.taken_up();
        self.show(exam.into());
        self.reveal_known();
        self.ask(Effect::Keep(vec![record]), true)
    }

    /// Hands the paper in: its last choices become answers, all at once.
    fn hand_in(&mut self) -> Vec<Effect> {
        let Some(attempt) = self.paper() else { return Vec::new() };
        let elapsed = self.scene().elapsed(&attempt);
        let records = attempt.hand_in(&self.bank, self.lang, elapsed);
        self.ask(Effect::Keep(records), false)
    }

    /// Whether the time of the paper under way has run out while nobody worked at it.
    fn is_overdue(&self) -> bool {
        self.paper().is_some_and(|attempt| attempt.is_over(self.scene().elapsed(&attempt)))
    }

    /// The log was read again: another window may have added to it.
    pub(super) fn refreshed(&mut self) -> Vec<Effect> {
        match &self.screen {
            Screen::Home(home) => self.screen = Screen::Home(home.again(&self.scene())),
            // The paper on the screen was handed in, or given up, from another window: its result is the one there is.
            Screen::Exam(exam) => {
                let session = exam.session().to_owned();
                if self.log.session(&session).is_some_and(|kept| kept.closed) {
                    return self.result(&session);
                }
            }
            // Of two windows that hand a paper in, the first did.
            Screen::Result(result) => {
                let session = result.scored().id.clone();
                let closed_by = self.log.session(&session).and_then(|kept| kept.closed_by.clone());
                if closed_by != result.scored().closed_by {
                    return self.result(&session);
                }
            }
            _ => {}
        }
        Vec::new()
    }

    /// Shows the result of a paper that was handed in from another window. One that was given up has none.
    fn result(&mut self, session: &str) -> Vec<Effect> {
        let bank = Arc::clone(&self.bank);
        let scored = self.log.session(session).filter(|kept| !kept.given_up);
        let Some(scored) = scored.and_then(|kept| Scored::of(&bank, &self.log, kept)) else {
            self.note = Some(self.m().exam_given_up);
            return self.go(Go::Home);
        };
        self.show(Screen::Result(ExamResult::of_another(scored)));
        Vec::new()
    }

    /// Begins an evening of the plan, or takes up the one begun today.
    fn evening(&mut self) -> Vec<Effect> {
        if let Some(kept) = today::begun(&self.bank, &self.log, self.now) {
            let session = Session::of(&self.bank, &self.log, kept);
            return self.next(Box::new(session));
        }
        let budget = Some(today::budget(&self.bank, &self.log, self.now));
        let session = Begun {
            bank: self.bank.id.clone(),
            mode: Mode::Evening,
            section: None,
            seats: Vec::new(),
            budget,
            paper: None,
        };
        self.ask(Effect::Keep(vec![Record::Session(session)]), false)
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
            Step::Enough => Record::Close { session: session.id.clone(), given_up: false },
        };
        self.between = Some(session);
        self.ask(Effect::Keep(vec![record]), false)
    }

    fn next(&mut self, session: Box<Session>) -> Vec<Effect> {
        let session = match Asking::next(session, &self.bank, self.now) {
            Ok(asking) => {
                self.show(Screen::Asking(asking));
                self.reveal_known();
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
        let record = if seats.is_empty() {
            Record::Close { session: id, given_up: false }
        } else {
            Record::Seats { session: id, seats }
        };
        self.ask(Effect::Keep(vec![record]), false)
    }
}

#[expect(clippy::cast_precision_loss, reason = "milliseconds of an evening")]
fn seconds(milliseconds: i64) -> f64 {
    milliseconds as f64 / 1000.0
}
