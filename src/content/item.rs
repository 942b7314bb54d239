//! What has a name of its own: ids, and the members of a question's pool.

use super::when::When;
use crate::source::{Offset, Text};

/// What names a thing of the bank in students' records.
pub type Id = String;

/// A member of a question's pool.
#[derive(Clone, Debug)]
pub struct Item {
    /// Names it in every showing and answer; unique within its question.
    pub id: Id,
    /// Ids it had before.
    pub(crate) formerly: Vec<Id>,
    /// What a student reads.
    pub text: Text,
    /// What is to be said about it when it was chosen, or when its place is explained.
    pub why: Option<Text>,
    /// The fact it bears on instead of the question's; on a wrong item, the fact it would be right for.
    pub fact: Option<Id>,
    /// On a wrong item, the facts that make it wrong.
    pub(crate) ground: Vec<Id>,
    /// When it happened: an event of an `order` that is drawn on a timeline.
    pub(crate) when: Option<When>,
    /// Where it stands in the file.
    pub(crate) place: Offset,
}

impl Item {
    /// An item that is a text and nothing more.
    #[must_use]
    pub(crate) fn of_text(id: Id, text: Text, place: Offset) -> Self {
        Self { id, formerly: Vec::new(), text, why: None, fact: None, ground: Vec::new(), when: None, place }
    }

    /// Whether `id` is this item's, now or formerly.
    #[must_use]
    pub(crate) fn is(&self, id: &str) -> bool {
        self.id == id || self.formerly.iter().any(|old| old == id)
    }
}
