//! Texts of a bank of several languages that stand in one only. A year or a name may stand once for all of them; what is
//! told or asked may not.

use super::notes::{Notes, What};
use crate::bank::Bank;
use crate::source::{Fault, Text};

pub(super) fn look(bank: &Bank, notes: &mut Notes) {
    let Some(second) = bank.languages.get(1) else { return };
    let mut told = |owner: &str, text: &Text| {
        if text.versions().count() == 1 && text.original().chars().any(char::is_alphabetic) {
            let what = What::Error(Fault::Untranslated(second.clone()));
            notes.note(text.place(crate::source::LanguageIndex(0)), Some(owner), None, what);
        }
    };
    // A bank without a lesson is one section that bears the bank's title.
    for section in bank.lesson.iter().filter(|section| !section.paragraphs.is_empty()) {
        told(&section.id, &section.title);
        section.paragraphs.iter().for_each(|paragraph| told(&paragraph.id, &paragraph.text));
    }
    for page in &bank.reference {
        told(&page.id, &page.title);
        page.entries.iter().for_each(|entry| told(&page.id, &entry.text));
    }
    for passage in &bank.passages {
        passage.texts().for_each(|text| told(&passage.id, text));
    }
    // A fact that is a question's own has the stem for its text.
    let named = bank.facts.iter().filter(|fact| bank.question(&fact.id).is_none());
    named.for_each(|fact| told(&fact.id, &fact.text));
    for question in &bank.questions {
        let name = question.name();
        told(&name, &question.stem);
        let whys = question.kind.items().filter_map(|item| item.why.as_ref());
        question.why.iter().chain(whys).for_each(|why| told(&name, why));
    }
}
