//! A question being answered.

use std::time::Duration;

use super::lesson::NEAREST;
use crate::bank::Bank;
use crate::clock::Now;
use crate::content::site::neighbour;
use crate::content::{At, Toward};
use crate::key::{Code, Key, Mode};
use crate::log::{Answer, Entry, Mode as AnswerMode, Record, Seat};
use crate::question::{AskOn, Given, Grade, Hand, Judged, Land, Question};
use crate::session::Session;
use crate::view::{Binding, Graded, Heading, Reply, Route, Scene, View};
use crate::widget::pen::Pen;
use crate::widget::{Sheet, face};

/// A pause longer than this counts as this much: the student was not at the question.
const PAUSE: Duration = Duration::from_mins(1);

/// A typed answer has no more characters than this.
const LONGEST_ANSWER: usize = 200;

/// A question on the screen.
#[derive(Clone, Debug)]
pub struct Asking {
    session: Box<Session>,
    seat: Seat,
    pen: Pen,
    hand: Hand,
    /// The lesson was opened on this question.
    lesson_open: bool,
    /// How many times nearer the map is looked at.
    nearer: f64,
    /// The question was put back once.
    asked_on: Option<AskOn>,
    notice: Option<Notice>,
    active: Duration,
    last: Duration,
    /// Given and graded, and now being kept.
    pending: Option<(Given, Grade)>,
}

/// What is said instead of grading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Notice {
    /// Nothing was chosen yet.
    Nothing,
    /// More is wanted.
    AskOn(AskOn),
    /// Questions of the session have left the bank.
    Vanished(usize),
    /// The extra round begins.
    Extra,
}

/// What can be done at a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Highlight above.
    Up,
    /// Highlight below.
    Down,
    /// A row by its number, from 1.
    Digit(usize),
    /// The row at a place, from 0, clicked.
    Row(usize),
    /// The next mark on the map, that way.
    Go(Toward),
    /// Look nearer at the map, or at the whole of it again.
    Nearer,
    /// Mark, or lift.
    Toggle,
    /// Take a placed row back.
    Back,
    /// Answer with what stands there.
    Answer,
    /// «I do not know».
    Unknown,
    /// The paragraph it rests on.
    Lesson,
    /// Why this question now.
    Why,
    /// Go on later.
    Leave,
}

impl Asking {
    /// The next question of a session.
    ///
    /// # Errors
    /// The session back, when all of it is answered.
    pub fn next(mut session: Box<Session>, bank: &Bank, now: Now) -> Result<Self, Box<Session>> {
        let Some(seat) = session.current().cloned() else { return Err(session) };
        let Some(question) = bank.question(&seat.question) else { return Err(session) };
        let hand = question.kind.hand();
        let first_extra = seat.again && session.is_first_extra(&seat);
        let notice = match std::mem::take(&mut session.vanished) {
            0 if first_extra => Some(Notice::Extra),
            0 => None,
            vanished => Some(Notice::Vanished(vanished)),
        };
        Ok(Self {
            pen: Pen::new(hand, seat.showing.rows.len()),
            hand,
            session,
            seat,
            lesson_open: false,
            nearer: 1.0,
            asked_on: None,
            notice,
            active: Duration::ZERO,
            last: now.monotonic,
            pending: None,
        })
    }

    fn question<'b>(&self, bank: &'b Bank) -> Option<&'b Question> {
        bank.question(&self.seat.question)
    }

    /// Where the rows lie, if they are places and drawn on a map.
    fn points(&self, at: &Scene) -> Option<Vec<At>> {
        at.room?;
        match self.question(at.bank)?.face(&self.seat.showing, at.tongue()).land? {
            Land::Rows(points) => Some(points),
            Land::Marked(..) => None,
        }
    }

    fn answer(&mut self, at: &mut Scene) -> Reply {
        if let Some(given) = self.pen.given(&self.seat.showing) {
            return self.give(given, at);
        }
        // In a text field there is no 0 to press: Enter on the empty field, twice, says the same.
        if matches!(self.pen, Pen::Field { .. }) && self.notice == Some(Notice::Nothing) {
            return self.give(Given::Unknown, at);
        }
        self.notice = Some(Notice::Nothing);
        Reply::Stay
    }

    fn give(&mut self, given: Given, at: &mut Scene) -> Reply {
        let Some(question) = self.question(at.bank) else { return Reply::Go(Route::Home) };
        match question.judge(&self.seat.showing, &given, self.asked_on.is_some()) {
            Judged::AskOn(why) => {
                self.asked_on = Some(why);
                self.notice = Some(Notice::AskOn(why));
                Reply::Stay
            }
            Judged::Graded(grade) => {
                let record = self.record(question, &given, &grade, at);
                self.pending = Some((given, grade));
                Reply::keep(record)
            }
        }
    }

    fn record(&self, question: &Question, given: &Given, grade: &Grade, at: &Scene) -> Record {
        Record::Answer(Box::new(Answer {
            bank: at.bank.id.clone(),
            question: question.id.clone(),
            revision: question.revision.clone(),
            kind: question.kind.name(),
            session: self.session.id.clone(),
            seat: self.seat.number,
            mode: self.session.mode_of(&self.seat),
            lang: at.lang,
            showing: self.seat.showing.clone(),
            given: given.clone(),
            verdict: grade.verdict,
            credit: grade.credit,
            evidence: grade.evidence.clone(),
            confused: grade.confused.clone(),
            lesson_open: self.lesson_open,
            // Hundredths are more than a keyboard can tell.
            seconds: (self.active.as_secs_f64() * 100.0).round() / 100.0,
        }))
    }
}

