//! Reading sets and what is kept for exam papers: a paper draws five questions of a set, on five facts, all `choice`.

use std::collections::{HashMap, HashSet};

use super::advice::Advice;
use super::notes::Notes;
use crate::bank::Bank;
use crate::question::Question;
use crate::question::SET;
use crate::source::Offset;

pub(super) fn look(bank: &Bank, notes: &mut Notes) {
    let mut sets: HashMap<&str, Vec<&Question>> = HashMap::new();
    for question in &bank.questions {
        if let Some(passage) = &question.passage {
            sets.entry(passage).or_default().push(question);
        }
        let kind = question.kind.name();
        if (question.exam || question.passage.is_some()) && !kind.is_exams_own() {
            notes.advise(question.place, Some(&question.name()), None, Advice::NotChoice(kind));
        }
    }
    if !bank.questions.is_empty() && bank.questions.iter().all(|question| question.exam) {
        notes.advise(Offset::default(), None, None, Advice::NothingToPractise);
    }
    // Facts of the sets kept for exams, with the set that stands on them.
    let mut reserved: HashMap<&str, &str> = HashMap::new();
    for passage in &bank.passages {
        let set = sets.remove(passage.id.as_str()).unwrap_or_default();
        let mut of_set = |advice| notes.advise(passage.place, Some(&passage.id), None, advice);
        if set.len() < SET {
            of_set(Advice::FewOnPassage(set.len()));
        }
        let exam = set.iter().filter(|question| question.exam).count();
        if exam > 0 && exam < set.len() {
            of_set(Advice::MixedPassage);
        }
        let mut facts = HashSet::new();
        for question in set {
            let advice = if !facts.insert(question.fact.as_str()) {
                Some(Advice::FactTwice(question.fact.clone()))
            } else if question.exam {
                reserved
                    .insert(&question.fact, &passage.id)
                    .map(|other| Advice::FactOnTwoPapers { fact: question.fact.clone(), other: other.to_owned() })
            } else {
                None
            };
            if let Some(advice) = advice {
                notes.advise(question.place, Some(&question.name()), None, advice);
            }
        }
    }
}
