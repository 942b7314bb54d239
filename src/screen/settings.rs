//! What the evenings lead to: the day of the exam, the minutes, the points one wants; and who learns. All by arrows.

use crate::clock::{self, Day};
use crate::document::binding::{Binding, BindingRank};
use crate::document::figure::{Row, Stepper};
use crate::document::{Block, Document};
use crate::forecast::{Forecast, PointModel};
use crate::key::{Code, Key};
use crate::language::Lang;
use crate::log::{Aim, Entry, Record};
use crate::memory::aim::MINUTES;
use crate::plan::today;
use crate::session::Session;
use crate::view::{Context, Reply, Route, View};

/// Months ahead that an exam can be set for.
const MONTHS: i8 = 12;

/// The settings being made.
#[derive(Clone, Debug)]
pub(crate) struct SettingsScreen {
    aim: Aim,
    shown: Looks,
    row: usize,
    /// The evening to go on with; without one, Home.
    session: Option<Box<Session>>,
    /// What each number of minutes leads to, by its place.
    outlooks: Vec<Forecast>,
}

/// How things are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Looks {
    lang: Lang,
    /// Whether colours are for a light ground; nothing where the terminal is to say it.
    light: Option<bool>,
    /// Whether the plainest signs are to be drawn.
    ascii: bool,
}

impl Looks {
    /// As the log has it.
    fn of(cx: &Context) -> Self {
        Self { lang: cx.lang, light: cx.log.light(), ascii: cx.log.ascii() }
    }
}

/// What can be done with them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// The row above.
    Up,
    /// The row below.
    Down,
    /// The row at a place, clicked.
    Row(usize),
    /// The value before.
    Less,
    /// The value after.
    More,
    /// Keep them, or open what the row leads to.
    Keep,
    /// Leave things as they were.
    Cancel,
}

