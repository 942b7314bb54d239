//! At an exam paper: the tasks in any order, choices that can be changed, a clock; and the place where it is handed in.

use std::time::Duration;

use ratatui::style::Style;

use crate::bank::Bank;
use crate::clock::{MINUTE, Millis, Now, SECOND};
use crate::exam::Attempt;
use crate::form::ClockRule;
use crate::key::{Code, Key, Mode};
use crate::log::{Did, Entry, Record};
use crate::question::{Hand, Question};
use crate::theme::Theme;
use crate::view::Cell;
use crate::view::{Binding, Heading, Reply, Route, Scene, View};
use crate::widget::pen::Pen;
use crate::widget::{Sheet, face};

/// The clock is noted at least so often (milliseconds): a crash loses no more of it.
const NOTED: Millis = MINUTE;
/// Milliseconds left at which it is said quietly, and for how long it is.
const NOTICES: [Millis; 2] = [Millis(5 * MINUTE.0), MINUTE];
const NOTICE: Millis = Millis(30 * SECOND.0);
/// A clock that differs by more milliseconds than this from what has gone by was set.
const SET: Millis = MINUTE;
/// For how long it is said that it was.
const SAID: Duration = Duration::from_secs(30);
/// A typed answer has no more characters than this.
const LONGEST_ANSWER: usize = 200;

/// A paper on the screen.
#[derive(Clone, Debug)]
pub struct Exam {
    attempt: Box<Attempt>,
    pen: Pen,
    /// Milliseconds on the paper's clock when it was taken up, and when that was.
    base: Millis,
    since: Now,
    /// Milliseconds by which the machine's clock was set since, as far as that was said, and when it was said.
    set: Millis,
    said_set: Option<Duration>,
    /// Where the paper is handed in: whether that is chosen, and not going back.
    sure: bool,
    then: Then,
}

/// What follows when everything is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Then {
    Stay,
    Leave,
    HandIn,
}

/// What can be done at a paper.
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

impl Exam {
    /// A paper taken up now.
    #[must_use]
    pub fn new(attempt: Attempt, at: &Scene) -> Self {
        let base = at.elapsed(&attempt);
        let since = Now { clock: at.clock(), ..at.now };
        let pen = pen(&attempt, at.bank);
        let attempt = Box::new(attempt);
        Self { pen, attempt, base, since, set: Millis(0), said_set: None, sure: false, then: Then::Stay }
    }

