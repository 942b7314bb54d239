//! The PIN of a student, before their records are opened.

use std::time::Duration;

use tui_input::Input;

use crate::document::binding::Binding;
use crate::document::{Block, Document, Field, TextRole};
use crate::effect::Effect;
use crate::key::{Code, InputMode, Key};
use crate::log::PIN_DIGITS;
use crate::view::{Context, Reply, Route, View};

/// How long the next try has to wait after so many wrong ones: the first costs nothing, from then on each takes twice as
/// long as the one before, a minute at most.
#[must_use]
pub(crate) fn wait(wrong: u32) -> Duration {
    let seconds = if wrong > 1 { 2_u64.pow((wrong - 1).min(6)).min(60) } else { 0 };
    Duration::from_secs(seconds)
}

/// A PIN being typed.
#[derive(Clone, Debug)]
pub(crate) struct PinScreen {
    name: String,
    input: Input,
    /// What was typed before was not right.
    wrong: bool,
    /// The next try is taken from then on (time since the program began).
    until: Duration,
}

/// What can be done with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    Try,
    /// Back to the choice of a student.
    Back,
}

impl PinScreen {
    /// The PIN of a student of this name; whether one was tried, and when (time since the program began) the next one is
    /// taken.
    #[must_use]
    pub(crate) fn new(name: String, wrong: bool, until: Duration) -> Self {
        Self { name, input: Input::default(), wrong, until }
    }

    /// Seconds until the next try is taken.
    fn wait(&self, cx: &Context) -> u64 {
        self.until.saturating_sub(cx.now.monotonic).as_millis().div_ceil(1000).try_into().unwrap_or(0)
    }
}

impl View for PinScreen {
    type Action = Action;

    fn mode(&self) -> InputMode {
        InputMode::Number
    }

    fn bindings(&self, cx: &Context) -> Vec<Binding<Action>> {
        let m = cx.m();
        vec![
            Binding::one(&[Key::of(Code::Enter)], Action::Try, m.keys.go_on).primary(),
            Binding::one(&[Key::of(Code::Esc)], Action::Back, m.keys.back),
        ]
    }

    fn is_ticking(&self) -> bool {
        self.until > Duration::ZERO
    }

    fn act(&mut self, action: Action, cx: &mut Context) -> Reply {
        match action {
            Action::Try if self.input.value().is_empty() || self.wait(cx) > 0 => Reply::Stay,
            Action::Try => Reply::Ask(Effect::Enter(self.name.clone(), Some(self.input.value().to_owned()))),
            Action::Back => Reply::Go(Route::Welcome),
        }
    }

    fn field(&mut self) -> Option<&mut Input> {
        Some(&mut self.input)
    }

    fn longest(&self, _cx: &Context) -> usize {
        *PIN_DIGITS.end()
    }

    fn edited(&mut self) {
        self.wrong = false;
    }

    fn document(&self, cx: &Context) -> Document<Action> {
        let m = cx.m();
        let mut document = Document::new(self.name.clone(), "");
        document.heading(m.pin.ask);
        document.pause();
        document.push(Block::Field(Field::of(m.pin.field, &self.input, self.longest(cx)).hidden()));
        if self.wrong {
            document.say(TextRole::Notice, m.pin.wrong);
        }
        let wait = self.wait(cx);
        if wait > 0 {
            document.text((m.pin.wait)(wait));
        }
        document.pause();
        document.quiet(m.pin.lost);
        document
    }
}
