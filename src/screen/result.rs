//! What a paper brought: points, the pass line, by section and by kind, beside earlier attempts and the forecast.

use crate::clock::Millis;
use ratatui::style::Style;
use ratatui::text::Span;

use super::menu::{Action, Chosen, Menu};
use super::mock::attempt_line;
use crate::exam::{self, Marks, Scored};
use crate::key::{Code, Key};
use crate::log::AnswerMode;
use crate::plan::Scope;
use crate::view::{Begin, Binding, Context, Heading, Reply, Route, View};
use crate::widget::Sheet;

/// Earlier attempts of the same form that are shown beside.
const EARLIER: usize = 5;

/// A paper that was handed in.
#[derive(Clone, Debug)]
pub(crate) struct ResultScreen {
    scored: Scored,
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
    pub(crate) fn new(scored: Scored) -> Self {
        Self { scored, menu: Menu::default(), of_another: false }
    }

    /// What a paper brought that was handed in from another window.
    #[must_use]
    pub(crate) fn of_another(scored: Scored) -> Self {
        Self { of_another: true, ..Self::new(scored) }
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

    fn marks(sheet: &mut Sheet<Action>, marks: Marks, text: &str) {
        let label = [Span::styled(format!("{:>2} / {:<2}  ", marks.points, marks.of), sheet.theme.accent())];
        sheet.hanging(&label, text, Style::new(), None);
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

    fn heading(&self, cx: &Context) -> Heading {
        let name = self.scored.paper.profile.name.get(cx.lang.code()).to_owned();
        Heading { left: cx.m().result.title.to_owned(), right: name }
    }

    fn page(&self, cx: &Context, sheet: &mut Sheet<Action>) {
        let (m, tongue, scored) = (cx.m(), cx.tongue(), &self.scored);
        let all = scored.all();
        if self.of_another {
            sheet.text(m.result.other_window, sheet.theme.accent());
        }
        sheet.text(&(m.result.points)(all.points, all.of), sheet.theme.strong());
        if let Some((line, passed)) = scored.paper.profile.line.zip(scored.is_passed()) {
            let style = if passed { sheet.theme.right() } else { sheet.theme.wrong() };
            sheet.text(&(m.result.line)(line, passed), style);
        }
        let fresh = scored.fresh();
        if fresh.of > 0 && fresh.of < all.of {
            sheet.text(&(m.result.fresh)(fresh.points, fresh.of), Style::new());
        } else {
            sheet.text(if fresh.of > 0 { m.result.all_fresh } else { m.result.none_fresh }, Style::new());
        }
        if let Some((low, high)) = scored.paper.forecast {
            sheet.text(&(m.result.forecast)(low, high), Style::new());
        }
        let minutes = Millis::minutes;
        let open = scored.open().count();
        sheet.dim(&(m.result.time)(minutes(scored.elapsed), scored.paper.profile.minutes, open));
        for relaxed in &scored.paper.relaxed {
            sheet.dim((m.exam.relaxed)(*relaxed));
        }
        sheet.gap();
        for (place, item) in self.items(cx).into_iter().enumerate() {
            let label = match item {
                MenuItem::Review => m.review.title.to_owned(),
                MenuItem::Practise(count) => (m.result.practise)(count),
                MenuItem::Home => m.result.home.to_owned(),
            };
            sheet.entry(&label, place == self.menu.cursor, Action::Item(place));
        }
        // What is chosen stands right under the points: they are seen together.
        sheet.seen_from_the_top();
        sheet.gap();
        sheet.dim(m.result.kinds);
        for (kind, reading, marks) in scored.by_kind(cx.bank) {
            Self::marks(sheet, marks, (m.words.kind)(kind, reading));
        }
        if cx.bank.lesson.len() > 1 {
            sheet.gap();
            sheet.dim(m.result.sections);
            for (section, marks) in scored.by_section(cx.bank) {
                let title = cx.bank.section_at(section).map_or("", |section| section.title.get(tongue));
                Self::marks(sheet, marks, title);
            }
        }
        let same = |other: &Scored| other.begun != scored.begun && other.paper.profile.id == scored.paper.profile.id;
        let earlier: Vec<Scored> = exam::handed_in(cx.bank, cx.log)
            .rev()
            .filter_map(|kept| Scored::of(cx.bank, cx.log, kept))
            .filter(same)
            .take(EARLIER)
            .collect();
        if !earlier.is_empty() {
            sheet.gap();
            sheet.dim(m.result.others);
            for other in &earlier {
                sheet.text(&attempt_line(other, cx), Style::new());
            }
        }
    }
}
