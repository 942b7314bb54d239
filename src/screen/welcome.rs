//! Who learns? A name from the list, or a new one.

use tui_input::Input;

use crate::clean;
use crate::document::binding::Binding;
use crate::document::group::{Group, GroupChoice, GroupKind};
use crate::document::{Block, Document, Field, TextRole};
use crate::effect::Effect;
use crate::key::{Code, InputMode, Key};
use crate::log::{LONGEST_NAME, Student};
use crate::theme::Console;
use crate::view::{Context, Reply, Route, View};

/// The choice of a student.
#[derive(Clone, Debug)]
pub(crate) struct WelcomeScreen {
    students: Vec<Student>,
    cursor: usize,
    input: Input,
    empty: bool,
}

/// What can be done there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// Highlight above.
    Up,
    /// Highlight below.
    Down,
    /// Highlight by number, from 1.
    Digit(usize),
    /// Take the highlighted student, or the name typed.
    Take,
    /// Take the student at a place, from 0, clicked.
    Row(usize),
    /// Leave the program.
    Quit,
}

impl WelcomeScreen {
    /// A choice among these students, or a new name.
    #[must_use]
    pub(crate) fn new(students: Vec<Student>) -> Self {
        Self { students, cursor: 0, input: Input::default(), empty: false }
    }

    /// Whether the row for a new name is highlighted.
    fn is_new(&self) -> bool {
        self.cursor == self.students.len()
    }

    /// The last row: a guest.
    fn last(&self) -> usize {
        self.students.len() + 1
    }

    fn take(&mut self, cx: &Context) -> Reply {
        if self.cursor == self.last() {
            return Reply::Ask(Effect::Guest(cx.m().welcome.guest_name.to_owned()));
        }
        let name = match self.students.get(self.cursor) {
            Some(student) => student.name.clone(),
            None => clean::line(self.input.value()).chars().take(LONGEST_NAME).collect(),
        };
        self.empty = name.is_empty();
        if self.empty { Reply::Stay } else { Reply::Ask(Effect::Enter(name, None)) }
    }
}

impl View for WelcomeScreen {
    type Action = Action;

    fn mode(&self) -> InputMode {
        if self.is_new() { InputMode::Text } else { InputMode::Command }
    }

    fn bindings(&self, cx: &Context) -> Vec<Binding<Action>> {
        let m = cx.m();
        let mut table = Vec::new();
        table.push(Binding::arrows(Action::Up, Action::Down, m.keys.choose));
        if !self.is_new() {
            table.push(Binding::digits(self.last() + 1, Action::Digit, m.keys.choose).rare());
        }
        table.push(Binding::one(&[Key::of(Code::Enter)], Action::Take, m.keys.go_on).primary());
        table.push(Binding::one(&[Key::of(Code::Esc)], Action::Quit, m.keys.quit));
        table
    }

    fn act(&mut self, action: Action, cx: &mut Context) -> Reply {
        self.empty = false;
        match action {
            Action::Up => self.cursor = self.cursor.saturating_sub(1),
            Action::Down => self.cursor = (self.cursor + 1).min(self.last()),
            Action::Digit(number) => self.cursor = number.saturating_sub(1).min(self.last()),
            Action::Take => return self.take(cx),
            Action::Row(place) => {
                self.cursor = place.min(self.last());
                if !self.is_new() {
                    return self.take(cx);
                }
            }
            Action::Quit => return Reply::Go(Route::Quit),
        }
        Reply::Stay
    }

    fn field(&mut self) -> Option<&mut Input> {
        self.is_new().then_some(&mut self.input)
    }

    fn edited(&mut self) {
        self.empty = false;
    }

    fn longest(&self, _cx: &Context) -> usize {
        LONGEST_NAME
    }

    fn document(&self, cx: &Context) -> Document<Action> {
        let m = cx.m();
        let mut document = Document::new(cx.bank.title.get(cx.tongue()), m.words.language);
        document.is_loose = true;
        if let Some(notice) = cx.notice {
            document.say(TextRole::Notice, notice);
            document.pause();
        }
        document.heading(m.welcome.about);
        document.pause();
        document.text(m.welcome.who);
        let line = |text: &str, place| GroupChoice::new(text.to_owned(), place == self.cursor, Action::Row(place));
        let mut known: Vec<GroupChoice<Action>> =
            self.students.iter().enumerate().map(|(place, student)| line(&student.name, place)).collect();
        if !self.is_new() {
            known.push(line(m.welcome.new, self.students.len()));
        }
        document.push(Block::Group(Group::new(GroupKind::Menu, known)));
        if self.is_new() {
            document.push(Block::Field(Field::of(m.welcome.name, &self.input, LONGEST_NAME)));
        }
        let guest = vec![line(m.welcome.guest, self.last())];
        document.push(Block::Group(Group::new(GroupKind::Menu, guest)));
        if self.empty {
            document.say(TextRole::Notice, m.welcome.empty);
        }
        document.pause();
        document.quiet(m.welcome.kept);
        document.pause();
        document.quiet(m.welcome.letters);
        match cx.console {
            Console::Linux => document.quiet(m.welcome.linux_font),
            Console::Windows => document.quiet(m.welcome.windows_font),
            Console::Able => {}
        }
        document
    }
}
