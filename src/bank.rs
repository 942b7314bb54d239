//! The bank: the lesson, the facts and the questions of a topic, read from JSON.
//!
//! [`Bank::read`] gives a bank only if every question in it can be asked; otherwise it gives every flaw with its place.

pub mod flaw;
pub mod json;
pub mod read;
#[cfg(test)]
mod schema;
pub mod text;

use std::collections::{HashMap, HashSet};

pub use flaw::{Expected, Fault, Flaw};
pub use json::{Offset, Place};
pub use text::{Text, Tongue};

use crate::question::Question;
use read::{Object, Reader, Taken};

/// The newest `format` this program reads.
pub const FORMAT: u64 = 1;
/// A bank file larger than this (bytes) is refused before it is read.
pub const LARGEST: usize = 256 * 1024 * 1024;

/// What names a thing of the bank in students' records.
pub type Id = String;

/// A topic.
#[derive(Debug)]
pub struct Bank {
    /// Names the bank in every record.
    pub id: Id,
    /// The topic's name.
    pub title: Text,
    /// Codes of the languages every text is in, the original first.
    pub languages: Vec<String>,
    /// What there is to read, in the order of the story; never empty.
    pub lesson: Vec<Section>,
    /// What a student remembers or forgets as one.
    pub facts: Vec<Fact>,
    /// Texts that several questions are about.
    pub passages: Vec<Passage>,
    /// Everything that can be asked.
    pub questions: Vec<Question>,
    question_by_id: HashMap<Id, usize>,
    fact_by_id: HashMap<Id, usize>,
    paragraph_by_id: HashMap<Id, (usize, usize)>,
}

/// A part of the lesson.
#[derive(Debug)]
pub struct Section {
    /// Names it in figures and on the command line.
    pub id: Id,
    /// Its heading.
    pub title: Text,
    /// What there is to read in it.
    pub paragraphs: Vec<Paragraph>,
}

/// A paragraph of the lesson.
#[derive(Debug)]
pub struct Paragraph {
    /// What facts and questions refer to.
    pub id: Id,
    /// The paragraph.
    pub text: Text,
}

/// The unit of memory.
#[derive(Debug)]
pub struct Fact {
    /// Names it in every piece of evidence.
    pub id: Id,
    /// Ids it had before.
    pub formerly: Vec<Id>,
    /// The fact in one sentence.
    pub text: Text,
    /// The paragraph it stands in.
    pub lesson: Option<Id>,
}

/// A text that several questions are about.
#[derive(Debug)]
pub struct Passage {
    /// What questions refer to.
    pub id: Id,
    /// The text.
    pub text: Text,
}

/// A member of a question's pool.
#[derive(Clone, Debug)]
pub struct Item {
    /// Names it in every showing and answer; unique within its question.
    pub id: Id,
    /// Ids it had before.
    pub formerly: Vec<Id>,
    /// What a student reads.
    pub text: Text,
    /// What is to be said about it when it was chosen, or when its place is explained.
    pub why: Option<Text>,
    /// The fact it bears on instead of the question's; on a wrong item, the fact it would be right for.
    pub fact: Option<Id>,
    /// Where it stands in the file.
    pub place: Offset,
}

impl Item {
    /// Whether `id` is this item's, now or formerly.
    #[must_use]
    pub fn is(&self, id: &str) -> bool {
        self.id == id || self.formerly.iter().any(|old| old == id)
    }
}

impl Bank {
    /// Reads a bank.
    ///
    /// # Errors
    /// Every flaw of the file, in its order, if there is one.
    pub fn read(text: &str) -> Result<Self, Vec<Flaw>> {
        if text.len() > LARGEST {
            let fault = Fault::TooLarge(LARGEST);
            return Err(vec![Flaw { place: Place { line: 1, column: 1 }, owner: None, fault }]);
        }
        if text.trim_start_matches('\u{feff}').trim().is_empty() {
            let fault = Fault::Missing("questions");
            return Err(vec![Flaw { place: Place { line: 1, column: 1 }, owner: None, fault }]);
        }
        let mut reader = Reader::new(text);
        let bank = reader.root().and_then(|root| Self::from_root(&mut reader, root));
        match bank {
            Some(bank) if reader.is_clean() => Ok(bank),
            _ => Err(reader.into_flaws()),
        }
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
        let id = reader.id(&mut root, title.as_ref(), &mut Taken::default());
        let mut lesson = lesson(reader, &mut root);
        let mut facts = facts(reader, &mut root);
        let passages = passages(reader, &mut root);
        let questions = questions(reader, &mut root);
        reader.finish(&root);
        if lesson.is_empty() {
            lesson.push(Section { id: id.clone()?, title: title.clone()?, paragraphs: Vec::new() });
        }
        let named: HashSet<Id> = facts.iter().map(|(_, fact)| fact.id.clone()).collect();
        for (place, question) in &questions {
            if question.fact == question.id && !named.contains(&question.fact) {
                let (id, text) = (question.id.clone(), question.stem.clone());
                facts.push((*place, Fact { id, formerly: question.formerly.clone(), text, lesson: None }));
            }
        }
        let fact_by_id = by_id(facts.iter().map(|(_, fact)| (&fact.id, &fact.formerly)));
        let question_by_id = by_id(questions.iter().map(|(_, question)| (&question.id, &question.formerly)));
        let paragraph_by_id = paragraphs(&lesson);
        let check = References { facts: &fact_by_id, paragraphs: &paragraph_by_id, passages: &passages };
        check.all(reader, &facts, &questions);
        Some(Self {
            id: id?,
            title: title?,
            languages: reader.languages.clone(),
            lesson,
            facts: facts.into_iter().map(|(_, fact)| fact).collect(),
            passages,
            questions: questions.into_iter().map(|(_, question)| question).collect(),
            question_by_id,
            fact_by_id,
            paragraph_by_id,
        })
    }

