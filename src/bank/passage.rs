//! Passages: texts that several questions are about.

use crate::content::Id;
use crate::content::pool::UsedIds;
use crate::source::read::{Object, Reader};
use crate::source::{Offset, Text};

/// A text that several questions are about.
#[derive(Debug)]
pub struct Passage {
    /// What questions refer to.
    pub id: Id,
    pub text: Text,
    /// Where it stands in the file.
    pub(crate) place: Offset,
}

/// Reads the passages.
pub(super) fn passages<'a>(reader: &mut Reader<'a>, root: &mut Object<'a>) -> Vec<Passage> {
    let (mut passages, mut taken) = (Vec::new(), UsedIds::default());
    for mut object in reader.objects(root, "passages") {
        let place = object.place;
        let text = reader.text(&mut object, "text");
        let id = reader.id(&mut object, text.as_ref(), &mut taken);
        reader.finish(&object);
        if text.is_none() {
            reader.mark_broken(id.as_ref());
        }
        passages.extend(id.zip(text).map(|(id, text)| Passage { id, text, place }));
    }
    passages
}
