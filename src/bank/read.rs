//! Reading a bank's objects one by one, gathering every flaw on the way.

use std::collections::{HashMap, HashSet};

use super::flaw::{Expected, Fault, Flaw};
use super::json::{Offset, Part, Shape, Source};
use super::text::Text;
use super::{Id, Item};
use crate::{clean, stable};

/// A text longer than this (bytes) is a mistake: a page of a book has some 5,000.
const LONGEST: usize = 100_000;
/// How many flaws back an equal one is looked for.
const NEAR: usize = 16;
/// A misspelt key is taken for the known one it resembles from this similarity on (Jaro–Winkler, 0 to 1).
const RESEMBLES: f64 = 0.8;

/// Reads values and keeps what was wrong with them.
#[derive(Debug)]
pub struct Reader<'a> {
    source: Source<'a>,
    flaws: Vec<(Offset, Option<String>, Fault)>,
    /// The bank's languages, the original first.
    pub languages: Vec<String>,
    owner: Option<String>,
}

/// An object of the file whose keys are being taken out one after another.
#[derive(Debug)]
pub struct Object<'a> {
    /// Where the object begins.
    pub place: Offset,
    fields: Vec<(String, Part<'a>)>,
    known: Vec<&'static str>,
}

impl<'a> Object<'a> {
    /// Whether a key is there and not yet taken.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.fields.iter().any(|(name, _)| name == key)
    }

    /// Takes the value of a key out of the object.
    pub fn take(&mut self, key: &'static str) -> Option<Part<'a>> {
        self.known.push(key);
        let at = self.fields.iter().position(|(name, _)| name == key)?;
        Some(self.fields.remove(at).1)
    }
}

/// Ids already taken, with the line of their bearer: one for each sort of thing.
#[derive(Debug, Default)]
pub struct Taken(HashMap<String, usize>);

