//! References from one thing of a bank to another: what is named has to be there.

use std::collections::{HashMap, HashSet};

use super::read::Reader;
use super::{Fact, Fault, Id, Offset, Passage, Reference};
use crate::question::Question;

/// What other things of the bank may name.
pub(super) struct Named<'b> {
    pub facts: &'b HashMap<Id, usize>,
    pub paragraphs: &'b HashMap<Id, (usize, usize)>,
    pub passages: &'b [Passage],
}

impl Named<'_> {
    /// Finds references to things that are not there.
    pub fn check(&self, reader: &mut Reader, facts: &[Fact], reference: &[Reference], questions: &[Question]) {
        for fact in facts {
            reader.enter(Some(fact.id.clone()));
            self.paragraph(reader, fact.lesson.as_ref(), fact.place);
        }
        for page in reference {
            reader.enter(Some(page.id.clone()));
            for entry in &page.entries {
                self.paragraph(reader, entry.lesson.as_ref(), entry.place);
            }
        }
        let passages: HashSet<&Id> = self.passages.iter().map(|passage| &passage.id).collect();
        for question in questions {
            reader.enter(Some(question.id.clone()));
            let missing_fact = |id: &&Id| !self.facts.contains_key(*id);
            if let Some(id) = Some(&question.fact).filter(missing_fact) {
                reader.flaw(question.place, Fault::Dangling { key: "fact", id: id.clone() });
            }
            for item in question.kind.items() {
                if let Some(id) = item.fact.as_ref().filter(missing_fact) {
                    reader.flaw(item.place, Fault::Dangling { key: "fact", id: id.clone() });
                }
            }
            self.paragraph(reader, question.lesson.as_ref(), question.place);
            if let Some(id) = question.passage.as_ref().filter(|id| !passages.contains(id)) {
                reader.flaw(question.place, Fault::Dangling { key: "passage", id: id.clone() });
            }
        }
        reader.enter(None);
    }

    fn paragraph(&self, reader: &mut Reader, id: Option<&Id>, place: Offset) {
        if let Some(id) = id.filter(|id| !self.paragraphs.contains_key(*id)) {
            reader.flaw(place, Fault::Dangling { key: "lesson", id: id.clone() });
        }
    }
}
