//! At which time an entry counts. Clocks of school computers are wrong by hours or by years; records are never changed,
//! so what they say of their time is judged anew whenever they are folded.
//!
//! The machine's clock leads. An entry is *odd* when its own time lies more than a day after the machine's clock, or after
//! the own time of a later-kept entry that can be believed. It then counts at the least of its own time, of that clock or
//! entry, and of the time at which this machine received it. A time before [`EARLIEST`] (a dead battery: 2010, 1970) says
//! nothing: such an entry counts at the time of the one before. The order of entries is never touched, and no entry counts
//! before an earlier one.

use super::Entry;
use crate::clock::{DAY, EARLIEST, Millis, Moment};

/// How far (milliseconds) a time may lie ahead of the one it is judged by: time zones and a clock set by hand.
const SLACK: Millis = DAY;

/// When an entry counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// In milliseconds since 1970-01-01 UTC.
    pub at: Moment,
    /// Whether its own time cannot be right.
    pub(crate) is_odd: bool,
}

/// The times at which entries count, by one machine whose clock shows `clock` (milliseconds since 1970-01-01 UTC). The
/// entries come in their kept order.
#[must_use]
pub fn counted(entries: &[Entry], clock: Moment) -> Vec<Counted> {
    // From the newest kept back: the earliest time that can be believed of what came later.
    let mut later = is_believable(clock).then_some(clock);
    let mut times: Vec<(Option<Moment>, bool)> = Vec::with_capacity(entries.len());
    for entry in entries.iter().rev() {
        let own = entry.own_time();
        let received = entry.received.filter(|time| is_believable(*time));
        times.push(match later.filter(|later| own > *later + SLACK) {
            Some(later) => (Some(own.min(later).min(received.unwrap_or(own))), true),
            None if is_believable(own) => {
                later = Some(later.map_or(own, |later| later.min(own)));
                (Some(own), false)
            }
            None => (None, false),
        });
    }
    let mut before = Moment(i64::MIN);
    let forward = entries.iter().zip(times.into_iter().rev()).map(|(entry, (own, is_odd))| {
        before = follow(before, own, entry.time);
        Counted { at: before, is_odd }
    });
    forward.collect()
}

/// When a newly kept entry counts, after one that counts at `before`: its own time has just been read off the clock.
#[must_use]
pub(crate) fn next(before: Option<Moment>, entry: &Entry) -> Moment {
    follow(before.unwrap_or(Moment(i64::MIN)), Some(entry.own_time()).filter(|time| is_believable(*time)), entry.time)
}

fn follow(before: Moment, own: Option<Moment>, kept: Moment) -> Moment {
    match own {
        Some(own) => before.max(own),
        None if before == Moment(i64::MIN) => kept,
        None => before,
    }
}

/// Whether a clock that shows this can be right at all.
#[must_use]
pub(crate) fn is_believable(clock: Moment) -> bool {
    clock >= EARLIEST
}
