//! A paper that was handed in, task by task: the answer given beside the right one, why, and the paragraph it rests on.

use ratatui::style::Style;

use crate::exam::{Scored, Task};
use crate::key::{Code, Key};
use crate::log::{Record, Remark, Says};
use crate::question::Given;
use crate::theme::Theme;
use crate::view::Cell;
use crate::view::{Binding, Context, Heading, Reply, Route, View};
use crate::widget::Sheet;
use crate::widget::answered::{self, AnswerBeside};
use crate::widget::review::ReviewNotes;

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

    fn task(&self) -> Option<&Task> {
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
        let mut table = vec![Binding { keys, label: m.keys.tasks, footer: true }];
        table.push(Binding::one(&[Key::of(Code::Enter)], Action::After, m.keys.next));
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

    fn heading(&self, cx: &Context) -> Heading {
        let points = self.task().map_or_else(String::new, |task| format!("{} / {}", task.points, task.of));
        Heading { left: cx.m().review.title.to_owned(), right: points }
    }

    fn strip(&self, _cx: &Context, theme: Theme) -> Vec<Cell<Action>> {
        let (full, empty) = theme.dots();
        let cell = |(place, task): (usize, &Task)| {
            let here = place == self.place;
            let (sign, style) = match (&task.answer, task.points) {
                (None, _) => (empty, Style::new()),
                (Some(_), points) if points == task.of => (full, theme.right()),
                (Some(_), _) => ("×", theme.wrong()),
            };
            let style = if here { theme.lit() } else { style };
            Cell { text: format!("{:>2}{sign} ", place + 1), style, here, action: Action::To(place) }
        };
        self.scored.tasks.iter().enumerate().map(cell).collect()
    }

    fn page(&self, cx: &Context, sheet: &mut Sheet<Action>) {
        let (m, tongue) = (cx.m(), cx.tongue());
        let Some(task) = self.task() else { return };
        let Some(question) = cx.bank.question(&task.seat.question) else { return };
        sheet.text(&format!("{}. {}", self.place + 1, question.stem.get(tongue)), sheet.theme.strong());
        if task.answer.is_none() {
            sheet.dim(m.review.left_open);
        }
        for said in task.answer.iter().flat_map(|given| cx.log.said(&given.id)) {
            sheet.dim(match said {
                Says::Guessed => m.feedback.said_guessed,
                Says::Claimed => m.feedback.said_claimed,
                Says::Fault { .. } => m.feedback.said_fault,
            });
        }
        sheet.gap();
        let given = task.answer.as_ref().map_or(&Given::Unknown, |given| &given.answer.given);
        let why = question.why.as_ref().map_or("", |why| why.get(tongue));
        let answered = AnswerBeside { question, showing: &task.seat.showing, given, notes: ReviewNotes::All, why };
        answered::write(sheet, &answered, cx.bank, (cx.lang, tongue));
        let passage = question.passage.as_ref().and_then(|id| cx.bank.passage(id));
        let paragraph = cx.bank.paragraph_of(question).and_then(|place| cx.bank.paragraph_text(place));
        let texts = [(m.review.passage, passage.map(|passage| &passage.text)), (m.lesson.title, paragraph)];
        for (title, text) in texts.into_iter().filter_map(|(title, text)| Some((title, text?))) {
            sheet.gap();
            sheet.dim(title);
            sheet.text(text.get(tongue), Style::new());
        }
    }
}
