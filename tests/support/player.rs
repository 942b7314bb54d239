//! A student at the app without a terminal: keys go in, the screen comes out, records are kept in memory.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex};
use std::time::Duration;

use alash::app::{App, Event, Learner, Mouse, Options, Start};
use alash::bank::Bank;
use alash::clock::{self, Millis, Moment, Now};
use alash::dice::Dice;
use alash::effect::{Effect, Refusal, StoreReply};
use alash::form::Profile;
use alash::ids::Ids;
use alash::journal::{Journal, JournalRow, MemoryJournal, StudentRow, Tables};
use alash::key::{Code, Key};
use alash::language::Lang;
use alash::log::{Aim, Brought, Entry, History, Record, Student};
use alash::question::{KindName, Try};
use alash::theme::{Palette, Theme};
use alash::trouble::{Cause, Trouble};
use rand::SeedableRng as _;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::layout::{Position, Size};
use ratatui::style::Color;

/// 2026-11-22 19:00 in Kazakhstan.
pub const EVENING: Moment = Moment(1_795_356_000_000);

#[derive(Clone)]
pub struct Player {
    pub app: App,
    /// What the journal holds of the student.
    pub entries: Vec<Entry>,
    journal: MemoryJournal,
    pub left: bool,
    pub fails: bool,
    size: Size,
    now: Now,
}

pub fn options(lang: Lang, size: (u16, u16)) -> Options {
    Options {
        learner: Learner::Anyone,
        lang: Some(lang),
        usual_lang: Lang::Kk,
        start: Start::Home,
        folder: Some("/mnt/stick".to_owned()),
        notice: None,
        passing: false,
        profiles: Profile::own(),
        paper_seed: None,
        seed: 1918,
        ids: ids(0),
        theme: Theme { palette: Palette::None, ..Theme::default() },
        size: Size::new(size.0, size.1),
        draws: true,
    }
}

/// Ids that differ from those made before so many entries were kept.
fn ids(kept: usize) -> Ids {
    Ids::new(Dice::seed_from_u64(u64::try_from(kept).unwrap()))
}

/// Айгерім's journal, with these entries.
fn journal(entries: &[Entry]) -> MemoryJournal {
    let mut journal = MemoryJournal::default();
    let Student { id, name, .. } = student("Айгерім".to_owned());
    let folded = name.to_lowercase();
    journal.add(&StudentRow { id, name, folded, created: clock::EARLIEST, pin: None, forgotten: None }).unwrap();
    for entry in entries {
        let own = Entry { student: "student".to_owned(), ..entry.clone() };
        assert!(journal.add_row(&JournalRow::of(&own).unwrap(), None).unwrap(), "{} is there twice", entry.id);
    }
    journal
}

impl Player {
    pub fn new(bank: &str, options: Options) -> Self {
        Self::again(bank, options, Vec::new())
    }

    /// A player whose entries are already in the store.
    pub fn again(bank: &str, options: Options, entries: Vec<Entry>) -> Self {
        Self::at(bank, options, entries, EVENING)
    }

    /// The same at another moment, in milliseconds since 1970-01-01 UTC.
    pub fn at(bank: &str, options: Options, entries: Vec<Entry>, clock: Moment) -> Self {
        let bank = read(bank);
        let now = Now { clock, offset: 300, ..Now::default() };
        let size = options.size;
        let (app, effects) = App::new(bank, Options { ids: ids(entries.len()), ..options }, now);
        let mut player = Self { app, journal: journal(&entries), entries, left: false, fails: false, size, now };
        player.perform(effects);
        player
    }

    /// A player called Айгерім, at Home.
    pub fn at_home(bank: &str, lang: Lang, size: (u16, u16)) -> Self {
        Self::new(bank, Options { learner: Learner::First("Айгерім".to_owned()), ..options(lang, size) })
    }