    /// The paper's session.
    #[must_use]
    pub fn session(&self) -> &str {
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
    fn watch_clock(&mut self, at: &Scene) {
        let gone = at.now.boottime.saturating_sub(self.since.boottime);
        let set = at.clock() - self.since.clock - Millis::of(gone);
        if (set - self.set).abs() > SET {
            (self.set, self.said_set) = (set, Some(at.now.boottime));
        }
    }

    /// What is kept first: that one is there again.
    #[must_use]
    pub fn taken_up(&self) -> Record {
        self.attempt.step(self.attempt.place, self.base, Did::Came)
    }

    /// Milliseconds gone by on its clock.
    fn elapsed(&self, at: &Scene) -> Millis {
        self.base + self.since(at.now)
    }

    fn left(&self, at: &Scene) -> Millis {
        (self.attempt.paper.profile.time() - self.elapsed(at)).max(Millis(0))
    }

    fn question<'b>(&self, bank: &'b Bank) -> Option<&'b Question> {
        bank.question(&self.attempt.seat()?.question)
    }

    fn hand(&self, at: &Scene) -> Option<Hand> {
        self.question(at.bank).map(|question| question.kind.hand())
    }

    /// The choice as it stands, where it was not kept so.
    fn unkept(&self, at: &Scene) -> Option<Record> {
        let seat = self.attempt.seat()?;
        let given = self.pen.given(&seat.showing);
        let changed = given.as_ref() != self.attempt.draft(self.attempt.place);
        changed.then(|| self.attempt.step(self.attempt.place, self.elapsed(at), Did::Chose { given }))
    }

    /// Keeps what was not, and what was done now.
    fn keep(&self, did: Option<(usize, Did)>, at: &Scene) -> Reply {
        let did = did.map(|(place, did)| self.attempt.step(place, self.elapsed(at), did));
        Reply::keep_all(self.unkept(at).into_iter().chain(did).collect())
    }

    fn to(&self, place: usize, at: &Scene) -> Reply {
        if place == self.attempt.place { Reply::Stay } else { self.keep(Some((place, Did::Came)), at) }
    }

    fn end(&mut self, then: Then, at: &Scene) -> Reply {
        self.then = then;
        let did = if then == Then::Leave { Did::Left } else { Did::Stayed };
        self.keep(Some((self.attempt.place, did)), at)
    }

    /// The next task without a choice after this one, in a circle.
    fn next_open(&self) -> Option<usize> {
        let here = self.attempt.place;
        let later = self.attempt.open().find(|place| *place > here);
        later.or_else(|| self.attempt.open().find(|place| *place != here))
    }

    fn handing_in(&self, at: &Scene, sheet: &mut Sheet<Action>) {
        let m = at.m();
        let attempt = &self.attempt;
        let open = attempt.open().count();
        sheet.text(&(m.exam.answered)(attempt.seats.len() - open, attempt.seats.len()), sheet.theme.strong());
        if open > 0 {
            sheet.text(&(m.exam.open)(&numbers(attempt.open())), Style::new());
        }
        let flagged = numbers(attempt.flagged());
        if !flagged.is_empty() {
            sheet.text(&(m.exam.flagged)(&flagged), Style::new());
        }
        sheet.gap();
        sheet.entry(m.exam.go_back, !self.sure, Action::Decide(false));
        sheet.entry(m.exam.hand_in_now, self.sure, Action::Decide(true));
        sheet.gap();
        sheet.text(m.exam.no_way_back, Style::new());
        sheet.gap();
        let (full, empty) = sheet.theme.dots();
        sheet.dim(&(m.exam.signs)(full, empty, FLAG));
    }
}

/// Numbers of tasks, from 1; three and more in a row as a range.
fn numbers(places: impl Iterator<Item = usize>) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for number in places.map(|place| place + 1) {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => runs.push((number, number)),
        }
    }
    let run = |(first, last): (usize, usize)| match last - first {
        0 => first.to_string(),
        1 => format!("{first}, {last}"),
        _ => format!("{first}–{last}"),
    };
    runs.into_iter().map(run).collect::<Vec<_>>().join(", ")
}

/// The sign of a flag.
const FLAG: &str = "!";

fn pen(attempt: &Attempt, bank: &Bank) -> Pen {
    let seat = attempt.seat();
    let hand = seat.and_then(|seat| bank.question(&seat.question)).map(|question| question.kind.hand());
    match (seat, hand) {
        (Some(seat), Some(hand)) => Pen::with(hand, &seat.showing, attempt.draft(attempt.place)),
        _ => Pen::new(Hand::Mark, 0),
    }
}

impl View for Exam {
    type Action = Action;

    fn mode(&self) -> Mode {
        match &self.pen {
            Pen::Field { number: true, .. } => Mode::Number,
            Pen::Field { .. } => Mode::Text,
            _ => Mode::Command,
        }
    }

