//! The end of a session: the score, by section, and what was missed with the answer given beside the right one.

use ratatui::style::Style;
use ratatui::text::Span;

use crate::key::{Code, Key};
use crate::log::{AnswerMode, Answered};
use crate::plan::Scope;
use crate::progress::Score;
use crate::question::SET;
use crate::session::{QUESTIONS, Session};
use crate::view::{Begin, Binding, Context, Heading, Reply, Route, View};
use crate::widget::Sheet;
use crate::widget::review::{self, ReviewNotes};

/// A session that has come to its end.
#[derive(Clone, Debug)]
pub(crate) struct SummaryScreen {
    session: Session,
}

/// What can be done at the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    Home,
    /// Another session.
    Another,
}

impl SummaryScreen {
    /// The end of a session.
    #[must_use]
    pub(crate) fn new(session: Session) -> Self {
        Self { session }
    }

    fn by_section(&self, cx: &Context, sheet: &mut Sheet<Action>) {
        let scores = Score::by_section(cx.bank, cx.log, self.session.counted(cx.log));
        if scores.iter().map(|score| score.answers).sum::<usize>() > self.session.counted(cx.log).count() {
            sheet.dim(cx.m().summary.sections);
        }
        for (section, score) in cx.bank.lesson.iter().zip(scores) {
            if score.settled() > 0 && cx.bank.lesson.len() > 1 {
                let label =
                    [Span::styled(format!("{:>2} / {:<2}  ", score.right, score.settled()), sheet.theme.accent())];
                sheet.hanging(&label, section.title.get(cx.tongue()), Style::new(), None);
            }
        }
    }

    /// Whether the session was on a passage.
    fn was_reading(&self, cx: &Context) -> bool {
        let mut asked = self.session.counted(cx.log).filter_map(|given| cx.bank.question(&given.answer.question));
        asked.any(|question| question.passage.is_some())
    }

    fn missed(&self, cx: &Context, sheet: &mut Sheet<Action>) {
        let (m, tongue) = (cx.m(), cx.tongue());
        let missed: Vec<&Answered> = self.session.counted(cx.log).filter(|given| given.answer.credit < 1.0).collect();
        if missed.is_empty() {
            return;
        }
        sheet.gap();
        sheet.text(m.summary.missed, sheet.theme.strong());
        for given in missed {
            let Some(question) = cx.bank.question(&given.answer.question) else { continue };
            sheet.gap();
            sheet.text(question.stem.get(tongue), Style::new());
            if cx.log.is_claimed(&given.id) {
                sheet.dim(m.feedback.said_claimed);
            }
            let rows = question.review(&given.answer.showing, &given.answer.given, tongue);
            review::write(sheet, &rows, ReviewNotes::None, m);
        }
    }
}

impl View for SummaryScreen {
    type Action = Action;

    fn bindings(&self, cx: &Context) -> Vec<Binding<Action>> {
        let m = cx.m();
        let another = if self.was_reading(cx) { m.keys.another_text } else { m.keys.another };
        vec![
            Binding::one(&[Key::of(Code::Enter), Key::of(Code::Esc)], Action::Home, m.keys.home),
            Binding::one(&[Key::char('z')], Action::Another, another),
        ]
    }

    fn act(&mut self, action: Action, cx: &mut Context) -> Reply {
        match action {
            Action::Home => Reply::Go(Route::Home),
            Action::Another if self.was_reading(cx) => {
                Reply::Go(Route::Begin(Begin { scope: Scope::Reading, count: SET, mode: AnswerMode::Practice }))
            }
            Action::Another => {
                let section = self.session.section.as_ref().and_then(|id| cx.bank.section(id));
                let scope = section.map_or(Scope::All, Scope::Section);
                Reply::Go(Route::Begin(Begin { scope, count: QUESTIONS, mode: AnswerMode::Practice }))
            }
        }
    }

    fn heading(&self, cx: &Context) -> Heading {
        Heading { left: cx.m().summary.title.to_owned(), right: String::new() }
    }

    fn page(&self, cx: &Context, sheet: &mut Sheet<Action>) {
        let m = cx.m();
        let score = Score::of(cx.log, self.session.counted(cx.log));
        if score.settled() > 0 {
            sheet.text(&(m.summary.score)(score.right, score.settled()), sheet.theme.strong());
        }
        if score.first > 0 {
            sheet.text(&(m.summary.first)(score.first, score.first_right), Style::new());
        }
        let seconds: f64 = self.session.counted(cx.log).map(|given| given.answer.seconds).sum();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "minutes of an evening")]
        sheet.dim(&(m.summary.minutes)((seconds / 60.0).ceil() as u64));
        sheet.gap();
        if self.session.vanished > 0 {
            sheet.dim(&(m.asking.skipped)(self.session.vanished));
            sheet.gap();
        }
        self.by_section(cx, sheet);
        self.missed(cx, sheet);
    }
}
