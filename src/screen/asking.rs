//! A question being answered.

use std::time::Duration;

use super::asked::{self, Posed};
use super::lesson::NEAREST;
use crate::bank::Bank;
use crate::clock::Now;
use crate::content::Id;
use crate::content::site::neighbour;
use crate::content::{At, Toward};
use crate::document::binding::Binding;
use crate::document::{Aside, Document, TextRole};
use crate::key::{Code, InputMode, Key};
use crate::log::{Aim, Answer, AnswerMode, Entry, Record, Seat};
use crate::pen::AnswerEditor;
use crate::plan::meeting;
use crate::question::{AskOn, Given, Grade, InputKind, Judged, Land, Question, Try};
use crate::session::Session;
use crate::view::{Context, Graded, Reply, Route, View};

/// A pause longer than this counts as this much: the student was not at the question.
const PAUSE: Duration = Duration::from_mins(1);

/// A question on the screen.
#[derive(Clone, Debug)]
pub(crate) struct AskingScreen {
    session: Box<Session>,
    seat: Seat,
    pen: AnswerEditor,
    hand: InputKind,
    /// The lesson was opened on this question.
    lesson_open: bool,
    /// How many times nearer the map is looked at.
    nearer: f64,
    /// The question was put back once.
    asked_on: Option<AskOn>,
    notice: Option<AskingNotice>,
    active: Duration,
    last: Duration,
    /// Given and graded, and now being kept.
    pending: Option<(Given, Grade)>,
}

/// What is said instead of grading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum AskingNotice {
    /// Nothing was chosen yet.
    Nothing,
    /// More is wanted.
    AskOn(AskOn),
    /// Questions of the session have left the bank.
    Vanished(usize),
    /// The extra round begins.
    Extra,
    /// From now on facts are asked at once.
    AskedAtOnce,
    /// From now on their paragraphs are shown before.
    ReadFirst,
}

/// What can be done at a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
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
    /// Facts are asked at once from now on, or after their paragraphs again.
    Reading,
    /// Go on later.
    Leave,
}

