//! The lesson, a section at a time; the questions on a paragraph are one key away.

use ratatui::style::Style;
use ratatui::text::Span;

use super::{Begin, Binding, Go, Heading, Reply, Scene, View};
use crate::key::{Code, Key};
use crate::log::Mode;
use crate::plan::Scope;
use crate::widget::Sheet;

/// At most so many questions on one paragraph at a time.
const QUESTIONS: usize = 5;

/// A section being read, with one paragraph pointed at.
#[derive(Debug)]
pub struct Lesson {
    section: usize,
    paragraph: usize,
}

/// What can be done while reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// The paragraph above.
    Up,
    /// The paragraph below.
    Down,
    /// The section before.
    Previous,
    /// The section after.
    Next,
    /// A paragraph at a place, from 0, clicked.
    Paragraph(usize),
    /// Questions on the paragraph.
    Ask,
    /// Home.
    Leave,
}

impl Lesson {
    /// The beginning of a section.
    #[must_use]
    pub fn new(section: usize) -> Self {
        Self { section, paragraph: 0 }
    }

    fn turn(&mut self, at: &Scene, forward: bool) {
        let last = at.bank.lesson.len().saturating_sub(1);
        let to = if forward { (self.section + 1).min(last) } else { self.section.saturating_sub(1) };
        if to != self.section {
            *self = Self::new(to);
        }
    }

    fn step(&mut self, at: &Scene, down: bool) {
        let count = at.bank.lesson.get(self.section).map_or(0, |section| section.paragraphs.len());
        if down && self.paragraph + 1 < count {
            self.paragraph += 1;
        } else if down {
            self.turn(at, true);
        } else if self.paragraph > 0 {
            self.paragraph -= 1;
        } else if self.section > 0 {
            self.turn(at, false);
            let count = at.bank.lesson.get(self.section).map_or(0, |section| section.paragraphs.len());
            self.paragraph = count.saturating_sub(1);
        }
    }
}

impl View for Lesson {
    type Action = Action;

    fn table(&self, at: &Scene) -> Vec<Binding<Action>> {
        let m = at.m();
        let sides = vec![(Key::of(Code::Left), Action::Previous), (Key::of(Code::Right), Action::Next)];
        vec![
            Binding::arrows(Action::Up, Action::Down, m.key_paragraph),
            Binding { keys: sides, label: m.key_section, footer: true },
            Binding::one(&[Key::of(Code::Enter)], Action::Ask, m.key_ask),
            Binding::one(&[Key::of(Code::Esc)], Action::Leave, m.key_home),
        ]
    }

    fn act(&mut self, action: Action, at: &mut Scene) -> Reply {
        match action {
            Action::Up => self.step(at, false),
            Action::Down => self.step(at, true),
            Action::Previous => self.turn(at, false),
            Action::Next => self.turn(at, true),
            Action::Paragraph(place) => self.paragraph = place,
            Action::Ask => {
                let scope = Scope::Paragraph(self.section, self.paragraph);
                return Reply::go(Go::Begin(Begin { scope, count: QUESTIONS, mode: Mode::Lesson }));
            }
            Action::Leave => return Reply::go(Go::Home),
        }
        Reply::stay()
    }

    fn heading(&self, at: &Scene) -> Heading {
        Heading { left: at.m().lesson.to_owned(), right: format!("{} / {}", self.section + 1, at.bank.lesson.len()) }
    }

    fn page(&self, at: &Scene, sheet: &mut Sheet<Action>) {
        let Some(section) = at.bank.lesson.get(self.section) else { return };
        let theme = sheet.theme;
        sheet.text(section.title.get(at.tongue()), theme.strong());
        for (place, paragraph) in section.paragraphs.iter().enumerate() {
            sheet.gap();
            let here = place == self.paragraph;
            let pointer = if here { theme.pointer() } else { " " };
            let label = [Span::styled(format!("{pointer} "), theme.chosen())];
            let text = paragraph.text.get(at.tongue());
            let write =
                |sheet: &mut Sheet<Action>| sheet.hanging(&label, text, Style::new(), Some(Action::Paragraph(place)));
            sheet.seen_if(here, write);
        }
    }
}
