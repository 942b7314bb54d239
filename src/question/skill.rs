//! What a question asks of a student beside remembering.

use serde::Serialize;

use crate::source::read::{Object, Reader};

/// The skill that a question trains.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Skill {
    /// To bring to mind, or recognise, what the lesson says.
    #[default]
    Recall,
    /// What something means, implies or shows.
    Understand,
    /// Who says it and what for; fact or judgement; what bears on its trust.
    Source,
    /// What two voices, documents or sides share, and where they differ.
    Compare,
    /// Why, and with what effect.
    Cause,
}

impl Skill {
    /// Every skill.
    pub const ALL: [Self; 5] = [Self::Recall, Self::Understand, Self::Source, Self::Compare, Self::Cause];

    /// The word for it in a bank.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Recall => "recall",
            Self::Understand => "understand",
            Self::Source => "source",
            Self::Compare => "compare",
            Self::Cause => "cause",
        }
    }

    /// Whether more is asked than what the lesson says.
    #[must_use]
    pub fn is_analysis(self) -> bool {
        self != Self::Recall
    }

    /// The `skill` of a question; recall where it names none.
    pub(crate) fn read<'a>(reader: &mut Reader<'a>, object: &mut Object<'a>) -> Self {
        reader.word(object, "skill", &Self::ALL.map(|skill| (skill.code(), skill))).unwrap_or_default()
    }
}
