//! At an exam paper: the tasks in any order, choices that can be changed, a clock; and the place where it is handed in.

use std::time::Duration;

use super::asked::{self, Posed};
use crate::bank::Bank;
use crate::clock::{MINUTE, Millis, Now, SECOND};
use crate::document::binding::{Binding, BindingRank};
use crate::document::group::Group;
use crate::document::plain::numbers;
use crate::document::{Aside, Block, Document, StripTask, TaskState};
use crate::exam::Attempt;
use crate::form::ClockRule;
use crate::key::{Code, InputMode, Key};
use crate::log::{Did, Entry, Record};
use crate::pen::AnswerEditor;
use crate::question::{InputKind, Question, Showing};
use crate::view::{Context, Reply, Route, View};

/// The clock is noted at least so often (milliseconds): a crash loses no more of it.
const NOTED: Millis = MINUTE;
/// Milliseconds left at which it is said quietly, and for how long it is.
const NOTICES: [Millis; 2] = [Millis(5 * MINUTE.0), MINUTE];
const NOTICE: Millis = Millis(30 * SECOND.0);
/// A clock that differs by more milliseconds than this from what has gone by was set.
const SET: Millis = MINUTE;
/// For how long it is said that it was.
const SAID: Duration = Duration::from_secs(30);

/// A paper on the screen.
#[derive(Clone, Debug)]
pub(crate) struct ExamScreen {
    attempt: Box<Attempt>,
    pen: AnswerEditor,
    /// Milliseconds on the paper's clock when it was taken up, and when that was.
    base: Millis,
    since: Now,
    /// Milliseconds by which the machine's clock was set since, as far as that was said, and when it was said.
    set: Millis,
    said_set: Option<Duration>,
    /// Where the paper is handed in: whether that is chosen, and not going back.
    sure: bool,
    then: AfterKept,
}

/// What follows when everything is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum AfterKept {
    Stay,
    Leave,
    HandIn,
}

/// What can be done at a paper.
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
    /// Take, mark, lift.
    Toggle,
    /// Take a placed row back.
    Back,
    /// Take the highlighted row, or go on.
    Enter,
    /// The task before.
    Before,
    /// The task after.
    After,
    /// The task at a place, or where the paper is handed in.
    To(usize),
    /// Put a flag, or take it away.
    Flag,
    /// The next task without a choice.
    Open,
    /// Hand the paper in, or go back to it.
    Decide(bool),
    /// Go on later.
    Leave,
}

impl ExamScreen {
    /// A paper taken up now.
    #[must_use]
    pub(crate) fn new(attempt: Attempt, cx: &Context) -> Self {
        let base = cx.elapsed(&attempt);
        let since = Now { clock: cx.clock(), ..cx.now };
        let pen = pen(&attempt, cx.bank);
        let attempt = Box::new(attempt);
        Self { pen, attempt, base, since, set: Millis(0), said_set: None, sure: false, then: AfterKept::Stay }
    }

    /// The paper's session.
    #[must_use]
    pub(crate) fn session(&self) -> &str {
        &self.attempt.id
    }

    /// What has gone by since it was taken up, by the clock that its rule asks for: sleep counts where the clock runs on.
    /// No clock that can be set is asked.
    fn since(&self, now: Now) -> Millis {
        let gone = match self.attempt.paper.profile.clock {
            ClockRule::Runs => now.boottime.saturating_sub(self.since.boottime),
            ClockRule::Waits => now.monotonic.saturating_sub(self.since.monotonic),
        };
        Millis::of(gone)
    }

    /// Notices that the machine's clock was set while it was taken up.
    fn watch_clock(&mut self, cx: &Context) {
        let gone = cx.now.boottime.saturating_sub(self.since.boottime);
        let set = cx.clock() - self.since.clock - Millis::of(gone);
        if (set - self.set).abs() > SET {
            (self.set, self.said_set) = (set, Some(cx.now.boottime));
        }
    }

    /// What is kept first: that one is there again.
    #[must_use]
    pub(crate) fn taken_up(&self) -> Record {
        self.attempt.step(self.attempt.place, self.base, Did::Came)
    }

    /// Milliseconds gone by on its clock.
    fn elapsed(&self, cx: &Context) -> Millis {
        self.base + self.since(cx.now)
    }

