//! The form of an exam paper: parts, time, pass line, the rule of the clock. Forms are data, read from a file.

pub mod blueprint;

use crate::clock::{MINUTE, Millis};
use std::collections::{BTreeMap, HashSet};

use serde::{Deserialize, Serialize};

use crate::content::Id;
use crate::content::pool::UsedIds;
use crate::question::KindName;
use crate::source::read::{Object, Reader};
use crate::source::{FORMAT, Fault, Flaw, LARGEST, Text};

/// The forms that come with the program.
const OWN: &str = include_str!("../profiles.json");

/// The most tasks of one part.
const TASKS: u64 = 60;
/// The most points of one task.
const POINTS: u64 = 10;
/// The most minutes of a paper.
const MINUTES: u64 = 600;
/// The most passages of one part.
const PASSAGES: u64 = 10;

/// The form of a paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// Names it on the command line and in records.
    pub id: Id,
    /// What it is called.
    pub name: Spoken,
    /// The year whose rules it follows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<u64>,
    /// Minutes there are.
    pub minutes: u32,
    /// What the clock does while nobody works at the paper.
    pub clock: ClockRule,
    /// The pass line, in points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// What stands on it, in this order.
    pub parts: Vec<Part>,
    /// What is to be known of it beforehand. Not kept with a paper.
    #[serde(skip)]
    pub notes: Vec<FormNote>,
}

/// A short text in several languages, by their codes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Spoken(BTreeMap<String, String>);

impl Spoken {
    /// The text in a language, or in the first there is.
    #[must_use]
    pub(crate) fn get(&self, code: &str) -> &str {
        self.0.get(code).or_else(|| self.0.values().next()).map_or("", String::as_str)
    }

    fn of(text: &Text, languages: &[String]) -> Self {
        let texts =
            text.spoken().filter_map(|(tongue, text, _)| Some((languages.get(tongue.0)?.clone(), text.to_owned())));
        Self(texts.collect())
    }
}

/// Something to be known of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormNote {
    pub(crate) text: Spoken,
    /// Whether it is certain.
    pub(crate) sure: bool,
}

/// What the clock does while nobody works at the paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ClockRule {
    /// It runs on, as in an exam.
    Runs,
    Waits,
}

/// Tasks of one sort.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Their kind.
    pub kind: KindName,
    /// How many; with passages, on each of them.
    pub count: u32,
    /// How many of them, with passages of those on each, ask more than to remember, where something is said of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub analysis: Option<u32>,
    /// How many passages they are on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passages: Option<u32>,
    /// Points of each.
    pub points: u32,
    /// What an answer brings that is not entirely right.
    #[serde(default)]
    pub partial: Partial,
}

impl Part {
    /// How many of `count` ask more than to remember, at least.
    #[must_use]
    pub(crate) fn asks_more(&self) -> u32 {
        self.analysis.unwrap_or(0)
    }

    /// How many tasks it has in all.
    #[must_use]
    pub fn tasks(&self) -> u32 {
        self.count * self.passages.unwrap_or(1)
    }
}

/// What an answer brings that is not entirely right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Partial {
    /// Nothing.
    #[default]
    None,
    /// The share of the points that is its credit, in whole points.
    Share,
    /// Half of the points, in whole points, for a single error; nothing for more.
    OneError,
}

/// What a bank could not keep to, in the order in which it is given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Relaxed {
    /// Sections in proportion.
    Proportion,
    /// Tasks never seen before go first.
    Unseen,
    /// No fact twice.
    Facts,
    /// As many tasks as the form says.
    Count,
}

impl Profile {
    /// Points there are.
    #[must_use]
    pub fn points(&self) -> u32 {
        self.parts.iter().map(|part| part.tasks() * part.points).sum()
    }

    /// Tasks there are.
    #[must_use]
    pub fn tasks(&self) -> u32 {
        self.parts.iter().map(Part::tasks).sum()
    }

