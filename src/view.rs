//! What a screen is: what it may look at, what it can answer, where it can lead. The screens themselves are above.

use std::collections::HashMap;
use std::fmt::Debug;
use std::time::Duration;

use crate::bank::{Bank, FactAt, ParagraphAt, SectionAt};
use crate::clock::{Day, MINUTE, Millis, Moment, Now};
use crate::content::Id;
use crate::document::Document;
use crate::document::binding::{Binding, BindingRank, Command};
use crate::document::name::Name;
use crate::effect::{Effect, StoreReply};
use crate::exam::{Attempt, Scored};
use crate::form::{ClockRule, Profile};
use crate::key::{Code, InputMode, Key};
use crate::lang::Messages;
use crate::language::Lang;
use crate::log::{AnswerMode, Entry, Log, Record, Seat, Student};
use crate::memory::Memory;
use crate::plan::Scope;
use crate::plan::situation::Situation;
use crate::question::{Given, Grade};
use crate::session::Session;
use crate::source::LanguageIndex;
use crate::theme::Console;

/// What was on the screen less than so many milliseconds ago was just read.
const JUST: Millis = Millis(10 * MINUTE.0);

/// What every screen may look at.
pub(crate) struct Context<'a> {
    /// What is taught.
    pub(crate) bank: &'a Bank,
    /// What the student did so far.
    pub(crate) log: &'a Log,
    /// What is remembered of it.
    pub(crate) memory: &'a Memory,
    /// The forms of exam papers there are.
    pub(crate) profiles: &'a [Profile],
    /// When paragraphs were last looked up, by their ids.
    pub(crate) looked_up: &'a HashMap<Id, Moment>,
    /// Where files for the student are suggested; nothing where no file may be named.
    pub(crate) folder: Option<&'a str>,
    /// Whether nobody else may learn here.
    pub(crate) is_fixed: bool,
    /// Whether pictures are drawn; else they are told.
    pub(crate) draws: bool,
    /// The kind of console, by the fonts it has.
    pub(crate) console: Console,
    /// What is said of the start: on the first screen, and at Home until one goes on.
    pub(crate) notice: Option<&'a str>,
    /// When the student's PIN was taken away, if they are to be told (milliseconds since 1970-01-01 UTC).
    pub(crate) pin_cleared: Option<Moment>,
    /// The paper at which a step was last kept by this program, and when (time since the program began, sleep counted).
    pub(crate) stepped: Option<&'a (Id, Duration)>,
    /// Who learns; nobody before the first choice.
    pub(crate) student: Option<&'a Student>,
    /// The language of the screen.
    pub(crate) lang: Lang,
    /// The moment; never before the student's newest entry.
    pub(crate) now: Now,
    /// Milliseconds by which the machine's clock is behind that entry.
    pub(crate) behind: Millis,
}

impl Context<'_> {
    /// What the machine's clock shows, in milliseconds since 1970-01-01 UTC.
    #[must_use]
    pub(crate) fn clock(&self) -> Moment {
        self.now.clock - self.behind
    }

    /// Milliseconds gone by on a paper's clock now, nobody working at it. While this program lives no clock that can be set
    /// is asked.
    #[must_use]
    pub(crate) fn elapsed(&self, attempt: &Attempt) -> Millis {
        match self.stepped.filter(|(id, _)| *id == attempt.id) {
            Some((_, then)) if attempt.paper.profile.clock == ClockRule::Runs => {
                let gone = self.now.boottime.saturating_sub(*then);
                attempt.elapsed + Millis::of(gone)
            }
            _ => attempt.elapsed_at(self.clock()),
        }
    }

    /// Whether a paragraph was on the screen less than ten minutes ago.
    #[must_use]
    pub(crate) fn is_just_read(&self, paragraph: &str) -> bool {
        let since = |time: Moment| self.now.clock - time < JUST;
        let shown = || self.log.shown(&self.bank.id).rev().find(|shown| shown.paragraph == paragraph);
        self.looked_up.get(paragraph).is_some_and(|time| since(*time)) || shown().is_some_and(|shown| since(shown.time))
    }

    /// What plans are made from.
    #[must_use]
    pub(crate) fn situation(&self) -> Situation<'_> {
        Situation { bank: self.bank, log: self.log, memory: self.memory, forms: self.profiles, now: self.now }
    }

    /// The words of the screen.
    #[must_use]
    pub(crate) fn m(&self) -> &'static Messages {
        self.lang.messages()
    }

    /// Which version of the bank's texts to read.
    #[must_use]
    pub(crate) fn tongue(&self) -> LanguageIndex {
        self.bank.tongue(self.lang.code())
    }
}

