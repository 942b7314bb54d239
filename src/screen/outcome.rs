//! The exam is over: the points it brought, asked once and only if the student likes to say.

use crate::clock::Day;

use crate::document::binding::{Binding, BindingRank};
use crate::document::figure::Stepper;
use crate::document::{Block, Document};
use crate::forecast::Forecast;
use crate::key::{Code, Key};
use crate::log::{Entry, ExamOutcome, Record};
use crate::memory::aim;
use crate::view::{Context, Reply, Route, View};

/// The points being chosen.
#[derive(Clone, Debug)]
pub(crate) struct OutcomeScreen {
    exam: Day,
    points: u32,
    /// Points there are.
    of: usize,
    forecast: Option<(u32, u32)>,
    kept: bool,
}

/// What can be done with them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// A point less.
    Less,
    /// A point more.
    More,
    /// Keep them.
    Keep,
    /// Do not say.
    Decline,
    /// Home.
    Leave,
}

impl OutcomeScreen {
    /// The question about the exam of a day.
    #[must_use]
    pub(crate) fn new(cx: &Context, exam: Day) -> Self {
        let paper = cx.situation().blueprint(&cx.situation().aim());
        let forecast = Forecast::of(cx.memory, aim::morning(exam, cx.now.offset), &paper);
        let range = |(low, high)| Some((u32::try_from(low).ok()?, u32::try_from(high).ok()?));
        let known = forecast.missing == 0;
        let of = paper.points();
        let points = u32::try_from(of / 2).unwrap_or(0);
        Self { exam, points, of, forecast: range(forecast.points.range).filter(|_| known), kept: false }
    }

    fn said(&self, cx: &Context, points: Option<u32>) -> Reply {
        let outcome = ExamOutcome { exam: self.exam, points, forecast: self.forecast };
        Reply::keep(Record::Outcome { bank: cx.bank.id.clone(), outcome })
    }
}

impl View for OutcomeScreen {
    type Action = Action;

    fn bindings(&self, cx: &Context) -> Vec<Binding<Action>> {
        let m = cx.m();
        if self.kept {
            return vec![
                Binding::one(&[Key::of(Code::Enter), Key::of(Code::Esc)], Action::Leave, m.keys.home).primary(),
            ];
        }
        let sides = vec![(Key::of(Code::Left), Action::Less), (Key::of(Code::Right), Action::More)];
        vec![
            Binding { keys: sides, label: m.keys.change, rank: BindingRank::Usual },
            Binding::arrows(Action::More, Action::Less, m.keys.change).rare(),
            Binding::one(&[Key::of(Code::Enter)], Action::Keep, m.keys.send).primary(),
            Binding::one(&[Key::of(Code::Esc)], Action::Decline, m.keys.decline),
        ]
    }

    fn act(&mut self, action: Action, cx: &mut Context) -> Reply {
        let most = u32::try_from(self.of).unwrap_or(u32::MAX);
        match action {
            Action::Less => self.points = self.points.saturating_sub(1),
            Action::More => self.points = (self.points + 1).min(most),
            Action::Keep => {
                self.kept = true;
                return self.said(cx, Some(self.points));
            }
            Action::Decline => return self.said(cx, None),
            Action::Leave => return Reply::Go(Route::Home),
        }
        Reply::Stay
    }

    fn kept(&mut self, _entries: &[Entry], _cx: &mut Context) -> Reply {
        if self.kept { Reply::Stay } else { Reply::Go(Route::Home) }
    }

    fn document(&self, cx: &Context) -> Document<Action> {
        let m = cx.m();
        let mut document = Document::new(m.outcome.title, "");
        let value = (m.outcome.points)(self.points, self.of);
        if self.kept {
            document.heading(value);
            document.text(match self.forecast {
                Some((low, high)) => (m.outcome.forecast)(low, high),
                None => m.outcome.no_forecast.to_owned(),
            });
            return document;
        }
        document.heading(m.outcome.ask);
        document.pause();
        let steps = Some((Action::Less, Action::More));
        let stepper = Stepper { number: None, label: String::new(), value, steps, here: true, action: None };
        document.push(Block::Steppers(vec![stepper]));
        document.pause();
        document.quiet(m.outcome.why);
        document
    }
}
