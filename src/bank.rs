//! The bank: the lesson, the facts and the questions of a topic, read from JSON.
//!
//! [`Bank::read`] gives a bank only if every question in it can be asked; otherwise it gives every flaw with its place.

pub(crate) mod fact;
pub(crate) mod lesson;
mod named;
pub(crate) mod passage;
pub(crate) mod places;
#[cfg(test)]
mod schema;

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

pub(crate) use fact::Fact;
pub(crate) use lesson::{Paragraph, Reference, ReferenceEntry, Section};
pub(crate) use passage::Passage;
pub use places::{FactAt, ParagraphAt, QuestionAt, SectionAt};

use crate::content::pool::UsedIds;
use crate::content::{Id, Site};
use crate::question::Question;
use crate::source::read::{Object, Reader};
use crate::source::{FORMAT, Fault, Flaw, LARGEST, LanguageIndex, Offset, Text};
use crate::spelling::Lexicon;
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
    pub(crate) named: bool,
    /// The topic's name.
    pub(crate) title: Text,
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
    question_by_id: HashMap<Id, QuestionAt>,
    fact_by_id: HashMap<Id, FactAt>,
    paragraph_by_id: HashMap<Id, ParagraphAt>,
    asking: Vec<Vec<QuestionAt>>,
    /// Other things of its time, which are answers to nothing here.
    others: Vec<Text>,
    /// Made when something is first typed.
    lexicon: OnceLock<Lexicon>,
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
    pub(crate) fn read_with<'a>(reader: &mut Reader<'a>, text: &'a str) -> Option<Self> {
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
        let id = reader.id(&mut root, title.as_ref(), &mut UsedIds::default());
        let mut lesson = lesson(reader, &mut root);
        let mut facts = facts(reader, &mut root);
        let reference = reference(reader, &mut root);
        let passages = passages(reader, &mut root);
        let sites = sites(reader, &mut root);
        let questions = questions(reader, &mut root, &sites);
        let others = others(reader, &mut root);
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
        let fact_by_id = by_id(facts.iter().map(|fact| (&fact.id, &fact.formerly)), FactAt);
        let question_by_id = by_id(questions.iter().map(|question| (&question.id, &question.formerly)), QuestionAt);
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
            others,
            lexicon: OnceLock::new(),
        })
    }

    /// What a typed answer may be beside the answer: every short name that stands in the bank, and other things of its time.
    #[must_use]
    pub fn lexicon(&self) -> &Lexicon {
        self.lexicon.get_or_init(|| {
            let items =
                self.questions.iter().flat_map(|question| question.kind.items()).flat_map(|item| item.text.versions());
            let terms = self.reference.iter().flat_map(|page| &page.entries).flat_map(|entry| entry.term.versions());
            let sites = self.sites.iter().flat_map(|site| site.name.versions());
            let others = self.others.iter().flat_map(Text::versions);
            Lexicon::of(others, items.chain(terms).chain(sites))
        })
    }

    /// Every question with its place.
    pub(crate) fn each_question(&self) -> impl DoubleEndedIterator<Item = (QuestionAt, &Question)> {
        self.questions.iter().enumerate().map(|(place, question)| (QuestionAt(place), question))
    }

    /// Every fact with its place.
    pub fn each_fact(&self) -> impl DoubleEndedIterator<Item = (FactAt, &Fact)> {
        self.facts.iter().enumerate().map(|(place, fact)| (FactAt(place), fact))
    }

    /// Every section with its place.
    pub(crate) fn each_section(&self) -> impl DoubleEndedIterator<Item = (SectionAt, &Section)> {
        self.lesson.iter().enumerate().map(|(place, section)| (SectionAt(place), section))
    }

    /// The question at a place.
    #[must_use]
    pub fn question_at(&self, place: QuestionAt) -> Option<&Question> {
        self.questions.get(place.0)
    }

    /// The fact at a place.
    #[must_use]
    pub fn fact_at(&self, place: FactAt) -> Option<&Fact> {
        self.facts.get(place.0)
    }

    /// The section at a place.
    #[must_use]
    pub fn section_at(&self, place: SectionAt) -> Option<&Section> {
        self.lesson.get(place.0)
    }

    /// The paragraph at a place.
    #[must_use]
    pub fn paragraph_at(&self, place: ParagraphAt) -> Option<&Paragraph> {
        self.section_at(place.section)?.paragraphs.get(place.number)
    }

    /// The only section there is, where it is the only one.
    fn only_section(&self) -> Option<SectionAt> {
        (self.lesson.len() == 1).then_some(SectionAt(0))
    }

    /// The question of that id, or the one that had it before.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.question_at(*self.question_by_id.get(id)?)
    }

    /// Where the question of that id, or the one that had it before, stands in [`Bank::questions`].
    #[must_use]
    pub fn question_place(&self, id: &str) -> Option<QuestionAt> {
        self.question_by_id.get(id).copied()
    }

    /// The questions on a fact that are not about a passage, by their places; those kept for exams among them.
    #[must_use]
    pub fn asking(&self, fact: FactAt) -> &[QuestionAt] {
        self.asking.get(fact.0).map_or(&[], Vec::as_slice)
    }

    /// Where the fact of that id, or the one that had it before.
    #[must_use]
    pub fn fact(&self, id: &str) -> Option<&Fact> {
        self.fact_at(*self.fact_by_id.get(id)?)
    }

    /// Where the fact of that id, or the one that had it before, stands in [`Bank::facts`].
    #[must_use]
    pub fn fact_place(&self, id: &str) -> Option<FactAt> {
        self.fact_by_id.get(id).copied()
    }

    /// The place of that id, or the one that had it before.
    #[must_use]
    pub fn site(&self, id: &str) -> Option<&Site> {
        self.sites.iter().find(|site| site.id == id).or_else(|| self.sites.iter().find(|site| site.is(id)))
    }

    /// Whether an entry tells more of a paragraph: it leads there, or the fact of where its place lies rests on it.
    #[must_use]
    pub(crate) fn tells(&self, entry: &ReferenceEntry, paragraph: &str) -> bool {
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

    /// Where the section of an id stands.
    #[must_use]
    pub(crate) fn section(&self, id: &str) -> Option<SectionAt> {
        self.lesson.iter().position(|section| section.id == id).map(SectionAt)
    }

    /// Where the paragraph of an id stands.
    #[must_use]
    pub fn paragraph(&self, id: &str) -> Option<ParagraphAt> {
        self.paragraph_by_id.get(id).copied()
    }

    #[must_use]
    pub fn paragraph_text(&self, place: ParagraphAt) -> Option<&Text> {
        Some(&self.paragraph_at(place)?.text)
    }

    /// The paragraph a question rests on: its own, else its fact's.
    #[must_use]
    pub fn paragraph_of(&self, question: &Question) -> Option<ParagraphAt> {
        let id = question.lesson.as_ref().or_else(|| self.fact(&question.fact)?.lesson.as_ref())?;
        self.paragraph(id)
    }

    /// The paragraph that introduces a fact.
    #[must_use]
    pub fn introducing(&self, fact: FactAt) -> Option<ParagraphAt> {
        self.paragraph(self.fact_at(fact)?.lesson.as_ref()?)
    }

    /// The section a question belongs to; the only one where there is but one.
    #[must_use]
    pub fn section_of(&self, question: &Question) -> Option<SectionAt> {
        self.paragraph_of(question).map(|place| place.section).or(self.only_section())
    }

    /// The section a fact belongs to: its paragraph's, else that of the question that is its own fact.
    #[must_use]
    pub fn section_of_fact(&self, fact: &Fact) -> Option<SectionAt> {
        match &fact.lesson {
            Some(paragraph) => self.paragraph(paragraph).map(|place| place.section),
            None => self.question(&fact.id).and_then(|question| self.section_of(question)),
        }
        .or(self.only_section())
    }

    /// Which version of every text to read for a language; the original where the bank does not have it.
    #[must_use]
    pub fn tongue(&self, code: &str) -> LanguageIndex {
        LanguageIndex(self.languages.iter().position(|language| language == code).unwrap_or(0))
    }
}

