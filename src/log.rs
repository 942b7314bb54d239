//! What a student did, as it is kept: entries that are added and never changed. Every figure is a fold over them.

mod brought;
mod fold;
pub(crate) mod range;
pub mod timing;

pub(crate) use crate::clock::{Day, Millis, Moment};
pub use brought::{Brought, Parted, TOLD};
pub use fold::{Log, Odd};

use serde::{Deserialize, Serialize};

use crate::content::Id;
use crate::form::{Part, Profile, Relaxed};
use crate::language::Lang;
use crate::question::{Evidence, Given, KindName, Showing, Verdict};

/// A student's name longer than this (characters) is cut.
pub(crate) const LONGEST_NAME: usize = 40;
/// How many digits a PIN has.
pub(crate) const PIN_DIGITS: std::ops::RangeInclusive<usize> = 4..=8;

/// Someone who learns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Student {
    /// Names the student in every record.
    pub id: String,
    /// What the student is called.
    pub name: String,
    /// Whether a PIN is asked for.
    pub locked: bool,
    /// Whether nothing is kept of them.
    pub guest: bool,
}

/// What the names of files for a student begin with.
pub(crate) const FILES: &str = "alash-";

impl Student {
    /// The name of files for the student, without an ending: of the id, never of what somebody typed.
    #[must_use]
    pub(crate) fn file_name(&self) -> String {
        let end = self.id.char_indices().rev().nth(7).map_or(0, |(place, _)| place);
        format!("{FILES}{}", self.id.get(end..).unwrap_or_default())
    }
}

/// A record with what the store adds to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// `UUIDv7`.
    pub id: Id,
    /// The student's id.
    pub student: Id,
    /// Milliseconds since 1970-01-01 UTC; never before an earlier entry of the student's: it gives entries their order.
    /// [`timing`] says at which time an entry counts.
    pub time: Moment,
    /// Minutes that local time was ahead of UTC.
    pub offset: i32,
    /// What the clock showed, where that was not plausible and `time` is not to be trusted.
    pub clock: Option<Moment>,
    /// When this machine received it, by its clock, in milliseconds since 1970-01-01 UTC; nothing where that is not known.
    /// It is not carried along.
    pub received: Option<Moment>,
    /// Version of the program that wrote it.
    pub version: String,
    /// What happened.
    pub record: Record,
}

impl Entry {
    /// The time it bears itself: what the clock showed.
    #[must_use]
    pub(crate) fn own_time(&self) -> Moment {
        self.clock.unwrap_or(self.time)
    }
}

/// What can happen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Record {
    /// A session was begun, with everything it will show first.
    Session(SessionStart),
    /// More was drawn for a session, before it was shown.
    Seats {
        /// The session's entry.
        session: Id,
        /// What was drawn.
        seats: Vec<Seat>,
    },
    /// An answer was given.
    Answer(Box<Answer>),
    /// Something was said of an answer afterwards.
    Mark(Remark),
    /// Something was done at an exam paper.
    Step(Step),
    /// A session came to its end, or was given up.
    Close {
        /// The session's entry.
        session: Id,
        /// Of an exam paper: it was given up and yields nothing.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        given_up: bool,
    },
    /// The student set what the evenings lead to.
    Aim {
        /// The bank's id.
        bank: Id,
        /// What was set.
        #[serde(flatten)]
        aim: Aim,
    },
    /// A paragraph was shown before its facts are asked.
    Read {
        /// The bank's id.
        bank: Id,
        /// The paragraph's id.
        paragraph: Id,
        /// Whether it was left out by its key.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        skipped: bool,
    },
    /// The exam is over.
    Outcome {
        /// The bank's id.
        bank: Id,
        /// What the student says of it.
        #[serde(flatten)]
        outcome: ExamOutcome,
    },
    /// The student chose a language.
    Language {
        /// The language.
        lang: Lang,
    },
    /// The student chose by which signs things are drawn.
    Signs {
        /// Whether by those of ASCII.
        ascii: bool,
    },
    /// The student chose for which ground colours are.
    Ground {
        /// Whether for a light one; nothing where the terminal is to say it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        light: Option<bool>,
    },
    /// The student said whether a bank is one that bore another id before.
    Renamed {
        /// The bank's id.
        bank: Id,
        /// The id it may have borne.
        formerly: Id,
        /// Whether it did.
        same: bool,
    },
}

