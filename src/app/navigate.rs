//! From screen to screen, and what is kept on the way.

use super::{App, Start, Then};
use crate::effect::{Effect, StoreReply};
use crate::exam::Scored;
use crate::log::{AnswerMode, Entry, History, Record, Student};
use crate::page::Scroll;
use crate::screen::Screen;
use crate::screen::account::AccountScreen;
use crate::screen::brief::BriefScreen;
use crate::screen::feedback::FeedbackScreen;
use crate::screen::home::HomeScreen;
use crate::screen::lesson::LessonScreen;
use crate::screen::mock::MockScreen;
use crate::screen::outcome::OutcomeScreen;
use crate::screen::peek::PeekScreen;
use crate::screen::progress::ProgressScreen;
use crate::screen::renamed::RenamedScreen;
use crate::screen::report::ReportScreen;
use crate::screen::result::ResultScreen;
use crate::screen::review::ReviewScreen;
use crate::screen::settings::SettingsScreen;
use crate::screen::summary::SummaryScreen;
use crate::screen::tonight::TonightScreen;
use crate::screen::why::WhyScreen;
use crate::session::Session;
use crate::view::{Reply, Route, View};
use crate::with_view;

impl App {
    pub(super) fn entered(&mut self, student: Student, history: History) -> Vec<Effect> {
        self.waiting = None;
        self.tries = super::Tries::default();
        self.pin_cleared = None;
        self.looked_up.clear();
        self.read(history);
        self.student = Some(student);
        if !self.lang_chosen && self.options.lang.is_none() {
            self.lang = self.log.language().unwrap_or(self.lang);
        }
        // What was learnt with a bank whose id has changed is not taken over in silence.
        let has = |id: &str| self.bank.question(id).is_some();
        if let Some(formerly) = self.log.formerly((&self.bank.id, self.bank.questions.len()), has).cloned() {
            self.show(Screen::Renamed(RenamedScreen::new(formerly, &self.log)));
            return Vec::new();
        }
        // The time of a paper may have run out meanwhile: Home sees to that first.
        let overdue = self.is_overdue();
        match std::mem::take(&mut self.options.start) {
            Start::Session(begin) if !overdue => {
                let effects = self.begin(&begin);
                // Where there is nothing to draw from.
                if effects.is_empty() { self.go(Route::Home) } else { effects }
            }
            Start::Mock(profile) if !overdue => self.go(Route::Mock(profile)),
            _ => self.go(Route::Home),
        }
    }

    /// The store answered the screen.
    pub(super) fn replied(&mut self, said: &StoreReply) -> Vec<Effect> {
        self.waiting = None;
        // A key that was pressed before the question was on the screen does not answer it.
        if matches!(said, StoreReply::Refused(_)) {
            self.queued.clear();
        }
        match said {
            StoreReply::Renamed(student) | StoreReply::PinSet(student) => self.student = Some(student.clone()),
            StoreReply::Brought(history, _) | StoreReply::Parted(history, _) => self.read(history.clone()),
            StoreReply::NameTaken
            | StoreReply::TakenAlong(..)
            | StoreReply::Refused(_)
            | StoreReply::WrongPin
            | StoreReply::Restored(_) => {}
        }
        let reply = self.with_context(|screen, cx| with_view!(screen, view => view.replied(said, cx)));
        self.reply(reply)
    }

    pub(super) fn kept(&mut self, entries: &[Entry]) -> Vec<Effect> {
        let Some(waiting) = self.waiting.take() else { return Vec::new() };
        for entry in entries {
            match &entry.record {
                Record::Step(step) => self.stepped = Some((step.session.clone(), self.now.boottime)),
                Record::Language { lang } => self.lang = *lang,
                _ => {}
            }
            self.log.push(entry.clone());
        }
        self.memory.follow(&self.bank, &self.log);
        self.refold(false);
        self.follow(waiting.then, entries)
    }

    /// What the screen shows of the log is folded again.
    fn refold(&mut self, anew: bool) {
        self.with_context(|screen, cx| with_view!(screen, view => view.refold(cx, anew)));
    }

    /// What was to follow when these entries are kept.
    fn follow(&mut self, then: Then, entries: &[Entry]) -> Vec<Effect> {
        match then {
            Then::Nothing => Vec::new(),
            Then::Screen => {
                let reply = self.with_context(|screen, cx| with_view!(screen, view => view.kept(entries, cx)));
                self.reply(reply)
            }
            Then::Go(route) => self.go(route),
            Then::Begin => {
                let session = entries.last().and_then(|entry| self.log.session(&entry.id));
                let session = session.map(|kept| Session::of(&self.bank, &self.log, kept));
                session.map_or_else(Vec::new, |session| self.next(Box::new(session)))
            }
            Then::Further(mut session, seats) => {
                session.add(&self.bank, seats);
                self.next(session)
            }
            Then::End(session) => {
                self.show(if session.mode == AnswerMode::Evening {
                    Screen::Tonight(TonightScreen::new(&self.context(), &session))
                } else {
                    Screen::Summary(SummaryScreen::new(*session, &self.context()))
                });
                Vec::new()
            }
            Then::Result(session) => {
                let scored = self.log.session(&session).and_then(|kept| Scored::of(&self.bank, &self.log, kept));
                scored.map_or_else(Vec::new, |scored| self.go(Route::Result(Box::new(scored))))
            }
            Then::CloseEarlier => self.close_earlier(),
        }
    }