    fn left(&self, cx: &Context) -> Millis {
        (self.attempt.paper.profile.time() - self.elapsed(cx)).max(Millis(0))
    }

    fn question<'b>(&self, bank: &'b Bank) -> Option<&'b Question> {
        bank.question(&self.attempt.seat()?.question)
    }

    fn hand(&self, cx: &Context) -> Option<InputKind> {
        self.question(cx.bank).map(|question| question.kind.hand())
    }

    /// The choice as it stands, where it was not kept so.
    fn unkept(&self, cx: &Context) -> Option<Record> {
        let seat = self.attempt.seat()?;
        let given = self.pen.given(&seat.showing);
        let changed = given.as_ref() != self.attempt.draft(self.attempt.place);
        changed.then(|| self.attempt.step(self.attempt.place, self.elapsed(cx), Did::Chose { given }))
    }

    /// Keeps what was not, and what was done now.
    fn keep(&self, did: Option<(usize, Did)>, cx: &Context) -> Reply {
        let did = did.map(|(place, did)| self.attempt.step(place, self.elapsed(cx), did));
        Reply::keep_all(self.unkept(cx).into_iter().chain(did).collect())
    }

    fn to(&self, place: usize, cx: &Context) -> Reply {
        if place == self.attempt.place { Reply::Stay } else { self.keep(Some((place, Did::Came)), cx) }
    }

    fn end(&mut self, then: AfterKept, cx: &Context) -> Reply {
        self.then = then;
        let did = if then == AfterKept::Leave { Did::Left } else { Did::Stayed };
        self.keep(Some((self.attempt.place, did)), cx)
    }

    /// The next task without a choice after this one, in a circle.
    fn next_open(&self) -> Option<usize> {
        let here = self.attempt.place;
        let later = self.attempt.open().find(|place| *place > here);
        later.or_else(|| self.attempt.open().find(|place| *place != here))
    }

    /// Where the paper is handed in.
    fn handing_in(&self, cx: &Context, document: &mut Document<Action>) {
        let m = cx.m();
        let attempt = &self.attempt;
        let open = attempt.open().count();
        document.heading((m.exam.answered)(attempt.seats.len() - open, attempt.seats.len()));
        if open > 0 {
            document.text((m.exam.open)(&numbers(attempt.open())));
        }
        let flagged = numbers(attempt.flagged());
        if !flagged.is_empty() {
            document.text((m.exam.flagged)(&flagged));
        }
        document.pause();
        let labels = [m.exam.go_back, m.exam.hand_in_now].map(str::to_owned);
        document.push(Block::Group(Group::menu(labels, usize::from(self.sure), |place| Action::Decide(place == 1))));
        document.pause();
        document.text(m.exam.no_way_back);
    }

    /// The tasks, and the end.
    fn tasks(&self, cx: &Context) -> Vec<StripTask<Action>> {
        let last = self.attempt.seats.len();
        let task = |place: usize| StripTask {
            label: (place + 1).to_string(),
            state: if self.attempt.draft(place).is_some() { TaskState::Answered } else { TaskState::Open },
            flagged: self.attempt.is_flagged(place),
            here: place == self.attempt.place,
            action: Action::To(place),
        };
        let end = StripTask {
            label: cx.m().exam.hand_in.to_owned(),
            state: TaskState::End,
            flagged: false,
            here: self.attempt.place == last,
            action: Action::To(last),
        };
        (0..last).map(task).chain([end]).collect()
    }

    /// What is said of the clock.
    fn note(&self, cx: &Context) -> Option<&'static str> {
        if self.said_set.is_some_and(|said| cx.now.boottime.saturating_sub(said) < SAID) {
            return Some(cx.m().exam.clock_set);
        }
        let left = self.left(cx);
        let said = NOTICES.into_iter().zip([cx.m().exam.five_minutes, cx.m().exam.one_minute]);
        said.into_iter().find(|(notice, _)| (*notice - NOTICE..=*notice).contains(&left)).map(|(_, said)| said)
    }

    /// Whether the text of the task was there with another one that was looked at.
    fn has_read(&self, cx: &Context) -> bool {
        let passage = |place: usize| cx.bank.question(&self.attempt.seats.get(place)?.question)?.passage.as_ref();
        let here = self.attempt.place;
        let others = self.attempt.visited.iter().filter(|place| **place != here);
        passage(here).is_some_and(|own| others.into_iter().any(|place| passage(*place) == Some(own)))
    }
}