    /// Milliseconds there are.
    #[must_use]
    pub(crate) fn time(&self) -> Millis {
        MINUTE * i64::from(self.minutes)
    }

    /// The forms that come with the program.
    #[must_use]
    pub fn own() -> Vec<Self> {
        // A test reads them.
        Self::read(OWN).unwrap_or_default()
    }

    /// Reads the forms of a file.
    ///
    /// # Errors
    /// Every flaw of the file, in its order, if there is one.
    pub fn read(text: &str) -> Result<Vec<Self>, Vec<Flaw>> {
        let mut reader = Reader::new(text);
        let profiles = profiles(&mut reader, text).unwrap_or_default();
        if reader.is_clean() { Ok(profiles) } else { Err(reader.into_flaws()) }
    }
}

fn profiles<'a>(reader: &mut Reader<'a>, text: &'a str) -> Option<Vec<Profile>> {
    let mut root = reader.root()?;
    if text.len() > LARGEST || reader.whole(&mut root, "format").unwrap_or(FORMAT) > FORMAT {
        reader.flaw(root.place, Fault::Newer);
        return None;
    }
    reader.languages = reader.strings(&mut root, "languages");
    if reader.languages.is_empty() {
        reader.languages = vec!["kk".to_owned()];
    }
    let part = reader.need(&mut root, "profiles")?;
    let (mut profiles, mut taken) = (Vec::new(), UsedIds::default());
    for member in reader.at_least(part, "profiles", 1) {
        if let Some(object) = reader.object(member, "profiles") {
            profiles.extend(profile(reader, object, &mut taken));
        }
    }
    reader.enter(None);
    reader.finish(&root);
    Some(profiles)
}

fn profile<'a>(reader: &mut Reader<'a>, mut object: Object<'a>, taken: &mut UsedIds) -> Option<Profile> {
    let name = reader.text(&mut object, "name");
    let id = reader.id(&mut object, name.as_ref(), taken);
    reader.enter(id.clone());
    let year = reader.whole(&mut object, "year");
    let minutes = within(reader, &mut object, "minutes", (1, MINUTES));
    let clock = reader.word(&mut object, "clock", &[("runs", ClockRule::Runs), ("waits", ClockRule::Waits)]);
    let has_line = object.has("line");
    let parts = reader.need(&mut object, "parts").map(|part| reader.at_least(part, "parts", 1)).unwrap_or_default();
    let parts: Vec<Part> = parts
        .into_iter()
        .filter_map(|member| {
            let object = reader.object(member, "parts")?;
            part(reader, object)
        })
        .collect();
    let most = parts.iter().map(|part| part.tasks() * part.points).sum::<u32>();
    let line = if has_line { within(reader, &mut object, "line", (1, u64::from(most.max(1)))) } else { None };
    let notes = object.take("notes").map(|part| reader.list(part, "notes")).unwrap_or_default();
    let notes = notes.into_iter().filter_map(|member| {
        let mut object = reader.object(member, "notes")?;
        let text = reader.text(&mut object, "text");
        let sure = reader.flag(&mut object, "sure");
        reader.finish(&object);
        Some(FormNote { text: Spoken::of(&text?, &reader.languages), sure })
    });
    let notes = notes.collect();
    reader.finish(&object);
    reader.enter(None);
    let name = Spoken::of(&name?, &reader.languages);
    Some(Profile {
        id: id?,
        name,
        year,
        minutes: minutes?,
        clock: clock.unwrap_or(ClockRule::Runs),
        line,
        parts,
        notes,
    })
}

