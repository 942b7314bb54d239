//! Home: who is learning, what to do next, and how they stand by section.

use ratatui::style::Style;
use ratatui::text::Span;
use unicode_width::UnicodeWidthStr as _;

use super::menu::{Action, Chosen, Menu};
use super::mock;
use crate::clock::{Day, HOUR, Millis};
use crate::exam::{self, Attempt};
use crate::key::{Code, Key};
use crate::log::Mode;
use crate::log::timing::is_believable;
use crate::plan::Scope;
use crate::plan::today::{self, Today};
use crate::progress::{self, Standing};
use crate::question::SET;
use crate::session::{self, QUESTIONS, Session};
use crate::view::{Begin, Binding, Heading, Reply, Route, Scene, View};
use crate::widget::Sheet;

/// Columns of a section's bar, where there is room.
const BAR: usize = 20;
/// Columns for what is to be done now, beside what to expect.
const NOW: usize = 28;
/// Below this many columns a section's bar goes.
const ROOM_FOR_BARS: usize = 60;
/// Entries that are ahead of the clock by more milliseconds than this, and by less than a day, are spoken of.
const BEHIND: Millis = HOUR;

/// The first screen of an evening.
#[derive(Clone, Debug)]
pub struct Home {
    menu: Menu,
    /// What the plan says of today, as it was when Home was opened.
    today: Today,
}

/// What Home offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Item {
    Brief,
    Outcome(Day),
    Resume,
    Evening,
    Practice,
    Reading,
    Exam,
    Mock,
    Lesson,
    Progress,
    Settings,
    Section(usize),
}

impl Home {
    /// Home for the student who learns.
    #[must_use]
    pub fn new(at: &Scene) -> Self {
        Self { menu: Menu::default(), today: Today::of(at.bank, at.log, at.memory, at.now) }
    }

    /// The same after the log was read again.
    #[must_use]
    pub fn again(&self, at: &Scene) -> Self {
        Self { menu: self.menu, ..Self::new(at) }
    }

    fn items(&self, at: &Scene) -> Vec<Item> {
        let mut items = Vec::new();
        items.extend(self.today.is_eve().then_some(Item::Brief));
        items.extend(self.today.over.map(Item::Outcome));
        items.extend(exam::open(at.bank, at.log).map(|_| Item::Exam));
        items.extend(session::unfinished(at.bank, at.log, at.now).map(|_| Item::Resume));
        let has = |item: &Item| match item {
            Item::Evening | Item::Practice => at.bank.questions.iter().any(|question| question.passage.is_none()),
            Item::Reading => at.bank.questions.iter().any(|question| question.passage.is_some() && !question.exam),
            Item::Lesson => at.bank.lesson.iter().any(|section| !section.paragraphs.is_empty()),
            _ => true,
        };
        let work = [Item::Evening, Item::Practice, Item::Reading, Item::Mock];
        let rest = [Item::Lesson, Item::Progress, Item::Settings];
        items.extend(work.into_iter().chain(rest).filter(has));
        if at.bank.lesson.len() > 1 {
            items.extend((0..at.bank.lesson.len()).map(Item::Section));
        }
        items
    }

    fn open(item: Item) -> Reply {
        let begin = |scope| Reply::Go(Route::Begin(Begin { scope, count: QUESTIONS, mode: Mode::Practice }));
        match item {
            Item::Brief => Reply::Go(Route::Brief),
            Item::Outcome(exam) => Reply::Go(Route::Outcome(exam)),
            Item::Resume => Reply::Go(Route::Resume),
            Item::Evening => Reply::Go(Route::Evening),
            Item::Practice => begin(Scope::All),
            Item::Section(section) => begin(Scope::Section(section)),
            Item::Reading => Reply::Go(Route::Begin(Begin { scope: Scope::Reading, count: SET, mode: Mode::Practice })),
            Item::Exam => Reply::Go(Route::Exam),
            Item::Mock => Reply::Go(Route::Mock(None)),
            Item::Lesson => Reply::Go(Route::Lesson(0)),
            Item::Progress => Reply::Go(Route::Progress),
            Item::Settings => Reply::Go(Route::Settings),
        }
    }