    pub(super) fn switch_language(&mut self) -> Vec<Effect> {
        self.lang = self.lang.next();
        self.stale();
        if matches!(self.screen, Screen::Help(_)) {
            // Help was written in the old language: write it again for the screen below.
            self.go(Route::Back);
            let help = self.help();
            self.show_over(help);
        }
        if self.student.is_none() {
            self.lang_chosen = true;
            return Vec::new();
        }
        self.keep(vec![Record::Language { lang: self.lang }], Then::Nothing)
    }

    pub(super) fn reply(&mut self, reply: Reply) -> Vec<Effect> {
        match reply {
            Reply::Stay => Vec::new(),
            Reply::Keep(records) => self.keep(records, Then::Screen),
            Reply::Ask(effect) => self.ask(effect, Then::Nothing),
            Reply::Go(route) => self.go(route),
        }
    }

    pub(super) fn go(&mut self, route: Route) -> Vec<Effect> {
        match route {
            Route::Home => return self.home(),
            Route::Enter => {
                let again = self.student.take().map(|student| Effect::Enter(student.name, None));
                return self.ask(again.unwrap_or_else(|| super::first(&self.options)), Then::Nothing);
            }
            // Nobody else may be chosen.
            Route::Welcome if self.options.learner.is_only() => return vec![Effect::Quit],
            Route::Welcome => {
                self.student = None;
                return self.ask(Effect::Students, Then::Nothing);
            }
            Route::Begin(begin) => return self.begin(&begin),
            Route::Evening => return self.evening(),
            Route::Sit(profile) => return self.sit(profile),
            Route::Exam => return self.exam(),
            Route::HandIn => return self.hand_in(),
            Route::Again(session) => return self.again(&session),
            Route::Resume(session) => {
                let session = self.log.session(&session).map(|kept| Session::of(&self.bank, &self.log, kept));
                return session.map_or_else(Vec::new, |session| self.next(Box::new(session)));
            }
            Route::Next(session) => return self.next(session),
            Route::End(session) => return self.end(*session),
            Route::Feedback(graded) => self.show_read(Screen::Feedback(FeedbackScreen::new(*graded, self.now))),
            Route::Result(scored) => self.show_read(Screen::Result(ResultScreen::new(*scored, &self.context()))),
            Route::Review(scored) => self.show_read(Screen::Review(ReviewScreen::new(*scored))),
            Route::Outcome(exam) => self.show_read(Screen::Outcome(OutcomeScreen::new(&self.context(), exam))),
            Route::Brief => self.show_read(Screen::Brief(BriefScreen::new(&self.context()))),
            Route::Mock(profile) => self.show(Screen::Mock(MockScreen::new(profile, &self.context()))),
            Route::Account => self.show(Screen::Account(AccountScreen::new())),
            Route::Settings => self.show(Screen::Settings(SettingsScreen::new(&self.context(), None))),
            Route::Lesson(section) => self.show(Screen::Lesson(LessonScreen::new(section))),
            Route::Reference(page) => self.show(Screen::Lesson(LessonScreen::looking_up(page, &self.bank))),
            Route::Progress => self.show(Screen::Progress(ProgressScreen::new(&self.context()))),
            Route::Report(answer) => self.show_over(Screen::Report(ReportScreen::new(answer))),
            Route::Paragraph(place) => self.show_over(Screen::Peek(PeekScreen::new(place))),
            Route::Why(fact) => self.show_over(Screen::Why(WhyScreen::new(fact))),
            Route::Afresh => {
                self.begin_screen();
                self.reveal_known();
            }
            Route::Back => {
                self.stale();
                if let Some((screen, scroll)) = self.under.pop() {
                    (self.screen, self.scroll) = (screen, scroll);
                }
            }
            Route::Quit => return vec![Effect::Quit],
        }
        Vec::new()
    }

    pub(super) fn home(&mut self) -> Vec<Effect> {
        self.show(Screen::Home(HomeScreen::new(&self.context())));
        let mut effects = vec![Effect::Refresh];
        effects.extend(self.close_earlier());
        if self.waiting.is_none() && std::mem::take(&mut self.lang_chosen) && self.log.language() != Some(self.lang) {
            effects.extend(self.keep(vec![Record::Language { lang: self.lang }], Then::Nothing));
        }
        effects
    }

    pub(super) fn show(&mut self, screen: Screen) {
        // What was said of the start has been seen at Home by whoever goes on.
        if matches!(self.screen, Screen::Home(_)) && !matches!(screen, Screen::Home(_)) {
            (self.options.notice, self.pin_cleared) = (None, None);
        }
        self.screen = screen;
        self.stale();
        self.begin_screen();
    }

    /// The screen is read from its beginning, and nothing is below it.
    pub(super) fn begin_screen(&mut self) {
        self.under.clear();
        self.scroll = Scroll::default();
        self.lit = None;
        self.has_digits = false;
        self.refused = 0;
    }

    /// Shows a screen; who has read the text aside is led to what is asked.
    pub(super) fn show_read(&mut self, screen: Screen) {
        self.show(screen);
        self.reveal_known();
    }

    /// Shows a screen over this one, which stays as it is below.
    pub(super) fn show_over(&mut self, screen: Screen) {
        self.stale();
        let below = std::mem::replace(&mut self.screen, screen);
        self.under.push((below, self.scroll));
        self.scroll = Scroll::default();
    }

    /// Who has read the text aside is led to what is asked.
    pub(super) fn reveal_known(&mut self) {
        self.stale();
        if self.shown().document.aside.as_ref().is_some_and(|aside| aside.known) {
            self.reveal();
        }
    }

    /// The log was read again: another window may have added to it.
    pub(super) fn refreshed(&mut self) -> Vec<Effect> {
        self.refold(true);
        match &self.screen {
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
}
