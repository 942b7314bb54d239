//! Texts measured in the smallest window the tutor has a layout for.

use super::advice::{Advice, Role};
use super::notes::Notes;
use crate::bank::Bank;
use crate::bank::passage::Voice;
use crate::source::Text;
use crate::window;

/// Columns that are written on in that window.
const COLUMNS: usize = window::measure(window::COLUMNS).1 as usize;
/// Columns that an option's pointer, number and mark take.
const MARK: usize = 8;

impl Role {
    /// The most lines that are good: a stem leaves room for the option that is pointed at; a why stands on one screen; a
    /// paragraph takes two, a passage four.
    fn most(self) -> usize {
        match self {
            Self::Title => 2,
            Self::Paragraph => 2 * window::PAGE,
            Self::Passage => 4 * window::PAGE,
            Self::Fact | Self::Stem => window::PAGE - 3,
            Self::Option => 3,
            Self::Why => window::PAGE,
        }
    }

    fn width(self) -> usize {
        if self == Self::Option { COLUMNS - MARK } else { COLUMNS }
    }
}

pub(super) fn look(bank: &Bank, notes: &mut Notes) {
    for section in &bank.lesson {
        measure(notes, &section.id, Role::Title, &section.title);
        for paragraph in &section.paragraphs {
            measure(notes, &paragraph.id, Role::Paragraph, &paragraph.text);
        }
    }
    for page in &bank.reference {
        measure(notes, &page.id, Role::Title, &page.title);
        for entry in &page.entries {
            measure(notes, &page.id, Role::Title, &entry.term);
            measure(notes, &page.id, Role::Why, &entry.text);
        }
    }
    for passage in &bank.passages {
        for Voice { from, text } in &passage.voices {
            if let Some(from) = from {
                measure(notes, &passage.id, Role::Why, from);
            }
            measure(notes, &passage.id, Role::Passage, text);
        }
    }
    // A fact that is a question's own has the stem for its text.
    for fact in bank.facts.iter().filter(|fact| bank.question(&fact.id).is_none()) {
        measure(notes, &fact.id, Role::Fact, &fact.text);
    }
    for question in &bank.questions {
        let id = &question.name();
        measure(notes, id, Role::Stem, &question.stem);
        if let Some(why) = &question.why {
            measure(notes, id, Role::Why, why);
        }
        question.kind.beside().into_iter().for_each(|text| measure(notes, id, Role::Option, text));
        for item in question.kind.items() {
            measure(notes, id, Role::Option, &item.text);
            if let Some(why) = &item.why {
                measure(notes, id, Role::Why, why);
            }
        }
    }
}

fn measure(notes: &mut Notes, owner: &str, role: Role, text: &Text) {
    for (tongue, text, at) in text.spoken() {
        // Nearly every text is short: what cannot be too long is not wrapped.
        let letters = text.chars().count();
        if letters <= role.width() {
            continue;
        }
        let wide = text.split(' ').find(|word| word.chars().count() > role.width());
        let lines = textwrap::wrap(text, role.width()).len();
        if let Some(word) = wide {
            notes.advise(at, Some(owner), Some(tongue), Advice::WideWord(word.to_owned()));
        } else if lines > role.most() {
            let advice = Advice::Lines { role, lines, most: role.most() };
            notes.advise(at, Some(owner), Some(tongue), advice);
        }
    }
}
