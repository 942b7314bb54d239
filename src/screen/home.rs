//! Home: who is learning, what to do next, and how they stand by section.

use ratatui::style::Style;
use ratatui::text::Span;
use unicode_width::UnicodeWidthStr as _;

use super::lesson::Lesson;
use super::{Begin, Binding, Go, Heading, Reply, Scene, View};
use crate::clock;
use crate::key::{Code, Key};
use crate::log::{Answered, Kept, Mode};
use crate::plan::{SET, Scope};
use crate::progress::{self, Score};
use crate::session::{QUESTIONS, Session};
use crate::widget::Sheet;

/// Columns of a section's bar, where there is room.
const BAR: usize = 20;
/// Below this many columns a section's bar goes.
const ROOM_FOR_BARS: usize = 60;

/// The first screen of an evening.
#[derive(Debug, Default)]
pub struct Home {
    cursor: usize,
}

/// What Home offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Item {
    Resume,
    Practice,
    Reading,
    Lesson,
    Reference,
    Progress,
    Switch,
    Section(usize),
}

/// What can be done at Home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Highlight above.
    Up,
    /// Highlight below.
    Down,
    /// Highlight an item by its number, from 1.
    Digit(usize),
    /// Open the highlighted item.
    Open,
    /// Open the item at a place, from 0, clicked.
    Item(usize),
    /// Leave the program.
    Quit,
}

/// The session that was left today and can be taken up again: the newest, then the one before it.
#[must_use]
pub fn unfinished<'l>(at: &Scene<'l>) -> Option<&'l Kept> {
    // A clock that went back puts a session into a later day: it is the evening's own all the same.
    let today = |kept: &&Kept| clock::day(kept.time, kept.offset) == at.now.day() || kept.time > at.now.clock;
    at.log.sessions(&at.bank.id).rev().filter(today).find(|kept| !kept.closed)
}

impl Home {
    fn items(at: &Scene) -> Vec<Item> {
        let mut items = Vec::new();
        items.extend(unfinished(at).map(|_| Item::Resume));
        let has = |item: &Item| match item {
            Item::Practice => at.bank.questions.iter().any(|question| question.passage.is_none()),
            Item::Reading => at.bank.questions.iter().any(|question| question.passage.is_some() && !question.exam),
            Item::Lesson => at.bank.lesson.iter().any(|section| !section.paragraphs.is_empty()),
            Item::Reference => !at.bank.reference.is_empty(),
            _ => true,
        };
        let all = [Item::Practice, Item::Reading, Item::Lesson, Item::Reference, Item::Progress, Item::Switch];
        items.extend(all.into_iter().filter(has));
        if at.bank.lesson.len() > 1 {
            items.extend((0..at.bank.lesson.len()).map(Item::Section));
        }
        items
    }

    fn open(item: Item, at: &Scene) -> Reply {
        let begin = |scope| Reply::go(Go::Begin(Begin { scope, count: QUESTIONS, mode: Mode::Practice }));
        match item {
            Item::Resume => Reply::go(Go::Resume),
            Item::Practice => begin(Scope::All),
            Item::Section(section) => begin(Scope::Section(section)),
            Item::Reading => Reply::go(Go::Begin(Begin { scope: Scope::Reading, count: SET, mode: Mode::Practice })),
            Item::Lesson => Reply::go(Go::Lesson(0)),
            Item::Reference => Reply::to(Lesson::reference(at.bank)),
            Item::Progress => Reply::go(Go::Progress),
            Item::Switch => Reply::go(Go::Welcome),
        }
    }

    fn label(item: Item, at: &Scene) -> String {
        let m = at.m();
        match item {
            Item::Resume => {
                match resumed(at).and_then(|session| session.current().map(|seat| (session.place(seat), seat.again))) {
                    Some(((next, all), false)) => (m.home_resume)(next, all),
                    _ => m.home_resume_extra.to_owned(),
                }
            }
            Item::Practice if at.log.of_bank(&at.bank.id).next().is_none() => m.home_start.to_owned(),
            Item::Practice => m.home_practice.to_owned(),
            Item::Reading => m.home_reading.to_owned(),
            Item::Lesson => m.home_lesson.to_owned(),
            Item::Reference => m.home_reference.to_owned(),
            Item::Progress => m.home_progress.to_owned(),
            Item::Switch => m.home_switch.to_owned(),
            Item::Section(section) => {
                at.bank.lesson.get(section).map_or_else(String::new, |s| s.title.get(at.tongue()).to_owned())
            }
        }
    }

