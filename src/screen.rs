//! Screens: one a file. Each owns its state, its table of keys, what they do, and how it is written on a page.

pub mod account;
pub mod asking;
pub mod binding;
pub mod brief;
pub mod damaged;
pub mod exam;
pub mod feedback;
pub mod help;
pub mod home;
pub mod introduce;
pub mod lesson;
pub mod menu;
pub mod mock;
pub mod outcome;
pub mod peek;
pub mod pen;
mod picture;
pub mod pin;
pub mod progress;
pub mod renamed;
pub mod report;
pub mod result;
pub mod review;
pub mod settings;
pub mod summary;
pub mod tonight;
pub mod welcome;
pub mod why;

use std::fmt::Debug;
use std::time::Duration;

pub use binding::{Binding, Do, whole_table};

use crate::app::{Effect, Told};
use crate::bank::{Bank, Id, Tongue};
use crate::clock::Now;
use crate::exam::{Attempt, ClockRule, Profile};
use crate::key::Mode;
use crate::lang::{Lang, Messages};
use crate::log::{Entry, Log, Mode as AnswerMode, Record, Student};
use crate::memory::Memory;
use crate::page::Cell;
use crate::plan::Scope;
use crate::session::Session;
use crate::theme::Theme;
use crate::widget::Sheet;
use crate::widget::picture::Room;

/// What every screen may look at.
pub struct Scene<'a> {
    /// What is taught.
    pub bank: &'a Bank,
    /// What the student did so far.
    pub log: &'a Log,
    /// What is remembered of it.
    pub memory: &'a Memory,
    /// The forms of exam papers there are.
    pub profiles: &'a [Profile],
    /// Where files for the student are suggested.
    pub folder: &'a str,
    /// What drawings may take of the window, where there is room for any.
    pub room: Option<Room>,
    /// What is said of the start: on the first screen, and at Home until one goes on.
    pub notice: Option<&'a str>,
    /// When the student's PIN was taken away, if they are to be told (milliseconds since 1970-01-01 UTC).
    pub pin_cleared: Option<i64>,
    /// The paper at which a step was last kept by this program, and when (time since the program began, sleep counted).
    pub stepped: Option<&'a (Id, Duration)>,
    /// Who learns; nobody before the first choice.
    pub student: Option<&'a Student>,
    /// The language of the screen.
    pub lang: Lang,
    /// The moment; never before the student's newest entry.
    pub now: Now,
    /// Milliseconds by which the machine's clock is behind that entry.
    pub behind: i64,
}

impl Scene<'_> {
    /// What the machine's clock shows, in milliseconds since 1970-01-01 UTC.
    #[must_use]
    pub fn clock(&self) -> i64 {
        self.now.clock.saturating_sub(self.behind)
    }

    /// Milliseconds gone by on a paper's clock now, nobody working at it. While this program lives no clock that can be set
    /// is asked.
    #[must_use]
    pub fn elapsed(&self, attempt: &Attempt) -> i64 {
        match self.stepped.filter(|(id, _)| *id == attempt.id) {
            Some((_, then)) if attempt.paper.profile.clock == ClockRule::Runs => {
                let gone = self.now.boottime.saturating_sub(*then).as_millis();
                attempt.elapsed.saturating_add(i64::try_from(gone).unwrap_or(0))
            }
            _ => attempt.elapsed_at(self.clock()),
        }
    }

    /// The words of the screen.
    #[must_use]
    pub fn m(&self) -> &'static Messages {
        self.lang.messages()
    }

    /// Which version of the bank's texts to read.
    #[must_use]
    pub fn tongue(&self) -> Tongue {
        self.bank.tongue(self.lang.code())
    }
}

/// Where an action leads.
#[derive(Debug)]
pub enum Go {
    /// Home.
    Home,
    /// As at the start: the student who was named, or the choice of one.
    Enter,
    /// The choice of a student.
    Welcome,
    /// A new session.
    Begin(Begin),
    /// The evening of the plan, from where it was left.
    Evening,
    /// What the evenings lead to, and who learns.
    Settings,
    /// Who learns: name, PIN, results.
    Account,
    /// The choice of an exam, with the form at a place highlighted.
    Mock(Option<usize>),
    /// A new exam paper of the form at a place.
    Sit(usize),
    /// The paper left for later.
    Exam,
    /// That paper is handed in.
    HandIn,
    /// The session left earlier today.
    Resume,
    /// The next question of a session, or its end.
    Next(Box<Session>),
    /// A screen that is ready.
    To(Box<Screen>),
    /// A screen over this one, which stays as it is below.
    Over(Box<Screen>),
    /// Back to the screen below.
    Back,
    /// The lesson from a section on.
    Lesson(usize),
    /// The progress screen.
    Progress,
    /// Out of the program.
    Quit,
}

