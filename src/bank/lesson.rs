//! What there is to read: the lesson, and the pages behind it to look things up in.

use std::collections::HashMap;

use super::places::{ParagraphAt, SectionAt};
use crate::content::pool::UsedIds;
use crate::content::{Id, Site, When};
use crate::source::read::{Object, Reader};
use crate::source::{Offset, Text};

/// A part of the lesson.
#[derive(Debug)]
pub struct Section {
    /// Names it in figures and on the command line.
    pub(crate) id: Id,
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
    /// Where it stands in the file.
    pub(crate) place: Offset,
}

/// A page to look things up in.
#[derive(Debug)]
pub struct Reference {
    /// Names it.
    pub id: Id,
    /// Its heading.
    pub title: Text,
    /// Whether it belongs on the sheet for the eve of the exam.
    pub brief: bool,
    /// The days that its timeline opens wide, where it has one.
    pub wide: Option<When>,
    /// What stands on it, in its order.
    pub entries: Vec<ReferenceEntry>,
}

impl Reference {
    /// Whether it is drawn as a map: every entry is about a place.
    #[must_use]
    pub(crate) fn is_map(&self) -> bool {
        !self.entries.is_empty() && self.entries.iter().all(|entry| entry.site.is_some())
    }

    /// Whether it is drawn as a timeline: every entry happened at some time.
    #[must_use]
    pub fn is_timeline(&self) -> bool {
        !self.entries.is_empty() && self.entries.iter().all(|entry| entry.when.is_some())
    }
}

/// A line of such a page.
#[derive(Debug)]
pub struct ReferenceEntry {
    /// A name, a word, a date.
    pub term: Text,
    /// What it is.
    pub(crate) text: Text,
    /// The paragraph that tells more.
    pub lesson: Option<Id>,
    /// The fact it tells.
    pub(crate) fact: Option<Id>,
    /// When it happened: on a page where every entry has one, a timeline is drawn.
    pub when: Option<When>,
    /// The place it is about: on a page where every entry has one, a map is drawn.
    pub(crate) site: Option<Id>,
    /// Where it stands in the file.
    pub(crate) place: Offset,
}

/// Reads the lesson.
pub(super) fn lesson<'a>(reader: &mut Reader<'a>, root: &mut Object<'a>) -> Vec<Section> {
    let (mut sections, mut taken, mut taken_inside) = (Vec::new(), UsedIds::default(), UsedIds::default());
    for mut object in reader.objects(root, "lesson") {
        let title = reader.text(&mut object, "title");
        let id = reader.id(&mut object, title.as_ref(), &mut taken);
        reader.enter(id.clone());
        let mut paragraphs = Vec::new();
        for mut paragraph in reader.objects(&mut object, "paragraphs") {
            let text = reader.text(&mut paragraph, "text");
            let id = reader.id(&mut paragraph, text.as_ref(), &mut taken_inside);
            reader.finish(&paragraph);
            let place = paragraph.place;
            if text.is_none() {
                reader.mark_broken(id.as_ref());
            }
            paragraphs.extend(id.zip(text).map(|(id, text)| Paragraph { id, text, place }));
        }
        reader.finish(&object);
        reader.enter(None);
        sections.extend(id.zip(title).map(|(id, title)| Section { id, title, paragraphs }));
    }
    sections
}

/// Reads the pages to look things up in.
pub(super) fn reference<'a>(reader: &mut Reader<'a>, root: &mut Object<'a>) -> Vec<Reference> {
    let (mut pages, mut taken) = (Vec::new(), UsedIds::default());
    for mut object in reader.objects(root, "reference") {
        let title = reader.text(&mut object, "title");
        let id = reader.id(&mut object, title.as_ref(), &mut taken);
        reader.enter(id.clone());
        let mut entries = Vec::new();
        for mut entry in reader.objects(&mut object, "entries") {
            let place = entry.place;
            let (term, text) = (reader.text(&mut entry, "term"), reader.text(&mut entry, "text"));
            let lesson = entry.take("lesson").and_then(|part| reader.string(part, "lesson"));
            let fact = entry.take("fact").and_then(|part| reader.string(part, "fact"));
            let when = reader.when(&mut entry, "when");
            let site = entry.take("place").and_then(|part| reader.string(part, "place"));
            reader.finish(&entry);
            let entry = |(term, text)| ReferenceEntry { term, text, lesson, fact, when, site, place };
            entries.extend(term.zip(text).map(entry));
        }
        let brief = reader.flag(&mut object, "brief");
        let wide = reader.when(&mut object, "wide");
        reader.finish(&object);
        reader.enter(None);
        pages.extend(id.zip(title).map(|(id, title)| Reference { id, title, brief, wide, entries }));
    }
    pages
}

/// Where each paragraph stands.
pub(super) fn paragraphs(lesson: &[Section]) -> HashMap<Id, ParagraphAt> {
    let places = lesson.iter().enumerate().flat_map(|(place, section)| {
        let at = move |number| ParagraphAt { section: SectionAt(place), number };
        section.paragraphs.iter().enumerate().map(move |(number, paragraph)| (paragraph.id.clone(), at(number)))
    });
    places.collect()
}

/// Reads the places.
pub(super) fn sites<'a>(reader: &mut Reader<'a>, root: &mut Object<'a>) -> Vec<Site> {
    let (mut sites, mut taken) = (Vec::new(), UsedIds::default());
    for mut object in reader.objects(root, "places") {
        let place = object.place;
        let name = reader.text(&mut object, "name");
        let id = reader.id(&mut object, name.as_ref(), &mut taken);
        reader.enter(id.clone());
        let formerly = reader.formerly(&mut object, &mut taken);
        let situation = reader.text(&mut object, "situation");
        let at = reader.need(&mut object, "at").and_then(|part| reader.at(part, "at"));
        let fact = object.take("fact").and_then(|part| reader.string(part, "fact"));
        reader.finish(&object);
        reader.enter(None);
        match (id, name, situation, at) {
            (Some(id), Some(name), Some(situation), Some(at)) => {
                sites.push(Site { id, formerly, name, situation, at, fact, place });
            }
            (id, ..) => reader.mark_broken(id.as_ref()),
        }
    }
    reader.distinct(sites.iter().map(|site| (site.place, &site.name)));
    reader.distinct(sites.iter().map(|site| (site.place, &site.situation)));
    sites
}
