//! A paper that was handed in, task by task: the answer given beside the right one, why, and the paragraph it rests on.

use super::answered::{self, AnswerBeside};
use super::feedback::said;
use crate::document::binding::{Binding, BindingRank};
use crate::document::{Document, StripTask, TaskState};
use crate::exam::{self, Scored};
use crate::key::{Code, Key};
use crate::log::{Record, Remark, Says};
use crate::question::{Given, Verdict};
use crate::view::{Context, Reply, Route, View};

/// The paper, and the task one is at.
#[derive(Clone, Debug)]
pub(crate) struct ReviewScreen {
    scored: Scored,
    place: usize,
}

/// What can be done with a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// The task before.
    Before,
    /// The task after.
    After,
    /// The task at a place.
    To(usize),
    /// «Mine is right too».
    Claim,
    /// There is a fault in the question.
    Report,
    /// Back to the result.
    Back,
}

impl ReviewScreen {
    /// The review of a paper, from the first task that was not fully right.
    #[must_use]
    pub(crate) fn new(scored: Scored) -> Self {
        let place = scored.tasks.iter().position(|task| task.points < task.of).unwrap_or(0);
        Self { scored, place }
    }

    fn task(&self) -> Option<&exam::Task> {
        self.scored.tasks.get(self.place)
    }

    fn to(&mut self, place: usize) -> Reply {
        let last = self.scored.tasks.len().saturating_sub(1);
        if place.min(last) == self.place {
            return Reply::Stay;
        }
        self.place = place.min(last);
        Reply::Go(Route::Afresh)
    }

    /// The answer, where its student may say that it is right too.
    fn claimable<'a>(&'a self, cx: &Context) -> Option<&'a str> {
        let given = self.task()?.answer.as_ref()?;
        let typed = matches!(given.answer.given, Given::Typed(_)) && given.answer.credit < 1.0;
        (typed && !cx.log.is_claimed(&given.id)).then_some(given.id.as_str())
    }
}

impl View for ReviewScreen {
    type Action = Action;

    fn bindings(&self, cx: &Context) -> Vec<Binding<Action>> {
        let m = cx.m();
        let keys = vec![(Key::of(Code::Left), Action::Before), (Key::of(Code::Right), Action::After)];
        let mut table = vec![Binding { keys, label: m.keys.tasks, rank: BindingRank::Usual }];
        table.push(Binding::one(&[Key::of(Code::Enter)], Action::After, m.keys.next).primary());
        if self.claimable(cx).is_some() {
            table.push(Binding::one(&[Key::char('l')], Action::Claim, m.keys.claim));
        }
        if self.task().is_some_and(|task| task.answer.is_some()) {
            table.push(Binding::one(&[Key::char('i'), Key::of(Code::F(4))], Action::Report, m.keys.report));
        }
        table.push(Binding::one(&[Key::of(Code::Esc)], Action::Back, m.keys.back));
        table
    }

    fn act(&mut self, action: Action, cx: &mut Context) -> Reply {
        match action {
            Action::Before => self.to(self.place.saturating_sub(1)),
            // After the last one there is nothing more to look at.
            Action::After if self.place + 1 >= self.scored.tasks.len() => {
                Reply::Go(Route::Result(Box::new(self.scored.clone())))
            }
            Action::After => self.to(self.place + 1),
            Action::To(place) => self.to(place),
            Action::Claim => match self.claimable(cx) {
                Some(answer) => Reply::keep(Record::Mark(Remark { answer: answer.to_owned(), says: Says::Claimed })),
                None => Reply::Stay,
            },
            Action::Report => match self.task().and_then(|task| task.answer.as_ref()) {
                Some(given) => Reply::Go(Route::Report(given.id.clone())),
                None => Reply::Stay,
            },
            Action::Back => Reply::Go(Route::Result(Box::new(self.scored.clone()))),
        }
    }

    fn document(&self, cx: &Context) -> Document<Action> {
        let (m, tongue) = (cx.m(), cx.tongue());
        let points = self.task().map_or_else(String::new, |task| (m.review.points)(task.points, task.of));
        let mut document = Document::new(m.review.title, points);
        let state = |task: &exam::Task| match (&task.answer, task.points) {
            (None, _) => TaskState::Open,
            (Some(_), points) if points == task.of => TaskState::Right,
            (Some(_), _) => TaskState::Wrong,
        };
        let cell = |(place, task): (usize, &exam::Task)| StripTask {
            label: (place + 1).to_string(),
            state: state(task),
            flagged: false,
            here: place == self.place,
            action: Action::To(place),
        };
        document.strip = self.scored.tasks.iter().enumerate().map(cell).collect();
        let Some(task) = self.task() else { return document };
        let Some(question) = cx.bank.question(&task.seat.question) else { return document };
        document.heading(format!("{}. {}", self.place + 1, question.stem.get(tongue)));
        if task.answer.is_none() {
            document.quiet(m.review.left_open);
        }
        if let Some(given) = &task.answer {
            document.blocks.extend(said(cx.log.said(&given.id), m));
        }
        document.pause();
        let answer = task.answer.as_ref().map(|given| &given.answer);
        let given = answer.map_or(&Given::Unknown, |answer| &answer.given);
        let verdict = answer.map_or(Verdict::Unknown, |answer| answer.verdict);
        let why = question.why.as_ref().map_or("", |why| why.get(tongue));
        let answered = AnswerBeside { question, showing: &task.seat.showing, given, verdict, notes: true, why };
        answered::write(&mut document, &answered, cx);
        let passage = question.passage.as_ref().and_then(|id| cx.bank.passage(id));
        let paragraph = cx.bank.paragraph_of(question).and_then(|place| cx.bank.paragraph_text(place));
        let texts = [
            (m.review.passage, passage.map(|passage| passage.told(tongue, m.words.retold))),
            (m.lesson.title, paragraph.map(|text| text.get(tongue).to_owned())),
        ];
        for (title, text) in texts.into_iter().filter_map(|(title, text)| Some((title, text?))) {
            document.pause();
            document.quiet(title);
            document.text(text);
        }
        document
    }
}