/// What a new session asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begin {
    /// Where its questions come from.
    pub scope: Scope,
    /// How many.
    pub count: usize,
    /// On what occasion.
    pub mode: AnswerMode,
}

/// What comes of an action.
#[derive(Debug, Default)]
pub struct Reply {
    /// To be kept, all or none, before anything else happens.
    pub records: Vec<Record>,
    /// To be asked of the store.
    pub ask: Option<Effect>,
    /// Where to go.
    pub go: Option<Go>,
}

impl Reply {
    /// Nothing further.
    #[must_use]
    pub fn stay() -> Self {
        Self::default()
    }

    /// Go somewhere.
    #[must_use]
    pub fn go(go: Go) -> Self {
        Self { go: Some(go), ..Self::default() }
    }

    /// Show a screen.
    #[must_use]
    pub fn to(screen: impl Into<Screen>) -> Self {
        Self::go(Go::To(Box::new(screen.into())))
    }

    /// Show a screen over this one.
    #[must_use]
    pub fn over(screen: impl Into<Screen>) -> Self {
        Self::go(Go::Over(Box::new(screen.into())))
    }

    /// Ask something of the store.
    #[must_use]
    pub fn ask(effect: Effect) -> Self {
        Self { ask: Some(effect), ..Self::default() }
    }

    /// Keep a record.
    #[must_use]
    pub fn keep(record: Record) -> Self {
        Self { records: vec![record], ..Self::default() }
    }
}

/// What is written above a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heading {
    /// Left.
    pub left: String,
    /// Right.
    pub right: String,
}

/// What a screen does.
pub trait View {
    /// Everything that can be done on it.
    type Action: Copy + PartialEq + Debug;

    /// How characters are taken.
    fn mode(&self) -> Mode {
        Mode::Command
    }

    /// Its keys: what the app obeys, the footer shows and help lists.
    fn table(&self, at: &Scene) -> Vec<Binding<Self::Action>>;

    /// Does an action.
    fn act(&mut self, action: Self::Action, at: &mut Scene) -> Reply;

    /// The records asked for by [`View::act`] or [`View::tick`] have been kept.
    fn kept(&mut self, _entries: &[Entry], _at: &mut Scene) -> Reply {
        Reply::stay()
    }

    /// The store answered what was asked of it.
    fn answered(&mut self, _told: &Told, _at: &mut Scene) -> Reply {
        Reply::stay()
    }

    /// Whether it shows a clock.
    fn is_ticking(&self) -> bool {
        false
    }

    /// A second went by.
    fn tick(&mut self, _at: &mut Scene) -> Reply {
        Reply::stay()
    }

    /// The field that typed characters go to.
    fn field(&mut self) -> Option<&mut tui_input::Input> {
        None
    }

    /// How many characters the field takes: a pasted book is no answer.
    fn longest(&self, _at: &Scene) -> usize {
        500
    }

    /// Whether the field takes what is pasted as it is: the name of a file may have two blanks in a row.
    fn is_verbatim(&self) -> bool {
        false
    }

    /// Whether what stands in the field was only suggested: what is pasted takes its place.
    fn is_suggested(&self) -> bool {
        false
    }

    /// Something was typed into the field, or taken out of it.
    fn edited(&mut self) {}

    /// A row was dragged onto another.
    fn drag(&mut self, _from: Self::Action, _to: Self::Action) {}

    /// A key was pressed, bound or not.
    fn touched(&mut self, _now: Now) {}

    /// What stands above the page.
    fn heading(&self, at: &Scene) -> Heading;

    /// Cells in a strip under the heading, always seen: where one is among many.
    fn strip(&self, _at: &Scene, _theme: Theme) -> Vec<Cell<Self::Action>> {
        Vec::new()
    }

    /// What is said quietly on the rule under the page.
    fn note(&self, _at: &Scene) -> Option<&'static str> {
        None
    }

    /// A text that is scrolled by itself above the page: what is asked about.
    fn aside<'a>(&self, _at: &'a Scene) -> Option<&'a str> {
        None
    }

    /// Whether that text was there with an earlier page, and has been read.
    fn knows_aside(&self, _at: &Scene) -> bool {
        false
    }

    /// Writes the page.
    fn page(&self, at: &Scene, sheet: &mut Sheet<Self::Action>);
}