/// Where an action leads. What a screen is made of is built where the way is gone: no screen knows another.
#[derive(Clone, Debug)]
pub(crate) enum Route {
    Home,
    /// As at the start: the student who was named, or the choice of one.
    Enter,
    /// The choice of a student.
    Welcome,
    /// A new session.
    Begin(Begin),
    /// The evening of the plan, from where it was left.
    Evening,
    /// A session left unfinished.
    Resume(Id),
    /// What was missed in a session, once more: it counts nowhere.
    Again(Id),
    /// The next question of a session, or its end.
    Next(Box<Session>),
    /// The end of a session, whatever is left of it.
    End(Box<Session>),
    /// What came of an answer.
    Feedback(Box<Graded>),
    /// A fault in the question of the answer with this id, in the student's words; over this screen.
    Report(Id),
    /// A paragraph of the lesson, over this screen.
    Paragraph(ParagraphAt),
    /// Why a fact is asked now, over this screen.
    Why(FactAt),
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
    /// What a paper brought.
    Result(Box<Scored>),
    /// A paper, task by task.
    Review(Box<Scored>),
    /// The sheet for the eve of the exam.
    Brief,
    /// What the exam of a day brought.
    Outcome(Day),
    /// The lesson from a section on.
    Lesson(SectionAt),
    /// The page to look things up in at a place.
    Reference(usize),
    /// The progress screen.
    Progress,
    /// This screen with something else on it, read from its beginning.
    Afresh,
    /// Back to the screen below.
    Back,
    /// Out of the program.
    Quit,
}

/// An answer that was graded and kept.
#[derive(Clone, Debug)]
pub(crate) struct Graded {
    /// Where it was given.
    pub(crate) session: Session,
    /// To what.
    pub(crate) seat: Seat,
    /// The answer.
    pub(crate) given: Given,
    /// What it is worth.
    pub(crate) grade: Grade,
    /// The id of the entry it was kept as.
    pub(crate) answer: Id,
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
#[derive(Clone, Debug)]
pub(crate) enum Reply {
    /// Nothing further.
    Stay,
    /// These records are kept, all or none; then the screen hears of it by [`View::kept`].
    Keep(Vec<Record>),
    /// Something is asked of the store; then the screen hears by [`View::replied`].
    Ask(Effect),
    /// To another screen.
    Go(Route),
}

impl Reply {
    /// Keeps one record.
    #[must_use]
    pub(crate) fn keep(record: Record) -> Self {
        Self::Keep(vec![record])
    }

    /// Keeps records, where there are any.
    #[must_use]
    pub(crate) fn keep_all(records: Vec<Record>) -> Self {
        if records.is_empty() { Self::Stay } else { Self::Keep(records) }
    }
}

/// What a screen does.
pub(crate) trait View {
    /// Everything that can be done on it.
    type Action: Copy + PartialEq + Debug;

    /// How characters are taken.
    fn mode(&self) -> InputMode {
        InputMode::Command
    }

    /// Its keys: what the app obeys, the footer shows and help lists.
    fn bindings(&self, cx: &Context) -> Vec<Binding<Self::Action>>;

    /// Does an action.
    fn act(&mut self, action: Self::Action, cx: &mut Context) -> Reply;

    /// Whether what a hand set off, by a key or a click, is meant for this page: who pressed twice saw the page before. Whoever
    /// names what is on a page has that page.
    fn is_meant(&self, _action: Self::Action, _now: Now) -> bool {
        true
    }