fn pen(attempt: &Attempt, bank: &Bank) -> AnswerEditor {
    let seat = attempt.seat();
    let hand = seat.and_then(|seat| bank.question(&seat.question)).map(|question| question.kind.hand());
    match (seat, hand) {
        (Some(seat), Some(hand)) => AnswerEditor::with(hand, &seat.showing, attempt.draft(attempt.place)),
        _ => AnswerEditor::new(InputKind::Mark, &Showing::default()),
    }
}

impl View for ExamScreen {
    type Action = Action;

    fn mode(&self) -> InputMode {
        match &self.pen {
            AnswerEditor::Field { number: true, .. } => InputMode::Number,
            AnswerEditor::Field { .. } => InputMode::Text,
            _ => InputMode::Command,
        }
    }

    fn bindings(&self, cx: &Context) -> Vec<Binding<Action>> {
        let m = cx.m();
        let arrows = |label| Binding::arrows(Action::Up, Action::Down, label);
        let enter = |label| Binding::one(&[Key::of(Code::Enter)], Action::Enter, label).primary();
        let space = |label| Binding::one(&[Key::char(' ')], Action::Toggle, label);
        let later = Binding::one(&[Key::of(Code::Esc)], Action::Leave, m.keys.later);
        let last = self.attempt.seats.len();
        let sides = |(before, after)| Binding {
            keys: vec![(Key::of(before), Action::Before), (Key::of(after), Action::After)],
            label: m.keys.tasks,
            rank: BindingRank::Usual,
        };
        let Some(seat) = self.attempt.seat() else {
            let back = Binding::one(&[Key::of(Code::Left)], Action::Before, m.keys.last_task);
            return vec![arrows(m.keys.choose), enter(m.keys.do_it), back, later];
        };
        let rows = seat.showing.rows.len();
        let digits = |label| Binding::digits(rows, Action::Digit, label);
        let mut table = vec![sides((Code::Left, Code::Right))];
        match self.hand(cx) {
            Some(InputKind::Arrange) if !seat.showing.fixed.is_empty() => {
                let back = Binding::one(&[Key::of(Code::Backspace)], Action::Back, m.keys.take_back);
                table.extend([digits(m.keys.pair), back]);
            }
            Some(InputKind::Arrange) => {
                table.extend([digits(m.keys.arrange), space(m.keys.lift), arrows(m.keys.choose).rare()]);
                table.push(Binding::one(&[Key::of(Code::Backspace)], Action::Back, m.keys.take_back).rare());
            }
            Some(InputKind::Words | InputKind::Number) => table = vec![sides((Code::Up, Code::Down))],
            Some(InputKind::Pick | InputKind::Mark) | None => {
                table.extend([digits(m.keys.mark), space(m.keys.mark_row).rare(), arrows(m.keys.choose).rare()]);
            }
        }
        table.push(enter(if self.pen.is_taking() { m.keys.mark_this } else { m.keys.next }));
        let named = |letter, name| {
            let letter = (self.mode() == InputMode::Command).then_some(Key::char(letter));
            letter.into_iter().chain([Key::of(Code::F(name))]).collect::<Vec<_>>()
        };
        let flag = if self.attempt.is_flagged(self.attempt.place) { m.keys.unflag } else { m.keys.flag };
        table.push(Binding::one(&named('b', 6), Action::Flag, flag));
        table.push(Binding::one(&named('o', 7), Action::Open, m.keys.open_task));
        // The end is in sight, and the way on leads there.
        let to_end = if self.mode() == InputMode::Command { Code::End } else { Code::F(8) };
        table.push(Binding::one(&[Key::of(to_end)], Action::To(last), m.keys.to_hand_in).rare());
        if self.mode() == InputMode::Command {
            table.push(Binding::one(&[Key::of(Code::Home)], Action::To(0), m.keys.first_task).rare());
        }
        table.push(later);
        table
    }

