//! What a student did, as it is kept: entries that are added and never changed. Every figure is a fold over them.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};

use crate::bank::Id;
use crate::lang::Lang;
use crate::question::{Evidence, Given, KindName, Showing, Verdict};

/// Someone who learns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Student {
    /// Names the student in every record.
    pub id: String,
    /// What the student is called.
    pub name: String,
}

/// A record with what the store adds to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// `UUIDv7`.
    pub id: Id,
    /// The student's id.
    pub student: Id,
    /// Milliseconds since 1970-01-01 UTC; never before an earlier entry of the student's.
    pub time: i64,
    /// Minutes that local time was ahead of UTC.
    pub offset: i32,
    /// What the clock showed, where that was not plausible and `time` is not to be trusted.
    pub clock: Option<i64>,
    /// Version of the program that wrote it.
    pub version: String,
    /// What happened.
    pub record: Record,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Record {
    /// A session was begun, with everything it will show first.
    Session(Begun),
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
    Mark(Mark),
    /// A session came to its end, or was given up.
    Close {
        /// The session's entry.
        session: Id,
    },
    /// The student chose a language.
    Language {
        /// The language.
        lang: Lang,
    },
}

/// A session as it was begun.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Begun {
    /// The bank's id.
    pub bank: Id,
    /// How it was asked.
    pub mode: Mode,
    /// The section it kept to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<Id>,
    /// What was drawn.
    pub seats: Vec<Seat>,
}

/// A place in a session's queue: a question with what it shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// Its number in the session, from 0.
    pub number: u32,
    /// The question's id.
    pub question: Id,
    /// What is shown of it.
    pub showing: Showing,
    /// Whether it is asked a second time, outside the count.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub again: bool,
}

/// On what occasion something was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
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
    pub mode: Mode,
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
    /// Seconds spent on it; pauses count as one minute at most.
    pub seconds: f64,
}

/// Something said of an answer after it was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
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
    pub id: Id,
    /// When, in milliseconds since 1970-01-01 UTC.
    pub time: i64,
    /// Minutes that local time was ahead of UTC.
    pub offset: i32,
    /// The answer.
    pub answer: Answer,
}

/// A session gathered from its entries.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// The entry's id.
    pub id: Id,
    /// When it was begun.
    pub time: i64,
    /// Minutes that local time was ahead of UTC.
    pub offset: i32,
    /// As begun, with the seats added since.
    pub begun: Begun,
    /// Whether it has come to its end.
    pub closed: bool,
}

/// A student's entries as the store could read them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    /// Those that read as they were written, in order of time and id.
    pub entries: Vec<Entry>,
    /// How many did not: they stay in the file, and may be whole in a backup.
    pub damaged: usize,
}

/// A student's entries, folded by time and id, so that they fold alike wherever they were merged.
#[derive(Clone, Debug, Default)]
pub struct Log {
    answers: Vec<Answered>,
    said: HashMap<Id, Vec<Says>>,
    sessions: Vec<Kept>,
    waiting: HashMap<Id, Vec<Seat>>,
    closed: HashSet<Id>,
    language: Option<Lang>,
    damaged: usize,
}

impl Log {
    /// The fold of entries in any order.
    #[must_use]
    pub fn of(history: History) -> Self {
        let History { mut entries, damaged } = history;
        entries.sort_by(|a, b| (a.time, &a.id).cmp(&(b.time, &b.id)));
        let mut log = Self { damaged, ..Self::default() };
        for entry in entries {
            log.push(entry);
        }
        log
    }

    /// Adds the newest entry.
    pub fn push(&mut self, entry: Entry) {
        let Entry { id, time, offset, record, .. } = entry;
        match record {
            Record::Session(mut begun) => {
                begun.seats.extend(self.waiting.remove(&id).unwrap_or_default());
                let closed = self.closed.contains(&id);
                self.sessions.push(Kept { id, time, offset, begun, closed });
            }
            Record::Seats { session, seats } => match self.sessions.iter_mut().find(|kept| kept.id == session) {
                Some(kept) => kept.begun.seats.extend(seats),
                None => self.waiting.entry(session).or_default().extend(seats),
            },
            Record::Answer(answer) => self.answers.push(Answered { id, time, offset, answer: *answer }),
            Record::Mark(mark) => self.said.entry(mark.answer).or_default().push(mark.says),
            Record::Close { session } => {
                if let Some(kept) = self.sessions.iter_mut().find(|kept| kept.id == session) {
                    kept.closed = true;
                }
                self.closed.insert(session);
            }
            Record::Language { lang } => self.language = Some(lang),
        }
    }

    /// How many entries could not be read.
    #[must_use]
    pub fn damaged(&self) -> usize {
        self.damaged
    }

    /// Every answer, in order of time.
    #[must_use]
    pub fn answers(&self) -> &[Answered] {
        &self.answers
    }

    /// The answers of one bank.
    pub fn of_bank<'l>(&'l self, bank: &'l str) -> impl DoubleEndedIterator<Item = &'l Answered> {
        self.answers.iter().filter(move |given| given.answer.bank == bank)
    }

    /// The answers of one bank that count: all but those of an extra round.
    pub fn counted<'l>(&'l self, bank: &'l str) -> impl DoubleEndedIterator<Item = &'l Answered> {
        self.of_bank(bank).filter(|given| given.answer.mode != Mode::Again)
    }

    /// What was said of an answer.
    #[must_use]
    pub fn said(&self, answer: &str) -> &[Says] {
        self.said.get(answer).map_or(&[], Vec::as_slice)
    }

    /// Whether an answer waits for a teacher because its student holds it to be right too.
    #[must_use]
    pub fn is_claimed(&self, answer: &str) -> bool {
        self.said(answer).contains(&Says::Claimed)
    }

    /// The language last chosen.
    #[must_use]
    pub fn language(&self) -> Option<Lang> {
        self.language
    }

    /// The sessions of a bank, as they were begun.
    pub fn sessions<'l>(&'l self, bank: &'l str) -> impl DoubleEndedIterator<Item = &'l Kept> {
        self.sessions.iter().filter(move |kept| kept.begun.bank == bank)
    }

    /// The answers given in a session.
    pub fn in_session<'l>(&'l self, session: &'l str) -> impl Iterator<Item = &'l Answered> {
        self.answers.iter().filter(move |given| given.answer.session == session)
    }
}
