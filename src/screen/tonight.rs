//! The end of an evening, in four lines: what was done, what was mended, what is still confused, and tomorrow.

use crate::bank::{FactAt, SectionAt};

use crate::document::binding::Binding;
use crate::document::{Block, Document};
use crate::key::{Code, Key};
use crate::log::Answered;
use crate::plan::today::{self, Today};
use crate::progress::{self, Mended, Score};
use crate::session::Session;
use crate::view::{Context, Reply, Route, View};

/// An evening that has come to its end.
#[derive(Clone, Debug)]
pub(crate) struct TonightScreen {
    answers: usize,
    score: Score,
    mended: Option<Mended>,
    /// Two facts that are taken for each other.
    confused: Option<(FactAt, FactAt)>,
    today: Today,
    begins: Option<SectionAt>,
}

/// What can be done at its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    Home,
}

impl TonightScreen {
    /// The end of the evening of a session.
    #[must_use]
    pub(crate) fn new(cx: &Context, session: &Session) -> Self {
        let answers: Vec<&Answered> = session.counted(cx.log).collect();
        let score = Score::of(cx.log, answers.iter().copied());
        let today = Today::of(cx.situation());
        Self {
            answers: answers.len(),
            score,
            mended: progress::mended(cx.bank, cx.log, cx.now),
            confused: cx.memory.confusions().open().first().copied(),
            today,
            begins: today::begins(cx.bank, cx.memory, cx.now),
        }
    }
}

impl View for TonightScreen {
    type Action = Action;

    fn bindings(&self, cx: &Context) -> Vec<Binding<Action>> {
        vec![Binding::one(&[Key::of(Code::Enter), Key::of(Code::Esc)], Action::Home, cx.m().keys.home).primary()]
    }

    fn act(&mut self, _action: Action, _cx: &mut Context) -> Reply {
        Reply::Go(Route::Home)
    }

    fn document(&self, cx: &Context) -> Document<Action> {
        let (m, tongue) = (cx.m(), cx.tongue());
        let mut document = Document::new(m.tonight.title, "");
        let minutes = (self.today.spent.0 + 30_000) / 60_000;
        document.heading((m.tonight.done)(self.answers, minutes));
        let first = self.score.first;
        document.quiet((m.tonight.score)(self.score.right, self.score.answers - first, first));
        match self.mended {
            // After a pause old misses have no claim of their own.
            Some(Mended { asked: 0, .. }) => {}
            None => {
                document.pause();
                document.text(m.tonight.nothing_to_mend);
            }
            Some(Mended { asked, right }) => {
                document.pause();
                document.text((m.tonight.mended)(asked, right));
            }
        }
        document.pause();
        match self.confused {
            None => document.text(m.tonight.not_confused),
            Some((one, other)) => {
                let text = |fact: FactAt| cx.bank.fact_at(fact).map_or("", |fact| fact.text.get(tongue)).to_owned();
                document.text(m.tonight.confused);
                document.push(Block::Pair(text(one), text(other)));
            }
        }
        document.pause();
        let section = self.begins.and_then(|section| cx.bank.section_at(section));
        let section = section.map_or("", |section| section.title.get(tongue));
        let tomorrow = cx.now.day() + 1;
        let next = self.today.rest.map_or(Some((tomorrow, self.today.ahead.minutes)), |rest| rest.next);
        document.text(match (next, self.today.ahead.exam) {
            (Some((day, minutes)), _) if day > tomorrow => (m.home.rest)(&(m.words.day)(day.date()), minutes),
            (Some((_, minutes)), _) => (m.tonight.tomorrow)(minutes, section),
            (None, days) => days.map_or_else(String::new, m.words.days_to_exam),
        });
        document
    }
}
