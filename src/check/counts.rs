//! What there is in a bank, in figures.

use std::collections::{BTreeMap, HashSet};

use serde::Serialize;

use super::coverage::Coverage;
use crate::bank::{Bank, Section};
use crate::content::Id;
use crate::question::skill::Skill;
use crate::question::{KindName, Question};

/// The figures of a bank.
#[derive(Debug, Serialize)]
pub struct Counts {
    /// All questions.
    pub questions: usize,
    /// Questions by kind.
    pub kinds: BTreeMap<&'static str, usize>,
    /// Questions by what they train.
    pub skills: BTreeMap<&'static str, usize>,
    /// Asked one by one in practice.
    pub(crate) practice: usize,
    /// Kept for exam papers, reading sets left out.
    pub exam: usize,
    /// Reading sets.
    pub passages: usize,
    /// Those of them that are kept for exam papers.
    pub exam_passages: usize,
    /// Questions on passages.
    pub(crate) on_passages: usize,
    pub facts: usize,
    /// Facts that a question asks.
    pub(crate) asked: usize,
    /// Facts that practice asks to be recognised as well as recalled.
    pub(crate) both_ways: usize,
    /// Entries of the pages to look things up in.
    pub(crate) entries: usize,
    /// Sections of the lesson.
    pub(crate) sections: Vec<SectionCounts>,
}

/// The figures of a section.
#[derive(Debug, Serialize)]
pub struct SectionCounts {
    /// The section.
    pub(crate) id: Id,
    /// Questions that belong to it.
    pub(crate) questions: usize,
    /// Facts that belong to it.
    pub(crate) facts: usize,
}

impl Counts {
    /// Counts what there is.
    #[must_use]
    pub fn of(bank: &Bank) -> Self {
        let count = |which: &dyn Fn(&Question) -> bool| bank.questions.iter().filter(|q| which(q)).count();
        let coverage = Coverage::of(bank);
        let facts = |which: &dyn Fn(&[&Question]) -> bool| coverage.facts.iter().filter(|(_, all)| which(all)).count();
        let kept: HashSet<&Id> =
            bank.questions.iter().filter(|question| question.exam).filter_map(|q| q.passage.as_ref()).collect();
        let section = |section: &Section| SectionCounts { id: section.id.clone(), questions: 0, facts: 0 };
        let mut sections: Vec<SectionCounts> = bank.lesson.iter().map(section).collect();
        for place in bank.questions.iter().filter_map(|question| bank.section_of(question)) {
            sections.get_mut(place.0).into_iter().for_each(|section| section.questions += 1);
        }
        for place in bank.facts.iter().filter_map(|fact| bank.section_of_fact(fact)) {
            sections.get_mut(place.0).into_iter().for_each(|section| section.facts += 1);
        }
        Self {
            questions: bank.questions.len(),
            kinds: KindName::ALL.map(|kind| (kind.code(), count(&|q| q.kind.name() == kind))).into(),
            skills: Skill::ALL.map(|skill| (skill.code(), count(&|q| q.skill == skill))).into(),
            practice: count(&Question::is_single),
            exam: count(&|question| question.exam && question.passage.is_none()),
            passages: bank.passages.len(),
            exam_passages: bank.passages.iter().filter(|passage| kept.contains(&passage.id)).count(),
            on_passages: count(&|question| question.passage.is_some()),
            facts: bank.facts.len(),
            asked: facts(&|questions| !questions.is_empty()),
            both_ways: facts(&|questions| {
                let asked = |recall: bool| questions.iter().any(|q| q.is_single() && q.kind.is_recall() == recall);
                asked(true) && asked(false)
            }),
            entries: bank.reference.iter().map(|page| page.entries.len()).sum(),
            sections,
        }
    }
}
