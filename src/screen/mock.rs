//! Which exam to sit: the forms of papers with their rules, one left for later, and earlier attempts.

use ratatui::style::Style;

use super::menu::{Action, Chosen, Menu};

use crate::exam::{self, Attempt, Scored};
use crate::form::{Partial, Profile};
use crate::key::{Code, Key};
use crate::log::{Entry, Record};
use crate::view::{Binding, Heading, Reply, Route, Scene, View};
use crate::widget::Sheet;

/// Earlier attempts that are listed, the newest first.
const EARLIER: usize = 10;

/// The choice of an exam.
#[derive(Clone, Debug)]
pub struct Mock {
    menu: Menu,
    /// Giving up was chosen, and is asked about: the highlight stands on going back.
    asking: bool,
}

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Item {
    /// Go on with the paper left for later.
    GoOn,
    /// Give it up: asked about first.
    GiveUp,
    /// Not after all.
    NotAfterAll,
    /// Give it up for good.
    GiveUpNow,
    /// Begin one of a form.
    Begin(usize),
    /// Look at one that was handed in, by its place from the newest.
    Earlier(usize),
}

impl Mock {
    /// The choice, with the form at a place highlighted; where a paper is open, with going on with it.
    #[must_use]
    pub fn new(profile: Option<usize>, at: &Scene) -> Self {
        let open = exam::open(at.bank, at.log).is_some();
        let cursor = if open { 0 } else { profile.unwrap_or(0) };
        Self { menu: Menu { cursor }, asking: false }
    }

    fn items(&self, at: &Scene) -> Vec<Item> {
        if self.asking {
            return vec![Item::NotAfterAll, Item::GiveUpNow];
        }
        let mut items = match exam::open(at.bank, at.log) {
            Some(_) => vec![Item::GoOn, Item::GiveUp],
            None => (0..at.profiles.len()).map(Item::Begin).collect(),
        };
        items.extend((0..exam::handed_in(at.bank, at.log).count().min(EARLIER)).map(Item::Earlier));
        items
    }

    fn earlier(place: usize, at: &Scene) -> Option<Scored> {
        let kept = exam::handed_in(at.bank, at.log).rev().nth(place)?;
        Scored::of(at.bank, at.log, kept)
    }

    fn open(&mut self, place: usize, at: &Scene) -> Reply {
        let Some(item) = self.items(at).get(place).copied() else { return Reply::Stay };
        self.menu.cursor = place;
        match item {
            Item::GoOn => Reply::Go(Route::Exam),
            Item::GiveUp | Item::NotAfterAll => {
                (self.asking, self.menu.cursor) = (item == Item::GiveUp, 0);
                Reply::Stay
            }
            Item::GiveUpNow => {
                let session = exam::open(at.bank, at.log).map(|kept| kept.id.clone());
                session.map_or_else(|| Reply::Stay, |session| Reply::keep(Record::Close { session, given_up: true }))
            }
            Item::Begin(profile) => Reply::Go(Route::Sit(profile)),
            Item::Earlier(place) => Self::earlier(place, at)
                .map_or_else(|| Reply::Stay, |scored| Reply::Go(Route::Result(Box::new(scored)))),
        }
    }

    fn label(item: Item, at: &Scene) -> String {
        let (m, code) = (at.m(), at.lang.code());
        match item {
            Item::GoOn => {
                let attempt = exam::open(at.bank, at.log).and_then(|kept| Attempt::of(at.bank, at.log, kept));
                attempt.map_or_else(String::new, |attempt| go_on(&attempt, at))
            }
            Item::GiveUp => m.mock.give_up.to_owned(),
            Item::NotAfterAll => m.mock.keep.to_owned(),
            Item::GiveUpNow => m.mock.give_up_now.to_owned(),
            Item::Begin(profile) => {
                at.profiles.get(profile).map_or_else(String::new, |profile| profile.name.get(code).to_owned())
            }
            Item::Earlier(place) => {
                Self::earlier(place, at).map_or_else(String::new, |scored| attempt_line(&scored, at))
            }
        }
    }

