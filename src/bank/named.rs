//! References from one thing of a bank to another: what is named has to be there.

use std::collections::{HashMap, HashSet};

use super::fact::Fact;
use super::lesson::Reference;
use super::passage::Passage;
use super::places::{FactAt, ParagraphAt};
use crate::content::{Id, Site};
use crate::question::Question;
use crate::source::read::Reader;
use crate::source::{Fault, Offset};

/// What other things of the bank may name.
pub(super) struct Named<'b> {
    pub(crate) facts: &'b HashMap<Id, FactAt>,
    pub(crate) paragraphs: &'b HashMap<Id, ParagraphAt>,
    pub(crate) passages: &'b [Passage],
    pub(crate) sites: &'b [Site],
}

impl Named<'_> {
    /// Finds references to things that are not there.
    pub(crate) fn check(&self, reader: &mut Reader, facts: &[Fact], reference: &[Reference], questions: &[Question]) {
        for fact in facts {
            reader.enter(Some(fact.id.clone()));
            self.paragraph(reader, fact.lesson.as_ref(), fact.place);
        }
        for page in reference {
            reader.enter(Some(page.id.clone()));
            for entry in &page.entries {
                self.paragraph(reader, entry.lesson.as_ref(), entry.place);
                self.fact(reader, entry.fact.as_ref(), entry.place);
                if let Some(id) = entry.site.as_ref().filter(|id| !self.sites.iter().any(|site| site.is(id))) {
                    missing(reader, "place", id, entry.place);
                }
            }
        }
        for site in self.sites {
            reader.enter(Some(site.id.clone()));
            self.fact(reader, site.fact.as_ref(), site.place);
        }
        let passages: HashSet<&Id> = self.passages.iter().map(|passage| &passage.id).collect();
        for question in questions {
            reader.enter(Some(question.name()));
            self.fact(reader, Some(&question.fact), question.place);
            self.grounds(reader, &question.ground, question.place);
            // The facts of what stands elsewhere have been looked for there.
            let items = question.kind.items().filter(|_| !question.kind.is_borrowed());
            for item in items {
                self.fact(reader, item.fact.as_ref(), item.place);
                self.grounds(reader, &item.ground, item.place);
            }
            self.paragraph(reader, question.lesson.as_ref(), question.place);
            if let Some(id) = question.passage.as_ref().filter(|id| !passages.contains(id)) {
                missing(reader, "passage", id, question.place);
            }
        }
        reader.enter(None);
    }

    fn fact(&self, reader: &mut Reader, id: Option<&Id>, place: Offset) {
        if let Some(id) = id.filter(|id| !self.facts.contains_key(*id)) {
            missing(reader, "fact", id, place);
        }
    }

    fn grounds(&self, reader: &mut Reader, ids: &[Id], place: Offset) {
        for id in ids.iter().filter(|id| !self.facts.contains_key(*id)) {
            missing(reader, "ground", id, place);
        }
    }

    fn paragraph(&self, reader: &mut Reader, id: Option<&Id>, place: Offset) {
        if let Some(id) = id.filter(|id| !self.paragraphs.contains_key(*id)) {
            missing(reader, "lesson", id, place);
        }
    }
}

/// Notes that a thing is not there. One that is there and flawed has been told of.
fn missing(reader: &mut Reader, key: &'static str, id: &Id, place: Offset) {
    if !reader.is_broken(id) {
        reader.flaw(place, Fault::Dangling { key, id: id.clone() });
    }
}
