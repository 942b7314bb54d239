//! Every figure of how one stands, folded once: the progress screen shows them, `alash stats` prints them.

use super::{HARDEST, Hard, Mock, PAIRS, Progress, Standing, hardest, mocks, standing};
use crate::bank::FactAt;
use crate::plan::situation::Situation;
use crate::plan::today::Today;

/// How one stands.
#[derive(Clone, Debug)]
pub(crate) struct Figures {
    pub(crate) progress: Progress,
    /// Each section today, in the order of the lesson.
    pub(crate) standing: Vec<Standing>,
    /// What the plan says of today.
    pub(crate) today: Today,
    /// The exams that were sat, in order.
    pub(crate) mocks: Vec<Mock>,
    /// What is missed most.
    pub(crate) hardest: Vec<Hard>,
    /// Facts that are taken for each other, the most frequent pairs first.
    pub(crate) confused: Vec<(FactAt, FactAt)>,
}

impl Figures {
    /// The figures of a student on a bank.
    #[must_use]
    pub(crate) fn of(of: Situation) -> Self {
        let Situation { bank, log, memory, .. } = of;
        let today = Today::of(of);
        let mut confused = memory.confusions().open();
        confused.truncate(PAIRS);
        Self {
            progress: Progress::of(bank, log),
            standing: standing(of, &today.paper, &today.stopped),
            today,
            mocks: mocks(bank, log),
            hardest: hardest(bank, log, HARDEST),
            confused,
        }
    }
}
