//! The whole program as a state machine: an event and the moment go in, effects come out, and what is to be seen is a
//! function of the state. No clock, no file, no terminal.

mod draw;
mod event;
mod input;
mod navigate;
mod options;
mod papers;
mod sessions;
mod shown;

use std::cell::{Cell, OnceCell};
use std::collections::{HashMap, VecDeque};
use std::sync::Arc;
use std::time::Duration;

use rand::SeedableRng as _;
use ratatui::layout::{Position, Size};

pub use event::{Event, Mouse};
pub use options::{Learner, Options, Start};
use shown::ShownPage;
pub use shown::Sight;

use crate::bank::Bank;
use crate::clock::{DAY, Millis, Moment, Now};
use crate::content::Id;
use crate::dice::Dice;
use crate::effect::Effect;
use crate::key::{Code, InputMode, Key};
use crate::lang::Messages;
use crate::language::Lang;
use crate::log::timing::is_believable;
use crate::log::{History, Log, Record, Seat, Student};
use crate::memory::Memory;
use crate::page::{self, Scroll};
use crate::screen::Screen;
use crate::screen::damaged::DamagedScreen;
use crate::screen::pin::{self, PinScreen};
use crate::screen::welcome::WelcomeScreen;
use crate::session::Session;
use crate::theme::{Ground, Theme};
use crate::trouble::Trouble;
use crate::view::{Context, Route, View as _};
use crate::with_view;

/// What follows when records are kept: said where they are asked for.
#[derive(Clone, Debug)]
enum Then {
    /// Nothing; or the answer of the store is an event of its own.
    Nothing,
    /// The screen that asked hears of it.
    Screen,
    /// A way is gone.
    Go(Route),
    /// The session that was begun is asked from its first question.
    Begin,
    /// The session goes on with these further seats.
    Further(Box<Session>, Vec<Seat>),
    /// The session is over: how it went is shown.
    End(Box<Session>),
    /// The paper of this session was handed in: what it brought is shown.
    Result(Id),
    /// A session of an earlier day was closed on the way home; there may be another.
    CloseEarlier,
}

/// An effect that has not been answered yet.
#[derive(Clone, Debug)]
struct Waiting {
    effect: Effect,
    /// What follows when it is done.
    then: Then,
    /// Why it failed, if it did.
    failure: Option<Trouble>,
}

/// The program's state.
#[derive(Clone, Debug)]
pub struct App {
    bank: Arc<Bank>,
    log: Log,
    memory: Memory,
    student: Option<Student>,
    lang: Lang,
    /// The language was switched by hand before anyone was named.
    lang_chosen: bool,
    options: Options,
    dice: Dice,
    screen: Screen,
    under: Vec<(Screen, Scroll)>,
    /// When paragraphs were last looked up, by their ids.
    looked_up: HashMap<Id, Moment>,
    /// The evening in which it was said that answers are clicked through. Nothing of that is kept.
    hastened: Option<Id>,
    scroll: Scroll,
    lit: Option<usize>,
    /// A digit was typed as such on this screen: the layout has them.
    has_digits: bool,
    /// Letters that a number field refused, one after another.
    refused: usize,
    note: Option<&'static str>,
    pressed: Option<(Position, bool)>,
    waiting: Option<Waiting>,
    queued: VecDeque<Event>,
    now: Now,
    /// Milliseconds by which the clock is behind the newest entry.
    behind: Millis,
    /// The log is being read again, because the machine's clock was set.
    rereading: bool,
    /// The paper at which a step was last kept here, and when (time since the program began, sleep counted).
    stepped: Option<(Id, Duration)>,
    /// Wrong PINs so far, and when the next one may be tried.
    tries: Tries,
    /// When the student's PIN was taken away, until they have seen it.
    pin_cleared: Option<Moment>,
    size: Size,
    /// What is shown, once it was asked for; and what was shown before the event that is being taken, if that was asked for.
    shown: OnceCell<Arc<ShownPage>>,
    seen: Option<Arc<ShownPage>>,
    /// How many times a page was laid out.
    layouts: Cell<u64>,
}

