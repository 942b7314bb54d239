//! A page as it is told line by line: what kind of page it is, what of it is said, and what can be typed.

use crate::document::binding::{Binding, BindingRank};
use crate::document::group::{Group, GroupKind};
use crate::document::name::Name;
use crate::document::numbered::Numbered;
use crate::document::{Block, Document, Field, TextRole};
use crate::key::Code;
use crate::lang::Messages;
use crate::language::Lang;

/// A page, with a number at everything that can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct TextPage {
    pub(super) document: Document<Name>,
    /// The line that is typed into, where there is one. It is what the prompt asks for.
    pub(super) field: Option<Field>,
    pub(super) lang: Lang,
}

impl TextPage {
    #[must_use]
    pub(super) fn of(mut document: Document<Name>, lang: Lang) -> Self {
        let is_field = |block: &Block<Name>| matches!(block, Block::Field(_));
        let place = document.blocks.iter().position(is_field);
        let field = place.and_then(|place| match document.blocks.remove(place) {
            Block::Field(field) => Some(field),
            _ => None,
        });
        // While something is typed that is meant for a field alone, digits are digits.
        let can_choose = document.bindings.iter().any(|binding| binding.label == lang.messages().keys.choose);
        let is_numbered = field.is_none() || can_choose;
        name_task(&mut document, lang.messages());
        Self { document: if is_numbered { document.numbered() } else { document }, field, lang }
    }