    fn label(&self, item: Item, at: &Scene) -> String {
        let m = at.m();
        match item {
            Item::Brief => m.brief.title.to_owned(),
            Item::Outcome(_) => m.home.outcome.to_owned(),
            Item::Resume => {
                match resumed(at).and_then(|session| session.current().map(|seat| (session.place(seat), seat.again))) {
                    Some(((next, all), false)) => (m.home.resume)(next, all),
                    _ => m.home.resume_extra.to_owned(),
                }
            }
            Item::Evening if today::begun(at.bank, at.log, at.now).is_some() => m.home.go_on.to_owned(),
            Item::Evening if at.log.of_bank(&at.bank.id).next().is_none() => m.home.start.to_owned(),
            Item::Evening if self.today.rest.is_some() => m.home.more.to_owned(),
            Item::Evening => m.home.evening.to_owned(),
            Item::Practice => m.home.practice.to_owned(),
            Item::Reading => m.home.reading.to_owned(),
            Item::Exam => {
                let attempt = exam::open(at.bank, at.log).and_then(|kept| Attempt::of(at.bank, at.log, kept));
                attempt.map_or_else(String::new, |attempt| mock::go_on(&attempt, at))
            }
            Item::Mock => m.mock.title.to_owned(),
            Item::Lesson => m.home.lesson.to_owned(),
            Item::Progress => m.progress.title.to_owned(),
            Item::Settings => m.settings.title.to_owned(),
            Item::Section(section) => {
                at.bank.lesson.get(section).map_or_else(String::new, |s| s.title.get(at.tongue()).to_owned())
            }
        }
    }

    /// What is to be done today, and what to expect: side by side where there is room.
    fn today(&self, at: &Scene, sheet: &mut Sheet<Action>) {
        let (m, theme) = (at.m(), sheet.theme);
        if at.log.damaged() > 0 {
            sheet.dim(&(m.files.damaged_records)(at.log.damaged()));
        }
        if at.log.newer() > 0 {
            sheet.dim(&(m.files.newer_records)(at.log.newer()));
        }
        let date = |day: Day| (m.words.date)(day.date());
        if let Some(odd) = at.log.odd() {
            sheet.dim(&(m.home.odd)(odd.count, &date(odd.latest), &date(at.now.day())));
        }
        if !is_believable(at.clock()) && at.log.newest().is_some() {
            sheet.dim(&(m.home.clock)(&date(at.clock().day(at.now.offset)), &date(at.now.day())));
        } else if at.behind > BEHIND {
            sheet.dim(m.home.hours);
        }
        if let Some(notice) = at.notice {
            sheet.text(notice, theme.accent());
        }
        if let Some(time) = at.pin_cleared {
            sheet.text(&(m.pin.cleared)(&date(time.day(at.now.offset))), theme.accent());
        }
        if let Some(away) = self.today.away {
            sheet.text(&(m.home.away)(away.days, away.remembered, away.met), Style::new());
        }
        if at.log.of_bank(&at.bank.id).next().is_none() {
            return;
        }
        let left = self.today.left();
        let now = match self.today.rest {
            Some(_) => m.home.enough.to_owned(),
            None => (m.home.left)(left),
        };
        let exam = self.today.ahead.exam.map_or_else(|| m.home.no_exam.to_owned(), |days| (m.words.days_to_exam)(days));
        let exam = exam + &self.today.target.map_or_else(String::new, |target| (m.home.target)(target));
        let points = &self.today.forecast.points;
        let forecast = match self.today.forecast.missing {
            0 => (m.words.forecast)(points.range.0, points.range.1, points.of),
            missing => (m.home.unknown)(missing),
        };
        let next = |(day, minutes): (Day, u32)| (m.home.rest)(&(m.words.day)(day.date()), minutes);
        let rest = self.today.rest.map(|rest| rest.next.map(next).unwrap_or_default());
        if sheet.width < ROOM_FOR_BARS {
            sheet.text(&now, theme.strong());
            if let Some(rest) = rest.filter(|rest| !rest.is_empty()) {
                sheet.text(&rest, Style::new());
            }
            sheet.dim(&exam);
            sheet.dim(&forecast);
            return;
        }
        let width = NOW;
        sheet.columns((&now, theme.strong()), width, (&[], &exam, Style::new()), None);
        if let Some(rest) = rest {
            sheet.columns((&rest, Style::new()), width, (&[], &forecast, Style::new()), None);
            return;
        }
        let all = f64::from(self.today.ahead.minutes.max(1));
        let [full, empty] = theme.bar_of(1.0 - f64::from(left) / all, width - 4);
        let mut lines = crate::widget::sheet::wrap(&forecast, sheet.width - width - 2).into_iter();
        let pad = Span::raw(" ".repeat(6));
        sheet.line(vec![full, empty, pad, Span::raw(lines.next().unwrap_or_default())].into(), None);
        for line in lines {
            sheet.line(format!("{}{line}", " ".repeat(width + 2)).into(), None);
        }
    }

