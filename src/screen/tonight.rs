//! The end of an evening, in four lines: what was done, what was mended, what is still confused, and tomorrow.

use ratatui::style::Style;

use super::{Binding, Go, Heading, Reply, Scene, View};
use crate::clock;
use crate::key::{Code, Key};
use crate::log::Answered;
use crate::plan::today::Today;
use crate::progress::Score;
use crate::session::Session;
use crate::widget::Sheet;

/// An evening that has come to its end.
#[derive(Debug)]
pub struct Tonight {
    answers: usize,
    score: Score,
    mended: (usize, usize),
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

/// What was wrong on the last day and was asked today: how much of it was right, and how much there was.
fn mended(at: &Scene) -> (usize, usize) {
    let day = |given: &Answered| clock::day(given.time, given.offset);
    let today = at.now.day();
    let counted = || at.log.counted(&at.bank.id);
    let Some(last) = counted().map(day).filter(|day| *day < today).max() else { return (0, 0) };
    let of_day = |wanted: i64| counted().filter(move |given| day(given) == wanted);
    let missed = |given: &&Answered| given.answer.credit < 1.0 && !at.log.is_claimed(&given.id);
    let facts = |given: &Answered| given.answer.evidence.first().map(|evidence| evidence.fact.clone());
    let mut wrong: Vec<_> = of_day(last).filter(missed).filter_map(facts).collect();
    wrong.sort();
    wrong.dedup();
    let right =
        |fact: &String| of_day(today).any(|given| given.answer.credit >= 1.0 && facts(given).as_ref() == Some(fact));
    (wrong.iter().filter(|fact| right(fact)).count(), wrong.len())
}

/// The section that tomorrow begins with: that of a fact missed today, else of the weakest.
fn begins(at: &Scene) -> Option<usize> {
    let tomorrow = at.now.clock + clock::DAY;
    let facts = (0..at.memory.facts()).filter_map(|fact| Some((fact, at.memory.trace(fact)?)));
    let rank = |fact: usize, missed: bool| (!missed, at.memory.recall(fact, tomorrow));
    let ranked = facts.map(|(fact, trace)| (rank(fact, trace.missed && trace.day == at.now.day()), fact));
    let first = ranked.min_by(|a, b| a.0.partial_cmp(&b.0).unwrap_or(std::cmp::Ordering::Equal));
    at.bank.section_of_fact(at.bank.facts.get(first?.1)?)
}

impl View for Tonight {
    type Action = Action;

    fn table(&self, at: &Scene) -> Vec<Binding<Action>> {
        vec![Binding::one(&[Key::of(Code::Enter), Key::of(Code::Esc)], Action::Home, at.m().key_home)]
    }

    fn act(&mut self, _action: Action, _at: &mut Scene) -> Reply {
        Reply::go(Go::Home)
    }

    fn heading(&self, at: &Scene) -> Heading {
        Heading { left: at.m().tonight_title.to_owned(), right: String::new() }
    }

    fn page(&self, at: &Scene, sheet: &mut Sheet<Action>) {
        let (m, tongue, theme) = (at.m(), at.tongue(), sheet.theme);
        let minutes = (self.today.spent + 30_000) / 60_000;
        sheet.text(&(m.tonight_done)(self.answers, minutes), theme.strong());
        let first = self.score.first;
        sheet.dim(&(m.tonight_score)(self.score.right, self.score.answers - first, first));
        sheet.gap();
        match self.mended {
            (_, 0) => sheet.text(m.tonight_nothing_to_mend, Style::new()),
            (right, all) => sheet.text(&(m.tonight_mended)(right, all), Style::new()),
        }
        sheet.gap();
        match at.memory.confusions().open().first() {
            None => sheet.text(m.tonight_not_confused, Style::new()),
            Some((one, other)) => {
                let text = |fact: &usize| at.bank.facts.get(*fact).map_or("", |fact| fact.text.get(tongue));
                sheet.text(m.tonight_confused, Style::new());
                let dash = [ratatui::text::Span::raw("– ")];
                sheet.hanging(&dash, text(one), Style::new(), None);
                sheet.hanging(&dash, text(other), Style::new(), None);
            }
        }
        sheet.gap();
        let section = self.begins.and_then(|section| at.bank.lesson.get(section));
        let section = section.map_or("", |section| section.title.get(tongue));
        match self.today.rest {
            Some(rest) if rest.day > at.now.day() + 1 => {
                sheet.text(&(m.home_rest)(&(m.date)(clock::date(rest.day)), rest.minutes), Style::new());
            }
            rest => {
                let minutes = rest.map_or(self.today.ahead.minutes, |rest| rest.minutes);
                sheet.text(&(m.tonight_tomorrow)(minutes, section), Style::new());
            }
        }
    }
}
