//! The whole program as a state machine: an event and the moment go in, effects come out, and what is to be seen is a
//! function of the state. No clock, no file, no terminal.

use std::collections::VecDeque;
use std::sync::Arc;

use rand::SeedableRng as _;
use ratatui::Frame;
use ratatui::layout::{Position, Rect, Size};
use ratatui::style::Style;
use ratatui::text::Line;
use tui_input::InputRequest;

use crate::bank::Bank;
use crate::clean;
use crate::clock::Now;
use crate::key::{Code, Key, Mode};
use crate::lang::{Lang, Messages};
use crate::log::{Begun, Entry, History, Log, Record, Student};
use crate::page::{self, Page};
use crate::question::Dice;
use crate::screen::asking::Asking;
use crate::screen::help::Help;
use crate::screen::home::{self, Home};
use crate::screen::lesson::Lesson;
use crate::screen::progress::Progress;
use crate::screen::summary::Summary;
use crate::screen::welcome::Welcome;
use crate::screen::{Begin, Binding, Do, Go, Heading, Reply, Scene, Screen, View, whole_table};
use crate::session::{self, Session};
use crate::theme::Theme;
use crate::widget::Sheet;
use crate::with_view;

/// Lines that a turn of the wheel scrolls.
const WHEEL: usize = 3;
/// A text field takes no more than this (characters): a pasted book is no answer.
const LONGEST_INPUT: usize = 500;

/// What happens to the app.
#[derive(Clone, Debug)]
pub enum Event {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted, or composed and sent whole.
    Paste(String),
    /// The mouse did something at a cell.
    Mouse(Mouse, Position),
    /// The window has this size now.
    Resize(Size),
    /// Those who have learnt on this machine.
    Students(Vec<Student>),
    /// A student was found or created, with all their entries.
    Entered(Student, History),
    /// The student's entries were read again.
    Refreshed(History),
    /// A record is durable.
    Kept(Entry),
    /// What was last asked for could not be done; the text says why, for those who can help.
    Failed(String),
}

/// What the mouse does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mouse {
    /// The left button went down.
    Down,
    /// The mouse moved with the button down.
    Drag,
    /// The left button came up.
    Up,
    /// The wheel turned away.
    WheelUp,
    /// The wheel turned near.
    WheelDown,
}

/// What the front end is asked to do; it answers by events.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// List the students.
    Students,
    /// Find the student of this name, or create them.
    Enter(String),
    /// Read the student's entries again: another window may have added some.
    Refresh,
    /// Keep a record durably.
    Keep(Record),
    /// Give the terminal back until called again.
    Suspend,
    /// Leave.
    Quit,
}

/// How the app starts.
#[derive(Clone, Debug)]
pub struct Options {
    /// Who learns; asked for if nobody is named.
    pub student: Option<String>,
    /// The language, if it was named on the command line.
    pub lang: Option<Lang>,
    /// The language for one who never chose any.
    pub usual_lang: Lang,
    /// A session to begin at once: a section and how many questions.
    pub begin: Option<Begin>,
    /// Seed of every draw.
    pub seed: u64,
    /// How things look.
    pub theme: Theme,
    /// The window's size.
    pub size: Size,
}

/// An effect that has not been answered yet.
#[derive(Debug)]
struct Waiting {
    effect: Effect,
    /// Whether the screen asked for it and wants to hear.
    for_screen: bool,
    /// Why it failed, if it did.
    failure: Option<String>,
}

/// The program's state.
#[derive(Debug)]
pub struct App {
    bank: Arc<Bank>,
    log: Log,
    student: Option<Student>,
    lang: Lang,
    /// The language was switched by hand before anyone was named.
    lang_chosen: bool,
    options: Options,
    dice: Dice,
    screen: Screen,
    under: Vec<(Screen, usize)>,
    /// A session between two of its questions.
    between: Option<Session>,
    scroll: usize,
    lit: Option<usize>,
    note: Option<&'static str>,
    pressed: Option<(Position, bool)>,
    waiting: Option<Waiting>,
    queued: VecDeque<Event>,
    now: Now,
    size: Size,
}