/// The keys that tell why a question is asked now; in a field letters are letters.
fn why_keys(mode: Mode) -> Vec<Key> {
    let letter = (mode == Mode::Command).then_some(Key::char('w'));
    letter.into_iter().chain([Key::of(Code::F(5))]).collect()
}

/// How much of an evening is left, in words.
pub(super) fn left(session: &Session, at: &Scene) -> String {
    let left = session.budget.unwrap_or_default() - at.log.spent(at.now.day());
    (at.m().asking.left)(left.minutes())
}

/// What stands above feedback: the section, and which question of how many it was.
pub(super) fn heading(session: &Session, seat: &Seat, at: &Scene) -> Heading {
    let section = at.bank.question(&seat.question).and_then(|question| at.bank.section_of(question));
    let title = section.and_then(|section| at.bank.lesson.get(section)).map_or(&at.bank.title, |s| &s.title);
    let (number, all) = session.place(seat);
    let round = if seat.again { format!("{} ", at.m().asking.extra_round) } else { String::new() };
    let right = match session.mode {
        AnswerMode::Evening => format!("{number} · {}", left(session, at)),
        _ => format!("{round}{number} / {all}"),
    };
    Heading { left: title.get(at.tongue()).to_owned(), right }
}

/// Where leaving a session leads: questions begun in the lesson lead back to it.
pub(super) fn leave(session: &Session, at: &Scene) -> Route {
    let section = session.section.as_ref().and_then(|id| at.bank.section(id));
    match (session.mode, section) {
        (AnswerMode::Lesson, Some(section)) => Route::Lesson(section),
        _ => Route::Home,
    }
}

impl View for Asking {
    type Action = Action;

    fn mode(&self) -> Mode {
        match self.hand {
            Hand::Words => Mode::Text,
            Hand::Number => Mode::Number,
            Hand::Pick | Hand::Mark | Hand::Arrange => Mode::Command,
        }
    }

    fn table(&self, at: &Scene) -> Vec<Binding<Action>> {
        let m = at.m();
        let rows = self.seat.showing.rows.len();
        let arrows = Binding::arrows(Action::Up, Action::Down, m.keys.choose);
        let nearer = if self.nearer < NEAREST { m.keys.nearer } else { m.keys.farther };
        let space = [Key::char(' ')];
        let mut table = match self.hand {
            Hand::Pick if self.points(at).is_some() => vec![
                Binding::digits(rows, Action::Digit, m.keys.choose),
                Binding::compass(Action::Go, m.keys.point),
                Binding::one(&[Key::char(';'), Key::char('=')], Action::Nearer, nearer),
            ],
            Hand::Pick => vec![Binding::digits(rows, Action::Digit, m.keys.choose), arrows.quiet()],
            Hand::Mark => vec![
                Binding::digits(rows, Action::Digit, m.keys.mark),
                arrows.quiet(),
                Binding::one(&space, Action::Toggle, m.keys.mark_row).quiet(),
            ],
            Hand::Arrange => vec![
                Binding::digits(rows, Action::Digit, m.keys.arrange),
                Binding::one(&space, Action::Toggle, m.keys.lift),
                arrows.quiet(),
                Binding::one(&[Key::of(Code::Backspace)], Action::Back, m.keys.take_back).quiet(),
            ],
            Hand::Words | Hand::Number => Vec::new(),
        };
        table.push(Binding::one(&[Key::of(Code::Enter)], Action::Answer, m.keys.answer));
        if self.mode() == Mode::Command {
            table.push(Binding::one(&[Key::char('0')], Action::Unknown, m.keys.unknown));
        }
        if self.question(at.bank).is_some_and(|question| at.bank.paragraph_of(question).is_some()) {
            let keys: &[Key] = if self.mode() == Mode::Command {
                &[Key::char('g'), Key::of(Code::F(3))]
            } else {
                &[Key::of(Code::F(3))]
            };
            table.push(Binding::one(keys, Action::Lesson, m.keys.lesson));
        }
        table.push(Binding::one(&why_keys(self.mode()), Action::Why, m.keys.why));
        table.push(Binding::one(&[Key::of(Code::Esc)], Action::Leave, m.keys.later));
        table
    }