impl<'a> Reader<'a> {
    /// A reader of a file's text.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        Self { source: Source::new(text), flaws: Vec::new(), languages: Vec::new(), owner: None }
    }

    /// The file's outermost object.
    pub fn root(&mut self) -> Option<Object<'a>> {
        match self.source.root() {
            Ok(part) => self.object(part, "{ }"),
            Err(place) => {
                self.flaw(place, Fault::Syntax);
                None
            }
        }
    }

    /// Every flaw found so far, in the order of the file.
    #[must_use]
    pub fn into_flaws(mut self) -> Vec<Flaw> {
        self.flaws.sort_by_key(|(at, ..)| *at);
        let source = self.source;
        self.flaws.into_iter().map(|(at, owner, fault)| Flaw { place: source.place(at), owner, fault }).collect()
    }

    /// Whether nothing was wrong so far.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.flaws.is_empty()
    }

    /// Names the question or part that the next flaws belong to.
    pub fn enter(&mut self, owner: Option<String>) {
        self.owner = owner;
    }

    /// Where a value stands.
    #[must_use]
    pub fn place(&self, part: Part<'a>) -> Offset {
        self.source.offset(part)
    }

    /// Notes a flaw.
    pub fn flaw(&mut self, place: Offset, fault: Fault) {
        let flaw = (place, self.owner.clone(), fault);
        // What two readings find at one place is one flaw; they lie close together.
        if !self.flaws.iter().rev().take(NEAR).any(|other| *other == flaw) {
            self.flaws.push(flaw);
        }
    }

    fn wrong_type(&mut self, part: Part<'a>, key: &str, expected: Expected) {
        let place = self.place(part);
        self.flaw(place, Fault::Type { key: key.to_owned(), expected });
    }

    /// Reads an object; doubled keys are flaws, the first stands.
    pub fn object(&mut self, part: Part<'a>, key: &str) -> Option<Object<'a>> {
        let Shape::Object(all) = part.shape() else {
            self.wrong_type(part, key, Expected::Object);
            return None;
        };
        let mut fields: Vec<(String, Part<'a>)> = Vec::with_capacity(all.len());
        for (name, value) in all {
            if fields.iter().any(|(other, _)| *other == name) {
                let place = self.place(value);
                self.flaw(place, Fault::DoubledKey(clean::line(&name)));
            } else {
                fields.push((name, value));
            }
        }
        Some(Object { place: self.place(part), fields, known: Vec::new() })
    }

    /// Ends the reading of an object: what was not taken is unknown, unless it is a comment (`//`) or for tools (`$`).
    pub fn finish(&mut self, object: &Object<'a>) {
        for (key, part) in &object.fields {
            if key.starts_with('$') || key.starts_with("//") {
                continue;
            }
            let meant = object
                .known
                .iter()
                .map(|known| (strsim::jaro_winkler(known, key), *known))
                .filter(|(likeness, _)| *likeness >= RESEMBLES)
                .max_by(|a, b| a.0.total_cmp(&b.0))
                .map(|(_, known)| known.to_owned());
            let place = self.place(*part);
            self.flaw(place, Fault::Unknown { key: clean::line(key), meant });
        }
    }

    /// A value that has to be there.
    pub fn need(&mut self, object: &mut Object<'a>, key: &'static str) -> Option<Part<'a>> {
        let part = object.take(key);
        if part.is_none() {
            self.flaw(object.place, Fault::Missing(key));
        }
        part
    }

    /// The members of a list.
    pub fn list(&mut self, part: Part<'a>, key: &str) -> Vec<Part<'a>> {
        if let Shape::List(items) = part.shape() {
            return items;
        }
        self.wrong_type(part, key, Expected::List);
        Vec::new()
    }

    /// A string, cleaned, on one line.
    pub fn string(&mut self, part: Part<'a>, key: &str) -> Option<String> {
        let Shape::String(raw) = part.shape() else {
            self.wrong_type(part, key, Expected::String);
            return None;
        };
        if raw.len() > LONGEST {
            let place = self.place(part);
            self.flaw(place, Fault::TooLong(LONGEST));
            return None;
        }
        let line = clean::line(&raw);
        if line.is_empty() {
            let place = self.place(part);
            self.flaw(place, Fault::Empty);
            return None;
        }
        Some(line)
    }

    /// A list of strings.
    pub fn strings(&mut self, object: &mut Object<'a>, key: &'static str) -> Vec<String> {
        let Some(part) = object.take(key) else { return Vec::new() };
        let members = self.list(part, key);
        members.into_iter().filter_map(|member| self.string(member, key)).collect()
    }

    /// A whole number, if the key is there.
    pub fn whole(&mut self, object: &mut Object<'a>, key: &'static str) -> Option<u64> {
        let part = object.take(key)?;
        if let Shape::Whole(number) = part.shape() {
            return Some(number);
        }
        self.wrong_type(part, key, Expected::Whole);
        None
    }

    /// `true` or `false`; `false` where the key is left out.
    pub fn flag(&mut self, object: &mut Object<'a>, key: &'static str) -> bool {
        let Some(part) = object.take(key) else { return false };
        if let Shape::Bool(value) = part.shape() {
            return value;
        }
        self.wrong_type(part, key, Expected::Bool);
        false
    }

    /// A text that has to be there.
    pub fn text(&mut self, object: &mut Object<'a>, key: &'static str) -> Option<Text> {
        let part = self.need(object, key)?;
        self.text_of(part, key)
    }

    /// A text that may be left out.
    pub fn optional_text(&mut self, object: &mut Object<'a>, key: &'static str) -> Option<Text> {
        let part = object.take(key)?;
        self.text_of(part, key)
    }

    /// A text: a plain string in the original language, or an object with exactly the bank's languages.
    pub fn text_of(&mut self, part: Part<'a>, key: &str) -> Option<Text> {
        match part.shape() {
            Shape::String(_) => Some(Text::new(vec![self.string(part, key)?])),
            Shape::Object(_) => {
                let object = self.object(part, key)?;
                self.versions(object, key)
            }
            _ => {
                self.wrong_type(part, key, Expected::Text);
                None
            }
        }
    }

    fn versions(&mut self, mut object: Object<'a>, key: &str) -> Option<Text> {
        let mut versions = Vec::new();
        for language in self.languages.clone() {
            let at = object.fields.iter().position(|(name, _)| *name == language);
            if let Some(at) = at {
                let (_, part) = object.fields.remove(at);
                versions.extend(self.string(part, key));
            } else {
                self.flaw(object.place, Fault::Untranslated(language));
            }
        }
        for (language, part) in &object.fields {
            if !language.starts_with('$') && !language.starts_with("//") {
                let place = self.place(*part);
                self.flaw(place, Fault::Foreign(clean::line(language)));
            }
        }
        (versions.len() == self.languages.len()).then(|| Text::new(versions))
    }

    /// The id of a thing, or one made of its text in the first language, and noted as taken.
    pub fn id(&mut self, object: &mut Object<'a>, text: Option<&Text>, taken: &mut Taken) -> Option<Id> {
        let place = object.place;
        let Some(part) = object.take("id") else { return Some(self.made_id(text?, place, taken)) };
        let id = self.string(part, "id")?;
        self.claim(&id, place, taken);
        Some(id)
    }

    /// The ids a thing had before: none may be another's, now or formerly.
    pub fn formerly(&mut self, object: &mut Object<'a>, taken: &mut Taken) -> Vec<Id> {
        let ids = self.strings(object, "formerly");
        for id in &ids {
            self.claim(id, object.place, taken);
        }
        ids
    }

    /// The id made of a text. Two equal texts would get one id: that is told of the texts, which the teacher wrote.
    fn made_id(&mut self, text: &Text, place: Offset, taken: &mut Taken) -> Id {
        let id = stable::hash(&told_apart_by(text));
        if taken.0.insert(id.clone(), self.source.line(place)).is_some() {
            self.flaw(place, Fault::Alike(text.original().to_owned()));
        }
        id
    }

    fn claim(&mut self, id: &str, place: Offset, taken: &mut Taken) {
        if let Some(first) = taken.0.insert(id.to_owned(), self.source.line(place)) {
            self.flaw(place, Fault::DoubledId { id: id.to_owned(), first });
        }
    }

    /// A pool of items under a key that has to be there, at least `least` of them.
    pub fn pool(&mut self, object: &mut Object<'a>, key: &'static str, least: usize, taken: &mut Taken) -> Vec<Item> {
        let Some(part) = self.need(object, key) else { return Vec::new() };
        let members = self.list(part, key);
        self.enough(part, key, least, members.len());
        members.into_iter().filter_map(|member| self.item(member, key, taken)).collect()
    }

    /// Notes a list that is too short to draw from.
    pub fn enough(&mut self, part: Part<'a>, key: &'static str, need: usize, have: usize) {
        if have < need {
            let place = self.place(part);
            self.flaw(place, Fault::Few { key, need, have });
        }
    }

    /// A pool of items that may be left out.
    pub fn optional_pool(&mut self, object: &mut Object<'a>, key: &'static str, taken: &mut Taken) -> Vec<Item> {
        let Some(part) = object.take(key) else { return Vec::new() };
        let members = self.list(part, key);
        members.into_iter().filter_map(|member| self.item(member, key, taken)).collect()
    }

    /// One member of a pool: a plain text, or an object with the item's keys.
    pub fn item(&mut self, part: Part<'a>, key: &str, taken: &mut Taken) -> Option<Item> {
        let place = self.place(part);
        if let Shape::String(_) = part.shape() {
            let text = self.text_of(part, key)?;
            let id = self.made_id(&text, place, taken);
            return Some(Item { id, formerly: Vec::new(), text, why: None, fact: None, place });
        }
        let mut object = self.object(part, key)?;
        // An object without "text" may be the text itself: {"kk": …, "ru": …}.
        if object.fields.iter().any(|(name, _)| self.languages.contains(name)) {
            let text = self.versions(object, key)?;
            let id = self.made_id(&text, place, taken);
            return Some(Item { id, formerly: Vec::new(), text, why: None, fact: None, place });
        }
        let item = self.item_of(&mut object, "text", taken);
        self.finish(&object);
        item
    }

    /// The item that an object describes, its text under `key`; what else the object holds is left in it.
    pub fn item_of(&mut self, object: &mut Object<'a>, key: &'static str, taken: &mut Taken) -> Option<Item> {
        let place = object.place;
        let text = self.text(object, key);
        let id = self.id(object, text.as_ref(), taken);
        let formerly = self.formerly(object, taken);
        let why = self.optional_text(object, "why");
        let fact = object.take("fact").and_then(|part| self.string(part, "fact"));
        Some(Item { id: id?, formerly, text: text?, why, fact, place })
    }

    /// `show` within its range, or the usual number where it is left out.
    pub fn show(&mut self, object: &mut Object<'a>, least: usize, usual: usize, most: usize) -> usize {
        let place = object.place;
        let Some(number) = self.whole(object, "show") else { return usual };
        match usize::try_from(number) {
            Ok(number) if (least..=most).contains(&number) => number,
            _ => {
                self.flaw(place, Fault::Show { least, most });
                usual
            }
        }
    }

    /// Notes members of a pool that a student could not tell apart.
    pub fn distinct<'i>(&mut self, texts: impl Iterator<Item = (Offset, &'i Text)>) {
        let mut seen = HashSet::new();
        for (place, text) in texts {
            if !seen.insert(told_apart_by(text)) {
                self.flaw(place, Fault::Alike(text.original().to_owned()));
            }
        }
    }
}

/// What of a text a student tells it apart by, and its id is made of where none is given: case, quotes and the marks of
/// sentences may be mended without losing history, unless there is nothing else; `C++` and `C#` are two things.
fn told_apart_by(text: &Text) -> String {
    let lower = clean::line(&text.original().to_lowercase());
    let kept: String = lower.chars().filter(|c| !"?!.,:;…«»“”„‘’\"'".contains(*c)).collect();
    let kept = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    if kept.is_empty() { text.original().to_owned() } else { kept }
}