/// What can be set, from the top.
const ROWS: [Setting; 8] = [
    Setting::Month,
    Setting::Day,
    Setting::Minutes,
    Setting::Target,
    Setting::Language,
    Setting::Ground,
    Setting::Signs,
    Setting::Student,
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Setting {
    Month,
    Day,
    Minutes,
    Target,
    Language,
    Ground,
    Signs,
    Student,
}

/// The grounds that colours can be for.
const GROUNDS: [Option<bool>; 3] = [None, Some(false), Some(true)];

/// The next of some values, or the one before, in a round.
fn neighbour<T: Copy + PartialEq, const N: usize>(all: [T; N], value: T, more: bool) -> T {
    let here = all.iter().position(|one| *one == value).unwrap_or(0);
    all.get((here + if more { 1 } else { N - 1 }) % N).copied().unwrap_or(value)
}

impl SettingsScreen {
    /// The settings as they are.
    #[must_use]
    pub(crate) fn new(cx: &Context, session: Option<Box<Session>>) -> Self {
        let mut aim = cx.log.aim(&cx.bank.id).unwrap_or_default();
        aim.exam = aim.exam.filter(|day| *day >= cx.now.day());
        let mut settings = Self { aim, shown: Looks::of(cx), row: 0, session, outlooks: Vec::new() };
        settings.look_ahead(cx);
        settings
    }

    fn look_ahead(&mut self, cx: &Context) {
        self.outlooks.clear();
        for minutes in MINUTES {
            let mut forecast = today::outlook(cx.bank, cx.log, cx.memory, Aim { minutes, ..self.aim }, cx.now);
            // Outlooks are played, and have their luck; but more minutes never lead to less.
            if let Some(fewer) = self.outlooks.last() {
                forecast.points = forecast.points.at_least(&fewer.points);
            }
            self.outlooks.push(forecast);
        }
    }

    fn rows(&self) -> impl Iterator<Item = Setting> + use<> {
        let (dated, within) = (self.aim.exam.is_some(), self.session.is_some());
        ROWS.into_iter().filter(move |row| match row {
            Setting::Day => dated,
            Setting::Language | Setting::Ground | Setting::Signs | Setting::Student => !within,
            _ => true,
        })
    }

    fn row(&self) -> Setting {
        self.rows().nth(self.row).unwrap_or(Setting::Month)
    }

    fn change(&mut self, cx: &Context, more: bool) {
        let step: i16 = if more { 1 } else { -1 };
        let (today, tomorrow) = (cx.now.day(), cx.now.day() + 1);
        match (self.row(), self.aim.exam) {
            (Setting::Month, None) if more => self.aim.exam = Some(tomorrow),
            (Setting::Month | Setting::Day, None) | (Setting::Student, _) => {}
            (Setting::Month, Some(exam)) => {
                let ((year, month, day), (this_year, this_month, _)) = (exam.date(), today.date());
                let months = i16::from(month) - 1 + step;
                let (year, month) = (year + months.div_euclid(12), months.rem_euclid(12) + 1);
                let ahead = (year - this_year) * 12 + month - i16::from(this_month);
                let to = Day::of((year, i8::try_from(month).unwrap_or(1), day));
                // Before this month there is no exam; the arrow that leads there takes the date away.
                self.aim.exam = match ahead {
                    ..0 => None,
                    ahead if ahead > i16::from(MONTHS) => Some(exam),
                    _ => Some(to.max(tomorrow)),
                };
            }
            (Setting::Day, Some(exam)) => {
                let (year, month, day) = exam.date();
                let last = clock::days_in((year, month));
                let day = if step > 0 { day % last + 1 } else { (day + last - 2) % last + 1 };
                let to = Day::of((year, month, day));
                // Days gone by are stepped over.
                let first = if to < tomorrow && step < 0 { Day::of((year, month, last)) } else { tomorrow };
                self.aim.exam = Some(if to < tomorrow { first.max(tomorrow) } else { to });
            }
            (Setting::Signs, _) => {
                self.shown.ascii = !self.shown.ascii;
                return;
            }
            (Setting::Language, _) => {
                self.shown.lang = neighbour(Lang::ALL, self.shown.lang, more);
                return;
            }
            (Setting::Ground, _) => {
                self.shown.light = neighbour(GROUNDS, self.shown.light, more);
                return;
            }
            (Setting::Minutes, _) => {
                let place = MINUTES.iter().position(|minutes| *minutes == self.aim.minutes).unwrap_or(1);
                let place = if more { place + 1 } else { place.saturating_sub(1) };
                self.aim.minutes = MINUTES.get(place).copied().unwrap_or(self.aim.minutes);
                return;
            }
            (Setting::Target, _) => {
                let most = u32::try_from(PointModel::UBT.tasks).unwrap_or(u32::MAX);
                let wanted = self.aim.target.unwrap_or(0);
                let wanted = if more { (wanted + 1).min(most) } else { wanted.saturating_sub(1) };
                self.aim.target = Some(wanted).filter(|wanted| *wanted > 0);
                return;
            }
        }
        self.look_ahead(cx);
    }

    fn on(&self) -> Reply {
        let session = self.session.clone();
        session.map_or_else(|| Reply::Go(Route::Home), |session| Reply::Go(Route::Next(session)))
    }

    fn keep(cx: &Context, aim: Aim, shown: Looks) -> Reply {
        let was = Looks::of(cx);
        let aim = Record::Aim { bank: cx.bank.id.clone(), aim };
        let lang = (shown.lang != was.lang).then_some(Record::Language { lang: shown.lang });
        let ground = (shown.light != was.light).then_some(Record::Ground { light: shown.light });
        let signs = (shown.ascii != was.ascii).then_some(Record::Signs { ascii: shown.ascii });
        Reply::keep_all([aim].into_iter().chain(lang).chain(ground).chain(signs).collect())
    }

    fn value(&self, row: Setting, cx: &Context) -> String {
        let m = cx.m();
        match row {
            Setting::Month => self.aim.exam.map_or_else(
                || m.settings.no_exam.to_owned(),
                |day| {
                    let (year, month, _) = day.date();
                    (m.words.month)((year, month))
                },
            ),
            Setting::Day => self.aim.exam.map_or_else(String::new, |day| day.date().2.to_string()),
            Setting::Minutes => (m.words.minutes)(self.aim.minutes),
            Setting::Target => {
                let of = PointModel::UBT.tasks;
                self.aim.target.map_or_else(|| m.settings.no_target.to_owned(), |points| format!("{points} / {of}"))
            }
            Setting::Language => self.shown.lang.messages().words.language.to_owned(),
            Setting::Ground => (m.settings.ground_is)(self.shown.light).to_owned(),
            Setting::Signs => (m.settings.signs_are)(self.shown.ascii),
            Setting::Student => cx.student.map_or_else(String::new, |student| student.name.clone()),
        }
    }

    fn label(row: Setting, cx: &Context) -> &'static str {
        let m = cx.m();
        match row {
            Setting::Month => m.settings.month,
            Setting::Day => m.settings.day,
            Setting::Minutes => m.settings.minutes,
            Setting::Target => m.settings.target,
            Setting::Language => m.settings.language,
            Setting::Ground => m.settings.ground,
            Setting::Signs => m.settings.signs,
            Setting::Student => m.settings.student,
        }
    }

    /// What ten, fifteen and twenty minutes lead to.
    fn outlooks(&self, cx: &Context, document: &mut Document<Action>) {
        let m = cx.m();
        document.quiet(if self.aim.exam.is_some() { m.settings.leads } else { m.settings.leads_month });
        let row = |(minutes, forecast): (&u32, &Forecast)| {
            let (low, high) = forecast.points.range;
            let here = *minutes == self.aim.minutes;
            Row { here, ..Row::new((m.words.minutes)(*minutes), (m.settings.lead)(low, high, forecast.points.of)) }
        };
        document.push(Block::Rows(MINUTES.iter().zip(&self.outlooks).map(row).collect()));
        if self.outlooks.iter().any(|forecast| forecast.missing > 0) {
            document.quiet(m.settings.usual);
        }
    }
}

