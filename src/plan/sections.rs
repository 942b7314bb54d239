//! Which sections of the topic still wait to be met, and by when: all that the exam asks by half of the evenings.

use crate::bank::{FactAt, SectionAt};
use crate::form::blueprint::Blueprint;
use crate::memory::aim::HORIZON;
use crate::plan::situation::Situation;
use crate::plan::tonight::Tonight;

/// Seconds in which a section is opened at the end of an evening: its first paragraph, and a few questions.
const OPENING: f64 = 180.0;

/// Sections with facts that the exam asks, none of which was ever asked, in the order of the lesson.
#[must_use]
pub(crate) fn unmet(of: Situation, paper: &Blueprint) -> Vec<SectionAt> {
    with(of, paper, |fact| of.memory.trace(fact).is_none())
}

/// Sections of which every fact that the exam asks is such a one, in the order of the lesson.
fn with(of: Situation, paper: &Blueprint, is: impl Fn(FactAt) -> bool) -> Vec<SectionAt> {
    let mut all = vec![None; of.bank.lesson.len()];
    for fact in paper.facts() {
        let section = of.bank.fact_at(fact).and_then(|fact| of.bank.section_of_fact(fact));
        if let Some(so_far) = section.and_then(|section| all.get_mut(section.0)) {
            *so_far = Some(so_far.unwrap_or(true) && is(fact));
        }
    }
    let all = all.into_iter().enumerate();
    all.filter(|(_, so_far)| *so_far == Some(true)).map(|(place, _)| SectionAt(place)).collect()
}

/// The section that has to be opened now, with so many seconds left of the evening, so that all are met by half of the
/// evenings between the day on which the aim was set and the exam.
#[must_use]
pub(crate) fn to_open(of: Situation, paper: &Blueprint, tonight: &Tonight, left: f64) -> Option<SectionAt> {
    let waiting = unmet(of, paper);
    let first = *waiting.first()?;
    let is_new = |fact: FactAt| of.memory.trace(fact).is_none_or(|trace| tonight.times(fact) >= count(trace.answers));
    let in_the_morning = with(of, paper, is_new).len();
    let opened = in_the_morning - waiting.len();
    let evenings = usize::try_from(to_half(of).max(1)).unwrap_or(1);
    let missing = in_the_morning.div_ceil(evenings).saturating_sub(opened);
    #[expect(clippy::cast_precision_loss, reason = "sections of a topic")]
    let is_time = missing > 0 && left <= missing as f64 * OPENING;
    is_time.then_some(first)
}

/// Evenings up to half of those between the day on which the aim was set and the exam, today's counted; less than one where
/// they have passed.
fn to_half(of: Situation) -> i64 {
    let (today, begun) = (of.now.day(), of.aimed_on());
    match of.ahead().exam {
        Some(days) => begun + (today + days - begun + 1) / 2 - today,
        None => HORIZON / 2,
    }
}

/// Sections that no evening up to half of them had room for, in the order of the lesson.
#[must_use]
pub(crate) fn late(of: Situation, paper: &Blueprint) -> Vec<SectionAt> {
    if to_half(of) > 1 { Vec::new() } else { unmet(of, paper) }
}

fn count(answers: u32) -> usize {
    usize::try_from(answers).unwrap_or(usize::MAX)
}