/// What the evenings lead to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aim {
    /// The day of the exam, numbered from 1970-01-01.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exam: Option<Day>,
    /// Whether the student said that there is none; else the day was left open, and is asked for again.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub no_exam: bool,
    /// Minutes an evening, a ceiling.
    pub minutes: u32,
    /// The points the student wants of those there are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<u32>,
    /// The form of the exam; that of the ҰБТ where none was chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<AimedForm>,
    /// Whether facts are asked without their paragraphs being shown before.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub asks_at_once: bool,
}

impl Default for Aim {
    fn default() -> Self {
        Self { exam: None, no_exam: false, minutes: 15, target: None, form: None, asks_at_once: false }
    }
}

/// The form of the exam that is prepared for, with what it consisted of when it was chosen: the file it comes from may be
/// gone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AimedForm {
    /// The form's id.
    pub id: Id,
    /// Its parts.
    pub parts: Vec<Part>,
}

/// How an exam went, in the student's words: asked once, when its day has passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExamOutcome {
    /// The day of the exam, numbered from 1970-01-01.
    pub(crate) exam: Day,
    /// The points reached; nothing where the student does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points: Option<u32>,
    /// What was forecast on the eve: the least and the most points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forecast: Option<(u32, u32)>,
}

/// A session as it was begun.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionStart {
    /// The bank's id.
    pub bank: Id,
    /// How it was asked.
    pub mode: AnswerMode,
    /// The section it kept to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<Id>,
    /// What was drawn.
    pub seats: Vec<Seat>,
    /// Of an evening: the milliseconds spent on its day at which it ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget: Option<Millis>,
    /// Of an exam: what is to be known of its paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper: Option<Box<Paper>>,
}

/// An exam paper, beside its tasks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// Its form, as it was then.
    pub(crate) profile: Profile,
    /// How many tasks each part of the form has got.
    pub(crate) counts: Vec<u32>,
    /// The seed it was drawn with.
    pub seed: u64,
    /// What the bank could not keep to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) relaxed: Vec<Relaxed>,
    /// What was forecast when it was begun: the least and the most points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forecast: Option<(u32, u32)>,
}

/// Something done at an exam paper. Choices are drafts: the last ones become answers when the paper is handed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The session's entry.
    pub(crate) session: Id,
    /// The seat at which it was done; the number after the last one's is where the paper is handed in.
    pub(crate) seat: u32,
    /// Milliseconds gone by on the paper's clock.
    pub(crate) elapsed: Millis,
    /// What was done.
    #[serde(flatten)]
    pub(crate) did: Did,
}

/// What can be done at a seat of a paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "did", rename_all = "lowercase")]
pub(crate) enum Did {
    /// Turned to it, or took the paper up there.
    Came,
    /// Chose, or took the choice back.
    Chose {
        /// The choice.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        given: Option<Given>,
    },
    /// Put a flag there, or took it away.
    Flagged {
        /// Whether it is there now.
        on: bool,
    },
    /// Was still there: the clock is noted from time to time.
    Stayed,
    /// Left the paper for later.
    Left,
}

/// A place in a session's queue: a question with what it shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// Its number in the session, from 0.
    pub(crate) number: u32,
    /// The question's id.
    pub question: Id,
    /// What is shown of it.
    pub showing: Showing,
    /// Whether it is asked a second time, outside the count.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) again: bool,
}

