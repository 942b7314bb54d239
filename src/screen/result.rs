//! What a paper brought: points, the pass line, by section and by kind, beside earlier attempts and the forecast.

use super::menu::{Action, Chosen, Menu};
use super::mock::attempt_line;
use crate::document::binding::Binding;
use crate::document::figure::Row;
use crate::document::group::Group;
use crate::document::{Block, Document, TextRole};
use crate::exam::{self, Marks, Scored};
use crate::key::{Code, Key};
use crate::log::AnswerMode;
use crate::plan::Scope;
use crate::view::{Begin, Context, Reply, Route, View};

/// Earlier attempts of the same form that are shown beside.
const EARLIER: usize = 5;

/// A paper that was handed in.
#[derive(Clone, Debug)]
pub(crate) struct ResultScreen {
    scored: Scored,
    /// Earlier attempts of the same form, the newest first.
    earlier: Vec<Scored>,
    menu: Menu,
    /// It was handed in from another window.
    of_another: bool,
}

/// What can be done next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum MenuItem {
    Review,
    Practise(usize),
    Home,
}

impl ResultScreen {
    /// What a paper brought.
    #[must_use]
    pub(crate) fn new(scored: Scored, cx: &Context) -> Self {
        let same = |other: &Scored| other.begun != scored.begun && other.paper.profile.id == scored.paper.profile.id;
        let all = exam::handed_in(cx.bank, cx.log).rev().filter_map(|kept| Scored::of(cx.bank, cx.log, kept));
        let earlier = all.filter(same).take(EARLIER).collect();
        Self { scored, earlier, menu: Menu::default(), of_another: false }
    }

    /// What a paper brought that was handed in from another window.
    #[must_use]
    pub(crate) fn of_another(scored: Scored, cx: &Context) -> Self {
        Self { of_another: true, ..Self::new(scored, cx) }
    }

    /// The paper.
    #[must_use]
    pub(crate) fn scored(&self) -> &Scored {
        &self.scored
    }

    fn items(&self, cx: &Context) -> Vec<MenuItem> {
        let missed = self.scored.missed(cx.bank).len();
        [MenuItem::Review]
            .into_iter()
            .chain((missed > 0).then_some(MenuItem::Practise(missed)))
            .chain([MenuItem::Home])
            .collect()
    }

    fn open(&self, place: usize, cx: &Context) -> Reply {
        match self.items(cx).get(place) {
            Some(MenuItem::Review) => Reply::Go(Route::Review(Box::new(self.scored.clone()))),
            Some(MenuItem::Practise(count)) => {
                let scope = Scope::These(self.scored.missed(cx.bank));
                Reply::Go(Route::Begin(Begin { scope, count: *count, mode: AnswerMode::Practice }))
            }
            Some(MenuItem::Home) => Reply::Go(Route::Home),
            None => Reply::Stay,
        }
    }
}

impl View for ResultScreen {
    type Action = Action;

    fn bindings(&self, cx: &Context) -> Vec<Binding<Action>> {
        let m = cx.m();
        Menu::bindings(self.items(cx).len(), m.keys.open, (&[Key::of(Code::Esc)], m.keys.home), m)
    }

    fn act(&mut self, action: Action, cx: &mut Context) -> Reply {
        match self.menu.act(action, self.items(cx).len()) {
            Chosen::Moved => Reply::Stay,
            Chosen::Open(place) => self.open(place, cx),
            Chosen::Leave => Reply::Go(Route::Home),
        }
    }

    fn document(&self, cx: &Context) -> Document<Action> {
        let (m, tongue, scored) = (cx.m(), cx.tongue(), &self.scored);
        let mut document = Document::new(m.result.title, scored.paper.profile.name.get(cx.lang.code()));
        let all = scored.all();
        if self.of_another {
            document.say(TextRole::Notice, m.result.other_window);
        }
        document.heading((m.result.points)(all.points, all.of));
        if let Some((line, passed)) = scored.paper.profile.line.zip(scored.is_passed()) {
            document.say(if passed { TextRole::Right } else { TextRole::Wrong }, (m.result.line)(line, passed));
        }
        let fresh = scored.fresh();
        document.text(match () {
            () if fresh.of > 0 && fresh.of < all.of => (m.result.fresh)(fresh.points, fresh.of),
            () if fresh.of > 0 => m.result.all_fresh.to_owned(),
            () => m.result.none_fresh.to_owned(),
        });
        if let Some((low, high)) = scored.paper.forecast {
            document.text((m.result.forecast)(low, high));
        }
        let (minutes, open) = (scored.elapsed.minutes(), scored.open().count());
        document.quiet((m.result.time)(minutes, scored.paper.profile.minutes, open));
        scored.paper.relaxed.iter().for_each(|relaxed| document.quiet((m.exam.relaxed)(*relaxed)));
        document.pause();
        let label = |item| match item {
            MenuItem::Review => m.review.title.to_owned(),
            MenuItem::Practise(count) => (m.result.practise)(count),
            MenuItem::Home => m.result.home.to_owned(),
        };
        let labels = self.items(cx).into_iter().map(label);
        document.push(Block::Group(Group::menu(labels, self.menu.cursor, Action::Row)));
        document.pause();
        document.quiet(m.result.kinds);
        let marks = |label: &str, marks: Marks| Row::new(label, format!("{} / {}", marks.points, marks.of));
        let kinds = scored.by_kind(cx.bank).into_iter();
        let kinds = kinds.map(|(kind, reading, points)| marks((m.words.kind)(kind, reading), points));
        let analysis = Some(scored.analysis(cx.bank)).filter(|points| points.of > 0);
        let analysis = analysis.map(|points| marks(m.result.analysis, points));
        document.push(Block::Rows(kinds.chain(analysis).collect()));
        if cx.bank.lesson.len() > 1 {
            document.pause();
            document.quiet(m.result.sections);
            let title = |place| cx.bank.section_at(place).map_or("", |section| section.title.get(tongue));
            let sections = scored.by_section(cx.bank).into_iter().map(|(place, points)| marks(title(place), points));
            document.push(Block::Rows(sections.collect()));
        }
        if !self.earlier.is_empty() {
            document.pause();
            document.quiet(m.result.others);
            self.earlier.iter().for_each(|other| document.text(attempt_line(other, cx)));
        }
        document
    }
}