/// What sets an action off, as a number that only the screen's own types can resolve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trigger {
    /// The nth key of the whole table.
    Key(usize),
    /// The nth target of the page.
    Target(usize),
}

impl App {
    /// The app at its start, and what it asks for first.
    #[must_use]
    pub fn new(bank: Arc<Bank>, options: Options, now: Now) -> (Self, Vec<Effect>) {
        let effect = match &options.student {
            Some(name) => Effect::Enter(name.clone()),
            None => Effect::Students,
        };
        let mut app = Self {
            bank,
            log: Log::default(),
            student: None,
            lang: options.lang.unwrap_or(options.usual_lang),
            lang_chosen: false,
            dice: Dice::seed_from_u64(options.seed),
            screen: Screen::Welcome(Welcome::new(Vec::new())),
            under: Vec::new(),
            between: None,
            scroll: 0,
            lit: None,
            note: None,
            pressed: None,
            waiting: None,
            queued: VecDeque::new(),
            now,
            size: options.size,
            options,
        };
        let effects = app.ask(effect, false);
        (app, effects)
    }

    /// The language of the screen.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether something is being kept or read that the next step depends on.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.waiting.as_ref().is_some_and(|waiting| waiting.failure.is_none())
    }

    fn m(&self) -> &'static Messages {
        self.lang.messages()
    }

    /// Takes an event.
    pub fn update(&mut self, event: Event, now: Now) -> Vec<Effect> {
        self.now = now;
        let mut effects = self.handle(event);
        // What came in while a record was being kept happens after it, in its order.
        while self.waiting.is_none() {
            let Some(event) = self.queued.pop_front() else { break };
            effects.extend(self.handle(event));
        }
        self.settle();
        effects
    }

    fn handle(&mut self, event: Event) -> Vec<Effect> {
        match event {
            Event::Resize(size) => {
                self.size = size;
                self.pressed = None;
                Vec::new()
            }
            Event::Key(key) if key.taken(Mode::Command) == Key::ctrl('c') => vec![Effect::Quit],
            Event::Key(key) if self.failure().is_some() => self.after_failure(key),
            Event::Key(_) | Event::Paste(_) | Event::Mouse(..) if self.waiting.is_some() => {
                self.queued.push_back(event);
                Vec::new()
            }
            Event::Key(key) => self.key(key),
            Event::Paste(text) => self.paste(&text),
            Event::Mouse(mouse, at) => self.mouse(mouse, at),
            Event::Students(students) => {
                self.waiting = None;
                self.show(Screen::Welcome(Welcome::new(students)));
                Vec::new()
            }
            Event::Entered(student, history) => self.entered(student, history),
            Event::Refreshed(history) => {
                self.log = Log::of(history);
                Vec::new()
            }
            Event::Kept(entry) => self.kept(entry),
            Event::Failed(why) => {
                if let Some(waiting) = &mut self.waiting {
                    waiting.failure = Some(clean::line(&why));
                }
                Vec::new()
            }
        }
    }

    fn failure(&self) -> Option<&str> {
        self.waiting.as_ref()?.failure.as_deref()
    }

    /// A failed effect is tried again, or given up by leaving.
    fn after_failure(&mut self, key: Key) -> Vec<Effect> {
        match key.code {
            Code::Enter => match self.waiting.take() {
                Some(Waiting { effect, for_screen, .. }) => self.ask(effect, for_screen),
                None => Vec::new(),
            },
            Code::Esc => vec![Effect::Quit],
            _ => Vec::new(),
        }
    }

    fn ask(&mut self, effect: Effect, for_screen: bool) -> Vec<Effect> {
        self.waiting = Some(Waiting { effect: effect.clone(), for_screen, failure: None });
        vec![effect]
    }

    fn entered(&mut self, student: Student, history: History) -> Vec<Effect> {
        self.waiting = None;
        self.log = Log::of(history);
        self.student = Some(student);
        let chosen = self.lang_chosen.then_some(self.lang);
        if !self.lang_chosen && self.options.lang.is_none() {
            self.lang = self.log.language().unwrap_or(self.lang);
        }
        let mut effects = match self.options.begin.take() {
            Some(begin) => self.begin(&begin),
            None => self.go(Go::Home),
        };
        if let Some(lang) = chosen.filter(|lang| self.log.language() != Some(*lang)) {
            self.lang_chosen = false;
            if self.waiting.is_none() {
                effects.extend(self.ask(Effect::Keep(Record::Language { lang }), false));
            }
        }
        effects
    }

    fn kept(&mut self, entry: Entry) -> Vec<Effect> {
        let Some(waiting) = self.waiting.take() else { return Vec::new() };
        self.log.push(entry.clone());
        if waiting.for_screen {
            let reply = self.with_scene(|screen, at| with_view!(screen, view => view.kept(&entry, at)));
            return self.reply(reply);
        }
        let bank = Arc::clone(&self.bank);
        match entry.record {
            Record::Session(_) => match self.log.last_session(&bank.id) {
                Some(kept) => {
                    let session = Session::of(&bank, &self.log, kept);
                    self.go(Go::Next(Box::new(session)))
                }
                None => Vec::new(),
            },
            Record::Seats { seats, .. } => match self.between.take() {
                Some(mut session) => {
                    session.add(&bank, seats);
                    self.go(Go::Next(Box::new(session)))
                }
                None => Vec::new(),
            },
            Record::Close { .. } => {
                if let Some(session) = self.between.take() {
                    self.show(Screen::Summary(Summary::new(session)));
                }
                Vec::new()
            }
            Record::Answer(_) | Record::Mark(_) | Record::Language { .. } => Vec::new(),
        }
    }

    fn scene(&self) -> Scene<'_> {
        Scene { bank: &self.bank, log: &self.log, student: self.student.as_ref(), lang: self.lang, now: self.now }
    }

    fn with_scene<T>(&mut self, act: impl FnOnce(&mut Screen, &mut Scene) -> T) -> T {
        let Self { bank, log, student, lang, now, screen, .. } = self;
        let mut scene = Scene { bank, log, student: student.as_ref(), lang: *lang, now: *now };
        act(screen, &mut scene)
    }

    fn key(&mut self, key: Key) -> Vec<Effect> {
        self.note = None;
        let now = self.now;
        let (mode, found) = self.with_scene(|screen, at| {
            with_view!(screen, view => {
                view.touched(now);
                let taken = key.taken(view.mode());
                let table = if types(view.mode(), taken) { Vec::new() } else { whole_table(view, at) };
                let found = table.iter().flat_map(|binding| &binding.keys).position(|(bound, _)| *bound == taken);
                (view.mode(), found)
            })
        });
        let walks = matches!(key.code, Code::Tab | Code::BackTab);
        if let Some(lit) = if walks { None } else { self.lit.take() } {
            let target = self.page().walk().get(lit).copied();
            if let Some(target) = target.filter(|_| key == Key::of(Code::Enter)) {
                return self.perform(Trigger::Target(target));
            }
        }
        match found {
            Some(found) => self.perform(Trigger::Key(found)),
            None => self.unbound(key.taken(mode), mode),
        }
    }

    fn unbound(&mut self, key: Key, mode: Mode) -> Vec<Effect> {
        let m = self.m();
        let request = match key.code {
            Code::Char(c) if !key.ctrl && mode == Mode::Number && !c.is_ascii_digit() => {
                self.note = Some(m.note_digits);
                return Vec::new();
            }
            Code::Char(c) if !key.ctrl => InputRequest::InsertChar(c),
            Code::Backspace => InputRequest::DeletePrevChar,
            Code::Delete => InputRequest::DeleteNextChar,
            Code::Left => InputRequest::GoToPrevChar,
            Code::Right => InputRequest::GoToNextChar,
            Code::Home => InputRequest::GoToStart,
            Code::End => InputRequest::GoToEnd,
            Code::Up | Code::Down => {
                self.scroll_by(1, key.code == Code::Down);
                return Vec::new();
            }
            _ => {
                self.note = Some(m.note_no_key);
                return Vec::new();
            }
        };
        let done = self.with_scene(|screen, _| {
            with_view!(screen, view => view.field().map(|input| {
                if !matches!(request, InputRequest::InsertChar(_)) || input.value().chars().count() < LONGEST_INPUT {
                    input.handle(request);
                }
            }))
        });
        match done {
            Some(()) => self.reveal(),
            None => self.note = Some(m.note_no_key),
        }
        Vec::new()
    }

    fn paste(&mut self, text: &str) -> Vec<Effect> {
        let number = self.with_scene(|screen, _| with_view!(screen, view => view.mode())) == Mode::Number;
        let line = clean::line(text);
        let done = self.with_scene(|screen, _| {
            with_view!(screen, view => view.field().map(|input| {
                for c in line.chars() {
                    let c = if number { crate::key::digit(c) } else { Some(c) };
                    if let Some(c) = c.filter(|_| input.value().chars().count() < LONGEST_INPUT) {
                        input.handle(InputRequest::InsertChar(c));
                    }
                }
            }))
        });
        match done {
            Some(()) => {
                self.note = None;
                self.reveal();
            }
            None => self.note = Some(self.m().note_no_paste),
        }
        Vec::new()
    }

    /// Does what a trigger stands for.
    fn perform(&mut self, trigger: Trigger) -> Vec<Effect> {
        let (size, theme) = (self.size, self.options.theme);
        let before = self.page().focus();
        let done = self.with_scene(|screen, at| {
            with_view!(screen, view => {
                let action = match trigger {
                    Trigger::Key(number) => {
                        let table = whole_table(view, at);
                        table.iter().flat_map(|binding| &binding.keys).nth(number).map(|(_, action)| *action)
                    }
                    Trigger::Target(number) => lay_out(view, at, size, theme).1.get(number).copied(),
                };
                match action {
                    Some(Do::View(action)) => Ok(view.act(action, at)),
                    Some(Do::Help) => Err(Do::Help),
                    Some(Do::Language) => Err(Do::Language),
                    Some(Do::Quit) => Err(Do::Quit),
                    Some(Do::Suspend) => Err(Do::Suspend),
                    Some(Do::Scroll(down)) => Err(Do::Scroll(down)),
                    Some(Do::Walk(on)) => Err(Do::Walk(on)),
                    None => Ok(Reply::stay()),
                }
            })
        });
        let reply = match done {
            Ok(reply) => reply,
            Err(action) => return self.everywhere(action),
        };
        let stays = reply.go.is_none();
        let effects = self.reply(reply);
        // The highlight moved on the same screen: follow it.
        if stays && before != self.page().focus() {
            self.reveal();
        }
        effects
    }

    /// Does what every screen can do.
    fn everywhere(&mut self, action: Do<()>) -> Vec<Effect> {
        match action {
            Do::Help if matches!(self.screen, Screen::Help(_)) => return self.go(Go::Back),
            Do::Help => {
                let help = self.help();
                return self.go(Go::Over(Box::new(help)));
            }
            Do::Language => return self.switch_language(),
            Do::Quit => return vec![Effect::Quit],
            Do::Suspend => return vec![Effect::Suspend],
            Do::Scroll(down) => {
                let step = self.page().step();
                self.scroll_by(step, down);
            }
            Do::Walk(on) => {
                let count = self.page().walk().len();
                self.lit = match (self.lit, on) {
                    _ if count == 0 => None,
                    (None, true) => Some(0),
                    (None, false) => Some(count - 1),
                    (Some(lit), true) => Some((lit + 1) % count),
                    (Some(lit), false) => Some((lit + count - 1) % count),
                };
            }
            Do::View(()) => {}
        }
        Vec::new()
    }

    fn help(&mut self) -> Screen {
        let lang = self.lang;
        let keys = self.with_scene(|screen, at| {
            with_view!(screen, view => {
                whole_table(view, at).iter().map(|binding| (binding.all(lang), binding.label)).collect()
            })
        });
        Screen::Help(Help::new(keys))
    }

    fn switch_language(&mut self) -> Vec<Effect> {
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

    fn reply(&mut self, reply: Reply) -> Vec<Effect> {
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

    fn go(&mut self, go: Go) -> Vec<Effect> {
        match go {
            Go::Home => {
                self.show(Screen::Home(Home::default()));
                return vec![Effect::Refresh];
            }
            Go::Welcome => {
                self.student = None;
                return self.ask(Effect::Students, false);
            }
            Go::Begin(begin) => return self.begin(&begin),
            Go::Resume => {
                let scene = self.scene();
                let session = home::unfinished(&scene).map(|kept| Session::of(&self.bank, &self.log, kept));
                return session.map_or_else(Vec::new, |session| self.go(Go::Next(Box::new(session))));
            }
            Go::Next(session) => return self.next(*session),
            Go::To(screen) => self.show(*screen),
            Go::Over(screen) => {
                let below = std::mem::replace(&mut self.screen, *screen);
                self.under.push((below, self.scroll));
                self.scroll = 0;
            }
            Go::Back => {
                if let Some((screen, scroll)) = self.under.pop() {
                    (self.screen, self.scroll) = (screen, scroll);
                }
            }
            Go::Lesson(section) => self.show(Screen::Lesson(Lesson::new(section))),
            Go::Progress => self.show(Screen::Progress(Progress)),
            Go::Quit => return vec![Effect::Quit],
        }
        Vec::new()
    }

    fn show(&mut self, screen: Screen) {
        self.screen = screen;
        self.under.clear();
        self.scroll = 0;
        self.lit = None;
    }

    fn begin(&mut self, begin: &Begin) -> Vec<Effect> {
        let seats = session::draw(&self.bank, &self.log, &begin.scope, begin.count, &mut self.dice);
        if seats.is_empty() {
            self.note = Some(self.m().note_no_questions);
            return Vec::new();
        }
        let section = match begin.scope {
            crate::plan::Scope::All => None,
            crate::plan::Scope::Section(section) | crate::plan::Scope::Paragraph(section, _) => {
                self.bank.lesson.get(section).map(|section| section.id.clone())
            }
        };
        let session = Begun { bank: self.bank.id.clone(), mode: begin.mode, section, seats };
        self.ask(Effect::Keep(Record::Session(session)), false)
    }

    fn next(&mut self, session: Session) -> Vec<Effect> {
        let session = match Asking::next(session, &self.bank, self.now) {
            Ok(asking) => {
                self.show(Screen::Asking(asking));
                return Vec::new();
            }
            Err(session) => session,
        };
        let seats = session.extra(&self.bank, &self.log, &mut self.dice);
        let id = session.id.clone();
        self.between = Some(session);
        let record =
            if seats.is_empty() { Record::Close { session: id } } else { Record::Seats { session: id, seats } };
        self.ask(Effect::Keep(record), false)
    }

    fn mouse(&mut self, mouse: Mouse, at: Position) -> Vec<Effect> {
        match mouse {
            Mouse::WheelUp => self.scroll_by(WHEEL, false),
            Mouse::WheelDown => self.scroll_by(WHEEL, true),
            Mouse::Down => self.pressed = Some((at, false)),
            Mouse::Drag => {
                let Some((from, _)) = self.pressed.filter(|(from, _)| from.y != at.y) else { return Vec::new() };
                let scroll = self.scroll;
                let page = self.page();
                if let (Some(from), Some(to)) = (page.hit(from, scroll, self.lit), page.hit(at, scroll, self.lit)) {
                    self.dragged(from, to);
                }
                self.pressed = Some((at, true));
            }
            Mouse::Up => {
                self.note = None;
                let Some((_, false)) = self.pressed.take() else { return Vec::new() };
                let target = self.page().hit(at, self.scroll, self.lit.take());
                let now = self.now;
                self.with_scene(|screen, _| with_view!(screen, view => view.touched(now)));
                return target.map_or_else(Vec::new, |target| self.perform(Trigger::Target(target)));
            }
        }
        Vec::new()
    }

    fn scroll_by(&mut self, lines: usize, down: bool) {
        self.scroll = if down { self.scroll + lines } else { self.scroll.saturating_sub(lines) };
    }

    fn reveal(&mut self) {
        let scroll = self.scroll;
        self.scroll = self.page().reveal(scroll);
    }

    /// Keeps the scroll within what there is to scroll.
    fn settle(&mut self) {
        if !self.is_too_small() {
            self.scroll = self.scroll.min(self.page().furthest());
        }
    }

    fn is_too_small(&self) -> bool {
        self.size.width < page::SMALLEST.width || self.size.height < page::SMALLEST.height
    }

    fn dragged(&mut self, from: usize, to: usize) {
        let (size, theme) = (self.size, self.options.theme);
        self.with_scene(|screen, at| {
            with_view!(screen, view => {
                let targets = lay_out(view, at, size, theme).1;
                if let (Some(Do::View(from)), Some(Do::View(to))) = (targets.get(from), targets.get(to)) {
                    view.drag(*from, *to);
                }
            });
        });
    }

    fn page(&self) -> Page {
        let scene = self.scene();
        with_view!(&self.screen, view => lay_out(view, &scene, self.size, self.options.theme).0)
    }

    /// Draws the state.
    pub fn render(&self, frame: &mut Frame) {
        let area = frame.area();
        if self.is_too_small() || area.as_size() != self.size {
            frame.render_widget(Line::raw(self.m().too_small), Rect { y: area.height / 2, ..area }.intersection(area));
            return;
        }
        let (page, lit, note) = match self.failure() {
            Some(why) => (self.failure_page(why), None, None),
            None => (self.page(), self.lit, self.note.or(self.is_waiting().then_some(self.m().note_keeping))),
        };
        let scroll = if self.failure().is_some() { 0 } else { self.scroll };
        if let Some(cursor) = page.draw(frame.buffer_mut(), scroll, lit, note) {
            frame.set_cursor_position(cursor);
        }
    }

    /// What is shown when something could not be kept or read: nothing is lost yet, and what can be done.
    fn failure_page(&self, why: &str) -> Page {
        let m = self.m();
        let mut sheet: Sheet<()> = Sheet::new(usize::from(page::measure(self.size.width).1), self.options.theme);
        let keeping = matches!(self.waiting.as_ref().map(|waiting| &waiting.effect), Some(Effect::Keep(_)));
        let (what, remedy) =
            if keeping { (m.failed, m.failed_what_to_do) } else { (m.failed_reading, m.failed_reading_what_to_do) };
        sheet.text(what, sheet.theme.strong());
        sheet.gap();
        sheet.text(remedy, Style::new());
        sheet.gap();
        sheet.dim(why);
        let table = [
            Binding::one(&[Key::of(Code::Enter)], Do::View(()), m.key_retry),
            Binding::one(&[Key::of(Code::Esc)], Do::Quit, m.key_quit),
        ];
        Page::lay_out(Heading::default(), sheet, &table, (Mode::Command, self.lang, self.size)).0
    }
}

/// Whether a key goes into a field instead of doing something.
fn types(mode: Mode, key: Key) -> bool {
    mode != Mode::Command && matches!(key.code, Code::Char(_)) && !key.ctrl
}

fn lay_out<V: View>(view: &V, at: &Scene, size: Size, theme: Theme) -> (Page, Vec<Do<V::Action>>) {
    let mut sheet = Sheet::new(usize::from(page::measure(size.width).1), theme);
    view.page(at, &mut sheet);
    Page::lay_out(view.heading(at), sheet, &whole_table(view, at), (view.mode(), at.lang, size))
}
