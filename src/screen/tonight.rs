//! The end of an evening, in four lines: what was done, what was mended, what is still confused, and tomorrow.

use std::collections::HashSet;

use ratatui::style::Style;

use crate::clock::{DAY, Day};
use crate::content::Id;
use crate::key::{Code, Key};
use crate::log::Answered;
use crate::plan::today::Today;
use crate::progress::Score;
use crate::session::Session;
use crate::view::{Binding, Heading, Reply, Route, Scene, View};
use crate::widget::Sheet;

/// An evening that has come to its end.
#[derive(Clone, Debug)]
pub struct Tonight {
    answers: usize,
    score: Score,
    mended: Option<(usize, usize)>,
    today: Today,
    begins: Option<usize>,
}

/// What can be done at its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Home.
    Home,
}

impl Tonight {
    /// The end of the evening of a session.
    #[must_use]
    pub fn new(at: &Scene, session: &Session) -> Self {
        let answers: Vec<&Answered> = session.counted(at.log).collect();
        let score = Score::of(at.log, answers.iter().copied());
        let today = Today::of(at.bank, at.log, at.memory, at.now);
        Self { answers: answers.len(), score, mended: mended(at), today, begins: begins(at) }
    }
}

/// Of the facts that were wrong on the last day: how many were asked today, and how many of these were right; nothing where
/// none was wrong.
fn mended(at: &Scene) -> Option<(usize, usize)> {
    let day = |given: &Answered| given.time.day(given.offset);
    let today = at.now.day();
    let counted = || at.log.counted(&at.bank.id);
    let last = counted().map(day).filter(|day| *day < today).max()?;
    let of_day = |wanted: Day| counted().filter(move |given| day(given) == wanted && !at.log.is_claimed(&given.id));
    let evidence = |wanted: Day| of_day(wanted).flat_map(|given| &given.answer.evidence);
    let wrong: HashSet<&Id> = evidence(last).filter(|one| one.credit < 1.0).map(|one| &one.fact).collect();
    let asked: HashSet<&Id> = evidence(today).map(|one| &one.fact).collect();
    let right: HashSet<&Id> = evidence(today).filter(|one| one.credit >= 1.0).map(|one| &one.fact).collect();
    (!wrong.is_empty()).then(|| (wrong.intersection(&asked).count(), wrong.intersection(&right).count()))
}

/// The section that tomorrow begins with: that of a fact missed today, else of the weakest.
fn begins(at: &Scene) -> Option<usize> {
    let tomorrow = at.now.clock + DAY;
    let facts = (0..at.memory.facts()).filter_map(|fact| Some((fact, at.memory.trace(fact)?)));
    let rank = |fact: usize, missed: bool| (!missed, at.memory.recall(fact, tomorrow));
    let ranked = facts.map(|(fact, trace)| (rank(fact, trace.missed && trace.day == at.now.day()), fact));
    let first = ranked.min_by(|a, b| a.0.partial_cmp(&b.0).unwrap_or(std::cmp::Ordering::Equal));
    at.bank.section_of_fact(at.bank.facts.get(first?.1)?)
}

impl View for Tonight {
    type Action = Action;

    fn table(&self, at: &Scene) -> Vec<Binding<Action>> {
        vec![Binding::one(&[Key::of(Code::Enter), Key::of(Code::Esc)], Action::Home, at.m().keys.home)]
    }

    fn act(&mut self, _action: Action, _at: &mut Scene) -> Reply {
        Reply::Go(Route::Home)
    }

    fn heading(&self, at: &Scene) -> Heading {
        Heading { left: at.m().tonight.title.to_owned(), right: String::new() }
    }

    fn page(&self, at: &Scene, sheet: &mut Sheet<Action>) {
        let (m, tongue, theme) = (at.m(), at.tongue(), sheet.theme);
        let minutes = (self.today.spent.0 + 30_000) / 60_000;
        sheet.text(&(m.tonight.done)(self.answers, minutes), theme.strong());
        let first = self.score.first;
        sheet.dim(&(m.tonight.score)(self.score.right, self.score.answers - first, first));
        match self.mended {
            // After a pause old misses have no claim of their own.
            Some((0, _)) => {}
            None => {
                sheet.gap();
                sheet.text(m.tonight.nothing_to_mend, Style::new());
            }
            Some((asked, right)) => {
                sheet.gap();
                sheet.text(&(m.tonight.mended)(asked, right), Style::new());
            }
        }
        sheet.gap();
        match at.memory.confusions().open().first() {
            None => sheet.text(m.tonight.not_confused, Style::new()),
            Some((one, other)) => {
                let text = |fact: &usize| at.bank.facts.get(*fact).map_or("", |fact| fact.text.get(tongue));
                sheet.text(m.tonight.confused, Style::new());
                let dash = [ratatui::text::Span::raw("– ")];
                sheet.hanging(&dash, text(one), Style::new(), None);
                sheet.hanging(&dash, text(other), Style::new(), None);
            }
        }
        sheet.gap();
        let section = self.begins.and_then(|section| at.bank.lesson.get(section));
        let section = section.map_or("", |section| section.title.get(tongue));
        let tomorrow = at.now.day() + 1;
        let next = self.today.rest.map_or(Some((tomorrow, self.today.ahead.minutes)), |rest| rest.next);
        let line = match (next, self.today.ahead.exam) {
            (Some((day, minutes)), _) if day > tomorrow => (m.home.rest)(&(m.words.day)(day.date()), minutes),
            (Some((_, minutes)), _) => (m.tonight.tomorrow)(minutes, section),
            (None, days) => days.map_or_else(String::new, m.words.days_to_exam),
        };
        sheet.text(&line, Style::new());
    }
}
