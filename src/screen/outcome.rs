//! The exam is over: the points it brought, asked once and only if the student likes to say.

use crate::clock::Day;
use ratatui::style::Style;

use crate::forecast::{Forecast, Paper};
use crate::key::{Code, Key};
use crate::log::{Entry, Outcome as Said, Record};
use crate::memory::aim;
use crate::view::{Binding, Heading, Reply, Route, Scene, View};
use crate::widget::Sheet;

/// The points being chosen.
#[derive(Clone, Debug)]
pub struct Outcome {
    exam: Day,
    points: u32,
    forecast: Option<(u32, u32)>,
    kept: bool,
}

/// What can be done with them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
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

impl Outcome {
    /// The question about the exam of a day.
    #[must_use]
    pub fn new(at: &Scene, exam: Day) -> Self {
        let forecast = Forecast::of(at.memory, aim::morning(exam, at.now.offset), Paper::UBT);
        let range = |(low, high)| Some((u32::try_from(low).ok()?, u32::try_from(high).ok()?));
        let known = forecast.missing == 0;
        Self { exam, points: 10, forecast: range(forecast.points.range).filter(|_| known), kept: false }
    }

    fn said(&self, at: &Scene, points: Option<u32>) -> Reply {
        let outcome = Said { exam: self.exam, points, forecast: self.forecast };
        Reply::keep(Record::Outcome { bank: at.bank.id.clone(), outcome })
    }
}

impl View for Outcome {
    type Action = Action;

    fn table(&self, at: &Scene) -> Vec<Binding<Action>> {
        let m = at.m();
        if self.kept {
            return vec![Binding::one(&[Key::of(Code::Enter), Key::of(Code::Esc)], Action::Leave, m.keys.home)];
        }
        let sides = vec![(Key::of(Code::Left), Action::Less), (Key::of(Code::Right), Action::More)];
        vec![
            Binding { keys: sides, label: m.keys.change, footer: true },
            Binding::arrows(Action::More, Action::Less, m.keys.change).quiet(),
            Binding::one(&[Key::of(Code::Enter)], Action::Keep, m.keys.send),
            Binding::one(&[Key::of(Code::Esc)], Action::Decline, m.keys.decline),
        ]
    }

    fn act(&mut self, action: Action, at: &mut Scene) -> Reply {
        let most = u32::try_from(Paper::UBT.tasks).unwrap_or(u32::MAX);
        match action {
            Action::Less => self.points = self.points.saturating_sub(1),
            Action::More => self.points = (self.points + 1).min(most),
            Action::Keep => {
                self.kept = true;
                return self.said(at, Some(self.points));
            }
            Action::Decline => return self.said(at, None),
            Action::Leave => return Reply::Go(Route::Home),
        }
        Reply::Stay
    }

    fn kept(&mut self, _entries: &[Entry], _at: &mut Scene) -> Reply {
        if self.kept { Reply::Stay } else { Reply::Go(Route::Home) }
    }

    fn heading(&self, at: &Scene) -> Heading {
        Heading { left: at.m().outcome.title.to_owned(), right: String::new() }
    }

    fn page(&self, at: &Scene, sheet: &mut Sheet<Action>) {
        let m = at.m();
        let value = (m.outcome.points)(self.points, Paper::UBT.tasks);
        if self.kept {
            sheet.text(&value, sheet.theme.strong());
            match self.forecast {
                Some((low, high)) => sheet.text(&(m.outcome.forecast)(low, high), Style::new()),
                None => sheet.text(m.outcome.no_forecast, Style::new()),
            }
            return;
        }
        sheet.text(m.outcome.ask, sheet.theme.strong());
        sheet.gap();
        sheet.text(&format!("← {value} →"), sheet.theme.chosen());
        sheet.gap();
        sheet.dim(m.outcome.why);
    }
}