    fn table(&self, at: &Scene) -> Vec<Binding<Action>> {
        let m = at.m();
        let arrows = |label| Binding::arrows(Action::Up, Action::Down, label);
        let enter = |label| Binding::one(&[Key::of(Code::Enter)], Action::Enter, label);
        let space = |label| Binding::one(&[Key::char(' ')], Action::Toggle, label);
        let later = Binding::one(&[Key::of(Code::Esc)], Action::Leave, m.keys.later);
        let last = self.attempt.seats.len();
        let sides = |(before, after)| Binding {
            keys: vec![(Key::of(before), Action::Before), (Key::of(after), Action::After)],
            label: m.keys.tasks,
            footer: true,
        };
        let Some(seat) = self.attempt.seat() else {
            let back = Binding::one(&[Key::of(Code::Left)], Action::Before, m.keys.last_task);
            return vec![arrows(m.keys.choose), enter(m.keys.do_it), back, later];
        };
        let rows = seat.showing.rows.len();
        let digits = |label| Binding::digits(rows, Action::Digit, label);
        let mut table = vec![sides((Code::Left, Code::Right))];
        match self.hand(at) {
            Some(Hand::Arrange) => {
                table.extend([digits(m.keys.arrange), space(m.keys.lift), arrows(m.keys.choose).quiet()]);
                table.push(Binding::one(&[Key::of(Code::Backspace)], Action::Back, m.keys.take_back).quiet());
            }
            Some(Hand::Words | Hand::Number) => table = vec![sides((Code::Up, Code::Down))],
            Some(Hand::Pick | Hand::Mark) | None => {
                table.extend([digits(m.keys.mark), space(m.keys.mark_row).quiet(), arrows(m.keys.choose).quiet()]);
            }
        }
        table.push(enter(if self.pen.is_taking() { m.keys.mark } else { m.keys.next }));
        let named = |letter, name| {
            let letter = (self.mode() == Mode::Command).then_some(Key::char(letter));
            letter.into_iter().chain([Key::of(Code::F(name))]).collect::<Vec<_>>()
        };
        let flag = if self.attempt.is_flagged(self.attempt.place) { m.keys.unflag } else { m.keys.flag };
        table.push(Binding::one(&named('b', 6), Action::Flag, flag));
        table.push(Binding::one(&named('o', 7), Action::Open, m.keys.open_task));
        // The end is in sight, and the way on leads there.
        let to_end = if self.mode() == Mode::Command { Code::End } else { Code::F(8) };
        table.push(Binding::one(&[Key::of(to_end)], Action::To(last), m.keys.to_hand_in).quiet());
        if self.mode() == Mode::Command {
            table.push(Binding::one(&[Key::of(Code::Home)], Action::To(0), m.keys.first_task).quiet());
        }
        table.push(later);
        table
    }

    fn act(&mut self, action: Action, at: &mut Scene) -> Reply {
        let (here, last) = (self.attempt.place, self.attempt.seats.len());
        let handing_in = here == last;
        match action {
            Action::Up | Action::Down if handing_in => self.sure = action == Action::Down,
            Action::Enter if handing_in => return self.act(Action::Decide(self.sure), at),
            Action::Decide(true) => return self.end(Then::HandIn, at),
            Action::Decide(false) => {
                let back = self.next_open().unwrap_or(0);
                return self.to(back, at);
            }
            Action::Up => self.pen.step(false),
            Action::Down => self.pen.step(true),
            Action::Digit(number) => self.pen.digit(number.saturating_sub(1)),
            Action::Row(place) => self.pen.click(place),
            Action::Toggle => self.pen.toggle(),
            Action::Back => self.pen.take_back(),
            Action::Enter if self.pen.is_taking() => self.pen.toggle(),
            Action::Enter | Action::After => return self.to((here + 1).min(last), at),
            Action::Before => return self.to(here.saturating_sub(1), at),
            Action::To(place) => return self.to(place.min(last), at),
            Action::Flag => {
                let on = !self.attempt.is_flagged(here);
                return self.keep(Some((here, Did::Flagged { on })), at);
            }
            Action::Open => return self.to(self.next_open().unwrap_or(last), at),
            Action::Leave => return self.end(Then::Leave, at),
        }
        // A letter of a typed answer is kept with the next second.
        self.keep(None, at)
    }

    fn kept(&mut self, entries: &[Entry], at: &mut Scene) -> Reply {
        let before = self.attempt.place;
        for entry in entries {
            if let Record::Step(step) = &entry.record {
                self.attempt.take(step, entry.own_time());
            }
        }
        match self.then {
            Then::Leave => return Reply::Go(Route::Home),
            Then::HandIn => return Reply::Go(Route::HandIn),
            Then::Stay => {}
        }
        if self.attempt.place == before {
            return Reply::Stay;
        }
        // Another task is another page, read from its beginning.
        (self.pen, self.sure) = (pen(&self.attempt, at.bank), false);
        Reply::Go(Route::Afresh)
    }

    fn is_ticking(&self) -> bool {
        true
    }

