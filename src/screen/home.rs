//! Home: who is learning, what to do next, and how they stand by section.

use crate::bank::SectionAt;
use ratatui::style::Style;
use ratatui::text::Span;
use unicode_width::UnicodeWidthStr as _;

use super::menu::{Action, Chosen, Menu};
use super::mock;
use crate::clock::{Day, HOUR, Millis};
use crate::exam::{self, Attempt};
use crate::key::{Code, Key};
use crate::log::AnswerMode;
use crate::log::timing::is_believable;
use crate::plan::Scope;
use crate::plan::today::{self, Today};
use crate::progress::{self, Standing};
use crate::question::SET;
use crate::session::{self, QUESTIONS, Session};
use crate::view::{Begin, Binding, Context, Heading, Reply, Route, View};
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
pub(crate) struct HomeScreen {
    menu: Menu,
    /// What the plan says of today, as it was when Home was opened.
    today: Today,
}

/// What Home offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum MenuItem {
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
    Section(SectionAt),
}

impl HomeScreen {
    /// Home for the student who learns.
    #[must_use]
    pub(crate) fn new(cx: &Context) -> Self {
        Self { menu: Menu::default(), today: Today::of(cx.bank, cx.log, cx.memory, cx.now) }
    }

    /// The same after the log was read again.
    #[must_use]
    pub(crate) fn again(&self, cx: &Context) -> Self {
        Self { menu: self.menu, ..Self::new(cx) }
    }

    fn items(&self, cx: &Context) -> Vec<MenuItem> {
        let mut items = Vec::new();
        items.extend(self.today.is_eve().then_some(MenuItem::Brief));
        items.extend(self.today.over.map(MenuItem::Outcome));
        items.extend(exam::open(cx.bank, cx.log).map(|_| MenuItem::Exam));
        items.extend(session::unfinished(cx.bank, cx.log, cx.now).map(|_| MenuItem::Resume));
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
        if cx.bank.lesson.len() > 1 {
            items.extend(cx.bank.each_section().map(|(place, _)| MenuItem::Section(place)));
        }
        items
    }

    fn open(item: MenuItem) -> Reply {
        let begin = |scope| Reply::Go(Route::Begin(Begin { scope, count: QUESTIONS, mode: AnswerMode::Practice }));
        match item {
            MenuItem::Brief => Reply::Go(Route::Brief),
            MenuItem::Outcome(exam) => Reply::Go(Route::Outcome(exam)),
            MenuItem::Resume => Reply::Go(Route::Resume),
            MenuItem::Evening => Reply::Go(Route::Evening),
            MenuItem::Practice => begin(Scope::All),
            MenuItem::Section(section) => begin(Scope::Section(section)),
            MenuItem::Reading => {
                Reply::Go(Route::Begin(Begin { scope: Scope::Reading, count: SET, mode: AnswerMode::Practice }))
            }
            MenuItem::Exam => Reply::Go(Route::Exam),
            MenuItem::Mock => Reply::Go(Route::Mock(None)),
            MenuItem::Lesson => Reply::Go(Route::Lesson(SectionAt(0))),
            MenuItem::Progress => Reply::Go(Route::Progress),
            MenuItem::Settings => Reply::Go(Route::Settings),
        }
    }

    fn label(&self, item: MenuItem, cx: &Context) -> String {
        let m = cx.m();
        match item {
            MenuItem::Brief => m.brief.title.to_owned(),
            MenuItem::Outcome(_) => m.home.outcome.to_owned(),
            MenuItem::Resume => {
                match resumed(cx).and_then(|session| session.current().map(|seat| (session.place(seat), seat.again))) {
                    Some(((next, all), false)) => (m.home.resume)(next, all),
                    _ => m.home.resume_extra.to_owned(),
                }
            }
            MenuItem::Evening if today::begun(cx.bank, cx.log, cx.now).is_some() => m.home.go_on.to_owned(),
            MenuItem::Evening if cx.log.of_bank(&cx.bank.id).next().is_none() => m.home.start.to_owned(),
            MenuItem::Evening if self.today.rest.is_some() => m.home.more.to_owned(),
            MenuItem::Evening => m.home.evening.to_owned(),
            MenuItem::Practice => m.home.practice.to_owned(),
            MenuItem::Reading => m.home.reading.to_owned(),
            MenuItem::Exam => {
                let attempt = exam::open(cx.bank, cx.log).and_then(|kept| Attempt::of(cx.bank, cx.log, kept));
                attempt.map_or_else(String::new, |attempt| mock::go_on(&attempt, cx))
            }
            MenuItem::Mock => m.mock.title.to_owned(),
            MenuItem::Lesson => m.home.lesson.to_owned(),
            MenuItem::Progress => m.progress.title.to_owned(),
            MenuItem::Settings => m.settings.title.to_owned(),
            MenuItem::Section(section) => {
                cx.bank.section_at(section).map_or_else(String::new, |s| s.title.get(cx.tongue()).to_owned())
            }
        }
    }