/// The places of things by their ids, now and before.
fn by_id<'i, P>(
    things: impl Iterator<Item = (&'i Id, &'i Vec<Id>)> + Clone,
    at: impl Fn(usize) -> P,
) -> HashMap<Id, P> {
    let mut map = HashMap::new();
    for (index, (_, formerly)) in things.clone().enumerate() {
        map.extend(formerly.iter().map(|old| (old.clone(), at(index))));
    }
    // A present id goes before a former one.
    map.extend(things.enumerate().map(|(index, (id, _))| (id.clone(), at(index))));
    map
}

/// For each fact, the questions on it that are not about a passage; where none asks it as a whole, those with an item
/// that does.
fn asking(facts: usize, questions: &[Question], fact_by_id: &HashMap<Id, FactAt>) -> Vec<Vec<QuestionAt>> {
    let (mut whole, mut parts) = (vec![Vec::new(); facts], vec![Vec::new(); facts]);
    let note = |of: &mut Vec<Vec<QuestionAt>>, fact: &Id, place| {
        if let Some(places) = fact_by_id.get(fact).and_then(|fact| of.get_mut(fact.0)) {
            places.push(place);
        }
    };
    let questions = questions.iter().enumerate().map(|(place, question)| (QuestionAt(place), question));
    for (place, question) in questions.filter(|(_, question)| question.passage.is_none()) {
        note(&mut whole, &question.fact, place);
        question.asks().for_each(|fact| note(&mut parts, fact, place));
    }
    whole.into_iter().zip(parts).map(|(whole, parts)| if whole.is_empty() { parts } else { whole }).collect()
}

/// Other things of the topic's time.
fn others<'a>(reader: &mut Reader<'a>, root: &mut Object<'a>) -> Vec<Text> {
    let Some(part) = root.take("others") else { return Vec::new() };
    reader.list(part, "others").into_iter().filter_map(|member| reader.text_of(member, "others")).collect()
}

fn questions<'a>(reader: &mut Reader<'a>, root: &mut Object<'a>, sites: &[Site]) -> Vec<Question> {
    let (mut questions, mut taken) = (Vec::new(), UsedIds::default());
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
