//! Reading a bank's objects one by one, gathering every flaw on the way.

use std::collections::HashSet;

use super::flaw::{Expected, Fault, Flaw};
use super::json::{Node, Offset, Shape, Source};
use super::letters::look_alike;
use super::text::Text;

use crate::clean;

/// A text longer than this (bytes) is a mistake: a page of a book has some 5,000.
const LONGEST: usize = 100_000;
/// How many flaws back an equal one is looked for.
const NEAR: usize = 16;
/// Keys of an object that are compared one by one.
const HANDFUL: usize = 32;
/// A misspelt key is taken for the known one it resembles from this similarity on (Jaro–Winkler, 0 to 1).
const RESEMBLES: f64 = 0.8;

/// Flaws that are named; what is wrong beyond is counted.
const NAMED: usize = 2_000;

/// The most members a list may have.
fn most(key: &str) -> usize {
    match key {
        "questions" | "facts" | "passages" => 100_000,
        "parts" => 100,
        _ => 1_000,
    }
}

/// Reads values and keeps what was wrong with them.
#[derive(Debug)]
pub(crate) struct Reader<'a> {
    source: Source<'a>,
    flaws: Vec<FlawFound>,
    /// Flaws that are counted only.
    unnamed: usize,
    /// The bank's languages, the original first.
    pub(crate) languages: Vec<String>,
    owner: Option<String>,
    language: Option<String>,
    thorough: bool,
    /// Things that are there, but flawed: who refers to one of them makes no mistake.
    lost: HashSet<String>,
}

/// A flaw before its line is known.
#[derive(Clone, Debug, PartialEq, Eq)]
struct FlawFound {
    at: Offset,
    owner: Option<String>,
    language: Option<String>,
    fault: Fault,
}

/// An object of the file whose keys are being taken out one after another.
#[derive(Debug)]
pub(crate) struct Object<'a> {
    /// Where the object begins.
    pub(crate) place: Offset,
    fields: Vec<(String, Node<'a>)>,
    known: Vec<&'static str>,
}

impl<'a> Object<'a> {
    /// Whether a key is there and not yet taken.
    #[must_use]
    pub(crate) fn has(&self, key: &str) -> bool {
        self.fields.iter().any(|(name, _)| name == key)
    }

    /// Takes the value of a key out of the object.
    pub(crate) fn take(&mut self, key: &'static str) -> Option<Node<'a>> {
        self.known.push(key);
        let at = self.fields.iter().position(|(name, _)| name == key)?;
        Some(self.fields.remove(at).1)
    }
}

impl<'a> Reader<'a> {
    /// A reader of a file's text that finds what would keep the bank from being asked.
    #[must_use]
    pub(crate) fn new(text: &'a str) -> Self {
        Self {
            source: Source::new(text),
            flaws: Vec::new(),
            unnamed: 0,
            languages: Vec::new(),
            owner: None,
            language: None,
            thorough: false,
            lost: HashSet::new(),
        }
    }

    /// A reader that looks at every letter as well.
    #[must_use]
    pub(crate) fn thorough(text: &'a str) -> Self {
        Self { thorough: true, ..Self::new(text) }
    }

    /// The file's outermost object.
    pub(crate) fn root(&mut self) -> Option<Object<'a>> {
        match self.source.root() {
            Ok(part) if part.is_object() => self.object(part, ""),
            Ok(part) => {
                self.flaw(self.place(part), Fault::NoObject);
                None
            }
            Err((place, slip)) => {
                self.flaw(place, Fault::Syntax(slip));
                None
            }
        }
    }

    /// Every flaw found so far, in the order of the file.
    #[must_use]
    pub(crate) fn into_flaws(mut self) -> Vec<Flaw> {
        self.flaws.sort_by_key(|found| found.at);
        let offsets: Vec<Offset> = self.flaws.iter().map(|found| found.at).collect();
        let places = self.source.places(&offsets).into_iter();
        let flaw = |(place, FlawFound { owner, language, fault, .. })| Flaw { place, owner, language, fault };
        let mut flaws: Vec<Flaw> = places.zip(self.flaws).map(flaw).collect();
        if let Some(last) = flaws.last().filter(|_| self.unnamed > 0) {
            let place = last.place;
            flaws.push(Flaw { place, owner: None, language: None, fault: Fault::More(self.unnamed) });
        }
        flaws
    }