/// Wrong PINs, and when the next one is taken (time since the program began). Nothing of them is kept.
#[derive(Clone, Copy, Debug, Default)]
struct Tries {
    wrong: u32,
    until: Duration,
}

impl Tries {
    fn fail(&mut self, now: Now) {
        self.wrong += 1;
        self.until = now.monotonic + pin::wait(self.wrong);
    }
}

impl App {
    /// The app at its start, and what it asks for first.
    #[must_use]
    pub fn new(bank: Arc<Bank>, options: Options, now: Now) -> (Self, Vec<Effect>) {
        let effect = first(&options);
        let mut app = Self {
            bank,
            log: Log::default(),
            memory: Memory::default(),
            student: None,
            lang: options.lang.unwrap_or(options.usual_lang),
            lang_chosen: false,
            dice: Dice::seed_from_u64(options.seed),
            screen: Screen::Welcome(WelcomeScreen::new(Vec::new())),
            under: Vec::new(),
            looked_up: HashMap::new(),
            hastened: None,
            scroll: Scroll::default(),
            lit: None,
            has_digits: false,
            refused: 0,
            note: None,
            pressed: None,
            waiting: None,
            queued: VecDeque::new(),
            now,
            behind: Millis(0),
            rereading: false,
            stepped: None,
            tries: Tries::default(),
            pin_cleared: None,
            size: options.size,
            shown: OnceCell::new(),
            seen: None,
            layouts: Cell::new(0),
            options,
        };
        let effects = app.ask(effect, Then::Nothing);
        (app, effects)
    }

    /// The language of the screen.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether something is being kept or read that the next step depends on.
    #[must_use]
    pub(crate) fn is_waiting(&self) -> bool {
        self.waiting.as_ref().is_some_and(|waiting| waiting.failure.is_none())
    }

    /// Whether the screen shows a clock that has to go on.
    #[must_use]
    pub(crate) fn is_ticking(&self) -> bool {
        with_view!(&self.screen, view => view.is_ticking())
    }

    /// How things look to who learns.
    fn theme(&self) -> Theme {
        let theme = self.options.theme;
        // Who chose a ground knows it better than the terminal's word for it, which may be another terminal's.
        let ground = self.log.light().map_or(theme.ground, Ground::of);
        Theme { ascii: theme.ascii || self.log.ascii(), ground, ..theme }
    }

    /// Whether pictures are drawn: where they may be and the window has room for them.
    fn draws(&self) -> bool {
        self.options.draws && page::room(self.size, self.theme()).is_some()
    }

