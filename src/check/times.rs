//! Events whose days contradict the order they stand in, and pages of which only a part can be drawn.

use super::advice::Advice;
use super::notes::{Notes, What};
use crate::bank::{Bank, ReferenceEntry};
use crate::content::When;
use crate::source::Fault;

pub(super) fn look(bank: &Bank, notes: &mut Notes) {
    for page in &bank.reference {
        let with = |key, has: &dyn Fn(&ReferenceEntry) -> bool| {
            let count = page.entries.iter().filter(|entry| has(entry)).count();
            let first = page.entries.iter().find(|entry| !has(entry));
            first.filter(|_| count > 0).map(|entry| (entry.place, Advice::NoPicture(key)))
        };
        for (place, advice) in
            [with("when", &|entry| entry.when.is_some()), with("place", &|entry| entry.site.is_some())]
                .into_iter()
                .flatten()
        {
            notes.advise(place, Some(&page.id), None, advice);
        }
    }
    for question in &bank.questions {
        let events = question.kind.timeline().iter();
        let dated: Vec<(_, When)> = events.filter_map(|event| Some((event, event.when?))).collect();
        for (place, (event, when)) in dated.iter().enumerate() {
            // Spans may overlap; what both begins and ends later was later.
            let was_later = |other: &When| other.first > when.first && other.last > when.last;
            if let Some((later, _)) = dated.iter().take(place).find(|(_, other)| was_later(other)) {
                let fault = Fault::NotInTime { later: later.text.original().to_owned() };
                notes.note(event.place, Some(&question.name()), None, What::Error(fault));
            }
        }
    }
}
