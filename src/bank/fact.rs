//! Facts: what a student remembers or forgets as one.

use crate::content::Id;
use crate::content::pool::UsedIds;
use crate::source::read::{Object, Reader};
use crate::source::{Offset, Text};

/// The unit of memory.
#[derive(Debug)]
pub struct Fact {
    /// Names it in every piece of evidence.
    pub id: Id,
    /// Ids it had before.
    pub(crate) formerly: Vec<Id>,
    /// The fact in one sentence.
    pub text: Text,
    /// The paragraph it stands in.
    pub lesson: Option<Id>,
    /// Where it stands in the file.
    pub(crate) place: Offset,
}

/// Reads the facts.
pub(super) fn facts<'a>(reader: &mut Reader<'a>, root: &mut Object<'a>) -> Vec<Fact> {
    let (mut facts, mut taken) = (Vec::new(), UsedIds::default());
    for mut object in reader.objects(root, "facts") {
        let place = object.place;
        let text = reader.text(&mut object, "text");
        let id = reader.id(&mut object, text.as_ref(), &mut taken);
        reader.enter(id.clone());
        let formerly = reader.formerly(&mut object, &mut taken);
        let lesson = object.take("lesson").and_then(|part| reader.string(part, "lesson"));
        reader.finish(&object);
        reader.enter(None);
        if text.is_none() {
            reader.mark_broken(id.as_ref());
        }
        facts.extend(id.zip(text).map(|(id, text)| Fact { id, formerly, text, lesson, place }));
    }
    facts
}
