//! Home: what to do now, what to expect, and where one is weakest.

use super::menu::{Action, Chosen, Menu};
use super::mock;
use crate::bank::SectionAt;
use crate::clock::{Day, HOUR, Millis};
use crate::document::binding::{Binding, BindingRank};
use crate::document::figure::Bar;
use crate::document::group::{Group, GroupChoice, GroupKind};
use crate::document::{Block, Breadth, Document, TextRole};
use crate::exam::{self, Attempt};
use crate::key::{Code, Key};
use crate::log::AnswerMode;
use crate::log::timing::is_believable;
use crate::memory::aim::Ahead;
use crate::plan::Scope;
use crate::plan::today::{self, Today};
use crate::progress::{self, Standing};
use crate::question::SET;
use crate::session::{self, QUESTIONS, Session};
use crate::view::{Begin, Context, Reply, Route, View};

/// Sessions left unfinished that are offered, the newest.
const RESUMED: usize = 3;
/// Sections that are named as weak.
const WEAK: usize = 3;
/// Entries that are ahead of the clock by more milliseconds than this, and by less than a day, are spoken of.
const BEHIND: Millis = HOUR;

/// The first screen of an evening.
#[derive(Clone, Debug)]
pub(crate) struct HomeScreen {
    menu: Menu,
    /// The day of which all this is said.
    day: Day,
    /// What the plan says of it, as it was when Home was opened.
    today: Today,
    offers: Offers,
}

/// What Home offers, as the log has it.
#[derive(Clone, Debug)]
struct Offers {
    items: Vec<MenuItem>,
    /// The sessions that can be taken up.
    resumed: Vec<Session>,
    /// The paper that can be taken up.
    attempt: Option<Box<Attempt>>,
    /// Whether an evening was begun today.
    begun: bool,
    /// Whether nothing was ever answered.
    is_new: bool,
    /// The weakest sections, the weakest first.
    weak: Vec<(SectionAt, Standing)>,
}

/// What Home offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum MenuItem {
    Brief,
    Outcome(Day),
    /// One of the sessions left unfinished, by its place.
    Resume(usize),
    Evening,
    Practice,
    Reading,
    Exam,
    Mock,
    Lesson,
    Progress,
    Settings,
    /// A page to look things up in: a map, a timeline.
    Reference(usize),
    Section(SectionAt),
}

impl MenuItem {
    /// Whether it is work, and no place to look at.
    fn is_work(self) -> bool {
        !matches!(self, Self::Lesson | Self::Progress | Self::Settings | Self::Reference(_) | Self::Section(_))
    }
}

impl Offers {
    fn of(cx: &Context, today: &Today) -> Self {
        let open = exam::open(cx.bank, cx.log);
        let resumed = session::unfinished(cx.situation()).map(|kept| Session::of(cx.bank, cx.log, kept));
        let resumed: Vec<Session> =
            resumed.filter(|session| session.current().is_some() || session.vanished > 0).take(RESUMED).collect();
        let is_new = cx.log.of_bank(&cx.bank.id).next().is_none();
        let mut items = Vec::new();
        items.extend(today.is_eve().then_some(MenuItem::Brief));
        items.extend(today.over.map(MenuItem::Outcome));
        items.extend(open.map(|_| MenuItem::Exam));
        items.extend((0..resumed.len()).map(MenuItem::Resume));
        let has = |item: &MenuItem| match item {
            MenuItem::Evening | MenuItem::Practice => {
                cx.bank.questions.iter().any(|question| question.passage.is_none())
            }
            MenuItem::Reading => cx.bank.questions.iter().any(|question| question.passage.is_some() && !question.exam),
            MenuItem::Lesson => cx.bank.lesson.iter().any(|section| !section.paragraphs.is_empty()),
            _ => true,
        };
        let work = [MenuItem::Evening, MenuItem::Practice, MenuItem::Reading, MenuItem::Mock];
        let rest = [MenuItem::Lesson, MenuItem::Progress, MenuItem::Settings];
        items.extend(work.into_iter().chain(rest).filter(has));
        // The map that shows most, and the timeline.
        let pages = || cx.bank.reference.iter().enumerate();
        let map = pages().filter(|(_, page)| page.is_map()).max_by_key(|(_, page)| page.entries.len());
        let timeline = pages().find(|(_, page)| page.is_timeline());
        items.extend(map.into_iter().chain(timeline).map(|(place, _)| MenuItem::Reference(place)));
        let weak = if is_new { Vec::new() } else { weak(cx, today) };
        items.extend(weak.iter().map(|(section, _)| MenuItem::Section(*section)));
        Self {
            items,
            resumed,
            attempt: open.and_then(|kept| Attempt::of(cx.bank, cx.log, kept)).map(Box::new),
            begun: today::begun(cx.bank, cx.log, cx.now).is_some(),
            is_new,
            weak,
        }
    }
}

