//! Ids, and the pools of items that questions draw from.

use std::collections::{HashMap, HashSet};

use super::item::{Id, Item};
use crate::source::json::{Node, Offset, Shape};
use crate::source::read::{Object, Reader};
use crate::source::{Fault, Text};
use crate::stable;

/// The pool whose members happened at some time.
pub(crate) const EVENTS: &str = "events";
/// Members of a pool that are compared one by one.
const HANDFUL: usize = 32;

/// What is already taken: one for each sort of thing.
#[derive(Debug, Default)]
pub(crate) struct UsedIds {
    /// Ids, with the place of their bearer.
    ids: HashMap<String, Offset>,
    /// Hashes of the texts that ids were made of, where no pool is looked through for equal ones.
    texts: HashSet<u64>,
}

/// How many members of a pool a showing has.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sizes {
    /// At least.
    pub(crate) least: usize,
    /// Where nothing is said of it.
    pub(crate) usual: usize,
    /// At most.
    pub(crate) most: usize,
}

impl<'a> Reader<'a> {
    /// The id of a thing, or one made of its text in the first language, and noted as taken.
    pub(crate) fn id(&mut self, object: &mut Object<'a>, text: Option<&Text>, taken: &mut UsedIds) -> Option<Id> {
        self.id_within(object, text, "", taken)
    }

    /// As [`Reader::id`]; the made id is of the text within something: the same question may be asked of two passages.
    pub(crate) fn id_within(
        &mut self,
        object: &mut Object<'a>,
        text: Option<&Text>,
        within: &str,
        taken: &mut UsedIds,
    ) -> Option<Id> {
        let place = object.place;
        let Some(part) = object.take("id") else {
            let text = text?;
            // Two equal texts would get one id: that is told of the texts, which the teacher wrote.
            if !taken.texts.insert(stable::number(bare(text.original())) ^ stable::number(within)) {
                self.flaw(place, Fault::Alike(text.original().to_owned()));
            }
            return Some(made_id(text, within, place, taken));
        };
        let id = self.string(part, "id")?;
        self.claim(&id, place, taken);
        Some(id)
    }

    /// The ids a thing had before: none may be another's, now or formerly.
    pub(crate) fn formerly(&mut self, object: &mut Object<'a>, taken: &mut UsedIds) -> Vec<Id> {
        let ids = self.strings(object, "formerly");
        for id in &ids {
            self.claim(id, object.place, taken);
        }
        ids
    }

    fn claim(&mut self, id: &str, place: Offset, taken: &mut UsedIds) {
        if let Some(first) = taken.ids.insert(id.to_owned(), place) {
            let first = self.source().line(first);
            self.flaw(place, Fault::DoubledId { id: id.to_owned(), first });
        }
    }

    /// A pool of items under a key that has to be there, at least `least` of them.
    pub(crate) fn pool(
        &mut self,
        object: &mut Object<'a>,
        key: &'static str,
        least: usize,
        taken: &mut UsedIds,
    ) -> Vec<Item> {
        let Some(part) = self.need(object, key) else { return Vec::new() };
        let members = self.at_least(part, key, least);
        members.into_iter().filter_map(|member| self.item(member, key, taken)).collect()
    }

