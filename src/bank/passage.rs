//! Texts that several questions are about.

use crate::content::Id;
use crate::content::pool::UsedIds;
use crate::source::read::{Object, Reader};
use crate::source::{LanguageIndex, Offset, Text};

/// A text that several questions are about: one that the bank's author tells, or voices of the time side by side.
#[derive(Debug)]
pub struct Passage {
    /// What questions refer to.
    pub id: Id,
    /// What is told; never empty.
    pub(crate) voices: Vec<Voice>,
    /// Where it stands in the file.
    pub(crate) place: Offset,
}

/// One who speaks in a passage.
#[derive(Debug)]
pub(crate) struct Voice {
    /// Who speaks, to whom and when, in a passage whose questions ask of that; what is said is then retold.
    pub(crate) from: Option<Text>,
    pub(crate) text: Text,
}

impl Passage {
    /// All that it says, voice by voice; a voice that is named is said to be `retold`.
    #[must_use]
    pub fn told(&self, tongue: LanguageIndex, retold: &str) -> String {
        let voice = |Voice { from, text }: &Voice| {
            let text = text.get(tongue);
            let Some(from) = from else { return text.to_owned() };
            // What stands in brackets at its end goes on.
            let (from, open) = from.get(tongue).strip_suffix(')').map_or((from.get(tongue), " ("), |from| (from, ", "));
            format!("{from}{open}{retold}):\n{text}")
        };
        self.voices.iter().map(voice).collect::<Vec<_>>().join("\n\n")
    }

    /// Whether voices of the time are retold in it.
    #[must_use]
    pub fn is_retold(&self) -> bool {
        self.voices.iter().any(|voice| voice.from.is_some())
    }

    /// Its texts, each of which is read.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &Text> {
        self.voices.iter().flat_map(|voice| voice.from.iter().chain([&voice.text]))
    }
}

/// Reads the passages.
pub(super) fn passages<'a>(reader: &mut Reader<'a>, root: &mut Object<'a>) -> Vec<Passage> {
    let (mut passages, mut taken) = (Vec::new(), UsedIds::default());
    for mut object in reader.objects(root, "passages") {
        let place = object.place;
        let voices = voices(reader, &mut object);
        let id = reader.id(&mut object, voices.first().map(|voice| &voice.text), &mut taken);
        reader.finish(&object);
        if voices.is_empty() {
            reader.mark_broken(id.as_ref());
        } else {
            passages.extend(id.map(|id| Passage { id, voices, place }));
        }
    }
    passages
}

/// What is told: one `text`, or `voices` that are named.
fn voices<'a>(reader: &mut Reader<'a>, object: &mut Object<'a>) -> Vec<Voice> {
    if !object.has("voices") {
        return reader.text(object, "text").map(|text| Voice { from: None, text }).into_iter().collect();
    }
    let mut voices = Vec::new();
    for mut voice in reader.objects(object, "voices") {
        let (from, text) = (reader.text(&mut voice, "from"), reader.text(&mut voice, "text"));
        reader.finish(&voice);
        voices.extend(from.zip(text).map(|(from, text)| Voice { from: Some(from), text }));
    }
    voices
}
