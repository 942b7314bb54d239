//! SM-2 (Woźniak 1990): intervals 1 day, 6 days, then times the easiness factor. Only right and wrong are known, so
//! right counts as quality 4 (easiness unchanged) and wrong as quality 2 (easiness falls by 0.32, not below 1.3).

use super::due::{DueList, RELEARN};
use super::{Policy, Step, Task, day_of};

/// An item's schedule.
#[derive(Clone, Copy, Debug)]
struct Schedule {
    easiness: f64,
    /// Right answers since the last wrong one.
    streak: u32,
    /// Last interval (days).
    interval: f64,
    /// Day of the last answer.
    day: Option<u32>,
}

/// See the module.
#[derive(Clone, Debug)]
pub struct Sm2 {
    schedules: Vec<Schedule>,
    list: DueList,
}

impl Sm2 {
    /// For one student.
    #[must_use]
    pub fn new(task: &Task) -> Self {
        let fresh = Schedule { easiness: 2.5, streak: 0, interval: 1.0, day: None };
        Self { schedules: vec![fresh; task.items], list: DueList::new(task.items) }
    }
}

impl Policy for Sm2 {
    fn next(&mut self, today: f64) -> Step {
        Step::Ask(self.list.next(today))
    }

    fn saw(&mut self, item: usize, at: f64, right: bool) {
        let day = day_of(at);
        let schedule = &mut self.schedules[item];
        let relearned = schedule.day == Some(day);
        schedule.day = Some(day);
        if !right {
            // A second failure in one evening does not count again.
            if !relearned {
                schedule.easiness = (schedule.easiness - 0.32).max(1.3);
            }
            schedule.streak = 0;
            self.list.put(item, at, at + RELEARN);
            return;
        }
        schedule.streak += 1;
        schedule.interval = match schedule.streak {
            1 => 1.0,
            2 => 6.0,
            _ => (schedule.interval * schedule.easiness).ceil(),
        };
        self.list.put(item, at, f64::from(day) + schedule.interval);
    }
}
