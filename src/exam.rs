//! Sitting an exam: the form of a paper (`profile`), the drawing of one (`draw`), the work at it (`attempt`), and what it
//! brought (`result`); on paper, its variants (`variant`).

pub(crate) mod attempt;
pub mod draw;
pub(crate) mod result;
pub(crate) mod variant;

pub use attempt::Attempt;
pub use draw::{Drawn, draw};
pub use result::{Marks, Scored, Task};
pub(crate) use variant::variant;

use crate::bank::Bank;
use crate::log::{AnswerMode, Log, SessionState};

/// The paper being worked at, if there is one: the newest.
#[must_use]
pub fn open<'l>(bank: &'l Bank, log: &'l Log) -> Option<&'l SessionState> {
    papers(bank, log).rev().find(|kept| !kept.closed)
}

/// Every paper that was handed in, in order.
pub fn handed_in<'l>(bank: &'l Bank, log: &'l Log) -> impl DoubleEndedIterator<Item = &'l SessionState> {
    papers(bank, log).filter(|kept| kept.closed && !kept.given_up)
}

/// Every paper that was begun.
fn papers<'l>(bank: &'l Bank, log: &'l Log) -> impl DoubleEndedIterator<Item = &'l SessionState> {
    log.sessions(&bank.id).filter(|kept| kept.begun.mode == AnswerMode::Exam)
}
