//! A bank's id: what students have learnt hangs on it.

use super::advice::Advice;
use super::notes::Notes;

use crate::bank::Bank;
use crate::source::Offset;

pub(super) fn look(bank: &Bank, notes: &mut Notes) {
    if !bank.named {
        notes.advise(Offset::default(), None, None, Advice::NoBankId);
    }
}