/// The sections of which least is firm; what the exam never asks is not one.
fn weak(cx: &Context, today: &Today) -> Vec<(SectionAt, Standing)> {
    if cx.bank.lesson.len() < 2 {
        return Vec::new();
    }
    let standing = progress::standing(cx.situation(), &today.paper, &today.stopped).into_iter().enumerate();
    let mut weak: Vec<(SectionAt, Standing)> = standing.map(|(place, standing)| (SectionAt(place), standing)).collect();
    weak.retain(|(_, standing)| standing.facts.1 > 0);
    weak.sort_by(|(_, one), (_, other)| one.firm.total_cmp(&other.firm));
    weak.truncate(WEAK);
    weak
}

impl HomeScreen {
    /// Home for the student who learns.
    #[must_use]
    pub(crate) fn new(cx: &Context) -> Self {
        let today = Today::of(cx.situation());
        Self { menu: Menu::default(), day: cx.now.day(), offers: Offers::of(cx, &today), today }
    }

    fn open(&self, item: MenuItem) -> Reply {
        let begin = |scope| Reply::Go(Route::Begin(Begin { scope, count: QUESTIONS, mode: AnswerMode::Practice }));
        match item {
            MenuItem::Brief => Reply::Go(Route::Brief),
            MenuItem::Outcome(exam) => Reply::Go(Route::Outcome(exam)),
            MenuItem::Resume(place) => match self.offers.resumed.get(place) {
                Some(session) => Reply::Go(Route::Resume(session.id.clone())),
                None => Reply::Stay,
            },
            MenuItem::Evening => Reply::Go(Route::Evening),
            MenuItem::Practice => begin(Scope::All),
            MenuItem::Section(section) => begin(Scope::Section(section)),
            MenuItem::Reading => {
                Reply::Go(Route::Begin(Begin { scope: Scope::Reading, count: SET, mode: AnswerMode::Practice }))
            }
            MenuItem::Exam => Reply::Go(Route::Exam),
            MenuItem::Mock => Reply::Go(Route::Mock(None)),
            MenuItem::Lesson => Reply::Go(Route::Lesson(SectionAt(0))),
            MenuItem::Reference(page) => Reply::Go(Route::Reference(page)),
            MenuItem::Progress => Reply::Go(Route::Progress),
            MenuItem::Settings => Reply::Go(Route::Settings),
        }
    }

    fn label(&self, item: MenuItem, cx: &Context) -> String {
        let m = cx.m();
        match item {
            MenuItem::Brief => m.brief.title.to_owned(),
            MenuItem::Outcome(_) => m.home.outcome.to_owned(),
            MenuItem::Resume(place) => {
                self.offers.resumed.get(place).map_or_else(String::new, |session| resumed(session, cx))
            }
            MenuItem::Evening if self.offers.begun => m.home.go_on.to_owned(),
            MenuItem::Evening if self.offers.is_new => m.home.start.to_owned(),
            MenuItem::Evening if self.today.rest.is_some() => m.home.more.to_owned(),
            MenuItem::Evening => m.home.evening.to_owned(),
            MenuItem::Practice => m.home.practice.to_owned(),
            MenuItem::Reading => m.home.reading.to_owned(),
            MenuItem::Exam => self.offers.attempt.as_ref().map_or_else(String::new, |attempt| mock::go_on(attempt, cx)),
            MenuItem::Mock => m.mock.title.to_owned(),
            MenuItem::Lesson => m.home.lesson.to_owned(),
            MenuItem::Progress => m.progress.title.to_owned(),
            MenuItem::Settings => m.settings.title.to_owned(),
            MenuItem::Reference(page) => {
                let is_map = cx.bank.reference.get(page).is_some_and(crate::bank::Reference::is_map);
                (if is_map { m.home.map } else { m.home.timeline }).to_owned()
            }
            MenuItem::Section(section) => {
                cx.bank.section_at(section).map_or_else(String::new, |s| s.title.get(cx.tongue()).to_owned())
            }
        }
    }

