//! How long things take a student.

use crate::log::Answer;
use crate::question::KindName;

/// Seconds that feedback is read, beside the seconds an answer says it took.
const FEEDBACK: f64 = 8.0;
/// Answers that the usual pace counts for, before a student's own.
const USUAL: f64 = 5.0;
/// Characters that a reader of sixteen reads silently in a second.
const READ: f64 = 18.0;

/// Seconds an answer takes by kind, its feedback included: the mean of a student's own, after some usual ones.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace {
    /// Seconds and answers, by kind in the order of [`KindName::ALL`].
    sums: [(f64, f64); KindName::ALL.len()],
}

impl Default for Pace {
    fn default() -> Self {
        Self { sums: KindName::ALL.map(|kind| (usual(kind) * USUAL, USUAL)) }
    }
}

impl Pace {
    /// Takes in an answer.
    pub(super) fn add(&mut self, answer: &Answer) {
        if let Some((sum, count)) = self.sums.get_mut(answer.kind as usize) {
            (*sum, *count) = (*sum + answer.seconds + FEEDBACK, *count + 1.0);
        }
    }

    /// Seconds an answer of this kind takes.
    #[must_use]
    fn of_kind(&self, kind: KindName) -> f64 {
        self.sums.get(kind as usize).map_or(usual(kind), |(sum, count)| sum / count)
    }

    /// Seconds of an answer that is recognised: one of four stands for all of them.
    #[must_use]
    pub(crate) fn recognised(&self) -> f64 {
        self.of_kind(KindName::Choice)
    }

    /// Seconds of an answer that is recalled: a typed one stands for all of them.
    #[must_use]
    pub(crate) fn recalled(&self) -> f64 {
        self.of_kind(KindName::Blank)
    }

    /// Seconds an answer takes when most are recognised and some recalled.
    #[must_use]
    pub(crate) fn mean(&self) -> f64 {
        f64::midpoint(self.recognised(), self.recalled())
    }
}

/// Seconds that an answer with its feedback usually takes.
fn usual(kind: KindName) -> f64 {
    match kind {
        KindName::Choice | KindName::Place => 18.0,
        KindName::Blank => 22.0,
        KindName::Select => 28.0,
        KindName::Order | KindName::Match => 35.0,
    }
}

/// Seconds to read a text.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "characters of a text")]
pub fn reading(text: &str) -> f64 {
    text.chars().count() as f64 / READ
}
