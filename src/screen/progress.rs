//! How one stands and how far one has come: what is remembered, answers over time, the days up to the exam, mock exams,
//! what is hard and what is confused. A section can be practised from here.

use super::menu::{Action, Chosen, Menu};
use crate::bank::{FactAt, SectionAt};
use crate::document::binding::Binding;
use crate::document::figure::{Bar, Row};
use crate::document::picture::{DayMark, Illustration, PictureSubject};
use crate::document::{Block, Document, TextRole};
use crate::forecast::Forecast;
use crate::key::{Code, Key};
use crate::log::AnswerMode;
use crate::plan::Scope;
use crate::progress::figures::Figures;
use crate::progress::{DayScore, Mock, Standing};
use crate::question::evidence::{Whole, share};
use crate::session::QUESTIONS;
use crate::view::{Begin, Context, Reply, Route, View};

/// Mock exams that are shown, the newest.
const MOCKS: usize = 8;
/// Days before today in the row of days.
const DAYS_BEFORE: i64 = 28;

#[derive(Clone, Debug)]
pub(crate) struct ProgressScreen {
    figures: Figures,
    /// What to expect where nothing more is done.
    stopped: Forecast,
    /// The section pointed at.
    menu: Menu,
}

impl ProgressScreen {
    /// The screen for the student who learns.
    #[must_use]
    pub(crate) fn new(cx: &Context) -> Self {
        let figures = Figures::of(cx.situation());
        let stopped = Forecast::of(cx.memory, figures.today.ahead.until, &figures.today.paper);
        Self { figures, stopped, menu: Menu::default() }
    }

    /// What is to be expected of the exam, and what one did bring.
    fn ahead(&self, cx: &Context, document: &mut Document<Action>) {
        let (m, today) = (cx.m(), &self.figures.today);
        for (forecast, when) in [(&today.forecast, m.progress.if_kept), (&self.stopped, m.progress.if_stopped)] {
            if let Some((low, high)) = forecast.known() {
                document.text(format!(
                    "{when}: {}",
                    (m.words.forecast)(low, high, forecast.points.of, forecast.points.are_tasks)
                ));
            }
        }
        if today.forecast.known().is_none() {
            document.text((m.words.unknown)(today.forecast.known_after));
        } else {
            document.quiet(m.words.one_task);
        }
        let exam = cx.log.aim(&cx.bank.id).and_then(|aim| cx.log.outcome(&cx.bank.id, aim.exam?));
        if let Some((points, forecast)) = exam.and_then(|outcome| Some((outcome.points?, outcome.forecast))) {
            document.text((m.progress.outcome)(points, forecast));
        }
    }

    /// What is remembered today by section, with the answers there.
    fn sections(&self, cx: &Context, document: &mut Document<Action>) {
        let (m, tongue) = (cx.m(), cx.tongue());
        let Figures { progress, standing, .. } = &self.figures;
        document.heading(m.words.sections);
        let rows = cx.bank.lesson.iter().zip(&progress.sections).zip(standing).enumerate();
        let bar = |(place, ((section, score), standing)): (
            usize,
            ((&crate::bank::Section, &crate::progress::Score), &Standing),
        )| Bar {
            number: None,
            label: section.title.get(tongue).to_owned(),
            full: standing.firm,
            met: Some(standing.met - standing.firm),
            wanted: None,
            words: format!("{} / {}", standing.facts.0, standing.facts.1),
            note: Some(format!("{:>3} / {:<3}", score.right, score.settled())),
            choice: Some((place == self.menu.cursor, Action::Row(place))),
        };
        document.push(Block::Bars(rows.map(bar).collect()));
        document.quiet(m.progress.columns);
        if let Some(here) = standing.get(self.menu.cursor) {
            document.text(super::home::told(here, &self.figures.today.ahead, cx));
        }
        let is_unmet = |standing: &Standing| standing.facts.0 == 0 && standing.facts.1 > 0;
        let unmet = cx.bank.lesson.iter().zip(standing).filter(|(_, standing)| is_unmet(standing));
        let unmet: Vec<&str> = unmet.map(|(section, _)| section.title.get(tongue)).collect();
        if !unmet.is_empty() {
            document.quiet((m.words.unmet)(&unmet));
        }
        let sum = |of: fn(&Standing) -> usize| standing.iter().map(of).sum::<usize>();
        document.quiet((m.progress.met)(sum(|one| one.facts.0), sum(|one| one.facts.1)));
        let all = progress.all;
        document.quiet((m.progress.all)(all.right, all.settled()));
        let analysis = progress.analysis;
        if analysis.settled() > 0 {
            document.quiet((m.progress.analysis)(analysis.right, analysis.settled()));
        }
        document.quiet((m.progress.first)(all.first, all.first_right, all.first_just_read));
    }

