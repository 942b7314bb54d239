//! The PIN of a student, before their records are opened.

use tui_input::Input;

use super::{Binding, Go, Heading, Reply, Scene, View};
use crate::app::Effect;
use crate::key::{Code, Key, Mode};
use crate::widget::Sheet;

/// Digits of a PIN.
pub const DIGITS: std::ops::RangeInclusive<usize> = 4..=8;

/// A PIN being typed.
#[derive(Debug)]
pub struct Pin {
    name: String,
    input: Input,
    /// What was typed before was not right.
    wrong: bool,
}

/// What can be done with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Try it.
    Try,
    /// Back to the choice of a student.
    Back,
}

impl Pin {
    /// The PIN of a student of this name; whether one was tried.
    #[must_use]
    pub fn new(name: String, wrong: bool) -> Self {
        Self { name, input: Input::default(), wrong }
    }
}

/// What was typed, with a dot for each digit.
#[must_use]
pub fn hidden(input: &Input, dot: &str) -> Input {
    Input::from(dot.repeat(input.value().chars().count())).with_cursor(input.cursor())
}

impl View for Pin {
    type Action = Action;

    fn mode(&self) -> Mode {
        Mode::Number
    }

    fn table(&self, at: &Scene) -> Vec<Binding<Action>> {
        let m = at.m();
        vec![
            Binding::one(&[Key::of(Code::Enter)], Action::Try, m.key_continue),
            Binding::one(&[Key::of(Code::Esc)], Action::Back, m.key_back),
        ]
    }

    fn act(&mut self, action: Action, _at: &mut Scene) -> Reply {
        match action {
            Action::Try if self.input.value().is_empty() => Reply::stay(),
            Action::Try => Reply::ask(Effect::Enter(self.name.clone(), Some(self.input.value().to_owned()))),
            Action::Back => Reply::go(Go::Welcome),
        }
    }

    fn field(&mut self) -> Option<&mut Input> {
        Some(&mut self.input)
    }

    fn longest(&self, _at: &Scene) -> usize {
        *DIGITS.end()
    }

    fn edited(&mut self) {
        self.wrong = false;
    }

    fn heading(&self, _at: &Scene) -> Heading {
        Heading { left: self.name.clone(), right: String::new() }
    }

    fn page(&self, at: &Scene, sheet: &mut Sheet<Action>) {
        let m = at.m();
        sheet.text(m.pin_ask, sheet.theme.strong());
        sheet.gap();
        let dot = sheet.theme.dots().0;
        sheet.field(m.pin_field, &hidden(&self.input, dot));
        if self.wrong {
            let accent = sheet.theme.accent();
            sheet.text(m.pin_wrong, accent);
        }
        sheet.gap();
        sheet.dim(m.pin_lost);
    }
}
