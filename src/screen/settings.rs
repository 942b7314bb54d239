//! What the evenings lead to: the day of the exam and its form, the minutes, the points one wants; and who learns. By arrows,
//! numbers also typed.

use crate::bank::FactAt;
use crate::clock::Day;
use crate::document::binding::{Binding, BindingRank};
use crate::document::figure::{Row, Stepper};
use crate::document::{Block, Document};
use crate::forecast::Forecast;
use crate::key::{Code, Key};
use crate::language::Lang;
use crate::log::{Aim, AimedForm, Entry, Record};
use crate::memory::aim::MINUTES;
use crate::plan::today;
use crate::question::KindName;
use crate::session::Session;
use crate::view::{Context, Reply, Route, View};

/// Days ahead that an exam can be set for.
const FURTHEST: i64 = 366;

/// The settings being made.
#[derive(Clone, Debug)]
pub(crate) struct SettingsScreen {
    aim: Aim,
    shown: Looks,
    row: usize,
    /// The number that was typed on this row so far.
    typed: u32,
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
    /// A digit of a value that is typed.
    Digit(u32),
    /// Keep them, or open what the row leads to.
    Keep,
    /// Leave things as they were.
    Cancel,
}

/// What can be set, from the top.
const ROWS: [Setting; 11] = [
    Setting::Day,
    Setting::Month,
    Setting::In,
    Setting::Minutes,
    Setting::Target,
    Setting::Form,
    Setting::Reading,
    Setting::Language,
    Setting::Ground,
    Setting::Signs,
    Setting::Student,
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Setting {
    Day,
    Month,
    /// In how many days.
    In,
    Minutes,
    Target,
    Form,
    Reading,
    Language,
    Ground,
    Signs,
    Student,
}

impl Setting {
    /// Whether its value is a number that can be typed.
    fn is_typed(self) -> bool {
        matches!(self, Self::Day | Self::Month | Self::In | Self::Minutes | Self::Target)
    }
}

/// The grounds that colours can be for.
const GROUNDS: [Option<bool>; 3] = [None, Some(false), Some(true)];

/// The next of some values, or the one before, in a round.
fn neighbour<T: Copy + PartialEq>(all: &[T], value: T, more: bool) -> T {
    let here = all.iter().position(|one| *one == value).unwrap_or(0);
    all.get((here + if more { 1 } else { all.len() - 1 }) % all.len()).copied().unwrap_or(value)
}

impl SettingsScreen {
    /// The settings as they are.
    #[must_use]
    pub(crate) fn new(cx: &Context, session: Option<Box<Session>>) -> Self {
        let mut aim = cx.situation().aim();
        aim.exam = aim.exam.filter(|day| *day >= cx.now.day());
        let mut settings = Self { aim, shown: Looks::of(cx), row: 0, typed: 0, session, outlooks: Vec::new() };
        settings.look_ahead(cx);
        settings
    }

    fn look_ahead(&mut self, cx: &Context) {
        self.outlooks.clear();
        for minutes in MINUTES {
            let mut forecast = today::outlook(cx.situation(), &Aim { minutes, ..self.aim.clone() });
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
            Setting::Month | Setting::In => dated,
            Setting::Language | Setting::Ground | Setting::Signs | Setting::Student => !within,
            _ => true,
        })
    }

    /// Points of the exam that is prepared for.
    fn points(&self, cx: &Context) -> u32 {
        u32::try_from(cx.situation().blueprint(&self.aim).points()).unwrap_or(u32::MAX)
    }

    fn row(&self) -> Setting {
        self.rows().nth(self.row).unwrap_or(Setting::Day)
    }

    /// Sets the day of the exam: not before tomorrow, and not in too many months.
    fn set_exam(&mut self, day: Day, cx: &Context) {
        let tomorrow = cx.now.day() + 1;
        self.aim.exam = Some(day.max(tomorrow).min(cx.now.day() + FURTHEST));
        self.aim.no_exam = false;
    }

    /// The day before or after. Before tomorrow lies that it is not known yet, and before that that there is none.
    fn step_day(&mut self, more: bool, cx: &Context) {
        let tomorrow = cx.now.day() + 1;
        match (self.aim.exam, more) {
            (Some(exam), true) => self.set_exam(exam + 1, cx),
            (Some(exam), false) if exam > tomorrow => self.set_exam(exam - 1, cx),
            (Some(_), false) => (self.aim.exam, self.aim.no_exam) = (None, false),
            (None, true) if self.aim.no_exam => self.aim.no_exam = false,
            (None, true) => self.set_exam(tomorrow, cx),
            (None, false) => self.aim.no_exam = true,
        }
    }

    /// The same day of the month before or after.
    fn step_month(&mut self, more: bool, cx: &Context) {
        let Some((year, month, day)) = self.aim.exam.map(Day::date) else { return };
        let months = i16::from(month) - 1 + if more { 1 } else { -1 };
        let (year, month) = (year + months.div_euclid(12), months.rem_euclid(12) + 1);
        self.set_exam(Day::of((year, i8::try_from(month).unwrap_or(1), day)), cx);
    }

    fn step_target(&mut self, more: bool, cx: &Context) {
        let most = self.points(cx);
        self.aim.target = match self.aim.target {
            // Three quarters of the points are a target that most have.
            None => Some((most * 3).div_ceil(4)),
            Some(wanted) if more => Some((wanted + 1).min(most)),
            Some(wanted) => Some(wanted.saturating_sub(1)).filter(|wanted| *wanted > 0),
        };
    }

    fn step_form(&mut self, more: bool, cx: &Context) {
        let ids: Vec<&str> = cx.profiles.iter().map(|profile| profile.id.as_str()).collect();
        let here = cx.situation().form(&self.aim).map_or("", |form| form.id.as_str());
        let next = cx.profiles.iter().find(|profile| !ids.is_empty() && profile.id == neighbour(&ids, here, more));
        self.aim.form = next.map(|form| AimedForm { id: form.id.clone(), parts: form.parts.clone() });
        let most = self.points(cx);
        self.aim.target = self.aim.target.map(|wanted| wanted.min(most));
    }

    fn change(&mut self, cx: &Context, more: bool) {
        match self.row() {
            Setting::Day | Setting::In => self.step_day(more, cx),
            Setting::Month => self.step_month(more, cx),
            Setting::Minutes => {
                let place = MINUTES.iter().position(|minutes| *minutes == self.aim.minutes).unwrap_or(2);
                let place = if more { place + 1 } else { place.saturating_sub(1) };
                self.aim.minutes = MINUTES.get(place).copied().unwrap_or(self.aim.minutes);
            }
            Setting::Target => return self.step_target(more, cx),
            Setting::Form => self.step_form(more, cx),
            Setting::Reading => self.aim.asks_at_once = !self.aim.asks_at_once,
            Setting::Signs => {
                self.shown.ascii = !self.shown.ascii;
                return;
            }
            Setting::Language => {
                self.shown.lang = neighbour(&Lang::ALL, self.shown.lang, more);
                return;
            }
            Setting::Ground => {
                self.shown.light = neighbour(&GROUNDS, self.shown.light, more);
                return;
            }
            Setting::Student => return,
        }
        self.look_ahead(cx);
    }

    /// Takes a digit that is typed: the value is what was typed since the row was come to, as far as it can be one.
    fn digit(&mut self, digit: u32, cx: &Context) {
        let longer = self.typed * 10 + digit;
        self.typed = if self.take(longer, cx) { longer } else { digit };
        if self.typed == digit && longer != digit {
            self.take(digit, cx);
        }
        self.look_ahead(cx);
    }

    /// Takes a number for the value of the row; whether it can be one.
    fn take(&mut self, number: u32, cx: &Context) -> bool {
        let (today, tomorrow) = (cx.now.day(), cx.now.day() + 1);
        match self.row() {
            // The next day of that number in a month.
            Setting::Day => {
                let is_it = |day: &Day| u32::try_from(day.date().2) == Ok(number);
                let next = tomorrow.to(today + 62).find(is_it);
                next.is_some_and(|day| {
                    self.set_exam(day, cx);
                    true
                })
            }
            Setting::Month => {
                let Some((.., day)) = self.aim.exam.map(Day::date).filter(|_| (1..=12).contains(&number)) else {
                    return false;
                };
                let month = i8::try_from(number).unwrap_or(1);
                let years = [today.date().0, today.date().0 + 1];
                let next = years.into_iter().map(|year| Day::of((year, month, day))).find(|day| *day >= tomorrow);
                if let Some(day) = next {
                    self.set_exam(day, cx);
                }
                next.is_some()
            }
            Setting::In => {
                let is_one = i64::from(number) <= FURTHEST && number > 0;
                if is_one {
                    self.set_exam(today + i64::from(number), cx);
                }
                is_one
            }
            Setting::Minutes => {
                let begins = |minutes: &&u32| minutes.to_string().starts_with(&number.to_string());
                let found = MINUTES.iter().find(|minutes| **minutes == number).or_else(|| MINUTES.iter().find(begins));
                self.aim.minutes = found.copied().unwrap_or(self.aim.minutes);
                found.is_some()
            }
            Setting::Target => {
                let is_one = number <= self.points(cx);
                if is_one {
                    self.aim.target = Some(number).filter(|wanted| *wanted > 0);
                }
                is_one
            }
            _ => false,
        }
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
        let exam = self.aim.exam;
        match row {
            Setting::Day => exam.map_or_else(
                || if self.aim.no_exam { m.settings.no_exam } else { m.settings.not_yet }.to_owned(),
                |day| format!("{}, {}", (m.words.day)(day.date()), (m.words.weekday)(day.weekday())),
            ),
            Setting::Month => {
                exam.map(Day::date).map_or_else(String::new, |(year, month, _)| (m.words.month)((year, month)))
            }
            Setting::In => exam.map_or_else(String::new, |day| (m.settings.in_days)(day - cx.now.day())),
            Setting::Minutes => (m.words.minutes)(self.aim.minutes),
            Setting::Target => {
                let of = self.points(cx);
                self.aim.target.map_or_else(|| m.settings.no_target.to_owned(), |points| format!("{points} / {of}"))
            }
            Setting::Form => match (cx.situation().form(&self.aim), &self.aim.form) {
                (Some(form), _) => form.name.get(cx.lang.code()).to_owned(),
                (None, Some(form)) => (m.settings.form_gone)(&form.id),
                (None, None) => m.settings.no_form.to_owned(),
            },
            Setting::Reading => {
                if self.aim.asks_at_once { m.settings.asks_at_once } else { m.settings.reads }.to_owned()
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
            Setting::Day => m.settings.day,
            Setting::Month => m.settings.month,
            Setting::In => m.settings.days_left,
            Setting::Minutes => m.settings.minutes,
            Setting::Target => m.settings.target,
            Setting::Form => m.settings.form,
            Setting::Reading => m.settings.reading,
            Setting::Language => m.settings.language,
            Setting::Ground => m.settings.ground,
            Setting::Signs => m.settings.signs,
            Setting::Student => m.settings.student,
        }
    }

    /// What the numbers of minutes lead to; those that make no difference are one row.
    fn outlooks(&self, cx: &Context, document: &mut Document<Action>) {
        let m = cx.m();
        document.quiet(if self.aim.exam.is_some() { m.settings.leads } else { m.settings.leads_month });
        let mut groups: Vec<(u32, u32, &Forecast)> = Vec::new();
        for (minutes, forecast) in MINUTES.iter().zip(&self.outlooks) {
            match groups.last_mut() {
                Some((_, last, other)) if other.said() == forecast.said() => *last = *minutes,
                _ => groups.push((*minutes, *minutes, forecast)),
            }
        }
        let row = |(first, last, forecast): (u32, u32, &Forecast)| {
            let of = forecast.points.of;
            let value = forecast
                .said()
                .map_or_else(|| m.settings.too_wide.to_owned(), |(low, high)| (m.settings.lead)(low, high, of));
            let here = (first..=last).contains(&self.aim.minutes);
            Row { here, ..Row::new((m.settings.minutes_between)(first, last), value) }
        };
        document.push(Block::Rows(groups.into_iter().map(row).collect()));
        if self.outlooks.iter().any(|forecast| forecast.missing > 0) {
            document.quiet(m.settings.usual);
        }
    }

    /// What is to be known of the form: that it asks too little, or never a map.
    fn of_form(&self, cx: &Context, document: &mut Document<Action>) {
        let m = cx.m();
        let paper = cx.situation().blueprint(&self.aim);
        let is_map = |fact: &FactAt| {
            let mut questions = cx.bank.asking(*fact).iter().filter_map(|place| cx.bank.question_at(*place));
            questions.all(|question| question.kind.name() == KindName::Place)
        };
        match paper.unasked() {
            _ if paper.is_even() && cx.situation().form(&self.aim).is_some() => document.quiet(m.settings.even),
            [] => {}
            unasked if unasked.iter().all(is_map) => document.quiet(m.settings.no_map),
            unasked => document.quiet((m.settings.never_asked)(unasked.len())),
        }
    }
}

impl View for SettingsScreen {
    type Action = Action;

    fn bindings(&self, cx: &Context) -> Vec<Binding<Action>> {
        let m = cx.m();
        let sides = vec![(Key::of(Code::Left), Action::Less), (Key::of(Code::Right), Action::More)];
        let enter = if self.row() == Setting::Student { m.keys.open } else { m.keys.send };
        let digits = ('0'..='9').zip(0..).map(|(c, digit)| (Key::char(c), Action::Digit(digit))).collect();
        let mut table = vec![
            Binding::arrows(Action::Up, Action::Down, m.keys.choose),
            Binding { keys: sides, label: m.keys.change, rank: BindingRank::Usual },
        ];
        if self.row().is_typed() {
            table.push(Binding { keys: digits, label: m.keys.number, rank: BindingRank::Usual });
        }
        table.push(Binding::one(&[Key::of(Code::Enter)], Action::Keep, enter).primary());
        table.push(Binding::one(&[Key::of(Code::Esc)], Action::Cancel, m.keys.back));
        table
    }

    fn act(&mut self, action: Action, cx: &mut Context) -> Reply {
        let last = self.rows().count().saturating_sub(1);
        if !matches!(action, Action::Digit(_)) {
            self.typed = 0;
        }
        match action {
            Action::Up => self.row = self.row.saturating_sub(1),
            Action::Down => self.row = (self.row + 1).min(last),
            Action::Row(row) => self.row = row.min(last),
            Action::Less => self.change(cx, false),
            Action::More => self.change(cx, true),
            Action::Digit(digit) => self.digit(digit, cx),
            Action::Keep if self.row() == Setting::Student => return Reply::Go(Route::Account),
            Action::Keep => return Self::keep(cx, self.aim.clone(), self.shown),
            // The day stays open, and is asked for again on another evening.
            Action::Cancel if self.session.is_some() => {
                return Self::keep(cx, cx.situation().aim(), Looks::of(cx));
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
        self.of_form(cx, &mut document);
        document.pause();
        self.outlooks(cx, &mut document);
        document
    }
}