/// On what occasion something was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AnswerMode {
    /// An evening of the plan.
    Evening,
    /// A practice session.
    Practice,
    /// A second asking of what was missed; counts nowhere.
    Again,
    /// From the lesson, beside its paragraph.
    Lesson,
    /// On an exam paper.
    Exam,
}

/// An answer with all that is needed to grade it anew.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// The bank's id.
    pub bank: Id,
    /// The question's id.
    pub question: Id,
    /// What grading read, as a hash.
    pub revision: String,
    /// The question's kind.
    pub kind: KindName,
    /// The session's entry.
    pub session: Id,
    /// The seat in the session.
    pub seat: u32,
    /// On what occasion.
    pub mode: AnswerMode,
    /// The language of the screen.
    pub lang: Lang,
    /// What was shown.
    pub showing: Showing,
    /// What was given.
    pub given: Given,
    /// The judgement.
    pub verdict: Verdict,
    /// 0 to 1.
    pub credit: f64,
    /// One line for each fact it bore on.
    pub evidence: Vec<Evidence>,
    /// Facts it was taken for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub confused: Vec<Id>,
    /// Whether the lesson was opened before answering.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub lesson_open: bool,
    /// Of a first answer: whether its paragraph was on the screen less than ten minutes before.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub just_read: bool,
    /// Seconds spent on it; pauses count as one minute at most.
    pub seconds: f64,
}

/// Something said of an answer after it was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// The answer's entry.
    pub answer: Id,
    /// What is said.
    #[serde(flatten)]
    pub says: Says,
}

/// What can be said of an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "says", rename_all = "lowercase")]
pub enum Says {
    /// «I guessed».
    Guessed,
    /// «Mine is right too»: the score waits.
    Claimed,
    /// There is a fault in the question.
    Fault {
        /// In the student's words; may be empty.
        line: String,
    },
}

/// An answer with its entry's id and time.
#[derive(Clone, Debug, PartialEq)]
pub struct Answered {
    /// The entry's id.
    pub(crate) id: Id,
    /// When, in milliseconds since 1970-01-01 UTC.
    pub time: Moment,
    /// Minutes that local time was ahead of UTC.
    pub offset: i32,
    pub(crate) answer: Answer,
    /// Whether no fact it bears on had been asked before.
    pub(crate) first: bool,
}

/// A paragraph that was shown before its facts were asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ParagraphShown {
    /// The bank's id.
    pub(crate) bank: Id,
    /// The paragraph's id.
    pub(crate) paragraph: Id,
    /// When, in milliseconds since 1970-01-01 UTC.
    pub(crate) time: Moment,
    /// Whether it was skipped unread.
    pub(crate) skipped: bool,
}

/// A session gathered from its entries.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionState {
    /// The entry's id.
    pub(crate) id: Id,
    /// When it was begun.
    pub(crate) time: Moment,
    /// What the machine's clock showed then.
    pub(crate) clock: Moment,
    /// Minutes that local time was ahead of UTC.
    pub(crate) offset: i32,
    /// As begun, with the seats added since.
    pub begun: SessionStart,
    /// Whether it has come to its end.
    pub closed: bool,
    /// The entry by which it came to its end.
    pub(crate) closed_by: Option<Id>,
    /// Whether that was without being handed in.
    pub(crate) given_up: bool,
}

/// Something done at a paper, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stepped {
    /// What the machine's clock showed, in milliseconds since 1970-01-01 UTC.
    pub(crate) clock: Moment,
    /// What was done.
    pub(crate) step: Step,
}

/// A student's entries as the store could read them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    /// Those that read as they were written, in the order of their kept times and ids.
    pub entries: Vec<Entry>,
    /// What the machine's clock showed when they were read, in milliseconds since 1970-01-01 UTC; 0 where nobody asked it.
    pub clock: Moment,
    /// How many did not: they stay in the file, and may be whole in a backup.
    pub damaged: usize,
    /// How many only a newer program reads in full: they stay as they are, and are carried on.
    pub newer: usize,
}