    pub(super) fn m(&self) -> &'static Messages {
        self.lang.messages()
    }

    /// The question that is answered by numbers.
    #[must_use]
    pub(super) fn question(&self) -> Option<&Group<Name>> {
        self.document.blocks.iter().find_map(|block| match block {
            Block::Group(group) if group.legend.is_some() && group.kind != GroupKind::Reading => Some(group),
            _ => None,
        })
    }

    /// What the page is about, by which it is told from others under the same heading.
    fn subject(&self) -> Option<&str> {
        let is_first = |block: &&Block<Name>| matches!(block, Block::Heading(..) | Block::Group(_));
        match self.document.blocks.iter().find(is_first)? {
            Block::Heading(_, text) => Some(text.as_str()),
            Block::Group(group) => group.legend.as_deref(),
            _ => None,
        }
    }

    /// Whether it is the same page as another, whatever has changed on it.
    #[must_use]
    pub(super) fn is_same(&self, other: &Self) -> bool {
        let place = |page: &Self| page.document.strip.iter().position(|task| task.here);
        // Two questions of a section may have come to the same: their numbers tell them apart.
        let number = |page: &Self| page.is_verdict().then(|| page.right().into_iter().next());
        self.lang == other.lang
            && number(self) == number(other)
            && self.document.heading.left == other.document.heading.left
            && (self.subject(), place(self)) == (other.subject(), place(other))
    }

    /// Whether something is asked in a session: what stands above it is known by then.
    #[must_use]
    pub(super) fn is_asking(&self) -> bool {
        self.document.bindings.iter().any(|binding| binding.label == self.m().keys.unknown)
    }

    /// Whether it tells what an answer was worth: that comes first, whatever stands above it.
    #[must_use]
    pub(super) fn is_verdict(&self) -> bool {
        matches!(self.document.blocks.first(), Some(Block::Heading(TextRole::Right | TextRole::Wrong, _)))
    }

    /// Whether something is to be answered: what is to be done with it is not said each time.
    #[must_use]
    pub(super) fn is_question(&self) -> bool {
        self.question().is_some() || self.is_asking() || self.is_paper()
    }

    /// Whether it is a list of things to be read, one of which is pointed at.
    #[must_use]
    pub(super) fn is_reading(&self) -> bool {
        let is_reading = |block: &Block<Name>| matches!(block, Block::Group(group) if group.kind == GroupKind::Reading);
        self.document.blocks.iter().any(is_reading)
    }

    /// The line of what is pointed at.
    #[must_use]
    pub(super) fn pointed(&self) -> Vec<String> {
        let unpointed = self.lines(false);
        self.lines(true).into_iter().filter(|line| !unpointed.contains(line)).collect()
    }

    /// What is to be done with a question.
    #[must_use]
    pub(super) fn how(&self) -> Option<&str> {
        let face = &self.m().face;
        self.document.blocks.iter().find_map(|block| match block {
            Block::Group(group) => group.how.as_deref(),
            Block::Text(TextRole::Quiet, text) => {
                Some(text.as_str()).filter(|text| [face.write, face.number].contains(text))
            }
            _ => None,
        })
    }

    /// What stands at the right above it, part by part: of a question its number is told in words.
    #[must_use]
    pub(super) fn right(&self) -> Vec<String> {
        let m = self.m();
        let is_number = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
        let told = |part: &str| match part.split_once(" / ") {
            _ if !self.is_asking() => part.to_owned(),
            None if is_number(part) => (m.lines.question)(part),
            Some((number, all)) if is_number(number) && is_number(all) => (m.lines.question_of)(number, all),
            _ => part.to_owned(),
        };
        let right = self.document.heading.right.as_str();
        right.split(" · ").filter(|part| !part.is_empty()).map(told).collect()
    }

    /// Whether the task of a paper that one is at has a flag.
    #[must_use]
    pub(super) fn is_flagged(&self) -> bool {
        self.document.strip.iter().any(|task| task.here && task.flagged)
    }

    /// The texts that were asked or stood as headings: the next page need not say them again.
    #[must_use]
    pub(super) fn headings(&self) -> Vec<&str> {
        let headings = self.document.blocks.iter().filter_map(|block| match block {
            Block::Heading(TextRole::Plain, text) => Some(text.as_str()),
            Block::Group(group) => group.legend.as_deref(),
            _ => None,
        });
        headings.collect()
    }

    /// The lines between heading and prompt; with what is pointed at, if that is to be said. No line is empty: a pause is for
    /// the eye.
    #[must_use]
    pub(super) fn lines(&self, pointed: bool) -> Vec<String> {
        let m = self.m();
        let lines = self.document.body(m, pointed.then_some(m.plain.taken), true);
        let field = self.field.as_ref().filter(|field| !field.value.is_empty() && !field.hidden);
        let field = field.map(|field| format!("{} {}", field.label, field.value));
        lines.into_iter().filter(|line| !line.is_empty()).chain(field).collect()
    }

    /// What each number does.
    #[must_use]
    pub(super) fn numbers(&self) -> Vec<(usize, &Name)> {
        let action = |part| match part {
            Numbered::Choice(_, choice) => Some(&choice.action),
            Numbered::Stepper(stepper) => stepper.action.as_ref(),
            Numbered::Bar(action) => Some(action),
        };
        self.document.by_number().into_iter().filter_map(|(number, part)| Some((number, action(part)?))).collect()
    }

    /// The last number that chooses something.
    #[must_use]
    pub(super) fn last_number(&self) -> usize {
        self.document.by_number().into_iter().map(|(number, _)| number).max().unwrap_or(0)
    }

    pub(super) fn primary(&self) -> Option<&Binding<Name>> {
        self.document.bindings.iter().find(|binding| binding.rank == BindingRank::Primary)
    }

    /// The two ways along: to what comes before, and to what comes after.
    #[must_use]
    pub(super) fn sides(&self) -> Option<(&Binding<Name>, &Name, &Name)> {
        let of = |codes: [Code; 2]| {
            self.document.bindings.iter().find_map(|binding| match binding.keys.as_slice() {
                [(before, one), (after, other)]
                    if [before.code, after.code] == codes && one != other && binding.label != self.m().keys.choose =>
                {
                    Some((binding, one, other))
                }
                _ => None,
            })
        };
        // Up and down point at what has numbers here.
        let along = of([Code::Left, Code::Right]).filter(|_| self.stepper().is_none());
        along.or_else(|| of([Code::Up, Code::Down]).filter(|_| self.field.is_some() && !self.document.strip.is_empty()))
    }

    /// The value that is pointed at and can be changed by steps: what makes it less, and what more.
    #[must_use]
    pub(super) fn stepper(&self) -> Option<&(Name, Name)> {
        let steppers = self.document.blocks.iter().filter_map(|block| match block {
            Block::Steppers(steppers) => Some(steppers),
            _ => None,
        });
        steppers.flatten().find(|stepper| stepper.here).and_then(|stepper| stepper.steps.as_ref())
    }

    /// Whether any value is changed by steps.
    #[must_use]
    pub(super) fn has_steppers(&self) -> bool {
        self.document.blocks.iter().any(|block| matches!(block, Block::Steppers(_)))
    }

    /// What Enter alone does, in words; nothing where it does nothing by itself.
    #[must_use]
    pub(super) fn enter(&self) -> Option<String> {
        let m = self.m();
        match self.question().map(|question| &question.kind) {
            // The next task, whatever was chosen at this one.
            Some(GroupKind::One | GroupKind::Several | GroupKind::Order | GroupKind::Pairs(_)) if self.is_paper() => {
                return self.sides().map(|_| m.keys.next.to_owned());
            }
            Some(_) => return None,
            None => {}
        }
        if self.field.as_ref().is_some_and(|field| field.value.is_empty()) && !self.is_paper() {
            return None;
        }
        let pointed = self.document.by_number().into_iter().find_map(|(_, part)| match part {
            Numbered::Choice(group, choice)
                if choice.here && matches!(group.kind, GroupKind::Menu | GroupKind::Shelf) =>
            {
                choice.number.map(|number| number.to_string())
            }
            _ => None,
        });
        let label = self.primary().map(|binding| binding.label);
        // What is chosen from a menu is opened; elsewhere something is done with it.
        let is_opened = label.is_none_or(|label| [m.keys.open, m.keys.go_on, m.keys.do_it].contains(&label));
        pointed.filter(|_| is_opened).or_else(|| label.map(str::to_owned))
    }

    /// Whether it is a task of a paper that is worked at.
    #[must_use]
    pub(super) fn is_paper(&self) -> bool {
        self.document.left.is_some() && !self.document.strip.is_empty()
    }

    /// What can be typed: what the page is about first.
    #[must_use]
    pub(super) fn main(&self) -> Option<String> {
        let m = self.m();
        let last = self.last_number();
        let range = match last {
            0 => None,
            1 => Some("1".to_owned()),
            last => Some(format!("1–{last}")),
        };
        let count = |group: &Group<Name>| match &group.kind {
            GroupKind::Pairs(places) => places.len(),
            _ => group.choices.len(),
        };
        match self.question() {
            Some(group) => match group.kind {
                GroupKind::Several => Some(format!("{}, {}", range.unwrap_or_default(), m.lines.several)),
                GroupKind::Order => Some((m.lines.order)(count(group))),
                GroupKind::Pairs(_) => {
                    let letters = m.lines.letters.chars().take(count(group)).map(String::from);
                    Some((m.lines.pairs)(&letters.collect::<Vec<_>>().join(", ")))
                }
                _ => range,
            },
            None if self.has_steppers() => {
                Some([range.as_deref(), Some(m.lines.steps)].into_iter().flatten().collect::<Vec<_>>().join(", "))
            }
            None => range,
        }
    }

    /// The names of what else can be done. What is done with a hand on the arrows is done by numbers here.
    #[must_use]
    pub(super) fn words(&self) -> Vec<&'static str> {
        let m = self.m();
        let others = [m.keys.help, m.keys.language, m.keys.choose, m.keys.lift, m.keys.take_back, m.keys.mark_row];
        let all = self.document.bindings.iter().filter(|binding| {
            let is_worth = !others.contains(&binding.label);
            is_worth && binding.rank == BindingRank::Usual && binding.single().is_some()
        });
        let mut words: Vec<&'static str> = all.map(|binding| binding.label).collect();
        if self.sides().is_some() {
            words.push(m.lines.previous);
            // At a paper that is what Enter does.
            words.extend(Some(m.lines.next).filter(|_| self.enter().as_deref() != Some(m.keys.next)));
        }
        if self.is_paper() {
            words.push(m.lines.time);
            let end = self.document.bindings.iter().map(|binding| binding.label);
            words.extend(end.filter(|label| *label == m.keys.to_hand_in));
        }
        if self.document.aside.is_some() {
            words.push(m.lines.text);
        }
        if self.document.is_loose {
            words.push(m.lines.repeat);
        }
        words
    }

    /// The prompt: what can be typed. In full where these words are met for the first time.
    #[must_use]
    pub(super) fn prompt(&self, in_full: bool) -> String {
        let m = self.m();
        let enter = self.enter().map(|label| (m.lines.enter)(&label));
        let words =
            if in_full { [self.words(), vec![m.keys.help, m.keys.language]].concat() } else { vec![m.keys.help] };
        let mut parts: Vec<String> = self.main().into_iter().chain(enter).collect();
        parts.push(words.join(", "));
        let parts = parts.join("; ");
        match &self.field {
            Some(field) => format!("{} ({parts}): ", field.label.trim_end_matches(':')),
            None if in_full => format!("{}: {parts}: ", m.lines.can_type),
            None => format!("{parts}: "),
        }
    }
}

/// A task bears its number in words: beside it the options have numbers too.
fn name_task(document: &mut Document<Name>, m: &Messages) {
    let Some(label) = document.strip.iter().find(|task| task.here).map(|task| task.label.clone()) else { return };
    for block in &mut document.blocks {
        let text = match block {
            Block::Heading(_, text) => Some(text),
            Block::Group(group) => group.legend.as_mut(),
            _ => None,
        };
        if let Some(text) = text
            && let Some(rest) = text.strip_prefix(&format!("{label}. "))
        {
            *text = format!("{} {rest}", (m.lines.task)(&label));
        }
    }
}