impl View for SettingsScreen {
    type Action = Action;

    fn bindings(&self, cx: &Context) -> Vec<Binding<Action>> {
        let m = cx.m();
        let sides = vec![(Key::of(Code::Left), Action::Less), (Key::of(Code::Right), Action::More)];
        let enter = if self.row() == Setting::Student { m.keys.open } else { m.keys.send };
        vec![
            Binding::arrows(Action::Up, Action::Down, m.keys.choose),
            Binding { keys: sides, label: m.keys.change, rank: BindingRank::Usual },
            Binding::one(&[Key::of(Code::Enter)], Action::Keep, enter).primary(),
            Binding::one(&[Key::of(Code::Esc)], Action::Cancel, m.keys.back),
        ]
    }

    fn act(&mut self, action: Action, cx: &mut Context) -> Reply {
        let last = self.rows().count().saturating_sub(1);
        match action {
            Action::Up => self.row = self.row.saturating_sub(1),
            Action::Down => self.row = (self.row + 1).min(last),
            Action::Row(row) => self.row = row.min(last),
            Action::Less => self.change(cx, false),
            Action::More => self.change(cx, true),
            Action::Keep if self.row() == Setting::Student => return Reply::Go(Route::Account),
            Action::Keep => return Self::keep(cx, self.aim, self.shown),
            // Asked once: who leaves it as it is has answered too.
            Action::Cancel if self.session.is_some() => {
                let aim = cx.log.aim(&cx.bank.id).unwrap_or_default();
                return Self::keep(cx, aim, Looks::of(cx));
            }
            Action::Cancel => return Reply::Go(Route::Home),
        }
        Reply::Stay
    }

    fn kept(&mut self, _entries: &[Entry], _cx: &mut Context) -> Reply {
        self.on()
    }

    fn refold(&mut self, cx: &Context, _anew: bool) {
        // The language can be switched by its key meanwhile.
        self.shown.lang = cx.lang;
    }

    fn document(&self, cx: &Context) -> Document<Action> {
        let m = cx.m();
        let mut document = Document::new(m.settings.title, "");
        if self.session.is_some() {
            document.text(m.settings.ask);
            document.pause();
        }
        let stepper = |(place, row)| Stepper {
            number: None,
            label: Self::label(row, cx).to_owned(),
            value: self.value(row, cx),
            steps: (row != Setting::Student).then_some((Action::Less, Action::More)),
            here: place == self.row,
            action: Some(Action::Row(place)),
        };
        document.push(Block::Steppers(self.rows().enumerate().map(stepper).collect()));
        document.pause();
        if let Some(exam) = self.aim.exam {
            document.text((m.words.days_to_exam)(exam - cx.now.day()));
            document.pause();
        }
        self.outlooks(cx, &mut document);
        document
    }
}
