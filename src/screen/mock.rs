//! Which exam to sit: the forms of papers with their rules, one left for later, and earlier attempts.

use super::menu::{Action, Chosen, Menu};

use crate::document::binding::Binding;
use crate::document::group::{Group, GroupChoice, GroupKind};
use crate::document::{Block, Document, TextRole};
use crate::exam::{self, Attempt, Scored};
use crate::form::{Partial, Profile};
use crate::key::{Code, Key};
use crate::log::{Entry, Record};
use crate::view::{Context, Reply, Route, View};

/// Earlier attempts that are listed, the newest first.
const EARLIER: usize = 10;

/// The choice of an exam.
#[derive(Clone, Debug)]
pub(crate) struct MockScreen {
    menu: Menu,
    /// Giving up was chosen, and is asked about: the highlight stands on going back.
    asking: bool,
    /// The paper left for later.
    open: Option<Box<Attempt>>,
    /// Earlier attempts, the newest first.
    earlier: Vec<Scored>,
}

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum MenuItem {
    /// Go on with the paper left for later.
    GoOn,
    /// Give it up: asked about first.
    GiveUp,
    NotAfterAll,
    /// Give it up for good.
    GiveUpNow,
    /// Begin one of a form.
    Begin(usize),
    /// Look at one that was handed in, by its place from the newest.
    Earlier(usize),
}

impl MockScreen {
    /// The choice, with the form at a place highlighted; where a paper is open, with going on with it.
    #[must_use]
    pub(crate) fn new(profile: Option<usize>, cx: &Context) -> Self {
        let open = exam::open(cx.bank, cx.log).and_then(|kept| Attempt::of(cx.bank, cx.log, kept)).map(Box::new);
        let cursor = if open.is_some() { 0 } else { profile.unwrap_or(0) };
        let handed_in = exam::handed_in(cx.bank, cx.log).rev().take(EARLIER);
        let earlier = handed_in.filter_map(|kept| Scored::of(cx.bank, cx.log, kept)).collect();
        Self { menu: Menu { cursor }, asking: false, open, earlier }
    }

    fn items(&self, cx: &Context) -> Vec<MenuItem> {
        if self.asking {
            return vec![MenuItem::NotAfterAll, MenuItem::GiveUpNow];
        }
        let mut items = match self.open {
            Some(_) => vec![MenuItem::GoOn, MenuItem::GiveUp],
            None => (0..cx.profiles.len()).map(MenuItem::Begin).collect(),
        };
        items.extend((0..self.earlier.len()).map(MenuItem::Earlier));
        items
    }

    fn open(&mut self, place: usize, cx: &Context) -> Reply {
        let Some(item) = self.items(cx).get(place).copied() else { return Reply::Stay };
        self.menu.cursor = place;
        match item {
            MenuItem::GoOn => Reply::Go(Route::Exam),
            MenuItem::GiveUp | MenuItem::NotAfterAll => {
                (self.asking, self.menu.cursor) = (item == MenuItem::GiveUp, 0);
                Reply::Stay
            }
            MenuItem::GiveUpNow => {
                let session = self.open.as_ref().map(|attempt| attempt.id.clone());
                session.map_or_else(|| Reply::Stay, |session| Reply::keep(Record::Close { session, given_up: true }))
            }
            MenuItem::Begin(profile) => Reply::Go(Route::Sit(profile)),
            MenuItem::Earlier(place) => {
                let scored = self.earlier.get(place).cloned();
                scored.map_or_else(|| Reply::Stay, |scored| Reply::Go(Route::Result(Box::new(scored))))
            }
        }
    }

    fn label(&self, item: MenuItem, cx: &Context) -> String {
        let (m, code) = (cx.m(), cx.lang.code());
        match item {
            MenuItem::GoOn => self.open.as_ref().map_or_else(String::new, |attempt| go_on(attempt, cx)),
            MenuItem::GiveUp => m.mock.give_up.to_owned(),
            MenuItem::NotAfterAll => m.mock.keep.to_owned(),
            MenuItem::GiveUpNow => m.mock.give_up_now.to_owned(),
            MenuItem::Begin(profile) => {
                cx.profiles.get(profile).map_or_else(String::new, |profile| profile.name.get(code).to_owned())
            }
            MenuItem::Earlier(place) => {
                self.earlier.get(place).map_or_else(String::new, |scored| attempt_line(scored, cx))
            }
        }
    }