    /// What is to be done today, and what to expect: side by side where there is room.
    fn today(&self, cx: &Context, sheet: &mut Sheet<Action>) {
        let (m, theme) = (cx.m(), sheet.theme);
        if cx.log.damaged() > 0 {
            sheet.dim(&(m.files.damaged_records)(cx.log.damaged()));
        }
        if cx.log.newer() > 0 {
            sheet.dim(&(m.files.newer_records)(cx.log.newer()));
        }
        let date = |day: Day| (m.words.date)(day.date());
        if let Some(odd) = cx.log.odd() {
            sheet.dim(&(m.home.odd)(odd.count, &date(odd.latest), &date(cx.now.day())));
        }
        if !is_believable(cx.clock()) && cx.log.newest().is_some() {
            sheet.dim(&(m.home.clock)(&date(cx.clock().day(cx.now.offset)), &date(cx.now.day())));
        } else if cx.behind > BEHIND {
            sheet.dim(m.home.hours);
        }
        if let Some(notice) = cx.notice {
            sheet.text(notice, theme.accent());
        }
        if let Some(time) = cx.pin_cleared {
            sheet.text(&(m.pin.cleared)(&date(time.day(cx.now.offset))), theme.accent());
        }
        if let Some(away) = self.today.away {
            sheet.text(&(m.home.away)(away.days, away.remembered, away.met), Style::new());
        }
        if cx.log.of_bank(&cx.bank.id).next().is_none() {
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

fn resumed(cx: &Context) -> Option<Session> {
    session::unfinished(cx.bank, cx.log, cx.now).map(|kept| Session::of(cx.bank, cx.log, kept))
}

impl View for HomeScreen {
    type Action = Action;

    fn bindings(&self, cx: &Context) -> Vec<Binding<Action>> {
        let m = cx.m();
        let quit = [Key::of(Code::Esc), Key::char('q')];
        Menu::bindings(self.items(cx).len(), m.keys.open, (&quit, m.keys.quit), m)
    }

    fn act(&mut self, action: Action, cx: &mut Context) -> Reply {
        let items = self.items(cx);
        match self.menu.act(action, items.len()) {
            Chosen::Moved => Reply::Stay,
            Chosen::Open(place) => items.get(place).map_or_else(|| Reply::Stay, |item| Self::open(*item)),
            Chosen::Leave => Reply::Go(Route::Quit),
        }
    }

    fn heading(&self, cx: &Context) -> Heading {
        let name = cx.student.map_or("", |student| student.name.as_str());
        Heading {
            left: cx.bank.title.get(cx.tongue()).to_owned(),
            right: format!("{name} · {}", cx.m().words.language),
        }
    }

    fn page(&self, cx: &Context, sheet: &mut Sheet<Action>) {
        let m = cx.m();
        // Ten sections, seven items and two lines of today just fit into 24 rows.
        self.today(cx, sheet);
        let standing = progress::standing(cx.bank, cx.memory, cx.now);
        let mut heading = false;
        for (place, item) in self.items(cx).into_iter().enumerate() {
            let label = self.label(item, cx);
            if let MenuItem::Section(section) = item {
                if !heading {
                    heading = true;
                    let (remembered, fading, not_yet) = sheet.theme.three();
                    sheet.dim(&(m.words.standing)(remembered, fading, not_yet));
                }
                self.section(place, &label, standing.get(section.0).copied().unwrap_or_default(), sheet);
                continue;
            }
            sheet.entry(&label, self.menu.cursor == place, Action::Item(place));
        }
    }
}
