//! Which questions ask which fact, and what of the lesson nothing asks. Advice on it is for banks with a lesson: a
//! teacher's ten questions need no plan.

use std::collections::{HashMap, HashSet};

use super::advice::Advice;
use super::notes::Notes;
use crate::bank::{Bank, Fact, ParagraphAt};
use crate::language::Lang;
use crate::question::{KindName, Question};
use crate::source::Offset;

/// The facts of a bank with the questions that ask them.
#[derive(Debug)]
pub struct Coverage<'b> {
    /// Every fact, in the order of the bank.
    pub facts: Vec<(&'b Fact, Vec<&'b Question>)>,
}

impl<'b> Coverage<'b> {
    /// Who asks what. A question asks its own fact and those of its items, but not on an item that has another.
    #[must_use]
    pub fn of(bank: &'b Bank) -> Self {
        let mut asked: HashMap<&str, Vec<&Question>> = HashMap::new();
        for question in &bank.questions {
            let facts: HashSet<&str> =
                question.asks().filter_map(|id| bank.fact(id)).map(|fact| fact.id.as_str()).collect();
            for fact in facts {
                asked.entry(fact).or_default().push(question);
            }
        }
        let facts = bank.facts.iter().map(|fact| (fact, asked.remove(fact.id.as_str()).unwrap_or_default()));
        Self { facts: facts.collect() }
    }
}

pub(super) fn look(bank: &Bank, notes: &mut Notes) {
    if bank.lesson.iter().all(|section| section.paragraphs.is_empty()) {
        return;
    }
    for lang in Lang::ALL {
        if !bank.languages.iter().any(|code| code == lang.code()) {
            notes.advise(Offset::default(), None, None, Advice::NoLanguage(lang.code()));
        }
    }
    let coverage = Coverage::of(bank);
    for (fact, questions) in &coverage.facts {
        // A question that is its own fact needs no second.
        if bank.question(&fact.id).is_some() {
            continue;
        }
        let practice = questions.iter().filter(|question| question.is_single());
        // A place pointed at and a place named are two ways to ask for it.
        let ways = practice.map(|question| (question.kind.name(), question.kind.is_recall()));
        let kinds: HashSet<(KindName, bool)> = ways.collect();
        let advice = match kinds.into_iter().collect::<Vec<_>>().as_slice() {
            [] => Advice::NeverAsked,
            [(kind, _)] => Advice::OneKind(*kind),
            _ => continue,
        };
        notes.advise(fact.place, Some(&fact.id), None, advice);
    }
    let asked = coverage.facts.iter().filter(|(_, questions)| !questions.is_empty());
    let of_facts = asked.filter_map(|(fact, _)| bank.paragraph(fact.lesson.as_ref()?));
    let rested: HashSet<ParagraphAt> =
        bank.questions.iter().filter_map(|question| bank.paragraph_of(question)).chain(of_facts).collect();
    for (place, section) in bank.each_section() {
        for (number, paragraph) in section.paragraphs.iter().enumerate() {
            if !rested.contains(&ParagraphAt { section: place, number }) {
                notes.advise(paragraph.place, Some(&paragraph.id), None, Advice::IdleParagraph);
            }
        }
    }
}