    fn m(&self) -> &'static Messages {
        self.lang.messages()
    }

    /// Takes an event.
    pub fn update(&mut self, event: Event, now: Now) -> Vec<Effect> {
        self.now = now;
        self.keep_time(now.clock);
        let mut effects = self.handle(event);
        effects.extend(self.reread());
        // What came in while a record was being kept happens after it, in its order.
        while self.waiting.is_none() {
            let Some(event) = self.queued.pop_front() else { break };
            effects.extend(self.handle(event));
        }
        self.note_paragraphs();
        self.settle();
        effects
    }

    /// Notes which paragraphs are being looked at.
    fn note_paragraphs(&mut self) {
        let places = with_view!(&self.screen, view => view.paragraphs());
        let paragraphs = places.into_iter().filter_map(|place| self.bank.paragraph_at(place));
        self.looked_up.extend(paragraphs.map(|paragraph| (paragraph.id.clone(), self.now.clock)));
    }

    /// What is shown has to be made anew.
    fn stale(&mut self) {
        self.shown.take();
    }

    /// How many times a page was laid out since the start.
    #[must_use]
    pub fn layouts(&self) -> u64 {
        self.layouts.get()
    }

    fn handle(&mut self, event: Event) -> Vec<Effect> {
        // Of several events each is about what was there before it, and not before all of them.
        self.seen = self.shown.take();
        match event {
            Event::Resize(size) => {
                self.size = size;
                self.pressed = None;
                self.reveal_after_resize();
                Vec::new()
            }
            Event::Key(key) if key.taken(InputMode::Command) == Key::ctrl('c') => vec![Effect::Quit],
            Event::Key(key) if self.failure().is_some() => self.after_failure(key),
            Event::Press(name) if self.failure().is_some() => self.press_after_failure(&name),
            Event::Key(_) | Event::Paste(_) | Event::Fill(_) | Event::Press(_) | Event::Mouse(..)
                if self.waiting.is_some() =>
            {
                self.queued.push_back(event);
                Vec::new()
            }
            Event::Key(key) => self.key(key),
            Event::Paste(text) => self.paste(&text),
            Event::Fill(text) => self.fill(&text),
            Event::Press(name) => self.press(&name),
            Event::Mouse(mouse, at) => self.mouse(mouse, at),
            Event::Students(students) => {
                self.waiting = None;
                self.show(Screen::Welcome(WelcomeScreen::new(students)));
                Vec::new()
            }
            Event::Entered(student, history) => self.entered(student, history),
            Event::Locked(name, tried) => {
                self.waiting = None;
                if tried {
                    self.tries.fail(self.now);
                }
                self.show(Screen::Pin(PinScreen::new(name, tried, self.tries.until)));
                Vec::new()
            }
            Event::PinCleared(time) => {
                self.pin_cleared = Some(time);
                vec![Effect::ToldOfPin]
            }
            Event::Damaged(trouble, offer) => {
                self.waiting = None;
                self.show(Screen::Damaged(DamagedScreen::new(trouble, offer)));
                Vec::new()
            }
            Event::StoreReply(reply) => self.replied(&reply),
            Event::Refreshed(history) => {
                self.rereading = false;
                self.read(history);
                self.refreshed()
            }
            Event::Kept(entries) => self.kept(&entries),
            Event::Tick if self.waiting.is_some() => Vec::new(),
            Event::Tick => {
                let reply = self.with_context(|screen, cx| with_view!(screen, view => view.tick(cx)));
                self.reply(reply)
            }
            // What was to be kept waits for a key; else what can be gone back to is offered at once.
            Event::Failed(why) if why.is_damage() && !self.is_keeping() && !self.is_going_back() => {
                self.ask(Effect::Offer, Then::Nothing)
            }
            Event::Failed(why) => {
                self.lit = None;
                if let Some(waiting) = &mut self.waiting {
                    waiting.failure = Some(why);
                }
                Vec::new()
            }
        }
    }

    /// Takes a student's log as the store has it.
    fn read(&mut self, history: History) {
        self.log = Log::of(history);
        self.memory = Memory::of(&self.bank, &self.log);
        self.keep_time(self.now.clock - self.behind);
    }

    /// The machine's clock leads. Entries count a day after it at the most, where it can be right; by so much, and from a
    /// clock that cannot be right, time goes on from the newest entry.
    fn keep_time(&mut self, clock: Moment) {
        self.behind = self.log.newest().unwrap_or(clock).max(clock) - clock;
        self.now.clock = clock + self.behind;
    }

    /// Reads the log again where the clock was set back under the running program: what counts when is judged anew.
    fn reread(&mut self) -> Option<Effect> {
        let clock = self.now.clock - self.behind;
        let is_due = self.behind > DAY && is_believable(clock) && !self.rereading && self.student.is_some();
        self.rereading |= is_due;
        is_due.then_some(Effect::Refresh)
    }

    fn failure(&self) -> Option<&Trouble> {
        self.waiting.as_ref()?.failure.as_ref()
    }

    /// Whether what is waited for is a record that is to be kept.
    fn is_keeping(&self) -> bool {
        matches!(self.waiting.as_ref().map(|waiting| &waiting.effect), Some(Effect::Keep(_)))
    }

    /// Whether what is waited for is going back to a backup.
    fn is_going_back(&self) -> bool {
        matches!(self.waiting.as_ref().map(|waiting| &waiting.effect), Some(Effect::Restore | Effect::Offer))
    }

    /// A failed effect is tried again, or given up by leaving.
    fn after_failure(&mut self, key: Key) -> Vec<Effect> {
        match key.code {
            // What cannot be kept in a damaged file is not kept; going back to a backup is what helps.
            Code::Enter if self.failure().is_some_and(Trouble::is_damage) && !self.is_going_back() => {
                self.ask(Effect::Offer, Then::Nothing)
            }
            Code::Enter => match self.waiting.take() {
                Some(Waiting { effect, then, .. }) => self.ask(effect, then),
                None => Vec::new(),
            },
            Code::Esc => vec![Effect::Quit],
            _ => Vec::new(),
        }
    }

    /// The same by the name of what can be done then.
    fn press_after_failure(&mut self, name: &str) -> Vec<Effect> {
        let bindings = self.document().bindings.into_iter().flat_map(|binding| binding.keys);
        let key = bindings.filter(|(_, other)| *other == *name).map(|(key, _)| key).next();
        key.map_or_else(Vec::new, |key| self.after_failure(key))
    }

    /// Asks for records to be kept, under ids that stay theirs however often that is tried.
    fn keep(&mut self, records: Vec<Record>, then: Then) -> Vec<Effect> {
        let time = self.now.clock;
        let records = records.into_iter().map(|record| (self.options.ids.make(time), record)).collect();
        self.ask(Effect::Keep(records), then)
    }

    fn ask(&mut self, effect: Effect, then: Then) -> Vec<Effect> {
        self.waiting = Some(Waiting { effect: effect.clone(), then, failure: None });
        vec![effect]
    }

    fn context(&self) -> Context<'_> {
        let student = self.student.as_ref();
        Context {
            bank: &self.bank,
            log: &self.log,
            memory: &self.memory,
            profiles: &self.options.profiles,
            looked_up: &self.looked_up,
            folder: self.options.folder.as_deref(),
            is_fixed: self.options.learner.is_only(),
            draws: self.draws(),
            console: self.options.theme.console,
            notice: self.options.notice.as_deref(),
            pin_cleared: self.pin_cleared,
            stepped: self.stepped.as_ref(),
            student,
            lang: self.lang,
            now: self.now,
            behind: self.behind,
        }
    }

    fn with_context<T>(&mut self, act: impl FnOnce(&mut Screen, &mut Context) -> T) -> T {
        self.stale();
        let (draws, console) = (self.draws(), self.options.theme.console);
        let Self {
            bank,
            log,
            memory,
            options,
            student,
            lang,
            now,
            behind,
            screen,
            pin_cleared,
            stepped,
            looked_up,
            ..
        } = self;
        let (student, stepped) = (student.as_ref(), stepped.as_ref());
        let Options { profiles, folder, notice, learner, .. } = &*options;
        let looked_up = &*looked_up;
        let (folder, is_fixed) = (folder.as_deref(), learner.is_only());
        let (notice, pin_cleared, lang, now, behind) = (notice.as_deref(), *pin_cleared, *lang, *now, *behind);
        let mut context = Context {
            bank,
            log,
            memory,
            profiles,
            looked_up,
            folder,
            is_fixed,
            draws,
            console,
            notice,
            pin_cleared,
            stepped,
            student,
            lang,
            now,
            behind,
        };
        act(screen, &mut context)
    }
}

/// What is asked for first: the student who was named, or the choice of one.
fn first(options: &Options) -> Effect {
    options.learner.name().map_or(Effect::Students, |name| Effect::Enter(name.to_owned(), None))
}