    fn tick(&mut self, at: &mut Scene) -> Reply {
        self.watch_clock(at);
        let elapsed = self.elapsed(at);
        if self.attempt.is_over(elapsed) {
            return self.end(Then::HandIn, at);
        }
        let note = elapsed - self.attempt.elapsed >= NOTED;
        self.keep(note.then_some((self.attempt.place, Did::Stayed)), at)
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

    fn drag(&mut self, from: Action, to: Action) {
        if let (Pen::Arrange(column), Action::Row(from), Action::Row(to)) = (&mut self.pen, from, to) {
            column.carry(from, to);
        }
    }

    fn heading(&self, at: &Scene) -> Heading {
        let left = self.left(at).0 / 1000;
        let clock = format!("{}:{:02}", left / 60, left % 60);
        let name = self.attempt.paper.profile.name.get(at.lang.code()).to_owned();
        Heading { left: name, right: clock }
    }

    fn strip(&self, at: &Scene, theme: Theme) -> Vec<Cell<Action>> {
        let (full, empty) = theme.dots();
        let cell = |place: usize| {
            let here = place == self.attempt.place;
            let answered = self.attempt.draft(place).is_some();
            let flag = if self.attempt.is_flagged(place) { FLAG } else { " " };
            let text = format!("{:>2}{}{flag}", place + 1, if answered { full } else { empty });
            let style = if answered { theme.accent() } else { Style::new() };
            Cell { text, style: if here { theme.lit() } else { style }, here, action: Action::To(place) }
        };
        let last = self.attempt.seats.len();
        let here = self.attempt.place == last;
        let style = if here { theme.lit() } else { Style::new() };
        let end = Cell { text: format!(" {} ", at.m().exam.hand_in), style, here, action: Action::To(last) };
        (0..last).map(cell).chain([end]).collect()
    }

    fn note(&self, at: &Scene) -> Option<&'static str> {
        if self.said_set.is_some_and(|said| at.now.boottime.saturating_sub(said) < SAID) {
            return Some(at.m().exam.clock_set);
        }
        let left = self.left(at);
        let said = NOTICES.into_iter().zip([at.m().exam.five_minutes, at.m().exam.one_minute]);
        said.into_iter().find(|(notice, _)| (*notice - NOTICE..=*notice).contains(&left)).map(|(_, said)| said)
    }

    fn aside<'a>(&self, at: &'a Scene) -> Option<&'a str> {
        let passage = at.bank.passage(self.question(at.bank)?.passage.as_ref()?)?;
        Some(passage.text.get(at.tongue()))
    }

    fn knows_aside(&self, at: &Scene) -> bool {
        let passage = |place: usize| at.bank.question(&self.attempt.seats.get(place)?.question)?.passage.as_ref();
        let here = self.attempt.place;
        let others = self.attempt.visited.iter().filter(|place| **place != here);
        passage(here).is_some_and(|own| others.into_iter().any(|place| passage(*place) == Some(own)))
    }

    fn page(&self, at: &Scene, sheet: &mut Sheet<Action>) {
        let (m, tongue) = (at.m(), at.tongue());
        let (Some(seat), Some(question)) = (self.attempt.seat(), self.question(at.bank)) else {
            self.handing_in(at, sheet);
            return;
        };
        if self.attempt.place == 0 {
            for relaxed in &self.attempt.paper.relaxed {
                sheet.dim((m.exam.relaxed)(*relaxed));
            }
            sheet.gap();
        }
        sheet.text(&format!("{}. {}", self.attempt.place + 1, question.stem.get(tongue)), sheet.theme.strong());
        let face = question.face(&seat.showing, tongue);
        // Of circles one is taken; what else is to be done is said.
        if face.hand != Hand::Pick || face.land.is_some() {
            sheet.dim(face::how(&face, sheet.room.is_some(), m));
        }
        sheet.gap();
        face::write(sheet, &face, &self.pen, (at.lang, 1.0), Action::Row);
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn open_numbers_are_said_shortly() {
        assert_eq!(super::numbers([0, 1, 2, 4, 6, 7, 9].into_iter()), "1–3, 5, 7, 8, 10");
        assert_eq!(super::numbers(std::iter::empty()), "");
    }
}
