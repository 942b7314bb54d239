//! The forgetting curve, and how an answer moves a memory along it: FSRS-6 with the crate's default parameters.

use fsrs::{FSRS, FSRS6_DEFAULT_DECAY, FSRSItem, FSRSReview, MemoryState, current_retrievability};

use super::Rating;

/// FSRS-6 for the usual student.
#[derive(Clone, Debug, Default)]
pub struct Curve {
    fsrs: FSRS,
}

impl PartialEq for Curve {
    /// Every curve has the crate's default parameters.
    fn eq(&self, _other: &Self) -> bool {
        true
    }
}

impl Curve {
    /// The chance of recall, 0 to 1, `days` (not negative) after an answer that left the memory in this state.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "days of a school year in the crate's own precision")]
    pub(crate) fn retrievability(&self, state: MemoryState, days: f64) -> f64 {
        f64::from(current_retrievability(state, days.max(0.0) as f32, FSRS6_DEFAULT_DECAY))
    }

    /// The memory after an answer `days` whole days after the one before; `None` is a fact never asked. Within a day
    /// FSRS uses its short-term formula, by which an answer changes little.
    #[must_use]
    pub fn after(&self, state: Option<MemoryState>, days: u32, outcome: Rating) -> MemoryState {
        let review = FSRSReview { rating: outcome.rating(), delta_t: days };
        let usual = MemoryState { stability: 1.0, difficulty: 5.0 };
        // Only a state that is not finite is refused, and none here is made of anything but this.
        self.fsrs.memory_state(FSRSItem { reviews: vec![review] }, state).unwrap_or(state.unwrap_or(usual))
    }

    /// The memory after an answer that was knowledge with the chance `known` (0 to 1) and else luck.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "a share of one")]
    pub(crate) fn blended(&self, state: Option<MemoryState>, days: u32, outcome: Rating, known: f64) -> MemoryState {
        if known <= 0.0 || outcome == Rating::Missed {
            return self.after(state, days, Rating::Missed);
        }
        let good = self.after(state, days, outcome);
        if known >= 1.0 {
            return good;
        }
        mixed(good, self.after(state, days, Rating::Missed), known as f32)
    }
}

/// Two memories as one, the first with this share (0 to 1): stabilities mixed by their logarithms, difficulties as they are.
#[must_use]
pub(crate) fn mixed(one: MemoryState, other: MemoryState, share: f32) -> MemoryState {
    MemoryState {
        stability: one.stability.powf(share) * other.stability.powf(1.0 - share),
        difficulty: one.difficulty * share + other.difficulty * (1.0 - share),
    }
}