    /// The file that is read.
    #[must_use]
    pub(crate) fn source(&self) -> &Source<'a> {
        &self.source
    }

    /// Whether nothing was wrong so far.
    #[must_use]
    pub(crate) fn is_clean(&self) -> bool {
        self.flaws.is_empty()
    }

    /// Notes that the thing of an id could not be read.
    pub(crate) fn mark_broken(&mut self, id: Option<&String>) {
        self.lost.extend(id.cloned());
    }

    /// Whether the thing of an id was there and could not be read.
    #[must_use]
    pub(crate) fn is_broken(&self, id: &str) -> bool {
        self.lost.contains(id)
    }

    /// Names the question or part that the next flaws belong to.
    pub(crate) fn enter(&mut self, owner: Option<String>) {
        self.owner = owner;
    }

    /// Where a value stands.
    #[must_use]
    pub(crate) fn place(&self, part: Node<'a>) -> Offset {
        self.source.offset(part)
    }

    /// Notes a flaw.
    pub(crate) fn flaw(&mut self, place: Offset, fault: Fault) {
        let flaw = FlawFound { at: place, owner: self.owner.clone(), language: self.language.clone(), fault };
        // What two readings find at one place is one flaw; they lie close together.
        if self.flaws.iter().rev().take(NEAR).any(|other| *other == flaw) {
            return;
        }
        // Nobody mends more in one go, and a million of them would fill the memory.
        if self.flaws.len() < NAMED { self.flaws.push(flaw) } else { self.unnamed += 1 }
    }

    /// A value of another sort than the key takes.
    pub(crate) fn wrong_type(&mut self, part: Node<'a>, key: &str, expected: Expected) {
        let place = self.place(part);
        let number = part.number().filter(|_| matches!(expected, Expected::String | Expected::Text));
        self.flaw(place, number.map_or_else(|| Fault::Type { key: key.to_owned(), expected }, Fault::Unquoted));
    }

    /// Reads an object; doubled keys are flaws, the first stands.
    pub(crate) fn object(&mut self, part: Node<'a>, key: &str) -> Option<Object<'a>> {
        let all = match part.shape() {
            Shape::Object(all) => all,
            Shape::Broken => {
                self.flaw(self.place(part), Fault::Escape);
                return None;
            }
            _ => {
                self.wrong_type(part, key, Expected::Object);
                return None;
            }
        };
        // Nearly every object has a handful of keys; one of thousands is looked through by hash.
        let mut many = (all.len() > HANDFUL).then(HashSet::new);
        let mut fields: Vec<(String, Node<'a>)> = Vec::with_capacity(all.len());
        for (name, value) in all {
            let doubled = match &mut many {
                Some(seen) => !seen.insert(name.clone()),
                None => fields.iter().any(|(other, _)| *other == name),
            };
            if doubled {
                let place = self.place(value);
                self.flaw(place, Fault::DoubledKey(clean::line(&name)));
            } else if !value.is_null() {
                // What is null is left out.
                fields.push((name, value));
            }
        }
        Some(Object { place: self.place(part), fields, known: Vec::new() })
    }

    /// Ends the reading of an object: what was not taken is unknown, unless it is a comment (`//`) or for tools (`$`).
    pub(crate) fn finish(&mut self, object: &Object<'a>) {
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
    pub(crate) fn need(&mut self, object: &mut Object<'a>, key: &'static str) -> Option<Node<'a>> {
        let part = object.take(key);
        if part.is_none() {
            self.flaw(object.place, Fault::Missing(key));
        }
        part
    }

    /// The members of a list; none of one that is longer than anybody writes.
    pub(crate) fn list(&mut self, part: Node<'a>, key: &str) -> Vec<Node<'a>> {
        let Shape::List(items) = part.shape() else {
            self.wrong_type(part, key, Expected::List);
            return Vec::new();
        };
        let most = most(key);
        if items.len() > most {
            let place = self.place(part);
            self.flaw(place, Fault::TooMany { key: key.to_owned(), most, have: items.len() });
            return Vec::new();
        }
        items
    }

    /// The members of a list of objects, each with its place; a missing list is empty.
    pub(crate) fn objects(&mut self, parent: &mut Object<'a>, key: &'static str) -> Vec<Object<'a>> {
        let Some(part) = parent.take(key) else { return Vec::new() };
        self.list(part, key).into_iter().filter_map(|member| self.object(member, key)).collect()
    }

    /// A string, cleaned, on one line: an id, a reference.
    pub(crate) fn string(&mut self, part: Node<'a>, key: &str) -> Option<String> {
        let raw = self.raw(part, key)?;
        self.cleaned(raw, part)
    }

    /// A string that a student reads, cleaned, on one line.
    pub(crate) fn prose(&mut self, part: Node<'a>, key: &str) -> Option<String> {
        let raw = self.raw(part, key)?;
        if self.thorough {
            self.look_closely(&raw, self.place(part));
        }
        self.cleaned(raw, part)
    }

    fn raw(&mut self, part: Node<'a>, key: &str) -> Option<String> {
        let fault = match part.shape() {
            Shape::String(raw) if raw.len() > LONGEST => Fault::TooLong(LONGEST),
            Shape::String(raw) => return Some(raw),
            Shape::Broken => Fault::Escape,
            _ => {
                self.wrong_type(part, key, Expected::String);
                return None;
            }
        };
        self.flaw(self.place(part), fault);
        None
    }

    fn cleaned(&mut self, raw: String, part: Node<'a>) -> Option<String> {
        let line = if clean::is_line(&raw) { raw } else { clean::line(&raw) };
        if line.is_empty() {
            self.flaw(self.place(part), Fault::Empty);
            return None;
        }
        Some(line)
    }

    /// What a student would not see, or would take for something else.
    fn look_closely(&mut self, raw: &str, place: Offset) {
        if let Some(c) = raw.chars().find(|c| clean::is_harmful(*c) && !matches!(c, '\t' | '\n' | '\r')) {
            self.flaw(place, Fault::Unseen(c));
        }
        if let Some(word) = look_alike(&clean::line(raw)) {
            self.flaw(place, Fault::LookAlike(word.to_owned()));
        }
    }

    /// A list of strings.
    pub(crate) fn strings(&mut self, object: &mut Object<'a>, key: &'static str) -> Vec<String> {
        let Some(part) = object.take(key) else { return Vec::new() };
        let members = self.list(part, key);
        members.into_iter().filter_map(|member| self.string(member, key)).collect()
    }

    /// A whole number, if the key is there.
    pub(crate) fn whole(&mut self, object: &mut Object<'a>, key: &'static str) -> Option<u64> {
        let part = object.take(key)?;
        self.whole_of(part, key)
    }

    /// A whole number.
    pub(crate) fn whole_of(&mut self, part: Node<'a>, key: &str) -> Option<u64> {
        if let Shape::Whole(number) = part.shape() {
            return Some(number);
        }
        self.wrong_type(part, key, Expected::Whole);
        None
    }

    /// One of a few words, if the key is there.
    pub(crate) fn word<T: Copy>(
        &mut self,
        object: &mut Object<'a>,
        key: &'static str,
        words: &[(&'static str, T)],
    ) -> Option<T> {
        let part = object.take(key)?;
        let written = self.string(part, key)?;
        let found = words.iter().find(|(word, _)| *word == written);
        if found.is_none() {
            let allowed = words.iter().map(|(word, _)| *word).collect();
            self.flaw(self.place(part), Fault::Word { key, written, allowed });
        }
        found.map(|(_, value)| *value)
    }

    /// `true` or `false`; `false` where the key is left out.
    pub(crate) fn flag(&mut self, object: &mut Object<'a>, key: &'static str) -> bool {
        let Some(part) = object.take(key) else { return false };
        if let Shape::Bool(value) = part.shape() {
            return value;
        }
        self.wrong_type(part, key, Expected::Bool);
        false
    }

    /// A text that has to be there.
    pub(crate) fn text(&mut self, object: &mut Object<'a>, key: &'static str) -> Option<Text> {
        let part = self.need(object, key)?;
        self.text_of(part, key)
    }

    /// A text that may be left out.
    pub(crate) fn optional_text(&mut self, object: &mut Object<'a>, key: &'static str) -> Option<Text> {
        let part = object.take(key)?;
        self.text_of(part, key)
    }

    /// A text: a plain string in the original language, or an object with exactly the bank's languages.
    pub(crate) fn text_of(&mut self, part: Node<'a>, key: &str) -> Option<Text> {
        if part.is_string() {
            let place = self.place(part);
            self.language = self.languages.first().filter(|_| self.languages.len() > 1).cloned();
            let text = self.prose(part, key);
            self.language = None;
            return Some(Text::new(vec![(text?, place)]));
        }
        if part.is_object() {
            let object = self.object(part, key)?;
            return self.versions(object, key);
        }
        self.wrong_type(part, key, Expected::Text);
        None
    }

    /// A text given as one string a language.
    pub(crate) fn versions(&mut self, mut object: Object<'a>, key: &str) -> Option<Text> {
        let mut versions = Vec::new();
        for language in self.languages.clone() {
            let at = object.fields.iter().position(|(name, _)| *name == language);
            if let Some(at) = at {
                let (_, part) = object.fields.remove(at);
                let place = self.place(part);
                self.language = Some(language).filter(|_| self.languages.len() > 1);
                versions.extend(self.prose(part, key).map(|text| (text, place)));
                self.language = None;
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
}