impl AskingScreen {
    /// The next question of a session.
    ///
    /// # Errors
    /// The session back, when all of it is answered.
    pub(crate) fn next(mut session: Box<Session>, bank: &Bank, now: Now) -> Result<Self, Box<Session>> {
        let Some(seat) = session.current().cloned() else { return Err(session) };
        let Some(question) = bank.question(&seat.question) else { return Err(session) };
        let hand = question.kind.hand();
        let first_extra = seat.again && session.is_first_extra(&seat);
        let notice = match std::mem::take(&mut session.vanished) {
            0 if first_extra => Some(AskingNotice::Extra),
            0 => None,
            vanished => Some(AskingNotice::Vanished(vanished)),
        };
        Ok(Self {
            pen: AnswerEditor::new(hand, &seat.showing),
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
    fn points(&self, cx: &Context) -> Option<Vec<At>> {
        if !cx.draws {
            return None;
        }
        match self.question(cx.bank)?.face(&self.seat.showing, cx.tongue()).land? {
            Land::Rows(points) => Some(points),
            Land::Marked(..) => None,
        }
    }

    fn answer(&mut self, cx: &mut Context) -> Reply {
        if let Some(given) = self.pen.given(&self.seat.showing).filter(|_| !self.pen.has_open_places()) {
            return self.give(given, cx);
        }
        // In a text field there is no 0 to press: Enter on the empty field, twice, says the same.
        if matches!(self.pen, AnswerEditor::Field { .. }) && self.notice == Some(AskingNotice::Nothing) {
            return self.give(Given::Unknown, cx);
        }
        self.notice = Some(AskingNotice::Nothing);
        Reply::Stay
    }

    fn give(&mut self, given: Given, cx: &mut Context) -> Reply {
        let Some(question) = self.question(cx.bank) else { return Reply::Go(Route::Home) };
        let attempt = self.asked_on.map_or(Try::First, Try::Second);
        match question.judge(&self.seat.showing, &given, attempt, cx.bank.lexicon()) {
            Judged::AskOn(why) => {
                self.asked_on = Some(why);
                self.notice = Some(AskingNotice::AskOn(why));
                Reply::Stay
            }
            Judged::Graded(grade) => {
                let record = self.record(question, &given, &grade, cx);
                self.pending = Some((given, grade));
                Reply::keep(record)
            }
        }
    }

    /// Whether nothing it asks was ever asked.
    fn is_new(&self, cx: &Context) -> bool {
        let is_met = |id: &Id| cx.bank.fact_place(id).is_some_and(|fact| cx.memory.trace(fact).is_some());
        self.question(cx.bank).is_some_and(|question| !question.asks().any(is_met))
    }

    /// Whether it is the first of the evening that comes without its paragraph because time is short: that is said once.
    fn is_first_cold(&self, question: &Question, cx: &Context) -> bool {
        if self.session.mode != AnswerMode::Evening || !self.is_new(cx) {
            return false;
        }
        let is_shown = |lesson: &Id| cx.log.shown(&cx.bank.id).any(|shown| shown.paragraph == *lesson);
        let is_cold = |question: &Question| {
            let lesson = cx.bank.fact(&question.fact).and_then(|fact| fact.lesson.as_ref());
            lesson.is_some_and(|lesson| !is_shown(lesson))
        };
        let before = cx.log.in_session(&self.session.id).filter(|given| given.first);
        let mut before = before.filter_map(|given| cx.bank.question(&given.answer.question));
        let (of, aim) = (cx.situation(), cx.situation().aim());
        let is_short = || !aim.asks_at_once && !meeting::has_time_to_read(of, &of.blueprint(&aim));
        is_cold(question) && !before.any(is_cold) && is_short()
    }

    /// Of a first answer: whether the paragraph of the question was just on the screen.
    fn is_just_read(&self, question: &Question, cx: &Context) -> bool {
        let place = cx.bank.paragraph_of(question).filter(|_| self.is_new(cx));
        let paragraph = place.and_then(|place| cx.bank.paragraph_at(place));
        self.lesson_open && place.is_some() || paragraph.is_some_and(|paragraph| cx.is_just_read(&paragraph.id))
    }

    fn record(&self, question: &Question, given: &Given, grade: &Grade, cx: &Context) -> Record {
        Record::Answer(Box::new(Answer {
            bank: cx.bank.id.clone(),
            question: question.id.clone(),
            revision: question.revision.clone(),
            kind: question.kind.name(),
            session: self.session.id.clone(),
            seat: self.seat.number,
            mode: self.session.mode_of(&self.seat),
            lang: cx.lang,
            showing: self.seat.showing.clone(),
            given: given.clone(),
            verdict: grade.verdict,
            credit: grade.credit,
            evidence: grade.evidence.clone(),
            confused: grade.confused.clone(),
            lesson_open: self.lesson_open,
            just_read: self.is_just_read(question, cx),
            // Hundredths are more than a keyboard can tell.
            seconds: (self.active.as_secs_f64() * 100.0).round() / 100.0,
        }))
    }
}

/// The keys that tell why a question is asked now; in a field letters are letters.
fn why_keys(mode: InputMode) -> Vec<Key> {
    let letter = (mode == InputMode::Command).then_some(Key::char('w'));
    letter.into_iter().chain([Key::of(Code::F(5))]).collect()
}

/// How much of an evening is left, in words.
pub(super) fn left(session: &Session, cx: &Context) -> String {
    let left = session.budget.unwrap_or_default() - cx.log.spent(cx.now.day());
    (cx.m().asking.left)(left.minutes())
}

/// What stands above feedback: the section, and which question of how many it was.
pub(super) fn heading(session: &Session, seat: &Seat, cx: &Context) -> (String, String) {
    let section = cx.bank.question(&seat.question).and_then(|question| cx.bank.section_of(question));
    let title = section.and_then(|section| cx.bank.section_at(section)).map_or(&cx.bank.title, |s| &s.title);
    let (number, all) = session.place(seat);
    let round = if seat.again { format!("{} ", cx.m().asking.extra_round) } else { String::new() };
    let right = match session.mode {
        AnswerMode::Evening => format!("{number} · {}", left(session, cx)),
        _ => format!("{round}{number} / {all}"),
    };
    (title.get(cx.tongue()).to_owned(), right)
}

/// Where leaving a session leads: questions begun in the lesson lead back to it.
pub(super) fn leave(session: &Session, cx: &Context) -> Route {
    let section = session.section.as_ref().and_then(|id| cx.bank.section(id));
    match (session.mode, section) {
        (AnswerMode::Lesson, Some(section)) => Route::Lesson(section),
        _ => Route::Home,
    }
}

impl View for AskingScreen {
    type Action = Action;

    fn mode(&self) -> InputMode {
        match self.hand {
            InputKind::Words => InputMode::Text,
            InputKind::Number => InputMode::Number,
            InputKind::Pick | InputKind::Mark | InputKind::Arrange => InputMode::Command,
        }
    }

    fn bindings(&self, cx: &Context) -> Vec<Binding<Action>> {
        let m = cx.m();
        let rows = self.seat.showing.rows.len();
        let arrows = Binding::arrows(Action::Up, Action::Down, m.keys.choose);
        let nearer = if self.nearer < NEAREST { m.keys.nearer } else { m.keys.farther };
        let space = [Key::char(' ')];
        let mut table = match self.hand {
            InputKind::Pick if self.points(cx).is_some() => vec![
                Binding::digits(rows, Action::Digit, m.keys.choose),
                Binding::compass(Action::Go, m.keys.point),
                Binding::one(&[Key::char(';'), Key::char('=')], Action::Nearer, nearer),
            ],
            InputKind::Pick => vec![Binding::digits(rows, Action::Digit, m.keys.choose), arrows.rare()],
            InputKind::Mark => vec![
                Binding::digits(rows, Action::Digit, m.keys.mark),
                arrows.rare(),
                Binding::one(&space, Action::Toggle, m.keys.mark_row).rare(),
            ],
            // Places are filled one by one: there is nothing to carry.
            InputKind::Arrange if !self.seat.showing.fixed.is_empty() => vec![
                Binding::digits(rows, Action::Digit, m.keys.pair),
                Binding::one(&[Key::of(Code::Backspace)], Action::Back, m.keys.take_back),
            ],
            InputKind::Arrange => vec![
                Binding::digits(rows, Action::Digit, m.keys.arrange),
                Binding::one(&space, Action::Toggle, m.keys.lift),
                arrows.rare(),
                Binding::one(&[Key::of(Code::Backspace)], Action::Back, m.keys.take_back).rare(),
            ],
            InputKind::Words | InputKind::Number => Vec::new(),
        };
        table.push(Binding::one(&[Key::of(Code::Enter)], Action::Answer, m.keys.answer).primary());
        // In a field digits are digits.
        let unknown = if self.mode() == InputMode::Command { Key::char('0') } else { Key::of(Code::F(9)) };
        table.push(Binding::one(&[unknown], Action::Unknown, m.keys.unknown));
        if self.question(cx.bank).is_some_and(|question| cx.bank.paragraph_of(question).is_some()) {
            let keys: &[Key] = if self.mode() == InputMode::Command {
                &[Key::char('g'), Key::of(Code::F(3))]
            } else {
                &[Key::of(Code::F(3))]
            };
            table.push(Binding::one(keys, Action::Lesson, m.keys.lesson));
        }
        table.push(Binding::one(&why_keys(self.mode()), Action::Why, m.keys.why));
        if self.session.mode == AnswerMode::Evening && self.is_new(cx) {
            let asks_at_once = cx.situation().aim().asks_at_once;
            let label = if asks_at_once { m.keys.read_first } else { m.keys.ask_at_once };
            table.push(Binding::one(&[Key::of(Code::F(6))], Action::Reading, label).rare());
        }
        table.push(Binding::one(&[Key::of(Code::Esc)], Action::Leave, m.keys.later));
        table
    }

    fn act(&mut self, action: Action, cx: &mut Context) -> Reply {
        if action != Action::Answer {
            self.notice = None;
        }
        match action {
            Action::Up => self.pen.step(false),
            Action::Down => self.pen.step(true),
            Action::Digit(number) => self.pen.digit(number.saturating_sub(1)),
            Action::Row(place) => self.pen.click(place),
            Action::Go(toward) => {
                let points = self.points(cx).unwrap_or_default();
                if let Some(row) = neighbour(&points, self.pen.row(), toward) {
                    self.pen.point(row);
                }
            }
            Action::Nearer => self.nearer = if self.nearer < NEAREST { self.nearer * 2.0 } else { 1.0 },
            Action::Toggle => self.pen.toggle(),
            Action::Back => self.pen.take_back(),
            Action::Answer => return self.answer(cx),
            Action::Unknown => return self.give(Given::Unknown, cx),
            Action::Lesson => {
                self.lesson_open = true;
                return match self.question(cx.bank).and_then(|question| cx.bank.paragraph_of(question)) {
                    Some(place) => Reply::Go(Route::Paragraph(place)),
                    None => Reply::Stay,
                };
            }
            Action::Why => {
                let fact = self.question(cx.bank).and_then(|question| cx.bank.fact_place(&question.fact));
                return fact.map_or_else(|| Reply::Stay, |fact| Reply::Go(Route::Why(fact)));
            }
            Action::Reading => {
                let aim = cx.situation().aim();
                let aim = Aim { asks_at_once: !aim.asks_at_once, ..aim };
                self.notice = Some(if aim.asks_at_once { AskingNotice::AskedAtOnce } else { AskingNotice::ReadFirst });
                return Reply::keep(Record::Aim { bank: cx.bank.id.clone(), aim });
            }
            Action::Leave => return Reply::Go(leave(&self.session, cx)),
        }
        Reply::Stay
    }

    fn kept(&mut self, entries: &[Entry], _cx: &mut Context) -> Reply {
        let (Some((given, grade)), Some(entry)) = (self.pending.take(), entries.first()) else { return Reply::Stay };
        self.session.answered(self.seat.number);
        let (session, seat) = (Session::clone(&self.session), self.seat.clone());
        let graded = Graded { session, seat, given, grade, answer: entry.id.clone() };
        Reply::Go(Route::Feedback(Box::new(graded)))
    }

    fn field(&mut self) -> Option<&mut tui_input::Input> {
        match &mut self.pen {
            AnswerEditor::Field { input, .. } => Some(input),
            _ => None,
        }
    }

    fn longest(&self, cx: &Context) -> usize {
        asked::longest(self.question(cx.bank))
    }

    fn edited(&mut self) {
        self.notice = None;
    }

    fn drag(&mut self, from: Action, to: Action) {
        self.notice = None;
        if let (AnswerEditor::Arrange(column), Action::Row(from), Action::Row(to)) = (&mut self.pen, from, to) {
            column.carry(from, to);
        }
    }

    fn touched(&mut self, now: Now) {
        self.active += now.monotonic.saturating_sub(self.last).min(PAUSE);
        self.last = now.monotonic;
    }

    fn document(&self, cx: &Context) -> Document<Action> {
        let (m, tongue) = (cx.m(), cx.tongue());
        // A section's name may be half of the answer («28 және 29 наурыз жеделхаттары»): it stands above the feedback.
        let (_, right) = heading(&self.session, &self.seat, cx);
        let mut document = Document::new(cx.bank.title.get(tongue), right);
        let Some(question) = self.question(cx.bank) else { return document };
        document.aside = asked::passage(question, cx.bank).map(|passage| Aside {
            text: passage.told(tongue, m.words.retold),
            known: self.session.has_read(cx.bank, &self.seat),
        });
        if let Some(AskingNotice::Vanished(count)) = self.notice {
            document.quiet((m.asking.skipped)(count));
            document.pause();
        }
        if self.notice == Some(AskingNotice::Extra) {
            document.quiet(m.asking.extra_begins);
            document.pause();
        }
        let face = question.face(&self.seat.showing, tongue);
        let (stem, how) = (question.stem.get(tongue), Some(asked::how(&face, m)));
        let longest = asked::longest(Some(question));
        let asked = Posed { stem, face: &face, pen: &self.pen, how, nearer: self.nearer, longest };
        asked::write(&mut document, asked, m, Action::Row);
        if self.is_first_cold(question, cx) {
            document.pause();
            document.quiet(m.asking.cold);
        }
        let said = match self.notice {
            Some(AskingNotice::Nothing) => match self.hand {
                InputKind::Pick => m.asking.nothing_picked,
                InputKind::Mark => m.asking.nothing_marked,
                InputKind::Arrange if face.fixed.is_empty() => m.asking.nothing_arranged,
                InputKind::Arrange => m.asking.pairs_missing,
                InputKind::Words | InputKind::Number => m.asking.nothing_typed,
            },
            Some(AskingNotice::AskOn(AskOn::Incomplete)) => m.asking.incomplete,
            Some(AskingNotice::AskOn(AskOn::Spelling)) => m.asking.spelling,
            Some(AskingNotice::AskOn(AskOn::Number)) => m.asking.number,
            Some(AskingNotice::AskedAtOnce) => m.asking.asks_at_once,
            Some(AskingNotice::ReadFirst) => m.asking.reads_first,
            Some(AskingNotice::Vanished(_) | AskingNotice::Extra) | None => return document,
        };
        document.pause();
        document.say(TextRole::Alert, said);
        document
    }
}