    fn section(&self, place: usize, title: &str, standing: Standing, sheet: &mut Sheet<Action>) {
        let theme = sheet.theme;
        let chosen = self.menu.cursor == place;
        let style = if chosen { theme.chosen() } else { Style::new() };
        let pointer = if chosen { theme.pointer() } else { " " };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
        let percent = format!("{:>4}%", (standing.remembered * 100.0).round() as u32);
        let bar = if sheet.width >= ROOM_FOR_BARS { BAR } else { 0 };
        let room = sheet.width.saturating_sub(2 + 2 + bar + percent.width());
        let mut lines = crate::widget::sheet::wrap(title, room).into_iter();
        let first = lines.next().unwrap_or_default();
        let pad = " ".repeat(room.saturating_sub(first.width()) + 2);
        let [full, fading, empty] = theme.bar_of_three(standing.remembered, standing.fading, bar);
        let label = [
            Span::styled(format!("{pointer} "), style),
            Span::styled(first, style),
            Span::raw(pad),
            full,
            fading,
            empty,
            Span::styled(percent, theme.accent()),
        ];
        let write = |sheet: &mut Sheet<Action>| {
            sheet.line(label.to_vec().into(), Some(Action::Item(place)));
            for rest in lines {
                sheet.line(Span::styled(format!("  {rest}"), style).into(), Some(Action::Item(place)));
            }
        };
        sheet.seen_if(chosen, write);
    }
}

fn resumed(at: &Scene) -> Option<Session> {
    session::unfinished(at.bank, at.log, at.now).map(|kept| Session::of(at.bank, at.log, kept))
}

impl View for Home {
    type Action = Action;

    fn table(&self, at: &Scene) -> Vec<Binding<Action>> {
        let m = at.m();
        let quit = [Key::of(Code::Esc), Key::char('q')];
        Menu::table(self.items(at).len(), m.keys.open, (&quit, m.keys.quit), m)
    }

    fn act(&mut self, action: Action, at: &mut Scene) -> Reply {
        let items = self.items(at);
        match self.menu.act(action, items.len()) {
            Chosen::Moved => Reply::Stay,
            Chosen::Open(place) => items.get(place).map_or_else(|| Reply::Stay, |item| Self::open(*item)),
            Chosen::Leave => Reply::Go(Route::Quit),
        }
    }

    fn heading(&self, at: &Scene) -> Heading {
        let name = at.student.map_or("", |student| student.name.as_str());
        Heading {
            left: at.bank.title.get(at.tongue()).to_owned(),
            right: format!("{name} · {}", at.m().words.language),
        }
    }

    fn page(&self, at: &Scene, sheet: &mut Sheet<Action>) {
        let m = at.m();
        // Ten sections, seven items and two lines of today just fit into 24 rows.
        self.today(at, sheet);
        let standing = progress::standing(at.bank, at.memory, at.now);
        let mut heading = false;
        for (place, item) in self.items(at).into_iter().enumerate() {
            let label = self.label(item, at);
            if let Item::Section(section) = item {
                if !heading {
                    heading = true;
                    let (remembered, fading, not_yet) = sheet.theme.three();
                    sheet.dim(&(m.words.standing)(remembered, fading, not_yet));
                }
                self.section(place, &label, standing.get(section).copied().unwrap_or_default(), sheet);
                continue;
            }
            sheet.entry(&label, self.menu.cursor == place, Action::Item(place));
        }
    }
}