    fn act(&mut self, action: Action, at: &mut Scene) -> Reply {
        if action != Action::Answer {
            self.notice = None;
        }
        match action {
            Action::Up => self.pen.step(false),
            Action::Down => self.pen.step(true),
            Action::Digit(number) => self.pen.digit(number.saturating_sub(1)),
            Action::Row(place) => self.pen.click(place),
            Action::Go(toward) => {
                let points = self.points(at).unwrap_or_default();
                if let Some(row) = neighbour(&points, self.pen.row(), toward) {
                    self.pen.point(row);
                }
            }
            Action::Nearer => self.nearer = if self.nearer < NEAREST { self.nearer * 2.0 } else { 1.0 },
            Action::Toggle => self.pen.toggle(),
            Action::Back => self.pen.take_back(),
            Action::Answer => return self.answer(at),
            Action::Unknown => return self.give(Given::Unknown, at),
            Action::Lesson => {
                self.lesson_open = true;
                return match self.question(at.bank).and_then(|question| at.bank.paragraph_of(question)) {
                    Some(place) => Reply::Go(Route::Paragraph(place)),
                    None => Reply::Stay,
                };
            }
            Action::Why => {
                let fact = self.question(at.bank).and_then(|question| at.bank.fact_place(&question.fact));
                return fact.map_or_else(|| Reply::Stay, |fact| Reply::Go(Route::Why(fact)));
            }
            Action::Leave => return Reply::Go(leave(&self.session, at)),
        }
        Reply::Stay
    }

    fn kept(&mut self, entries: &[Entry], _at: &mut Scene) -> Reply {
        let (Some((given, grade)), Some(entry)) = (self.pending.take(), entries.first()) else { return Reply::Stay };
        self.session.answered(self.seat.number);
        let (session, seat) = (Session::clone(&self.session), self.seat.clone());
        let graded = Graded { session, seat, given, grade, answer: entry.id.clone() };
        Reply::Go(Route::Feedback(Box::new(graded)))
    }

    fn field(&mut self) -> Option<&mut tui_input::Input> {
        match &mut self.pen {
            Pen::Field { input, .. } => Some(input),
            _ => None,
        }
    }

    fn longest(&self, at: &Scene) -> usize {
        self.question(at.bank).and_then(|question| question.kind.digits()).unwrap_or(LONGEST_ANSWER)
    }

    fn edited(&mut self) {
        self.notice = None;
    }

    fn drag(&mut self, from: Action, to: Action) {
        self.notice = None;
        if let (Pen::Arrange(column), Action::Row(from), Action::Row(to)) = (&mut self.pen, from, to) {
            column.carry(from, to);
        }
    }

    fn touched(&mut self, now: Now) {
        self.active += now.monotonic.saturating_sub(self.last).min(PAUSE);
        self.last = now.monotonic;
    }

    fn heading(&self, at: &Scene) -> Heading {
        // A section's name may be half of the answer («28 және 29 наурыз жеделхаттары»): it stands above the feedback.
        let title = at.bank.title.get(at.tongue()).to_owned();
        Heading { left: title, ..heading(&self.session, &self.seat, at) }
    }

    fn aside<'a>(&self, at: &'a Scene) -> Option<&'a str> {
        let passage = at.bank.passage(self.question(at.bank)?.passage.as_ref()?)?;
        Some(passage.text.get(at.tongue()))
    }

    fn knows_aside(&self, at: &Scene) -> bool {
        self.session.has_read(at.bank, &self.seat)
    }

    fn page(&self, at: &Scene, sheet: &mut Sheet<Action>) {
        let (m, tongue) = (at.m(), at.tongue());
        let Some(question) = self.question(at.bank) else { return };
        if let Some(Notice::Vanished(count)) = self.notice {
            sheet.dim(&(m.asking.skipped)(count));
            sheet.gap();
        }
        if self.notice == Some(Notice::Extra) {
            sheet.dim(m.asking.extra_begins);
            sheet.gap();
        }
        sheet.text(question.stem.get(tongue), sheet.theme.strong());
        let face = question.face(&self.seat.showing, tongue);
        sheet.dim(face::how(&face, sheet.room.is_some(), m));
        sheet.gap();
        face::write(sheet, &face, &self.pen, (at.lang, self.nearer), Action::Row);
        let said = match self.notice {
            Some(Notice::Nothing) => match self.hand {
                Hand::Pick => m.asking.nothing_picked,
                Hand::Mark => m.asking.nothing_marked,
                Hand::Arrange => m.asking.nothing_arranged,
                Hand::Words | Hand::Number => m.asking.nothing_typed,
            },
            Some(Notice::AskOn(AskOn::Incomplete)) => m.asking.incomplete,
            Some(Notice::AskOn(AskOn::Ambiguous)) => m.asking.ambiguous,
            Some(Notice::Vanished(_) | Notice::Extra) | None => return,
        };
        sheet.gap();
        let accent = sheet.theme.accent();
        sheet.seen(|sheet| sheet.text(said, accent));
    }
}