    /// The question of that id, or the one that had it before.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.get(*self.question_by_id.get(id)?)
    }

    /// The fact of that id, or the one that had it before.
    #[must_use]
    pub fn fact(&self, id: &str) -> Option<&Fact> {
        self.facts.get(*self.fact_by_id.get(id)?)
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

fn paragraphs(lesson: &[Section]) -> HashMap<Id, (usize, usize)> {
    let places = lesson.iter().enumerate().flat_map(|(s, section)| {
        section.paragraphs.iter().enumerate().map(move |(p, paragraph)| (paragraph.id.clone(), (s, p)))
    });
    places.collect()
}

/// The members of a list of objects, each with its place; a missing list is empty.
fn objects<'a>(reader: &mut Reader<'a>, parent: &mut Object<'a>, key: &'static str) -> Vec<Object<'a>> {
    let Some(part) = parent.take(key) else { return Vec::new() };
    reader.list(part, key).into_iter().filter_map(|member| reader.object(member, key)).collect()
}

fn lesson<'a>(reader: &mut Reader<'a>, root: &mut Object<'a>) -> Vec<Section> {
    let (mut sections, mut taken, mut taken_inside) = (Vec::new(), Taken::default(), Taken::default());
    for mut object in objects(reader, root, "lesson") {
        let title = reader.text(&mut object, "title");
        let id = reader.id(&mut object, title.as_ref(), &mut taken);
        reader.enter(id.clone());
        let mut paragraphs = Vec::new();
        for mut paragraph in objects(reader, &mut object, "paragraphs") {
            let text = reader.text(&mut paragraph, "text");
            let id = reader.id(&mut paragraph, text.as_ref(), &mut taken_inside);
            reader.finish(&paragraph);
            paragraphs.extend(id.zip(text).map(|(id, text)| Paragraph { id, text }));
        }
        reader.finish(&object);
        reader.enter(None);
        sections.extend(id.zip(title).map(|(id, title)| Section { id, title, paragraphs }));
    }
    sections
}

fn facts<'a>(reader: &mut Reader<'a>, root: &mut Object<'a>) -> Vec<(Offset, Fact)> {
    let (mut facts, mut taken) = (Vec::new(), Taken::default());
    for mut object in objects(reader, root, "facts") {
        let place = object.place;
        let text = reader.text(&mut object, "text");
        let id = reader.id(&mut object, text.as_ref(), &mut taken);
        reader.enter(id.clone());
        let formerly = reader.formerly(&mut object, &mut taken);
        let lesson = object.take("lesson").and_then(|part| reader.string(part, "lesson"));
        reader.finish(&object);
        reader.enter(None);
        facts.extend(id.zip(text).map(|(id, text)| (place, Fact { id, formerly, text, lesson })));
    }
    facts
}

fn passages<'a>(reader: &mut Reader<'a>, root: &mut Object<'a>) -> Vec<Passage> {
    let (mut passages, mut taken) = (Vec::new(), Taken::default());
    for mut object in objects(reader, root, "passages") {
        let text = reader.text(&mut object, "text");
        let id = reader.id(&mut object, text.as_ref(), &mut taken);
        reader.finish(&object);
        passages.extend(id.zip(text).map(|(id, text)| Passage { id, text }));
    }
    passages
}

fn questions<'a>(reader: &mut Reader<'a>, root: &mut Object<'a>) -> Vec<(Offset, Question)> {
    let (mut questions, mut taken) = (Vec::new(), Taken::default());
    let Some(part) = reader.need(root, "questions") else { return Vec::new() };
    let members = reader.list(part, "questions");
    reader.enough(part, "questions", 1, members.len());
    for (index, member) in members.into_iter().enumerate() {
        reader.enter(Some(format!("{}", index + 1)));
        if let Some(object) = reader.object(member, "questions") {
            let place = object.place;
            questions.extend(Question::read(reader, object, &mut taken).map(|question| (place, question)));
        }
    }
    reader.enter(None);
    questions
}

/// Finds references to things that are not there.
struct References<'b> {
    facts: &'b HashMap<Id, usize>,
    paragraphs: &'b HashMap<Id, (usize, usize)>,
    passages: &'b [Passage],
}

impl References<'_> {
    fn all(&self, reader: &mut Reader, facts: &[(Offset, Fact)], questions: &[(Offset, Question)]) {
        for (place, fact) in facts {
            if let Some(id) = fact.lesson.as_ref().filter(|id| !self.paragraphs.contains_key(*id)) {
                reader.enter(Some(fact.id.clone()));
                reader.flaw(*place, Fault::Dangling { key: "lesson", id: id.clone() });
            }
        }
        for (place, question) in questions {
            reader.enter(Some(question.id.clone()));
            let missing_fact = |id: &&Id| !self.facts.contains_key(*id);
            if let Some(id) = Some(&question.fact).filter(missing_fact) {
                reader.flaw(*place, Fault::Dangling { key: "fact", id: id.clone() });
            }
            for item in question.kind.items() {
                if let Some(id) = item.fact.as_ref().filter(missing_fact) {
                    reader.flaw(item.place, Fault::Dangling { key: "fact", id: id.clone() });
                }
            }
            if let Some(id) = question.lesson.as_ref().filter(|id| !self.paragraphs.contains_key(*id)) {
                reader.flaw(*place, Fault::Dangling { key: "lesson", id: id.clone() });
            }
            if let Some(id) = question.passage.as_ref().filter(|id| !self.passages.iter().any(|p| p.id == **id)) {
                reader.flaw(*place, Fault::Dangling { key: "passage", id: id.clone() });
            }
        }
        reader.enter(None);
    }
}
