//! Questions that ask more than to remember: what makes their answers right and wrong is named.

use super::advice::Advice;
use super::notes::Notes;
use crate::bank::Bank;
use crate::question::Kind;

pub(super) fn look(bank: &Bank, notes: &mut Notes) {
    for question in bank.questions.iter().filter(|question| question.skill.is_analysis()) {
        let wrong = match &question.kind {
            Kind::Choice(kind) => kind.wrong.as_slice(),
            Kind::Select(kind) => kind.wrong.as_slice(),
            Kind::Order(_) | Kind::Match(_) | Kind::Blank(_) | Kind::Place(_) => &[],
        };
        if question.ground.is_empty() {
            notes.advise(question.place, Some(&question.name()), None, Advice::Ungrounded);
        } else if let Some(item) = wrong.iter().find(|item| item.ground.is_empty()) {
            notes.advise(item.place, Some(&question.name()), None, Advice::Ungrounded);
        }
    }
}