    /// Answers and how many of them were right, day by day.
    fn over_time(&self, cx: &Context, document: &mut Document<Action>) {
        let m = cx.m();
        let days = &self.figures.progress.days;
        if days.is_empty() {
            return;
        }
        let date = |day: &DayScore| (m.words.day)(day.day.date());
        let most = days.iter().map(|day| day.score.answers).max().unwrap_or(0);
        let mut chart = |title: &str,
                         top: String,
                         height: &dyn Fn(&DayScore) -> Option<f64>,
                         said: &dyn Fn(&DayScore) -> String| {
            document.pause();
            document.heading(title);
            let says = days.iter().map(|day| format!("{}: {}", date(day), said(day))).collect::<Vec<_>>().join("; ");
            let days = days.iter().map(|day| (date(day), height(day))).collect();
            document.push(Block::Picture(
                Illustration { picture: PictureSubject::Columns { days, top }, says },
                Vec::new(),
            ));
        };
        let answers = |day: &DayScore| Some(share(day.score.answers, Whole(most)));
        chart(m.progress.answers, most.to_string(), &answers, &|day| day.score.answers.to_string());
        let credit = |day: &DayScore| day.score.credit;
        chart(m.progress.accuracy, "100%".to_owned(), &credit, &|day| {
            day.score.credit.map_or_else(|| m.progress.none_repeated.to_owned(), percent)
        });
    }

    /// The days up to the exam; of those without an answer nothing is said.
    fn days(&self, cx: &Context, document: &mut Document<Action>) {
        let m = cx.m();
        let days = &self.figures.progress.days;
        let today = cx.now.day();
        let exam = self.figures.today.ahead.exam.map(|left| today + left);
        let begun = days.first().map_or(today, |day| day.day);
        let (first, last) = (begun.max(today - DAYS_BEFORE).min(today), exam.unwrap_or(today));
        let mark = |day| match day {
            _ if Some(day) == exam => DayMark::Exam,
            _ if days.iter().any(|one| one.day == day) => DayMark::Worked,
            _ => DayMark::Empty,
        };
        let name = |day: crate::clock::Day| {
            if exam.is_none() && day == today { m.progress.today.to_owned() } else { (m.words.day)(day.date()) }
        };
        let cells: Vec<(String, DayMark)> = first.to(last).map(|day| (name(day), mark(day))).collect();
        let worked = cells.iter().filter(|(_, mark)| *mark == DayMark::Worked).count();
        let place = first.to(last).position(|day| day == today).unwrap_or(0);
        let exam = exam.map(|day| (m.progress.exam_day)(&(m.words.day)(day.date())));
        document.pause();
        document.heading(m.progress.row);
        let says = [(m.progress.worked)(worked, place + 1)].into_iter().chain(exam).collect::<Vec<_>>().join(". ");
        let picture = PictureSubject::Days { days: cells, today: place };
        document.push(Block::Picture(Illustration { picture, says }, Vec::new()));
    }

