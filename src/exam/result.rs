//! What a paper brought: a fold over its answers.

use crate::clock::{Millis, Moment};
use std::collections::{HashMap, HashSet};

use serde::Serialize;

use super::attempt::Attempt;
use crate::bank::{Bank, QuestionAt, SectionAt};
use crate::content::Id;
use crate::form::{Part, Partial};
use crate::log::{AnswerMode, Answered, Log, Paper, Seat, SessionState};
use crate::question::{KindName, Question, RowVerdict};
use crate::source::LanguageIndex;

/// Points reached of those there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Marks {
    /// Points reached.
    pub points: u32,
    /// Points there are.
    pub of: u32,
}

impl Marks {
    fn add(&mut self, task: &Task) {
        self.points += task.points;
        self.of += task.of;
    }
}

/// A task of a paper that was handed in.
#[derive(Clone, Debug)]
pub struct Task {
    /// The question with what was shown of it.
    pub(crate) seat: Seat,
    /// The answer; nothing where the task was left open.
    pub(crate) answer: Option<Answered>,
    /// Points reached.
    pub points: u32,
    /// Points there are.
    pub(crate) of: u32,
    /// Whether its question had never been seen before.
    pub(crate) fresh: bool,
}

/// A paper that was handed in, with its points.
#[derive(Clone, Debug)]
pub struct Scored {
    /// The session's entry.
    pub(crate) id: Id,
    /// The entry by which it was handed in.
    pub(crate) closed_by: Option<Id>,
    /// When it was begun, in milliseconds since 1970-01-01 UTC.
    pub(crate) begun: Moment,
    /// Minutes that local time was ahead of UTC then.
    pub(crate) offset: i32,
    /// What is to be known of the paper.
    pub paper: Paper,
    /// Its tasks, in their order.
    pub tasks: Vec<Task>,
    /// Milliseconds gone by on its clock.
    pub elapsed: Millis,
}

impl Scored {
    /// The points of a paper; nothing if the session is none.
    #[must_use]
    pub fn of(bank: &Bank, log: &Log, kept: &SessionState) -> Option<Self> {
        let attempt = Attempt::of(bank, log, kept)?;
        let answers: HashMap<u32, &Answered> =
            log.in_session(&kept.id).map(|given| (given.answer.seat, given)).collect();
        let (parts, seen) = (parts(&attempt.paper), seen_before(bank, log, kept));
        let task = |seat: &Seat| {
            let answer = answers.get(&seat.number).copied();
            let part = usize::try_from(seat.number).ok().and_then(|number| parts.get(number));
            let of = part.map_or(1, |part| part.points);
            let question = bank.question(&seat.question);
            let fresh = bank.question_place(&seat.question).is_none_or(|place| !seen.contains(&place));
            let points = answer.zip(question).zip(part);
            let points = points.map_or(0, |((answer, question), part)| points_of(part, question, answer));
            Task { seat: seat.clone(), answer: answer.cloned(), points, of, fresh }
        };
        let tasks = attempt.seats.iter().map(task).collect();
        let elapsed = attempt.elapsed.min(attempt.paper.profile.time());
        let (id, closed_by) = (kept.id.clone(), kept.closed_by.clone());
        Some(Self { id, closed_by, begun: kept.time, offset: kept.offset, paper: attempt.paper, tasks, elapsed })
    }

