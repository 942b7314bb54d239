//! The end of a session: the score, by section, and what was missed with the answer given beside the right one.

use super::answered;
use crate::bank::Section;
use crate::document::binding::Binding;
use crate::document::figure::Row;
use crate::document::{Block, Document};
use crate::key::{Code, Key};
use crate::log::{Answer, AnswerMode, Answered};
use crate::plan::Scope;
use crate::progress::Score;
use crate::question::SET;
use crate::session::{QUESTIONS, Session};
use crate::view::{Begin, Context, Reply, Route, View};

/// A session that has come to its end.
#[derive(Clone, Debug)]
pub(crate) struct SummaryScreen {
    session: Session,
    figures: SessionFigures,
}

/// What the session brought.
#[derive(Clone, Debug)]
struct SessionFigures {
    /// Answers that count.
    counted: usize,
    score: Score,
    sections: Vec<Score>,
    minutes: u64,
    /// Answers that were not entirely right.
    missed: Vec<Answered>,
    /// Of an extra round: right answers, and all.
    again: (usize, usize),
    /// Whether a passage was read.
    was_reading: bool,
}

impl SessionFigures {
    fn of(session: &Session, cx: &Context) -> Self {
        let counted = || session.counted(cx.log);
        let seconds: f64 = counted().map(|given| given.answer.seconds).sum();
        let mut asked = counted().filter_map(|given| cx.bank.question(&given.answer.question));
        let right = cx.log.in_session(&session.id).filter(|given| given.answer.credit >= 1.0).count();
        Self {
            again: (right, cx.log.in_session(&session.id).count()),
            counted: counted().count(),
            score: Score::of(cx.log, counted()),
            sections: Score::by_section(cx.bank, cx.log, counted()),
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "minutes of an evening")]
            minutes: (seconds / 60.0).ceil() as u64,
            missed: counted().filter(|given| given.answer.credit < 1.0).cloned().collect(),
            was_reading: asked.any(|question| question.passage.is_some()),
        }
    }
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
    pub(crate) fn new(session: Session, cx: &Context) -> Self {
        Self { figures: SessionFigures::of(&session, cx), session }
    }

    fn by_section(&self, cx: &Context, document: &mut Document<Action>) {
        let scores = &self.figures.sections;
        if scores.iter().map(|score| score.answers).sum::<usize>() > self.figures.counted {
            document.quiet(cx.m().summary.sections);
        }
        let settled = cx.bank.lesson.iter().zip(scores).filter(|(_, score)| score.settled() > 0);
        let row = |(section, score): (&Section, &Score)| {
            Row::new(section.title.get(cx.tongue()), format!("{} / {}", score.right, score.settled()))
        };
        if cx.bank.lesson.len() > 1 {
            document.push(Block::Rows(settled.map(row).collect()));
        }
    }

    fn missed(&self, cx: &Context, document: &mut Document<Action>) {
        let (m, tongue) = (cx.m(), cx.tongue());
        if self.figures.missed.is_empty() {
            return;
        }
        document.pause();
        document.heading(m.summary.missed);
        for given in &self.figures.missed {
            let Some(question) = cx.bank.question(&given.answer.question) else { continue };
            document.pause();
            document.text(question.stem.get(tongue));
            if cx.log.is_claimed(&given.id) {
                document.quiet(m.feedback.said_claimed);
            }
            let Answer { showing, given: typed, verdict, .. } = &given.answer;
            let rows = question.review(showing, typed, *verdict, tongue);
            document.push(Block::Judged(answered::judged(&rows, false, m)));
        }
    }
}

impl View for SummaryScreen {
    type Action = Action;

    fn bindings(&self, cx: &Context) -> Vec<Binding<Action>> {
        let m = cx.m();
        let another = if self.figures.was_reading { m.keys.another_text } else { m.keys.another };
        let mut table =
            vec![Binding::one(&[Key::of(Code::Enter), Key::of(Code::Esc)], Action::Home, m.keys.home).primary()];
        if self.session.mode != AnswerMode::Again {
            table.push(Binding::one(&[Key::char('z')], Action::Another, another));
        }
        table
    }

    fn act(&mut self, action: Action, cx: &mut Context) -> Reply {
        match action {
            Action::Home => Reply::Go(Route::Home),
            Action::Another if self.figures.was_reading => {
                Reply::Go(Route::Begin(Begin { scope: Scope::Reading, count: SET, mode: AnswerMode::Practice }))
            }
            Action::Another => {
                let section = self.session.section.as_ref().and_then(|id| cx.bank.section(id));
                let scope = section.map_or(Scope::All, Scope::Section);
                Reply::Go(Route::Begin(Begin { scope, count: QUESTIONS, mode: AnswerMode::Practice }))
            }
        }
    }

    fn document(&self, cx: &Context) -> Document<Action> {
        let m = cx.m();
        let mut document = Document::new(m.summary.title, "");
        if self.session.mode == AnswerMode::Again {
            let (right, all) = self.figures.again;
            document.heading((m.summary.again)(right, all));
            document.quiet(m.summary.again_note);
            return document;
        }
        let score = self.figures.score;
        if score.settled() > 0 {
            document.heading((m.summary.score)(score.right, score.settled()));
        }
        if score.first > 0 {
            document.text((m.summary.first)(score.first, score.first_right));
        }
        document.quiet((m.summary.minutes)(self.figures.minutes));
        document.pause();
        if self.session.vanished > 0 {
            document.quiet((m.asking.skipped)(self.session.vanished));
            document.pause();
        }
        self.by_section(cx, &mut document);
        self.missed(cx, &mut document);
        document
    }
}