    /// Mock exams, each beside what is wanted.
    fn mocks(&self, cx: &Context, document: &mut Document<Action>) {
        let m = cx.m();
        let mocks = &self.figures.mocks;
        if mocks.is_empty() {
            return;
        }
        let target = self.figures.today.target;
        document.pause();
        document.heading((m.progress.mocks)(target));
        let name = |mock: &Mock| {
            let profile = cx.profiles.iter().find(|profile| profile.id == mock.profile)?;
            Some(profile.name.get(cx.lang.code()).to_owned())
        };
        let bar = |mock: &Mock| Bar {
            number: None,
            label: (m.words.day)(mock.day.date()),
            full: share(count(mock.marks.points), Whole(count(mock.marks.of))),
            met: None,
            wanted: target.map(|target| share(count(target), Whole(self.figures.today.paper.points()))),
            words: format!("{} / {}", mock.marks.points, mock.marks.of),
            note: name(mock),
            choice: None,
        };
        document.push(Block::Bars(mocks.iter().rev().take(MOCKS).rev().map(bar).collect()));
    }

    /// What is missed most, and what is taken for something else.
    fn hard(&self, cx: &Context, document: &mut Document<Action>) {
        let (m, tongue) = (cx.m(), cx.tongue());
        let text = |fact: FactAt| cx.bank.fact_at(fact).map_or("", |fact| fact.text.get(tongue)).to_owned();
        let Figures { hardest, confused, .. } = &self.figures;
        if !hardest.is_empty() {
            document.pause();
            document.heading(m.progress.hardest);
            let row =
                |hard: &crate::progress::Hard| Row::new(text(hard.fact), format!("{} / {}", hard.missed, hard.asked));
            document.push(Block::Rows(hardest.iter().map(row).collect()));
        }
        if !confused.is_empty() {
            document.pause();
            document.heading(m.progress.confused);
            document.blocks.extend(confused.iter().map(|(one, other)| Block::Pair(text(*one), text(*other))));
        }
    }
}

fn count(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// A share (0 to 1) in hundredths.
#[must_use]
pub(super) fn percent(share: f64) -> String {
    format!("{:.0}%", share * 100.0)
}

impl View for ProgressScreen {
    type Action = Action;

    fn bindings(&self, cx: &Context) -> Vec<Binding<Action>> {
        let m = cx.m();
        if self.figures.progress.all.answers == 0 {
            let keys = [Key::of(Code::Enter), Key::of(Code::Esc)];
            return vec![Binding::one(&keys, Action::Leave, m.keys.home).primary()];
        }
        Menu::bindings(cx.bank.lesson.len(), m.keys.practise, (&[Key::of(Code::Esc)], m.keys.home), m)
    }

    fn act(&mut self, action: Action, cx: &mut Context) -> Reply {
        match self.menu.act(action, cx.bank.lesson.len()) {
            Chosen::Moved => Reply::Stay,
            Chosen::Open(place) => {
                let scope = if cx.bank.lesson.len() > 1 { Scope::Section(SectionAt(place)) } else { Scope::All };
                Reply::Go(Route::Begin(Begin { scope, count: QUESTIONS, mode: AnswerMode::Practice }))
            }
            Chosen::Leave => Reply::Go(Route::Home),
        }
    }

    fn refold(&mut self, cx: &Context, anew: bool) {
        if anew {
            *self = Self { menu: self.menu, ..Self::new(cx) };
        }
    }

    fn document(&self, cx: &Context) -> Document<Action> {
        let m = cx.m();
        let mut document =
            Document::new(m.progress.title, cx.student.map_or_else(String::new, |student| student.name.clone()));
        if self.figures.progress.all.answers == 0 {
            document.text(m.progress.empty);
            return document;
        }
        self.ahead(cx, &mut document);
        document.pause();
        self.sections(cx, &mut document);
        self.mocks(cx, &mut document);
        self.days(cx, &mut document);
        self.over_time(cx, &mut document);
        self.hard(cx, &mut document);
        if self.figures.progress.vanished > 0 {
            document.pause();
            document.push(Block::Text(TextRole::Quiet, (m.progress.vanished)(self.figures.progress.vanished)));
        }
        document
    }
}
