//! The bank: the lesson, the facts and the questions of a topic, read from JSON.
//!
//! [`Bank::read`] gives a bank only if every question in it can be asked; otherwise it gives every flaw with its place.

pub mod fact;
pub mod lesson;
mod named;
pub mod passage;
#[cfg(test)]
mod schema;

use std::collections::{HashMap, HashSet};

pub use fact::Fact;
pub use lesson::{Entry, Paragraph, Reference, Section};
pub use passage::Passage;

use crate::content::pool::Taken;
use crate::content::{Id, Site};
use crate::question::Question;
use crate::source::read::{Object, Reader};
use crate::source::{FORMAT, Fault, Flaw, LARGEST, Offset, Text, Tongue};
use fact::facts;
use lesson::{lesson, paragraphs, reference, sites};
use named::Named;
use passage::passages;

/// A topic.
#[derive(Debug)]
pub struct Bank {
    /// Names the bank in every record.
    pub id: Id,
    /// Whether the id is one it was given, and not made of the title.
    pub named: bool,
    /// The topic's name.
    pub title: Text,
    /// Codes of the languages every text is in, the original first.
    pub languages: Vec<String>,
    /// What there is to read, in the order of the story; never empty.
    pub lesson: Vec<Section>,
    /// What a student remembers or forgets as one.
    pub facts: Vec<Fact>,
    /// Pages behind the lesson: who is who, the glossary, the dates.
    pub reference: Vec<Reference>,
    /// Places that can be pointed at.
    pub sites: Vec<Site>,
    /// Texts that several questions are about.
    pub passages: Vec<Passage>,
    /// Everything that can be asked.
    pub questions: Vec<Question>,
    question_by_id: HashMap<Id, usize>,
    fact_by_id: HashMap<Id, usize>,
    paragraph_by_id: HashMap<Id, (usize, usize)>,
    asking: Vec<Vec<usize>>,
}

impl Bank {
    /// Reads a bank.
    ///
    /// # Errors
    /// Every flaw of the file, in its order, if there is one.
    pub fn read(text: &str) -> Result<Self, Vec<Flaw>> {
        let mut reader = Reader::new(text);
        match Self::read_with(&mut reader, text) {
            Some(bank) if reader.is_clean() => Ok(bank),
            _ => Err(reader.into_flaws()),
        }
    }