    fn act(&mut self, action: Action, cx: &mut Context) -> Reply {
        let (here, last) = (self.attempt.place, self.attempt.seats.len());
        let handing_in = here == last;
        match action {
            Action::Up | Action::Down if handing_in => self.sure = action == Action::Down,
            Action::Enter if handing_in => return self.act(Action::Decide(self.sure), cx),
            Action::Decide(true) => return self.end(AfterKept::HandIn, cx),
            Action::Decide(false) => {
                let back = self.next_open().unwrap_or(0);
                return self.to(back, cx);
            }
            Action::Up => self.pen.step(false),
            Action::Down => self.pen.step(true),
            Action::Digit(number) => self.pen.digit(number.saturating_sub(1)),
            Action::Row(place) => self.pen.click(place),
            Action::Toggle => self.pen.toggle(),
            Action::Back => self.pen.take_back(),
            Action::Enter if self.pen.is_taking() => self.pen.toggle(),
            Action::Enter | Action::After => return self.to((here + 1).min(last), cx),
            Action::Before => return self.to(here.saturating_sub(1), cx),
            Action::To(place) => return self.to(place.min(last), cx),
            Action::Flag => {
                let on = !self.attempt.is_flagged(here);
                return self.keep(Some((here, Did::Flagged { on })), cx);
            }
            Action::Open => return self.to(self.next_open().unwrap_or(last), cx),
            Action::Leave => return self.end(AfterKept::Leave, cx),
        }
        // A letter of a typed answer is kept with the next second.
        self.keep(None, cx)
    }

    fn kept(&mut self, entries: &[Entry], cx: &mut Context) -> Reply {
        let before = self.attempt.place;
        for entry in entries {
            if let Record::Step(step) = &entry.record {
                self.attempt.take(step, entry.own_time());
            }
        }
        match self.then {
            AfterKept::Leave => return Reply::Go(Route::Home),
            AfterKept::HandIn => return Reply::Go(Route::HandIn),
            AfterKept::Stay => {}
        }
        if self.attempt.place == before {
            return Reply::Stay;
        }
        // Another task is another page, read from its beginning.
        (self.pen, self.sure) = (pen(&self.attempt, cx.bank), false);
        Reply::Go(Route::Afresh)
    }

    fn is_ticking(&self) -> bool {
        true
    }

    fn tick(&mut self, cx: &mut Context) -> Reply {
        self.watch_clock(cx);
        let elapsed = self.elapsed(cx);
        if self.attempt.is_over(elapsed) {
            return self.end(AfterKept::HandIn, cx);
        }
        let note = elapsed - self.attempt.elapsed >= NOTED;
        self.keep(note.then_some((self.attempt.place, Did::Stayed)), cx)
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

    fn drag(&mut self, from: Action, to: Action) {
        if let (AnswerEditor::Arrange(column), Action::Row(from), Action::Row(to)) = (&mut self.pen, from, to) {
            column.carry(from, to);
        }
    }

    fn document(&self, cx: &Context) -> Document<Action> {
        let (m, tongue) = (cx.m(), cx.tongue());
        let left = self.left(cx);
        let clock = format!("{}:{:02}", left.0 / 1000 / 60, left.0 / 1000 % 60);
        let mut document = Document::new(self.attempt.paper.profile.name.get(cx.lang.code()), clock);
        document.left = Some(left);
        document.strip = self.tasks(cx);
        document.note = self.note(cx);
        let (Some(seat), Some(question)) = (self.attempt.seat(), self.question(cx.bank)) else {
            self.handing_in(cx, &mut document);
            return document;
        };
        document.aside = asked::passage(question, cx.bank)
            .map(|passage| Aside { text: passage.told(tongue, m.words.retold), known: self.has_read(cx) });
        if self.attempt.place == 0 {
            self.attempt.paper.relaxed.iter().for_each(|relaxed| document.quiet((m.exam.relaxed)(*relaxed)));
            document.pause();
        }
        let stem = format!("{}. {}", self.attempt.place + 1, question.stem.get(tongue));
        let face = question.face(&seat.showing, tongue);
        // Of circles one is taken; what else is to be done is said.
        let how = (face.hand != InputKind::Pick || face.land.is_some()).then(|| asked::how(&face, m));
        let longest = asked::longest(Some(question));
        let asked = Posed { stem: &stem, face: &face, pen: &self.pen, how, nearer: 1.0, longest };
        asked::write(&mut document, asked, m, Action::Row);
        document
    }
}