fn part<'a>(reader: &mut Reader<'a>, mut object: Object<'a>) -> Option<Part> {
    let kinds = KindName::ALL.map(|kind| (kind.code(), kind));
    let named = object.has("kind");
    let kind =
        if named { reader.word(&mut object, "kind", &kinds) } else { reader.need(&mut object, "kind").and(None) };
    let count = within(reader, &mut object, "count", (1, TASKS));
    let points = within(reader, &mut object, "points", (1, POINTS));
    let passages = object.has("passages").then(|| within(reader, &mut object, "passages", (1, PASSAGES)));
    let analysis = if object.has("analysis") {
        within(reader, &mut object, "analysis", (0, u64::from(count.unwrap_or(0))))
    } else {
        None
    };
    let schemes = [("none", Partial::None), ("share", Partial::Share), ("one-error", Partial::OneError)];
    let partial = reader.word(&mut object, "partial", &schemes).unwrap_or_default();
    reader.finish(&object);
    Some(Part { kind: kind?, count: count?, analysis, passages: passages.flatten(), points: points?, partial })
}

/// A whole number that has to be there, within a range.
fn within<'a>(
    reader: &mut Reader<'a>,
    object: &mut Object<'a>,
    key: &'static str,
    (least, most): (u64, u64),
) -> Option<u32> {
    let part = reader.need(object, key)?;
    let number = reader.whole_of(part, key)?;
    if (least..=most).contains(&number) {
        return u32::try_from(number).ok();
    }
    reader.flaw(reader.place(part), Fault::Range { key, least, most });
    None
}

/// The forms of several files as one list: a later one with the id of an earlier one stands in its place.
#[must_use]
pub(crate) fn together(lists: Vec<Vec<Profile>>) -> Vec<Profile> {
    let all: Vec<Profile> = lists.into_iter().flatten().collect();
    let mut later: HashSet<Id> = HashSet::new();
    let mut kept: Vec<Profile> = all.into_iter().rev().filter(|profile| later.insert(profile.id.clone())).collect();
    kept.reverse();
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_that_come_with_the_program() {
        let profiles = Profile::read(OWN).unwrap();
        let sizes: Vec<(&str, u32, u32, u32, Option<u32>)> = profiles
            .iter()
            .map(|profile| (profile.id.as_str(), profile.tasks(), profile.points(), profile.minutes, profile.line))
            .collect();
        assert_eq!(
            sizes,
            [
                ("ubt", 20, 20, 40, Some(5)),
                ("half", 10, 10, 20, None),
                ("ten-minutes", 10, 10, 10, None),
                ("profile-subject", 11, 16, 30, None),
            ]
        );
        let doubtful = |profile: &&Profile| profile.notes.iter().any(|note| !note.sure);
        let doubtful: Vec<&str> = profiles.iter().filter(doubtful).map(|profile| profile.id.as_str()).collect();
        assert_eq!(doubtful, ["ubt", "profile-subject"], "what is not certain of the real exam is marked");
    }

    #[test]
    fn a_flawed_form_names_line_and_remedy() {
        let text = "{\"profiles\": [{\"id\": \"a\", \"name\": \"А\", \"minutes\": 0,\n\"clock\": \"stops\", \"line\": 9,\n\
                    \"parts\": [{\"kind\": \"essay\", \"count\": 2, \"points\": 1},\n{\"kind\": \"choice\", \"points\": 1}]}]}";
        let flaws = Profile::read(text).unwrap_err();
        let found: Vec<(usize, &str)> = flaws.iter().map(|flaw| (flaw.place.line, flaw.fault.code())).collect();
        let expected =
            [(1, "out-of-range"), (2, "unknown-word"), (2, "out-of-range"), (3, "unknown-word"), (4, "missing-key")];
        assert_eq!(found, expected);
        assert!(flaws.iter().all(|flaw| flaw.owner.as_deref() == Some("a")));
    }

    #[test]
    fn a_form_of_ones_own_takes_the_place_of_one_with_its_id() {
        let own = Profile::own();
        let mine = Profile { minutes: 50, ..own[0].clone() };
        let all = together(vec![own.clone(), vec![mine]]);
        assert_eq!(all.len(), own.len());
        assert_eq!(all.last().map(|profile| profile.minutes), Some(50));
    }
}