/// What a student can be looking at.
#[derive(Clone, Debug)]
pub enum Screen {
    /// The file is damaged.
    Damaged(damaged::Damaged),
    /// Who learns?
    Welcome(welcome::Welcome),
    /// The PIN of who learns.
    Pin(pin::Pin),
    /// Who learns: name, PIN, results.
    Account(account::Account),
    /// Whether a bank is one that bore another id.
    Renamed(renamed::Renamed),
    /// What to do next, and how one stands.
    Home(home::Home),
    /// A question.
    Asking(asking::Asking),
    /// What came of the answer.
    Feedback(feedback::Feedback),
    /// A fault in the question, in the student's words.
    Report(report::Report),
    /// A paragraph before its facts are asked.
    Introduce(introduce::Introduce),
    /// Why this question now.
    Why(why::Why),
    /// How the session went.
    Summary(summary::Summary),
    /// How the evening went.
    Tonight(tonight::Tonight),
    /// The exam day, the minutes, the target.
    Settings(settings::Settings),
    /// The eve of the exam: all there is on one sheet.
    Brief(brief::Brief),
    /// The points an exam brought.
    Outcome(outcome::Outcome),
    /// Which exam to sit.
    Mock(mock::Mock),
    /// At an exam paper.
    Exam(exam::Exam),
    /// What the paper brought.
    Result(result::Result),
    /// The paper, task by task.
    Review(review::Review),
    /// The lesson.
    Lesson(lesson::Lesson),
    /// One paragraph of it, over another screen.
    Peek(peek::Peek),
    /// Scores by section and over time.
    Progress(progress::Progress),
    /// The keys of another screen.
    Help(help::Help),
}

/// Runs an expression with the screen's own view, whichever it is: the one place where the screens are told apart.
#[macro_export]
macro_rules! with_view {
    ($screen:expr, $view:ident => $body:expr) => {
        match $screen {
            $crate::screen::Screen::Damaged($view) => $body,
            $crate::screen::Screen::Welcome($view) => $body,
            $crate::screen::Screen::Pin($view) => $body,
            $crate::screen::Screen::Account($view) => $body,
            $crate::screen::Screen::Renamed($view) => $body,
            $crate::screen::Screen::Home($view) => $body,
            $crate::screen::Screen::Asking($view) => $body,
            $crate::screen::Screen::Feedback($view) => $body,
            $crate::screen::Screen::Report($view) => $body,
            $crate::screen::Screen::Introduce($view) => $body,
            $crate::screen::Screen::Why($view) => $body,
            $crate::screen::Screen::Summary($view) => $body,
            $crate::screen::Screen::Tonight($view) => $body,
            $crate::screen::Screen::Settings($view) => $body,
            $crate::screen::Screen::Brief($view) => $body,
            $crate::screen::Screen::Outcome($view) => $body,
            $crate::screen::Screen::Mock($view) => $body,
            $crate::screen::Screen::Exam($view) => $body,
            $crate::screen::Screen::Result($view) => $body,
            $crate::screen::Screen::Review($view) => $body,
            $crate::screen::Screen::Lesson($view) => $body,
            $crate::screen::Screen::Peek($view) => $body,
            $crate::screen::Screen::Progress($view) => $body,
            $crate::screen::Screen::Help($view) => $body,
        }
    };
}

impl From<asking::Asking> for Screen {
    fn from(view: asking::Asking) -> Self {
        Self::Asking(view)
    }
}

impl From<feedback::Feedback> for Screen {
    fn from(view: feedback::Feedback) -> Self {
        Self::Feedback(view)
    }
}

impl From<report::Report> for Screen {
    fn from(view: report::Report) -> Self {
        Self::Report(view)
    }
}

impl From<summary::Summary> for Screen {
    fn from(view: summary::Summary) -> Self {
        Self::Summary(view)
    }
}

impl From<lesson::Lesson> for Screen {
    fn from(view: lesson::Lesson) -> Self {
        Self::Lesson(view)
    }
}

impl From<why::Why> for Screen {
    fn from(view: why::Why) -> Self {
        Self::Why(view)
    }
}

impl From<brief::Brief> for Screen {
    fn from(view: brief::Brief) -> Self {
        Self::Brief(view)
    }
}

impl From<outcome::Outcome> for Screen {
    fn from(view: outcome::Outcome) -> Self {
        Self::Outcome(view)
    }
}

impl From<exam::Exam> for Screen {
    fn from(view: exam::Exam) -> Self {
        Self::Exam(view)
    }
}

impl From<result::Result> for Screen {
    fn from(view: result::Result) -> Self {
        Self::Result(view)
    }
}

impl From<review::Review> for Screen {
    fn from(view: review::Review) -> Self {
        Self::Review(view)
    }
}

impl From<peek::Peek> for Screen {
    fn from(view: peek::Peek) -> Self {
        Self::Peek(view)
    }
}
