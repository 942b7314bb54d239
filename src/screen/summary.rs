//! The end of a session: the score, by section, and what was missed with the answer given beside the right one.

use ratatui::style::Style;
use ratatui::text::Span;

use crate::key::{Code, Key};
use crate::log::{Answered, Mode};
use crate::plan::Scope;
use crate::progress::Score;
use crate::question::SET;
use crate::session::{QUESTIONS, Session};
use crate::view::{Begin, Binding, Heading, Reply, Route, Scene, View};
use crate::widget::Sheet;
use crate::widget::review::{self, Notes};

/// A session that has come to its end.
#[derive(Clone, Debug)]
pub struct Summary {
    session: Session,
}

/// What can be done at the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Home.
    Home,
    /// Another session.
    Another,
}

impl Summary {
    /// The end of a session.
    #[must_use]
    pub fn new(session: Session) -> Self {
        Self { session }
    }

    fn by_section(&self, at: &Scene, sheet: &mut Sheet<Action>) {
        let scores = Score::by_section(at.bank, at.log, self.session.counted(at.log));
        if scores.iter().map(|score| score.answers).sum::<usize>() > self.session.counted(at.log).count() {
            sheet.dim(at.m().summary.sections);
        }
        for (section, score) in at.bank.lesson.iter().zip(scores) {
            if score.settled() > 0 && at.bank.lesson.len() > 1 {
                let label =
                    [Span::styled(format!("{:>2} / {:<2}  ", score.right, score.settled()), sheet.theme.accent())];
                sheet.hanging(&label, section.title.get(at.tongue()), Style::new(), None);
            }
        }
    }

    /// Whether the session was on a passage.
    fn was_reading(&self, at: &Scene) -> bool {
        let mut asked = self.session.counted(at.log).filter_map(|given| at.bank.question(&given.answer.question));
        asked.any(|question| question.passage.is_some())
    }

    fn missed(&self, at: &Scene, sheet: &mut Sheet<Action>) {
        let (m, tongue) = (at.m(), at.tongue());
        let missed: Vec<&Answered> = self.session.counted(at.log).filter(|given| given.answer.credit < 1.0).collect();
        if missed.is_empty() {
            return;
        }
        sheet.gap();
        sheet.text(m.summary.missed, sheet.theme.strong());
        for given in missed {
            let Some(question) = at.bank.question(&given.answer.question) else { continue };
            sheet.gap();
            sheet.text(question.stem.get(tongue), Style::new());
            if at.log.is_claimed(&given.id) {
                sheet.dim(m.feedback.said_claimed);
            }
            let rows = question.review(&given.answer.showing, &given.answer.given, tongue);
            review::write(sheet, &rows, Notes::None, m);
        }
    }
}

impl View for Summary {
    type Action = Action;

    fn table(&self, at: &Scene) -> Vec<Binding<Action>> {
        let m = at.m();
        let another = if self.was_reading(at) { m.keys.another_text } else { m.keys.another };
        vec![
            Binding::one(&[Key::of(Code::Enter), Key::of(Code::Esc)], Action::Home, m.keys.home),
            Binding::one(&[Key::char('z')], Action::Another, another),
        ]
    }

    fn act(&mut self, action: Action, at: &mut Scene) -> Reply {
        match action {
            Action::Home => Reply::Go(Route::Home),
            Action::Another if self.was_reading(at) => {
                Reply::Go(Route::Begin(Begin { scope: Scope::Reading, count: SET, mode: Mode::Practice }))
            }
            Action::Another => {
                let section = self.session.section.as_ref().and_then(|id| at.bank.section(id));
                let scope = section.map_or(Scope::All, Scope::Section);
                Reply::Go(Route::Begin(Begin { scope, count: QUESTIONS, mode: Mode::Practice }))
            }
        }
    }

    fn heading(&self, at: &Scene) -> Heading {
        Heading { left: at.m().summary.title.to_owned(), right: String::new() }
    }

    fn page(&self, at: &Scene, sheet: &mut Sheet<Action>) {
        let m = at.m();
        let score = Score::of(at.log, self.session.counted(at.log));
        if score.settled() > 0 {
            sheet.text(&(m.summary.score)(score.right, score.settled()), sheet.theme.strong());
        }
        if score.first > 0 {
            sheet.text(&(m.summary.first)(score.first, score.first_right), Style::new());
        }
        let seconds: f64 = self.session.counted(at.log).map(|given| given.answer.seconds).sum();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "minutes of an evening")]
        sheet.dim(&(m.summary.minutes)((seconds / 60.0).ceil() as u64));
        sheet.gap();
        if self.session.vanished > 0 {
            sheet.dim(&(m.asking.skipped)(self.session.vanished));
            sheet.gap();
        }
        self.by_section(at, sheet);
        self.missed(at, sheet);
    }
}