    /// The rules of a form.
    fn rules(profile: &Profile, at: &Scene, sheet: &mut Sheet<Action>) {
        let (m, code) = (at.m(), at.lang.code());
        let title = (m.mock.form)(profile.tasks(), profile.points(), profile.minutes, profile.year);
        sheet.text(&title, sheet.theme.strong());
        for part in &profile.parts {
            let kind = (m.words.kind)(part.kind, part.passages.is_some());
            let mut line = (m.mock.part)(part.tasks(), kind, part.passages, part.points);
            if part.partial != Partial::None {
                line.push_str("; ");
                line.push_str((m.mock.partial)(part.partial));
            }
            sheet.hanging(&["– ".into()], &line, Style::new(), None);
        }
        sheet.hanging(&["– ".into()], (m.mock.clock)(profile.clock), Style::new(), None);
        for note in &profile.notes {
            let unsure = if note.sure { "" } else { m.mock.unsure };
            sheet.hanging(&["– ".into()], &format!("{unsure}{}", note.text.get(code)), sheet.theme.dim(), None);
        }
    }
}

/// The paper that can be taken up, in words.
pub(super) fn go_on(attempt: &Attempt, at: &Scene) -> String {
    let minutes = (attempt.paper.profile.time() - at.elapsed(attempt)).minutes();
    (at.m().mock.go_on)((attempt.place + 1).min(attempt.seats.len()), minutes)
}

/// An attempt in one line.
pub(super) fn attempt_line(scored: &Scored, at: &Scene) -> String {
    let marks = scored.all();
    let date = (at.m().words.date)(scored.begun.day(scored.offset).date());
    format!("{date} · {}: {} / {}", scored.paper.profile.name.get(at.lang.code()), marks.points, marks.of)
}

impl View for Mock {
    type Action = Action;

    fn table(&self, at: &Scene) -> Vec<Binding<Action>> {
        let (m, items) = (at.m(), self.items(at));
        let open = match items.get(self.menu.cursor) {
            Some(Item::Begin(_)) => m.keys.start,
            Some(Item::GiveUpNow | Item::NotAfterAll) => m.keys.do_it,
            _ => m.keys.open,
        };
        Menu::table(items.len(), open, (&[Key::of(Code::Esc)], m.keys.home), m)
    }

    fn act(&mut self, action: Action, at: &mut Scene) -> Reply {
        let before = self.menu.cursor;
        match self.menu.act(action, self.items(at).len()) {
            Chosen::Leave if self.asking => self.open(0, at),
            Chosen::Leave => Reply::Go(Route::Home),
            // A click on a form shows its rules; the next one begins.
            Chosen::Open(place) if place == before => self.open(place, at),
            Chosen::Open(place) => {
                self.menu.cursor = place;
                Reply::Stay
            }
            Chosen::Moved => Reply::Stay,
        }
    }

    fn kept(&mut self, _entries: &[Entry], _at: &mut Scene) -> Reply {
        Reply::Go(Route::Mock(None))
    }

    fn heading(&self, at: &Scene) -> Heading {
        Heading { left: at.m().mock.title.to_owned(), right: String::new() }
    }

    fn page(&self, at: &Scene, sheet: &mut Sheet<Action>) {
        let m = at.m();
        let items = self.items(at);
        if self.asking {
            sheet.text(m.mock.give_up_sure, sheet.theme.accent());
            sheet.gap();
        }
        let mut earlier = false;
        for (place, item) in items.iter().enumerate() {
            if matches!(item, Item::Earlier(_)) && !std::mem::replace(&mut earlier, true) {
                sheet.gap();
                sheet.dim(m.mock.earlier);
            }
            sheet.entry(&Self::label(*item, at), place == self.menu.cursor, Action::Item(place));
        }
        if let Some(Item::Begin(profile)) = items.get(self.menu.cursor) {
            sheet.gap();
            if let Some(profile) = at.profiles.get(*profile) {
                Self::rules(profile, at, sheet);
            }
        }
    }
}
