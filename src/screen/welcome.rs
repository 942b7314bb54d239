//! Who learns? A name from the list, or a new one.

use ratatui::style::Style;
use ratatui::text::Span;
use tui_input::Input;

use crate::clean;
use crate::effect::Effect;
use crate::key::{Code, InputMode, Key};
use crate::log::{LONGEST_NAME, Student};
use crate::theme::Console;
use crate::view::{Binding, Context, Heading, Reply, Route, View};
use crate::widget::Sheet;

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
            table.push(Binding::digits(self.last() + 1, Action::Digit, m.keys.choose).quiet());
        }
        table.push(Binding::one(&[Key::of(Code::Enter)], Action::Take, m.keys.go_on));
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

    fn heading(&self, cx: &Context) -> Heading {
        Heading { left: cx.bank.title.get(cx.tongue()).to_owned(), right: cx.m().words.language.to_owned() }
    }

    fn page(&self, cx: &Context, sheet: &mut Sheet<Action>) {
        let (m, theme) = (cx.m(), sheet.theme);
        if let Some(notice) = cx.notice {
            sheet.text(notice, theme.accent());
            sheet.gap();
        }
        sheet.text(m.welcome.about, theme.strong());
        sheet.gap();
        sheet.text(m.welcome.who, Style::new());
        for (place, student) in self.students.iter().enumerate() {
            sheet.entry(&student.name, place == self.cursor, Action::Row(place));
        }
        if self.is_new() {
            sheet.field(m.welcome.name, &self.input);
        } else {
            let hit = Some(Action::Row(self.students.len()));
            sheet.hanging(&[Span::raw("  ")], m.welcome.new, theme.dim(), hit);
        }
        sheet.entry(m.welcome.guest, self.cursor == self.last(), Action::Row(self.last()));
        if self.empty {
            sheet.text(m.welcome.empty, theme.accent());
        }
        sheet.gap();
        sheet.dim(m.welcome.kept);
        sheet.gap();
        sheet.dim(m.welcome.letters);
        match theme.console {
            Console::Linux => sheet.dim(m.welcome.linux_font),
            Console::Windows => sheet.dim(m.welcome.windows_font),
            Console::Able => {}
        }
    }
}