    /// Reads as much of a bank as can be read; the flaws are left with the reader. A flawed question is not in the bank,
    /// but the ones beside it are.
    pub fn read_with<'a>(reader: &mut Reader<'a>, text: &'a str) -> Option<Self> {
        let start = Offset::default();
        if text.len() > LARGEST {
            reader.flaw(start, Fault::TooLarge(LARGEST));
            return None;
        }
        if text.trim_start_matches('\u{feff}').trim().is_empty() {
            reader.flaw(start, Fault::NoObject);
            return None;
        }
        let root = reader.root()?;
        Self::from_root(reader, root)
    }

    fn from_root<'a>(reader: &mut Reader<'a>, mut root: Object<'a>) -> Option<Self> {
        // A newer format may mean anything by its other keys: nothing else is read.
        if reader.whole(&mut root, "format").unwrap_or(FORMAT) > FORMAT {
            reader.flaw(root.place, Fault::Newer);
            return None;
        }
        reader.languages = reader.strings(&mut root, "languages");
        for (place, language) in reader.languages.clone().iter().enumerate() {
            if reader.languages.iter().take(place).any(|other| other == language) {
                reader.flaw(root.place, Fault::Alike(language.clone()));
            }
        }
        if reader.languages.is_empty() {
            reader.languages = vec!["kk".to_owned()];
        }
        let title = reader.text(&mut root, "title");
        let is_named = root.has("id");
        let id = reader.id(&mut root, title.as_ref(), &mut Taken::default());
        let mut lesson = lesson(reader, &mut root);
        let mut facts = facts(reader, &mut root);
        let reference = reference(reader, &mut root);
        let passages = passages(reader, &mut root);
        let sites = sites(reader, &mut root);
        let questions = questions(reader, &mut root, &sites);
        reader.finish(&root);
        if lesson.is_empty() {
            lesson.push(Section {
                id: id.clone().unwrap_or_default(),
                title: title.clone().unwrap_or_default(),
                paragraphs: Vec::new(),
            });
        }
        let named: HashSet<Id> = facts.iter().map(|fact| fact.id.clone()).collect();
        for question in &questions {
            if question.fact == question.id && !named.contains(&question.fact) {
                let (id, text, formerly) = (question.id.clone(), question.stem.clone(), question.formerly.clone());
                facts.push(Fact { id, formerly, text, lesson: None, place: question.place });
            }
        }
        let fact_by_id = by_id(facts.iter().map(|fact| (&fact.id, &fact.formerly)));
        let question_by_id = by_id(questions.iter().map(|question| (&question.id, &question.formerly)));
        let paragraph_by_id = paragraphs(&lesson);
        let named = Named { facts: &fact_by_id, paragraphs: &paragraph_by_id, passages: &passages, sites: &sites };
        named.check(reader, &facts, &reference, &questions);
        let asking = asking(facts.len(), &questions, &fact_by_id);
        Some(Self {
            // A bank without a title is flawed, but what is asked in it can still be looked over.
            id: id.unwrap_or_default(),
            named: is_named,
            title: title.unwrap_or_default(),
            languages: reader.languages.clone(),
            lesson,
            facts,
            reference,
            sites,
            passages,
            questions,
            question_by_id,
            fact_by_id,
            paragraph_by_id,
            asking,
        })
    }

    /// The question of that id, or the one that had it before.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.get(*self.question_by_id.get(id)?)
    }

    /// Where the question of that id, or the one that had it before, stands in [`Bank::questions`].
    #[must_use]
    pub fn question_place(&self, id: &str) -> Option<usize> {
        self.question_by_id.get(id).copied()
    }

    /// The questions on a fact that are not about a passage, by their places; those kept for exams among them.
    #[must_use]
    pub fn asking(&self, fact: usize) -> &[usize] {
        self.asking.get(fact).map_or(&[], Vec::as_slice)
    }

    /// Where the fact of that id, or the one that had it before.
    #[must_use]
    pub fn fact(&self, id: &str) -> Option<&Fact> {
        self.facts.get(*self.fact_by_id.get(id)?)
    }

    /// Where the fact of that id, or the one that had it before, stands in [`Bank::facts`].
    #[must_use]
    pub fn fact_place(&self, id: &str) -> Option<usize> {
        self.fact_by_id.get(id).copied()
    }

    /// The place of that id, or the one that had it before.
    #[must_use]
    pub fn site(&self, id: &str) -> Option<&Site> {
        self.sites.iter().find(|site| site.id == id).or_else(|| self.sites.iter().find(|site| site.is(id)))
    }

    /// Whether an entry tells more of a paragraph: it leads there, or the fact of where its place lies rests on it.
    #[must_use]
    pub fn tells(&self, entry: &Entry, paragraph: &str) -> bool {
        let rests = || {
            let fact = self.site(entry.site.as_ref()?)?.fact.as_ref()?;
            Some(self.fact(fact)?.lesson.as_deref() == Some(paragraph))
        };
        entry.lesson.as_deref() == Some(paragraph) || rests().unwrap_or(false)
    }

    /// The passage of that id.
    #[must_use]
    pub fn passage(&self, id: &str) -> Option<&Passage> {
        self.passages.iter().find(|passage| passage.id == id)
    }

    /// The index of a section by its id.
    #[must_use]
    pub fn section(&self, id: &str) -> Option<usize> {
        self.lesson.iter().position(|section| section.id == id)
    }

    /// Where a paragraph stands: section and place in it.
    #[must_use]
    pub fn paragraph(&self, id: &str) -> Option<(usize, usize)> {
        self.paragraph_by_id.get(id).copied()
    }

    /// The text of a paragraph.
    #[must_use]
    pub fn paragraph_text(&self, (section, paragraph): (usize, usize)) -> Option<&Text> {
        Some(&self.lesson.get(section)?.paragraphs.get(paragraph)?.text)
    }

    /// The paragraph a question rests on: its own, else its fact's.
    #[must_use]
    pub fn paragraph_of(&self, question: &Question) -> Option<(usize, usize)> {
        let id = question.lesson.as_ref().or_else(|| self.fact(&question.fact)?.lesson.as_ref())?;
        self.paragraph(id)
    }

    /// The section a question belongs to; the only one where there is but one.
    #[must_use]
    pub fn section_of(&self, question: &Question) -> Option<usize> {
        self.paragraph_of(question).map(|(section, _)| section).or((self.lesson.len() == 1).then_some(0))
    }

    /// The section a fact belongs to: its paragraph's, else that of the question that is its own fact.
    #[must_use]
    pub fn section_of_fact(&self, fact: &Fact) -> Option<usize> {
        match &fact.lesson {
            Some(paragraph) => self.paragraph(paragraph).map(|(section, _)| section),
            None => self.question(&fact.id).and_then(|question| self.section_of(question)),
        }
        .or((self.lesson.len() == 1).then_some(0))
    }

    /// Which version of every text to read for a language; the original where the bank does not have it.
    #[must_use]
    pub fn tongue(&self, code: &str) -> Tongue {
        Tongue(self.languages.iter().position(|language| language == code).unwrap_or(0))
    }
}

fn by_id<'i>(things: impl Iterator<Item = (&'i Id, &'i Vec<Id>)> + Clone) -> HashMap<Id, usize> {
    let mut map = HashMap::new();
    for (index, (_, formerly)) in things.clone().enumerate() {
        map.extend(formerly.iter().map(|old| (old.clone(), index)));
    }
    // A present id goes before a former one.
    map.extend(things.enumerate().map(|(index, (id, _))| (id.clone(), index)));
    map
}

/// For each fact, the questions on it that are not about a passage; where none asks it as a whole, those with an item
/// that does.
fn asking(facts: usize, questions: &[Question], fact_by_id: &HashMap<Id, usize>) -> Vec<Vec<usize>> {
    let (mut whole, mut parts) = (vec![Vec::new(); facts], vec![Vec::new(); facts]);
    let note = |of: &mut Vec<Vec<usize>>, fact: &Id, place| {
        if let Some(places) = fact_by_id.get(fact).and_then(|fact| of.get_mut(*fact)) {
            places.push(place);
        }
    };
    for (place, question) in questions.iter().enumerate().filter(|(_, question)| question.passage.is_none()) {
        note(&mut whole, &question.fact, place);
        question.asks().for_each(|fact| note(&mut parts, fact, place));
    }
    whole.into_iter().zip(parts).map(|(whole, parts)| if whole.is_empty() { parts } else { whole }).collect()
}

fn questions<'a>(reader: &mut Reader<'a>, root: &mut Object<'a>, sites: &[Site]) -> Vec<Question> {
    let (mut questions, mut taken) = (Vec::new(), Taken::default());
    let Some(part) = reader.need(root, "questions") else { return Vec::new() };
    for (index, member) in reader.at_least(part, "questions", 1).into_iter().enumerate() {
        reader.enter(Some(format!("{}", index + 1)));
        if let Some(object) = reader.object(member, "questions") {
            questions.extend(Question::read(reader, object, sites, &mut taken));
        }
    }
    reader.enter(None);
    questions
}