    /// What there is to say of the records and of the clock.
    fn notices(&self, cx: &Context, document: &mut Document<Action>) {
        let m = cx.m();
        if cx.log.damaged() > 0 {
            document.quiet((m.files.damaged_records)(cx.log.damaged()));
        }
        if cx.log.newer() > 0 {
            document.quiet((m.files.newer_records)(cx.log.newer()));
        }
        let date = |day: Day| (m.words.date)(day.date());
        if let Some(odd) = cx.log.odd() {
            document.quiet((m.home.odd)(odd.count, &date(odd.latest), &date(cx.now.day())));
        }
        if !is_believable(cx.clock()) && cx.log.newest().is_some() {
            document.quiet((m.home.clock)(&date(cx.clock().day(cx.now.offset)), &date(cx.now.day())));
        } else if cx.behind > BEHIND {
            document.quiet(m.home.hours);
        }
        if let Some(notice) = cx.notice {
            document.say(TextRole::Notice, notice);
        }
        if let Some(time) = cx.pin_cleared {
            document.say(TextRole::Notice, (m.pin.cleared)(&date(time.day(cx.now.offset))));
        }
        if let Some(away) = self.today.away {
            document.text((m.home.away)(away.days, away.remembered, away.met));
        }
        document.pause();
    }

    /// What is to be done today beside what to expect.
    fn today(&self, cx: &Context) -> Block<Action> {
        let m = cx.m();
        let text = |text: String| Block::Text(TextRole::Plain, text);
        let exam = self.today.ahead.exam.map_or_else(|| m.home.no_exam.to_owned(), |days| (m.words.days_to_exam)(days));
        let foretold = &self.today.forecast;
        let exam =
            exam + &self.today.target.map_or_else(String::new, |target| (m.home.target)(target, foretold.points.of));
        let forecast = foretold.known().map_or_else(
            || (m.words.unknown)(foretold.known_after),
            |(low, high)| {
                let expected = (m.words.forecast)(low, high, foretold.points.of, foretold.points.are_tasks);
                format!("{}: {expected}", m.words.foretold)
            },
        );
        let left = self.today.left();
        let now = if let Some(rest) = self.today.rest {
            let next = rest.next.map(|(day, minutes)| (m.home.rest)(&(m.words.day)(day.date()), minutes));
            let enough = if self.today.is_learnt { m.home.learnt } else { m.home.enough };
            let enough = Block::Heading(TextRole::Plain, enough.to_owned());
            [enough].into_iter().chain(next.map(text)).collect()
        } else {
            let done = 1.0 - f64::from(left) / f64::from(self.today.ahead.minutes.max(1));
            vec![
                Block::Heading(TextRole::Plain, (m.home.left)(left)),
                Block::Bars(vec![Bar::bare(done.clamp(0.0, 1.0))]),
            ]
        };
        Block::Beside(Breadth::Usual, now, vec![text(exam), text(forecast)])
    }

    /// The menu: what is to be done, and below it what is there to look at.
    fn menu(&self, cx: &Context) -> Vec<Block<Action>> {
        let line = |(place, item): (usize, MenuItem)| {
            GroupChoice::new(self.label(item, cx), place == self.menu.cursor, Action::Row(place))
        };
        let of = |wanted: fn(MenuItem) -> bool| {
            self.offers.items.iter().copied().enumerate().filter(move |(_, item)| wanted(*item)).map(line).collect()
        };
        let work = of(MenuItem::is_work);
        let places = of(|item| !item.is_work() && !matches!(item, MenuItem::Section(_)));
        vec![
            Block::Group(Group::new(GroupKind::Menu, work)),
            Block::Pause,
            Block::Group(Group::new(GroupKind::Shelf, places)),
        ]
    }