    /// Айгерім, who comes back with what was kept, so many milliseconds after the first evening.
    pub fn back(entries: Vec<Entry>, later: Millis, lang: Lang, size: (u16, u16)) -> Self {
        let options = Options { learner: Learner::First("Айгерім".to_owned()), ..options(lang, size) };
        Self::at(super::OWN, options, entries, EVENING + later)
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            let event = match effect {
                _ if self.fails => Event::Failed(Trouble::Failed(Cause::Full)),
                Effect::Students => Event::Students(Vec::new()),
                Effect::Enter(name, _) => Event::Entered(student(name), self.history()),
                Effect::Refresh => Event::Refreshed(self.history()),
                Effect::Keep(records) => Event::Kept(self.keep(&records)),
                Effect::Quit => {
                    self.left = true;
                    continue;
                }
                Effect::Guest(name) => Event::Entered(Student { guest: true, ..student(name) }, History::default()),
                Effect::Rename(name, _) => Event::StoreReply(StoreReply::Renamed(student(name))),
                Effect::SetPin(pin, _) => Event::StoreReply(StoreReply::PinSet(Student {
                    locked: pin.is_some(),
                    ..student("Айгерім".to_owned())
                })),
                Effect::TakeAlong(file, _) => Event::StoreReply(StoreReply::TakenAlong(file, self.entries.len())),
                Effect::Bring(_, sure) if !sure => {
                    Event::StoreReply(StoreReply::Refused(Refusal::Other("Ерлан".to_owned())))
                }
                Effect::Bring(..) => {
                    let brought = Brought { known: self.entries.len(), ..Brought::default() };
                    Event::StoreReply(StoreReply::Brought(self.history(), brought))
                }
                Effect::Part => Event::StoreReply(StoreReply::Parted(self.history(), None)),
                Effect::Offer => Event::Damaged(Trouble::Damaged { file: "alash.db".into() }, None),
                Effect::Suspend | Effect::Redraw | Effect::ToldOfPin | Effect::Restore => continue,
            };
            let next = self.app.update(event, self.now);
            self.perform(next);
        }
    }

    pub fn history(&self) -> History {
        let mut journal = self.journal.handle();
        journal.history("student", self.now).unwrap()
    }

    pub fn keep(&mut self, records: &[(String, Record)]) -> Vec<Entry> {
        let kept = self.journal.keep("student", records, self.now).unwrap();
        self.entries.extend(kept.iter().cloned());
        kept
    }

    pub fn event(&mut self, event: Event) -> &mut Self {
        // A second passes between two events: longer than feedback has to stand.
        self.now.monotonic += Duration::from_secs(1);
        self.now.boottime += Duration::from_secs(1);
        self.now.clock += Millis(1000);
        let effects = self.app.update(event, self.now);
        self.perform(effects);
        self
    }

    pub fn press(&mut self, code: Code) -> &mut Self {
        self.event(Event::Key(Key::of(code)))
    }

    /// A key pressed in the same moment as the one before.
    pub fn hasty(&mut self, code: Code) -> &mut Self {
        let effects = self.app.update(Event::Key(Key::of(code)), self.now);
        self.perform(effects);
        self
    }

    /// Each character as one key press.
    pub fn keys(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            self.event(Event::Key(Key::char(c)));
        }
        self
    }

    pub fn enter(&mut self) -> &mut Self {
        self.press(Code::Enter)
    }

    pub fn click(&mut self, x: u16, y: u16) -> &mut Self {
        self.event(Event::Mouse(Mouse::Down, Position::new(x, y)));
        self.event(Event::Mouse(Mouse::Up, Position::new(x, y)))
    }

    /// Clicks on the first place where the text stands.
    pub fn click_on(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        let (y, line) = screen.lines().enumerate().find(|(_, line)| line.contains(text)).expect(text);
        let x = line.split(text).next().unwrap().chars().count();
        self.click(u16::try_from(x).unwrap(), u16::try_from(y).unwrap())
    }

    pub fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.size = Size::new(width, height);
        self.event(Event::Resize(self.size))
    }

    /// A second passes on the screen's clock.
    pub fn tick(&mut self) -> &mut Self {
        self.event(Event::Tick)
    }

    /// So many minutes and seconds pass while the program is open.
    pub fn work(&mut self, minutes: u64, seconds: u64) -> &mut Self {
        let passed = Duration::from_secs(minutes * 60 + seconds);
        self.now.monotonic += passed;
        self.now.boottime += passed;
        self.now.clock += Millis::of(passed);
        self
    }

    /// So many milliseconds pass while the student reads.
    pub fn pass(&mut self, time: Millis) -> &mut Self {
        let passed = Duration::from_millis(u64::try_from(time.0).unwrap());
        self.now.monotonic += passed;
        self.now.boottime += passed;
        self.now.clock += time;
        self
    }

    /// Goes on from paragraphs to the question.
    pub fn read_on(&mut self) -> &mut Self {
        while self.screen().contains(self.app.lang().messages().lesson.something_new) {
            self.enter();
        }
        self
    }

    /// Whether the day of the exam is asked for.
    pub fn is_asked_on(&self) -> bool {
        self.screen().contains(self.app.lang().messages().settings.ask.split(' ').next().unwrap())
    }

    /// So many minutes pass while the machine sleeps.
    pub fn wait(&mut self, minutes: i64) -> &mut Self {
        self.now.boottime += Duration::from_secs(u64::try_from(minutes * 60).unwrap_or(0));
        self.now.clock += minutes * clock::MINUTE;
        self
    }

    /// The clock is set to another moment, in milliseconds since 1970-01-01 UTC.
    pub fn set_clock(&mut self, clock: Moment) -> &mut Self {
        self.now.clock = clock;
        self
    }

    /// The moment.
    pub fn now(&self) -> Now {
        self.now
    }

    /// The log as it is.
    pub fn log(&self) -> alash::log::Log {
        alash::log::Log::of(self.history())
    }

    /// Goes on with an evening, or begins one, and answers to its end: each question by `right`, half a minute each.
    pub fn evening(&mut self, bank: &Bank, mut right: impl FnMut(&alash::question::Question) -> bool) -> &mut Self {
        let m = self.app.lang().messages();
        // Where in the list it stands depends on the day.
        let screen = self.screen();
        let label =
            [m.home.start, m.home.evening, m.home.go_on, m.home.more].into_iter().find(|label| screen.contains(label));
        self.click_on(label.unwrap_or_else(|| panic!("no evening at Home:\n{screen}")));
        for _ in 0..500 {
            let screen = self.screen();
            if screen.contains(m.tonight.title) {
                return self;
            }
            if screen.contains(m.lesson.something_new) || screen.contains(m.settings.ask.split(' ').next().unwrap()) {
                self.enter();
                continue;
            }
            self.now.clock += Millis(20_000);
            let question = self.asked(bank).0;
            if right(question) {
                self.answer_rightly(bank);
            } else {
                self.not_known();
            }
            self.now.clock += Millis(8_000);
            self.enter();
        }
        panic!("an evening without an end:\n{}", self.screen());
    }

    /// A day later, with the clock only.
    pub fn tomorrow(&mut self) -> &mut Self {
        self.now.clock += clock::DAY;
        self
    }

    /// The screen as lines of text, without the space at their ends.
    pub fn screen(&self) -> String {
        let mut terminal = Terminal::new(TestBackend::new(self.size.width, self.size.height)).unwrap();
        terminal.draw(|frame| self.app.render(frame)).unwrap();
        let buffer = terminal.backend().buffer();
        let lines = (0..self.size.height).map(|y| {
            let line: String = (0..self.size.width).map(|x| buffer[(x, y)].symbol()).collect();
            line.trim_end().to_owned()
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    /// Whether a text stands on the screen, wherever its lines end.
    pub fn says(&self, text: &str) -> bool {
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        words(&self.screen()).contains(&words(text))
    }

    /// Where the terminal's cursor stands, if it is seen.
    pub fn cursor(&self) -> Option<Position> {
        let mut terminal = Terminal::new(TestBackend::new(self.size.width, self.size.height)).unwrap();
        terminal.draw(|frame| self.app.render(frame)).unwrap();
        let backend = terminal.backend();
        backend.cursor_visible().then(|| backend.cursor_position())
    }

    /// The colours on the screen, each once.
    pub fn colours(&self) -> Vec<Color> {
        let mut terminal = Terminal::new(TestBackend::new(self.size.width, self.size.height)).unwrap();
        terminal.draw(|frame| self.app.render(frame)).unwrap();
        let mut colours = Vec::new();
        for cell in &terminal.backend().buffer().content {
            if cell.fg != Color::Reset && !colours.contains(&cell.fg) {
                colours.push(cell.fg);
            }
        }
        colours
    }

    /// The answers kept so far.
    pub fn answers(&self) -> Vec<&alash::log::Answer> {
        let answers = self.entries.iter().filter_map(|entry| match &entry.record {
            Record::Answer(answer) => Some(&**answer),
            _ => None,
        });
        answers.collect()
    }

    /// Begins practice from Home.
    pub fn practise(&mut self) -> &mut Self {
        self.keys("2").enter()
    }

    /// Gives a full answer to whatever is asked: the right one, by the keys of its kind.
    pub fn answer_rightly(&mut self, bank: &Bank) -> &mut Self {
        let (question, showing) = self.asked(bank);
        match question.solution(&showing) {
            alash::question::Given::Typed(text) => {
                self.keys(&text);
            }
            alash::question::Given::Picked(ids) => {
                for id in ids {
                    let row = showing.rows.iter().position(|other| *other == id).unwrap();
                    self.keys(&(row + 1).to_string());
                }
            }
            alash::question::Given::Unknown => {}
        }
        self.enter()
    }

    /// Gives a wrong answer to whatever is asked.
    pub fn answer_wrongly(&mut self, bank: &Bank) -> &mut Self {
        use alash::question::{Given, Judged};
        let (question, showing) = self.asked(bank);
        if !showing.fixed.is_empty() {
            // As drawn, which is never the right order.
            return self.keys(&(1..=showing.rows.len()).map(|row| row.to_string()).collect::<String>()).enter();
        }
        if question.kind.hand() == alash::question::InputKind::Arrange {
            // Lifted and put down where it was: the drawn order, which is never the right one.
            return self.keys("  ").enter();
        }
        let wrong = showing.rows.iter().position(|id| {
            let given = Given::Picked(vec![id.clone()]);
            matches!(question.judge(&showing, &given, Try::Only, bank.lexicon()), Judged::Graded(grade) if grade.credit == 0.0)
        });
        match wrong {
            Some(row) => self.keys(&(row + 1).to_string()),
            None => self.keys("7"),
        };
        self.enter()
    }

    /// Answers a question in less than a second, and not rightly, and goes on.
    pub fn click_through(&mut self, bank: &Bank) -> &mut Self {
        let (question, showing) = self.asked(bank);
        let right = match question.solution(&showing) {
            alash::question::Given::Picked(ids) => ids,
            _ => Vec::new(),
        };
        let keys = match question.kind.name() {
            KindName::Order | KindName::Match => "123456".to_owned(),
            KindName::Choice | KindName::Select | KindName::Place => {
                (showing.rows.iter().position(|row| !right.contains(row)).unwrap_or(0) + 1).to_string()
            }
            KindName::Blank => "1".to_owned(),
        };
        for c in keys.chars() {
            let effects = self.app.update(Event::Key(Key::char(c)), self.now);
            self.perform(effects);
        }
        self.hasty(Code::Enter).hasty(Code::Enter).pass(Millis(500)).hasty(Code::Enter)
    }

    /// «I do not know», by the keys of its kind.
    pub fn not_known(&mut self) -> &mut Self {
        let before = self.answers().len();
        self.enter().enter();
        if self.answers().len() == before { self.keys("0") } else { self }
    }

    /// The question on the screen, found by its stem, with what is shown of it.
    pub fn asked<'b>(&self, bank: &'b Bank) -> (&'b alash::question::Question, alash::question::Showing) {
        let log = alash::log::Log::of(self.history());
        let kept = log.sessions(&bank.id).next_back().expect("a session");
        let session = alash::session::Session::of(bank, &log, kept);
        let seat = session.current().unwrap_or_else(|| panic!("no question on\n{}", self.screen())).clone();
        (bank.question(&seat.question).unwrap(), seat.showing)
    }
}

fn student(name: String) -> Student {
    Student { id: "student".to_owned(), name, locked: false, guest: false }
}

/// An entry that sets the exam so many days after the first evening, with a target of 16 points.
pub fn aim(exam: Option<i64>, minutes: u32) -> Entry {
    let today = EVENING.day(300);
    let aim = Aim { exam: exam.map(|days| today + days), minutes, target: Some(16), ..Aim::default() };
    Entry {
        id: "019a0000-0000-7000-8000-0000000000a1".to_owned(),
        student: "student".to_owned(),
        time: EVENING - Millis(1000),
        offset: 300,
        clock: None,
        received: None,
        version: "test".to_owned(),
        record: Record::Aim { bank: own().id.clone(), aim },
    }
}

/// Plays so many evenings of ten minutes, one a day; facts stick by `right`.
pub fn evenings(count: i64, exam: Option<i64>, mut right: impl FnMut(&str) -> bool) -> Player {
    let bank = own();
    let mut player = Player::back(vec![aim(exam, 10)], Millis(0), Lang::Kk, (80, 24));
    for day in 0..count {
        player = Player::back(player.entries, day * clock::DAY, Lang::Kk, (80, 24));
        player.evening(&bank, |question| right(&question.fact));
    }
    player
}

/// The bank that comes with the program, read.
pub fn own() -> Arc<Bank> {
    read(super::OWN)
}

/// A bank, read once a program of tests: ours is large, and most tests take it up many times.
fn read(text: &str) -> Arc<Bank> {
    static OWN: LazyLock<Arc<Bank>> = LazyLock::new(|| Arc::new(Bank::read(super::OWN).unwrap()));
    static OTHERS: LazyLock<Mutex<HashMap<String, Arc<Bank>>>> = LazyLock::new(Mutex::default);
    if std::ptr::eq(text, super::OWN) {
        return Arc::clone(&OWN);
    }
    let mut others = OTHERS.lock().unwrap();
    let bank = others.entry(text.to_owned()).or_insert_with(|| Arc::new(Bank::read(text).unwrap()));
    Arc::clone(bank)
}

/// At the first question of a kind: one question of our own bank in a bank of its own.
pub fn at_kind(lang: Lang, size: (u16, u16), kind: usize) -> Player {
    let code = KindName::ALL[kind].code();
    at_first(lang, size, |question| question["kind"] == code)
}

/// At the first question of our own bank that is wanted, in a bank of its own.
pub fn at_first(lang: Lang, size: (u16, u16), wanted: impl Fn(&serde_json::Value) -> bool) -> Player {
    let mut player = Player::at_home(&first(wanted), lang, size);
    player.practise();
    player
}

/// A bank of the first question of our own that is wanted.
pub fn first(wanted: impl Fn(&serde_json::Value) -> bool) -> String {
    static WHOLE: LazyLock<serde_json::Value> = LazyLock::new(|| serde_json::from_str(super::OWN).unwrap());
    let one = WHOLE["questions"].as_array().unwrap().iter().find(|question| wanted(question)).unwrap();
    let others = WHOLE.as_object().unwrap().iter().filter(|(key, _)| *key != "questions");
    let mut bank: serde_json::Map<_, _> = others.map(|(key, value)| (key.clone(), value.clone())).collect();
    bank.insert("questions".to_owned(), serde_json::json!([one]));
    serde_json::Value::Object(bank).to_string()
}

/// After a session of four answers: right, wrong, not known, and right in the extra round.
pub fn later(lang: Lang, size: (u16, u16), further: fn(&mut Player)) -> Player {
    let bank = own();
    let begin = alash::view::Begin {
        scope: alash::plan::Scope::Section(alash::bank::SectionAt(1)),
        count: 3,
        mode: alash::log::AnswerMode::Practice,
    };
    let mut player = Player::new(
        super::OWN,
        Options {
            learner: Learner::First("Айгерім".to_owned()), start: Start::Session(begin), ..options(lang, size)
        },
    );
    player.answer_rightly(&bank).enter().answer_wrongly(&bank).enter().not_known().enter();
    for _ in 0..2 {
        player.answer_rightly(&bank).enter();
    }
    further(&mut player);
    player
}