    /// The records asked for by [`View::act`] or [`View::tick`] have been kept.
    fn kept(&mut self, _entries: &[Entry], _cx: &mut Context) -> Reply {
        Reply::Stay
    }

    /// The store answered what was asked of it.
    fn replied(&mut self, _reply: &StoreReply, _cx: &mut Context) -> Reply {
        Reply::Stay
    }

    /// The log has changed: what the page shows of it is folded again; `anew` where more than the last records may have.
    fn refold(&mut self, _cx: &Context, _anew: bool) {}

    /// Whether it shows a clock.
    fn is_ticking(&self) -> bool {
        false
    }

    /// A second went by.
    fn tick(&mut self, _cx: &mut Context) -> Reply {
        Reply::Stay
    }

    /// The field that typed characters go to.
    fn field(&mut self) -> Option<&mut tui_input::Input> {
        None
    }

    /// How many characters the field takes: a pasted book is no answer.
    fn longest(&self, _cx: &Context) -> usize {
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

    /// The paragraphs of the lesson that are being read on its page; places that are none say nothing.
    fn paragraphs(&self) -> Vec<ParagraphAt> {
        Vec::new()
    }

    /// A key was pressed, bound or not.
    fn touched(&mut self, _now: Now) {}

    /// What its page says; what can be done on it is [`View::bindings`].
    fn document(&self, cx: &Context) -> Document<Self::Action>;
}

/// The page of a screen with everything that can be done on it.
#[must_use]
pub(crate) fn document<V: View>(view: &V, cx: &Context) -> Document<Command<V::Action>> {
    let document = view.document(cx).map(&mut Command::View);
    let bindings = all_bindings(view, cx, document.aside.is_some());
    Document { bindings, ..document }
}

/// The action of a name on a screen, where it has one.
#[must_use]
pub(crate) fn named<V: View>(view: &V, cx: &Context, name: &Name) -> Option<Command<V::Action>> {
    document(view, cx).actions().into_iter().find(|action| name_of(action) == *name)
}

/// What an action is called: one of the screen's own by itself.
#[must_use]
pub(crate) fn name_of<A: Debug>(command: &Command<A>) -> Name {
    match command {
        Command::View(action) => Name::of(action),
        command => Name::of(command),
    }
}

/// The whole table of a screen: its own keys, then those that work everywhere. What the app obeys, the footer shows and
/// help lists. `scrolls` where there is a text to be read beside the page: the way to its end is shown then.
fn all_bindings<V: View>(view: &V, cx: &Context, scrolls: bool) -> Vec<Binding<Command<V::Action>>> {
    let m = cx.m();
    let own = view.bindings(cx).into_iter().map(|binding| binding.map(Command::View));
    // In a field letters are letters: only the second names are left there.
    let command = view.mode() == InputMode::Command;
    let named = |letters: &[Key], name: Code| {
        let letters = if command { letters } else { &[] };
        letters.iter().copied().chain([Key::of(name)]).collect::<Vec<_>>()
    };
    let pages = vec![(Key::of(Code::PageUp), Command::Scroll(false)), (Key::of(Code::PageDown), Command::Scroll(true))];
    let walk = vec![(Key::of(Code::Tab), Command::Walk(true)), (Key::of(Code::BackTab), Command::Walk(false))];
    let everywhere = [
        Binding::one(&named(&[Key::char('?')], Code::F(1)), Command::Help, m.keys.help),
        Binding::one(&named(&[Key::char('k')], Code::F(2)), Command::Language, m.keys.language),
        Binding {
            keys: pages,
            label: m.keys.scroll,
            rank: if scrolls { BindingRank::Usual } else { BindingRank::Rare },
        },
        Binding { keys: walk, label: m.keys.walk, rank: BindingRank::Rare },
        Binding::one(&[Key::ctrl('c')], Command::Quit, m.keys.quit_any).rare(),
        Binding::one(&[Key::ctrl('z')], Command::Suspend, m.keys.suspend).rare(),
        Binding::one(&[Key::ctrl('l')], Command::Redraw, m.keys.redraw).rare(),
    ];
    own.chain(everywhere).collect()
}