    /// Where one is weakest.
    fn weak(&self, cx: &Context) -> Vec<Block<Action>> {
        if self.offers.weak.is_empty() {
            return Vec::new();
        }
        let first = self.offers.items.len() - self.offers.weak.len();
        let bar = |(number, (section, standing)): (usize, &(SectionAt, Standing))| {
            let place = first + number;
            let (met, all) = standing.facts;
            let words = if met > 0 { format!("{met} / {all}") } else { cx.m().home.not_asked.to_owned() };
            Bar {
                number: None,
                label: self.label(MenuItem::Section(*section), cx),
                full: standing.firm,
                met: Some(standing.met - standing.firm),
                wanted: None,
                words,
                note: None,
                choice: Some((place == self.menu.cursor, Action::Row(place))),
            }
        };
        let bars = self.offers.weak.iter().enumerate().map(bar).collect();
        let here = self.menu.cursor.checked_sub(first).and_then(|place| self.offers.weak.get(place));
        let here = here.map(|(_, standing)| Block::Text(TextRole::Plain, told(standing, &self.today.ahead, cx)));
        let heading = Block::Heading(TextRole::Quiet, cx.m().home.weak.to_owned());
        [heading, Block::Bars(bars)].into_iter().chain(here).collect()
    }
}

/// What is said of a session that can be taken up: what it is about, its next question, of how many.
fn resumed(session: &Session, cx: &Context) -> String {
    let m = cx.m();
    let Some((next, all)) = session.current().filter(|seat| !seat.again).map(|seat| session.place(seat)) else {
        return m.home.resume_extra.to_owned();
    };
    let section = session.section.as_ref().and_then(|id| cx.bank.section(id)).and_then(|at| cx.bank.section_at(at));
    (m.home.resume)(section.map(|section| section.title.get(cx.tongue())), next, all)
}

/// How a section stands, in words.
#[must_use]
pub(super) fn told(standing: &Standing, ahead: &Ahead, cx: &Context) -> String {
    let (met, all) = standing.facts;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "facts")]
    let expected = (standing.expected * all as f64).round() as usize;
    (cx.m().progress.section)(met, all, expected, ahead.exam.is_some())
}

impl View for HomeScreen {
    type Action = Action;

    fn bindings(&self, cx: &Context) -> Vec<Binding<Action>> {
        let m = cx.m();
        let quit = [Key::of(Code::Esc), Key::char('q')];
        let sides = vec![(Key::of(Code::Left), Action::Up), (Key::of(Code::Right), Action::Down)];
        let mut table = Menu::bindings(self.offers.items.len(), m.keys.open, (&quit, m.keys.quit), m);
        table.push(Binding { keys: sides, label: m.keys.choose, rank: BindingRank::Rare });
        table
    }

    fn act(&mut self, action: Action, cx: &mut Context) -> Reply {
        // It was left open over night.
        if self.day != cx.now.day() {
            self.refold(cx, true);
        }
        let items = &self.offers.items;
        match self.menu.act(action, items.len()) {
            Chosen::Moved => Reply::Stay,
            Chosen::Open(place) => items.get(place).map_or_else(|| Reply::Stay, |item| self.open(*item)),
            Chosen::Leave => Reply::Go(Route::Quit),
        }
    }

    fn refold(&mut self, cx: &Context, anew: bool) {
        if anew {
            (self.day, self.today) = (cx.now.day(), Today::of(cx.situation()));
        }
        self.offers = Offers::of(cx, &self.today);
    }

    fn document(&self, cx: &Context) -> Document<Action> {
        let name = cx.student.map_or("", |student| student.name.as_str());
        let mut document = Document::new(cx.bank.title.get(cx.tongue()), format!("{name} · {}", cx.m().words.language));
        document.is_loose = true;
        self.notices(cx, &mut document);
        let mut now = if self.offers.is_new { Vec::new() } else { vec![self.today(cx), Block::Pause] };
        now.extend(self.menu(cx));
        match self.weak(cx) {
            weak if weak.is_empty() => document.blocks.extend(now),
            weak => document.push(Block::Beside(Breadth::Wide, now, weak)),
        }
        document
    }
}