    fn today(at: &Scene) -> Score {
        let day = at.now.day();
        let of_today = |given: &&Answered| clock::day(given.time, given.offset) == day;
        Score::of(at.log, at.log.of_bank(&at.bank.id).filter(of_today))
    }

    fn section(&self, place: usize, title: &str, standing: f64, sheet: &mut Sheet<Action>) {
        let theme = sheet.theme;
        let chosen = self.cursor == place;
        let style = if chosen { theme.chosen() } else { Style::new() };
        let pointer = if chosen { theme.pointer() } else { " " };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
        let percent = format!("{:>4}%", (standing * 100.0).round() as u32);
        let bar = if sheet.width >= ROOM_FOR_BARS { BAR } else { 0 };
        let room = sheet.width.saturating_sub(2 + 2 + bar + percent.width());
        let mut lines = crate::widget::sheet::wrap(title, room).into_iter();
        let first = lines.next().unwrap_or_default();
        let pad = " ".repeat(room.saturating_sub(first.width()) + 2);
        let [full, empty] = theme.bar_of(standing, bar);
        let label = [
            Span::styled(format!("{pointer} "), style),
            Span::styled(first, style),
            Span::raw(pad),
            full,
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
    unfinished(at).map(|kept| Session::of(at.bank, at.log, kept))
}

impl View for Home {
    type Action = Action;

    fn table(&self, at: &Scene) -> Vec<Binding<Action>> {
        let m = at.m();
        vec![
            Binding::arrows(Action::Up, Action::Down, m.key_choose),
            Binding::digits(Self::items(at).len(), Action::Digit, m.key_choose).quiet(),
            Binding::one(&[Key::of(Code::Enter)], Action::Open, m.key_open),
            Binding::one(&[Key::of(Code::Esc), Key::char('q')], Action::Quit, m.key_quit),
        ]
    }

    fn act(&mut self, action: Action, at: &mut Scene) -> Reply {
        let items = Self::items(at);
        let last = items.len().saturating_sub(1);
        match action {
            Action::Up => self.cursor = self.cursor.min(last).saturating_sub(1),
            Action::Down => self.cursor = (self.cursor + 1).min(last),
            Action::Digit(number) => self.cursor = number.saturating_sub(1).min(last),
            Action::Open => {
                return items.get(self.cursor.min(last)).map_or_else(Reply::stay, |item| Self::open(*item, at));
            }
            Action::Item(place) => return items.get(place).map_or_else(Reply::stay, |item| Self::open(*item, at)),
            Action::Quit => return Reply::go(Go::Quit),
        }
        Reply::stay()
    }

    fn heading(&self, at: &Scene) -> Heading {
        let name = at.student.map_or("", |student| student.name.as_str());
        Heading {
            left: at.bank.title.get(at.tongue()).to_owned(), right: format!("{name} · {}", at.m().language_name)
        }
    }

    fn page(&self, at: &Scene, sheet: &mut Sheet<Action>) {
        let m = at.m();
        // Ten sections and the items above them just fit into 24 rows.
        let today = Self::today(at);
        if today.answers > 0 {
            sheet.text(&(m.home_today)(today.right, today.answers), Style::new());
        }
        if at.log.damaged() > 0 {
            sheet.dim(&(m.damaged)(at.log.damaged()));
        }
        let standing = progress::standing(at.bank, at.log);
        let mut heading = false;
        for (place, item) in Self::items(at).into_iter().enumerate() {
            let label = Self::label(item, at);
            if let Item::Section(section) = item {
                if !heading {
                    heading = true;
                    sheet.gap();
                    sheet.dim(m.home_standing);
                }
                self.section(place, &label, standing.get(section).copied().unwrap_or(0.0), sheet);
                continue;
            }
            sheet.entry(&label, self.cursor == place, Action::Item(place));
        }
    }
}