    fn sum<'t>(tasks: impl Iterator<Item = &'t Task>) -> Marks {
        let mut marks = Marks::default();
        tasks.for_each(|task| marks.add(task));
        marks
    }

    /// The points of all of it.
    #[must_use]
    pub fn all(&self) -> Marks {
        Self::sum(self.tasks.iter())
    }

    /// The points of the tasks that were new: what was known, and not what was remembered of their wording.
    #[must_use]
    pub fn fresh(&self) -> Marks {
        Self::sum(self.tasks.iter().filter(|task| task.fresh))
    }

    /// The points in each section that stood on the paper, in the order of the lesson.
    #[must_use]
    pub(crate) fn by_section(&self, bank: &Bank) -> Vec<(SectionAt, Marks)> {
        let section = |task: &&Task| bank.question(&task.seat.question).and_then(|question| bank.section_of(question));
        let sections = bank
            .each_section()
            .map(|(place, _)| (place, Self::sum(self.tasks.iter().filter(|task| section(task) == Some(place)))));
        sections.filter(|(_, marks)| marks.of > 0).collect()
    }

    /// The points by kind of task, those on a passage apart, in the order of the paper.
    #[must_use]
    pub(crate) fn by_kind(&self, bank: &Bank) -> Vec<(KindName, bool, Marks)> {
        let mut kinds: Vec<(KindName, bool, Marks)> = Vec::new();
        for task in &self.tasks {
            let Some(question) = bank.question(&task.seat.question) else { continue };
            let (kind, reading) = (question.kind.name(), question.passage.is_some());
            let known = kinds.iter().position(|(other, on, _)| (*other, *on) == (kind, reading));
            let place = known.unwrap_or_else(|| {
                kinds.push((kind, reading, Marks::default()));
                kinds.len() - 1
            });
            if let Some((_, _, marks)) = kinds.get_mut(place) {
                marks.add(task);
            }
        }
        kinds
    }

    /// The points of the tasks that asked more than to remember.
    #[must_use]
    pub(crate) fn analysis(&self, bank: &Bank) -> Marks {
        let asks_more =
            |task: &&Task| bank.question(&task.seat.question).is_some_and(|question| question.skill.is_analysis());
        Self::sum(self.tasks.iter().filter(asks_more))
    }

    /// The tasks that were left open.
    pub(crate) fn open(&self) -> impl Iterator<Item = &Task> {
        self.tasks.iter().filter(|task| task.answer.is_none())
    }

    /// The places of the questions that were not fully right, left open ones among them.
    #[must_use]
    pub(crate) fn missed(&self, bank: &Bank) -> Vec<QuestionAt> {
        let missed =
            self.tasks.iter().filter(|task| task.answer.as_ref().is_none_or(|given| given.answer.credit < 1.0));
        missed.filter_map(|task| bank.question_place(&task.seat.question)).collect()
    }

    /// Whether the pass line was reached, where there is one.
    #[must_use]
    pub(crate) fn is_passed(&self) -> Option<bool> {
        self.paper.profile.line.map(|line| self.all().points >= line)
    }
}

/// The part of each task, in their order.
fn parts(paper: &Paper) -> Vec<&Part> {
    let counts = paper.profile.parts.iter().zip(&paper.counts);
    counts.flat_map(|(part, count)| (0..*count).map(move |_| part)).collect()
}

/// The points that an answer brings.
#[must_use]
pub(crate) fn points_of(part: &Part, question: &Question, given: &Answered) -> u32 {
    let answer = &given.answer;
    if answer.credit >= 1.0 {
        return part.points;
    }
    match part.partial {
        Partial::None => 0,
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most the points of one task")]
        Partial::Share => (f64::from(part.points) * answer.credit + 1e-9).floor() as u32,
        Partial::OneError => {
            let rows = question.review(&answer.showing, &answer.given, answer.verdict, LanguageIndex::default());
            let wrong = |mark| {
                matches!(mark, RowVerdict::Extra | RowVerdict::Missed | RowVerdict::Misplaced | RowVerdict::Yours)
            };
            if rows.iter().filter(|row| wrong(row.mark)).count() == 1 { part.points / 2 } else { 0 }
        }
    }
}

/// The questions, by their places, that had been answered or had stood on a paper when this one was begun.
fn seen_before(bank: &Bank, log: &Log, kept: &SessionState) -> HashSet<QuestionAt> {
    let answered =
        log.of_bank(&bank.id).take_while(|given| given.time <= kept.time).map(|given| &given.answer.question);
    let papers = log.sessions(&bank.id).take_while(|other| other.id != kept.id);
    let papers = papers.filter(|other| other.begun.mode == AnswerMode::Exam).flat_map(|other| &other.begun.seats);
    answered.chain(papers.map(|seat| &seat.question)).filter_map(|id| bank.question_place(id)).collect()
}