    /// The rules of a form.
    fn rules(profile: &Profile, cx: &Context, document: &mut Document<Action>) {
        let (m, code) = (cx.m(), cx.lang.code());
        document.heading((m.mock.form)(profile.tasks(), profile.points(), profile.minutes, profile.year));
        for part in &profile.parts {
            let kind = (m.words.kind)(part.kind, part.passages.is_some());
            let mut line = (m.mock.part)(part.tasks(), kind, part.passages, part.points);
            if part.partial != Partial::None {
                line.push_str("; ");
                line.push_str((m.mock.partial)(part.partial));
            }
            document.item(line);
        }
        document.item((m.mock.clock)(profile.clock));
        for note in &profile.notes {
            let unsure = if note.sure { "" } else { m.mock.unsure };
            document.push(Block::Item(TextRole::Quiet, format!("{unsure}{}", note.text.get(code))));
        }
    }
}

/// The paper that can be taken up, in words.
pub(super) fn go_on(attempt: &Attempt, cx: &Context) -> String {
    let minutes = (attempt.paper.profile.time() - cx.elapsed(attempt)).minutes();
    (cx.m().mock.go_on)((attempt.place + 1).min(attempt.seats.len()), minutes)
}

pub(super) fn attempt_line(scored: &Scored, cx: &Context) -> String {
    let marks = scored.all();
    let date = (cx.m().words.date)(scored.begun.day(scored.offset).date());
    format!("{date} · {}: {} / {}", scored.paper.profile.name.get(cx.lang.code()), marks.points, marks.of)
}

impl View for MockScreen {
    type Action = Action;

    fn bindings(&self, cx: &Context) -> Vec<Binding<Action>> {
        let (m, items) = (cx.m(), self.items(cx));
        let open = match items.get(self.menu.cursor) {
            Some(MenuItem::Begin(_)) => m.keys.start,
            Some(MenuItem::GiveUpNow | MenuItem::NotAfterAll) => m.keys.do_it,
            _ => m.keys.open,
        };
        Menu::bindings(items.len(), open, (&[Key::of(Code::Esc)], m.keys.home), m)
    }

    fn act(&mut self, action: Action, cx: &mut Context) -> Reply {
        let before = self.menu.cursor;
        match self.menu.act(action, self.items(cx).len()) {
            Chosen::Leave if self.asking => self.open(0, cx),
            Chosen::Leave => Reply::Go(Route::Home),
            // A click on a form shows its rules; the next one begins.
            Chosen::Open(place) if place == before => self.open(place, cx),
            Chosen::Open(place) => {
                self.menu.cursor = place;
                Reply::Stay
            }
            Chosen::Moved => Reply::Stay,
        }
    }

    fn kept(&mut self, _entries: &[Entry], _cx: &mut Context) -> Reply {
        Reply::Go(Route::Mock(None))
    }

    fn document(&self, cx: &Context) -> Document<Action> {
        let m = cx.m();
        let mut document = Document::new(m.mock.title, "");
        let items = self.items(cx);
        if self.asking {
            document.say(TextRole::Notice, m.mock.give_up_sure);
            document.pause();
        }
        let choice =
            |(place, item)| GroupChoice::new(self.label(item, cx), place == self.menu.cursor, Action::Row(place));
        let choices = items.iter().copied().enumerate().map(choice);
        let (earlier, first): (Vec<_>, Vec<_>) = choices
            .partition(|choice| matches!(choice.action, Action::Row(place) if matches!(items.get(place), Some(MenuItem::Earlier(_)))));
        document.push(Block::Group(Group::new(GroupKind::Menu, first)));
        if !earlier.is_empty() {
            document.pause();
            document.quiet(m.mock.earlier);
            document.push(Block::Group(Group::new(GroupKind::Menu, earlier)));
        }
        if let Some(MenuItem::Begin(profile)) = items.get(self.menu.cursor) {
            document.pause();
            if let Some(profile) = cx.profiles.get(*profile) {
                Self::rules(profile, cx, &mut document);
            }
        }
        document
    }
}