    /// The members of a list that needs `least` of them to be drawn from.
    pub(crate) fn at_least(&mut self, part: Node<'a>, key: &'static str, least: usize) -> Vec<Node<'a>> {
        let Shape::List(written) = part.shape() else { return self.list(part, key) };
        let members = self.list(part, key);
        if written.len() < least {
            let place = self.place(part);
            self.flaw(place, Fault::Few { key, need: least, have: members.len() });
        }
        members
    }

    /// A pool of items that may be left out.
    pub(crate) fn optional_pool(
        &mut self,
        object: &mut Object<'a>,
        key: &'static str,
        taken: &mut UsedIds,
    ) -> Vec<Item> {
        let Some(part) = object.take(key) else { return Vec::new() };
        let members = self.list(part, key);
        members.into_iter().filter_map(|member| self.item(member, key, taken)).collect()
    }

    /// One member of a pool: a plain text, or an object with the item's keys.
    pub(crate) fn item(&mut self, part: Node<'a>, key: &str, taken: &mut UsedIds) -> Option<Item> {
        let place = self.place(part);
        if !part.is_object() {
            let text = self.text_of(part, key)?;
            let id = made_id(&text, "", place, taken);
            return Some(Item::of_text(id, text, place));
        }
        let mut object = self.object(part, key)?;
        // An object without "text" may be the text itself: {"kk": …, "ru": …}.
        if self.languages.iter().any(|language| object.has(language)) {
            let text = self.versions(object, key)?;
            let id = made_id(&text, "", place, taken);
            return Some(Item::of_text(id, text, place));
        }
        let item = self.item_of(&mut object, "text", taken);
        // Only what is put in order of time has one.
        let when = if key == EVENTS { self.when(&mut object, "when") } else { None };
        self.finish(&object);
        item.map(|item| Item { when, ..item })
    }

    /// The item that an object describes, its text under `key`; what else the object holds is left in it.
    pub(crate) fn item_of(&mut self, object: &mut Object<'a>, key: &'static str, taken: &mut UsedIds) -> Option<Item> {
        let place = object.place;
        let text = self.text(object, key);
        let id = self.id(object, text.as_ref(), taken);
        let formerly = self.formerly(object, taken);
        let why = self.optional_text(object, "why");
        let fact = object.take("fact").and_then(|part| self.string(part, "fact"));
        let ground = self.strings(object, "ground");
        Some(Item { id: id?, formerly, text: text?, why, fact, ground, when: None, place })
    }

    /// `show` within its range; where it is left out the usual number, or as many as there are in the pool.
    pub(crate) fn show(&mut self, object: &mut Object<'a>, sizes: Sizes, pool: usize) -> usize {
        let (place, Sizes { least, usual, most }) = (object.place, sizes);
        let usual = usual.min(pool).max(least);
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
    pub(crate) fn distinct<'i>(&mut self, texts: impl Iterator<Item = (Offset, &'i Text)>) {
        let mut seen: Vec<&str> = Vec::new();
        let mut many = HashSet::new();
        for (place, text) in texts {
            let bare = bare(text.original());
            // A pool has a handful of members; one of thousands is looked through by hash.
            let doubled = seen.contains(&bare) || !(seen.len() < HANDFUL || many.insert(bare));
            if doubled {
                self.flaw(place, Fault::Alike(text.original().to_owned()));
            } else if seen.len() < HANDFUL {
                seen.push(bare);
            }
        }
    }
}

/// The id made of a text. Of two texts that differ in case or marks only, the second gets one of its exact letters.
fn made_id(text: &Text, within: &str, place: Offset, taken: &mut UsedIds) -> Id {
    let text = text.original();
    // Most ids are made of a text alone.
    let inside =
        |text: &str| if within.is_empty() { stable::hash(text) } else { stable::hash(&format!("{within}\n{text}")) };
    let mut id = inside(&told_apart_by(text));
    if taken.ids.contains_key(&id) {
        id = inside(text);
    }
    taken.ids.insert(id.clone(), place);
    id
}

/// A text without the quotes around it and the full stop after it: two that are equal so far cannot be told apart.
#[must_use]
pub(crate) fn bare(text: &str) -> &str {
    let around = |c: char| c.is_whitespace() || matches!(c, '«' | '»' | '“' | '”' | '„' | '"');
    let bare = text.trim_matches(around).trim_end_matches('.').trim_matches(around);
    if bare.is_empty() { text } else { bare }
}

/// What of a text its id is made of where none is given: case, quotes and the marks of sentences may be mended without
/// losing history, unless there is nothing else; `C++` and `C#` are two things.
#[must_use]
pub(crate) fn told_apart_by(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut space = false;
    for c in text.chars() {
        // Most letters are small already.
        let small = matches!(c, 'a'..='z' | 'а'..='џ');
        if !small && c.is_whitespace() {
            space = true;
        } else if small || !is_mark(c) {
            if std::mem::take(&mut space) && !kept.is_empty() {
                kept.push(' ');
            }
            if small { kept.push(c) } else { kept.extend(c.to_lowercase()) }
        }
    }
    if kept.is_empty() { text.to_owned() } else { kept }
}

fn is_mark(c: char) -> bool {
    matches!(c, '?' | '!' | '.' | ',' | ':' | ';' | '…' | '«' | '»' | '“' | '”' | '„' | '‘' | '’' | '"' | '\'')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_stands_around_a_text_may_differ() {
        assert_eq!([" «Семей». ", "“Семей”", "Семей"].map(bare), ["Семей"; 3]);
        assert!(
            ["15", "1,5", "n!", "n", "CO", "Co", "its", "it's"].map(bare).iter().collect::<HashSet<_>>().len() == 8
        );
        assert_eq!(["...", "\"\""].map(bare), ["...", "\"\""]);
    }

    #[test]
    fn case_quotes_and_marks_do_not_make_ids_differ() {
        assert_eq!(told_apart_by("«Сарыарқа» ,  ГАЗЕТІ?"), "сарыарқа газеті");
        assert_eq!(told_apart_by("C++ , C#"), "c++ c#");
        assert_eq!(told_apart_by("?!"), "?!");
    }
}
