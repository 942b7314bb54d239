//! What the evenings lead to (`aim`), how things look, and who learns.

mod aim;

use aim::{AimEditor, AimRow};

use crate::document::binding::{Binding, BindingRank};
use crate::document::figure::{Row, Stepper};
use crate::document::{Block, Document};
use crate::forecast::Forecast;
use crate::key::{Code, Key};
use crate::language::Lang;
use crate::log::{Aim, Entry, Record};
use crate::memory::aim::MINUTES;
use crate::plan::today;
use crate::session::Session;
use crate::view::{Context, Reply, Route, View};

/// The settings being made.
#[derive(Clone, Debug)]
pub(crate) struct SettingsScreen {
    editor: AimEditor,
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
    /// A digit of a value that is typed.
    Digit(u32),
    /// Keep them, or open what the row leads to.
    Keep,
    /// Leave things as they were.
    Cancel,
}

/// What can be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Setting {
    Aim(AimRow),
    Language,
    Ground,
    Signs,
    Student,
}

/// What can be set beside the aim, from the top.
const REST: [Setting; 4] = [Setting::Language, Setting::Ground, Setting::Signs, Setting::Student];

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
        let (editor, shown) = (AimEditor::new(cx), Looks::of(cx));
        let mut settings = Self { editor, shown, row: 0, session, outlooks: Vec::new() };
        settings.look_ahead(cx);
        settings
    }

    fn look_ahead(&mut self, cx: &Context) {
        self.outlooks.clear();
        for minutes in MINUTES {
            let mut forecast = today::outlook(cx.situation(), &Aim { minutes, ..self.editor.aim.clone() });
            // Outlooks are played, and have their luck; but more minutes never lead to less.
            if let Some(fewer) = self.outlooks.last() {
                forecast.points = forecast.points.at_least(&fewer.points);
            }
            self.outlooks.push(forecast);
        }
    }

    /// The rows, from the top: while an evening is to go on only those of the aim.
    fn rows(&self) -> impl Iterator<Item = Setting> + use<> {
        let (dated, within) = (self.editor.aim.exam.is_some(), self.session.is_some());
        let aim = AimRow::ALL.into_iter().filter(move |row| dated || !row.needs_day()).map(Setting::Aim);
        aim.chain(REST.into_iter().filter(move |_| !within))
    }

    fn row(&self) -> Setting {
        self.rows().nth(self.row).unwrap_or(Setting::Aim(AimRow::Day))
    }

    fn change(&mut self, cx: &Context, more: bool) {
        match self.row() {
            Setting::Aim(row) => {
                self.editor.step(row, more, cx);
                // The row goes with the day it is about.
                if self.row() != Setting::Aim(row) {
                    self.row = 0;
                }
                // What is wanted changes nothing of what is to be expected.
                if row != AimRow::Target {
                    self.look_ahead(cx);
                }
            }
            Setting::Signs => self.shown.ascii = !self.shown.ascii,
            Setting::Language => self.shown.lang = neighbour(Lang::ALL, self.shown.lang, more),
            Setting::Ground => self.shown.light = neighbour(GROUNDS, self.shown.light, more),
            Setting::Student => {}
        }
    }

    fn digit(&mut self, digit: u32, cx: &Context) {
        if let Setting::Aim(row) = self.row() {
            self.editor.digit(row, digit, cx);
            self.look_ahead(cx);
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
        match row {
            Setting::Aim(row) => self.editor.value(row, cx),
            Setting::Language => self.shown.lang.messages().words.language.to_owned(),
            Setting::Ground => (m.settings.ground_is)(self.shown.light).to_owned(),
            Setting::Signs => (m.settings.signs_are)(self.shown.ascii),
            Setting::Student => cx.student.map_or_else(String::new, |student| student.name.clone()),
        }
    }

    fn label(row: Setting, cx: &Context) -> &'static str {
        let m = cx.m();
        match row {
            Setting::Aim(row) => row.label(cx),
            Setting::Language => m.settings.language,
            Setting::Ground => m.settings.ground,
            Setting::Signs => m.settings.signs,
            Setting::Student => m.settings.student,
        }
    }

    /// What the numbers of minutes lead to; those that make no difference are one row.
    fn outlooks(&self, cx: &Context, document: &mut Document<Action>) {
        let m = cx.m();
        document.quiet(if self.editor.aim.exam.is_some() { m.settings.leads } else { m.settings.leads_month });
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
            let here = (first..=last).contains(&self.editor.aim.minutes);
            Row { here, ..Row::new((m.settings.minutes_between)(first, last), value) }
        };
        document.push(Block::Rows(groups.into_iter().map(row).collect()));
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
        let digits = ('0'..='9').zip(0..).map(|(c, digit)| (Key::char(c), Action::Digit(digit))).collect();
        let mut table = vec![
            Binding::arrows(Action::Up, Action::Down, m.keys.choose),
            Binding { keys: sides, label: m.keys.change, rank: BindingRank::Usual },
        ];
        if matches!(self.row(), Setting::Aim(row) if row.is_typed()) {
            table.push(Binding { keys: digits, label: m.keys.number, rank: BindingRank::Usual });
        }
        table.push(Binding::one(&[Key::of(Code::Enter)], Action::Keep, enter).primary());
        table.push(Binding::one(&[Key::of(Code::Esc)], Action::Cancel, m.keys.back));
        table
    }

    fn act(&mut self, action: Action, cx: &mut Context) -> Reply {
        let last = self.rows().count().saturating_sub(1);
        if !matches!(action, Action::Digit(_)) {
            self.editor.leave();
        }
        match action {
            Action::Up => self.row = self.row.saturating_sub(1),
            Action::Down => self.row = (self.row + 1).min(last),
            Action::Row(row) => self.row = row.min(last),
            Action::Less => self.change(cx, false),
            Action::More => self.change(cx, true),
            Action::Digit(digit) => self.digit(digit, cx),
            Action::Keep if self.row() == Setting::Student => return Reply::Go(Route::Account),
            Action::Keep => return Self::keep(cx, self.editor.aim.clone(), self.shown),
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
        if let Some(of_form) = self.editor.of_form(cx) {
            document.quiet(of_form);
        }
        document.pause();
        self.outlooks(cx, &mut document);
        document
    }
}
